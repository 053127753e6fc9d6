//! `jangka_waktu`: how long a service takes.

mod grammar;

pub(in crate::model) use grammar::unit;

use super::bilangan::grouped;
use super::frasa::Typed;
use super::kode::Kode;
use super::record::{choice, map_forms, record};

choice! {
    /// Which end of a time or number is meant.
    pub enum Batas {
        /// The number itself.
        Tepat = "tepat", "tepat";
        /// At most: "maksimal", "paling lama", "selambat-lambatnya".
        Maksimal = "maksimal", "maksimal";
        /// At least: "minimal", "paling sedikit".
        Minimal = "minimal", "minimal";
        /// Less than; the number itself is out.
        KurangDari = "kurang_dari", "kurang dari";
        /// More than; the number itself is out.
        LebihDari = "lebih_dari", "lebih dari";
        /// About.
        Sekitar = "sekitar", "sekitar";
    }
}

choice! {
    /// Unit of a time.
    pub enum Satuan {
        /// Minute.
        Menit = "menit", "menit";
        /// Hour.
        Jam = "jam", "jam";
        /// Day, without saying whether working or calendar day.
        Hari = "hari", "hari";
        /// Working day: weekends and national holidays are left out.
        HariKerja = "hari_kerja", "hari kerja";
        /// Calendar day.
        HariKalender = "hari_kalender", "hari kalender";
        /// Week.
        Minggu = "minggu", "minggu";
        /// Month.
        Bulan = "bulan", "bulan";
        /// Year.
        Tahun = "tahun", "tahun";
    }
}

record! {
    /// Time from a complete application to the product in the applicant's hands.
    ///
    /// Law: UU 25/2009 Pasal 21 huruf d.
    pub struct Durasi ("Waktu", "Satu jangka waktu: angka, satuan, batas, dan sejak kapan.") {
        /// Lower end of a range, in `satuan`; below `nilai`.
        dari: Option<u32> = "Dari", "Ujung bawah rentang.", ["3"];
        /// Count of `satuan`; the upper end of a range.
        nilai: u32 = "Nilai", "Banyaknya satuan; pada rentang, ujung atasnya.", ["3"];
        /// Which end `nilai` is.
        batas: Option<Batas> = "Batas", "Batas mana yang dimaksud; tanpa kunci ini, tepat sebesar nilai.", ["maksimal"];
        /// The unit.
        satuan: Satuan = "Satuan", "Satuan waktu.", ["hari_kerja"];
        /// The event from which it counts: "berkas lengkap".
        sejak: Option<String> = "Sejak", "Peristiwa yang memulai hitungan.", ["berkas lengkap"];
        /// The event before which it must have passed.
        sebelum: Option<String> = "Sebelum", "Peristiwa yang didahului.", ["jadwal kunjungan"];
        /// On what it depends: "tidak terjadi gangguan jaringan".
        kondisi: Option<String> = "Kondisi", "Syarat agar waktu ini berlaku.", ["jaringan tidak terganggu"];
        /// By how much it may be extended.
        perpanjangan: Option<Perpanjangan> = "Perpanjangan", "Tambahan waktu yang dimungkinkan.";
        /// The variants it is for; empty for everybody.
        untuk: Vec<Kode> = "Untuk", "Kode varian yang dikenai; tanpa kunci ini, semua.", ["[baru]"];
    }
}

impl Durasi {
    /// Returns the time without the words that its wording puts before an event: `sejak: sejak berkas
    /// lengkap` says the same as `sejak: berkas lengkap`.
    fn tidied(self) -> Self {
        Self {
            sejak: self
                .sejak
                .map(|event| without_prefix(&event, &["terhitung sejak ", "sejak ", "setelah "])),
            sebelum: self
                .sebelum
                .map(|event| without_prefix(&event, &["sebelum "])),
            kondisi: self
                .kondisi
                .map(|state| without_prefix(&state, &["jika ", "bila ", "apabila ", "kalau "])),
            ..self
        }
    }
}

