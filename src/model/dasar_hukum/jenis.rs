//! Kinds of legal instruments: their short and full names and how they are written.
//!
//! Compiled from the law on making regulations (UU 12/2011), published service standards, and pages of
//! agencies; `sumber` says which. A row marked `umum` is common knowledge that no text confirmed yet.
//! Abbreviations of two meanings (PMK, KMK) are kept as they are and never spelt out.

/// What stands between the kind and the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sebutan {
    /// Nothing: the kind names its issuer.
    Pusat,
    /// A region with its level: "Peraturan Daerah *Kota Madiun*".
    Daerah,
    /// A province without its level: "Peraturan Gubernur *Bali*".
    Gubernur,
    /// A regency without its level: "Peraturan Bupati *Buleleng*".
    Bupati,
    /// A city without its level: "Peraturan Wali Kota *Madiun*".
    WaliKota,
    /// Who issued it: "Keputusan *Kepala Dinas Kesehatan*".
    Penerbit,
    /// Nothing, and it has no number: a code or the constitution.
    TanpaNomor,
}

/// A kind of legal instrument.
#[derive(Debug)]
pub struct JenisPeraturan {
    /// Short name, by which it is stored.
    pub singkat: &'static str,
    /// Name as documents print it.
    pub lengkap: &'static str,
    /// What follows it.
    pub sebutan: Sebutan,
    /// Other ways of writing it; case, points and hyphens do not count.
    pub varian: &'static [&'static str],
    /// Where the names were read.
    pub sumber: &'static str,
}

impl JenisPeraturan {
    /// Returns the kind written `text`, in any of its ways.
    pub fn find(text: &str) -> Option<&'static Self> {
        let words = words(text);
        // "PermenPAN" is the short name of one kind, "Permenpan" is usual for its successor.
        let exact = JENIS
            .iter()
            .find(|jenis| jenis.singkat == text || jenis.lengkap == text);
        exact.or_else(|| {
            JENIS
                .iter()
                .find(|jenis| jenis.names().any(|name| self::words(name) == words))
        })
    }

    /// Returns all ways of writing it.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.lengkap, self.singkat]
            .into_iter()
            .chain(self.varian.iter().copied())
    }
}

/// Returns the small-letter words of `text`; marks only part them.
pub(super) fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

const fn jenis(
    singkat: &'static str,
    lengkap: &'static str,
    sebutan: Sebutan,
    varian: &'static [&'static str],
    sumber: &'static str,
) -> JenisPeraturan {
    JenisPeraturan {
        singkat,
        lengkap,
        sebutan,
        varian,
        sumber,
    }
}

