//! `SP0326`: a title of which the content says nothing.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::check::words::words;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::Langkah;
use crate::model::Persyaratan;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::TITLE_UNMENTIONED],
    run: Run::Standard(run),
};

/// Words of titles that say how a thing is served, not which.
const GENERAL: &[&str] = &[
    "administrasi",
    "bagi",
    "bantuan",
    "baru",
    "bidang",
    "biro",
    "dalam",
    "dengan",
    "dinas",
    "fasilitasi",
    "kabupaten",
    "kantor",
    "kecamatan",
    "kelurahan",
    "kepada",
    "kota",
    "layanan",
    "melalui",
    "pelayanan",
    "pelaksanaan",
    "pemberian",
    "pembuatan",
    "pendaftaran",
    "penerbitan",
    "pengajuan",
    "pengelolaan",
    "pengurusan",
    "penyelenggaraan",
    "permintaan",
    "permohonan",
    "proses",
    "provinsi",
    "rangka",
    "standar",
    "surat",
    "tingkat",
    "umum",
    "untuk",
    "yang",
];

/// Letters of a word that are looked for in the content, anywhere inside its words, so that affixes in front
/// do not matter: "audien" finds "beraudiensi".
const STEM: usize = 5;

/// Shorter words are particles.
const LEAST_STEM: usize = 3;

/// Fewer words of content are too few to judge by.
const LEAST_WORDS: usize = 15;

/// Of a title of one word nothing is said: it may be a name.
const LEAST_TITLE: usize = 2;

fn run(cx: &mut Context<'_>) {
    let standar = cx.standar();
    if ["persyaratan", "prosedur", "produk", "judul"]
        .iter()
        .any(|key| cx.is_unread(key))
    {
        return;
    }
    let stems = stems(&standar.judul.id);
    let content = content(cx);
    let is_enough = content.split_whitespace().count() >= LEAST_WORDS;
    if stems.len() < LEAST_TITLE || !is_enough || stems.iter().any(|stem| content.contains(stem)) {
        return;
    }
    let path = FieldPath::default().key("judul");
    let finding = cx.report(
        Code::TITLE_UNMENTIONED,
        &path,
        Text::fixed(
            "tidak satu pun kata pokok judul ini muncul di persyaratan, prosedur, atau produk",
            "no main word of this title occurs in requirements, procedure or product",
        ),
    );
    finding.help = Some(Text::fixed(
        "periksa apakah isinya milik layanan lain, atau sesuaikan judulnya",
        "see whether the content is that of another service, or mend the title",
    ));
}

/// Returns how the words of `title` begin that say which service it is.
fn stems(title: &str) -> Vec<String> {
    let lower = title.to_lowercase();
    let own = words(&lower).into_iter().map(|range| &lower[range]);
    own.filter(|word| !GENERAL.contains(word))
        .filter_map(|word| {
            let stem: String = without_prefix(word).chars().take(STEM).collect();
            (stem.chars().count() >= LEAST_STEM).then_some(stem)
        })
        .collect()
}

/// Returns `word` without the affix in front, as far as what stays is a stem of its own.
fn without_prefix(word: &str) -> &str {
    ["ber", "di", "ke", "per", "ter", "se"]
        .iter()
        .filter_map(|prefix| word.strip_prefix(prefix))
        .find(|rest| rest.chars().count() > STEM)
        .unwrap_or(word)
}

/// Returns what requirements, steps and products say, in small letters.
fn content(cx: &Context<'_>) -> String {
    let isi = &cx.standar().isi;
    let mut all = String::new();
    for one in isi.persyaratan.items() {
        requirement(one, &mut all);
    }
    if let Some(prosedur) = isi.prosedur.ada() {
        steps(&prosedur.langkah, &mut all);
        for jalur in &prosedur.jalur {
            steps(&jalur.langkah, &mut all);
        }
    }
    for produk in isi.produk.some() {
        add(&produk.teks.id, &mut all);
    }
    all
}

fn requirement(one: &Persyaratan, all: &mut String) {
    add(&one.teks.id, all);
    for inner in one.salah_satu.iter().chain(&one.butir) {
        requirement(inner, all);
    }
}

fn steps(langkah: &[Langkah], all: &mut String) {
    for step in langkah {
        for teks in [&step.teks, &step.keluaran, &step.kelengkapan]
            .into_iter()
            .flatten()
        {
            add(&teks.id, all);
        }
    }
}

fn add(words: &str, all: &mut String) {
    all.push_str(&words.to_lowercase());
    all.push(' ');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_told_by_its_own_words() {
        assert_eq!(stems("Pelayanan Permohonan Izin"), ["izin"]);
        assert_eq!(stems("Peminjaman Gedung"), ["pemin", "gedun"]);
    }
}