fn without_prefix(words: &str, prefixes: &[&str]) -> String {
    let has = |prefix: &&&str| {
        words
            .get(..prefix.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    let length = prefixes.iter().find(has).map_or(0, |prefix| prefix.len());
    words[length..].trim_start().to_owned()
}

record! {
    /// By how much a time may be extended.
    pub struct Perpanjangan ("Perpanjangan", "Tambahan waktu yang dimungkinkan.") {
        /// Most units.
        nilai: u32 = "Nilai", "Banyaknya satuan, paling lama.", ["7"];
        /// The unit.
        satuan: Satuan = "Satuan", "Satuan waktu.", ["hari_kerja"];
    }
}

record! {
    /// A time told stage by stage. No total is computed: units differ, and stages may overlap.
    pub struct Bertahap ("Waktu bertahap", "Waktu tiap tahap, dan bila disebut, seluruhnya.") {
        /// The stages, in order.
        tahap: Vec<Tahap> = "Tahap", "Tahap demi tahap, berurutan.";
        /// The whole, where the source says it.
        total: Option<Typed<JangkaWaktu>> = "Total", "Waktu seluruhnya, hanya bila disebut.", ["maksimal 5 hari kerja"];
        /// The variants it is for; empty for everybody.
        untuk: Vec<Kode> = "Untuk", "Kode varian yang dikenai; tanpa kunci ini, semua.", ["[baru]"];
    }
}

record! {
    /// One stage of a time.
    pub struct Tahap ("Tahap", "Satu tahap dan waktunya.") {
        /// Its name.
        nama: String = "Nama", "Nama tahap.", ["Penyelesaian administrasi"];
        /// Its time.
        waktu: Typed<JangkaWaktu> = "Waktu", "Lamanya tahap ini.", ["15 menit"];
    }
}

/// A time: one, or stage by stage.
#[derive(Debug, Clone, PartialEq, serde::Serialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum JangkaWaktu {
    /// One time.
    Durasi(Box<Durasi>),
    /// Stages.
    Bertahap(Box<Bertahap>),
}

impl<'de> serde::Deserialize<'de> for JangkaWaktu {
    /// Reads the form whose key is there: a record takes what is missing for empty, so the first would fit always.
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        let value = serde_json::Value::deserialize(from)?;
        if value.get("tahap").is_some() {
            serde_json::from_value(value).map(Self::Bertahap)
        } else {
            serde_json::from_value(value).map(Self::Durasi)
        }
        .map_err(D::Error::custom)
    }
}

impl JangkaWaktu {
    /// Returns the variants it is for; empty for everybody.
    pub fn untuk(&self) -> &[Kode] {
        match self {
            Self::Durasi(durasi) => &durasi.untuk,
            Self::Bertahap(tahap) => &tahap.untuk,
        }
    }
}

/// Returns the sum of times in words, per unit and never converted: "15 menit + 2 hari kerja". Of a range counts
/// the upper end. `None` where there is nothing to add, or where one of them is no plain time.
pub fn jumlah_waktu<'a>(waktu: impl IntoIterator<Item = &'a Typed<JangkaWaktu>>) -> Option<String> {
    let mut sums: std::collections::BTreeMap<Satuan, u64> = std::collections::BTreeMap::new();
    for waktu in waktu {
        let Some(JangkaWaktu::Durasi(durasi)) = &waktu.nilai else {
            return None;
        };
        *sums.entry(durasi.satuan).or_default() += u64::from(durasi.nilai);
    }
    let words = sums
        .iter()
        .map(|(satuan, sum)| format!("{} {}", grouped(*sum), satuan.title()));
    let words: Vec<String> = words.collect();
    (!words.is_empty()).then(|| words.join(" + "))
}

map_forms!(JangkaWaktu: Durasi => |it| Self::Durasi(Box::new(it.tidied())), Bertahap => |it| Self::Bertahap(Box::new(it)));

#[cfg(test)]
mod tests {
    use super::*;

    fn waktu(nilai: u32, satuan: Satuan) -> Typed<JangkaWaktu> {
        Typed {
            tertulis: String::new(),
            nilai: Some(JangkaWaktu::Durasi(Box::new(Durasi {
                nilai,
                satuan,
                ..Durasi::default()
            }))),
            bebas: false,
        }
    }

    #[test]
    fn times_are_added_per_unit() {
        let all = [
            waktu(1, Satuan::HariKerja),
            waktu(10, Satuan::Menit),
            waktu(2, Satuan::HariKerja),
            waktu(55, Satuan::Menit),
        ];
        assert_eq!(
            jumlah_waktu(&all).as_deref(),
            Some("65 menit + 3 hari kerja")
        );
        assert_eq!(jumlah_waktu(&[]), None);
        let free = Typed {
            nilai: None,
            bebas: true,
            ..waktu(0, Satuan::Menit)
        };
        assert_eq!(jumlah_waktu([&all[0], &free]), None);
    }
}
