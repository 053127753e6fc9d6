//! What the page of a code says beyond its row: why it matters, how to mend it, and the example mended.
//!
//! `docs/rules/` and `baku explain` are made of it. A test runs each example: the one of the row shows the
//! code, the one here does not. An example may hold several files: a line `# berkas: PATH` begins another.

use super::Code;
use super::Safety;
use super::Text;

/// What the page of a code says beyond its row of the table.
#[derive(Debug)]
pub struct Guide {
    /// The code.
    pub code: Code,
    /// Why it matters to those who read the standard.
    pub why: Text,
    /// How to mend it.
    pub mend: Text,
    /// The fixes that its findings may carry.
    pub fixes: &'static [Safety],
    /// The example of the table, mended; empty where no example can show it.
    pub good: &'static str,
}

impl Guide {
    /// Returns what is said of `code`; `None` where nobody has written it yet, which a test refuses.
    pub fn of(code: Code) -> Option<&'static Self> {
        GUIDES.iter().find(|guide| guide.code == code)
    }

    /// Returns the table that the findings rest on, a path in the repository; each of its rows has a source.
    pub fn table(&self) -> Option<&'static str> {
        match self.code {
            Code::MISSPELT | Code::NOT_STANDARD => Some("src/check/tables/salah-eja.csv"),
            Code::DOMAIN_MISSPELT => Some("src/check/tables/domain_provinsi.csv"),
            Code::CITATION_TITLE | Code::CITATION_REVOKED => Some("src/check/tables/peraturan.csv"),
            Code::VALUE_STALE => Some("src/check/tables/nilai-lama.csv"),
            _ => None,
        }
    }
}

macro_rules! guides {
    ($($name:ident [$($fix:ident),*] $why_id:literal, $why_en:literal, $mend_id:literal, $mend_en:literal, $good:literal;)*) => {
        /// What the pages say, in the order of the codes.
        pub const GUIDES: &[Guide] = &[$(Guide {
            code: Code::$name,
            why: Text::fixed($why_id, $why_en), mend: Text::fixed($mend_id, $mend_en),
            fixes: &[$(Safety::$fix),*], good: $good,
        }),*];
    };
}

