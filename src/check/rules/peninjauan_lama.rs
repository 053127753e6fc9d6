//! `SP0213`: a standard that nobody reviewed for a long time.

use jiff::civil::Date;

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Severity;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::Status;
use crate::model::Tanggal;
use crate::model::Typed;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::REVIEW_OLD],
    run: Run::Standard(run),
};

/// Months after which the yearly evaluation is due; PP 96/2012 Pasal 32.
const EVALUATION: i32 = 12;

/// Months after which the review is due; PP 96/2012 Pasal 33.
const REVIEW: i32 = 36;

fn run(cx: &mut Context<'_>) {
    let standar = cx.standar();
    let Some(today) = cx.today.filter(|_| standar.status() == Status::Ditetapkan) else {
        return;
    };
    // A date that could not be read may be the later one.
    if ["ditinjau", "berlaku_sejak", "keputusan"]
        .iter()
        .any(|key| cx.is_unread(key))
    {
        return;
    }
    let civil = |date: &Option<Typed<Tanggal>>| date.as_ref()?.nilai?.civil();
    let decree = cx.catalog.decree(cx.resolved);
    let (key, date) = match (
        civil(&standar.ditinjau),
        civil(&standar.berlaku_sejak),
        decree.and_then(|decree| civil(&decree.tanggal)),
    ) {
        (Some(date), _, _) => ("ditinjau", date),
        (None, Some(date), _) => ("berlaku_sejak", date),
        (None, None, Some(date)) => ("keputusan", date),
        (None, None, None) => return,
    };
    let months = months(date, today);
    if months < EVALUATION {
        return;
    }
    let path = FieldPath::default().key(key);
    let message = match key {
        "ditinjau" => {
            crate::text!(id: "peninjauan terakhir {date}, {months} bulan yang lalu", en: "the last review was on {date}, {months} months ago")
        }
        _ => {
            crate::text!(id: "ditetapkan {date}, {months} bulan yang lalu, dan belum tercatat ditinjau", en: "set on {date}, {months} months ago, with no review on record")
        }
    };
    let finding = cx.report(Code::REVIEW_OLD, &path, message);
    finding.reason = Some(if months < REVIEW {
        Text::fixed(
            "penerapan standar dievaluasi setiap tahun (PP 96/2012 Pasal 32)",
            "the use of a standard is evaluated every year (PP 96/2012 Pasal 32)",
        )
    } else {
        finding.severity = Severity::Warning;
        Text::fixed(
            "standar ditinjau setiap tiga tahun (PP 96/2012 Pasal 33)",
            "a standard is reviewed every three years (PP 96/2012 Pasal 33)",
        )
    });
    finding.help = Some(Text::fixed(
        "tinjau, lalu tulis tanggalnya di `ditinjau`",
        "review it, then write the day in `ditinjau`",
    ));
}

/// Returns the whole months from `from` to `to`; negative where `to` is earlier.
fn months(from: Date, to: Date) -> i32 {
    let count = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
    count(to) - count(from) - i32::from(to.day() < from.day())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::months;

    #[test]
    fn months_are_whole() {
        assert_eq!(months(date(2024, 3, 1), date(2026, 3, 1)), 24);
        assert_eq!(months(date(2024, 3, 15), date(2026, 3, 14)), 23);
        assert_eq!(months(date(2026, 3, 1), date(2026, 1, 31)), -2);
    }
}
