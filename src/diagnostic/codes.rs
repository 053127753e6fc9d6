//! The one table of all codes. A code is stable: it is never reused for another fault.

use std::fmt;

use super::{Severity, Text};

/// A code such as `SP0101`, the name of a kind of finding that users see and write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(&'static str);

impl Code {
    /// Returns the row of the table.
    pub fn info(self) -> &'static CodeInfo {
        CODES.iter().find(|info| info.code == self).expect("every Code is made from a row of CODES; a test looks for each")
    }

    /// Returns the code written `text`, in any case; `None` when there is none.
    pub fn find(text: &str) -> Option<Self> {
        CODES.iter().map(|info| info.code).find(|code| code.0.eq_ignore_ascii_case(text))
    }

    /// Returns the text of the code.
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// What a family of codes speaks of; its number stands after `SP`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// SP00: reading the text.
    Reading,
    /// SP01: structure.
    Structure,
    /// SP02: completeness and decree.
    Completeness,
    /// SP03: text.
    Text,
    /// SP04: contacts and channels.
    Contact,
    /// SP05: time.
    Time,
    /// SP06: fee.
    Fee,
    /// SP07: legal basis.
    Law,
    /// SP08: flow.
    Flow,
    /// SP09: across documents.
    Across,
    /// SP10: settings, templates, and building.
    Settings,
}

/// A row of the table of codes.
#[derive(Debug)]
pub struct CodeInfo {
    /// The code.
    pub code: Code,
    /// Name that reads after "allow": the fault, not the duty.
    pub slug: &'static str,
    /// The family.
    pub family: Family,
    /// Weight unless settings change it.
    pub severity: Severity,
    /// What it says, why, and what to do, in a few sentences.
    pub explanation: Text,
    /// Articles that ask for it; only such as were read in the text of the law.
    pub law: &'static [&'static str],
    /// YAML that makes this finding; empty where no YAML can show it.
    pub example: &'static str,
}

