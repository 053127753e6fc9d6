//! Typed values compared: times on a common scale, money, people, forms, audiences.

use std::cmp::Ordering;

use serde_json::Value as Json;

use super::classes::Class;
use super::fields::Scale;
use crate::diagnostic::Text;
use crate::model::{Batas, Durasi, JangkaWaktu, JumlahPelaksana, Orang, Satuan};

/// What a comparison gave: the class, and what had to be assumed for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) class: Class,
    pub(super) assumption: Option<Text>,
}

impl Verdict {
    pub(super) fn plain(class: Class) -> Self {
        Self {
            class,
            assumption: None,
        }
    }

    fn assuming(class: Class, id: &'static str, en: &'static str) -> Self {
        Self {
            class,
            assumption: Some(Text::fixed(id, en)),
        }
    }
}

/// The answer of a comparison, before it has a class.
type Answer = Option<Ordering>;

fn class_of(scale: Scale, answer: Answer) -> Class {
    match answer {
        Some(Ordering::Greater) => scale.more,
        Some(Ordering::Less) => scale.less,
        Some(Ordering::Equal) => scale.same,
        None => scale.unknown,
    }
}

/// The numbers that words allow: from `low` to `high`, either end in or out, `None` without an end.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Span {
    low: u64,
    high: Option<u64>,
    /// Whether the words name a limit or the number itself.
    batas: Batas,
}

impl Span {
    fn new(dari: Option<u64>, nilai: u64, batas: Option<Batas>) -> Self {
        let batas = batas.unwrap_or_default();
        let (low, high) = match (dari, batas) {
            (Some(dari), _) => (dari, Some(nilai)),
            (None, Batas::Tepat | Batas::Sekitar) => (nilai, Some(nilai)),
            (None, Batas::Maksimal) => (0, Some(nilai)),
            (None, Batas::KurangDari) => (0, Some(nilai.saturating_sub(1))),
            (None, Batas::Minimal) => (nilai, None),
            (None, Batas::LebihDari) => (nilai.saturating_add(1), None),
        };
        Self { low, high, batas }
    }

    /// Returns whether `new` lies above this; `None` where the words do not tell.
    fn compare(self, new: Self) -> Answer {
        let ends = |span: Self| (span.low, span.high.unwrap_or(u64::MAX));
        let ((low, high), (new_low, new_high)) = (ends(self), ends(new));
        let vague = [self, new].iter().any(|span| span.batas == Batas::Sekitar);
        let alike = self.batas == new.batas;
        if alike {
            return match (new_low.cmp(&low), new_high.cmp(&high)) {
                (Ordering::Equal, other) | (other, Ordering::Equal) => Some(other),
                (a, b) if a == b => Some(a),
                _ => None,
            };
        }
        if vague {
            return None;
        }
        // Of two sorts of limit only what lies wholly above or below is certain.
        if new_low > high {
            Some(Ordering::Greater)
        } else if low > new_high {
            Some(Ordering::Less)
        } else {
            None
        }
    }
}

/// Minutes of a unit on the common scale: a working week has five days, a month 30, a year 365.
fn minutes(satuan: Satuan) -> u64 {
    const DAY: u64 = 24 * 60;
    match satuan {
        Satuan::Menit => 1,
        Satuan::Jam => 60,
        Satuan::Hari | Satuan::HariKalender => DAY,
        Satuan::HariKerja => DAY * 7 / 5,
        Satuan::Minggu => 7 * DAY,
        Satuan::Bulan => 30 * DAY,
        Satuan::Tahun => 365 * DAY,
    }
}

fn is_below_a_day(satuan: Satuan) -> bool {
    matches!(satuan, Satuan::Menit | Satuan::Jam)
}

/// Shortest working day, in minutes: a day may mean "before the office closes".
const OFFICE_DAY: u64 = 6 * 60;

/// A length with its unit.
struct Length {
    span: Span,
    satuan: Satuan,
}

impl Length {
    fn of(durasi: &Durasi) -> Self {
        let number = u64::from(durasi.nilai);
        Self {
            span: Span::new(durasi.dari.map(u64::from), number, durasi.batas),
            satuan: durasi.satuan,
        }
    }

    fn in_minutes(&self) -> Span {
        let unit = minutes(self.satuan);
        Span {
            low: self.span.low.saturating_mul(unit),
            high: self.span.high.map(|high| high.saturating_mul(unit)),
            batas: self.span.batas,
        }
    }

