//! The words of the scoreboard, in both languages: the page of the site speaks Indonesian, the command line
//! either.

use crate::catalog::Tenggat;
use crate::diagnostic::Text;
use crate::model::Status;
use crate::model::Tanggal;
use crate::view::Keadaan;
use crate::view::Kurang;
use crate::view::Papan;
use crate::view::PapanJumlah;
use crate::view::PapanPeninjauan;
use crate::view::PapanStandar;
use crate::view::PapanTemuan;
use crate::view::UnsurKeputusan;

/// What it is.
pub static JUDUL: Text = Text::fixed("Papan standar pelayanan", "Scoreboard of service standards");
/// Head of the column of services.
pub static LAYANAN: Text = Text::fixed("Layanan", "Service");
/// Standards, as a heading.
pub static STANDAR: Text = Text::fixed("Standar", "Standards");
/// Head of the column of states.
pub static STATUS: Text = Text::fixed("Status", "Status");
/// Components, as a heading.
pub static KOMPONEN: Text = Text::fixed("Komponen", "Components");
/// Head of the column of how many components are filled.
pub static TERISI: Text = Text::fixed("Terisi", "Filled");
/// Head of the column of reviews.
pub static PENINJAUAN: Text = Text::fixed("Peninjauan", "Review");
/// Head of the column of findings.
pub static TEMUAN: Text = Text::fixed("Temuan", "Findings");
/// Head of the column of gaps.
pub static KURANG: Text = Text::fixed("Masih kurang", "Still lacking");
/// Drafts that lack nothing.
pub static SIAP: Text = Text::fixed("Siap ditetapkan", "Ready to be set");
/// What is due.
pub static JATUH_TEMPO: Text = Text::fixed("Jatuh tempo", "Due");
/// Heading over the sums.
pub static JUMLAH: Text = Text::fixed("Jumlah", "Total");
/// Heading over the legend.
pub static KETERANGAN: Text = Text::fixed("Keterangan", "Legend");
/// Where the legend is told before it stands.
pub static LIHAT_KETERANGAN: Text =
    Text::fixed("Arti tanda dan nomor", "What signs and numbers mean");
/// Standards that no agency publishes.
pub static TANPA_INSTANSI: Text = Text::fixed("Tanpa instansi", "Without an agency");
/// Nothing is known of a review.
pub static TAK_TERCATAT: Text = Text::fixed("tidak tercatat", "not on record");
/// There is nothing to show.
pub static TIDAK_ADA_STANDAR: Text =
    Text::fixed("Tidak ada standar di sini.", "There is no standard here.");
/// Where the rows come from.
pub static URUTAN: Text = Text::fixed(
    "PR-01 sampai PR-14: urutan lembar penilaian Ombudsman RI, menurut huruf UU 25/2009 Pasal 21.",
    "PR-01 to PR-14: the order of the assessors' sheet (Ombudsman RI), by the letters of UU 25/2009 Pasal 21.",
);
/// What the sums of findings hold besides.
pub static TEMUAN_LAIN: Text = Text::fixed(
    "Jumlah temuan juga memuat yang ada di `instansi.yaml`, `baku.yaml`, dan templat.",
    "Sums of findings also hold those in `instansi.yaml`, `baku.yaml` and templates.",
);
/// What stands in a compact page for the standards that it leaves out.
pub static RINCIAN: Text = Text::fixed(
    "Layanannya terlalu banyak untuk satu halaman; `baku check --summary FOLDER` memperlihatkan tiap layanan.",
    "There are too many services for one page; `baku check --summary FOLDER` shows each.",
);

/// Most missing components that are told by name.
const MOST_NAMED: usize = 3;

/// Returns the word for how a component is filled.
pub const fn keadaan(keadaan: Keadaan) -> Text {
    match keadaan {
        Keadaan::Ada => Text::fixed("ada", "filled"),
        Keadaan::TidakBerlaku => Text::fixed("tidak berlaku", "does not apply"),
        Keadaan::Kosong => Text::fixed("kosong", "empty"),
        Keadaan::Tiada => Text::fixed("belum ada", "missing"),
        Keadaan::DiLuarProfil => Text::fixed("di luar profil", "outside the profile"),
        Keadaan::TakTerbaca => Text::fixed("tidak terbaca", "unreadable"),
    }
}

