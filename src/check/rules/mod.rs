//! The list of rules, ordered by the codes they report.
//!
//! To add one: a row in the table of codes, a file here, a line below, and fixtures in `tests/rules/<slug>/`.

mod aksara_tanpa_bentuk;
mod alur_pengaduan_tidak_ada;
mod domain_salah_tulis;
mod keputusan_tidak_disebut;
mod komponen_kosong;
mod kontak_instansi_lain;
mod langkah_tidak_dikenal;
mod nomor_telepon_janggal;
mod pdf_tanpa_tanggal;
mod surel_pribadi;
mod tanpa_sp4n_lapor;
mod varian_tidak_dikenal;

use super::Rule;

/// All rules.
pub(super) const ALL: &[Rule] = &[
    komponen_kosong::RULE,
    keputusan_tidak_disebut::RULE,
    alur_pengaduan_tidak_ada::RULE,
    varian_tidak_dikenal::RULE,
    kontak_instansi_lain::RULE,
    domain_salah_tulis::RULE,
    surel_pribadi::RULE,
    tanpa_sp4n_lapor::RULE,
    nomor_telepon_janggal::RULE,
    langkah_tidak_dikenal::RULE,
    pdf_tanpa_tanggal::RULE,
    aksara_tanpa_bentuk::RULE,
];
