//! The list of rules, ordered by the codes they report.
//!
//! To add one: a row in the table of codes, its guide, a file here, a line below, and fixtures in `tests/rules/<slug>/`.

mod aksara_tanpa_bentuk;
mod alur_berbeda_dari_langkah;
mod alur_pengaduan_tidak_ada;
mod angka_dalam_kata;
mod aplikasi_tanpa_tautan;
mod batas_pengaduan_terlampaui;
mod bawaan_tidak_dipakai;
mod biaya_lain_tidak_disebut;
mod biaya_tanpa_dasar;
mod butir_ganda;
mod butir_tersambung;
mod butir_tertelan;
mod domain_bernama_dua;
mod domain_salah_tulis;
mod evaluasi_tanpa_frekuensi;
mod gratis_tetapi_bayar;
mod hari_tanpa_jenis;
mod html_dalam_teks;
mod isi_tidak_menyebut_judul;
mod judul_bernomor_dua;
mod judul_peraturan_berbeda;
mod jumlah_biaya_berbeda;
mod kalimat_terpotong;
mod kanal_tanpa_nomor;
mod kata_ganda;
mod kata_terpenggal;
mod keputusan_tidak_disebut;
mod koma_memecah_teks;
mod komentar_memotong_teks;
mod komponen_kosong;
mod kontak_instansi_lain;
mod kutip_lengkung;
mod kutip_tanpa_pasangan;
mod langkah_tak_tercapai;
mod langkah_tidak_dikenal;
mod nama_instansi_berbeda;
mod nilai_lama;
mod nomor_keputusan_kosong;
mod nomor_ponsel_pribadi;
mod nomor_telepon_janggal;
mod pdf_tanpa_tanggal;
mod pengaduan_tanpa_pejabat;
mod peninjauan_lama;
mod peraturan_daerah_lain;
mod peraturan_dicabut;
mod peraturan_tanpa_daerah;
mod peraturan_tanpa_tahun;
mod produk_sama_dengan_judul;
pub(super) mod salah_eja;
mod satu_layanan_dua_tarif;
mod spasi_tempelan;
mod standar_hampir_sama;
mod surel_pribadi;
mod tahap_melebihi_total;
mod tanpa_langkah_pemohon;
mod tanpa_sp4n_lapor;
mod teks_belum_diisi;
mod teks_portal_terbawa;
mod timpaan_sama_dengan_bawaan;
mod titik_dua_lebar;
mod urutan_dasar_hukum;
mod varian_tidak_dikenal;
mod waktu_lain_dalam_teks;
mod waktu_tanpa_batas_atas;

use super::Rule;

/// All rules.
pub(super) const ALL: &[Rule] = &[
    spasi_tempelan::RULE,
    komentar_memotong_teks::RULE,
    koma_memecah_teks::RULE,
    butir_tertelan::RULE,
    kutip_lengkung::RULE,
    titik_dua_lebar::RULE,
    kutip_tanpa_pasangan::RULE,
    komponen_kosong::RULE,
    keputusan_tidak_disebut::RULE,
    alur_pengaduan_tidak_ada::RULE,
    varian_tidak_dikenal::RULE,
    peninjauan_lama::RULE,
    evaluasi_tanpa_frekuensi::RULE,
    pengaduan_tanpa_pejabat::RULE,
    nomor_keputusan_kosong::RULE,
    html_dalam_teks::RULE,
    butir_tersambung::RULE,
    kata_ganda::RULE,
    kalimat_terpotong::RULE,
    teks_belum_diisi::RULE,
    salah_eja::RULE,
    angka_dalam_kata::RULE,
    isi_tidak_menyebut_judul::RULE,
    produk_sama_dengan_judul::RULE,
    teks_portal_terbawa::RULE,
    kata_terpenggal::RULE,
    butir_ganda::RULE,
    kontak_instansi_lain::RULE,
    domain_salah_tulis::RULE,
    surel_pribadi::RULE,
    tanpa_sp4n_lapor::RULE,
    nomor_telepon_janggal::RULE,
    aplikasi_tanpa_tautan::RULE,
    nomor_ponsel_pribadi::RULE,
    kanal_tanpa_nomor::RULE,
    hari_tanpa_jenis::RULE,
    tahap_melebihi_total::RULE,
    batas_pengaduan_terlampaui::RULE,
    waktu_lain_dalam_teks::RULE,
    waktu_tanpa_batas_atas::RULE,
    biaya_tanpa_dasar::RULE,
    gratis_tetapi_bayar::RULE,
    jumlah_biaya_berbeda::RULE,
    nilai_lama::RULE,
    biaya_lain_tidak_disebut::RULE,
    judul_peraturan_berbeda::RULE,
    peraturan_tanpa_daerah::RULE,
    peraturan_dicabut::RULE,
    peraturan_daerah_lain::RULE,
    judul_bernomor_dua::RULE,
    urutan_dasar_hukum::RULE,
    peraturan_tanpa_tahun::RULE,
    langkah_tidak_dikenal::RULE,
    langkah_tak_tercapai::RULE,
    alur_berbeda_dari_langkah::RULE,
    tanpa_langkah_pemohon::RULE,
    satu_layanan_dua_tarif::RULE,
    timpaan_sama_dengan_bawaan::RULE,
    bawaan_tidak_dipakai::RULE,
    domain_bernama_dua::RULE,
    nama_instansi_berbeda::RULE,
    standar_hampir_sama::RULE,
    pdf_tanpa_tanggal::RULE,
    aksara_tanpa_bentuk::RULE,
];
