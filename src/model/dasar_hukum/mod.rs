//! `dasar_hukum`: the regulations a service rests on.

mod grammar;
mod jenis;

use serde_json::Value as Json;

use super::frasa::Typed;
use super::kode::Kode;
use super::record::{
    Defs, Field, FieldShape, Form, Inherit, Input, Record, Shape, Value, map_forms, record,
};
use super::tanggal::Tanggal;

pub use jenis::{JENIS, JenisPeraturan, Sebutan};

record! {
    /// A citation of a legal instrument.
    ///
    /// Order of the words: `pasal` "ayat" … `jenis` `penerbit` `daerah` "Nomor" … "Tahun" … "tentang" ….
    pub struct Rujukan ("Rujukan", "Satu peraturan: jenis, daerah, nomor, tahun, dan judulnya.") {
        /// Kind, in its short form: `UU`, `PP`, `Perda`, `PermenPANRB`.
        jenis: String = "Jenis", "Jenis peraturan, singkat atau lengkap.", ["UU", "Perda"];
        /// Who issued it, where the kind does not say so.
        penerbit: Option<String> = "Penerbit", "Yang mengeluarkan, bila jenis tidak menyebutnya.";
        /// Region of a regional regulation: "Provinsi Kalimantan Barat".
        daerah: Option<String> = "Daerah", "Daerah peraturan daerah atau kepala daerah.", ["Provinsi Kalimantan Barat"];
        /// Number, as printed: old numbers have slashes.
        nomor: Option<String> = "Nomor", "Nomor seperti tercetak.", ["8"];
        /// Year, four digits.
        tahun: Option<u32> = "Tahun", "Tahun, empat angka.", ["2015"];
        /// Date of a decree, where the citation tells it.
        tanggal: Option<Typed<Tanggal>> = "Tanggal", "Tanggal keputusan, bila disebut.", ["7 Juli 2010"];
        /// Title without the word "tentang".
        tentang: Option<String> = "Tentang", "Judul, tanpa kata \"tentang\".", ["Pelayanan Publik"];
        /// Article, number only.
        pasal: Option<String> = "Pasal", "Nomor pasal.", ["21"];
        /// Paragraph of the article.
        ayat: Option<String> = "Ayat", "Nomor ayat.", ["1"];
        /// Letter of the article.
        huruf: Option<String> = "Huruf", "Huruf.", ["c"];
        /// State gazette, as printed.
        lembaran: Option<String> = "Lembaran", "Lembaran Negara atau Berita Negara.";
        /// What it amends ("Perubahan atas …").
        mengubah: Option<Lain> = "Mengubah", "Peraturan yang diubahnya.";
        /// What amended it ("sebagaimana telah diubah dengan …").
        diubah: Option<Lain> = "Diubah", "Peraturan yang mengubahnya.";
        /// The last of several amendments ("sebagaimana telah diubah terakhir dengan …").
        diubah_terakhir: Option<Lain> = "Diubah terakhir", "Peraturan yang terakhir mengubahnya, bila diubah lebih dari sekali.";
        /// What it is read with ("jo.").
        juncto: Option<Lain> = "Juncto", "Peraturan yang dibaca bersamanya.";
    }
}

record! {
    /// Another instrument named inside a citation.
    pub struct Lain ("Peraturan lain", "Peraturan yang disebut di dalam rujukan.") {
        /// Kind.
        jenis: String = "Jenis", "Jenis peraturan.", ["Perda"];
        /// Region, where it is named.
        daerah: Option<String> = "Daerah", "Daerah peraturan daerah atau kepala daerah.", ["Kabupaten Buleleng"];
        /// Number.
        nomor: Option<String> = "Nomor", "Nomor.", ["8"];
        /// Year.
        tahun: Option<u32> = "Tahun", "Tahun, empat angka.", ["2016"];
        /// Title without the word "tentang".
        tentang: Option<String> = "Tentang", "Judul, tanpa kata \"tentang\".", ["Pelayanan Publik"];
        /// State gazette, as printed.
        lembaran: Option<String> = "Lembaran", "Lembaran Negara atau Berita Negara.";
    }
}

