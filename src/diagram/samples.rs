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
