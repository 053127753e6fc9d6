//! The words of a redline: what changed between two versions, on paper for signatures. Always Indonesian, as
//! the documents that it compares.

/// What it is.
pub const JUDUL: &str = "Perubahan standar pelayanan";
/// What is compared.
pub const DOKUMEN: &str = super::STANDAR_PELAYANAN;
/// Before the number of a page.
pub const HALAMAN: &str = "Halaman";
/// Before the number of pages.
pub const DARI: &str = "dari";
/// Leads past the head of the page.
pub const LOMPAT: &str = "Langsung ke isi";
/// Before the title of the only standard that changed.
pub const PERUBAHAN_PADA: &str = "Perubahan pada";
/// The old version.
pub const SEMULA: &str = "Semula";
/// The new version.
pub const MENJADI: &str = "Menjadi";
/// A standard as a whole, as what a change is of.
pub const SATU_STANDAR: &str = "Standar";
/// The files of the current folder, as a version.
pub const BERKAS_SEKARANG: &str = "berkas sekarang";
/// Heading over the counts.
pub const AKIBAT: &str = "Akibat bagi pemohon";
/// Heading over the list of changes.
pub const DAFTAR: &str = "Daftar perubahan";
/// Heading over the standards that follow.
pub const STANDAR: &str = "Standar yang berubah";
/// Heading over the lines for signatures.
pub const PENGESAHAN: &str = "Lembar pengesahan";
/// What signatures say.
pub const PENGESAHAN_KETERANGAN: &str =
    "Yang membubuhkan tanda tangan di bawah ini telah membaca perubahan dalam dokumen ini.";
/// Columns of the lines for signatures.
pub const KOLOM_PENGESAHAN: [&str; 4] = ["Unsur", "Nama dan NIP", "Tanggal", "Tanda tangan"];
/// Who signs, in the order in which a standard goes round.
pub const UNSUR: [&str; 4] = [
    "Kepala instansi penyelenggara",
    "Biro atau bagian organisasi",
    "Biro atau bagian hukum",
    "Pejabat yang menetapkan",
];
/// Room for initials in the foot of each page.
pub const PARAF: &str = "Paraf";
/// Heading over how the marks are read.
pub const CARA_BACA: &str = "Cara membaca";
/// Before words of the new version only.
pub const DITAMBAH: &str = "ditambah";
/// Before words of the old version only.
pub const DIHAPUS: &str = "dihapus";
/// Before the number of a change, where it is heard but not seen.
pub const PERUBAHAN: &str = "perubahan";
/// A standard that only the new version has.
pub const STANDAR_BARU: &str = "Standar ini baru: seluruh isinya ditambahkan.";
/// A standard that only the old version has.
pub const STANDAR_DIHAPUS: &str = "Standar ini tidak ada lagi: seluruh isinya dihapus.";
/// Nothing changed.
pub const TIDAK_ADA: &str = "Tidak ada perubahan.";
/// A change that no text of the document shows.
pub const TIDAK_TERCETAK: &str = "tidak tercetak di dokumen";
/// Before the numbers of changes that show at none of the texts.
pub const LAIN: &str = "Perubahan lain pada standar ini:";
/// Before what had to be assumed for the effect.
pub const ANGGAPAN: &str = "Anggapan";
/// Before why the effect cannot be decided.
pub const SEBAB: &str = "Sebab";
/// Before the name of the component that a change stands in.
pub const LIHAT: &str = "Lihat";
/// How the marks are read, sentence by sentence.
pub const KETERANGAN: [&str; 4] = [
    "Yang tidak bertanda sama di kedua versi.",
    "Nomor kecil di belakang teks menunjuk ke daftar perubahan; garis tepi menandai bagian yang berubah.",
    "Yang pindah tempat tampak dihapus di tempat lama dan ditambahkan di tempat baru, walau perpindahannya sendiri tidak selalu dihitung sebagai perubahan.",
    "Nomor dan huruf daftar adalah milik versi baru; butir yang dihapus tidak bernomor.",
];
/// Where the document comes from.
pub const ASAL: &str = "Dibandingkan menurut isi, bukan menurut baris; naskah ini dibuat dari kedua versi tanpa disunting.";

/// Says which standards inherit a change: "Diwarisi 3 standar".
pub fn diwarisi(count: usize) -> String {
    format!("Diwarisi {count}\u{a0}standar")
}

/// Counts changes: "208 perubahan".
pub fn jumlah(count: usize) -> String {
    format!("{count}\u{a0}perubahan")
}

/// Says which version a drawing shows: "Semula: Bagan alur pelayanan".
pub fn bagan(versi: &str, nama: &str) -> String {
    format!("{versi}: {nama}")
}
