//! The one table of change classes. A code is stable: it is never reused for another kind of change.

use super::effect::Effect;
use crate::diagnostic::Text;

/// The code of a change class, such as `SPD101`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Class(&'static str);

impl Class {
    /// Returns the row of the table.
    pub fn info(self) -> &'static ClassInfo {
        CLASSES
            .iter()
            .find(|info| info.class == self)
            .expect("every Class is made from a row of CLASSES; a test looks for each")
    }

    /// Returns the code written `text`, in any case; `None` when there is none.
    pub fn find(text: &str) -> Option<Self> {
        let classes = CLASSES.iter().map(|info| info.class);
        classes
            .into_iter()
            .find(|class| class.0.eq_ignore_ascii_case(text))
    }

    /// Returns the text of the code.
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// Returns what changes of this class mean for the citizen.
    pub fn effect(self) -> Effect {
        self.info().effect
    }

    /// Returns the class of the change back.
    pub fn mirror(self) -> Self {
        self.info().mirror
    }
}

impl std::fmt::Display for Class {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

/// A row of the table of change classes.
#[derive(Debug)]
pub struct ClassInfo {
    /// The code.
    pub class: Class,
    /// Name: the thing and what happened to it.
    pub slug: &'static str,
    /// What it means for the citizen.
    pub effect: Effect,
    /// The class of the change back.
    pub mirror: Class,
    /// The sentence: `{apa}` is the item, `{bidang}` the field, `{lama}` and `{baru}` the values, `{bagi}` for
    /// whom, `{jalan}` the ways of a flow that are gone and new.
    pub sentence: Text,
    /// Why it has this effect.
    pub reason: Text,
}

macro_rules! classes {
    ($($name:ident = $code:literal $slug:literal $effect:ident mirror $mirror:ident, $id:literal, $en:literal, $why_id:literal, $why_en:literal;)*) => {
        impl Class {
            $(#[doc = $en] pub const $name: Self = Self($code);)*
        }

        /// All change classes, in order.
        pub const CLASSES: &[ClassInfo] = &[$(ClassInfo {
            class: Class::$name, slug: $slug, effect: Effect::$effect, mirror: Class::$mirror,
            sentence: Text::fixed($id, $en), reason: Text::fixed($why_id, $why_en),
        }),*];
    };
}

classes! {
    STANDAR_DITAMBAH = "SPD001" "standar-ditambah" Meringankan mirror STANDAR_DIHAPUS,
        "standar baru: {baru}",
        "new standard: {baru}",
        "layanan yang berstandar dapat dituntut pemenuhannya",
        "a service with a standard can be held to it";
    STANDAR_DIHAPUS = "SPD002" "standar-dihapus" Memberatkan mirror STANDAR_DITAMBAH,
        "standar {lama} dihapus",
        "the standard {lama} is removed",
        "layanan yang berstandar dapat dituntut pemenuhannya",
        "a service with a standard can be held to it";
    STANDAR_BERGANTI_ALAMAT = "SPD003" "standar-berganti-alamat" Netral mirror STANDAR_BERGANTI_ALAMAT,
        "standar pindah alamat: dari {lama} ke {baru}",
        "the standard moved from {lama} to {baru}",
        "isinya diikuti dari alamat lama",
        "its content is followed from the old address";
    JUDUL_DIUBAH = "SPD004" "judul-diubah" Netral mirror JUDUL_DIUBAH,
        "judul diubah: dari {lama} menjadi {baru}",
        "the title changes from {lama} to {baru}",
        "nama layanan tidak mengubah isinya",
        "the name of a service does not change what it gives";
    STATUS_DIUBAH = "SPD005" "status-diubah" Netral mirror STATUS_DIUBAH,
        "status: dari {lama} menjadi {baru}",
        "status: from {lama} to {baru}",
        "rancangan dan penetapan tidak mengubah isi",
        "drafting and setting do not change the content";
    STATUS_DICABUT = "SPD006" "status-dicabut" Memberatkan mirror STATUS_BERLAKU_LAGI,
        "standar dicabut (semula {lama})",
        "the standard is revoked (it was {lama})",
        "standar yang dicabut tidak dapat dituntut pemenuhannya",
        "nobody can be held to a revoked standard";
    STATUS_BERLAKU_LAGI = "SPD007" "status-berlaku-lagi" Meringankan mirror STATUS_DICABUT,
        "standar tidak lagi dicabut (kini {baru})",
        "the standard is no longer revoked (it is {baru})",
        "standar yang dicabut tidak dapat dituntut pemenuhannya",
        "nobody can be held to a revoked standard";
    KEPUTUSAN_DISEBUT = "SPD008" "keputusan-disebut" Netral mirror KEPUTUSAN_TIDAK_DISEBUT,
        "keputusan {baru} disebut",
        "the decree {baru} is named",
        "keputusan menetapkan isi, tidak mengubahnya",
        "a decree sets the content and does not change it";
    KEPUTUSAN_TIDAK_DISEBUT = "SPD009" "keputusan-tidak-disebut" Netral mirror KEPUTUSAN_DISEBUT,
        "keputusan {lama} tidak lagi disebut",
        "the decree {lama} is no longer named",
        "keputusan menetapkan isi, tidak mengubahnya",
        "a decree sets the content and does not change it";
    KEPUTUSAN_DIUBAH = "SPD010" "keputusan-diubah" Netral mirror KEPUTUSAN_DIUBAH,
        "keputusan: dari {lama} menjadi {baru}",
        "decree: from {lama} to {baru}",
        "keputusan menetapkan isi, tidak mengubahnya",
        "a decree sets the content and does not change it";
    TANGGAL_DISEBUT = "SPD011" "tanggal-disebut" Netral mirror TANGGAL_TIDAK_DISEBUT,
        "{bidang}: {baru}",
        "{bidang}: {baru}",
        "tanggal mencatat, tidak mengubah isi layanan",
        "a date records and does not change the service";
    TANGGAL_TIDAK_DISEBUT = "SPD012" "tanggal-tidak-disebut" Netral mirror TANGGAL_DISEBUT,
        "{bidang} {lama} tidak lagi disebut",
        "{bidang} {lama} is no longer told",
        "tanggal mencatat, tidak mengubah isi layanan",
        "a date records and does not change the service";
    TANGGAL_DIUBAH = "SPD013" "tanggal-diubah" Netral mirror TANGGAL_DIUBAH,
        "{bidang}: dari {lama} menjadi {baru}",
        "{bidang}: from {lama} to {baru}",
        "tanggal mencatat, tidak mengubah isi layanan",
        "a date records and does not change the service";
    PROFIL_DIUBAH = "SPD014" "profil-diubah" Netral mirror PROFIL_DIUBAH,
        "profil terbitan: dari {lama} menjadi {baru}",
        "published profile: from {lama} to {baru}",
        "profil menentukan bagian yang diterbitkan, bukan isinya",
        "the profile says which parts are published, not what they say";
    SIFAT_DIUBAH = "SPD015" "sifat-diubah" TakTentu mirror SIFAT_DIUBAH,
        "sifat layanan: dari {lama} menjadi {baru}",
        "nature of the service: from {lama} to {baru}",
        "datang sendiri lebih mudah bagi sebagian orang dan lebih sulit bagi yang lain",
        "coming in person is easier for some and harder for others";
    VARIAN_DITAMBAH = "SPD016" "varian-ditambah" TakTentu mirror VARIAN_DIHAPUS,
        "varian baru: {baru}",
        "new variant: {baru}",
        "tergantung syarat, biaya, dan waktu bagi varian itu",
        "it depends on the requirements, fee and time of the variant";
    VARIAN_DIHAPUS = "SPD017" "varian-dihapus" TakTentu mirror VARIAN_DITAMBAH,
        "varian {lama} dihapus",
        "the variant {lama} is removed",
        "tergantung syarat, biaya, dan waktu bagi varian itu",
        "it depends on the requirements, fee and time of the variant";
    INSTANSI_DITAMBAH = "SPD018" "instansi-ditambah" Netral mirror INSTANSI_DIHAPUS,
        "instansi baru: {baru}",
        "new agency: {baru}",
        "yang berubah bagi pemohon disebut pada standarnya",
        "what changes for the applicant is told of its standards";
    INSTANSI_DIHAPUS = "SPD019" "instansi-dihapus" Netral mirror INSTANSI_DITAMBAH,
        "instansi {lama} dihapus",
        "the agency {lama} is removed",
        "yang berubah bagi pemohon disebut pada standarnya",
        "what changes for the applicant is told of its standards";
    BAWAAN_DIUBAH = "SPD020" "bawaan-tanpa-pewaris-diubah" Netral mirror BAWAAN_DIUBAH,
        "bawaan {bidang} berubah; tidak ada standar yang mewarisi perubahannya",
        "the inherited {bidang} changes; no standard inherits the change",
        "perubahan di bawaan baru terasa bila diwarisi",
        "a change of what is handed down is felt where it is inherited";
    SYARAT_DITAMBAH = "SPD101" "syarat-ditambah" Memberatkan mirror SYARAT_DIHAPUS,
        "syarat baru: {baru}{bagi}",
        "new requirement: {baru}{bagi}",
        "pemohon harus memenuhi satu hal lebih banyak atau lebih sedikit",
        "the applicant must meet one thing more or less";
    SYARAT_DIHAPUS = "SPD102" "syarat-dihapus" Meringankan mirror SYARAT_DITAMBAH,
        "syarat dihapus: {lama}{bagi}",
        "requirement removed: {lama}{bagi}",
        "pemohon harus memenuhi satu hal lebih banyak atau lebih sedikit",
        "the applicant must meet one thing more or less";
    SYARAT_DIUBAH = "SPD103" "syarat-diubah" TakTentu mirror SYARAT_DIUBAH,
        "syarat diubah: dari {lama} menjadi {baru}{bagi}",
        "requirement changed: from {lama} to {baru}{bagi}",
        "kata-katanya tidak menyatakan mana yang lebih berat",
        "the words do not say which is harder to meet";
    SYARAT_DIPECAH = "SPD104" "syarat-dipecah" Redaksional mirror SYARAT_DIGABUNG,
        "satu syarat ditulis menjadi beberapa: {lama} menjadi {baru}",
        "one requirement is written as several: {lama} becomes {baru}",
        "kata-katanya sama",
        "the words are the same";
    SYARAT_DIGABUNG = "SPD105" "syarat-digabung" Redaksional mirror SYARAT_DIPECAH,
        "beberapa syarat ditulis menjadi satu: {lama} menjadi {baru}",
        "several requirements are written as one: {lama} become {baru}",
        "kata-katanya sama",
        "the words are the same";
    PILIHAN_DITAMBAH = "SPD106" "pilihan-ditambah" Meringankan mirror PILIHAN_DIHAPUS,
        "pilihan baru untuk syarat {apa}: {baru}{bagi}",
        "new alternative for the requirement {apa}: {baru}{bagi}",
        "satu pilihan saja cukup",
        "one alternative suffices";
    PILIHAN_DIHAPUS = "SPD107" "pilihan-dihapus" Memberatkan mirror PILIHAN_DITAMBAH,
        "pilihan untuk syarat {apa} dihapus: {lama}{bagi}",
        "alternative for the requirement {apa} removed: {lama}{bagi}",
        "satu pilihan saja cukup",
        "one alternative suffices";
    PILIHAN_DIRINCI = "SPD108" "pilihan-dirinci" TakTentu mirror PILIHAN_TIDAK_DIRINCI,
        "syarat {apa} dirinci menjadi pilihan: {baru}",
        "the requirement {apa} is detailed by alternatives: {baru}",
        "tanpa rincian tidak diketahui apa yang semula diterima",
        "without detail nobody knows what was accepted";
    PILIHAN_TIDAK_DIRINCI = "SPD109" "pilihan-tidak-dirinci" TakTentu mirror PILIHAN_DIRINCI,
        "pilihan untuk syarat {apa} tidak lagi dirinci: {lama}",
        "the alternatives for the requirement {apa} are no longer told: {lama}",
        "tanpa rincian tidak diketahui apa yang semula diterima",
        "without detail nobody knows what was accepted";
    SYARAT_BERSYARAT = "SPD110" "syarat-menjadi-bersyarat" Meringankan mirror SYARAT_TANPA_SYARAT,
        "syarat {apa} kini hanya bila {baru}{bagi}",
        "the requirement {apa} now holds only if {baru}{bagi}",
        "syarat dengan keadaan tidak mengenai semua pemohon",
        "a requirement with a condition does not meet every applicant";
    SYARAT_TANPA_SYARAT = "SPD111" "syarat-menjadi-wajib" Memberatkan mirror SYARAT_BERSYARAT,
        "syarat {apa} kini wajib bagi semua (semula hanya bila {lama}){bagi}",
        "the requirement {apa} now holds for all (it was: only if {lama}){bagi}",
        "syarat dengan keadaan tidak mengenai semua pemohon",
        "a requirement with a condition does not meet every applicant";
    KEADAAN_SYARAT_DIUBAH = "SPD112" "keadaan-syarat-diubah" TakTentu mirror KEADAAN_SYARAT_DIUBAH,
        "keadaan yang mewajibkan syarat {apa}: dari {lama} menjadi {baru}",
        "the condition of the requirement {apa}: from {lama} to {baru}",
        "kata-katanya tidak menyatakan keadaan mana yang lebih sering",
        "the words do not say which condition is more frequent";
    RANGKAP_BERTAMBAH = "SPD113" "rangkap-bertambah" Memberatkan mirror RANGKAP_BERKURANG,
        "{bidang} syarat {apa} bertambah: dari {lama} menjadi {baru}{bagi}",
        "{bidang} of the requirement {apa} rises from {lama} to {baru}{bagi}",
        "pemohon menyiapkan lebih banyak atau lebih sedikit",
        "the applicant prepares more or less";
    RANGKAP_BERKURANG = "SPD114" "rangkap-berkurang" Meringankan mirror RANGKAP_BERTAMBAH,
        "{bidang} syarat {apa} berkurang: dari {lama} menjadi {baru}{bagi}",
        "{bidang} of the requirement {apa} falls from {lama} to {baru}{bagi}",
        "pemohon menyiapkan lebih banyak atau lebih sedikit",
        "the applicant prepares more or less";
    RANGKAP_SAMA = "SPD115" "rangkap-sama" Netral mirror RANGKAP_SAMA,
        "{bidang} syarat {apa} ditulis lain: {lama} menjadi {baru}",
        "{bidang} of the requirement {apa} is written otherwise: {lama} to {baru}",
        "banyaknya sama",
        "the number is the same";
    BENTUK_LEBIH_BERAT = "SPD116" "bentuk-lebih-berat" Memberatkan mirror BENTUK_LEBIH_RINGAN,
        "bentuk syarat {apa} lebih berat: dari {lama} menjadi {baru}{bagi}",
        "the form of the requirement {apa} is harder: from {lama} to {baru}{bagi}",
        "pindaian lebih mudah daripada salinan, salinan lebih mudah daripada asli atau legalisasi",
        "a scan is easier than a copy, a copy easier than an original or a certified copy";
    BENTUK_LEBIH_RINGAN = "SPD117" "bentuk-lebih-ringan" Meringankan mirror BENTUK_LEBIH_BERAT,
        "bentuk syarat {apa} lebih ringan: dari {lama} menjadi {baru}{bagi}",
        "the form of the requirement {apa} is easier: from {lama} to {baru}{bagi}",
        "pindaian lebih mudah daripada salinan, salinan lebih mudah daripada asli atau legalisasi",
        "a scan is easier than a copy, a copy easier than an original or a certified copy";
    BENTUK_TAK_TERBANDING = "SPD118" "bentuk-tak-terbanding" TakTentu mirror BENTUK_TAK_TERBANDING,
        "bentuk syarat {apa}: dari {lama} menjadi {baru}{bagi}",
        "form of the requirement {apa}: from {lama} to {baru}{bagi}",
        "tidak ada ukuran mana yang lebih berat",
        "there is no measure of which is harder";
    BENTUK_DISEBUT = "SPD119" "bentuk-disebut" TakTentu mirror BENTUK_TIDAK_DISEBUT,
        "bentuk syarat {apa} kini disebut: {baru}",
        "the form of the requirement {apa} is now told: {baru}",
        "tidak diketahui bentuk apa yang diterima sebelumnya atau sesudahnya",
        "nobody knows which form is accepted where none is told";
    BENTUK_TIDAK_DISEBUT = "SPD120" "bentuk-tidak-disebut" TakTentu mirror BENTUK_DISEBUT,
        "bentuk syarat {apa} tidak lagi disebut (semula {lama})",
        "the form of the requirement {apa} is no longer told (it was {lama})",
        "tidak diketahui bentuk apa yang diterima sebelumnya atau sesudahnya",
        "nobody knows which form is accepted where none is told";
    RINCIAN_SYARAT_DITAMBAH = "SPD121" "rincian-syarat-ditambah" Memberatkan mirror RINCIAN_SYARAT_DIHAPUS,
        "{bidang} syarat {apa} kini ditentukan: {baru}{bagi}",
        "{bidang} of the requirement {apa} is now prescribed: {baru}{bagi}",
        "ketentuan tambahan harus dipenuhi",
        "one more prescription must be met";
    RINCIAN_SYARAT_DIHAPUS = "SPD122" "rincian-syarat-dihapus" Meringankan mirror RINCIAN_SYARAT_DITAMBAH,
        "{bidang} syarat {apa} tidak lagi ditentukan (semula {lama}){bagi}",
        "{bidang} of the requirement {apa} is no longer prescribed (it was {lama}){bagi}",
        "ketentuan tambahan harus dipenuhi",
        "one more prescription must be met";
    RINCIAN_SYARAT_DIUBAH = "SPD123" "rincian-syarat-diubah" TakTentu mirror RINCIAN_SYARAT_DIUBAH,
        "{bidang} syarat {apa}: dari {lama} menjadi {baru}{bagi}",
        "{bidang} of the requirement {apa}: from {lama} to {baru}{bagi}",
        "tidak ada ukuran mana yang lebih berat",
        "there is no measure of which is harder";
    SYARAT_MELUAS = "SPD124" "syarat-meluas" Memberatkan mirror SYARAT_MENYEMPIT,
        "syarat {apa} kini mengenai lebih banyak pemohon: dari {lama} menjadi {baru}",
        "the requirement {apa} now meets more applicants: from {lama} to {baru}",
        "yang dikenai bertambah atau berkurang",
        "more or fewer people are met";
    SYARAT_MENYEMPIT = "SPD125" "syarat-menyempit" Meringankan mirror SYARAT_MELUAS,
        "syarat {apa} kini mengenai lebih sedikit pemohon: dari {lama} menjadi {baru}",
        "the requirement {apa} now meets fewer applicants: from {lama} to {baru}",
        "yang dikenai bertambah atau berkurang",
        "more or fewer people are met";
    SYARAT_DINYATAKAN_TIDAK_ADA = "SPD126" "syarat-tidak-berlaku" Meringankan mirror SYARAT_ADA_LAGI,
        "persyaratan dinyatakan tidak berlaku: {baru}",
        "requirements are declared not to apply: {baru}",
        "tanpa syarat tidak ada yang harus disiapkan",
        "without requirements nothing is to be prepared";
    SYARAT_ADA_LAGI = "SPD127" "syarat-berlaku-lagi" Memberatkan mirror SYARAT_DINYATAKAN_TIDAK_ADA,
        "persyaratan kini berlaku: {baru}",
        "requirements now apply: {baru}",
        "tanpa syarat tidak ada yang harus disiapkan",
        "without requirements nothing is to be prepared";
    LANGKAH_PEMOHON_DITAMBAH = "SPD201" "langkah-pemohon-ditambah" Memberatkan mirror LANGKAH_PEMOHON_DIHAPUS,
        "langkah baru bagi pemohon: {baru}{bagi}",
        "new step for the applicant: {baru}{bagi}",
        "pemohon berbuat satu hal lebih banyak atau lebih sedikit",
        "the applicant does one thing more or less";
    LANGKAH_PEMOHON_DIHAPUS = "SPD202" "langkah-pemohon-dihapus" Meringankan mirror LANGKAH_PEMOHON_DITAMBAH,
        "langkah pemohon dihapus: {lama}{bagi}",
        "step of the applicant removed: {lama}{bagi}",
        "pemohon berbuat satu hal lebih banyak atau lebih sedikit",
        "the applicant does one thing more or less";
    LANGKAH_PETUGAS_DITAMBAH = "SPD203" "langkah-petugas-ditambah" Netral mirror LANGKAH_PETUGAS_DIHAPUS,
        "langkah baru bagi petugas: {baru}",
        "new step for the staff: {baru}",
        "pemohon tidak berbuat apa-apa pada langkah itu",
        "the applicant does nothing in that step";
    LANGKAH_PETUGAS_DIHAPUS = "SPD204" "langkah-petugas-dihapus" Netral mirror LANGKAH_PETUGAS_DITAMBAH,
        "langkah petugas dihapus: {lama}",
        "step of the staff removed: {lama}",
        "pemohon tidak berbuat apa-apa pada langkah itu",
        "the applicant does nothing in that step";
    LANGKAH_SISTEM_DITAMBAH = "SPD205" "langkah-sistem-ditambah" Netral mirror LANGKAH_SISTEM_DIHAPUS,
        "langkah baru bagi sistem: {baru}",
        "new step for the system: {baru}",
        "pemohon tidak berbuat apa-apa pada langkah itu",
        "the applicant does nothing in that step";
    LANGKAH_SISTEM_DIHAPUS = "SPD206" "langkah-sistem-dihapus" Netral mirror LANGKAH_SISTEM_DITAMBAH,
        "langkah sistem dihapus: {lama}",
        "step of the system removed: {lama}",
        "pemohon tidak berbuat apa-apa pada langkah itu",
        "the applicant does nothing in that step";
    LANGKAH_TANPA_PELAKU_DITAMBAH = "SPD207" "langkah-tanpa-pelaku-ditambah" TakTentu mirror LANGKAH_TANPA_PELAKU_DIHAPUS,
        "langkah baru: {baru}",
        "new step: {baru}",
        "langkah itu tidak menyebut siapa pelakunya",
        "the step does not say who acts";
    LANGKAH_TANPA_PELAKU_DIHAPUS = "SPD208" "langkah-tanpa-pelaku-dihapus" TakTentu mirror LANGKAH_TANPA_PELAKU_DITAMBAH,
        "langkah dihapus: {lama}",
        "step removed: {lama}",
        "langkah itu tidak menyebut siapa pelakunya",
        "the step does not say who acts";
    LANGKAH_PEMOHON_DIUBAH = "SPD209" "langkah-pemohon-diubah" TakTentu mirror LANGKAH_PEMOHON_DIUBAH,
        "langkah pemohon diubah: dari {lama} menjadi {baru}",
        "step of the applicant changed: from {lama} to {baru}",
        "kata-katanya tidak menyatakan mana yang lebih berat",
        "the words do not say which is harder";
    LANGKAH_PETUGAS_DIUBAH = "SPD210" "langkah-petugas-diubah" Netral mirror LANGKAH_PETUGAS_DIUBAH,
        "langkah petugas diubah: dari {lama} menjadi {baru}",
        "step of the staff changed: from {lama} to {baru}",
        "pemohon tidak berbuat apa-apa pada langkah itu",
        "the applicant does nothing in that step";
    LANGKAH_DIPINDAH = "SPD211" "langkah-dipindah" Netral mirror LANGKAH_DIPINDAH,
        "langkah dipindah: {lama}",
        "step moved: {lama}",
        "langkah yang sama dengan urutan lain",
        "the same step in another order";
    LANGKAH_DIPECAH = "SPD212" "langkah-dipecah" Redaksional mirror LANGKAH_DIGABUNG,
        "satu langkah ditulis menjadi beberapa: {lama} menjadi {baru}",
        "one step is written as several: {lama} becomes {baru}",
        "kata-katanya sama",
        "the words are the same";
    LANGKAH_DIGABUNG = "SPD213" "langkah-digabung" Redaksional mirror LANGKAH_DIPECAH,
        "beberapa langkah ditulis menjadi satu: {lama} menjadi {baru}",
        "several steps are written as one: {lama} become {baru}",
        "kata-katanya sama",
        "the words are the same";
    LANGKAH_KE_PEMOHON = "SPD214" "langkah-beralih-ke-pemohon" Memberatkan mirror LANGKAH_DARI_PEMOHON,
        "langkah {apa} beralih ke pemohon: dari {lama} ke {baru}",
        "the step {apa} passes to the applicant: from {lama} to {baru}",
        "pemohon berbuat satu hal lebih banyak atau lebih sedikit",
        "the applicant does one thing more or less";
    LANGKAH_DARI_PEMOHON = "SPD215" "langkah-beralih-dari-pemohon" Meringankan mirror LANGKAH_KE_PEMOHON,
        "langkah {apa} tidak lagi dikerjakan pemohon: dari {lama} ke {baru}",
        "the step {apa} passes from the applicant: from {lama} to {baru}",
        "pemohon berbuat satu hal lebih banyak atau lebih sedikit",
        "the applicant does one thing more or less";
    PELAKU_BERGANTI = "SPD216" "pelaku-berganti" Netral mirror PELAKU_BERGANTI,
        "pelaku langkah {apa}: dari {lama} menjadi {baru}",
        "actor of the step {apa}: from {lama} to {baru}",
        "pembagian kerja berubah, bukan yang dikerjakan pemohon",
        "who works changes, not what the applicant does";
    PELAKU_TAK_DIKETAHUI = "SPD217" "pelaku-tak-diketahui" TakTentu mirror PELAKU_TAK_DIKETAHUI,
        "pelaku langkah {apa}: dari {lama} menjadi {baru}",
        "actor of the step {apa}: from {lama} to {baru}",
        "salah satunya tidak menyebut pelaku",
        "one of the two names no actor";
    JALUR_DITAMBAH = "SPD218" "jalur-ditambah" Meringankan mirror JALUR_DIHAPUS,
        "jalur layanan baru: {baru}",
        "new way to the service: {baru}",
        "pemohon dapat memilih lebih banyak atau lebih sedikit jalan",
        "the applicant can choose among more or fewer ways";
    JALUR_DIHAPUS = "SPD219" "jalur-dihapus" Memberatkan mirror JALUR_DITAMBAH,
        "jalur layanan dihapus: {lama}",
        "way to the service removed: {lama}",
        "pemohon dapat memilih lebih banyak atau lebih sedikit jalan",
        "the applicant can choose among more or fewer ways";
    CABANG_DITAMBAH = "SPD220" "cabang-ditambah" TakTentu mirror CABANG_DIHAPUS,
        "cabang baru pada langkah {apa}: {baru}",
        "new branch at the step {apa}: {baru}",
        "cabang dapat membuka jalan atau menutupnya",
        "a branch can open a way or close it";
    CABANG_DIHAPUS = "SPD221" "cabang-dihapus" TakTentu mirror CABANG_DITAMBAH,
        "cabang pada langkah {apa} hilang: {lama}",
        "branch at the step {apa} lost: {lama}",
        "cabang dapat membuka jalan atau menutupnya",
        "a branch can open a way or close it";
    CABANG_DIUBAH = "SPD222" "cabang-diubah" TakTentu mirror CABANG_DIUBAH,
        "jawaban cabang pada {apa}: dari {lama} menjadi {baru}",
        "answer of the branch at {apa}: from {lama} to {baru}",
        "kata-katanya tidak menyatakan jawaban mana yang lebih sering",
        "the words do not say which answer is more frequent";
    TUJUAN_DIUBAH = "SPD223" "tujuan-langkah-diubah" TakTentu mirror TUJUAN_DIUBAH,
        "tujuan setelah {apa}: dari {lama} ke {baru}",
        "where {apa} leads: from {lama} to {baru}",
        "jalan yang ditempuh berubah",
        "the way that is taken changes";
    TUJUAN_DISEBUT = "SPD224" "tujuan-langkah-disebut" TakTentu mirror TUJUAN_TIDAK_DISEBUT,
        "setelah {apa} kini ke {baru}",
        "{apa} now leads to {baru}",
        "jalan yang ditempuh berubah",
        "the way that is taken changes";
    TUJUAN_TIDAK_DISEBUT = "SPD225" "tujuan-langkah-tidak-disebut" TakTentu mirror TUJUAN_DISEBUT,
        "setelah {apa} tidak lagi ke {lama}",
        "{apa} no longer leads to {lama}",
        "jalan yang ditempuh berubah",
        "the way that is taken changes";
    BAGAN_DIUBAH = "SPD226" "bagan-diubah" TakTentu mirror BAGAN_DIUBAH,
        "bagan alur diubah: {jalan}",
        "the flow chart changes: {jalan}",
        "jalan yang ditempuh dapat berubah",
        "the way that is taken can change";
    BAGAN_DITAMBAH = "SPD227" "bagan-ditambah" Netral mirror BAGAN_DIHAPUS,
        "bagan alur ditambahkan",
        "a flow chart is added",
        "bagan menggambarkan langkah, tidak menambahnya",
        "a chart draws the steps and adds none";
    BAGAN_DIHAPUS = "SPD228" "bagan-dihapus" Netral mirror BAGAN_DITAMBAH,
        "bagan alur dihapus",
        "the flow chart is removed",
        "bagan menggambarkan langkah, tidak menambahnya",
        "a chart draws the steps and adds none";
    WAKTU_LEBIH_LAMA = "SPD301" "waktu-lebih-lama" Memberatkan mirror WAKTU_LEBIH_SINGKAT,
        "{bidang} {apa} lebih lama: dari {lama} menjadi {baru}{bagi}",
        "{bidang} {apa} is longer: from {lama} to {baru}{bagi}",
        "pemohon menunggu lebih lama atau lebih singkat",
        "the applicant waits longer or shorter";
    WAKTU_LEBIH_SINGKAT = "SPD302" "waktu-lebih-singkat" Meringankan mirror WAKTU_LEBIH_LAMA,
        "{bidang} {apa} lebih singkat: dari {lama} menjadi {baru}{bagi}",
        "{bidang} {apa} is shorter: from {lama} to {baru}{bagi}",
        "pemohon menunggu lebih lama atau lebih singkat",
        "the applicant waits longer or shorter";
    WAKTU_SETARA = "SPD303" "waktu-setara" Netral mirror WAKTU_SETARA,
        "{bidang} {apa} ditulis dengan satuan lain: dari {lama} menjadi {baru}{bagi}",
        "{bidang} {apa} is told in another unit: from {lama} to {baru}{bagi}",
        "lamanya sama",
        "the length is the same";
    WAKTU_TAK_TERBANDING = "SPD304" "waktu-tak-terbanding" TakTentu mirror WAKTU_TAK_TERBANDING,
        "{bidang} {apa}: dari {lama} menjadi {baru}{bagi}",
        "{bidang} {apa}: from {lama} to {baru}{bagi}",
        "kata-katanya tidak menyatakan mana yang lebih lama",
        "the words do not say which is longer";
    WAKTU_DIJANJIKAN = "SPD305" "waktu-dijanjikan" Meringankan mirror WAKTU_TIDAK_DIJANJIKAN,
        "{bidang} kini dijanjikan: {baru}{bagi}",
        "{bidang} is now promised: {baru}{bagi}",
        "waktu yang disebut dapat dituntut",
        "a time that is told can be claimed";
    WAKTU_TIDAK_DIJANJIKAN = "SPD306" "waktu-tidak-dijanjikan" Memberatkan mirror WAKTU_DIJANJIKAN,
        "{bidang} tidak lagi dijanjikan: {lama}{bagi}",
        "{bidang} is no longer promised: {lama}{bagi}",
        "waktu yang disebut dapat dituntut",
        "a time that is told can be claimed";
    AWAL_WAKTU_DIUBAH = "SPD307" "awal-waktu-diubah" TakTentu mirror AWAL_WAKTU_DIUBAH,
        "{bidang} {apa}: dari {lama} menjadi {baru}",
        "{bidang} {apa}: from {lama} to {baru}",
        "tidak diketahui peristiwa mana yang lebih dahulu",
        "nobody knows which event is earlier";
    AWAL_WAKTU_DISEBUT = "SPD308" "awal-waktu-disebut" TakTentu mirror AWAL_WAKTU_TIDAK_DISEBUT,
        "{bidang} {apa} kini disebut: {baru}",
        "{bidang} {apa} is now told: {baru}",
        "tanpa kata itu tidak diketahui sejak kapan waktu dihitung",
        "without the words nobody knows from when the time counts";
    AWAL_WAKTU_TIDAK_DISEBUT = "SPD309" "awal-waktu-tidak-disebut" TakTentu mirror AWAL_WAKTU_DISEBUT,
        "{bidang} {apa} tidak lagi disebut: {lama}",
        "{bidang} {apa} is no longer told: {lama}",
        "tanpa kata itu tidak diketahui sejak kapan waktu dihitung",
        "without the words nobody knows from when the time counts";
    KONDISI_WAKTU_DITAMBAH = "SPD310" "kondisi-waktu-ditambah" Memberatkan mirror KONDISI_WAKTU_DIHAPUS,
        "waktu {apa} kini hanya berlaku bila {baru}",
        "the time {apa} now holds only if {baru}",
        "janji waktu dengan syarat lebih lemah",
        "a promise with a condition is weaker";
    KONDISI_WAKTU_DIHAPUS = "SPD311" "kondisi-waktu-dihapus" Meringankan mirror KONDISI_WAKTU_DITAMBAH,
        "waktu {apa} berlaku tanpa syarat (semula bila {lama})",
        "the time {apa} holds without condition (it was: if {lama})",
        "janji waktu dengan syarat lebih lemah",
        "a promise with a condition is weaker";
    KONDISI_WAKTU_DIUBAH = "SPD312" "kondisi-waktu-diubah" TakTentu mirror KONDISI_WAKTU_DIUBAH,
        "syarat waktu {apa}: dari {lama} menjadi {baru}",
        "condition of the time {apa}: from {lama} to {baru}",
        "kata-katanya tidak menyatakan syarat mana yang lebih ringan",
        "the words do not say which condition is lighter";
    PERPANJANGAN_DITAMBAH = "SPD313" "perpanjangan-ditambah" Memberatkan mirror PERPANJANGAN_DIHAPUS,
        "waktu {apa} kini dapat diperpanjang: {baru}",
        "the time {apa} can now be extended: {baru}",
        "pemohon dapat menunggu lebih lama",
        "the applicant may wait longer";
    PERPANJANGAN_DIHAPUS = "SPD314" "perpanjangan-dihapus" Meringankan mirror PERPANJANGAN_DITAMBAH,
        "waktu {apa} tidak lagi dapat diperpanjang (semula {lama})",
        "the time {apa} can no longer be extended (it was {lama})",
        "pemohon dapat menunggu lebih lama",
        "the applicant may wait longer";
    TAHAP_DITAMBAH = "SPD315" "tahap-ditambah" Memberatkan mirror TAHAP_DIHAPUS,
        "tahap baru: {baru}",
        "new stage: {baru}",
        "tahap menambah waktu tunggu",
        "a stage adds to the waiting";
    TAHAP_DIHAPUS = "SPD316" "tahap-dihapus" Meringankan mirror TAHAP_DITAMBAH,
        "tahap dihapus: {lama}",
        "stage removed: {lama}",
        "tahap menambah waktu tunggu",
        "a stage adds to the waiting";
    TAHAP_DIPINDAH = "SPD317" "tahap-dipindah" Netral mirror TAHAP_DIPINDAH,
        "tahap dipindah: {lama}",
        "stage moved: {lama}",
        "tahap yang sama dengan urutan lain",
        "the same stage in another order";
    BIAYA_NAIK = "SPD401" "biaya-naik" Memberatkan mirror BIAYA_TURUN,
        "biaya {apa} naik: dari {lama} menjadi {baru}{bagi}",
        "the fee {apa} rises from {lama} to {baru}{bagi}",
        "pemohon membayar lebih banyak atau lebih sedikit",
        "the applicant pays more or less";
    BIAYA_TURUN = "SPD402" "biaya-turun" Meringankan mirror BIAYA_NAIK,
        "biaya {apa} turun: dari {lama} menjadi {baru}{bagi}",
        "the fee {apa} falls from {lama} to {baru}{bagi}",
        "pemohon membayar lebih banyak atau lebih sedikit",
        "the applicant pays more or less";
    GRATIS_MENJADI_BERBAYAR = "SPD403" "gratis-menjadi-berbayar" Memberatkan mirror BERBAYAR_MENJADI_GRATIS,
        "yang semula gratis kini berbayar: {apa} {baru}{bagi}",
        "what was free now costs: {apa} {baru}{bagi}",
        "pemohon membayar yang semula tidak dibayar, atau sebaliknya",
        "the applicant pays what was free, or the other way round";
    BERBAYAR_MENJADI_GRATIS = "SPD404" "berbayar-menjadi-gratis" Meringankan mirror GRATIS_MENJADI_BERBAYAR,
        "yang semula berbayar kini gratis: {apa} (semula {lama}){bagi}",
        "what cost is now free: {apa} (it was {lama}){bagi}",
        "pemohon membayar yang semula tidak dibayar, atau sebaliknya",
        "the applicant pays what was free, or the other way round";
    BIAYA_TAK_TERBANDING = "SPD405" "biaya-tak-terbanding" TakTentu mirror BIAYA_TAK_TERBANDING,
        "{bidang} {apa}: dari {lama} menjadi {baru}{bagi}",
        "{bidang} {apa}: from {lama} to {baru}{bagi}",
        "kata-katanya tidak menyatakan mana yang lebih mahal",
        "the words do not say which is dearer";
    BIAYA_DITAMBAH = "SPD406" "biaya-ditambah" Memberatkan mirror BIAYA_DIHAPUS,
        "biaya baru: {baru}{bagi}",
        "new fee: {baru}{bagi}",
        "pemohon membayar satu hal lebih banyak atau lebih sedikit",
        "the applicant pays for one thing more or less";
    BIAYA_DIHAPUS = "SPD407" "biaya-dihapus" Meringankan mirror BIAYA_DITAMBAH,
        "biaya dihapus: {lama}{bagi}",
        "fee removed: {lama}{bagi}",
        "pemohon membayar satu hal lebih banyak atau lebih sedikit",
        "the applicant pays for one thing more or less";
    GRATIS_DISEBUT = "SPD408" "gratis-disebut" Meringankan mirror GRATIS_TIDAK_DISEBUT,
        "kini dinyatakan gratis: {baru}{bagi}",
        "now declared free: {baru}{bagi}",
        "pernyataan gratis melindungi pemohon dari pungutan",
        "the words protect the applicant from being charged";
    GRATIS_TIDAK_DISEBUT = "SPD409" "gratis-tidak-disebut" Memberatkan mirror GRATIS_DISEBUT,
        "tidak lagi dinyatakan gratis: {lama}{bagi}",
        "no longer declared free: {lama}{bagi}",
        "pernyataan gratis melindungi pemohon dari pungutan",
        "the words protect the applicant from being charged";
    PENANGGUNG_DITAMBAH = "SPD410" "penanggung-ditambah" Meringankan mirror PENANGGUNG_DIHAPUS,
        "biaya {apa} kini ditanggung {baru}{bagi}",
        "the fee {apa} is now borne by {baru}{bagi}",
        "yang membayar bukan pemohon",
        "somebody else than the applicant pays";
    PENANGGUNG_DIHAPUS = "SPD411" "penanggung-dihapus" Memberatkan mirror PENANGGUNG_DITAMBAH,
        "biaya {apa} tidak lagi ditanggung {lama}{bagi}",
        "the fee {apa} is no longer borne by {lama}{bagi}",
        "yang membayar bukan pemohon",
        "somebody else than the applicant pays";
    KETERANGAN_BIAYA_DITAMBAH = "SPD412" "keterangan-biaya-ditambah" TakTentu mirror KETERANGAN_BIAYA_DIHAPUS,
        "{bidang} biaya {apa} kini disebut: {baru}",
        "{bidang} of the fee {apa} is now told: {baru}",
        "tidak diketahui berapa yang dibayar tanpa kata itu",
        "without the words nobody knows how much is paid";
    KETERANGAN_BIAYA_DIHAPUS = "SPD413" "keterangan-biaya-dihapus" TakTentu mirror KETERANGAN_BIAYA_DITAMBAH,
        "{bidang} biaya {apa} tidak lagi disebut: {lama}",
        "{bidang} of the fee {apa} is no longer told: {lama}",
        "tidak diketahui berapa yang dibayar tanpa kata itu",
        "without the words nobody knows how much is paid";
    BIAYA_MELUAS = "SPD414" "biaya-meluas" Memberatkan mirror BIAYA_MENYEMPIT,
        "biaya {apa} kini mengenai lebih banyak pemohon: dari {lama} menjadi {baru}",
        "the fee {apa} now meets more applicants: from {lama} to {baru}",
        "yang membayar bertambah atau berkurang",
        "more or fewer people pay";
    BIAYA_MENYEMPIT = "SPD415" "biaya-menyempit" Meringankan mirror BIAYA_MELUAS,
        "biaya {apa} kini mengenai lebih sedikit pemohon: dari {lama} menjadi {baru}",
        "the fee {apa} now meets fewer applicants: from {lama} to {baru}",
        "yang membayar bertambah atau berkurang",
        "more or fewer people pay";
    BIAYA_DINYATAKAN_TIDAK_ADA = "SPD416" "biaya-tidak-berlaku" Meringankan mirror BIAYA_ADA_LAGI,
        "biaya dinyatakan tidak berlaku: {baru}",
        "fees are declared not to apply: {baru}",
        "tanpa biaya tidak ada yang dibayar",
        "without a fee nothing is paid";
    BIAYA_ADA_LAGI = "SPD417" "biaya-berlaku-lagi" Memberatkan mirror BIAYA_DINYATAKAN_TIDAK_ADA,
        "biaya kini berlaku: {baru}",
        "fees now apply: {baru}",
        "tanpa biaya tidak ada yang dibayar",
        "without a fee nothing is paid";
    PRODUK_DITAMBAH = "SPD501" "produk-ditambah" Meringankan mirror PRODUK_DIHAPUS,
        "hasil layanan baru: {baru}{bagi}",
        "new product: {baru}{bagi}",
        "pemohon menerima satu hal lebih banyak atau lebih sedikit",
        "the applicant receives one thing more or less";
    PRODUK_DIHAPUS = "SPD502" "produk-dihapus" Memberatkan mirror PRODUK_DITAMBAH,
        "hasil layanan dihapus: {lama}{bagi}",
        "product removed: {lama}{bagi}",
        "pemohon menerima satu hal lebih banyak atau lebih sedikit",
        "the applicant receives one thing more or less";
    PRODUK_DIUBAH = "SPD503" "produk-diubah" TakTentu mirror PRODUK_DIUBAH,
        "hasil layanan diubah: dari {lama} menjadi {baru}{bagi}",
        "product changed: from {lama} to {baru}{bagi}",
        "kata-katanya tidak menyatakan mana yang lebih baik",
        "the words do not say which is better";
    MASA_BERLAKU_LEBIH_LAMA = "SPD504" "masa-berlaku-lebih-lama" Meringankan mirror MASA_BERLAKU_LEBIH_SINGKAT,
        "masa berlaku {apa} lebih lama: dari {lama} menjadi {baru}",
        "{apa} is valid longer: from {lama} to {baru}",
        "pemohon kembali lebih jarang atau lebih sering",
        "the applicant comes back less or more often";
    MASA_BERLAKU_LEBIH_SINGKAT = "SPD505" "masa-berlaku-lebih-singkat" Memberatkan mirror MASA_BERLAKU_LEBIH_LAMA,
        "masa berlaku {apa} lebih singkat: dari {lama} menjadi {baru}",
        "{apa} is valid for less time: from {lama} to {baru}",
        "pemohon kembali lebih jarang atau lebih sering",
        "the applicant comes back less or more often";
    MASA_BERLAKU_TAK_TERBANDING = "SPD506" "masa-berlaku-tak-terbanding" TakTentu mirror MASA_BERLAKU_TAK_TERBANDING,
        "masa berlaku {apa}: dari {lama} menjadi {baru}",
        "validity of {apa}: from {lama} to {baru}",
        "kata-katanya tidak menyatakan mana yang lebih lama",
        "the words do not say which is longer";
    MASA_BERLAKU_DISEBUT = "SPD507" "masa-berlaku-disebut" TakTentu mirror MASA_BERLAKU_TIDAK_DISEBUT,
        "masa berlaku {apa} kini disebut: {baru}",
        "validity of {apa} is now told: {baru}",
        "tanpa kata itu tidak diketahui berapa lama berlakunya",
        "without the words nobody knows how long it is valid";
    MASA_BERLAKU_TIDAK_DISEBUT = "SPD508" "masa-berlaku-tidak-disebut" TakTentu mirror MASA_BERLAKU_DISEBUT,
        "masa berlaku {apa} tidak lagi disebut: {lama}",
        "validity of {apa} is no longer told: {lama}",
        "tanpa kata itu tidak diketahui berapa lama berlakunya",
        "without the words nobody knows how long it is valid";
    PRODUK_MELUAS = "SPD509" "produk-meluas" Meringankan mirror PRODUK_MENYEMPIT,
        "hasil {apa} kini bagi lebih banyak pemohon: dari {lama} menjadi {baru}",
        "the product {apa} is now for more applicants: from {lama} to {baru}",
        "yang menerima bertambah atau berkurang",
        "more or fewer people receive it";
    PRODUK_MENYEMPIT = "SPD510" "produk-menyempit" Memberatkan mirror PRODUK_MELUAS,
        "hasil {apa} kini bagi lebih sedikit pemohon: dari {lama} menjadi {baru}",
        "the product {apa} is now for fewer applicants: from {lama} to {baru}",
        "yang menerima bertambah atau berkurang",
        "more or fewer people receive it";
    KANAL_DITAMBAH = "SPD601" "kanal-ditambah" Meringankan mirror KANAL_DIHAPUS,
        "kanal baru: {baru}",
        "new channel: {baru}",
        "pemohon dapat menghubungi lewat lebih banyak atau lebih sedikit jalan",
        "there are more or fewer ways to get in touch";
    KANAL_DIHAPUS = "SPD602" "kanal-dihapus" Memberatkan mirror KANAL_DITAMBAH,
        "kanal dihapus: {lama}",
        "channel removed: {lama}",
        "pemohon dapat menghubungi lewat lebih banyak atau lebih sedikit jalan",
        "there are more or fewer ways to get in touch";
    KANAL_DIUBAH = "SPD603" "kanal-diubah" Netral mirror KANAL_DIUBAH,
        "kanal {apa}, {bidang}: dari {lama} menjadi {baru}",
        "channel {apa}, {bidang}: from {lama} to {baru}",
        "kanalnya tetap ada",
        "the channel is still there";
    JAM_DIUBAH = "SPD604" "jam-diubah" TakTentu mirror JAM_DIUBAH,
        "jam {apa}: dari {lama} menjadi {baru}",
        "hours of {apa}: from {lama} to {baru}",
        "jam ditulis dengan kata dan tidak dibandingkan",
        "hours are words and are not compared";
    BATAS_ADUAN_DITAMBAH = "SPD605" "batas-aduan-ditambah" Meringankan mirror BATAS_ADUAN_DIHAPUS,
        "batas waktu pengaduan baru: {baru}",
        "new limit for complaints: {baru}",
        "batas waktu yang disebut dapat dituntut",
        "a limit that is told can be claimed";
    BATAS_ADUAN_DIHAPUS = "SPD606" "batas-aduan-dihapus" Memberatkan mirror BATAS_ADUAN_DITAMBAH,
        "batas waktu pengaduan dihapus: {lama}",
        "limit for complaints removed: {lama}",
        "batas waktu yang disebut dapat dituntut",
        "a limit that is told can be claimed";
    PENGADUAN_DINYATAKAN_TIDAK_ADA = "SPD607" "pengaduan-tidak-berlaku" Memberatkan mirror PENGADUAN_ADA_LAGI,
        "{bidang} dinyatakan tidak berlaku: {baru}",
        "{bidang} is declared not to apply: {baru}",
        "pengadu kehilangan atau mendapat jalan untuk mengadu",
        "there is a way less or more to complain";
    PENGADUAN_ADA_LAGI = "SPD608" "pengaduan-berlaku-lagi" Meringankan mirror PENGADUAN_DINYATAKAN_TIDAK_ADA,
        "{bidang} kini berlaku: {baru}",
        "{bidang} now applies: {baru}",
        "pengadu kehilangan atau mendapat jalan untuk mengadu",
        "there is a way less or more to complain";
    DASAR_DITAMBAH = "SPD701" "dasar-hukum-ditambah" Netral mirror DASAR_DIHAPUS,
        "dasar hukum baru: {baru}",
        "new legal basis: {baru}",
        "dasar hukum tidak dengan sendirinya mengubah layanan",
        "a legal basis does not by itself change the service";
    DASAR_DIHAPUS = "SPD702" "dasar-hukum-dihapus" Netral mirror DASAR_DITAMBAH,
        "dasar hukum dihapus: {lama}",
        "legal basis removed: {lama}",
        "dasar hukum tidak dengan sendirinya mengubah layanan",
        "a legal basis does not by itself change the service";
    DASAR_DIUBAH = "SPD703" "dasar-hukum-diubah" Netral mirror DASAR_DIUBAH,
        "dasar hukum {apa}, {bidang}: dari {lama} menjadi {baru}",
        "legal basis {apa}, {bidang}: from {lama} to {baru}",
        "dasar hukum tidak dengan sendirinya mengubah layanan",
        "a legal basis does not by itself change the service";
    FASILITAS_DITAMBAH = "SPD704" "fasilitas-ditambah" Meringankan mirror FASILITAS_DIHAPUS,
        "sarana baru: {baru}",
        "new facility: {baru}",
        "pemohon mendapat lebih banyak atau lebih sedikit fasilitas",
        "the applicant finds more or fewer facilities";
    FASILITAS_DIHAPUS = "SPD705" "fasilitas-dihapus" Memberatkan mirror FASILITAS_DITAMBAH,
        "sarana dihapus: {lama}",
        "facility removed: {lama}",
        "pemohon mendapat lebih banyak atau lebih sedikit fasilitas",
        "the applicant finds more or fewer facilities";
    FASILITAS_DIUBAH = "SPD706" "fasilitas-diubah" TakTentu mirror FASILITAS_DIUBAH,
        "sarana diubah: dari {lama} menjadi {baru}",
        "facility changed: from {lama} to {baru}",
        "kata-katanya tidak menyatakan mana yang lebih baik",
        "the words do not say which is better";
    JAMINAN_DITAMBAH = "SPD707" "jaminan-ditambah" Meringankan mirror JAMINAN_DIHAPUS,
        "jaminan baru: {baru}",
        "new guarantee: {baru}",
        "jaminan dapat dituntut",
        "a guarantee can be claimed";
    JAMINAN_DIHAPUS = "SPD708" "jaminan-dihapus" Memberatkan mirror JAMINAN_DITAMBAH,
        "jaminan dihapus: {lama}",
        "guarantee removed: {lama}",
        "jaminan dapat dituntut",
        "a guarantee can be claimed";
    JAMINAN_DIUBAH = "SPD709" "jaminan-diubah" TakTentu mirror JAMINAN_DIUBAH,
        "jaminan diubah: dari {lama} menjadi {baru}",
        "guarantee changed: from {lama} to {baru}",
        "kata-katanya tidak menyatakan mana yang lebih kuat",
        "the words do not say which is stronger";
    JAMINAN_DINYATAKAN_TIDAK_ADA = "SPD710" "jaminan-tidak-berlaku" Memberatkan mirror JAMINAN_ADA_LAGI,
        "{bidang} dinyatakan tidak berlaku: {baru}",
        "{bidang} is declared not to apply: {baru}",
        "hak pemohon berkurang atau bertambah",
        "the applicant has a right less or more";
    JAMINAN_ADA_LAGI = "SPD711" "jaminan-berlaku-lagi" Meringankan mirror JAMINAN_DINYATAKAN_TIDAK_ADA,
        "{bidang} kini berlaku: {baru}",
        "{bidang} now applies: {baru}",
        "hak pemohon berkurang atau bertambah",
        "the applicant has a right less or more";
    PELAKSANA_BERTAMBAH = "SPD712" "pelaksana-bertambah" Netral mirror PELAKSANA_BERKURANG,
        "jumlah pelaksana {apa} bertambah: dari {lama} menjadi {baru}",
        "the number of staff {apa} rises from {lama} to {baru}",
        "janji waktu dan biaya tidak bergantung pada jumlah pelaksana",
        "the promises on time and fee do not depend on the number of staff";
    PELAKSANA_BERKURANG = "SPD713" "pelaksana-berkurang" Netral mirror PELAKSANA_BERTAMBAH,
        "jumlah pelaksana {apa} berkurang: dari {lama} menjadi {baru}",
        "the number of staff {apa} falls from {lama} to {baru}",
        "janji waktu dan biaya tidak bergantung pada jumlah pelaksana",
        "the promises on time and fee do not depend on the number of staff";
    PELAKSANA_TAK_TERBANDING = "SPD714" "pelaksana-tak-terbanding" Netral mirror PELAKSANA_TAK_TERBANDING,
        "jumlah pelaksana {apa}: dari {lama} menjadi {baru}",
        "number of staff {apa}: from {lama} to {baru}",
        "janji waktu dan biaya tidak bergantung pada jumlah pelaksana",
        "the promises on time and fee do not depend on the number of staff";
    TEMPAT_DITAMBAH = "SPD801" "tempat-ditambah" Meringankan mirror TEMPAT_DIHAPUS,
        "tempat layanan baru: {baru}",
        "new place of service: {baru}",
        "pemohon dapat datang ke lebih banyak atau lebih sedikit tempat",
        "there are more or fewer places to go to";
    TEMPAT_DIHAPUS = "SPD802" "tempat-dihapus" Memberatkan mirror TEMPAT_DITAMBAH,
        "tempat layanan dihapus: {lama}",
        "place of service removed: {lama}",
        "pemohon dapat datang ke lebih banyak atau lebih sedikit tempat",
        "there are more or fewer places to go to";
    TEMPAT_DIUBAH = "SPD803" "tempat-diubah" TakTentu mirror TEMPAT_DIUBAH,
        "{bidang} tempat layanan {apa}: dari {lama} menjadi {baru}",
        "{bidang} of the place {apa}: from {lama} to {baru}",
        "jauh dekatnya tidak diketahui",
        "nobody knows what is nearer";
    KETERANGAN_DITAMBAH = "SPD901" "keterangan-ditambah" Netral mirror KETERANGAN_DIHAPUS,
        "{bidang} {apa} ditambahkan: {baru}",
        "{bidang} {apa} added: {baru}",
        "tidak mengubah yang diminta dari pemohon atau yang diterimanya",
        "it changes neither what is asked of the applicant nor what is given";
    KETERANGAN_DIHAPUS = "SPD902" "keterangan-dihapus" Netral mirror KETERANGAN_DITAMBAH,
        "{bidang} {apa} dihapus: {lama}",
        "{bidang} {apa} removed: {lama}",
        "tidak mengubah yang diminta dari pemohon atau yang diterimanya",
        "it changes neither what is asked of the applicant nor what is given";
    KETERANGAN_DIUBAH = "SPD903" "keterangan-diubah" Netral mirror KETERANGAN_DIUBAH,
        "{bidang} {apa}: dari {lama} menjadi {baru}",
        "{bidang} {apa}: from {lama} to {baru}",
        "tidak mengubah yang diminta dari pemohon atau yang diterimanya",
        "it changes neither what is asked of the applicant nor what is given";
    BAGIAN_DIISI = "SPD904" "bagian-diisi" TakTentu mirror BAGIAN_DIKOSONGKAN,
        "{bidang} kini diisi: {baru}",
        "{bidang} is now filled: {baru}",
        "bagian yang kosong belum diisi; tidak diketahui apa yang berlaku",
        "an empty part is not filled yet; nobody knows what holds";
    BAGIAN_DIKOSONGKAN = "SPD905" "bagian-dikosongkan" TakTentu mirror BAGIAN_DIISI,
        "{bidang} tidak lagi diisi (semula {lama})",
        "{bidang} is no longer filled (it was {lama})",
        "bagian yang kosong belum diisi; tidak diketahui apa yang berlaku",
        "an empty part is not filled yet; nobody knows what holds";
    BAGIAN_TAK_TENTU_DIUBAH = "SPD906" "bagian-tak-tentu-diubah" TakTentu mirror BAGIAN_TAK_TENTU_DIUBAH,
        "{bidang} {apa}: dari {lama} menjadi {baru}",
        "{bidang} {apa}: from {lama} to {baru}",
        "kata-katanya tidak menyatakan akibatnya bagi pemohon",
        "the words do not say what it means for the applicant";
    BAGIAN_TAK_TENTU_DITAMBAH = "SPD907" "bagian-tak-tentu-ditambah" TakTentu mirror BAGIAN_TAK_TENTU_DIHAPUS,
        "{bidang} {apa} ditambahkan: {baru}",
        "{bidang} {apa} added: {baru}",
        "kata-katanya tidak menyatakan akibatnya bagi pemohon",
        "the words do not say what it means for the applicant";
    BAGIAN_TAK_TENTU_DIHAPUS = "SPD908" "bagian-tak-tentu-dihapus" TakTentu mirror BAGIAN_TAK_TENTU_DITAMBAH,
        "{bidang} {apa} dihapus: {lama}",
        "{bidang} {apa} removed: {lama}",
        "kata-katanya tidak menyatakan akibatnya bagi pemohon",
        "the words do not say what it means for the applicant";
    URUTAN_DIUBAH = "SPD909" "urutan-diubah" Netral mirror URUTAN_DIUBAH,
        "{bidang}: {lama} dipindah",
        "{bidang}: {lama} moved",
        "isinya sama dengan urutan lain",
        "the same content in another order";
    REDAKSI = "SPD910" "redaksi" Redaksional mirror REDAKSI,
        "{bidang} {apa}: redaksi diubah dari {lama} menjadi {baru}",
        "{bidang} {apa}: wording changed from {lama} to {baru}",
        "artinya sama; huruf besar, tanda baca, spasi, atau cara menulisnya yang berubah",
        "the meaning is the same; case, punctuation, blanks or the way of writing change";
    KODE_DIGANTI = "SPD911" "kode-diganti" Redaksional mirror KODE_DIGANTI,
        "kode {apa}: dari {lama} menjadi {baru}",
        "code of {apa}: from {lama} to {baru}",
        "kode tidak tampil bagi pembaca",
        "readers do not see the code";
    RUJUKAN_MENGIKUTI = "SPD912" "rujukan-mengikuti" Redaksional mirror RUJUKAN_MENGIKUTI,
        "{bidang} {apa} mengikuti kode baru: dari {lama} menjadi {baru}",
        "{bidang} {apa} follows the new code: from {lama} to {baru}",
        "yang dirujuk tetap sama",
        "what is referred to is the same";
    NAMA_DIGANTI = "SPD913" "nama-diganti" Netral mirror NAMA_DIGANTI,
        "{bidang}: dari {lama} menjadi {baru}",
        "{bidang}: from {lama} to {baru}",
        "hal yang sama dengan nama lain",
        "the same thing under another name";
    BUTIR_DIPECAH = "SPD914" "butir-dipecah" Redaksional mirror BUTIR_DIGABUNG,
        "{bidang}: satu butir ditulis menjadi beberapa: {lama} menjadi {baru}",
        "{bidang}: one item is written as several: {lama} becomes {baru}",
        "kata-katanya sama",
        "the words are the same";
    BUTIR_DIGABUNG = "SPD915" "butir-digabung" Redaksional mirror BUTIR_DIPECAH,
        "{bidang}: beberapa butir ditulis menjadi satu: {lama} menjadi {baru}",
        "{bidang}: several items are written as one: {lama} become {baru}",
        "kata-katanya sama",
        "the words are the same";
    BAGIAN_DINYATAKAN_TIDAK_BERLAKU = "SPD916" "bagian-tidak-berlaku" TakTentu mirror BAGIAN_BERLAKU_LAGI,
        "{bidang} dinyatakan tidak berlaku: {baru}",
        "{bidang} is declared not to apply: {baru}",
        "tergantung bagian yang dinyatakan tidak berlaku",
        "it depends on what is declared not to apply";
    BAGIAN_BERLAKU_LAGI = "SPD917" "bagian-berlaku-lagi" TakTentu mirror BAGIAN_DINYATAKAN_TIDAK_BERLAKU,
        "{bidang} kini berlaku: {baru}",
        "{bidang} now applies: {baru}",
        "tergantung bagian yang dinyatakan tidak berlaku",
        "it depends on what is declared not to apply";
    AUDIENS_MELUAS = "SPD918" "yang-dituju-meluas" TakTentu mirror AUDIENS_MENYEMPIT,
        "{bidang} {apa}: dari {lama} menjadi {baru}",
        "{bidang} {apa}: from {lama} to {baru}",
        "tergantung apa yang diberikan kepada mereka",
        "it depends on what they are given";
    AUDIENS_MENYEMPIT = "SPD919" "yang-dituju-menyempit" TakTentu mirror AUDIENS_MELUAS,
        "{bidang} {apa}: dari {lama} menjadi {baru}",
        "{bidang} {apa}: from {lama} to {baru}",
        "tergantung apa yang diberikan kepada mereka",
        "it depends on what they are given";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_way_back_of_the_way_back_is_the_way() {
        for info in CLASSES {
            let back = info.mirror.info();
            assert_eq!(back.mirror, info.class, "{}", info.class);
            assert_eq!(back.effect, info.effect.mirror(), "{}", info.class);
        }
    }

    #[test]
    fn codes_and_names_are_unique_and_in_order() {
        let codes: Vec<&str> = CLASSES.iter().map(|info| info.class.0).collect();
        assert!(codes.is_sorted_by(|a, b| a < b));
        let slugs: BTreeSet<&str> = CLASSES.iter().map(|info| info.slug).collect();
        assert_eq!(slugs.len(), CLASSES.len());
    }

    #[test]
    fn sentences_have_the_same_blanks_in_both_languages() {
        let blanks = |text: &str| {
            let known = ["{apa}", "{bidang}", "{lama}", "{baru}", "{bagi}", "{jalan}"];
            let used: Vec<bool> = known.iter().map(|name| text.contains(name)).collect();
            let opened = text.matches('{').count();
            let named: usize = known.iter().map(|name| text.matches(name).count()).sum();
            assert_eq!(opened, named, "{text}");
            used
        };
        for info in CLASSES {
            assert_eq!(
                blanks(&info.sentence.id),
                blanks(&info.sentence.en),
                "{}",
                info.class
            );
        }
    }
}
