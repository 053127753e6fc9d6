//! Flows that several tests look at.

use crate::model::{Alur, Simpul, Sisi};

/// Makes a step; `(who, what, how long)`.
pub(super) fn simpul(nomor: usize, (pelaku, teks, waktu): (&str, &str, &str)) -> Simpul {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Simpul {
        nomor,
        pelaku: some(pelaku),
        teks: teks.to_owned(),
        waktu: some(waktu),
        mulai: nomor == 1,
        akhir: false,
    }
}

/// Makes a way between two numbers.
pub(super) fn sisi(dari: usize, ke: usize, label: &str) -> Sisi {
    Sisi {
        dari: dari - 1,
        ke: ke - 1,
        label: (!label.is_empty()).then(|| label.to_owned()),
    }
}

/// Eight steps with a rework loop and a refusal.
pub(super) fn bercabang() -> Alur {
    let steps = [
        (
            "Pemohon",
            "Menyerahkan formulir dan salinan kartu keluarga",
            "",
        ),
        ("Petugas loket", "Memeriksa kelengkapan berkas", "10 menit"),
        ("Pemohon", "Menambah berkas yang kurang", ""),
        (
            "Petugas loket",
            "Membukukan permohonan dan memberi tanda terima",
            "5 menit",
        ),
        ("Kepala seksi", "Menilai isi permohonan", "1 hari kerja"),
        ("Pemohon", "Mendapat surat penolakan dengan alasannya", ""),
        (
            "Kepala dinas",
            "Menandatangani surat keterangan",
            "1 hari kerja",
        ),
        ("Pemohon", "Mengambil surat keterangan", ""),
    ];
    let mut simpul: Vec<_> = steps
        .into_iter()
        .enumerate()
        .map(|(i, step)| simpul(i + 1, step))
        .collect();
    simpul[5].akhir = true;
    simpul[7].akhir = true;
    let sisi = vec![
        sisi(1, 2, ""),
        sisi(2, 4, "Lengkap"),
        sisi(2, 3, "Belum lengkap"),
        sisi(3, 2, "Periksa ulang"),
        sisi(4, 5, ""),
        sisi(5, 7, "Disetujui"),
        sisi(5, 6, "Ditolak"),
        sisi(7, 8, ""),
    ];
    Alur { simpul, sisi }
}

/// Four steps, each leading to the next.
pub(super) fn lurus() -> Alur {
    let steps = [
        "Datang ke meja informasi",
        "Mengisi buku tamu",
        "Menyerahkan surat permintaan rapat/audiensi",
        "Mendapat jawaban dan jadwal",
    ];
    let mut simpul: Vec<_> = steps
        .into_iter()
        .enumerate()
        .map(|(i, teks)| simpul(i + 1, ("", teks, "")))
        .collect();
    simpul[3].akhir = true;
    Alur {
        simpul,
        sisi: (1..4).map(|i| sisi(i, i + 1, "")).collect(),
    }
}

/// A knot: two starts, jumps over steps, three answers, loops into loops, a self loop, an unreachable step.
pub(super) fn ruwet() -> Alur {
    let steps = [
        ("Pemohon", "Mendaftar lewat situs", ""),
        ("Pemohon", "Datang ke loket", ""),
        (
            "Petugas Pelayanan Terpadu Satu Pintu Kecamatan",
            "Memeriksa berkas dan mencocokkannya dengan data kependudukan",
            "15 menit",
        ),
        (
            "Tim teknis",
            "Survei lapangan",
            "3 hari kerja sejak berkas lengkap",
        ),
        ("Tim teknis", "Menyusun berita acara", "1 hari kerja"),
        ("Kepala seksi", "Memutuskan", ""),
        ("Pemohon", "Memperbaiki", ""),
        ("Pemohon", "Membayar retribusi", "7 hari"),
        ("Kepala dinas", "Menetapkan izin", "1 hari kerja"),
        ("", "", ""),
        ("Pemohon", "Mengajukan keberatan", ""),
    ];
    let mut simpul: Vec<_> = steps
        .into_iter()
        .enumerate()
        .map(|(i, step)| simpul(i + 1, step))
        .collect();
    simpul[1].mulai = true;
    simpul[8].akhir = true;
    simpul[9].akhir = true;
    let sisi = vec![
        sisi(1, 3, ""),
        sisi(2, 3, ""),
        sisi(3, 4, "Perlu survei"),
        sisi(3, 6, "Tidak perlu survei"),
        sisi(3, 7, "Berkas kurang"),
        sisi(4, 5, ""),
        sisi(5, 6, ""),
        sisi(5, 4, "Data survei tidak cocok"),
        sisi(6, 8, "Disetujui"),
        sisi(6, 10, "Ditolak"),
        sisi(6, 7, "Perlu perbaikan"),
        sisi(6, 6, "Ditunda"),
        sisi(7, 3, ""),
        sisi(8, 9, "Lunas"),
        sisi(8, 10, "Lewat tujuh hari"),
        sisi(11, 6, ""),
    ];
    Alur { simpul, sisi }
}