macro_rules! codes {
    ($($name:ident = $code:literal $slug:literal $family:ident $severity:ident $law:expr, $id:literal, $en:literal, $example:literal;)*) => {
        impl Code {
            $(#[doc = $en] pub const $name: Self = Self($code);)*
        }

        /// All codes, in order.
        pub const CODES: &[CodeInfo] = &[$(CodeInfo {
            code: Code($code), slug: $slug, family: Family::$family, severity: Severity::$severity,
            explanation: Text::fixed($id, $en), law: $law, example: $example,
        }),*];
    };
}

codes! {
    NOT_UTF8 = "SP0001" "bukan-utf-8" Reading Error &[],
        "Berkas bukan teks UTF-8. Simpan ulang berkas dari penyunting teks dengan pengodean UTF-8.",
        "The file is not UTF-8 text. Save it again from a text editor with the encoding UTF-8.", "";

    NUMBER_DIFFERS = "SP0301" "angka-dan-kata-berbeda" Text Warning &[],
        "Bilangan ditulis dengan angka dan dengan kata, dan keduanya berbeda. Yang dipakai angkanya; samakan katanya, atau hapus.",
        "A number is written in figures and in words, and the two differ. The figures are used; make the words agree, or remove them.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: 3 (dua) hari kerja\n";

    NUMBER_SPELLING = "SP0302" "kata-bilangan-salah-tulis" Text Info &[],
        "Kata bilangan di samping angka salah tulis, misalnya `duabelas` untuk `dua belas`.",
        "The number word beside the figures is misspelt, such as `duabelas` for `dua belas`.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: 12 (duabelas) hari kerja\n";

    STRAY_BLANK = "SP0303" "spasi-kurang-atau-berlebih" Text Info &[],
        "Spasi kurang atau berlebih di dalam frasa. Dokumen memakai penulisan baku, jadi hanya sumbernya yang perlu dirapikan.",
        "A blank is missing or too many inside a phrase. Documents print the canonical wording, so only the source needs care.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: 3hari kerja\n";

    LOOKALIKE = "SP0304" "huruf-dan-angka-tertukar" Text Warning &[],
        "Huruf `O` berdiri di tempat angka nol, atau sebaliknya; lazim pada naskah hasil pindai. Frasa dibaca menurut maksudnya.",
        "The letter `O` stands where a zero belongs, or the other way round; usual in scanned texts. The phrase is read as it was meant.",
        "skema: 1\njudul: Kartu Anggota\njumlah_pelaksana: 3 0rang\n";

    PHRASE_CUT = "SP0305" "frasa-terpotong" Text Info &[],
        "Frasa menunjuk ke sesuatu yang tidak ikut ditulis, misalnya berakhir dengan `sebagai berikut`. Lengkapi, atau hapus penunjuknya.",
        "The phrase points at something that is not there, such as one that ends in `sebagai berikut`. Complete it, or remove the pointer.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: 30 menit, selama jam pelayanan sebagai berikut\n";

    PHRASE_SPELLING = "SP0306" "ejaan-frasa-tidak-baku" Text Info &[],
        "Kata di dalam frasa salah eja, tidak baku, atau asing: `Nopember`, `Faximile`, `Geratis`. Frasa dibaca menurut maksudnya.",
        "A word inside the phrase is misspelt, not standard, or foreign: `Nopember`, `Faximile`, `Geratis`. The phrase is read as it was meant.",
        "skema: 1\njudul: Kartu Anggota\nbiaya: Geratis\n";

    ORANG_UNPARSED = "SP0311" "jumlah-orang-tidak-terbaca" Text Warning &[],
        "Jumlah orang tidak dapat dibaca sebagai bilangan, rentang, atau peran. Katanya dicetak apa adanya; tulis `5 orang`, atau `{bebas: ...}` bila memang bukan jumlah.",
        "The head count cannot be read as a number, a range or roles. Its words are printed as they stand; write `5 orang`, or `{bebas: ...}` where it is no count.",
        "skema: 1\njudul: Kartu Anggota\njumlah_pelaksana: menyesuaikan\n";

    FREKUENSI_UNPARSED = "SP0312" "frekuensi-tidak-terbaca" Text Warning &[],
        "Frekuensi tidak dapat dibaca. Katanya dicetak apa adanya; tulis `minimal 1 kali dalam 1 tahun`, atau `{bebas: ...}`.",
        "The frequency cannot be read. Its words are printed as they stand; write `minimal 1 kali dalam 1 tahun`, or `{bebas: ...}`.",
        "skema: 1\njudul: Kartu Anggota\nevaluasi:\n  - teks: Rapat staf\n    frekuensi: secara berkala\n";

    TANGGAL_UNPARSED = "SP0313" "tanggal-tidak-terbaca" Text Warning &[],
        "Tanggal tidak dapat dibaca. Tulis seperti `10 Maret 2020` atau `2020-03-10`.",
        "The date cannot be read. Write it like `10 Maret 2020` or `2020-03-10`.",
        "skema: 1\njudul: Kartu Anggota\nditinjau: awal tahun depan\n";

    TANGGAL_IMPOSSIBLE = "SP0314" "tanggal-mustahil" Text Warning &[],
        "Bulan itu tidak mempunyai tanggal tersebut, misalnya 31 Juni.",
        "The month has no such day, such as 31 June.",
        "skema: 1\njudul: Kartu Anggota\nditinjau: 31 Juni 2022\n";

    TANGGAL_INCOMPLETE = "SP0315" "tanggal-tidak-lengkap" Text Info &[],
        "Kata `tanggal` ditulis, tetapi hari atau bulannya belum diisi.",
        "The word `tanggal` is there, but the day or the month is not filled in.",
        "skema: 1\njudul: Kartu Anggota\nditinjau: tanggal Juli 2023\n";

    TANGGAL_AMBIGUOUS = "SP0316" "tanggal-bermakna-ganda" Text Info &[],
        "Tanggal dengan angka dan garis miring dapat dibaca hari/bulan atau bulan/hari. Dibaca hari/bulan; tulis nama bulannya.",
        "A date of figures and slashes may mean day/month or month/day. It is read day/month; write the name of the month.",
        "skema: 1\njudul: Kartu Anggota\nditinjau: 3/9/2018\n";

    KANAL_UNPARSED = "SP0401" "kanal-tidak-terbaca" Contact Warning &[],
        "Kanal tidak dapat dibaca. Katanya dicetak apa adanya; tulis jenisnya lebih dahulu, misalnya `WhatsApp 0811-0000-0000`.",
        "The channel cannot be read. Its words are printed as they stand; begin with the kind, such as `WhatsApp 0811-0000-0000`.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - hubungi kami kapan saja\n";

    PLACEHOLDER = "SP0402" "isian-belum-diganti" Contact Warning &[],
        "Nomor atau alamat masih berupa contoh, misalnya `(0xxx) xxxxxx`. Kanal dicetak tanpa nomor sampai diisi.",
        "The number or address is still a sample, such as `(0xxx) xxxxxx`. The channel is printed without one until it is filled in.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - Telp (0xxx) xxxxxx\n";

    ADDRESS_MASKED = "SP0403" "alamat-disamarkan-peramban" Contact Warning &[],
        "Alamat surel tersalin sebagai `[email protected]`: laman asal menyamarkannya. Salin alamat aslinya.",
        "The e-mail address was copied as `[email protected]`: the page it comes from hides it. Copy the real address.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - Surel [email protected]\n";

    LAPOR_NAME = "SP0404" "nama-sp4n-lapor-keliru" Contact Info &[],
        "Nama kanal nasional adalah `SP4N-LAPOR!`.",
        "The name of the national channel is `SP4N-LAPOR!`.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - SPAN LAPOR\n";

    WAKTU_UNPARSED = "SP0501" "waktu-tidak-terbaca" Time Warning &[],
        "Waktu tidak dapat dibaca. Katanya dicetak apa adanya dan tidak ikut dihitung; tulis `maksimal 3 hari kerja`, atau `{bebas: Sesuai kasus}` bila memang tidak dapat dipastikan.",
        "The time cannot be read. Its words are printed as they stand and count in no sum; write `maksimal 3 hari kerja`, or `{bebas: Sesuai kasus}` where it cannot be told.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: secepatnya\n";

    WAKTU_BOUNDED_RANGE = "SP0502" "batas-di-depan-rentang" Time Info &[],
        "Di depan rentang berdiri `maksimal` atau `minimal`, padahal rentang sudah menyebut kedua ujungnya. Dibaca sebagai rentang.",
        "`maksimal` or `minimal` stands before a range, which names both ends already. It is read as the range.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: maksimal 3-5 hari kerja\n";

    BIAYA_UNPARSED = "SP0602" "biaya-tidak-terbaca" Fee Warning &[],
        "Biaya tidak dapat dibaca. Katanya dicetak apa adanya; tulis `Gratis`, `Rp5.000 per lembar`, atau `Sesuai` dengan nama peraturannya.",
        "The fee cannot be read. Its words are printed as they stand; write `Gratis`, `Rp5.000 per lembar`, or `Sesuai` with the name of the regulation.",
        "skema: 1\njudul: Kartu Anggota\nbiaya: menyusul kemudian\n";

    RUPIAH_PUNCTUATION = "SP0603" "tanda-baca-rupiah" Fee Info &[],
        "Jumlah uang membawa tanda baca yang tidak pada tempatnya, misalnya `Rp. 0,00;-`. Penulisan baku: `Rp50.000`.",
        "The amount carries punctuation out of place, such as `Rp. 0,00;-`. Canonical: `Rp50.000`.",
        "skema: 1\njudul: Kartu Anggota\nbiaya: Rp. 0,00;-\n";

    RUPIAH_COMMA = "SP0604" "koma-pemisah-ribuan" Fee Warning &[],
        "Koma memisahkan ribuan, padahal dalam penulisan Indonesia koma mendahului sen. Dibaca sebagai ribuan; tulis `Rp30.000`.",
        "A comma parts the thousands, but in Indonesian usage a comma comes before cents. It is read as thousands; write `Rp30.000`.",
        "skema: 1\njudul: Kartu Anggota\nbiaya: Rp 30,000\n";

    BIAYA_UNLAWFUL = "SP0605" "tarif-seikhlasnya" Fee Warning &[],
        "`Seikhlasnya` bukan tarif: biaya pelayanan ditetapkan peraturan, atau gratis.",
        "`Seikhlasnya` (what you like to give) is no fee: a fee is set by a regulation, or there is none.",
        "skema: 1\njudul: Kartu Anggota\nbiaya: Seikhlasnya\n";

    RUJUKAN_UNPARSED = "SP0701" "rujukan-tidak-terbaca" Law Warning &[],
        "Rujukan hukum tidak dapat dibaca. Katanya dicetak apa adanya; tulis jenis, nomor, tahun, dan judulnya, misalnya `Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik`.",
        "The citation cannot be read. Its words are printed as they stand; write kind, number, year and title, such as `Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik`.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - peraturan yang berlaku\n";

    RUJUKAN_PUNCTUATION = "SP0702" "tanda-baca-rujukan" Law Info &[],
        "Tanda baca atau tanda hubung di dalam rujukan tidak pada tempatnya: `No :23`, `Undang Undang`, kurung tanpa pasangan.",
        "Punctuation or a hyphen of the citation is out of place: `No :23`, `Undang Undang`, a bracket without its partner.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - UU No :23 Tahun 2006 tentang Administrasi Kependudukan\n";

    RUJUKAN_SHORT_YEAR = "SP0703" "tahun-dua-angka" Law Warning &[],
        "Tahun ditulis dengan dua angka. Dibaca sebagai tahun 19xx; tulis keempat angkanya.",
        "The year has two digits. It is read as 19xx; write all four.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - KMA Nomor 12/KMA/SK/XII/95 tentang Contoh\n";

    RUJUKAN_ORDER = "SP0704" "urutan-rujukan-terbalik" Law Info &[],
        "Kata `tentang` berdiri dua kali, sebelum dan sesudah nomor. Judul yang dipakai yang terakhir.",
        "The word `tentang` stands twice, before and after the number. The last one gives the title.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - Perda Kota Contoh tentang Retribusi Nomor 8 Tahun 2018 tentang Retribusi Kesehatan\n";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_in_order_and_unique() {
        let codes: Vec<_> = CODES.iter().map(|info| info.code.as_str()).collect();
        let mut sorted = codes.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(codes, sorted, "CODES must be sorted by code, each once");
    }
}
