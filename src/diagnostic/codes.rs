//! The one table of all codes. A code is stable: it is never reused for another fault.

use std::fmt;

use super::{Severity, Text};

/// A code such as `SP0101`, the name of a kind of finding that users see and write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(&'static str);

impl Code {
    /// Returns the row of the table.
    pub fn info(self) -> &'static CodeInfo {
        CODES
            .iter()
            .find(|info| info.code == self)
            .expect("every Code is made from a row of CODES; a test looks for each")
    }

    /// Returns the code written `text`, in any case; `None` when there is none.
    pub fn find(text: &str) -> Option<Self> {
        CODES
            .iter()
            .map(|info| info.code)
            .find(|code| code.0.eq_ignore_ascii_case(text))
    }

    /// Returns whether it is an error of reading, structure or settings: with one of these nothing could be
    /// published as it was meant, so no setting makes it lighter.
    pub fn is_firm(self) -> bool {
        let info = self.info();
        let is_frame = matches!(
            info.family,
            Family::Reading | Family::Structure | Family::Settings
        );
        is_frame && info.severity == Severity::Error
    }

    /// Returns whether a comment may allow it in its place, and whether it may be kept as an old finding:
    /// what is said of the content. Settings, templates and building are the workspace's own.
    pub fn can_be_allowed(self) -> bool {
        !self.is_firm() && self.info().family != Family::Settings
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
        "Berkas bukan teks UTF-8, sehingga tidak dapat dibaca. Simpan ulang dari penyunting teks dengan pengodean UTF-8.",
        "The file is not UTF-8 text and cannot be read. Save it again from a text editor with the encoding UTF-8.", "";
    SYNTAX = "SP0002" "susunan-yaml-salah" Reading Error &[],
        "Susunan YAML salah di tempat ini: jorokan, titik dua, kurung, atau tanda kutip. Hanya blok teratas yang memuatnya yang dilewati; selebihnya tetap diperiksa.",
        "The YAML is malformed here: indentation, a colon, a bracket or a quotation mark. Only the top-level block around it is left out; the rest is checked.",
        "skema: 1\njudul: \"Contoh\nbiaya: Gratis\n";
    CONTROL_CHARACTER = "SP0003" "aksara-kendali" Reading Error &[],
        "Teks memuat aksara kendali yang tidak terlihat, biasanya terbawa saat menyalin. Hapus aksara itu.",
        "The text holds an invisible control character, usually pasted along. Delete it.",
        "skema: 1\njudul: Contoh\u{1}\n";
    YAML_FEATURE = "SP0004" "fitur-yaml-ditolak" Reading Error &[],
        "Jangkar, rujukan, tag, `<<`, kunci yang bukan teks, dan beberapa dokumen dalam satu berkas tidak dipakai: isinya sulit dilihat pembaca. Untuk isi bersama pakai `bawaan` di `instansi.yaml`.",
        "Anchors, aliases, tags, `<<`, keys that are not text and several documents in one file are not read: readers cannot see what they mean. For shared content use `bawaan` in `instansi.yaml`.",
        "skema: 1\njudul: &j Contoh\n";
    DUPLICATE_KEY = "SP0005" "kunci-ganda" Reading Error &[],
        "Kunci yang sama tertulis dua kali dalam satu peta; hanya yang pertama dibaca. Gabungkan, atau hapus salah satu.",
        "The same key is written twice in one map; only the first is read. Join the two, or delete one.",
        "skema: 1\njudul: Contoh\njudul: Contoh\n";
    TOO_LARGE = "SP0006" "melampaui-batas" Reading Error &[],
        "Berkas terlalu besar, terlalu banyak nilainya, atau bersarang terlalu dalam untuk sebuah standar.",
        "The file is too large, holds too many values, or nests too deeply for a standard.", "";
    READ_AS_NUMBER = "SP0007" "terbaca-sebagai-angka" Reading Info &[],
        "Teks ini dibaca apa adanya oleh `baku`, tetapi pembaca YAML lain membacanya sebagai bilangan atau nilai logika dan mengubahnya (`0812` menjadi 812, `1.10` menjadi 1,1, `no` menjadi salah). Tanda kutip menghindarkannya.",
        "`baku` keeps this text as it stands, but other YAML readers take it for a number or a truth value and change it (`0812` becomes 812, `1.10` becomes 1.1, `no` becomes false). Quotation marks prevent that.",
        "skema: 1\njudul: 1.10\n";
    PHRASE_AS_MAP = "SP0008" "titik-dua-dalam-teks" Reading Info &[],
        "Teks yang memuat `: ` dibaca YAML sebagai kunci dan nilai. `baku` membacanya kembali sebagai teks; tanda kutip membuatnya pasti.",
        "YAML reads a text with `: ` in it as a key and a value. `baku` reads it as the text it is; quotation marks make sure.",
        "skema: 1\njudul: Contoh\nsarana:\n  - Ruang: tunggu\n";
    ENTRY_SKIPPED = "SP0009" "berkas-dilewati" Reading Warning &[],
        "Sesuatu di `standards/` atau `templates/` tidak dibaca: tautan simbolik, nama yang bukan UTF-8, atau folder yang bersarang terlalu dalam.",
        "Something in `standards/` or `templates/` was not read: a symbolic link, a name that is not UTF-8, or folders nested too deeply.", "";
    PASTED_BLANK = "SP0010" "spasi-tempelan" Reading Warning &[],
        "Teks memuat spasi khusus atau aksara tanpa lebar yang terbawa saat menempel (U+00A0, U+200B, U+FEFF). Tidak terlihat, tetapi pencarian dan pembandingan meleset. Peringatan untuk aksara tanpa lebar; untuk spasi khusus, info.",
        "The text holds special blanks or characters without width that came along when it was pasted (U+00A0, U+200B, U+FEFF). Nobody sees them, but search and comparison go wrong. A warning for characters without width; for special blanks an info.",
        "skema: 1\njudul: Kartu\u{200b} Anggota\n";
    TEXT_CUT_BY_COMMENT = "SP0011" "komentar-memotong-teks" Reading Warning &[],
        "` #` di dalam teks tanpa tanda kutip memulai komentar, sehingga sisanya hilang: `Ruang #2` terbaca `Ruang`. Apit dengan tanda kutip; komentar ditulis `# …` dengan spasi.",
        "` #` inside a text without quotation marks begins a comment, so the rest is lost: `Ruang #2` is read as `Ruang`. Use quotation marks; a comment is written `# …` with a blank.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang #2\n";
    TEXT_SPLIT_BY_COMMA = "SP0012" "koma-memecah-teks" Reading Warning &[],
        "Di dalam `[ ]` koma memisahkan butir, sehingga satu teks menjadi dua: `[Ruang tunggu, dan toilet]` adalah dua butir. Apit teksnya dengan tanda kutip.",
        "Inside `[ ]` a comma parts items, so one text becomes two: `[Ruang tunggu, dan toilet]` are two items. Put the text in quotation marks.",
        "skema: 1\njudul: Kartu Anggota\nsarana: [Ruang tunggu, dan toilet]\n";
    SWALLOWED_ITEM = "SP0013" "butir-tertelan" Reading Warning &[],
        "Baris yang dimulai `- ` tetapi lebih menjorok daripada butir di atasnya terbaca sebagai sambungan teks butir itu, bukan butir baru.",
        "A line that begins with `- ` but stands further in than the item above is read as the rest of that item, not as a new one.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang tunggu\n    - Toilet\n";
    CURLY_QUOTES = "SP0014" "kutip-lengkung" Reading Warning &[],
        "Tanda kutip lengkung (`“ ”`) di kedua ujung teks bukan tanda kutip YAML, melainkan bagian teks. Di `tambahan` teks boleh seluruhnya berupa kutipan.",
        "Curly quotation marks (`“ ”`) at both ends of a text are no quotation marks of YAML but part of the text. In `tambahan` a text may be a quotation as a whole.",
        "skema: 1\njudul: “Kartu Anggota”\n";
    FULL_WIDTH_COLON = "SP0015" "titik-dua-lebar" Reading Warning &[],
        "Titik dua lebar (`：`) tidak dibaca YAML sebagai pemisah kunci dan nilai. Tulis `:`.",
        "YAML does not read a full-width colon (`：`) as what parts key and value. Write `:`.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Buka：Senin\n";
    UNOPENED_QUOTE = "SP0016" "kutip-tanpa-pasangan" Reading Warning &[],
        "Teks berakhir dengan tanda kutip yang tidak pernah dibuka. Bagi YAML tanda itu bagian teks, sehingga ikut tercetak. Buka tanda kutipnya, atau hapus.",
        "The text ends with a quotation mark that was never opened. For YAML it belongs to the text and is printed. Open the mark, or delete it.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang tunggu\"\n";
    WRONG_FORM = "SP0101" "bentuk-tidak-sesuai" Structure Error &[],
        "Nilai tidak berbentuk seperti yang diminta kunci ini: daftar, peta, teks, atau bilangan. `baku explain KUNCI` menampilkan bentuk dan contohnya.",
        "The value does not have the form this key asks for: list, map, text or number. `baku explain KEY` shows form and examples.",
        "skema: 1\njudul: [Contoh]\n";
    UNKNOWN_KEY = "SP0102" "kunci-tidak-dikenal" Structure Error &[],
        "Kunci ini tidak ada dalam bahasa standar. Periksa ejaannya; catatan sendiri boleh memakai kunci berawalan `x-`.",
        "There is no such key. Check its spelling; notes of your own may use keys that begin with `x-`.",
        "skema: 1\njudul: Contoh\nbiayaa: Gratis\n";
    MISSING_KEY = "SP0103" "kunci-wajib-hilang" Structure Error &[],
        "Kunci yang wajib tidak ada atau kosong.",
        "A required key is missing or empty.",
        "skema: 1\nbiaya: Gratis\n";
    UNKNOWN_WORD = "SP0104" "pilihan-tidak-dikenal" Structure Error &[],
        "Kunci ini hanya menerima kata dari suatu daftar.",
        "This key accepts only the words of a list.",
        "skema: 1\njudul: Contoh\nstatus: aktif\n";
    BAD_NUMBER = "SP0105" "bilangan-tidak-sesuai" Structure Error &[],
        "Kunci ini meminta bilangan bulat.",
        "This key asks for a whole number.",
        "skema: 1\njudul: Contoh\nrevisi: kedua\n";
    EMPTY_ITEM = "SP0106" "butir-kosong" Structure Error &[],
        "Butir daftar ini kosong. Isi atau hapus.",
        "This item of a list is empty. Fill it or delete it.",
        "skema: 1\njudul: Contoh\nsarana:\n  -\n";
    NOTHING_TO_INHERIT = "SP0107" "bawaan-tanpa-isi" Structure Error &[],
        "`- bawaan` berdiri di tempat isi yang diwarisi dari `instansi.yaml`, tetapi di sini tidak ada yang diwarisi, atau kolom ini tidak mewarisi butir demi butir.",
        "`- bawaan` stands for what an `instansi.yaml` hands down, but nothing is handed down here, or the field does not inherit item by item.",
        "skema: 1\njudul: Contoh\nsarana:\n  - bawaan\n";
    BAD_CODE = "SP0108" "kode-tidak-sesuai" Structure Error &[],
        "`kode` terdiri dari huruf kecil, angka, dan tanda hubung, sebab menjadi bagian alamat.",
        "A `kode` has small letters, digits and hyphens, because it becomes part of an address.",
        "skema: 1\njudul: Contoh\nkode: Kartu Anggota\n";
    UNKNOWN_VERSION = "SP0109" "skema-tidak-dikenal" Structure Error &[],
        "Versi bahasa berkas ini tidak dikenal oleh versi `baku` ini.",
        "This version of `baku` does not know the version of the language of this file.",
        "skema: 9\njudul: Contoh\n";
    SCHEMA_DISAGREES = "SP0199" "skema-berbeda" Structure Error &[],
        "Pembaca dan JSON Schema tidak sependapat tentang berkas ini. Ini kesalahan `baku`, bukan kesalahan Anda: mohon laporkan dengan berkasnya.",
        "Reader and JSON Schema disagree about this file. This is a fault of `baku`, not yours: please report it with the file.", "";
    EMPTY_COMPONENT = "SP0201" "komponen-kosong" Completeness Warning &["UU 25/2009 Pasal 21", "PP 96/2012 Pasal 25"],
        "Komponen yang diminta profil standar belum diisi. Pada standar yang ditetapkan ini kesalahan; pada rancangan, peringatan.",
        "A component that the profile of the standard asks for is not filled. In a standard that is set this is an error; in a draft, a warning.",
        "skema: 1\njudul: Contoh\nprofil: publik\npersyaratan: [Formulir]\nprosedur:\n  langkah:\n    - {pelaku: Pemohon, teks: Menyerahkan formulir}\njangka_waktu: 3 hari kerja\nbiaya: Gratis\nproduk: Kartu\n";
    NO_DECREE = "SP0202" "keputusan-tidak-disebut" Completeness Error &["UU 25/2009 Pasal 20", "PP 96/2012 Pasal 27"],
        "Standar yang ditetapkan menyebut keputusannya: `keputusan` merujuk kode di `instansi.yaml`, dan keputusan itu bernomor.",
        "A standard that is set names its decree: `keputusan` refers to a code in `instansi.yaml`, and that decree has a number.", "skema: 1\njudul: Kartu Anggota\nstatus: ditetapkan\n";
    DECREE_UNKNOWN = "SP0203" "keputusan-tidak-dikenal" Completeness Error &[],
        "`keputusan` merujuk kode yang tidak ada di `keputusan` satu pun `instansi.yaml` di atas standar ini.",
        "`keputusan` refers to a code that no `instansi.yaml` above this standard has.",
        "skema: 1\njudul: Kartu Anggota\nkeputusan: sk-lain\n# berkas: standards/dinas-contoh/instansi.yaml\nskema: 1\nkode: dinas-contoh\nnama: Dinas Contoh\nkeputusan:\n  - kode: sk-2024\n    nomor: 060/12/2024\n";
    DECREE_INCOMPLETE = "SP0204" "keputusan-kurang-lengkap" Completeness Info &[],
        "Keputusan belum menyebut tanggal atau penandatangannya.",
        "The decree does not tell its date or who signed it.", "skema: 1\njudul: Kartu Anggota\nstatus: ditetapkan\nkeputusan: sk-2024\n# berkas: standards/dinas-contoh/instansi.yaml\nskema: 1\nkode: dinas-contoh\nnama: Dinas Contoh\nkeputusan:\n  - kode: sk-2024\n    nomor: 060/12/2024\n";
    NO_AGENCY = "SP0205" "instansi-tidak-ada" Completeness Error &[],
        "Di folder standar ini dan di atasnya tidak ada `instansi.yaml`, sehingga tidak diketahui siapa penyelenggaranya.",
        "Neither the folder of this standard nor one above it has an `instansi.yaml`, so nobody knows whose standard it is.", "# berkas: standards/dinas-lain/contoh.yaml\nskema: 1\njudul: Kartu Anggota\n";
    ADDRESS_TAKEN = "SP0206" "alamat-ganda" Completeness Error &[],
        "Dua standar atau instansi mendapat alamat yang sama. Beri salah satunya `kode` lain.",
        "Two standards or agencies get the same address. Give one of them another `kode`.", "skema: 1\nkode: kartu\njudul: Kartu Anggota\n# berkas: standards/dinas-contoh/lain.yaml\nskema: 1\nkode: kartu\njudul: Kartu Tamu\n";
    RESERVED_NAME = "SP0207" "nama-terlarang" Completeness Error &[],
        "Kode ini tidak dapat menjadi nama folder di semua sistem (`con`, `nul`, `aux` …). Pilih kode lain.",
        "This code cannot be the name of a folder on every system (`con`, `nul`, `aux` …). Choose another.",
        "skema: 1\nkode: con\njudul: Contoh\n";
    NO_KODE = "SP0208" "kode-tidak-ditulis" Completeness Info &[],
        "Berkas ini tidak menyebut `kode`; nama berkas atau folder dipakai sebagai alamat, dan alamat akan berubah bila berkas dipindah.",
        "The file has no `kode`; the name of file or folder serves as address, and the address changes when the file is moved.",
        "skema: 1\njudul: Kartu Anggota\n";
    NO_STANDARD = "SP0209" "tanpa-standar" Completeness Warning &[],
        "Tidak ada satu pun standar di tempat yang dibaca.",
        "There is no standard in the place that was read.", "";
    COMPLAINT_FLOW_ABSENT = "SP0210" "alur-pengaduan-tidak-ada" Completeness Info &[],
        "Penanganan pengaduan tidak memuat langkah atau alur, padahal pembaca ingin tahu apa yang terjadi setelah mengadu.",
        "The handling of complaints has neither steps nor flow, and readers want to know what happens after they complain.", "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal: [SP4N-LAPOR!]\n";
    UNKNOWN_VARIANT = "SP0211" "varian-tidak-dikenal" Completeness Error &[],
        "`untuk` menyebut kode yang tidak ada di `varian`.",
        "`untuk` names a code that `varian` does not have.", "skema: 1\njudul: Kartu Anggota\nvarian:\n  - {kode: hilang, nama: Kartu hilang}\npersyaratan:\n  - {teks: Surat keterangan kehilangan, untuk: [hlang]}\n";
    CODE_TWICE = "SP0212" "kode-dipakai-dua-kali" Completeness Error &[],
        "Dua butir satu daftar (langkah, varian, rujukan, keputusan, jalur) berkode sama, sehingga rujukan kepadanya bermakna dua.",
        "Two items of one list (steps, variants, citations, decrees, paths) have the same code, so a reference to it means two things.",
        "skema: 1\njudul: Contoh\nvarian:\n  - {kode: baru, nama: Baru}\n  - {kode: baru, nama: Lama}\n";
    REVIEW_OLD = "SP0213" "peninjauan-lama" Completeness Info &["PP 96/2012 Pasal 32", "PP 96/2012 Pasal 33"],
        "Standar yang ditetapkan sudah 12 bulan atau lebih tidak ditinjau; sesudah 36 bulan ini peringatan. Hari ini diambil dari `--today`, `SOURCE_DATE_EPOCH`, atau jam sistem.",
        "A standard that is set was not reviewed for 12 months or more; after 36 months this is a warning. The day is that of `--today`, `SOURCE_DATE_EPOCH` or the system clock.",
        "skema: 1\njudul: Kartu Anggota\nstatus: ditetapkan\nditinjau: 2020-03-10\n";
    EVALUATION_SELDOM = "SP0214" "evaluasi-tanpa-frekuensi" Completeness Info &["UU 25/2009 Pasal 38"],
        "Evaluasi tidak menyebut seberapa sering dilakukan, atau dilakukan lebih jarang daripada sekali setahun. Penilaian kinerja dilakukan berkala, sekurang-kurangnya sekali dalam setahun (penjelasan Pasal 38 ayat (1)).",
        "The evaluation does not say how often it takes place, or it takes place less than once a year. Performance is assessed at regular times, at least once a year (elucidation of Pasal 38 ayat (1)).",
        "skema: 1\njudul: Kartu Anggota\nevaluasi:\n  - teks: Survei kepuasan masyarakat\n    frekuensi: 1 kali dalam 2 tahun\n";
    COMPLAINT_OFFICER_ABSENT = "SP0215" "pengaduan-tanpa-pejabat" Completeness Info &["UU 25/2009 Pasal 36"],
        "Penanganan pengaduan tidak menyebut siapa penanggung jawabnya.",
        "The handling of complaints does not tell who is in charge of it.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - SP4N-LAPOR!\n";
    COMPLAINT_TIME_ABSENT = "SP0216" "pengaduan-tanpa-batas-waktu" Completeness Info &["UU 25/2009 Pasal 36"],
        "Penanganan pengaduan tidak menyebut kapan aduan selesai ditangani.",
        "The handling of complaints does not tell by when a complaint is settled.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - SP4N-LAPOR!\n";
    DECREE_NUMBER_BLANK = "SP0217" "nomor-keputusan-kosong" Completeness Warning &[],
        "Nomor keputusan memuat bagian yang belum diisi (`140 / / SK / 2022`), atau (info) tidak memuat tahun, padahal tanggalnya pun tidak ada. Standar yang masih rancangan tidak diperiksa.",
        "The number of the decree has a part that is not filled in (`140 / / SK / 2022`), or (info) it has no year and the decree no date. Drafts are not looked at.",
        "skema: 1\njudul: Kartu Anggota\nstatus: ditetapkan\nkeputusan: sk-2024\n# berkas: standards/dinas-contoh/instansi.yaml\nskema: 1\nkode: dinas-contoh\nnama: Dinas Contoh\nkeputusan:\n  - kode: sk-2024\n    nomor: 140 / / SK / 2024\n    tanggal: 2024-03-01\n";
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
        "Jumlah orang tidak dapat dibaca sebagai bilangan, rentang, atau peran. Katanya dicetak apa adanya; tulis `5 orang`, atau `{bebas: ...}` bila memang bukan jumlah. Info bila jumlah orangnya ada, tetapi kata selebihnya tidak terbaca.",
        "The head count cannot be read as a number, a range or roles. Its words are printed as they stand; write `5 orang`, or `{bebas: ...}` where it is no count. An info where a number of people is there and only the words around it cannot be read.",
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
    TYPED_MARKER = "SP0317" "nomor-daftar-ditik" Text Warning &[],
        "Di depan butir daftar ditik huruf, nomor, atau tanda (`a.`, `1)`, `•`), padahal dokumen memberi tandanya sendiri, sehingga pembaca melihat `1. a. …`. Dilaporkan hanya bila butir-butir yang berurutan menunjukkan deretannya, atau nomornya sama dengan tempat butirnya (`3. …` di butir ketiga).",
        "A letter, number or sign (`a.`, `1)`, `•`) is typed before the items of a list, but the document sets its own, so readers see `1. a. …`. Reported only where neighbours show the sequence, or a number is the place of its item (`3. …` in the third).",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - a. Ruang tunggu\n  - b. Toilet\n";
    HTML_IN_TEXT = "SP0318" "html-dalam-teks" Text Warning &[],
        "Teks memuat kode halaman web (`<ul>`, `</p>`, `&nbsp;`), biasanya terbawa saat menyalin dari portal. Pembaca akan melihatnya apa adanya. Hapus kodenya; daftar ditulis sebagai butir-butir YAML.",
        "The text holds code of a web page (`<ul>`, `</p>`, `&nbsp;`), which usually came along from a portal. Readers would see it as it stands. Delete the code; a list is written as items of YAML.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - <p>Ruang tunggu</p>\n";
    GLUED_ITEMS = "SP0319" "butir-tersambung" Text Warning &[],
        "Beberapa butir daftar tersambung menjadi satu teks karena pergantian barisnya hilang, misalnya `Keterbukaan Informasi Publikb. Undang-Undang`. Dilaporkan hanya bila huruf atau nomornya berurutan.",
        "Several items of a list run together because their line breaks were lost, such as `Keterbukaan Informasi Publikb. Undang-Undang`. Reported only where the letters or numbers form a sequence.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - a. Ruang tunggub. Toilet\n";
    DOUBLED_WORD = "SP0320" "kata-ganda" Text Warning &[],
        "Kata tugas atau bilangan panjang tertulis dua kali berturut-turut, misalnya `dan dan` atau kode pos `78124 78124`. Kata ulang seperti `hari hari` tidak dilaporkan.",
        "A function word or long number is written twice in a row, such as `dan dan` or a postal code `78124 78124`. Words that may be doubled for a plural, such as `hari hari`, are not reported.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang tunggu dan dan toilet\n";
    CUT_SENTENCE = "SP0321" "kalimat-terpotong" Text Warning &[],
        "Kalimat berhenti sebelum menyebut yang dijanjikannya, misalnya `denda sesuai` atau `disampaikan melalui:`. Lengkapi, atau hapus kata terakhirnya.",
        "The sentence stops before what it announces, such as `denda sesuai` or `disampaikan melalui:`. Complete it, or delete its last word.",
        "skema: 1\njudul: Kartu Anggota\njaminan_pelayanan:\n  - Keterlambatan dikenai denda sesuai\n";
    NOT_FILLED_IN = "SP0322" "teks-belum-diisi" Text Warning &[],
        "Teks masih berupa pengisi tempat: `-`, `…`, `xxx`, `TBD`, titik-titik formulir, atau `diisi kemudian`. Isi teksnya; yang belum diketahui lebih baik tidak ditulis.",
        "The text still is a placeholder: `-`, `…`, `xxx`, `TBD`, the dots of a form, or `diisi kemudian`. Fill it in; what is not known yet is better left out.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - xxx\n";
    MISSPELT = "SP0323" "salah-eja" Text Warning &[],
        "Kata ini salah ketik, menurut daftar salah tulis yang dijumpai dalam standar dan peraturan yang terbit. Judul peraturan, nama, dan alamat tidak diperiksa.",
        "The word is misspelt, according to a list of faults met in published standards and regulations. Titles of regulations, names and addresses are not looked at.",
        "skema: 1\njudul: Fadilitasi Kartu Anggota\n";
    NOT_STANDARD = "SP0324" "kata-tidak-baku" Text Info &[],
        "Kata ini bukan ejaan baku menurut KBBI, atau mungkin salah ketik. Bentuk yang lazim dalam undang-undang sendiri tidak dilaporkan.",
        "The word is not the standard spelling of the dictionary KBBI, or may be misspelt. Forms that laws themselves use often are not reported.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Mushola\n";
    FIGURE_IN_WORD = "SP0325" "angka-dalam-kata" Text Warning &[],
        "Angka berdiri di tempat huruf, misalnya `0rang` atau `l0ket`; lazim pada naskah hasil pindai. Kode seperti `SP4N` dan `B3` tidak dilaporkan.",
        "A figure stands where a letter belongs, such as `0rang` or `l0ket`; usual in scanned texts. Codes such as `SP4N` and `B3` are not reported.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Meja l0ket\n";
    TITLE_UNMENTIONED = "SP0326" "isi-tidak-menyebut-judul" Text Info &[],
        "Persyaratan, prosedur, dan produk berbicara tentang satu hal yang sama, tetapi tidak satu pun kata pokok judul muncul di sana. Sering kali isi layanan lain yang tersalin.",
        "Requirements, procedure and product speak of one and the same thing, but none of the main words of the title occurs in them. Often the content of another service was copied.",
        "skema: 1\njudul: Peminjaman Gedung\npersyaratan: [Fotokopi ijazah terakhir]\nprosedur:\n  langkah: [Mengajukan legalisasi ijazah di loket, Petugas memeriksa keaslian ijazah]\nproduk: [Salinan ijazah yang dilegalisasi]\n";
    PRODUCT_SAYS_LITTLE = "SP0327" "produk-sama-dengan-judul" Text Info &[],
        "Produk hanya mengulang judul layanan, atau hanya menyebut kanal. Pemohon ingin tahu apa yang diterimanya. Judul yang menyebut benda (surat, kartu, izin) tidak dilaporkan.",
        "The product only repeats the title of the service, or only names channels. Applicants want to know what they receive. Titles that name a thing (a letter, a card, a permit) are not reported.",
        "skema: 1\njudul: Fasilitasi Audiensi\nproduk: [Fasilitasi Audiensi]\n";
    PORTAL_BANNER = "SP0328" "teks-portal-terbawa" Text Warning &[],
        "Teks memuat tulisan tetap halaman portal, misalnya `Unduh di Play Store`, yang terbawa saat menyalin.",
        "The text holds fixed words of a portal page, such as `Unduh di Play Store`, that came along when it was copied.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal: [SP4N-LAPOR!]\n  langkah:\n    - Menyampaikan aduan. Website LAPOR! Unduh di Play Store Unduh di App Store\n";
    SPLIT_WORD = "SP0329" "kata-terpenggal" Text Info &[],
        "Tanda hubung pemenggalan di akhir baris ikut tersalin dan kini berdiri di tengah kata, misalnya `permo- honan`.",
        "A hyphen that broke a word at the end of a line was copied along and now stands inside the word, such as `permo- honan`.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang tung- gu\n";
    ITEM_TWICE = "SP0330" "butir-ganda" Text Warning &[],
        "Butir yang sama tertulis dua kali dalam satu daftar. Langkah prosedur, yang boleh berulang, tidak dilaporkan.",
        "The same item stands twice in one list. Steps of a procedure, which may come again, are not reported.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang tunggu\n  - Ruang tunggu\n";
    KANAL_UNPARSED = "SP0401" "kanal-tidak-terbaca" Contact Warning &[],
        "Kanal tidak dapat dibaca. Katanya dicetak apa adanya; tulis jenisnya lebih dahulu, misalnya `WhatsApp 0811-0000-0000`. Info bila nomor atau alamatnya ada, tetapi kata selebihnya tidak terbaca.",
        "The channel cannot be read. Its words are printed as they stand; begin with the kind, such as `WhatsApp 0811-0000-0000`. An info where number or address is there and only the words around it cannot be read.",
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
    CONTACT_OF_ANOTHER = "SP0405" "kontak-instansi-lain" Contact Warning &[],
        "Kanal pengaduan ini sama dengan kanal instansi lain di ruang kerja: surel, nomor WhatsApp, atau nomor pesawat. Biasanya terbawa saat menyalin standar instansi lain. Nomor telepon tanpa pesawat dan faksimile tidak dibandingkan, sebab lazim dipakai bersama. Peringatan bila nama kotak surelnya nama instansi lain itu; selain itu info.",
        "This channel for complaints is also one of another agency of the workspace: an e-mail address, a WhatsApp number or an extension. It usually came along when another agency's standard was copied. Telephone numbers without extension and fax are not compared, since units share them. A warning where the mailbox has the name of the other agency; else an info.",
        "# berkas: standards/kota/biro-umum/instansi.yaml\nskema: 1\nkode: biro-umum\nnama: Biro Umum\n# berkas: standards/kota/biro-umum/layanan.yaml\nskema: 1\njudul: Layanan\npengaduan:\n  kanal: [Surel umum@contoh.go.id]\n# berkas: standards/kota/biro-hukum/instansi.yaml\nskema: 1\nkode: biro-hukum\nnama: Biro Hukum\n# berkas: standards/kota/biro-hukum/layanan.yaml\nskema: 1\njudul: Layanan\npengaduan:\n  kanal: [Surel umum@contoh.go.id]\n";
    DOMAIN_MISSPELT = "SP0406" "domain-salah-tulis" Contact Warning &[],
        "Alamat surel atau situs tidak berbentuk alamat, berakhir dengan domain yang tidak ada (`.g.id`), atau berbeda satu huruf dari domain provinsi maupun domain yang lebih sering dipakai di ruang kerja.",
        "The e-mail or web address has not the form of one, ends in a domain that does not exist (`.g.id`), or is one letter off the domain of a province or one that the workspace uses more often.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - Surel layanan@kalbarprov.g.id\n";
    PRIVATE_MAILBOX = "SP0407" "surel-pribadi" Contact Info &[],
        "Kontak resmi memakai kotak surat penyedia umum (Gmail, Yahoo, …). Itu tidak dilarang, tetapi pembaca tidak dapat memastikan pemiliknya.",
        "The official contact is a mailbox of a public provider (Gmail, Yahoo, …). That is not forbidden, but readers cannot tell whose it is.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - Surel dinas.contoh@gmail.com\n";
    LAPOR_ABSENT = "SP0408" "tanpa-sp4n-lapor" Contact Info &[],
        "SP4N-LAPOR!, kanal pengaduan nasional, tidak ada di antara kanal pengaduan. Instansi yang memakai sistem sektornya sendiri boleh mengabaikan temuan ini.",
        "SP4N-LAPOR!, the national channel for complaints, is not among the channels. Agencies with a system of their sector may ignore this.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - Kotak Saran\n";
    PHONE_ODD = "SP0409" "nomor-telepon-janggal" Contact Info &[],
        "Nomor telepon terlalu pendek atau terlalu panjang, atau tidak memuat kode wilayah. Nomor layanan (112, 1500-xxx), nomor luar negeri, dan deretan nomor tidak dinilai.",
        "The telephone number is too short or too long, or has no area code. Service numbers (112, 1500-xxx), foreign numbers and lists of numbers are not judged.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - Telepon 736541\n";
    APPLICATION_UNLINKED = "SP0410" "aplikasi-tanpa-tautan" Contact Info &[],
        "Aplikasi disebut sebagai kanal tanpa alamat, sehingga pembaca harus menebak di mana mendapatkannya.",
        "An application is named as a channel without its address, so readers have to guess where to get it.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - {jenis: aplikasi, nama: Contoh Siaga}\n";
    PERSONAL_NUMBER = "SP0411" "nomor-ponsel-pribadi" Contact Info &[],
        "Nomor ponsel berdiri di samping nama orang. Nomor pribadi tidak perlu terbit, dan ikut pergi bersama pemegangnya.",
        "A mobile number stands beside the name of a person. A private number need not be published, and leaves with the person who holds it.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  langkah:\n    - Menghubungi Ibu Contoh di 0811-0000-0000\n";
    CHANNEL_NUMBERLESS = "SP0412" "kanal-tanpa-nomor" Contact Info &[],
        "Kanal telepon, WhatsApp, SMS, atau faksimile tidak menyebut nomornya, atau kanal surel atau situs tidak menyebut alamatnya, sehingga tidak dapat dipakai.",
        "A telephone, WhatsApp, SMS or fax channel does not tell its number, or an e-mail or web channel its address, so nobody can use it.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - jenis: telepon\n      ekstensi: \"12\"\n";
    WAKTU_UNPARSED = "SP0501" "waktu-tidak-terbaca" Time Warning &[],
        "Waktu tidak dapat dibaca. Katanya dicetak apa adanya dan tidak ikut dihitung; tulis `maksimal 3 hari kerja`, atau `{bebas: Sesuai kasus}` bila memang tidak dapat dipastikan. Info bila bilangan dan satuannya ada, tetapi kata selebihnya tidak terbaca.",
        "The time cannot be read. Its words are printed as they stand and count in no sum; write `maksimal 3 hari kerja`, or `{bebas: Sesuai kasus}` where it cannot be told. An info where number and unit are there and only the words around them cannot be read.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: secepatnya\n";
    WAKTU_BOUNDED_RANGE = "SP0502" "batas-di-depan-rentang" Time Info &[],
        "Di depan rentang berdiri `maksimal` atau `minimal`, padahal rentang sudah menyebut kedua ujungnya. Dibaca sebagai rentang.",
        "`maksimal` or `minimal` stands before a range, which names both ends already. It is read as the range.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: maksimal 3-5 hari kerja\n";
    DAY_UNCLEAR = "SP0503" "hari-tanpa-jenis" Time Info &["UU 25/2009 Pasal 21"],
        "Waktu ditulis dengan `hari` saja. Pemohon tidak tahu apakah hari libur ikut dihitung. Dilaporkan sekali untuk satu standar.",
        "A time says `hari` alone, so applicants cannot tell whether holidays count. Reported once for a standard.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: 3 hari\n";
    STAGES_EXCEED = "SP0504" "tahap-melebihi-total" Time Warning &[],
        "Tahap atau langkah bersatuan sama berjumlah lebih lama daripada waktu seluruhnya. Bila hanya batas paling lamanya yang berjumlah lebih, temuan ini info.",
        "Stages or steps in one unit add up to more than the whole. Where only their upper limits do, this is an info.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu:\n  tahap:\n    - {nama: Periksa, waktu: 20 menit}\n    - {nama: Cetak, waktu: 20 menit}\n  total: 30 menit\n";
    COMPLAINT_LATE = "SP0505" "batas-pengaduan-terlampaui" Time Warning &["UU 25/2009 Pasal 50"],
        "Batas waktu pengaduan melampaui 60 hari yang diberikan undang-undang (info bagi kelas `lain`, yang mungkin diatur tersendiri), atau (info) batas kelasnya yang lazim di SP4N-LAPOR!: 5, 14, dan 60 hari kerja.",
        "A limit for complaints is beyond the 60 days that the law gives (an info for the class `lain`, which may have rules of its own), or (info) beyond what is usual for its class in SP4N-LAPOR!: 5, 14 and 60 working days.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  waktu:\n    - {kelas: berkadar_pengawasan, waktu: maksimal 90 hari kerja}\n";
    TIME_EXCEEDED_IN_TEXT = "SP0506" "waktu-lain-dalam-teks" Time Info &[],
        "Teks di bagian lain menyebut penyelesaian yang lebih lama daripada `jangka_waktu`. Pembaca tidak tahu mana janjinya.",
        "A text elsewhere names a longer time of completion than `jangka_waktu`. Readers do not learn which one is promised.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: 3 hari kerja\njaminan_pelayanan:\n  - Kartu selesai dalam 5 hari kerja\n";
    TIME_AT_LEAST = "SP0507" "waktu-tanpa-batas-atas" Time Info &["UU 25/2009 Pasal 21"],
        "Jangka waktu menyebut batas bawah (`minimal`, `lebih dari`), sehingga pemohon tidak tahu paling lama berapa lama. Biasanya yang dimaksud `maksimal`.",
        "The time names a lower bound (`minimal`, `lebih dari`), so applicants do not learn how long it takes at most. Usually `maksimal` is meant.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: minimal 3 hari kerja\n";
    FEE_WITHOUT_BASIS = "SP0601" "biaya-tanpa-dasar" Fee Warning &["PP 96/2012 Pasal 29", "UU 25/2009 Pasal 31"],
        "Tarif di atas nol tidak menyebut peraturan yang menetapkannya. Satu temuan untuk seluruh tabel tarif; info bila di `dasar_hukum` ada peraturan tentang tarif, retribusi, atau PNBP.",
        "A fee above zero does not name the regulation that sets it. One finding for the whole table; an info where `dasar_hukum` has a regulation about tariffs, retributions or state revenue.",
        "skema: 1\njudul: Kartu Anggota\nbiaya: Rp50.000\n";
    BIAYA_UNPARSED = "SP0602" "biaya-tidak-terbaca" Fee Warning &[],
        "Biaya tidak dapat dibaca. Katanya dicetak apa adanya; tulis `Gratis`, `Rp5.000 per lembar`, atau `Sesuai` dengan nama peraturannya. Info bila jumlahnya ada, tetapi kata selebihnya tidak terbaca.",
        "The fee cannot be read. Its words are printed as they stand; write `Gratis`, `Rp5.000 per lembar`, or `Sesuai` with the name of the regulation. An info where the amount is there and only the words around it cannot be read.",
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
    FREE_BUT_CHARGED = "SP0606" "gratis-tetapi-bayar" Fee Warning &[],
        "Layanan disebut gratis tanpa batasan, tetapi di sampingnya ada tarif untuk hal yang sama.",
        "The service is said to be free without limit, but beside it stands a price for the same case.",
        "skema: 1\njudul: Kartu Anggota\nbiaya:\n  - Gratis\n  - {nama: Kartu, jumlah: Rp5.000, dasar: Perda Contoh}\n";
    AMOUNTS_DIFFER = "SP0607" "jumlah-biaya-berbeda" Fee Warning &[],
        "Satu biaya tertulis dengan dua jumlah, atau (info) sebuah langkah menyebut jumlah yang tidak ada di `biaya`.",
        "One fee is written with two amounts, or (info) a step names an amount that `biaya` does not have.",
        "skema: 1\njudul: Kartu Anggota\nbiaya:\n  - {nama: Kartu, jumlah: Rp5.000, dasar: Perda Contoh}\n  - {nama: Kartu, jumlah: Rp7.500, dasar: Perda Contoh}\n";
    VALUE_STALE = "SP0608" "nilai-lama" Fee Warning &[],
        "Jumlah uang yang disebut adalah nilai lama yang sudah diganti, menurut tabel yang dibawa `baku`: meterai Rp3.000 dan Rp6.000 menjadi Rp10.000 sejak 2021. Standar yang dicabut tidak diperiksa.",
        "The amount is an old value that was replaced, by the table that `baku` carries: stamp duty of Rp3,000 and Rp6,000 is Rp10,000 since 2021. Revoked standards are not looked at.",
        "skema: 1\njudul: Kartu Anggota\npersyaratan:\n  - Surat pernyataan bermeterai Rp6.000\n";
    OTHER_COST = "SP0609" "biaya-lain-tidak-disebut" Fee Info &[],
        "Layanan disebut gratis, tetapi persyaratan, prosedur, atau produknya menyebut meterai, retribusi, denda, atau biaya dengan jumlahnya. Pemohon tetap membayar sesuatu.",
        "The service is said to be free, but its requirements, procedure or products name stamp duty, a levy, a fine or a cost with its sum. Applicants pay something all the same.",
        "skema: 1\njudul: Kartu Anggota\nbiaya: Gratis\npersyaratan:\n  - Surat pernyataan bermeterai\n";
    RUJUKAN_UNPARSED = "SP0701" "rujukan-tidak-terbaca" Law Warning &[],
        "Rujukan hukum tidak dapat dibaca. Katanya dicetak apa adanya; tulis jenis, nomor, tahun, dan judulnya, misalnya `Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik`. Info bila jenis, nomor, dan judulnya ada, tetapi kata selebihnya tidak terbaca.",
        "The citation cannot be read. Its words are printed as they stand; write kind, number, year and title, such as `Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik`. An info where kind, number and title are there and only the words around them cannot be read.",
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
    CITATION_TITLE = "SP0705" "judul-peraturan-berbeda" Law Warning &[],
        "Nomor dan tahun rujukan tidak cocok dengan judulnya menurut tabel peraturan yang dibawa `baku`. Judul dicocokkan longgar; tanpa peraturan lain yang berjudul persis demikian, atau bila yang ditulis judul peraturan yang diubahnya, temuannya info.",
        "Number and year of the citation do not go with its title by the table of regulations that `baku` carries. Titles are matched loosely; without another regulation of just that title, or where the title is that of the regulation it amends, this is an info.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - Peraturan Pemerintah Nomor 96 Tahun 2013 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n";
    CITATION_REGION = "SP0706" "peraturan-tanpa-daerah" Law Warning &[],
        "Peraturan daerah atau peraturan kepala daerah dirujuk tanpa nama daerahnya. Info bila judulnya menyebut daerahnya.",
        "A regulation of a region or its head is cited without the name of the region. An info where its title names the region.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - Peraturan Bupati Nomor 2 Tahun 2020 tentang Contoh\n";
    CITATION_REVOKED = "SP0707" "peraturan-dicabut" Law Warning &[],
        "Peraturan yang dirujuk sudah dicabut menurut tabel yang dibawa `baku`. Peringatan bila naskah pencabutnya sendiri terbaca; selain itu info.",
        "The regulation was revoked by the table that `baku` carries. A warning where the text that revokes it was read; else an info.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - Undang-Undang Nomor 10 Tahun 2004 tentang Pembentukan Peraturan Perundang-undangan\n";
    CITATION_ELSEWHERE = "SP0708" "peraturan-daerah-lain" Law Warning &[],
        "Peraturan daerah lain dirujuk. Peringatan bila daerah itu di provinsi lain; info bila di provinsi yang sama, sebab daerah hasil pemekaran memakai peraturan induknya.",
        "A regulation of another region is cited. A warning where that region is in another province; an info within the province, since regions that were parted keep what they had.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - Peraturan Daerah Kota Medan Nomor 5 Tahun 2020 tentang Contoh\n# berkas: standards/dinas-contoh/instansi.yaml\nskema: 1\nkode: dinas-contoh\nnama: Dinas Contoh\nwilayah: \"61.71\"\n";
    TITLE_TWO_NUMBERS = "SP0709" "judul-bernomor-dua" Law Warning &[],
        "Peraturan dengan judul yang sama bernomor berbeda di dua tempat: angkanya bertukar, atau tahunnya berselisih satu. Judul yang nomornya ada di tabel peraturan dinilai `judul-peraturan-berbeda`.",
        "A regulation of one title has two numbers in the workspace: figures exchanged, or years next to each other. A title whose number the table of regulations has is left to `judul-peraturan-berbeda`.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - Peraturan Menteri Kesehatan Nomor 43 Tahun 2019 tentang Pusat Kesehatan Masyarakat\n  - Peraturan Menteri Kesehatan Nomor 34 Tahun 2019 tentang Pusat Kesehatan Masyarakat\n";
    CITATION_RANK = "SP0710" "urutan-dasar-hukum" Law Info &[],
        "Dasar hukum tidak berurutan menurut tingkatnya. Peraturan menteri dan keputusan tidak dinilai, dan isi yang diwarisi tidak dibandingkan dengan isi standar sendiri.",
        "The legal basis does not stand in the order of rank. Regulations of ministers and decrees are not judged, and what is inherited is not compared with what the standard adds.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n  - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n";
    CITATION_YEAR = "SP0711" "peraturan-tanpa-tahun" Law Info &[],
        "Rujukan menyebut nomor tetapi tidak tahunnya, sehingga peraturannya tidak dapat dicari.",
        "The citation tells a number but no year, so the regulation cannot be looked up.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - Peraturan Kapolri Nomor 9 tentang Surat Izin Mengemudi\n";
    STEP_UNKNOWN = "SP0801" "langkah-tidak-dikenal" Flow Error &[],
        "`ke` menunjuk kode langkah yang tidak ada.",
        "`ke` points to a step that does not exist.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  langkah:\n    - {teks: Memeriksa berkas, ke: cetk}\n    - {kode: cetak, teks: Mencetak kartu}\n";
    STEP_UNREACHED = "SP0802" "langkah-tak-tercapai" Flow Warning &[],
        "Dari langkah pertama tidak ada jalan ke langkah ini, sehingga ia tidak pernah dilakukan.",
        "No way leads from the first step to this one, so it is never done.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  langkah:\n    - {teks: Mendaftar, ke: selesai}\n    - {kode: cetak, teks: Mencetak kartu}\n";
    DECISION_ONE_WAY = "SP0803" "keputusan-satu-jalan" Flow Warning &[],
        "Sebuah keputusan hanya menyebut satu jawaban; pembaca tidak tahu apa yang terjadi bila jawabannya lain.",
        "A decision tells one answer only; readers do not learn what happens with another.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  langkah:\n    - {kode: periksa, teks: Memeriksa berkas, jika: [{bila: Lengkap, ke: cetak}]}\n    - {kode: cetak, teks: Mencetak kartu}\n";
    FLOW_ENDLESS = "SP0804" "putaran-tanpa-akhir" Flow Warning &[],
        "Alur berputar dan dari putaran itu tidak ada jalan ke akhir.",
        "The flow goes round, and from that loop no way leads to an end.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  langkah:\n    - {kode: periksa, teks: Memeriksa berkas}\n    - {kode: lengkapi, teks: Melengkapi berkas, ke: periksa}\n";
    FLOW_DIFFERS = "SP0805" "alur-berbeda-dari-langkah" Flow Info &[],
        "Bagan yang ditulis sendiri tidak sebanyak langkahnya. Dibandingkan banyaknya saja, sebab bagan boleh memakai kata lain.",
        "The diagram written by hand has not as many boxes as there are steps. Only the numbers are compared, since a diagram may use other words.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  langkah:\n    - Datang\n    - Dilayani\n  alur:\n    - Datang\n    - Menunggu\n    - Dilayani\n";
    APPLICANT_ABSENT = "SP0806" "tanpa-langkah-pemohon" Flow Info &[],
        "Pelaku setiap langkah diketahui, dan tidak satu pun pemohon. Pembaca tidak tahu apa yang harus dilakukannya.",
        "The actor of every step is known, and none is the applicant, so readers do not learn what they have to do.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  pelaku: Petugas loket\n  langkah:\n    - Memeriksa berkas\n    - Mencetak kartu\n";
    MERMAID_ABSENT = "SP0811" "alur-bukan-mermaid" Flow Error &[],
        "`alur` berisi teks, tetapi teksnya bukan bagan alur Mermaid: baris pertamanya `graph` atau `flowchart`. Tanpa Mermaid, `alur` ditulis sebagai daftar, tiap kotak di baris sendiri.",
        "`alur` holds a text that is no Mermaid flowchart: its first line is `graph` or `flowchart`. Without Mermaid, `alur` is a list, each box on a line of its own.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  alur: Datang lalu dilayani\n";
    MERMAID_SYNTAX = "SP0812" "mermaid-salah-tulis" Flow Error &[],
        "Teks Mermaid salah di tempat ini: kurung atau tanda kutip tidak ditutup, panah tidak menuju kotak, atau pernyataan yang tidak dikenal. Bagan tidak digambar sampai dibetulkan.",
        "The Mermaid text is wrong here: a bracket or quotation mark is not closed, an arrow leads to no box, or the statement is unknown. The diagram is not drawn until it is mended.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  alur: |\n    graph LR\n      A[Datang --> B[Dilayani]\n";
    MERMAID_DRESS = "SP0813" "tampilan-mermaid-diabaikan" Flow Info &[],
        "Pernyataan Mermaid ini (`style`, `classDef`, `linkStyle`, `click` dan sejenisnya) hanya mengatur tampilan. Bagan digambar dengan tampilan `baku`; isinya tidak berkurang.",
        "This Mermaid statement (`style`, `classDef`, `linkStyle`, `click` and the like) only changes the look. Diagrams are drawn with the look of `baku`; nothing of their content is lost.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  alur: |\n    graph LR\n      A[Datang] --> B[Dilayani]\n      style A fill:#ff0\n";
    MERMAID_ONE_LINE = "SP0814" "mermaid-satu-baris" Flow Info &[],
        "Beberapa pernyataan Mermaid berdiri di satu baris, atau teksnya dibungkus `<pre>`, seperti di portal lama. Bagannya terbaca, tetapi Mermaid sendiri menolaknya. Tulis tiap pernyataan di baris sendiri, di bawah `alur: |`.",
        "Several Mermaid statements stand on one line, or the text is wrapped in `<pre>`, as on older portals. It can be read, but Mermaid itself refuses it. Give each statement a line of its own, below `alur: |`.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  alur: graph LR A[Datang] --> B[Menunggu] B --> C[Dilayani]\n";
    MERMAID_LABEL_TWICE = "SP0815" "label-kotak-ganda" Flow Error &[],
        "Satu nama pendek di teks Mermaid mendapat dua label yang berbeda. Mermaid hanya menampilkan yang terakhir, sehingga satu kotak hilang.",
        "One short name of the Mermaid text has two different labels. Mermaid shows only the last, so one box is lost.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  alur: |\n    graph LR\n      A[Datang] --> B[Menunggu]\n      B[Mengisi formulir] --> C[Dilayani]\n";
    MERMAID_APART = "SP0816" "kotak-terpisah" Flow Warning &[],
        "Sebuah kotak tidak dihubungkan panah dengan bagan selebihnya. Sering kali nama pendeknya salah tulis.",
        "No arrow connects a box with the rest of the diagram. Often its short name is misspelt.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  alur: |\n    graph LR\n      A[Datang] --> B[Menunggu]\n      C[Dilayani]\n";
    MERMAID_SELF_LOOP = "SP0817" "panah-ke-kotak-sendiri" Flow Warning &[],
        "Sebuah panah kembali ke kotak asalnya. Itu jarang yang dimaksud; bila langkahnya memang diulang, label panah menyebut kapan.",
        "An arrow leads back to the box it comes from. That is rarely meant; where the step is repeated indeed, the label of the arrow says when.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  alur: |\n    graph LR\n      A[Datang] --> A\n      A --> B[Dilayani]\n";
    MERMAID_TOO_LARGE = "SP0818" "bagan-terlalu-besar" Flow Error &[],
        "Teks Mermaid melampaui batas: 64 KiB, 150 kotak, atau 300 panah. Bagan sebesar itu tidak dapat diikuti pembaca; pecah menjadi beberapa jalur.",
        "The Mermaid text is beyond a bound: 64 KiB, 150 boxes, or 300 arrows. No reader can follow such a diagram; split it into several paths.",
        "";
    SERVICE_DIFFERS = "SP0901" "satu-layanan-dua-tarif" Across Info &[],
        "Dua standar berjudul sama di bawah satu instansi induk menyebut biaya atau waktu yang berbeda.",
        "Two standards of one title below one root agency tell different fees or times.", "# berkas: standards/dinas-contoh/cabang.yaml\nskema: 1\nkode: cabang\njudul: Kartu Anggota\njangka_waktu: 1 hari kerja\n# berkas: standards/dinas-contoh/contoh.yaml\nskema: 1\nkode: contoh\njudul: Kartu Anggota\njangka_waktu: 2 hari kerja\n";
    OVERRIDE_SAME = "SP0902" "timpaan-sama-dengan-bawaan" Across Info &[],
        "Standar menulis sendiri isi yang sama persis dengan `bawaan` di atasnya. Bila bawaan kelak diubah, standar ini tertinggal.",
        "The standard writes itself what `bawaan` above it says word for word. When the default is changed one day, this standard stays behind.",
        "skema: 1\njudul: Kartu Anggota\nsarana: [Ruang tunggu]\n# berkas: standards/dinas-contoh/instansi.yaml\nskema: 1\nkode: dinas-contoh\nnama: Dinas Contoh\nbawaan:\n  sarana: [Ruang tunggu]\n";
    DEFAULT_UNUSED = "SP0903" "bawaan-tidak-dipakai" Across Info &[],
        "Sebuah komponen di `bawaan` tidak dipakai standar mana pun di bawahnya, karena semuanya menulis sendiri.",
        "A component of `bawaan` is taken by none of the standards below, because all write their own.", "skema: 1\njudul: Kartu Anggota\nsarana: [Ruang baca]\n# berkas: standards/dinas-contoh/instansi.yaml\nskema: 1\nkode: dinas-contoh\nnama: Dinas Contoh\nbawaan:\n  sarana: [Ruang tunggu]\n";
    HOST_TWICE = "SP0904" "domain-bernama-dua" Across Info &[],
        "Di bawah satu instansi induk dipakai dua domain pemerintah yang namanya mirip, misalnya `contoh.go.id` dan `kotacontoh.go.id`. Mungkin salah satunya sudah mati atau salah tulis.",
        "Below one root agency two government domains with similar names are used, such as `contoh.go.id` and `kotacontoh.go.id`. One of them may be dead or misspelt.",
        "# berkas: standards/dinas-contoh/a.yaml\nskema: 1\njudul: Layanan A\npengaduan:\n  kanal: [Surel a@contohkita.go.id, Situs https://contohkita.go.id]\n# berkas: standards/dinas-contoh/contoh.yaml\nskema: 1\njudul: Layanan B\npengaduan:\n  kanal: [Surel b@contohkitakota.go.id]\n";
    AGENCY_MISSPELT = "SP0905" "nama-instansi-berbeda" Across Info &[],
        "Nama instansi di dalam teks berbeda satu huruf dari nama yang tertulis di `instansi.yaml`.",
        "The name of an agency in a text is one letter off the name that its `instansi.yaml` gives.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang tunggu Biro Perekonomiam\n# berkas: standards/dinas-contoh/instansi.yaml\nskema: 1\nkode: dinas-contoh\nnama: Biro Perekonomian\n";
    NEAR_DUPLICATE = "SP0906" "standar-hampir-sama" Across Info &[],
        "Isi standar ini hampir sama kata demi kata dengan standar instansi lain di ruang kerja. Isi baku memang lazim sama; periksa apakah nama, kontak, dan waktunya sudah milik sendiri.",
        "The content of this standard is nearly word for word that of another agency's standard in the workspace. Boilerplate is often shared; see that names, contacts and times are its own.",
        "";
    SETTING_UNKNOWN = "SP1001" "pengaturan-tidak-dikenal" Settings Error &[],
        "`baku.yaml` menyebut dokumen, format, istilah, komponen, atau kode yang tidak ada.",
        "`baku.yaml` names a document, format, word, component or code that does not exist.", "skema: 1\njudul: Kartu Anggota\n# berkas: baku.yaml\nskema: 1\naturan: {SP999: info}\n";
    PDF_UNDATED = "SP1002" "pdf-tanpa-tanggal" Settings Info &[],
        "PDF tidak bertanggal, sehingga hanya memenuhi PDF/UA-1; PDF/A meminta tanggal. Beri `tanggal` pada keputusan, `ditinjau`, atau `tanggal` di `baku.yaml`.",
        "The PDF has no date and so meets PDF/UA-1 alone; PDF/A asks for a date. Give the decree a `tanggal`, the standard a `ditinjau`, or `baku.yaml` a `tanggal`.", "skema: 1\njudul: Kartu Anggota\n";
    GLYPH_MISSING = "SP1003" "aksara-tanpa-bentuk" Settings Warning &[],
        "Huruf yang dikirim bersama `baku` tidak memiliki bentuk untuk aksara ini; di PDF ia tampil sebagai kotak.",
        "The fonts shipped with `baku` have no shape for this character; the PDF shows a box.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang 待合室\n";
    DOCUMENT_FAILED = "SP1004" "dokumen-gagal" Settings Error &[],
        "Sebuah dokumen tidak dapat dibuat. Standar lain tetap dibuat; mohon laporkan bila berkas Anda tidak salah.",
        "A document could not be made. The others were; please report it if your file is not at fault.", "";
    TEMPLATE_UNKNOWN = "SP1005" "templat-tidak-dikenal" Settings Error &[],
        "Berkas di `templates/` tidak menggantikan templat mana pun, atau sebuah templat menyebut templat yang tidak ada. Potongan milik sendiri diberi nama berawalan `_`.",
        "A file in `templates/` replaces no template, or a template names one that does not exist. Pieces of your own have names that begin with `_`.", "skema: 1\njudul: Kartu Anggota\n# berkas: templates/html/standard.html\n<p>Halo</p>\n";
    TEMPLATE_SYNTAX = "SP1006" "susunan-templat-salah" Settings Error &[],
        "Susunan templat salah di tempat ini, sehingga templat tidak dapat dibaca.",
        "The template is malformed here and cannot be read.", "skema: 1\njudul: Kartu Anggota\n# berkas: templates/html/standar.html\n{% if title %}\n{% include \"baku/standar.html\" %}\n";
    TEMPLATE_VARIABLE = "SP1007" "nama-templat-tidak-dikenal" Settings Error &[],
        "Templat memakai nama yang tidak ada: variabel, filter, uji, atau fungsi. Yang tersedia tertulis di `docs/templat.md`.",
        "The template uses a name that does not exist: a variable, filter, test or function. `docs/templat.md` lists what there is.", "skema: 1\njudul: Kartu Anggota\n# berkas: templates/html/standar.html\n{% extends \"baku/standar.html\" %}\n{% block judul %}<h1>{{ titel }}</h1>{% endblock %}\n";
    TEMPLATE_FAILED = "SP1008" "templat-gagal" Settings Error &[],
        "Templat dapat dibaca, tetapi gagal saat dipakai, atau tidak selesai. Selama itu tidak ada berkas yang ditulis.",
        "The template can be read but fails when it is used, or does not end. Until it is mended no file is written.", "skema: 1\njudul: Kartu Anggota\n# berkas: templates/markdown/standar.md\n{{ title | tajuk(7) }}\n";
    TEMPLATE_PDF = "SP1009" "templat-melanggar-pdf-ua" Settings Error &[],
        "Dengan templat ini PDF tidak lagi memenuhi PDF/UA atau PDF/A, misalnya karena gambar tanpa `alt`. PDF yang tidak dapat dibaca semua orang tidak ditulis.",
        "With this template the PDF no longer meets PDF/UA or PDF/A, for instance because of a picture without `alt`. A PDF that not everybody can read is not written.", "";
    ALLOW_UNREAD = "SP1010" "komentar-baku-tidak-dipahami" Settings Warning &[],
        "Komentar yang diawali `baku:` ditujukan kepada program ini, tetapi tidak dapat dibaca. Bentuknya: `# baku: boleh SP0401 karena <alasan>`.",
        "A comment that begins with `baku:` speaks to this program but cannot be read. Its form: `# baku: boleh SP0401 karena <reason>`.",
        "skema: 1\njudul: Kartu Anggota # baku: abaikan SP0323\n";
    ALLOW_CODE = "SP1011" "kode-izin-tidak-dikenal" Settings Warning &[],
        "Komentar `baku: boleh` menyebut kode temuan yang tidak ada. Kode lain di komentar yang sama tetap berlaku.",
        "A comment `baku: boleh` names a code that does not exist. Other codes of the same comment hold.",
        "skema: 1\njudul: Kartu Anggota # baku: boleh SP99 karena contoh\n";
    ALLOW_REASON = "SP1012" "izin-tanpa-alasan" Settings Warning &[],
        "Komentar `baku: boleh` tidak menyebut alasannya, sehingga tidak berlaku. Alasan berdiri sesudah kata `karena`; pembaca berikutnya perlu tahu mengapa temuan itu dibiarkan.",
        "A comment `baku: boleh` gives no reason and so does not hold. The reason stands after the word `karena`; who reads it next has to know why the finding was left.",
        "skema: 1\njudul: Kartu Anggota # baku: boleh SP0323\n";
    ALLOW_REFUSED = "SP1013" "kesalahan-tidak-dapat-diizinkan" Settings Warning &[],
        "Kesalahan membaca, susunan, dan pengaturan (SP00, SP01, dan SP10) tidak dapat diizinkan dengan komentar atau diringankan di `aturan`: berkas yang salah dibaca tidak dapat diterbitkan. Peringatan dan info SP10 diatur di `aturan`, bukan dengan komentar.",
        "Errors of reading, structure and settings (SP00, SP01 and SP10) cannot be allowed by a comment or made lighter in `aturan`: what is misread cannot be published. Warnings and infos of SP10 are set in `aturan`, not by a comment.",
        "skema: 1\njudul: Kartu Anggota # baku: boleh SP0102 karena contoh\n";
    ALLOW_UNUSED = "SP1014" "izin-tidak-dipakai" Settings Warning &[],
        "Komentar `baku: boleh` mengizinkan temuan yang tidak ada di tempatnya: sudah dibetulkan, atau komentarnya salah letak. Hanya dinilai bila seluruh ruang kerja diperiksa dan terbaca.",
        "A comment `baku: boleh` allows a finding that is not in its place: it was mended, or the comment stands elsewhere. Judged only where the whole workspace is checked and can be read.",
        "skema: 1\njudul: Kartu Anggota # baku: boleh SP0323 karena contoh\n";
    BASELINE_STALE = "SP1015" "temuan-lama-sudah-hilang" Settings Warning &[],
        "`temuan-lama.yaml` mencatat temuan yang sudah tidak ada. Daftar itu hanya boleh berkurang: `baku check --write-baseline` menghapusnya.",
        "`temuan-lama.yaml` lists a finding that is not there any more. That list may only shrink: `baku check --write-baseline` drops it.", "";
    BASELINE_MALFORMED = "SP1016" "daftar-temuan-lama-rusak" Settings Error &[],
        "`temuan-lama.yaml` tidak dapat dibaca, sehingga tidak ada temuan yang disembunyikan. Berkas itu ditulis `baku check --write-baseline`; biasanya rusak saat digabung.",
        "`temuan-lama.yaml` cannot be read, so nothing is hidden. The file is written by `baku check --write-baseline`; mostly a merge damaged it.", "";
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