guides! {
    NOT_UTF8 []
        "Bita yang bukan UTF-8 dibaca berbeda di setiap komputer, sehingga hurufnya tertukar diam-diam.",
        "Bytes that are not UTF-8 are read differently on every computer, so letters change without notice.",
        "Buka di penyunting teks, lalu simpan dengan pengodean UTF-8.",
        "Open it in a text editor and save it with the encoding UTF-8.",
        "";
    SYNTAX [Safe, Unsafe]
        "Tanpa susunan yang benar tidak diketahui kunci mana memiliki nilai mana.",
        "Without sound structure nobody knows which key has which value.",
        "Lihat tanda pada baris itu: tutup kutip atau kurungnya, sejajarkan jorokannya, beri spasi setelah titik dua.",
        "Look at the mark on that line: close the quote or bracket, align the indentation, put a blank behind the colon.",
        "skema: 1\njudul: \"Contoh\"\nbiaya: Gratis\n";
    CONTROL_CHARACTER []
        "Aksara itu tidak tampak, tetapi merusak pencarian dan ditolak PDF dan HTML.",
        "The character is not seen, but it breaks search and is refused by PDF and HTML.",
        "Hapus aksara di tempat yang ditandai.",
        "Delete the character at the mark.",
        "skema: 1\njudul: Contoh\n";
    YAML_FEATURE [Unsafe]
        "Pembaca berkas tidak melihat apa yang dirujuk; isi bersama punya tempat sendiri.",
        "Readers of the file cannot see what is referred to; shared content has a place of its own.",
        "Tulis nilainya di sini, atau pindahkan isi bersama ke `bawaan` di `instansi.yaml`.",
        "Write the value here, or move shared content to `bawaan` in `instansi.yaml`.",
        "skema: 1\njudul: Contoh\n";
    DUPLICATE_KEY [Safe]
        "Hanya satu dari keduanya dapat tampil; yang lain hilang tanpa pemberitahuan.",
        "Only one of the two can be shown; the other would be lost without notice.",
        "Gabungkan isinya di bawah satu kunci, atau hapus yang tidak berlaku.",
        "Join the contents below one key, or delete the one that does not apply.",
        "skema: 1\njudul: Contoh\n";
    TOO_LARGE []
        "Batas ini jauh di atas standar mana pun; berkas sebesar itu hampir selalu salah tempat atau rusak.",
        "The bound is far above any standard; a file of that size is nearly always misplaced or damaged.",
        "Pecah menjadi satu berkas tiap layanan.",
        "Split it into one file for each service.",
        "";
    READ_AS_NUMBER [Safe]
        "Berkas yang sama dibaca juga oleh penyunting dan alat lain, dan di sana angkanya berubah.",
        "Editors and other tools read the same file, and there the figures change.",
        "Apit dengan tanda kutip.",
        "Put it in quotation marks.",
        "skema: 1\njudul: \"1.10\"\n";
    PHRASE_AS_MAP [Safe]
        "Alat lain membaca bagian sebelum titik dua sebagai kunci.",
        "Other tools take the part before the colon for a key.",
        "Apit teksnya dengan tanda kutip.",
        "Put the text in quotation marks.",
        "skema: 1\njudul: Contoh\nsarana:\n  - \"Ruang: tunggu\"\n";
    ENTRY_SKIPPED []
        "Standar di dalamnya tidak akan terbit, padahal tampak ada di folder.",
        "The standards in it will not be published though they seem to be there.",
        "Simpan berkasnya sendiri, dengan nama biasa, tidak terlalu dalam.",
        "Keep the file itself, under an ordinary name, not too deep.",
        "";
    PASTED_BLANK [Safe]
        "Kata yang tampak sama tidak ditemukan pencarian dan dianggap berbeda oleh pembandingan.",
        "Words that look alike are not found by search and count as different in a comparison.",
        "Ganti dengan spasi biasa, atau hapus.",
        "Replace it with an ordinary blank, or delete it.",
        "skema: 1\njudul: Kartu Anggota\n";
    TEXT_CUT_BY_COMMENT [Unsafe]
        "Yang hilang tidak tampak di dokumen, dan tidak ada yang memberi tahu.",
        "What is lost is missing from the document, and nobody is told.",
        "Apit teksnya dengan tanda kutip; bila memang komentar, beri spasi setelah `#`.",
        "Put the text in quotation marks; where a comment is meant, put a blank behind `#`.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - \"Ruang #2\"\n";
    TEXT_SPLIT_BY_COMMA []
        "Dokumen memuat dua butir, padahal penulis menulis satu.",
        "The document has two items where the author wrote one.",
        "Apit tiap teks dengan tanda kutip, atau tulis daftar dengan `- ` di baris sendiri.",
        "Put each text in quotation marks, or write the list with `- ` on lines of its own.",
        "skema: 1\njudul: Kartu Anggota\nsarana: [\"Ruang tunggu, dan toilet\"]\n";
    SWALLOWED_ITEM [Unsafe]
        "Dua butir tampil sebagai satu kalimat.",
        "Two items are shown as one sentence.",
        "Sejajarkan tanda `- ` dengan butir di atasnya.",
        "Align the `- ` with that of the item above.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang tunggu\n  - Toilet\n";
    CURLY_QUOTES [Safe]
        "Tandanya ikut tercetak, dan tidak melindungi isi dari tafsir YAML.",
        "The marks are printed too, and do not shield the content from YAML.",
        "Pakai tanda kutip lurus, atau hapus.",
        "Use straight quotation marks, or delete them.",
        "skema: 1\njudul: Kartu Anggota\n";
    FULL_WIDTH_COLON [Safe]
        "Kunci dan nilainya terbaca sebagai satu teks.",
        "Key and value are read as one text.",
        "Ganti dengan `:` dan spasi, atau dengan kata.",
        "Replace it with `:` and a blank, or with words.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Buka hari Senin\n";
    UNOPENED_QUOTE [Unsafe]
        "Tanda itu ikut tercetak di dokumen, dan pada nomor atau alamat membuatnya tidak dapat dipakai.",
        "The mark is printed in the document, and makes a number or an address useless.",
        "Tulis tanda kutip pembuka di depan teks, atau hapus yang di belakang.",
        "Write the opening mark before the text, or delete the one behind it.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang tunggu\n";
    WRONG_FORM [Unsafe]
        "Nilai dalam bentuk lain tidak dapat ditafsirkan, jadi komponennya tidak tampil.",
        "A value of another form cannot be understood, so the component is not shown.",
        "Tulis dalam bentuk yang diminta; `baku explain KUNCI` menampilkannya.",
        "Write it in the form that is asked for; `baku explain KEY` shows it.",
        "skema: 1\njudul: Contoh\n";
    UNKNOWN_KEY [Unsafe]
        "Isi di bawah kunci yang salah eja tidak dibaca, jadi hilang dari dokumen.",
        "Content below a misspelt key is not read, so it is missing from the document.",
        "Betulkan ejaannya; untuk catatan sendiri pakai awalan `x-`.",
        "Mend the spelling; for notes of your own use the prefix `x-`.",
        "skema: 1\njudul: Contoh\nbiaya: Gratis\n";
    MISSING_KEY []
        "Tanpa kunci itu tidak diketahui ini apa.",
        "Without that key nobody knows what this is.",
        "Tambahkan kunci yang disebut temuan.",
        "Add the key that the finding names.",
        "skema: 1\njudul: Contoh\nbiaya: Gratis\n";
    UNKNOWN_WORD [Unsafe]
        "Setiap kata di daftar itu mempunyai akibat; kata lain tidak mempunyai apa-apa.",
        "Each word of the list has an effect; another word has none.",
        "Pilih salah satu kata yang disebut temuan.",
        "Choose one of the words that the finding names.",
        "skema: 1\njudul: Contoh\nstatus: rancangan\n";
    BAD_NUMBER []
        "Bilangan dipakai untuk menghitung dan mengurutkan.",
        "Numbers are used to count and to order.",
        "Tulis dengan angka, tanpa satuan.",
        "Write it in figures, without a unit.",
        "skema: 1\njudul: Contoh\nrevisi: 2\n";
    EMPTY_ITEM []
        "Dokumen akan memuat tanda butir tanpa isi.",
        "The document would have a bullet without content.",
        "Isi butirnya, atau hapus barisnya.",
        "Fill the item, or delete the line.",
        "skema: 1\njudul: Contoh\nsarana:\n  - Ruang tunggu\n";
    NOTHING_TO_INHERIT []
        "Penulis mengira ada isi yang ikut tampil, padahal tidak ada.",
        "The author expects content to be shown that is not there.",
        "Hapus butirnya, atau isi `bawaan` di `instansi.yaml`.",
        "Delete the item, or fill `bawaan` in `instansi.yaml`.",
        "skema: 1\njudul: Contoh\nsarana:\n  - Ruang tunggu\n";
    BAD_CODE [Unsafe]
        "Kode menjadi alamat laman dan nama folder, jadi bentuknya terbatas.",
        "A code becomes an address and the name of a folder, so its form is limited.",
        "Pakai huruf kecil, angka, dan tanda hubung.",
        "Use small letters, figures and hyphens.",
        "skema: 1\njudul: Contoh\nkode: kartu-anggota\n";
    UNKNOWN_VERSION []
        "Berkas dari versi lain dapat bermakna lain.",
        "A file of another version may mean something else.",
        "Tulis `skema: 1`, atau pakai `baku` yang lebih baru.",
        "Write `skema: 1`, or use a newer `baku`.",
        "skema: 1\njudul: Contoh\n";
    SCHEMA_DISAGREES []
        "Dua pembaca di dalam `baku` berselisih; salah satunya keliru, dan itu kesalahan kami.",
        "Two readers inside `baku` disagree; one of them is wrong, and that is our fault.",
        "Laporkan berkasnya; sementara itu tulis dengan bentuk lain.",
        "Report the file; meanwhile write it in another form.",
        "";
    EMPTY_COMPONENT []
        "Standar sekurang-kurangnya memuat komponen yang disebut undang-undang.",
        "A standard holds at the least the components that the law names.",
        "Isi komponennya, atau tulis `tidak_berlaku:` dengan alasannya.",
        "Fill the component, or write `tidak_berlaku:` with the reason.",
        "skema: 1\njudul: Contoh\nprofil: publik\npersyaratan: [Formulir]\nprosedur:\n  langkah:\n    - {pelaku: Pemohon, teks: Menyerahkan formulir}\njangka_waktu: 3 hari kerja\nbiaya: Gratis\nproduk: Kartu\npengaduan:\n  kanal: [SP4N-LAPOR!]\n";
    NO_DECREE []
        "Standar berlaku karena ditetapkan; tanpa nomor keputusan tidak ada yang dapat memeriksanya.",
        "A standard is in force because it was set; without the number of the decree nobody can verify that.",
        "Daftarkan keputusannya di `instansi.yaml` dan sebut kodenya, atau kembalikan ke `status: rancangan`.",
        "List the decree in `instansi.yaml` and name its code, or go back to `status: rancangan`.",
        "skema: 1\njudul: Kartu Anggota\nstatus: rancangan\n";
    DECREE_UNKNOWN []
        "Dokumen tidak dapat memuat nomor dan tanggal keputusannya.",
        "The document cannot tell number and date of the decree.",
        "Betulkan kodenya, atau daftarkan keputusannya di `instansi.yaml`.",
        "Mend the code, or list the decree in `instansi.yaml`.",
        "skema: 1\njudul: Kartu Anggota\nkeputusan: sk-2024\n# berkas: standards/dinas-contoh/instansi.yaml\nskema: 1\nkode: dinas-contoh\nnama: Dinas Contoh\nkeputusan:\n  - kode: sk-2024\n    nomor: 060/12/2024\n";
    DECREE_INCOMPLETE []
        "Pembaca ingin tahu sejak kapan dan oleh siapa standar ditetapkan.",
        "Readers want to know when and by whom the standard was set.",
        "Lengkapi `tanggal` dan `penandatangan` keputusan itu.",
        "Complete `tanggal` and `penandatangan` of that decree.",
        "skema: 1\njudul: Kartu Anggota\nstatus: ditetapkan\nkeputusan: sk-2024\n# berkas: standards/dinas-contoh/instansi.yaml\nskema: 1\nkode: dinas-contoh\nnama: Dinas Contoh\nkeputusan:\n  - kode: sk-2024\n    nomor: 060/12/2024\n    tanggal: 2024-03-01\n    penandatangan: {jabatan: Kepala Dinas Contoh}\n";
    NO_AGENCY []
        "Pembaca tidak tahu siapa yang berjanji.",
        "Readers do not know who makes the promise.",
        "Buat `instansi.yaml` di folder standar atau di atasnya.",
        "Make an `instansi.yaml` in the folder of the standard or above it.",
        "# berkas: standards/dinas-lain/contoh.yaml\nskema: 1\njudul: Kartu Anggota\n# berkas: standards/dinas-lain/instansi.yaml\nskema: 1\nkode: dinas-lain\nnama: Dinas Contoh Lain\n";
    ADDRESS_TAKEN []
        "Dua halaman tidak dapat berdiri di satu alamat; salah satunya akan tertimpa.",
        "Two pages cannot stand at one address; one would overwrite the other.",
        "Beri salah satunya `kode` lain.",
        "Give one of them another `kode`.",
        "skema: 1\nkode: kartu\njudul: Kartu Anggota\n# berkas: standards/dinas-contoh/lain.yaml\nskema: 1\nkode: kartu-tamu\njudul: Kartu Tamu\n";
    RESERVED_NAME []
        "Windows tidak dapat membuat folder dengan nama itu.",
        "Windows cannot make a folder of that name.",
        "Pilih kode lain, misalnya dengan tambahan kata.",
        "Choose another code, such as one with a further word.",
        "skema: 1\nkode: konsultasi\njudul: Contoh\n";
    NO_KODE []
        "Alamat dan kode QR yang sudah tersebar ikut berubah bila berkas dipindah.",
        "Addresses and QR codes that are out already change when the file is moved.",
        "Tulis `kode` sekali, dan jangan mengubahnya lagi.",
        "Write `kode` once, and do not change it again.",
        "skema: 1\nkode: kartu-anggota\njudul: Kartu Anggota\n";
    NO_STANDARD []
        "Tidak ada yang dapat diperiksa atau dibuat.",
        "There is nothing to check or to build.",
        "Simpan standar di `standards/<instansi>/<layanan>.yaml`, atau jalankan di folder yang benar.",
        "Keep standards in `standards/<agency>/<service>.yaml`, or run it in the right folder.",
        "";
    COMPLAINT_FLOW_ABSENT []
        "Orang mengadu bila ia tahu apa yang terjadi sesudahnya.",
        "People complain when they know what happens next.",
        "Tambahkan `langkah` di `pengaduan`.",
        "Add `langkah` to `pengaduan`.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal: [SP4N-LAPOR!]\n  langkah: [Menerima aduan, Menjawab aduan]\n";
    UNKNOWN_VARIANT []
        "Syarat, biaya, atau langkah itu tidak akan tampil pada kasus mana pun.",
        "That requirement, fee or step would be shown for no case at all.",
        "Betulkan kodenya, atau tambahkan varian itu.",
        "Mend the code, or add that variant.",
        "skema: 1\njudul: Kartu Anggota\nvarian:\n  - {kode: hilang, nama: Kartu hilang}\npersyaratan:\n  - {teks: Surat keterangan kehilangan, untuk: [hilang]}\n";
    CODE_TWICE []
        "Rujukan kepada kode itu menunjuk dua hal.",
        "A reference to that code points at two things.",
        "Beri salah satunya kode lain.",
        "Give one of them another code.",
        "skema: 1\njudul: Contoh\nvarian:\n  - {kode: baru, nama: Baru}\n  - {kode: lama, nama: Lama}\n";
    REVIEW_OLD []
        "Penyelenggara mengevaluasi penerapan standar setiap tahun dan meninjaunya setiap tiga tahun.",
        "Providers evaluate the use of a standard every year and review it every three years.",
        "Tinjau standarnya, lalu perbarui `ditinjau`.",
        "Review the standard, then bring `ditinjau` up to date.",
        "skema: 1\njudul: Kartu Anggota\nstatus: ditetapkan\nditinjau: 2025-10-10\n";
    EVALUATION_SELDOM []
        "Penilaian kinerja dilakukan berkala, sekurang-kurangnya sekali dalam setahun.",
        "Performance is assessed at regular times, at least once a year.",
        "Tulis `frekuensi` evaluasinya.",
        "Write the `frekuensi` of the evaluation.",
        "skema: 1\njudul: Kartu Anggota\nevaluasi:\n  - teks: Survei kepuasan masyarakat\n    frekuensi: 1 kali dalam 1 tahun\n";
    COMPLAINT_OFFICER_ABSENT []
        "Penyelenggara mengumumkan penanggung jawab pengelola pengaduan.",
        "The provider publishes who is in charge of complaints.",
        "Tulis `pejabat`; jabatannya cukup.",
        "Write `pejabat`; the office is enough.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  pejabat: Kepala Subbagian Umum\n  kanal:\n    - SP4N-LAPOR!\n";
    COMPLAINT_TIME_ABSENT []
        "Pengaduan dikelola dalam batas waktu tertentu.",
        "Complaints are handled within a set time.",
        "Tulis `waktu` di `pengaduan`.",
        "Write `waktu` in `pengaduan`.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  waktu:\n    - {kelas: ringan, waktu: maksimal 3 hari kerja}\n  kanal:\n    - SP4N-LAPOR!\n";
    DECREE_NUMBER_BLANK []
        "Nomor yang tidak penuh tidak dapat dicari, dan menimbulkan ragu apakah keputusannya ada.",
        "A number with a gap cannot be looked up, and casts doubt on the decree itself.",
        "Tulis nomor seperti tercetak pada keputusan.",
        "Write the number as printed on the decree.",
        "skema: 1\njudul: Kartu Anggota\nstatus: ditetapkan\nkeputusan: sk-2024\n# berkas: standards/dinas-contoh/instansi.yaml\nskema: 1\nkode: dinas-contoh\nnama: Dinas Contoh\nkeputusan:\n  - kode: sk-2024\n    nomor: 060/12/2024\n    tanggal: 2024-03-01\n";
    NUMBER_DIFFERS []
        "Pembaca tidak tahu mana yang benar, dan yang dijanjikan jadi dapat diperdebatkan.",
        "Readers do not know which is right, and the promise can be disputed.",
        "Samakan katanya dengan angkanya, atau hapus katanya.",
        "Make the words agree with the figures, or delete the words.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: 3 (tiga) hari kerja\n";
    NUMBER_SPELLING [Unsafe]
        "Dokumen resmi memakai ejaan baku.",
        "Official documents use the standard spelling.",
        "Tulis bilangannya menurut ejaan baku.",
        "Write the number in standard spelling.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: 12 (dua belas) hari kerja\n";
    STRAY_BLANK [Unsafe]
        "Sumber yang rapi lebih mudah dibandingkan antarversi.",
        "A tidy source is easier to compare between versions.",
        "Rapikan spasinya.",
        "Tidy the blanks.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: 3 hari kerja\n";
    LOOKALIKE [Unsafe]
        "Huruf dan angka yang serupa tidak ditemukan pencarian dan salah dibacakan pembaca layar.",
        "Letters and figures that look alike are not found by search and read out wrongly.",
        "Ganti dengan huruf atau angka yang dimaksud.",
        "Replace it with the letter or figure that is meant.",
        "skema: 1\njudul: Kartu Anggota\njumlah_pelaksana: 3 orang\n";
    PHRASE_CUT []
        "Pembaca mencari sesuatu yang tidak ada.",
        "Readers look for something that is not there.",
        "Lengkapi, atau hapus penunjuknya.",
        "Complete it, or delete the pointer.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: 30 menit, selama jam pelayanan\n";
    PHRASE_SPELLING [Unsafe]
        "Dokumen memakai penulisan baku; sumbernya sebaiknya sama.",
        "Documents use the canonical wording; the source should agree.",
        "Tulis kata bakunya.",
        "Write the standard word.",
        "skema: 1\njudul: Kartu Anggota\nbiaya: Gratis\n";
    ORANG_UNPARSED []
        "Tanpa bilangan, jumlahnya tidak dapat dijumlahkan atau dibandingkan.",
        "Without a number the count can be neither summed nor compared.",
        "Tulis `5 orang`, `2-5 orang`, atau peran dan jumlahnya.",
        "Write `5 orang`, `2-5 orang`, or roles with their numbers.",
        "skema: 1\njudul: Kartu Anggota\njumlah_pelaksana: 5 orang\n";
    FREKUENSI_UNPARSED []
        "`Berkala` tidak menjanjikan apa-apa yang dapat diperiksa.",
        "`Berkala` (at intervals) promises nothing that can be verified.",
        "Tulis berapa kali dalam berapa lama.",
        "Write how many times in how long.",
        "skema: 1\njudul: Kartu Anggota\nevaluasi:\n  - teks: Rapat staf\n    frekuensi: 1 kali dalam 1 bulan\n";
    TANGGAL_UNPARSED []
        "Umur peninjauan dihitung dari tanggal itu.",
        "The age of the review is counted from that date.",
        "Tulis tanggal, nama bulan, dan tahun.",
        "Write day, name of the month and year.",
        "skema: 1\njudul: Kartu Anggota\nditinjau: 10 Januari 2026\n";
    TANGGAL_IMPOSSIBLE []
        "Tanggal yang tidak ada pasti salah ketik.",
        "A day that does not exist is a slip for sure.",
        "Periksa tanggal aslinya.",
        "Look up the real date.",
        "skema: 1\njudul: Kartu Anggota\nditinjau: 30 Juni 2022\n";
    TANGGAL_INCOMPLETE []
        "Pembaca melihat tempat kosong di dokumen.",
        "Readers see a gap in the document.",
        "Isi harinya, atau hapus kata `tanggal`.",
        "Fill in the day, or delete the word `tanggal`.",
        "skema: 1\njudul: Kartu Anggota\nditinjau: 12 Juli 2023\n";
    TANGGAL_AMBIGUOUS []
        "Hari dan bulan dapat tertukar tanpa seorang pun tahu.",
        "Day and month may be exchanged without anybody knowing.",
        "Tulis nama bulannya.",
        "Write the name of the month.",
        "skema: 1\njudul: Kartu Anggota\nditinjau: 3 September 2018\n";
    TYPED_MARKER [Safe]
        "Pembaca melihat dua tanda di depan satu butir.",
        "Readers see two marks before one item.",
        "Hapus tanda yang ditik.",
        "Delete the typed mark.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang tunggu\n  - Toilet\n";
    HTML_IN_TEXT [Unsafe]
        "Kode tampil apa adanya di dokumen.",
        "The code is shown as it stands in the document.",
        "Hapus kodenya; butir ditulis sebagai butir YAML.",
        "Delete the code; items are written as items of YAML.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang tunggu\n";
    GLUED_ITEMS [Unsafe]
        "Dua hal terbaca sebagai satu, dan kata di sambungannya rusak.",
        "Two things are read as one, and the word at the seam is broken.",
        "Pisahkan menjadi butir sendiri-sendiri.",
        "Part them into items of their own.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang tunggu\n  - Toilet\n";
    DOUBLED_WORD [Safe]
        "Hampir selalu sisa penyuntingan.",
        "It is nearly always left over from editing.",
        "Hapus salah satunya.",
        "Delete one of the two.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang tunggu dan toilet\n";
    CUT_SENTENCE []
        "Bagian yang terpenting justru yang hilang.",
        "The part that matters is the one that is missing.",
        "Lengkapi kalimatnya.",
        "Complete the sentence.",
        "skema: 1\njudul: Kartu Anggota\njaminan_pelayanan:\n  - Keterlambatan dikenai denda sesuai Perda Kota Contoh\n";
    NOT_FILLED_IN []
        "Pembaca melihat naskah yang belum selesai.",
        "Readers see an unfinished draft.",
        "Isi teksnya, atau hapus butirnya.",
        "Fill in the text, or delete the item.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang tunggu\n";
    MISSPELT [Safe]
        "Salah ketik mengurangi kepercayaan dan menyulitkan pencarian.",
        "Misspellings cost trust and make search harder.",
        "Tulis ejaan yang disarankan.",
        "Write the spelling that is suggested.",
        "skema: 1\njudul: Fasilitasi Kartu Anggota\n";
    NOT_STANDARD [Unsafe]
        "Naskah dinas memakai bahasa Indonesia baku.",
        "Official texts use standard Indonesian.",
        "Tulis bentuk bakunya, kecuali memang nama.",
        "Write the standard form, unless it is a name.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Musala\n";
    FIGURE_IN_WORD [Unsafe]
        "Kata itu tidak ditemukan pencarian dan salah dibacakan.",
        "The word is not found by search and is read out wrongly.",
        "Ganti angkanya dengan huruf.",
        "Replace the figure by the letter.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Meja loket\n";
    TITLE_UNMENTIONED []
        "Standar yang disalin dari layanan lain sering hanya diganti judulnya.",
        "Of a standard copied from another service often only the title was changed.",
        "Periksa isinya; bila benar, izinkan temuan ini.",
        "Look at the content; where it is right, allow the finding.",
        "skema: 1\njudul: Legalisasi Ijazah\npersyaratan: [Fotokopi ijazah terakhir]\nprosedur:\n  langkah: [Mengajukan legalisasi ijazah di loket, Petugas memeriksa keaslian ijazah]\nproduk: [Salinan ijazah yang dilegalisasi]\n";
    PRODUCT_SAYS_LITTLE []
        "Produk adalah hasil yang diberikan kepada pemohon, bukan nama layanannya.",
        "The product is what applicants are given, not the name of the service.",
        "Tulis hasilnya: surat, kartu, keputusan, notula.",
        "Write the result: a letter, a card, a decision, minutes.",
        "skema: 1\njudul: Fasilitasi Audiensi\nproduk: [Notula audiensi]\n";
    PORTAL_BANNER []
        "Tulisan itu milik halaman portal, bukan bagian standar.",
        "These words belong to the page of the portal, not to the standard.",
        "Hapus; kanalnya disebut di `pengaduan.kanal`.",
        "Delete them; the channel stands in `pengaduan.kanal`.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal: [SP4N-LAPOR!]\n  langkah:\n    - Menyampaikan aduan\n";
    SPLIT_WORD [Unsafe]
        "Kata yang terpenggal tidak ditemukan pencarian dan terbaca janggal oleh pembaca layar.",
        "A split word is not found by search and sounds odd from a screen reader.",
        "Sambungkan kedua bagiannya.",
        "Join the two parts.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang tunggu\n";
    ITEM_TWICE [Unsafe]
        "Pembaca mencari bedanya, dan pemohon mungkin membawa berkas dua kali.",
        "Readers look for the difference, and applicants may bring a paper twice.",
        "Hapus salah satunya, atau tulis bedanya.",
        "Delete one of them, or say what differs.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang tunggu\n";
    KANAL_UNPARSED []
        "Tanpa jenis dan nomor, kanal tidak dapat menjadi tautan.",
        "Without kind and number a channel cannot become a link.",
        "Tulis jenis kanalnya, lalu nomor atau alamatnya.",
        "Write the kind of the channel, then its number or address.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - WhatsApp 0811-0000-0000\n";
    PLACEHOLDER []
        "Pembaca tidak dapat menghubungi siapa pun.",
        "Readers can reach nobody.",
        "Isi nomor yang sebenarnya, atau hapus kanalnya.",
        "Fill in the real number, or delete the channel.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - Telp (0561) 000000\n";
    ADDRESS_MASKED []
        "Alamat yang disamarkan tidak dapat dipakai.",
        "An address that is hidden cannot be used.",
        "Salin alamat aslinya dari sumbernya.",
        "Copy the real address from its source.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - Surel layanan@contoh.go.id\n";
    LAPOR_NAME [Unsafe]
        "Nama yang salah tidak ditemukan pencarian.",
        "A wrong name is not found by search.",
        "Tulis `SP4N-LAPOR!`.",
        "Write `SP4N-LAPOR!`.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - SP4N-LAPOR!\n";
    CONTACT_OF_ANOTHER []
        "Aduan akan sampai di instansi lain.",
        "Complaints will reach another agency.",
        "Tulis kontak sendiri, sebaiknya sekali di `bawaan`.",
        "Write your own contact, best once in `bawaan`.",
        "# berkas: standards/kota/biro-umum/instansi.yaml\nskema: 1\nkode: biro-umum\nnama: Biro Umum\n# berkas: standards/kota/biro-umum/layanan.yaml\nskema: 1\njudul: Layanan\npengaduan:\n  kanal: [Surel umum@contoh.go.id]\n# berkas: standards/kota/biro-hukum/instansi.yaml\nskema: 1\nkode: biro-hukum\nnama: Biro Hukum\n# berkas: standards/kota/biro-hukum/layanan.yaml\nskema: 1\njudul: Layanan\npengaduan:\n  kanal: [Surel hukum@contoh.go.id]\n";
    DOMAIN_MISSPELT [Safe, Unsafe]
        "Pesan ke alamat itu tidak sampai.",
        "Messages to that address do not arrive.",
        "Betulkan domainnya.",
        "Mend the domain.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - Surel layanan@kalbarprov.go.id\n";
    PRIVATE_MAILBOX []
        "Pembaca tidak tahu milik siapa kotak itu, dan kotak itu ikut pergi bersama pemegangnya.",
        "Readers do not know whose mailbox it is, and it leaves with its holder.",
        "Pakai surel instansi bila ada.",
        "Use the agency's e-mail where there is one.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - Surel layanan@contoh.go.id\n";
    LAPOR_ABSENT []
        "SP4N-LAPOR! adalah kanal pengaduan nasional.",
        "SP4N-LAPOR! is the national channel for complaints.",
        "Tambahkan bila instansi terhubung dengannya.",
        "Add it where the agency is connected to it.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - Kotak Saran\n    - SP4N-LAPOR!\n";
    PHONE_ODD [Unsafe]
        "Nomor yang kurang angkanya tidak dapat ditelepon.",
        "A number that lacks figures cannot be called.",
        "Lengkapi dengan kode wilayah, atau periksa angkanya.",
        "Complete it with the area code, or look at the figures.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - Telepon (0561) 736541\n";
    APPLICATION_UNLINKED []
        "Di toko aplikasi ada banyak nama serupa, juga yang palsu.",
        "Stores have many names that are alike, false ones too.",
        "Tambahkan `alamat`.",
        "Add `alamat`.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - {jenis: aplikasi, nama: Contoh Siaga, alamat: \"https://siaga.contoh.go.id\"}\n";
    PERSONAL_NUMBER []
        "Data pribadi yang terbit tidak dapat ditarik kembali.",
        "Private data that was published cannot be taken back.",
        "Pakai nomor instansi dan sebut jabatannya.",
        "Use the agency's number and name the office.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  langkah:\n    - Menghubungi petugas loket di (0561) 000000\n";
    CHANNEL_NUMBERLESS []
        "Pengadu tahu ada teleponnya, tetapi tidak dapat menelepon.",
        "Those who complain learn that there is a telephone, but cannot call.",
        "Tambahkan nomor atau alamatnya, atau hapus kanalnya.",
        "Add the number or address, or delete the channel.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  kanal:\n    - jenis: telepon\n      nomor: \"(0561) 000000\"\n      ekstensi: \"12\"\n";
    WAKTU_UNPARSED []
        "Jangka waktu adalah janji; pemohon berhak tahu berapa lama.",
        "The time is a promise; applicants have a right to know how long.",
        "Tulis angka dan satuan, atau `{bebas: …}` bila memang tidak dapat.",
        "Write figures and unit, or `{bebas: …}` where that cannot be.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: 3 hari kerja\n";
    WAKTU_BOUNDED_RANGE []
        "`Maksimal` dan rentang mengatakan dua batas atas sekaligus.",
        "`Maksimal` and a range tell the upper end twice.",
        "Pilih salah satu.",
        "Choose one of the two.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: maksimal 5 hari kerja\n";
    DAY_UNCLEAR []
        "`3 hari` pada hari Jumat berarti Senin atau Rabu.",
        "`3 hari` on a Friday means Monday or Wednesday.",
        "Tulis `hari kerja` atau `hari kalender`.",
        "Write `hari kerja` (working days) or `hari kalender` (calendar days).",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: 3 hari kerja\n";
    STAGES_EXCEED []
        "Salah satu dari keduanya tidak dapat ditepati.",
        "One of the two cannot be kept.",
        "Betulkan tahap atau jumlahnya.",
        "Mend the stages or the whole.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu:\n  tahap:\n    - {nama: Periksa, waktu: 20 menit}\n    - {nama: Cetak, waktu: 20 menit}\n  total: 40 menit\n";
    COMPLAINT_LATE []
        "Batas nasional tidak boleh dilampaui batas sendiri.",
        "One's own limit may not go beyond the national one.",
        "Tulis batas yang lebih pendek.",
        "Write a shorter limit.",
        "skema: 1\njudul: Kartu Anggota\npengaduan:\n  waktu:\n    - {kelas: berkadar_pengawasan, waktu: maksimal 60 hari kerja}\n";
    TIME_EXCEEDED_IN_TEXT []
        "Dua janji yang berbeda merugikan pemohon.",
        "Two promises that differ harm the applicant.",
        "Samakan keduanya, atau sebut waktu apa yang dimaksud.",
        "Make the two agree, or tell which time is meant.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: 3 hari kerja\njaminan_pelayanan:\n  - Kartu selesai dalam 3 hari kerja\n";
    TIME_AT_LEAST []
        "Janji waktu melindungi pemohon dari menunggu tanpa batas; batas bawah tidak menjanjikan apa-apa.",
        "A promised time shields applicants from waiting without end; a lower bound promises nothing.",
        "Tulis `maksimal`, atau sebut waktunya tanpa batas bawah.",
        "Write `maksimal`, or name the time without a lower bound.",
        "skema: 1\njudul: Kartu Anggota\njangka_waktu: maksimal 3 hari kerja\n";
    FEE_WITHOUT_BASIS []
        "Biaya pelayanan ditetapkan peraturan; tanpa itu pemohon tidak dapat membedakan tarif dari pungutan liar.",
        "Fees are set by regulation; without one applicants cannot tell a fee from an unlawful charge.",
        "Tambahkan `dasar`.",
        "Add `dasar`.",
        "skema: 1\njudul: Kartu Anggota\nbiaya: {jumlah: Rp50.000, dasar: Perda Kota Contoh Nomor 3 Tahun 2023 tentang Retribusi Daerah}\n";
    BIAYA_UNPARSED []
        "Pemohon berhak tahu berapa yang dibayarnya.",
        "Applicants have a right to know what they pay.",
        "Tulis jumlahnya, `Gratis`, atau `menurut` peraturan mana.",
        "Write the amount, `Gratis`, or `menurut` which regulation.",
        "skema: 1\njudul: Kartu Anggota\nbiaya: Gratis\n";
    RUPIAH_PUNCTUATION []
        "Dokumen memakai penulisan baku; sumbernya sebaiknya sama.",
        "Documents use the canonical wording; the source should agree.",
        "Tulis seperti `Rp50.000`.",
        "Write it like `Rp50.000`.",
        "skema: 1\njudul: Kartu Anggota\nbiaya: Rp0\n";
    RUPIAH_COMMA [Unsafe]
        "Tiga puluh ribu dapat terbaca tiga puluh rupiah.",
        "Thirty thousand may be read as thirty rupiah.",
        "Pisahkan ribuan dengan titik.",
        "Part the thousands with a point.",
        "skema: 1\njudul: Kartu Anggota\nbiaya: Rp30.000\n";
    BIAYA_UNLAWFUL []
        "Pungutan tanpa jumlah yang ditetapkan membuka jalan bagi pungutan liar.",
        "A charge without a set amount opens the way to unlawful ones.",
        "Tulis `Gratis`, atau tarif yang ditetapkan peraturan.",
        "Write `Gratis`, or the fee that a regulation sets.",
        "skema: 1\njudul: Kartu Anggota\nbiaya: Gratis\n";
    FREE_BUT_CHARGED []
        "Pemohon tidak tahu apakah ia membayar.",
        "Applicants do not know whether they pay.",
        "Beri nama yang gratis dan yang dibayar.",
        "Name what is free and what is paid.",
        "skema: 1\njudul: Kartu Anggota\nbiaya:\n  - {nama: Pendaftaran, jumlah: gratis}\n  - {nama: Kartu, jumlah: Rp5.000, dasar: Perda Contoh}\n";
    AMOUNTS_DIFFER []
        "Pemohon dapat ditagih yang lebih tinggi.",
        "Applicants may be charged the higher one.",
        "Hapus yang salah, atau bedakan keduanya.",
        "Delete the wrong one, or tell the two apart.",
        "skema: 1\njudul: Kartu Anggota\nbiaya:\n  - {nama: Kartu, jumlah: Rp5.000, dasar: Perda Contoh}\n  - {nama: Kartu hilang, jumlah: Rp7.500, dasar: Perda Contoh}\n";
    VALUE_STALE []
        "Berkas dengan meterai lama ditolak, dan pemohon datang dua kali.",
        "Papers with the old stamp are refused, and applicants come twice.",
        "Tulis nilai yang berlaku, atau hapus jumlahnya.",
        "Write the value in force, or delete the amount.",
        "skema: 1\njudul: Kartu Anggota\npersyaratan:\n  - Surat pernyataan bermeterai Rp10.000\n";
    OTHER_COST []
        "`Gratis` menjanjikan bahwa tidak ada yang dibayar.",
        "`Gratis` promises that nothing is paid.",
        "Sebut biaya lain itu di `biaya` dengan `jenis: di_luar_tarif`.",
        "Name that cost in `biaya` with `jenis: di_luar_tarif`.",
        "skema: 1\njudul: Kartu Anggota\nbiaya:\n  - Gratis\n  - {nama: Meterai, jumlah: Rp10.000, jenis: di_luar_tarif}\npersyaratan:\n  - Surat pernyataan bermeterai\n";
    RUJUKAN_UNPARSED []
        "Rujukan tanpa jenis dan nomor tidak dapat dicari.",
        "A citation without kind and number cannot be looked up.",
        "Tulis jenis, nomor, tahun, dan judulnya.",
        "Write kind, number, year and title.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n";
    RUJUKAN_PUNCTUATION [Unsafe]
        "Dokumen memakai penulisan baku; sumbernya sebaiknya sama.",
        "Documents use the canonical wording; the source should agree.",
        "Rapikan tanda bacanya.",
        "Tidy the punctuation.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - UU Nomor 23 Tahun 2006 tentang Administrasi Kependudukan\n";
    RUJUKAN_SHORT_YEAR []
        "Tahun dua angka dapat berarti dua abad.",
        "A year of two figures may be of two centuries.",
        "Tulis keempat angkanya.",
        "Write all four figures.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - KMA Nomor 12/KMA/SK/XII/1995 tentang Contoh\n";
    RUJUKAN_ORDER []
        "Pembaca tidak tahu mana judulnya.",
        "Readers do not know which is the title.",
        "Tulis judul sekali, sesudah nomor dan tahun.",
        "Write the title once, behind number and year.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - Perda Kota Contoh Nomor 8 Tahun 2018 tentang Retribusi Kesehatan\n";
    CITATION_TITLE [Unsafe]
        "Dasar hukum yang salah nomor menunjuk peraturan lain.",
        "A legal basis with a wrong number points at another regulation.",
        "Periksa nomor dan tahunnya pada naskah peraturan.",
        "Look up number and year in the text of the regulation.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n";
    CITATION_REGION []
        "Nomor yang sama dipakai setiap daerah.",
        "Every region uses the same numbers.",
        "Tulis nama daerahnya sebelum nomor.",
        "Write the name of the region before the number.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - Peraturan Bupati Contoh Nomor 2 Tahun 2020 tentang Contoh\n";
    CITATION_REVOKED []
        "Peraturan yang dicabut tidak lagi menjadi dasar.",
        "A regulation that was revoked is no basis any more.",
        "Rujuk penggantinya.",
        "Cite what replaced it.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan\n";
    CITATION_ELSEWHERE []
        "Peraturan daerah lain tidak berlaku di sini; biasanya terbawa saat menyalin.",
        "The regulation of another region is not in force here; it usually came along with a copy.",
        "Rujuk peraturan daerah sendiri.",
        "Cite the regulation of your own region.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - Peraturan Daerah Kota Pontianak Nomor 5 Tahun 2020 tentang Contoh\n# berkas: standards/dinas-contoh/instansi.yaml\nskema: 1\nkode: dinas-contoh\nnama: Dinas Contoh\nwilayah: \"61.71\"\n";
    TITLE_TWO_NUMBERS []
        "Salah satu nomornya pasti salah.",
        "One of the numbers is wrong for sure.",
        "Periksa nomornya pada naskah peraturan.",
        "Look up the number in the text of the regulation.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - Peraturan Menteri Kesehatan Nomor 43 Tahun 2019 tentang Pusat Kesehatan Masyarakat\n";
    CITATION_RANK []
        "Urutan menurut tingkat memudahkan pembaca mencari dasar tertinggi.",
        "The order of rank lets readers find the highest basis.",
        "Urutkan menurut tingkatnya.",
        "Put them in the order of rank.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n  - Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n";
    CITATION_YEAR []
        "Nomor yang sama dipakai setiap tahun.",
        "Every year uses the same numbers.",
        "Tulis tahunnya sesudah nomor.",
        "Write the year behind the number.",
        "skema: 1\njudul: Kartu Anggota\ndasar_hukum:\n  - Peraturan Kapolri Nomor 9 Tahun 2012 tentang Surat Izin Mengemudi\n";
    STEP_UNKNOWN []
        "Bagan tidak dapat digambar, dan pembaca tidak tahu langkah berikutnya.",
        "The diagram cannot be drawn, and readers do not know the next step.",
        "Betulkan kodenya, atau tulis `ke: selesai`.",
        "Mend the code, or write `ke: selesai`.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  langkah:\n    - {teks: Memeriksa berkas, ke: cetak}\n    - {kode: cetak, teks: Mencetak kartu}\n";
    STEP_UNREACHED []
        "Langkah yang tidak pernah dilakukan menyesatkan pembaca.",
        "A step that is never done misleads readers.",
        "Arahkan sebuah langkah kepadanya, atau hapus.",
        "Let a step lead to it, or delete it.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  langkah:\n    - {teks: Mendaftar}\n    - {kode: cetak, teks: Mencetak kartu}\n";
    DECISION_ONE_WAY []
        "Pemohon yang jawabannya lain tidak tahu harus berbuat apa.",
        "Applicants with another answer do not know what to do.",
        "Tambahkan jawaban kedua, atau hapus `jika`.",
        "Add the second answer, or delete `jika`.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  langkah:\n    - {kode: periksa, teks: Memeriksa berkas, jika: [{bila: Lengkap, ke: cetak}, {bila: Belum lengkap, ke: selesai}]}\n    - {kode: cetak, teks: Mencetak kartu}\n";
    FLOW_ENDLESS []
        "Layanan yang tidak berakhir tidak menghasilkan apa-apa.",
        "A service without end gives nothing.",
        "Beri putaran itu jalan keluar.",
        "Give the loop a way out.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  langkah:\n    - {kode: periksa, teks: Memeriksa berkas, jika: [{bila: Lengkap, ke: selesai}, {bila: Belum lengkap, ke: lengkapi}]}\n    - {kode: lengkapi, teks: Melengkapi berkas, ke: periksa}\n";
    FLOW_DIFFERS []
        "Bagan dan langkah menceritakan layanan yang sama; bila banyaknya berbeda, salah satunya tertinggal.",
        "Diagram and steps tell of one service; where their numbers differ, one was left behind.",
        "Hapus `alur`; bagannya dibuat dari langkah.",
        "Delete `alur`; the diagram is made from the steps.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  langkah:\n    - Datang\n    - Menunggu\n    - Dilayani\n";
    APPLICANT_ABSENT []
        "Warga membaca standar untuk tahu apa yang harus dilakukannya sendiri.",
        "Citizens read a standard to learn what they have to do themselves.",
        "Tulis langkah pemohon, misalnya menyerahkan berkas.",
        "Write the applicant's steps, such as handing in the papers.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  pelaku: Petugas loket\n  langkah:\n    - {pelaku: Pemohon, teks: Menyerahkan berkas}\n    - Mencetak kartu\n";
    MERMAID_ABSENT []
        "Teks biasa tidak dapat digambar.",
        "Plain text cannot be drawn.",
        "Tulis `alur` sebagai daftar, atau sebagai bagan Mermaid.",
        "Write `alur` as a list, or as a Mermaid flowchart.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  alur: [Datang, Dilayani]\n";
    MERMAID_SYNTAX [Unsafe]
        "Bagan tidak digambar selama teksnya salah.",
        "No diagram is drawn while the text is wrong.",
        "Tutup kurung atau kutipnya, dan arahkan setiap panah ke sebuah kotak.",
        "Close bracket or quotation mark, and let each arrow lead to a box.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  alur: |\n    graph LR\n      A[Datang] --> B[Dilayani]\n";
    MERMAID_DRESS []
        "Warna sendiri sering tidak terbaca oleh semua orang, dan hilang saat dicetak.",
        "Colours of one's own are often not readable for everybody, and are lost in print.",
        "Hapus barisnya.",
        "Delete the line.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  alur: |\n    graph LR\n      A[Datang] --> B[Dilayani]\n";
    MERMAID_ONE_LINE [Safe]
        "Alat Mermaid lain menolak bentuk itu.",
        "Other Mermaid tools refuse that form.",
        "Tulis tiap pernyataan di baris sendiri.",
        "Write each statement on a line of its own.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  alur: |\n    graph LR\n      A[Datang] --> B[Menunggu]\n      B --> C[Dilayani]\n";
    MERMAID_LABEL_TWICE []
        "Satu kotak hilang tanpa pemberitahuan.",
        "One box is lost without notice.",
        "Beri kotak kedua nama pendek sendiri.",
        "Give the second box a short name of its own.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  alur: |\n    graph LR\n      A[Datang] --> B[Menunggu]\n      B --> C[Dilayani]\n";
    MERMAID_APART []
        "Kotak yang terpisah tidak diketahui kapan dilakukan.",
        "Nobody knows when a box that stands apart is done.",
        "Hubungkan dengan panah, atau hapus.",
        "Connect it by an arrow, or delete it.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  alur: |\n    graph LR\n      A[Datang] --> B[Menunggu]\n      B --> C[Dilayani]\n";
    MERMAID_SELF_LOOP []
        "Pembaca tidak tahu kapan putaran itu berakhir.",
        "Readers do not know when that loop ends.",
        "Hapus panahnya, atau beri label kapan diulang.",
        "Delete the arrow, or say on its label when it is repeated.",
        "skema: 1\njudul: Kartu Anggota\nprosedur:\n  alur: |\n    graph LR\n      A[Datang] --> B[Dilayani]\n";
    MERMAID_TOO_LARGE []
        "Bagan sebesar itu tidak terbaca di layar maupun di kertas.",
        "A diagram of that size can be read neither on a screen nor on paper.",
        "Pecah menjadi beberapa jalur.",
        "Split it into several paths.",
        "";
    SERVICE_DIFFERS []
        "Warga yang membandingkan keduanya merasa diperlakukan berbeda.",
        "Citizens who compare the two feel treated differently.",
        "Samakan, atau bedakan judulnya.",
        "Make them agree, or give them different titles.",
        "# berkas: standards/dinas-contoh/cabang.yaml\nskema: 1\nkode: cabang\njudul: Kartu Anggota\njangka_waktu: 1 hari kerja\n# berkas: standards/dinas-contoh/contoh.yaml\nskema: 1\nkode: contoh\njudul: Kartu Anggota\njangka_waktu: 1 hari kerja\n";
    OVERRIDE_SAME []
        "Isi yang ditulis dua kali lama-lama berbeda.",
        "What is written twice drifts apart in time.",
        "Hapus dari standar; isinya tetap tampil.",
        "Delete it from the standard; it still shows.",
        "skema: 1\njudul: Kartu Anggota\nsarana: [bawaan, Ruang baca]\n# berkas: standards/dinas-contoh/instansi.yaml\nskema: 1\nkode: dinas-contoh\nnama: Dinas Contoh\nbawaan:\n  sarana: [Ruang tunggu]\n";
    DEFAULT_UNUSED []
        "Yang mengubah `bawaan` mengira standarnya ikut berubah, padahal tidak.",
        "Who changes the default expects standards to follow, but none does.",
        "Hapus, atau sertakan `- bawaan` di standarnya.",
        "Delete it, or put `- bawaan` into the standards.",
        "skema: 1\njudul: Kartu Anggota\nsarana: [Ruang baca]\n# berkas: standards/dinas-contoh/instansi.yaml\nskema: 1\nkode: dinas-contoh\nnama: Dinas Contoh\n";
    HOST_TWICE []
        "Pembaca tidak tahu mana yang resmi, dan domain mati dapat diambil orang lain.",
        "Readers do not know which is official, and a dead domain may be taken by others.",
        "Pakai satu domain di semua standar.",
        "Use one domain in all standards.",
        "# berkas: standards/dinas-contoh/a.yaml\nskema: 1\njudul: Layanan A\npengaduan:\n  kanal: [Surel a@contohkita.go.id, Situs https://contohkita.go.id]\n# berkas: standards/dinas-contoh/contoh.yaml\nskema: 1\njudul: Layanan B\npengaduan:\n  kanal: [Surel b@contohkita.go.id]\n";
    AGENCY_MISSPELT []
        "Nama yang salah tulis tidak ditemukan pencarian.",
        "A misspelt name is not found by search.",
        "Samakan dengan `nama` di `instansi.yaml`.",
        "Write it like `nama` in `instansi.yaml`.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang tunggu Biro Perekonomian\n# berkas: standards/dinas-contoh/instansi.yaml\nskema: 1\nkode: dinas-contoh\nnama: Biro Perekonomian\n";
    NEAR_DUPLICATE []
        "Pada salinan sering tertinggal nama, kontak, dan waktu instansi asalnya.",
        "Copies often keep names, contacts and times of the agency they come from.",
        "Baca ulang; pindahkan yang memang bersama ke `bawaan` instansi induk.",
        "Read it again; move what is shared to `bawaan` of the parent agency.",
        "";
    SETTING_UNKNOWN []
        "Pengaturan yang tidak dikenal tidak berlaku, padahal penulisnya mengira berlaku.",
        "A setting that is not known has no effect, though its author thinks so.",
        "Betulkan namanya.",
        "Mend the name.",
        "skema: 1\njudul: Kartu Anggota\n# berkas: baku.yaml\nskema: 1\naturan: {SP0503: info}\n";
    PDF_UNDATED []
        "Arsip meminta PDF/A, dan PDF/A meminta tanggal.",
        "Archives ask for PDF/A, and PDF/A asks for a date.",
        "Beri tanggal pada keputusan atau `ditinjau`.",
        "Give the decree or `ditinjau` a date.",
        "skema: 1\njudul: Kartu Anggota\nditinjau: 2025-10-10\n";
    GLYPH_MISSING []
        "Di PDF tampil kotak, dan teksnya tidak terbaca.",
        "The PDF shows a box, and the text cannot be read.",
        "Tulis dengan huruf Latin.",
        "Write it in Latin letters.",
        "skema: 1\njudul: Kartu Anggota\nsarana:\n  - Ruang tunggu\n";
    DOCUMENT_FAILED []
        "Tanpa temuan ini satu berkas akan hilang diam-diam dari hasil.",
        "Without this finding a file would be missing without notice.",
        "Laporkan bila berkas Anda tidak salah.",
        "Report it where your file is not at fault.",
        "";
    TEMPLATE_UNKNOWN []
        "Templat yang salah nama tidak pernah dipakai.",
        "A template of a wrong name is never used.",
        "Pakai nama templat bawaan, atau awali dengan `_`.",
        "Use the name of a shipped template, or begin with `_`.",
        "skema: 1\njudul: Kartu Anggota\n# berkas: templates/html/_salam.html\n<p>Halo</p>\n";
    TEMPLATE_SYNTAX []
        "Tanpa templat tidak ada halaman yang dapat dibuat.",
        "Without the template no page can be made.",
        "Tutup setiap `{% if %}`, `{% for %}`, dan `{% block %}`.",
        "Close every `{% if %}`, `{% for %}` and `{% block %}`.",
        "skema: 1\njudul: Kartu Anggota\n# berkas: templates/html/standar.html\n{% if title %}\n{% include \"baku/standar.html\" %}\n{% endif %}\n";
    TEMPLATE_VARIABLE []
        "Nama yang salah tidak boleh menjadi tempat kosong di halaman.",
        "A wrong name must not become a gap in the page.",
        "Pakai nama yang ada di `docs/templat.md`.",
        "Use a name that `docs/templat.md` lists.",
        "skema: 1\njudul: Kartu Anggota\n# berkas: templates/html/standar.html\n{% extends \"baku/standar.html\" %}\n{% block judul %}<h1>{{ title }}</h1>{% endblock %}\n";
    TEMPLATE_FAILED []
        "Templat yang tidak selesai menahan semua dokumen.",
        "A template that does not end holds up all documents.",
        "Periksa nilai dan perulangan di tempat yang ditandai.",
        "Look at values and loops at the mark.",
        "skema: 1\njudul: Kartu Anggota\n# berkas: templates/markdown/standar.md\n{{ title | tajuk(1) }}\n";
    TEMPLATE_PDF []
        "PDF harus terbaca juga oleh pembaca layar.",
        "PDFs must be readable for screen readers too.",
        "Beri `alt` pada gambar, dan biarkan judul serta tabel tetap bertanda.",
        "Give pictures an `alt`, and keep headings and tables tagged.",
        "";
    ALLOW_UNREAD []
        "Izin yang tidak dipahami tidak berlaku, dan temuannya tetap muncul tanpa penjelasan.",
        "An allowance that is not understood does not hold, and its finding goes on to appear unexplained.",
        "Tulis dalam bentuk `# baku: boleh SP0401 karena <alasan>`.",
        "Write it in the form `# baku: boleh SP0401 karena <reason>`.",
        "skema: 1\njudul: Kartu Anggota # abaikan\n";
    ALLOW_CODE []
        "Kode yang tidak ada tidak mengizinkan apa pun.",
        "A code that does not exist allows nothing.",
        "Salin kodenya dari temuan, misalnya `SP0401`.",
        "Copy the code from the finding, such as `SP0401`.",
        "skema: 1\njudul: Kartu Anggota\n";
    ALLOW_REASON []
        "Tanpa alasan, pemeriksa berikutnya tidak tahu apakah temuan itu masih boleh dibiarkan.",
        "Without a reason the next reviewer cannot tell whether the finding may still be left.",
        "Tambahkan `karena` dan alasannya.",
        "Add `karena` and the reason.",
        "skema: 1\njudul: Fadilitasi Kartu # baku: boleh SP0323 karena nama resmi program\n";
    ALLOW_REFUSED []
        "Berkas yang salah dibaca akan terbit dengan isi yang hilang.",
        "A file that is misread would be published with content missing.",
        "Betulkan kesalahannya, lalu hapus izin itu.",
        "Mend the error, then delete the allowance.",
        "skema: 1\njudul: Kartu Anggota\n";
    ALLOW_UNUSED [Safe]
        "Izin lama menyembunyikan temuan baru yang kebetulan berkode sama.",
        "An old allowance hides a new finding that happens to have the same code.",
        "Hapus komentarnya.",
        "Delete the comment.",
        "skema: 1\njudul: Kartu Anggota\n";
    BASELINE_STALE []
        "Daftar yang tidak berkurang menyembunyikan temuan yang muncul kembali.",
        "A list that does not shrink hides findings that come back.",
        "Jalankan `baku check --write-baseline`.",
        "Run `baku check --write-baseline`.",
        "";
    BASELINE_MALFORMED []
        "Selama rusak, daftar itu tidak menyembunyikan apa pun, dan semua temuan lama muncul.",
        "While it is damaged the list hides nothing, and all old findings appear.",
        "Kembalikan dari versi sebelumnya, atau hapus dan tulis lagi.",
        "Restore it from an earlier version, or delete it and write it again.",
        "";
}