    fn compare(&self, new: &Self) -> (Answer, Option<Text>) {
        if self.satuan == new.satuan {
            return (self.span.compare(new.span), None);
        }
        let answer = self.in_minutes().compare(new.in_minutes());
        if !is_below_a_day(self.satuan) && !is_below_a_day(new.satuan) {
            let assumption = Text::fixed(
                "`hari` dibaca sebagai hari kalender; 5 hari kerja sama dengan 7 hari kalender, sebulan 30 hari, setahun 365 hari",
                "`hari` is read as a calendar day; 5 working days are 7 calendar days, a month 30 days, a year 365 days",
            );
            return (answer, Some(assumption));
        }
        if is_below_a_day(self.satuan) && is_below_a_day(new.satuan) {
            return (answer, None);
        }
        // Hours against days: a day may be an office day or 24 hours; only what holds for both counts.
        let short = |length: &Self| {
            let unit = match length.satuan {
                Satuan::Menit | Satuan::Jam => minutes(length.satuan),
                Satuan::Hari | Satuan::HariKalender | Satuan::HariKerja => OFFICE_DAY,
                Satuan::Minggu => 5 * OFFICE_DAY,
                Satuan::Bulan => 20 * OFFICE_DAY,
                Satuan::Tahun => 240 * OFFICE_DAY,
            };
            Span {
                low: length.span.low.saturating_mul(unit),
                high: length.span.high.map(|high| high.saturating_mul(unit)),
                batas: length.span.batas,
            }
        };
        let other = short(self).compare(short(new));
        let assumption = Text::fixed(
            "satu hari dibaca sebagai hari kantor paling singkat 6 jam atau 24 jam penuh",
            "a day is read as an office day of at least 6 hours or as 24 hours",
        );
        (answer.filter(|_| answer == other), Some(assumption))
    }
}

/// Compares two times; the parts of a time that are words (from when, on what condition) are not looked at.
pub(super) fn time(scale: Scale, old: &Json, new: &Json) -> Verdict {
    let read = |value: &Json| serde_json::from_value::<JangkaWaktu>(value.clone()).ok();
    let (Some(old), Some(new)) = (read(old), read(new)) else {
        return Verdict::plain(scale.unknown);
    };
    let (Some(old), Some(new)) = (whole(&old), whole(&new)) else {
        return Verdict::plain(scale.unknown);
    };
    let (answer, assumption) = Length::of(&old).compare(&Length::of(&new));
    Verdict {
        class: class_of(scale, answer),
        assumption: assumption.filter(|_| answer.is_some()),
    }
}

/// Returns the whole of a time; `None` for stages without a total.
fn whole(waktu: &JangkaWaktu) -> Option<Durasi> {
    match waktu {
        JangkaWaktu::Durasi(durasi) => Some((**durasi).clone()),
        JangkaWaktu::Bertahap(tahap) => match tahap.total.as_ref()?.nilai.as_ref()? {
            JangkaWaktu::Durasi(durasi) => Some((**durasi).clone()),
            JangkaWaktu::Bertahap(_) => None,
        },
    }
}

/// Compares two extensions of a time.
pub(super) fn extension(scale: Scale, old: &Json, new: &Json) -> Verdict {
    let read = |value: &Json| {
        let satuan = serde_json::from_value(value.get("satuan")?.clone()).ok()?;
        let nilai = value.get("nilai")?.as_u64()?;
        Some(Length {
            span: Span::new(None, nilai, None),
            satuan,
        })
    };
    let (Some(old), Some(new)) = (read(old), read(new)) else {
        return Verdict::plain(scale.unknown);
    };
    let (answer, assumption) = old.compare(&new);
    Verdict {
        class: class_of(scale, answer),
        assumption,
    }
}

/// Compares two counts of people.
pub(super) fn people(scale: Scale, old: &Json, new: &Json) -> Verdict {
    let span = |orang: &Orang| {
        let number = u64::from(orang.nilai);
        Span::new(orang.dari.map(u64::from), number, orang.batas)
    };
    let read = |value: &Json| match serde_json::from_value::<JumlahPelaksana>(value.clone()) {
        Ok(JumlahPelaksana::Orang(orang)) => Some(span(&orang)),
        Ok(JumlahPelaksana::MenurutPeran(_)) | Err(_) => None,
    };
    match (read(old), read(new)) {
        (Some(old), Some(new)) => Verdict::plain(class_of(scale, old.compare(new))),
        _ => Verdict::plain(scale.unknown),
    }
}

/// Compares two numbers; one that is not told is 1.
pub(super) fn number(scale: Scale, old: &Json, new: &Json) -> Verdict {
    let read = |value: &Json| value.as_u64().unwrap_or(1);
    let class = class_of(scale, Some(read(new).cmp(&read(old))));
    if old.is_null() || new.is_null() {
        return Verdict::assuming(
            class,
            "tanpa angka dibaca satu",
            "without a number it is read as one",
        );
    }
    Verdict::plain(class)
}