/// Makes a flow of steps with the times and ways given; a way to 0 ends it, at an end of its own.
fn with_ends(steps: &[(&str, &str, &str)], ways: &[(usize, usize, &str)]) -> Alur {
    let mut simpul: Vec<_> = steps
        .iter()
        .enumerate()
        .map(|(i, step)| simpul(i + 1, *step))
        .collect();
    let mut ways_made = Vec::new();
    for &(dari, ke, label) in ways {
        let ke = if ke == 0 {
            simpul.push(Simpul::ujung());
            simpul.len()
        } else {
            ke
        };
        ways_made.push(sisi(dari, ke, label));
    }
    let is_left = |i: usize| ways_made.iter().any(|way| way.dari == i);
    for (i, simpul) in simpul.iter_mut().enumerate() {
        simpul.akhir |= !is_left(i);
    }
    Alur {
        simpul,
        sisi: ways_made,
    }
}

/// A decision whose refusal ends the flow.
pub(super) fn ujung_cabang() -> Alur {
    let steps = [
        ("Pemohon", "Mendaftar dan menyerahkan berkas", ""),
        ("Penguji", "Menguji kecakapan pemohon", "2 jam"),
        ("Petugas loket", "Mencetak kartu", "10 menit"),
        ("Pemohon", "Menerima kartu", ""),
    ];
    let ways = [
        (1, 2, ""),
        (2, 3, "Lulus"),
        (2, 0, "Tidak lulus"),
        (3, 4, ""),
    ];
    with_ends(&steps, &ways)
}

/// A decision all of whose answers end the flow.
pub(super) fn ujung_semua() -> Alur {
    let steps = [
        ("Pelapor", "Menyampaikan pengaduan", ""),
        ("Petugas", "Menanggapi pengaduan dengan alasannya", "3 hari"),
    ];
    let ways = [
        (1, 2, ""),
        (2, 0, "Pelapor menerima"),
        (2, 0, "Pelapor menolak dan melapor ke Ombudsman"),
    ];
    with_ends(&steps, &ways)
}

/// A decision with three answers, two of which end the flow; later one that sends back or ends.
pub(super) fn ujung_tiga() -> Alur {
    let steps = [
        ("Pemohon", "Mengajukan permohonan", ""),
        ("Petugas loket", "Memeriksa kelengkapan berkas", "10 menit"),
        ("Kepala seksi", "Menilai isi permohonan", "1 hari kerja"),
        ("Pemohon", "Memperbaiki isi permohonan", ""),
        ("Kepala dinas", "Menandatangani surat", "1 hari kerja"),
    ];
    let ways = [
        (1, 2, ""),
        (2, 3, "Lengkap"),
        (2, 0, "Tidak lengkap"),
        (2, 0, "Bukan wewenang dinas"),
        (3, 5, "Disetujui"),
        (3, 4, "Perlu perbaikan"),
        (3, 0, "Ditolak"),
        (4, 3, ""),
    ];
    with_ends(&steps, &ways)
}

/// A loop that can be left by an end, and a last step that repeats or ends.
pub(super) fn ujung_ulang() -> Alur {
    let steps = [
        ("Pemohon", "Mengajukan permohonan", ""),
        ("Petugas loket", "Memeriksa berkas", "10 menit"),
        ("Pemohon", "Melengkapi berkas dalam tujuh hari", ""),
        ("Petugas loket", "Mencetak kartu", ""),
        ("Pemohon", "Memeriksa data pada kartu", ""),
    ];
    let ways = [
        (1, 2, ""),
        (2, 3, "Belum lengkap"),
        (2, 4, "Lengkap"),
        (3, 2, "Dilengkapi"),
        (3, 0, "Lewat tujuh hari"),
        (4, 5, ""),
        (5, 0, "Benar"),
        (5, 4, "Salah cetak"),
    ];
    with_ends(&steps, &ways)
}
