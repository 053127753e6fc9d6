//! `pengaduan`: where to complain, how it goes on, and by when.

mod grammar;
mod telepon;

use super::bagan::Bagan;
use super::frasa::Typed;
use super::jangka_waktu::JangkaWaktu;
use super::prosedur::Langkah;
use super::record::{Isian, choice, map_forms, record};
use super::teks::Teks;

pub use telepon::format_telepon;

choice! {
    /// Kind of a channel.
    pub enum JenisKanal {
        /// Face to face.
        TatapMuka = "tatap_muka", "Tatap muka";
        /// A box for letters.
        Kotak = "kotak", "Tertulis";
        /// A letter by post.
        Surat = "surat", "Surat";
        /// WhatsApp.
        Whatsapp = "whatsapp", "WhatsApp";
        /// Telephone.
        Telepon = "telepon", "Telepon";
        /// Text message.
        Sms = "sms", "SMS";
        /// Fax.
        Faksimile = "faksimile", "Faksimile";
        /// E-mail.
        Surel = "surel", "Surel";
        /// Web site.
        Situs = "situs", "Situs";
        /// An application.
        Aplikasi = "aplikasi", "Aplikasi";
        /// Social media.
        MediaSosial = "media_sosial", "Media sosial";
        /// SP4N-LAPOR!, the national channel.
        Lapor = "lapor", "SP4N-LAPOR!";
    }
}

record! {
    /// One channel: a kind, then a number or an address.
    pub struct Kanal ("Kanal", "Satu cara menghubungi: jenisnya, lalu nomor atau alamatnya.") {
        /// The kind.
        jenis: JenisKanal = "Jenis", "Jenis kanal.", ["whatsapp"];
        /// Other kinds under the same number ("SMS/WA").
        juga: Vec<JenisKanal> = "Juga", "Jenis lain yang memakai nomor yang sama.", ["[whatsapp]"];
        /// Telephone number as written.
        nomor: Option<String> = "Nomor", "Nomor telepon, dalam tanda kutip.", ["\"(0561) 000000\""];
        /// E-mail address, web address, or account.
        alamat: Option<String> = "Alamat", "Alamat surel, situs, atau akun.", ["layanan@contoh.go.id"];
        /// Extension behind a switchboard.
        ekstensi: Option<String> = "Ekstensi", "Nomor pesawat.", ["\"12\""];
        /// Officer, place or name of the channel.
        nama: Option<String> = "Nama", "Pejabat, tempat, atau nama kanal.", ["Kotak Pengaduan"];
        /// When it is served.
        jam: Option<String> = "Jam", "Kapan dilayani.", ["Senin–Jumat, 08.00–15.00 WIB"];
    }
}

map_forms!(Kanal: Kanal => |it| it);

choice! {
    /// Class of a complaint.
    pub enum KelasPengaduan {
        /// A request for information.
        PermintaanInformasi = "permintaan_informasi", "Permintaan informasi";
        /// Light.
        Ringan = "ringan", "Ringan";
        /// About a rule.
        Normatif = "normatif", "Bersifat normatif";
        /// Nothing for the supervisors.
        TidakBerkadarPengawasan = "tidak_berkadar_pengawasan", "Tidak berkadar pengawasan";
        /// For the supervisors.
        BerkadarPengawasan = "berkadar_pengawasan", "Berkadar pengawasan";
        /// Another class, named in `nama`.
        Lain = "lain", "Lain";
    }
}

record! {
    /// By when a class of complaints is settled.
    pub struct WaktuPengaduan ("Waktu pengaduan", "Batas waktu satu kelas pengaduan.") {
        /// The class.
        kelas: KelasPengaduan = "Kelas", "Kelas pengaduan.", ["ringan"];
        /// The wording of the class, where it is not the usual one.
        nama: Option<String> = "Nama", "Sebutan kelas, bila berbeda dari yang lazim.";
        /// The limit.
        waktu: Typed<JangkaWaktu> = "Waktu", "Batas waktunya.", ["maksimal 14 hari kerja"];
    }
}

record! {
    /// How complaints, suggestions and input are handled.
    ///
    /// Law: UU 25/2009 Pasal 21 huruf j.
    pub struct Pengaduan ("Penanganan Pengaduan, Saran, dan Masukan", "Ke mana mengadu, bagaimana ditangani, dan kapan selesai.") {
        /// The officer in charge.
        pejabat: Option<Teks> = "Pejabat", "Pejabat pengelola pengaduan.", ["Kepala Subbagian Tata Usaha"];
        /// The channels.
        kanal: Isian<Vec<Typed<Kanal>>> = sambung "Kanal", "Cara menyampaikan pengaduan.", ["[{jenis: lapor}]"];
        /// Actor of every step that names none.
        pelaku: Option<String> = "Pelaku", "Pelaku setiap langkah yang tidak menyebutnya.";
        /// The steps.
        langkah: Isian<Vec<Langkah>> = "Langkah", "Langkah penanganan, berurutan.";
        /// The flow as published, where it has words of its own.
        alur: Isian<Bagan> = "Alur", "Kotak-kotak bagan, sebagai daftar berurutan atau teks Mermaid (`graph LR`, lalu kotak dan panahnya); tanpa kunci ini bagan dibuat dari langkah.", ["[Aduan masuk, Aduan dijawab]"];
        /// The limits by class.
        waktu: Isian<Vec<WaktuPengaduan>> = sambung "Waktu", "Batas waktu tiap kelas pengaduan.";
    }
}
