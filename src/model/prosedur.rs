//! `prosedur`: the steps of a service, and the flow they make.

use super::alur::Alur;
use super::alur::Simpul;
use super::alur::Sisi;
use super::bagan::Bagan;
use super::frasa::Typed;
use super::jangka_waktu::JangkaWaktu;
use super::kode::Kode;
use super::record::{choice, record};
use super::teks::Prosa;
use super::teks::Teks;

choice! {
    /// What an actor is to the service.
    pub enum JenisPelaku {
        /// Who asks for the service.
        Pemohon = "pemohon", "pemohon";
        /// Who gives it.
        Petugas = "petugas", "petugas";
        /// A machine.
        Sistem = "sistem", "sistem";
    }
}

record! {
    /// Somebody who acts in a procedure.
    pub struct Pelaku ("Pelaku", "Pelaku langkah: kode, nama, dan jenisnya.") {
        /// Name by which steps know it.
        kode: Kode = "Kode", "Nama pendek.", ["tamu"];
        /// Name in documents.
        nama: Teks = "Nama", "Nama di dokumen.", ["Tamu/Pengguna Layanan"];
        /// What it is to the service.
        jenis: Option<JenisPelaku> = "Jenis", "Pemohon, petugas, atau sistem.", ["pemohon"];
    }
}

/// Words for people who ask for a service; an actor whose name begins with one is a `pemohon`.
const PEMOHON: &[&str] = &[
    "pemohon",
    "tamu",
    "pengguna",
    "masyarakat",
    "pelanggan",
    "pasien",
    "pemustaka",
    "pencaker",
    "pencari kerja",
    "warga",
    "wajib pajak",
    "pelapor",
    "pengadu",
    "peserta",
    "siswa",
    "mahasiswa",
    "orang tua",
    "keluarga",
    "pengunjung",
    "nasabah",
    "pelaku usaha",
];

/// Words for machines.
const SISTEM: &[&str] = &["sistem", "aplikasi", "portal", "mesin"];

impl JenisPelaku {
    /// Returns the kind that the name of an actor tells; everybody else is staff.
    pub fn from_name(name: &str) -> Self {
        let name = name.to_lowercase();
        let begins = |words: &[&str]| words.iter().any(|word| name.starts_with(word));
        if begins(PEMOHON) {
            Self::Pemohon
        } else if begins(SISTEM) {
            Self::Sistem
        } else {
            Self::Petugas
        }
    }
}

choice! {
    /// How the flow of a procedure is drawn.
    pub enum Gaya {
        /// A flowchart.
        Alir = "alir", "diagram alir";
        /// A flowchart with a lane for each actor.
        Lajur = "lajur", "diagram alir dalam lajur pelaku";
        /// The table of an SOP after PermenPANRB 35/2012.
        Sop = "sop", "tabel SOP";
    }
}

record! {
    /// A way out of a step.
    pub struct Cabang ("Cabang", "Satu jawaban dan langkah yang dituju.") {
        /// The answer that takes it.
        bila: Teks = "Bila", "Jawaban atau keadaan.", ["Belum lengkap"];
        /// `kode` of the step, or `selesai`.
        ke: String = "Ke", "Kode langkah yang dituju, atau `selesai`.", ["lengkapi"];
    }
}

record! {
    /// One step.
    pub struct Langkah ("Langkah", "Satu langkah: siapa berbuat apa, berapa lama, lalu ke mana.") text teks one_of [[teks], [pelaku]] {
        /// Name by which `ke` knows it.
        kode: Option<Kode> = "Kode", "Nama pendek yang dituju `ke`.", ["periksa"];
        /// Who acts: `kode` of an actor, or a name.
        pelaku: Option<String> = "Pelaku", "Siapa yang berbuat: kode pelaku atau namanya.", ["Petugas loket"];
        /// What is done; empty where only the actor is published.
        teks: Option<Teks> = "Teks", "Apa yang dilakukan.", ["Memeriksa kelengkapan berkas"];
        /// The variants it is for; empty for everybody.
        untuk: Vec<Kode> = "Untuk", "Kode varian yang dikenai; tanpa kunci ini, semua.", ["[baru]"];
        /// How long it takes.
        waktu: Option<Typed<JangkaWaktu>> = "Waktu", "Lamanya langkah.", ["10 menit"];
        /// What is needed for it.
        kelengkapan: Option<Teks> = "Kelengkapan", "Yang diperlukan untuk langkah ini.", ["Formulir"];
        /// What comes of it.
        keluaran: Option<Teks> = "Keluaran", "Hasil langkah ini.", ["Tanda terima"];
        /// A remark.
        keterangan: Option<Prosa> = "Keterangan", "Catatan.";
        /// `kode` of the next step, or `selesai`; the following one where it is missing.
        ke: Option<String> = "Ke", "Kode langkah berikutnya, atau `selesai`.", ["selesai"];
        /// The ways out of a decision.
        jika: Vec<Cabang> = "Jika", "Cabang-cabang keputusan, jawaban utama lebih dulu.";
    }
}