/// All kinds.
pub const JENIS: &[JenisPeraturan] = &[
    jenis(
        "UUD",
        "Undang-Undang Dasar Negara Republik Indonesia",
        Sebutan::TanpaNomor,
        &["UUD NRI", "Undang-Undang Dasar", "UUD"],
        "UU 12/2011 Pasal 7 dan 8",
    ),
    jenis(
        "TAP MPR",
        "Ketetapan Majelis Permusyawaratan Rakyat",
        Sebutan::Pusat,
        &["Ketetapan MPR"],
        "UU 12/2011 Pasal 7 dan 8",
    ),
    jenis(
        "UU",
        "Undang-Undang",
        Sebutan::Pusat,
        &["U U"],
        "UU 12/2011 Pasal 7 dan 8",
    ),
    jenis(
        "Perppu",
        "Peraturan Pemerintah Pengganti Undang-Undang",
        Sebutan::Pusat,
        &["Perpu"],
        "UU 12/2011 Pasal 7 dan 8",
    ),
    jenis(
        "PP",
        "Peraturan Pemerintah",
        Sebutan::Pusat,
        &["P P"],
        "UU 12/2011 Pasal 7 dan 8",
    ),
    jenis(
        "Perpres",
        "Peraturan Presiden",
        Sebutan::Pusat,
        &["Per Pres", "Pepres"],
        "UU 12/2011 Pasal 7 dan 8",
    ),
    jenis(
        "Keppres",
        "Keputusan Presiden",
        Sebutan::Pusat,
        &["Kepres", "Kep Pres"],
        "umum",
    ),
    jenis("Inpres", "Instruksi Presiden", Sebutan::Pusat, &[], "umum"),
    jenis(
        "Perda",
        "Peraturan Daerah",
        Sebutan::Daerah,
        &["Perda"],
        "UU 12/2011 Pasal 7 dan 8",
    ),
    jenis(
        "Perdasi",
        "Peraturan Daerah Provinsi Papua",
        Sebutan::Pusat,
        &[],
        "UU 12/2011 Pasal 7 dan 8",
    ),
    jenis(
        "Perdasus",
        "Peraturan Daerah Khusus",
        Sebutan::Daerah,
        &[],
        "UU 12/2011 Pasal 7 dan 8",
    ),
    jenis(
        "Qanun",
        "Qanun",
        Sebutan::Daerah,
        &[],
        "UU 12/2011 Pasal 7 dan 8",
    ),
    jenis(
        "Pergub",
        "Peraturan Gubernur",
        Sebutan::Gubernur,
        &["Per Gub"],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "Perbup",
        "Peraturan Bupati",
        Sebutan::Bupati,
        &["Perbub", "Per Bup"],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "Perwali",
        "Peraturan Wali Kota",
        Sebutan::WaliKota,
        &["Peraturan Walikota", "Perwal", "Perwako", "Perwalkot"],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "Kepgub",
        "Keputusan Gubernur",
        Sebutan::Gubernur,
        &["SK Gubernur"],
        "umum",
    ),
    jenis(
        "Kepbup",
        "Keputusan Bupati",
        Sebutan::Bupati,
        &["SK Bupati"],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "Kepwali",
        "Keputusan Wali Kota",
        Sebutan::WaliKota,
        &[
            "Keputusan Walikota",
            "Kepwal",
            "SK Walikota",
            "SK Wali Kota",
        ],
        "umum",
    ),
    jenis(
        "Ingub",
        "Instruksi Gubernur",
        Sebutan::Gubernur,
        &[],
        "umum",
    ),
    jenis("Inbup", "Instruksi Bupati", Sebutan::Bupati, &[], "umum"),
    jenis(
        "Perdes",
        "Peraturan Desa",
        Sebutan::Penerbit,
        &[],
        "UU 6/2014 Pasal 69",
    ),
    jenis(
        "Perkades",
        "Peraturan Kepala Desa",
        Sebutan::Penerbit,
        &[],
        "umum",
    ),
    jenis("Pernag", "Peraturan Nagari", Sebutan::Penerbit, &[], "umum"),
    jenis(
        "PermenPANRB",
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        Sebutan::Pusat,
        &[
            "Permenpan",
            "Permenpan RB",
            "Permen PAN RB",
            "Permen PANRB",
            "Permen PAN dan RB",
            "Peraturan Menpan RB",
            "Peraturan MenPANRB",
            "Peraturan Menteri PAN RB",
            "Peraturan Menteri PANRB",
            "Peraturan Menteri PAN dan RB",
        ],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "KepmenPANRB",
        "Keputusan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        Sebutan::Pusat,
        &["Kepmenpan RB"],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "PermenPAN",
        "Peraturan Menteri Pendayagunaan Aparatur Negara",
        Sebutan::Pusat,
        &[],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "KepmenPAN",
        "Keputusan Menteri Pendayagunaan Aparatur Negara",
        Sebutan::Pusat,
        &["Kep Men PAN", "Keputusan Menpan"],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "Pedoman MenPANRB",
        "Pedoman Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        Sebutan::Pusat,
        &[],
        "umum",
    ),
    jenis(
        "Permendagri",
        "Peraturan Menteri Dalam Negeri",
        Sebutan::Pusat,
        &[
            "Peraturan Mendagri",
            "Permen Dagri",
            "Peraturan Kementerian Dalam Negeri",
        ],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "Kepmendagri",
        "Keputusan Menteri Dalam Negeri",
        Sebutan::Pusat,
        &[],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "Permenkeu",
        "Peraturan Menteri Keuangan",
        Sebutan::Pusat,
        &[],
        "JDIH Kementerian Keuangan",
    ),
    jenis(
        "PMK",
        "PMK",
        Sebutan::Pusat,
        &[],
        "JDIH Kementerian Keuangan",
    ),
    jenis(
        "Kepmenkeu",
        "Keputusan Menteri Keuangan",
        Sebutan::Pusat,
        &[],
        "umum",
    ),
    jenis("KMK", "KMK", Sebutan::Pusat, &[], "umum"),
    jenis(
        "Permenkes",
        "Peraturan Menteri Kesehatan",
        Sebutan::Pusat,
        &["Peraturan Mentri Kesehatan", "Per Menkes"],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "Kepmenkes",
        "Keputusan Menteri Kesehatan",
        Sebutan::Pusat,
        &["Kep Menkes"],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "Permendikbud",
        "Peraturan Menteri Pendidikan dan Kebudayaan",
        Sebutan::Pusat,
        &[],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "Permendikbudristek",
        "Peraturan Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi",
        Sebutan::Pusat,
        &["Permendikbudriset"],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "Permendiknas",
        "Peraturan Menteri Pendidikan Nasional",
        Sebutan::Pusat,
        &[],
        "umum",
    ),
    jenis(
        "Permendikdasmen",
        "Peraturan Menteri Pendidikan Dasar dan Menengah",
        Sebutan::Pusat,
        &[],
        "umum",
    ),
    jenis(
        "Permendiktisaintek",
        "Peraturan Menteri Pendidikan Tinggi, Sains, dan Teknologi",
        Sebutan::Pusat,
        &[],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "PMA",
        "Peraturan Menteri Agama",
        Sebutan::Pusat,
        &["Permenag"],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "Kepmenag",
        "Keputusan Menteri Agama",
        Sebutan::Pusat,
        &[],
        "umum",
    ),
    jenis(
        "Permenkumham",
        "Peraturan Menteri Hukum dan Hak Asasi Manusia",
        Sebutan::Pusat,
        &["Peraturan Menteri Hukum dan HAM"],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "Permenaker",
        "Peraturan Menteri Ketenagakerjaan",
        Sebutan::Pusat,
        &["Permennaker"],
        "umum",
    ),
    jenis(
        "Permenakertrans",
        "Peraturan Menteri Tenaga Kerja dan Transmigrasi",
        Sebutan::Pusat,
        &[],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "Permensos",
        "Peraturan Menteri Sosial",
        Sebutan::Pusat,
        &[],
        "umum",
    ),
    jenis(
        "Permenhub",
        "Peraturan Menteri Perhubungan",
        Sebutan::Pusat,
        &[],
        "umum",
    ),
    jenis(
        "PermenPUPR",
        "Peraturan Menteri Pekerjaan Umum dan Perumahan Rakyat",
        Sebutan::Pusat,
        &["Permen PUPR"],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "PermenLHK",
        "Peraturan Menteri Lingkungan Hidup dan Kehutanan",
        Sebutan::Pusat,
        &["Permen LHK"],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "PermenESDM",
        "Peraturan Menteri Energi dan Sumber Daya Mineral",
        Sebutan::Pusat,
        &["Permen ESDM"],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "Permendag",
        "Peraturan Menteri Perdagangan",
        Sebutan::Pusat,
        &[],
        "umum",
    ),
    jenis(
        "Permenperin",
        "Peraturan Menteri Perindustrian",
        Sebutan::Pusat,
        &[],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "Permentan",
        "Peraturan Menteri Pertanian",
        Sebutan::Pusat,
        &[],
        "umum",
    ),
    jenis(
        "PermenKP",
        "Peraturan Menteri Kelautan dan Perikanan",
        Sebutan::Pusat,
        &["Permen KP"],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "Permenkominfo",
        "Peraturan Menteri Komunikasi dan Informatika",
        Sebutan::Pusat,
        &["Permen Kominfo"],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "Permenkop",
        "Peraturan Menteri Koperasi dan Usaha Kecil dan Menengah",
        Sebutan::Pusat,
        &["PermenkopUKM", "Permen KUKM"],
        "umum",
    ),
    jenis(
        "Permendes",
        "Peraturan Menteri Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi",
        Sebutan::Pusat,
        &[
            "Permendesa",
            "PermendesPDTT",
            "Permendes PDTT",
            "Permendesa PDTT",
        ],
        "umum",
    ),
    jenis(
        "Permen ATR/BPN",
        "Peraturan Menteri Agraria dan Tata Ruang/Kepala Badan Pertanahan Nasional",
        Sebutan::Pusat,
        &["PermenATR"],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "Perka BPN",
        "Peraturan Kepala Badan Pertanahan Nasional",
        Sebutan::Pusat,
        &[],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "Permen",
        "Peraturan Menteri",
        Sebutan::Penerbit,
        &["Per Men", "Peraturan Mentri"],
        "umum",
    ),
    jenis(
        "Kepmen",
        "Keputusan Menteri",
        Sebutan::Penerbit,
        &["Kep Men"],
        "umum",
    ),
    jenis(
        "Perkap",
        "Peraturan Kepala Kepolisian Negara Republik Indonesia",
        Sebutan::Pusat,
        &[
            "Peraturan Kapolri",
            "Perkapolri",
            "Peraturan Kepala Kepolisian Negara",
            "Peraturan Kepala Kepolisian",
        ],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "Perpol",
        "Peraturan Kepolisian Negara Republik Indonesia",
        Sebutan::Pusat,
        &[
            "Peraturan Kepolisian Negara",
            "Peraturan Kepolisian",
            "Peraturan Polri",
        ],
        "Korlantas Polri",
    ),
    jenis(
        "Juklap Kapolri",
        "Petunjuk Lapangan Kapolri",
        Sebutan::Pusat,
        &["Juk Lap Kapolri"],
        "kutipan dalam laman kepolisian",
    ),
    jenis(
        "Perma",
        "Peraturan Mahkamah Agung",
        Sebutan::Pusat,
        &["Peraturan MA"],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "SEMA",
        "Surat Edaran Mahkamah Agung",
        Sebutan::Pusat,
        &[],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "KMA",
        "Keputusan Ketua Mahkamah Agung",
        Sebutan::Pusat,
        &["SK KMA", "SKKMA", "SK MA", "Penetapan MARI"],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "SK Badilag",
        "SK Badilag",
        Sebutan::Pusat,
        &[],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "Perki",
        "Peraturan Komisi Informasi",
        Sebutan::Pusat,
        &["Peraturan KI", "Peraturan Komisi Informasi Pusat"],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "Peraturan ORI",
        "Peraturan Ombudsman Republik Indonesia",
        Sebutan::Pusat,
        &["Peraturan Ombudsman"],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "POJK",
        "Peraturan Otoritas Jasa Keuangan",
        Sebutan::Pusat,
        &[],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "PKPU",
        "Peraturan Komisi Pemilihan Umum",
        Sebutan::Pusat,
        &[],
        "umum",
    ),
    jenis(
        "PBI",
        "Peraturan Bank Indonesia",
        Sebutan::Pusat,
        &[],
        "umum",
    ),
    jenis(
        "Peraturan BKPM",
        "Peraturan Badan Koordinasi Penanaman Modal",
        Sebutan::Pusat,
        &["Perka BKPM", "PerBKPM"],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "Peraturan BKN",
        "Peraturan Badan Kepegawaian Negara",
        Sebutan::Pusat,
        &["Perka BKN", "PerBKN"],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "Peraturan BSSN",
        "Peraturan Badan Siber dan Sandi Negara",
        Sebutan::Pusat,
        &[],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "Peraturan BPOM",
        "Peraturan Badan Pengawas Obat dan Makanan",
        Sebutan::Pusat,
        &["PerBPOM", "Perka BPOM"],
        "umum",
    ),
    jenis(
        "Peraturan LKPP",
        "Peraturan Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah",
        Sebutan::Pusat,
        &["PerLKPP", "Perlem LKPP"],
        "umum",
    ),
    jenis(
        "Peraturan BPJS Kesehatan",
        "Peraturan BPJS Kesehatan",
        Sebutan::Pusat,
        &["Peraturan Badan Penyelenggara Jaminan Sosial Kesehatan"],
        "kutipan dalam laman instansi",
    ),
    jenis("Instruksi", "Instruksi", Sebutan::Penerbit, &[], "umum"),
    jenis(
        "Peraturan Lembaga",
        "Peraturan Lembaga",
        Sebutan::Penerbit,
        &[],
        "umum",
    ),
    jenis(
        "Peraturan Rektor",
        "Peraturan Rektor",
        Sebutan::Penerbit,
        &[],
        "umum",
    ),
    jenis("Perka", "Peraturan Kepala", Sebutan::Penerbit, &[], "umum"),
    jenis(
        "Peraturan Badan",
        "Peraturan Badan",
        Sebutan::Penerbit,
        &[],
        "umum",
    ),
    jenis(
        "Kepdirjen Pendis",
        "Keputusan Direktur Jenderal Pendidikan Islam",
        Sebutan::Pusat,
        &["Kepdirjen Pendidikan Islam"],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "Kepdirjen Dikti",
        "Keputusan Direktur Jenderal Pendidikan Tinggi",
        Sebutan::Pusat,
        &["Keputusan Dirjen Dikti"],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "Perdirjen",
        "Peraturan Direktur Jenderal",
        Sebutan::Penerbit,
        &["Peraturan Dirjen"],
        "umum",
    ),
    jenis(
        "Kepdirjen",
        "Keputusan Direktur Jenderal",
        Sebutan::Penerbit,
        &["Keputusan Dirjen", "SK Dirjen"],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "Keputusan Kepala Badan",
        "Keputusan Kepala Badan",
        Sebutan::Penerbit,
        &[],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "Keputusan",
        "Keputusan",
        Sebutan::Penerbit,
        &["SK", "Kep", "KPTS", "Skep"],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "SKB",
        "Surat Keputusan Bersama",
        Sebutan::Penerbit,
        &[],
        "kutipan dalam laman instansi",
    ),
    jenis(
        "SE",
        "Surat Edaran",
        Sebutan::Penerbit,
        &["S E"],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "Juklap",
        "Petunjuk Lapangan",
        Sebutan::Penerbit,
        &["Juk Lap"],
        "kutipan dalam laman kepolisian",
    ),
    jenis(
        "Juklak",
        "Petunjuk Pelaksanaan",
        Sebutan::Penerbit,
        &[],
        "kutipan dalam laman kepolisian",
    ),
    jenis("Juknis", "Petunjuk Teknis", Sebutan::Penerbit, &[], "umum"),
    jenis(
        "KUHP",
        "Kitab Undang-Undang Hukum Pidana",
        Sebutan::TanpaNomor,
        &[],
        "umum",
    ),
    jenis(
        "KUHAP",
        "Kitab Undang-Undang Hukum Acara Pidana",
        Sebutan::TanpaNomor,
        &[],
        "umum",
    ),
    jenis(
        "KUHPerdata",
        "Kitab Undang-Undang Hukum Perdata",
        Sebutan::TanpaNomor,
        &["KUHPer", "BW"],
        "umum",
    ),
    jenis(
        "HIR/RBg",
        "HIR/RBg",
        Sebutan::TanpaNomor,
        &[],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "HIR",
        "Herzien Inlandsch Reglement",
        Sebutan::TanpaNomor,
        &[],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "RBg",
        "Rechtsreglement voor de Buitengewesten",
        Sebutan::TanpaNomor,
        &["R Bg", "Rechtsreglement Buitengewesten"],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "SNI",
        "SNI",
        Sebutan::TanpaNomor,
        &["Standar Nasional Indonesia"],
        "standar pelayanan terbitan instansi",
    ),
    jenis(
        "KHI",
        "Kompilasi Hukum Islam",
        Sebutan::TanpaNomor,
        &[],
        "standar pelayanan terbitan instansi",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_of_one_kind() {
        for jenis in JENIS {
            for name in [jenis.singkat, jenis.lengkap] {
                assert_eq!(
                    JenisPeraturan::find(name).map(|found| found.singkat),
                    Some(jenis.singkat),
                    "{name}"
                );
            }
        }
    }

    #[test]
    fn kinds_are_found_by_any_name() {
        for (text, singkat) in [
            ("undang-undang", "UU"),
            ("U.U.", "UU"),
            ("Permenpan-RB", "PermenPANRB"),
            ("Peraturan Walikota", "Perwali"),
        ] {
            assert_eq!(
                JenisPeraturan::find(text).map(|jenis| jenis.singkat),
                Some(singkat),
                "{text}"
            );
        }
        assert!(JenisPeraturan::find("peraturan").is_none());
    }
}