/// Compares two amounts in whole rupiah.
pub(super) fn money(old: &Json, new: &Json) -> Verdict {
    let class = match (old.as_u64(), new.as_u64()) {
        (Some(0), Some(1..)) => Class::GRATIS_MENJADI_BERBAYAR,
        (Some(1..), Some(0)) => Class::BERBAYAR_MENJADI_GRATIS,
        (Some(old), Some(new)) if new > old => Class::BIAYA_NAIK,
        (Some(old), Some(new)) if new < old => Class::BIAYA_TURUN,
        _ => Class::BIAYA_TAK_TERBANDING,
    };
    Verdict::plain(class)
}

/// Compares two forms of a document.
pub(super) fn form(old: &Json, new: &Json) -> Verdict {
    let rank = |value: &Json| match value.as_str() {
        Some("pindaian") => 0,
        Some("salinan") => 1,
        _ => 2,
    };
    Verdict::plain(match rank(new).cmp(&rank(old)) {
        Ordering::Greater => Class::BENTUK_LEBIH_BERAT,
        Ordering::Less => Class::BENTUK_LEBIH_RINGAN,
        Ordering::Equal => Class::BENTUK_TAK_TERBANDING,
    })
}

/// Compares two states of a standard; one that is not told is a draft.
pub(super) fn status(old: &Json, new: &Json) -> Verdict {
    let revoked = |value: &Json| value.as_str() == Some("dicabut");
    Verdict::plain(match (revoked(old), revoked(new)) {
        (false, true) => Class::STATUS_DICABUT,
        (true, false) => Class::STATUS_BERLAKU_LAGI,
        (false, false) | (true, true) => Class::STATUS_DIUBAH,
    })
}

/// Compares for whom a thing is; no codes at all mean everybody.
pub(super) fn audience(
    [wider, narrower, other]: [Class; 3],
    old: &[&str],
    new: &[&str],
) -> Verdict {
    let within = |part: &[&str], whole: &[&str]| part.iter().all(|code| whole.contains(code));
    Verdict::plain(match (old.is_empty(), new.is_empty()) {
        (false, true) => wider,
        (true, false) => narrower,
        _ if within(old, new) => wider,
        _ if within(new, old) => narrower,
        _ => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Frasa;

    const SCALE: Scale = Scale {
        more: Class::WAKTU_LEBIH_LAMA,
        less: Class::WAKTU_LEBIH_SINGKAT,
        same: Class::WAKTU_SETARA,
        unknown: Class::WAKTU_TAK_TERBANDING,
    };

    fn of_words(old: &str, new: &str) -> Class {
        let json = |words: &str| {
            let value = JangkaWaktu::parse(words).value;
            serde_json::to_value(value.unwrap_or_else(|| panic!("`{words}` is a time"))).unwrap()
        };
        time(SCALE, &json(old), &json(new)).class
    }

    #[test]
    fn times_are_compared_on_one_scale_and_the_way_back_is_the_mirror() {
        for (old, new, expected) in [
            ("3 hari", "5 hari", SCALE.more),
            ("3 hari", "3 hari kerja", SCALE.more),
            ("5 hari kerja", "1 minggu", SCALE.same),
            ("5 hari kerja", "6 hari kalender", SCALE.less),
            ("maksimal 3 hari", "3 hari", SCALE.unknown),
            ("maksimal 3 hari", "4 hari", SCALE.more),
            ("maksimal 3 hari kerja", "maksimal 2 hari kerja", SCALE.less),
            ("60 menit", "1 jam", SCALE.same),
            ("8 jam", "1 hari", SCALE.unknown),
            ("15 menit", "1 hari", SCALE.more),
            ("3 jam", "2 hari kerja", SCALE.more),
            ("2-5 hari", "2-7 hari", SCALE.more),
            ("2-5 hari", "1-7 hari", SCALE.unknown),
            ("1 bulan", "30 hari", SCALE.same),
        ] {
            assert_eq!(of_words(old, new), expected, "{old} → {new}");
            assert_eq!(of_words(new, old), expected.mirror(), "{new} → {old}");
        }
    }

    #[test]
    fn audiences_grow_and_shrink() {
        let classes = [
            Class::BIAYA_MELUAS,
            Class::BIAYA_MENYEMPIT,
            Class::BAGIAN_TAK_TENTU_DIUBAH,
        ];
        for (old, new, expected) in [
            (&["a"][..], &[][..], classes[0]),
            (&[], &["a"], classes[1]),
            (&["a"], &["a", "b"], classes[0]),
            (&["a"], &["b"], classes[2]),
        ] {
            assert_eq!(audience(classes, old, new).class, expected);
        }
    }
}