record! {
    /// One of several ways to the service.
    pub struct Jalur ("Jalur", "Satu jalur, misalnya daring atau loket.") {
        /// Name by which variants and diffs know it.
        kode: Kode = "Kode", "Nama pendek.", ["daring"];
        /// Name in documents.
        nama: Teks = "Nama", "Nama jalur.", ["Secara daring"];
        /// The variants it is for; empty for everybody.
        untuk: Vec<Kode> = "Untuk", "Kode varian yang melaluinya; tanpa kunci ini, semua.", ["[baru]"];
        /// Actor of every step that names none.
        pelaku: Option<String> = "Pelaku", "Pelaku setiap langkah yang tidak menyebutnya.";
        /// The steps.
        langkah: Vec<Langkah> = "Langkah", "Langkah, berurutan.";
        /// The flow as published, where it has words of its own.
        alur: Bagan = "Alur", "Kotak-kotak bagan, sebagai daftar berurutan atau teks Mermaid (`graph LR`, lalu kotak dan panahnya); tanpa kunci ini bagan dibuat dari langkah.", ["[Datang, Dilayani]", "\"graph LR; A[Datang] --> B[Dilayani]\""];
    }
}

record! {
    /// The procedure.
    ///
    /// Law: UU 25/2009 Pasal 21 huruf c.
    pub struct Prosedur ("Sistem, Mekanisme, dan Prosedur", "Langkah-langkah layanan dan bagan alurnya.") one_of [[langkah], [alur], [jalur]] {
        /// Actor of every step that names none.
        pelaku: Option<String> = "Pelaku", "Pelaku setiap langkah yang tidak menyebutnya.", ["Tamu/pengguna layanan"];
        /// The steps.
        langkah: Vec<Langkah> = "Langkah", "Langkah, berurutan.";
        /// The flow as published, where it has words of its own.
        alur: Bagan = "Alur", "Kotak-kotak bagan, sebagai daftar berurutan atau teks Mermaid (`graph LR`, lalu kotak dan panahnya); tanpa kunci ini bagan dibuat dari langkah.", ["[Datang, Dilayani]", "\"graph LR; A[Datang] --> B[Dilayani]\""];
        /// How the flow is drawn; as a flowchart where it is missing.
        gaya: Option<Gaya> = "Gaya", "Rupa bagan: `alir` (diagram alir), `lajur` (diagram alir dalam lajur, satu lajur tiap pelaku), atau `sop` (tabel SOP menurut PermenPANRB 35/2012); tanpa kunci ini, `alir`.", ["sop"];
        /// Several ways to the service.
        jalur: Vec<Jalur> = "Jalur", "Beberapa jalur, masing-masing dengan langkahnya.";
        /// A remark.
        keterangan: Option<Prosa> = "Keterangan", "Catatan.";
    }
}

/// The word that ends a flow in `ke`.
pub const SELESAI: &str = "selesai";

/// Where `ke` of a step leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tujuan {
    /// To the step with this index.
    Langkah(usize),
    /// To the end.
    Selesai,
    /// Nowhere: no step has this `kode`.
    TidakAda,
}

/// Returns where `ke` leads among `langkah`.
pub fn tujuan(langkah: &[Langkah], ke: &str) -> Tujuan {
    if ke == SELESAI {
        return Tujuan::Selesai;
    }
    langkah
        .iter()
        .position(|step| step.kode.as_ref().is_some_and(|kode| kode.as_str() == ke))
        .map_or(Tujuan::TidakAda, Tujuan::Langkah)
}

/// The name of an actor as documents print it: `pelaku` is looked up as `kode`, then stands for itself.
pub fn nama_pelaku<'a>(known: &'a [Pelaku], pelaku: &'a str) -> &'a str {
    known
        .iter()
        .find(|one| one.kode.as_str() == pelaku)
        .map_or(pelaku, |one| one.nama.id.as_str())
}

impl Alur {
    /// Makes the flow of `langkah`; the next step is the following one unless `ke` or `jika` says otherwise.
    ///
    /// An answer in `jika` that ends the flow leads to an end of its own ([`Simpul::is_ujung`]), so that it is
    /// shown by the step that gives it, however long the flow; `ke: selesai` only marks its step as an end.
    ///
    /// `umum` is the actor of steps that name none. Boxes carry an actor only where there is more than one.
    pub fn from_langkah(langkah: &[Langkah], umum: Option<&str>, known: &[Pelaku]) -> Self {
        let names: Vec<Option<&str>> = langkah
            .iter()
            .map(|step| {
                step.pelaku
                    .as_deref()
                    .or(umum)
                    .map(|name| nama_pelaku(known, name))
            })
            .collect();
        let one_actor = names.windows(2).all(|pair| pair[0] == pair[1]);
        let mut alur = Self::default();
        for (i, (step, name)) in langkah.iter().zip(&names).enumerate() {
            let act = step
                .teks
                .as_ref()
                .map(|teks| teks.id.clone())
                .unwrap_or_default();
            alur.simpul.push(Simpul {
                nomor: i + 1,
                pelaku: name
                    .filter(|_| !one_actor || act.is_empty())
                    .map(str::to_owned),
                teks: act,
                waktu: step.waktu.as_ref().map(Typed::baku),
                mulai: i == 0,
                akhir: false,
            });
        }
        for (i, step) in langkah.iter().enumerate() {
            alur.connect(langkah, i, step);
        }
        alur
    }