/// Returns what a word of [`keadaan`] means, where it does not say so by itself.
pub const fn arti(keadaan: Keadaan) -> Option<Text> {
    match keadaan {
        Keadaan::Ada => None,
        Keadaan::TidakBerlaku => Some(Text::fixed(
            "dinyatakan dengan alasan, dihitung terisi",
            "declared with a reason, counts as filled",
        )),
        Keadaan::Kosong => Some(Text::fixed(
            "kuncinya ditulis, isinya belum",
            "the key is written, nothing in it",
        )),
        Keadaan::Tiada => Some(Text::fixed(
            "kuncinya belum ditulis",
            "the key is not written",
        )),
        Keadaan::DiLuarProfil => Some(Text::fixed(
            "profil `publik` hanya memuat enam komponen; penilai meminta 14",
            "profile `publik` has six components only; assessors ask for 14",
        )),
        Keadaan::TakTerbaca => Some(Text::fixed(
            "YAML-nya salah di situ",
            "the YAML is at fault there",
        )),
    }
}

/// Returns the sign for how a component is filled: all differ in shape.
pub const fn tanda(keadaan: Keadaan) -> char {
    match keadaan {
        Keadaan::Ada => '✓',
        Keadaan::TidakBerlaku => '–',
        Keadaan::Kosong => '○',
        Keadaan::Tiada => '✗',
        Keadaan::DiLuarProfil => '·',
        Keadaan::TakTerbaca => '?',
    }
}

/// Returns the sign as [`tanda`], for terminals that show ASCII alone.
pub const fn tanda_ascii(keadaan: Keadaan) -> char {
    match keadaan {
        Keadaan::Ada => 'v',
        Keadaan::TidakBerlaku => '-',
        Keadaan::Kosong => 'o',
        Keadaan::Tiada => 'x',
        Keadaan::DiLuarProfil => '.',
        Keadaan::TakTerbaca => '?',
    }
}

/// Returns the word of a state.
pub const fn status(status: Status) -> Text {
    match status {
        Status::Rancangan => Text::fixed("rancangan", "draft"),
        Status::Ditetapkan => Text::fixed("ditetapkan", "set"),
        Status::Dicabut => Text::fixed("dicabut", "revoked"),
    }
}

/// Returns the day of the scoreboard, `day` as `YYYY-MM-DD`, as it stands behind the title.
pub fn hari(day: Option<&str>) -> Text {
    match day {
        Some(day) => {
            let id = hari_panjang(day);
            crate::text!(id: "per {id}", en: "as of {day}")
        }
        None => Text::fixed("tanpa hari penilaian", "with no day to count from"),
    }
}

/// Returns `day`, `YYYY-MM-DD`, in Indonesian words: "21 November 2026".
fn hari_panjang(day: &str) -> String {
    let tanggal = day.parse::<jiff::civil::Date>().ok().and_then(|date| {
        Some(Tanggal {
            tahun: date.year().cast_unsigned(),
            bulan: Some(u8::try_from(date.month()).ok()?),
            hari: Some(u8::try_from(date.day()).ok()?),
        })
    });
    tanggal.map_or_else(|| day.to_owned(), |tanggal| tanggal.to_string())
}

/// Returns the sums of all, each with its name.
pub fn jumlah(papan: &Papan) -> Vec<(Text, Text)> {
    let jumlah = &papan.jumlah;
    let number = |count: usize| Text::same(count.to_string());
    vec![
        (
            STANDAR.clone(),
            banyak(jumlah.standar, papan.instansi.len()),
        ),
        (STATUS.clone(), menurut_status(jumlah)),
        (SIAP.clone(), number(jumlah.siap)),
        (KURANG.clone(), number(jumlah.kurang)),
        (KOMPONEN.clone(), terisi(jumlah)),
        (JATUH_TEMPO.clone(), jatuh_tempo(jumlah)),
        (TEMUAN.clone(), temuan(jumlah.temuan)),
    ]
}

