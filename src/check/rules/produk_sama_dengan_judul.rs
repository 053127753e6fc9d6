//! `SP0327`: a product that tells no more than the title, or only where to ask.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::fold;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::PRODUCT_SAYS_LITTLE],
    run: Run::Standard(run),
};

/// What a product begins with that is a channel and no product.
const CHANNELS: &[&str] = &[
    "aplikasi",
    "e-mail",
    "email",
    "facebook",
    "faksimile",
    "hotline",
    "instagram",
    "kotak saran",
    "laman",
    "loket",
    "media sosial",
    "sms",
    "surel",
    "telepon",
    "telp",
    "twitter",
    "wa",
    "website",
    "whatsapp",
];

/// Words for things that are handed over: a service called after its letter or card gives just that.
const THINGS: &[&str] = &[
    "akta",
    "akun",
    "buku",
    "data",
    "dokumen",
    "duplikat",
    "formulir",
    "hasil",
    "izin",
    "kartu",
    "keputusan",
    "keterangan",
    "kutipan",
    "laporan",
    "legalisasi",
    "lisensi",
    "nomor",
    "obat",
    "paspor",
    "peminjaman",
    "pengantar",
    "persetujuan",
    "rekomendasi",
    "salinan",
    "sertifikat",
    "sim",
    "surat",
    "tanda",
];

fn run(cx: &mut Context<'_>) {
    let standar = cx.standar();
    let produk: Vec<String> = standar
        .isi
        .produk
        .some()
        .iter()
        .map(|one| bare(&one.teks.id))
        .collect();
    let path = FieldPath::default().key("produk");
    if let [only] = produk.as_slice()
        && *only == bare(&standar.judul.id)
        && !names_thing(only)
    {
        let finding = cx.report_here(
            Code::PRODUCT_SAYS_LITTLE,
            &path,
            Text::fixed(
                "produk hanya mengulang judul layanan",
                "the product only repeats the title of the service",
            ),
        );
        finding.help = Some(help());
    } else if produk.len() > 1 && produk.iter().all(|one| is_channel(one)) {
        let finding = cx.report_here(
            Code::PRODUCT_SAYS_LITTLE,
            &path,
            Text::fixed(
                "produk hanya menyebut kanal, bukan hasil layanan",
                "the products only name channels, not what the service gives",
            ),
        );
        finding.help = Some(help());
    }
}

fn help() -> Text {
    Text::fixed(
        "tulis apa yang diterima pemohon, misalnya surat, kartu, atau keputusan",
        "write what applicants receive, such as a letter, a card or a decision",
    )
}

/// Returns the words without case, blanks that differ, and the words that every service has.
fn bare(words: &str) -> String {
    let lower = fold(&words.to_lowercase());
    ["standar pelayanan ", "pelayanan ", "layanan "]
        .iter()
        .find_map(|general| lower.strip_prefix(general))
        .unwrap_or(&lower)
        .trim_end_matches('.')
        .to_owned()
}

fn names_thing(words: &str) -> bool {
    words
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| THINGS.contains(&word))
}

fn is_channel(words: &str) -> bool {
    CHANNELS.iter().any(|channel| {
        words.strip_prefix(channel).is_some_and(|rest| {
            !rest.starts_with(char::is_alphanumeric) && rest.split_whitespace().count() <= 3
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn channels_are_told_from_products() {
        for (words, wanted) in [
            ("whatsapp", true),
            ("email: layanan@contoh.go.id", true),
            ("wajib lapor", false),
            ("aplikasi pendataan yang sudah terpasang di tempat", false),
        ] {
            assert_eq!(is_channel(words), wanted, "{words}");
        }
    }
}