    /// Adds the ways out of step `i`.
    fn connect(&mut self, langkah: &[Langkah], i: usize, step: &Langkah) {
        let mut add = |ke: Tujuan, label: Option<String>| match (ke, &label) {
            (Tujuan::Langkah(ke), _) => self.sisi.push(Sisi { dari: i, ke, label }),
            (Tujuan::Selesai, Some(_)) => {
                let ke = self.simpul.len();
                self.simpul.push(Simpul::ujung());
                self.sisi.push(Sisi { dari: i, ke, label });
            }
            (Tujuan::Selesai, None) => self.simpul[i].akhir = true,
            (Tujuan::TidakAda, _) => {}
        };
        for cabang in &step.jika {
            add(tujuan(langkah, &cabang.ke), Some(cabang.bila.id.clone()));
        }
        match (&step.ke, step.jika.is_empty()) {
            (Some(ke), _) => add(tujuan(langkah, ke), None),
            (None, true) if i + 1 < langkah.len() => add(Tujuan::Langkah(i + 1), None),
            (None, true) => add(Tujuan::Selesai, None),
            (None, false) => {}
        }
    }

    /// Makes the straight flow of a list of labels.
    pub fn from_labels(labels: &[Teks]) -> Self {
        let last = labels.len().saturating_sub(1);
        Self {
            simpul: labels
                .iter()
                .enumerate()
                .map(|(i, label)| Simpul {
                    nomor: i + 1,
                    teks: label.id.clone(),
                    mulai: i == 0,
                    akhir: i == last,
                    ..Simpul::default()
                })
                .collect(),
            sisi: (0..last)
                .map(|i| Sisi {
                    dari: i,
                    ke: i + 1,
                    label: None,
                })
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(kode: &str, ke: Option<&str>, jika: &[(&str, &str)]) -> Langkah {
        Langkah {
            kode: Kode::new(kode),
            teks: Some(Teks::new(kode)),
            ke: ke.map(str::to_owned),
            jika: jika
                .iter()
                .map(|(bila, ke)| Cabang {
                    bila: Teks::new(bila),
                    ke: (*ke).to_owned(),
                })
                .collect(),
            ..Langkah::default()
        }
    }

    #[test]
    fn a_branching_flow_has_its_ways_in_written_order() {
        let steps = [
            step("ajukan", None, &[]),
            step(
                "periksa",
                None,
                &[("Lengkap", "cetak"), ("Belum lengkap", "lengkapi")],
            ),
            step("lengkapi", Some("periksa"), &[]),
            step("cetak", Some("selesai"), &[]),
        ];
        let alur = Alur::from_langkah(&steps, None, &[]);
        let ways: Vec<_> = alur
            .sisi
            .iter()
            .map(|s| (s.dari, s.ke, s.label.as_deref()))
            .collect();
        assert_eq!(
            ways,
            [
                (0, 1, None),
                (1, 3, Some("Lengkap")),
                (1, 2, Some("Belum lengkap")),
                (2, 1, None)
            ]
        );
        assert!(alur.is_keputusan(1) && alur.simpul[3].akhir && !alur.simpul[2].akhir);
    }

    #[test]
    fn an_answer_that_ends_the_flow_is_a_way_to_an_end() {
        let steps = [
            step(
                "uji",
                None,
                &[
                    ("Lulus", "cetak"),
                    ("Tidak lulus", "selesai"),
                    ("Batal", "selesai"),
                ],
            ),
            step("cetak", Some("selesai"), &[]),
        ];
        let alur = Alur::from_langkah(&steps, None, &[]);
        let ways: Vec<_> = alur.keluar(0).map(|s| (s.ke, s.label.as_deref())).collect();
        assert_eq!(
            ways,
            [
                (1, Some("Lulus")),
                (2, Some("Tidak lulus")),
                (3, Some("Batal"))
            ]
        );
        assert!(alur.is_keputusan(0) && !alur.simpul[0].akhir && alur.simpul[1].akhir);
        assert_eq!(alur.simpul[2..], [Simpul::ujung(), Simpul::ujung()]);
        assert_eq!(alur.langkah().count(), 2);
    }

    #[test]
    fn one_actor_is_not_repeated_in_boxes() {
        let alur = Alur::from_langkah(
            &[step("a", None, &[]), step("b", None, &[])],
            Some("Tamu"),
            &[],
        );
        assert!(alur.simpul.iter().all(|s| s.pelaku.is_none()) && alur.is_lurus());
    }
}