/// Returns how many standards of how many agencies there are.
pub fn banyak(standar: usize, instansi: usize) -> Text {
    let (standards, agencies) = (plural(standar, "standard"), plural_y(instansi, "agenc"));
    crate::text!(id: "{standar} standar, {instansi} instansi", en: "{standards}, {agencies}")
}

/// Returns how many standards there are, and how many of them are ready.
pub fn banyak_siap(jumlah: &PapanJumlah) -> Text {
    let PapanJumlah { standar, siap, .. } = jumlah;
    let standards = plural(*standar, "standard");
    match siap {
        0 => crate::text!(id: "{standar} standar", en: "{standards}"),
        _ => crate::text!(id: "{standar} standar, {siap} siap", en: "{standards}, {siap} ready"),
    }
}

/// Returns how many standards are in which state; only states that occur.
pub fn menurut_status(jumlah: &PapanJumlah) -> Text {
    let PapanJumlah {
        ditetapkan,
        rancangan,
        dicabut,
        ..
    } = *jumlah;
    let drafts = plural(rancangan, "draft");
    there_are([
        (
            ditetapkan,
            crate::text!(id: "{ditetapkan} ditetapkan", en: "{ditetapkan} set"),
        ),
        (
            rancangan,
            crate::text!(id: "{rancangan} rancangan", en: "{drafts}"),
        ),
        (
            dicabut,
            crate::text!(id: "{dicabut} dicabut", en: "{dicabut} revoked"),
        ),
    ])
}

/// Returns how many components of how many are filled.
pub fn dari(terisi: usize, diminta: usize) -> Text {
    crate::text!(id: "{terisi} dari {diminta}", en: "{terisi} of {diminta}")
}

/// Returns how many components of all that assessors ask for are filled.
pub fn terisi(jumlah: &PapanJumlah) -> Text {
    let PapanJumlah {
        terisi, diminta, ..
    } = jumlah;
    crate::text!(id: "{terisi} dari {diminta} terisi", en: "{terisi} of {diminta} filled")
}

/// Returns how many evaluations and reviews are due.
pub fn jatuh_tempo(jumlah: &PapanJumlah) -> Text {
    let PapanJumlah {
        perlu_evaluasi: yearly,
        perlu_peninjauan: review,
        ..
    } = *jumlah;
    let evaluations = plural(yearly, "yearly evaluation");
    let reviews = plural(review, "three-year review");
    there_are([
        (
            yearly,
            crate::text!(id: "{yearly} evaluasi tahunan", en: "{evaluations}"),
        ),
        (
            review,
            crate::text!(id: "{review} peninjauan tiga tahunan", en: "{reviews}"),
        ),
    ])
}

/// Returns the levels that were found, with their counts.
pub fn temuan(temuan: PapanTemuan) -> Text {
    let PapanTemuan {
        kesalahan,
        peringatan,
        info,
    } = temuan;
    let (errors, warnings, infos) = (
        plural(kesalahan, "error"),
        plural(peringatan, "warning"),
        plural(info, "info"),
    );
    there_are([
        (
            kesalahan,
            crate::text!(id: "{kesalahan} kesalahan", en: "{errors}"),
        ),
        (
            peringatan,
            crate::text!(id: "{peringatan} peringatan", en: "{warnings}"),
        ),
        (info, crate::text!(id: "{info} info", en: "{infos}")),
    ])
}

/// Returns those texts whose count is not 0; "tidak ada" where there is none.
fn there_are<const N: usize>(parts: [(usize, Text); N]) -> Text {
    let there = parts.into_iter().filter(|(count, _)| *count > 0);
    join(there.map(|(_, text)| text), ", ").unwrap_or(Text::fixed("tidak ada", "none"))
}

/// Returns how old a review is: "34 bulan"; the day itself where that is not known.
pub fn umur(peninjauan: &PapanPeninjauan) -> Text {
    match peninjauan.bulan {
        Some(bulan) => {
            let months = plural(bulan as usize, "month");
            crate::text!(id: "{bulan} bulan", en: "{months}")
        }
        None => {
            let (day, id) = (&peninjauan.tanggal, hari_panjang(&peninjauan.tanggal));
            crate::text!(id: "{id}", en: "{day}")
        }
    }
}

