//! The list of rules, ordered by the codes they report.

mod alur_pengaduan;
mod keputusan;
mod komponen_kosong;
mod langkah_tidak_dikenal;
mod tanggal_pdf;
mod varian_tidak_dikenal;

use super::Context;

/// All rules.
pub(super) const ALL: &[fn(&mut Context<'_>)] = &[
    komponen_kosong::run,
    keputusan::run,
    alur_pengaduan::run,
    varian_tidak_dikenal::run,
    langkah_tidak_dikenal::run,
    tanggal_pdf::run,
];
