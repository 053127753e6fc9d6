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

/// Words of any procedure: they say nothing about which service it is.
const OF_ANY: &[&str] = &[
    "berkas",
    "dokumen",
    "fotocopy",
    "fotokopi",
    "formulir",
    "identitas",
    "keterangan",
    "masyarakat",
    "menerima",
    "pasien",
    "pemohon",
    "pengguna",
    "pengunjung",
    "persyaratan",
    "petugas",
    "ruangan",
    "tanda",
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
    let parts = parts(cx);
    let content = parts.concat();
    let is_enough = content.split_whitespace().count() >= LEAST_WORDS;
    if stems.len() < LEAST_TITLE || !is_enough || stems.iter().any(|stem| content.contains(stem)) {
        return;
    }
    // Many a content just takes other words than its title; one of another service has a subject of its own.
    let Some(subject) = subject(&parts) else {
        return;
    };
    let path = FieldPath::default().key("judul");
    let finding = cx.report(
        Code::TITLE_UNMENTIONED,
        &path,
        crate::text!(
            id: "persyaratan, prosedur, dan produk tentang `{subject}`, dan tidak menyebut satu pun kata pokok judul ini",
            en: "requirements, procedure and product are about `{subject}` and have no main word of this title"
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

/// Returns what requirements, steps and products say, each in small letters.
fn parts(cx: &Context<'_>) -> [String; 3] {
    let isi = &cx.standar().isi;
    let mut parts = [const { String::new() }; 3];
    for one in isi.persyaratan.items() {
        requirement(one, &mut parts[0]);
    }
    if let Some(prosedur) = isi.prosedur.ada() {
        steps(&prosedur.langkah, &mut parts[1]);
        for jalur in &prosedur.jalur {
            steps(&jalur.langkah, &mut parts[1]);
        }
    }
    for produk in isi.produk.some() {
        add(&produk.teks.id, &mut parts[2]);
    }
    parts
}

/// Returns the first word that all three parts have, and that is no word of any service.
fn subject(parts: &[String; 3]) -> Option<&str> {
    let of_product = words(&parts[2]).into_iter().map(|range| &parts[2][range]);
    let is_subject = |word: &&str| {
        let is_own = !GENERAL.contains(word) && !OF_ANY.contains(word);
        let is_in = |part: &String| words(part).into_iter().any(|range| &part[range] == *word);
        is_own && word.chars().count() > STEM && is_in(&parts[0]) && is_in(&parts[1])
    };
    of_product.into_iter().find(is_subject)
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