map_forms!(Rujukan: Rujukan => |it| it);

/// One entry of `dasar_hukum`.
///
/// Law: UU 25/2009 Pasal 21 huruf a.
#[derive(
    Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
pub struct DasarHukum {
    /// Name by which `biaya.dasar` and diffs know it.
    pub kode: Option<Kode>,
    /// The citation.
    pub rujukan: Typed<Rujukan>,
}

record! {
    /// An entry of `dasar_hukum` given by its words.
    struct DasarHukumTeks ("Dasar hukum", "Rujukan dengan kata, dan kodenya.") {
        /// Name by which others know it.
        kode: Option<Kode> = "Kode", "Nama pendek yang dirujuk dari `biaya.dasar`.", ["perda-contoh-3-2023"];
        /// The citation in words.
        teks: Typed<Rujukan> = "Teks", "Rujukan lengkap.", ["Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"];
    }
}

record! {
    /// An entry of `dasar_hukum` in words that are no citation, such as a letter.
    struct DasarHukumBebas ("Dasar hukum", "Kata yang sengaja tidak ditafsirkan, dan kodenya.") {
        /// Name by which others know it.
        kode: Option<Kode> = "Kode", "Nama pendek yang dirujuk dari `biaya.dasar`.", ["surat-penilaian"];
        /// The words.
        bebas: String = "Bebas", "Kata yang sengaja tidak ditafsirkan.", ["Surat Kepala Kantor Contoh Nomor S-1/2024"];
    }
}

record! {
    /// An entry of `dasar_hukum` given by its parts.
    struct DasarHukumBagian ("Dasar hukum", "Rujukan menurut bagiannya, dan kodenya.") {
        /// Name by which others know it.
        kode: Option<Kode> = "Kode", "Nama pendek yang dirujuk dari `biaya.dasar`.", ["perda-contoh-3-2023"];
        .. rujukan: Rujukan;
    }
}

impl DasarHukum {
    /// Returns what an entry of the resolved model is made of, whichever form it was written in.
    fn shapes() -> Vec<FieldShape> {
        let kode = DasarHukumTeks::shapes().into_iter().next();
        let rujukan = FieldShape {
            record: "DasarHukum",
            field: &Field {
                key: "rujukan",
                title: "Rujukan",
                about: "Rujukan lengkap.",
                examples: &[],
                inherit: Inherit::Ganti,
            },
            shape: Typed::<Rujukan>::shape,
        };
        kode.into_iter()
            .map(|shape| FieldShape {
                record: "DasarHukum",
                ..shape
            })
            .chain([rujukan])
            .collect()
    }
}

impl Value for DasarHukum {
    fn shape() -> Shape {
        Shape::Record("DasarHukum", Self::shapes)
    }
    fn read<I: Input>(input: &mut I) -> Self {
        match input.form() {
            Form::Map if input.has("bebas") => {
                let DasarHukumBebas { kode, bebas } = input.record();
                Self {
                    kode,
                    rujukan: Typed {
                        tertulis: bebas,
                        nilai: None,
                        bebas: true,
                    },
                }
            }
            Form::Map => {
                if input.best(&[DasarHukumTeks::fields(), DasarHukumBagian::fields()]) == 0 {
                    let DasarHukumTeks { kode, teks } = input.record();
                    Self {
                        kode,
                        rujukan: teks,
                    }
                } else {
                    let DasarHukumBagian { kode, rujukan } = input.record();
                    Self {
                        kode,
                        rujukan: Typed::from_value(rujukan),
                    }
                }
            }
            Form::Scalar | Form::List | Form::Empty => Self {
                kode: None,
                rujukan: Value::read(input),
            },
        }
    }
    fn schema(defs: &mut Defs) -> Json {
        let text = defs.record::<DasarHukumTeks>();
        let parts = defs.record::<DasarHukumBagian>();
        let free = defs.record::<DasarHukumBebas>();
        serde_json::json!({ "anyOf": [{ "type": ["string", "number"], "minLength": 1, "examples": <Rujukan as super::frasa::Frasa>::FORMS }, text, parts, free] })
    }
}