/// Returns which day the age of a review is counted from, where it is no review.
pub fn dasar(peninjauan: &PapanPeninjauan) -> Option<Text> {
    match peninjauan.dasar {
        "berlaku_sejak" => Some(Text::fixed("sejak mulai berlaku", "since it is in force")),
        "keputusan" => Some(Text::fixed("sejak keputusan", "since the decree")),
        _ => None,
    }
}

/// Returns what is due.
pub const fn tenggat(tenggat: Tenggat) -> Text {
    match tenggat {
        Tenggat::Evaluasi => Text::fixed("perlu evaluasi tahunan", "yearly evaluation due"),
        Tenggat::Peninjauan => {
            Text::fixed("perlu peninjauan tiga tahunan", "three-year review due")
        }
    }
}

/// Returns what asks for it.
pub const fn pasal(tenggat: Tenggat) -> &'static str {
    match tenggat {
        Tenggat::Evaluasi => "PP 96/2012 Pasal 32",
        Tenggat::Peninjauan => "PP 96/2012 Pasal 33",
    }
}

/// Returns what a decree does not tell.
pub const fn unsur(unsur: UnsurKeputusan) -> Text {
    match unsur {
        UnsurKeputusan::Nomor => Text::fixed("nomor", "number"),
        UnsurKeputusan::Tanggal => Text::fixed("tanggal", "date"),
        UnsurKeputusan::Penandatangan => Text::fixed("penandatangan", "signatory"),
    }
}

/// Returns what `standar` lacks, in words, each component as `name` calls it; `None` for a revoked one, and
/// for one that is set and lacks nothing.
pub fn kurang(standar: &PapanStandar, name: impl Fn(&'static str) -> String) -> Option<Text> {
    let kurang = standar.kurang.as_ref()?;
    if standar.is_siap() {
        return Some(Text::fixed(
            "tidak ada: siap ditetapkan",
            "nothing: ready to be set",
        ));
    }
    let parts = [
        keputusan(kurang),
        komponen(&kurang.komponen, name),
        (kurang.kesalahan > 0).then(|| kesalahan(kurang.kesalahan)),
    ];
    join(parts.into_iter().flatten(), "; ")
}

/// Returns what is missing of the decree.
fn keputusan(kurang: &Kurang) -> Option<Text> {
    let missing = &kurang.keputusan;
    if missing.len() == UnsurKeputusan::ALL.len() {
        return Some(Text::fixed("keputusan", "a decree"));
    }
    let list = join(missing.iter().map(|one| unsur(*one)), ", ")?;
    let (id, en) = (list.id, list.en);
    Some(crate::text!(id: "{id} keputusan", en: "{en} of the decree"))
}

/// Returns the components that are missing, by name where they are few: the signs tell them all.
fn komponen(keys: &[&'static str], name: impl Fn(&'static str) -> String) -> Option<Text> {
    let count = keys.len();
    match count {
        0 => None,
        1..=MOST_NAMED => {
            let names: Vec<String> = keys.iter().map(|key| name(key)).collect();
            let (names, plural) = (names.join(", "), if count == 1 { "" } else { "s" });
            Some(crate::text!(id: "komponen {names}", en: "component{plural} {names}"))
        }
        _ => Some(crate::text!(id: "{count} komponen", en: "{count} components")),
    }
}

/// Returns errors that are to be mended first.
fn kesalahan(count: usize) -> Text {
    let errors = plural(count, "error");
    crate::text!(id: "{count} kesalahan belum dibetulkan", en: "{errors} to be mended")
}

/// Joins texts in both languages; `None` where there is none.
fn join(texts: impl Iterator<Item = Text>, between: &str) -> Option<Text> {
    texts.reduce(|a, b| Text {
        id: format!("{}{between}{}", a.id, b.id).into(),
        en: format!("{}{between}{}", a.en, b.en).into(),
    })
}

fn plural(count: usize, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}

fn plural_y(count: usize, stem: &str) -> String {
    let ending = if count == 1 { "y" } else { "ies" };
    format!("{count} {stem}{ending}")
}
