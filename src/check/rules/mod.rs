//! The list of rules, ordered by the codes they report.
//!
//! To add one: a row in the table of codes, a file here, a line below, and fixtures in `tests/rules/<slug>/`.

mod aksara_tanpa_bentuk;
mod alur_pengaduan_tidak_ada;
mod angka_dalam_kata;
mod butir_tersambung;
mod butir_tertelan;
mod domain_salah_tulis;
mod html_dalam_teks;
mod kalimat_terpotong;
mod kata_ganda;
mod keputusan_tidak_disebut;
mod koma_memecah_teks;
mod komentar_memotong_teks;
mod komponen_kosong;
mod kontak_instansi_lain;
mod kutip_lengkung;
mod langkah_tidak_dikenal;
mod nomor_telepon_janggal;
mod pdf_tanpa_tanggal;
mod salah_eja;
mod spasi_tempelan;
mod surel_pribadi;
mod tanpa_sp4n_lapor;
mod teks_belum_diisi;
mod titik_dua_lebar;
mod varian_tidak_dikenal;

use super::Rule;

/// All rules.
pub(super) const ALL: &[Rule] = &[
    spasi_tempelan::RULE,
    komentar_memotong_teks::RULE,
    koma_memecah_teks::RULE,
    butir_tertelan::RULE,
    kutip_lengkung::RULE,
    titik_dua_lebar::RULE,
    komponen_kosong::RULE,
    keputusan_tidak_disebut::RULE,
    alur_pengaduan_tidak_ada::RULE,
    varian_tidak_dikenal::RULE,
    html_dalam_teks::RULE,
    butir_tersambung::RULE,
    kata_ganda::RULE,
    kalimat_terpotong::RULE,
    teks_belum_diisi::RULE,
    salah_eja::RULE,
    angka_dalam_kata::RULE,
    kontak_instansi_lain::RULE,
    domain_salah_tulis::RULE,
    surel_pribadi::RULE,
    tanpa_sp4n_lapor::RULE,
    nomor_telepon_janggal::RULE,
    langkah_tidak_dikenal::RULE,
    pdf_tanpa_tanggal::RULE,
    aksara_tanpa_bentuk::RULE,
];
