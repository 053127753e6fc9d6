//! Kinds of slips that were written by somebody who had seen neither rules nor repairs.
//!
//! When the first twelve were first run, 58 of 104 were told and 5 of 90 mended; of the ten of the second
//! stranger, run when those were learnt from, 62 of 90 were told and 1 of 81 mended. They are no longer unseen:
//! rules and repairs learnt from them.

use super::kinds::{Kind, kind};
use super::line::{Change, Line, block_end, indent, parent};

/// All kinds.
pub const STRANGERS: &[Kind] = &[
    // Signs of YAML.
    kind("fence of a Markdown block left in", true, |lines, at| {
        // A chat program shows YAML between fences, and one of the two is copied with it.
        if at == 0 {
            Some(Change::insert(lines, 0, "```yaml"))
        } else {
            (at + 1 == lines.len()).then(|| Change::insert(lines, at + 1, "```"))
        }
    }),
    kind("number sign of a comment lost", true, |lines, at| {
        let words = lines[at].trim_start().strip_prefix("# ")?;
        // With a colon inside it could be taken for a key.
        (!words.contains(": ")).then_some(())?;
        let blanks = " ".repeat(indent(lines[at]));
        Some(Change::line(lines, at, &format!("{blanks}{words}")))
    }),
    kind(
        "long text broken in two, the rest at the left edge",
        true,
        |lines, at| {
            let line = Line::read(lines[at])?;
            (line.is_plain() && lines[at].len() > 80).then_some(())?;
            let place = lines[at].get(..72)?.rfind(' ')?;
            (place + line.value.len() > lines[at].len()).then_some(())?;
            let mut change = Change::line(lines, at, &lines[at][..place]);
            change
                .lines
                .insert(at + 1, lines[at][place + 1..].to_owned());
            change.touched = vec![at..=at + 1];
            Some(change)
        },
    ),
    kind(
        "block pasted at the cursor, its later lines too far left",
        true,
        |lines, at| {
            // The first line stands where the cursor stood; the others bring only what they had
            // among themselves.
            let own = indent(lines[at]);
            Line::read(lines[at]).filter(|line| line.key.is_some() && own >= 4)?;
            let end = block_end(lines, at);
            (end >= at + 2).then_some(())?;
            let mut change = Change::line(lines, at, lines[at]);
            for line in &mut change.lines[at + 1..=end] {
                if let Some(rest) = line.get(own..) {
                    *line = rest.to_owned();
                }
            }
            change.touched = vec![at..=end];
            Some(change)
        },
    ),
    // Structure.
    kind(
        "component under the name that the regulation gives it",
        true,
        |lines, at| {
            let line = Line::read(lines[at]).filter(|_| indent(lines[at]) == 0)?;
            let name = match line.key? {
                "persyaratan" => "syarat",
                "prosedur" => "mekanisme",
                "jangka_waktu" => "waktu_pelayanan",
                "biaya" => "tarif",
                "produk" => "hasil_pelayanan",
                "pengaduan" => "penanganan_pengaduan",
                "sarana" => "sarana_prasarana",
                "kompetensi" => "kompetensi_pelaksana",
                "pengawasan" => "pengawasan_internal",
                "jumlah_pelaksana" => "jumlah_petugas",
                "jaminan_keamanan" => "keamanan_dan_keselamatan",
                "evaluasi" => "evaluasi_kinerja",
                _ => return None,
            };
            Some(Change::line(lines, at, &line.with_key(name)))
        },
    ),
    kind("everyday word for a word of a list", true, |lines, at| {
        let line = Line::read(lines[at])?;
        let word = match (line.key?, line.value) {
            ("jenis", "whatsapp") => "WA",
            ("jenis", "telepon") => "telp",
            ("jenis", "faksimile") => "fax",
            ("jenis", "surel") => "email",
            ("jenis", "situs") => "website",
            ("bentuk", "salinan") => "fotokopi",
            ("bentuk", "pindaian") => "scan",
            ("status", "rancangan") => "draft",
            _ => return None,
        };
        Some(Change::line(lines, at, &line.with_value(word)))
    }),
    kind(
        "`sebagai berikut` between a key and its list",
        true,
        |lines, at| {
            let line = Line::read(lines[at]).filter(|line| line.value.is_empty())?;
            matches!(
                line.key?,
                "persyaratan"
                    | "langkah"
                    | "produk"
                    | "kanal"
                    | "dasar_hukum"
                    | "sarana"
                    | "kompetensi"
                    | "pengawasan"
                    | "jaminan_pelayanan"
                    | "jaminan_keamanan"
                    | "evaluasi"
            )
            .then_some(())?;
            Line::read(lines.get(at + 1)?).filter(Line::is_item)?;
            Some(Change::line(lines, at, &line.with_value("sebagai berikut")))
        },
    ),
    // Meaning.
    kind(
        "country code before the zero of a number",
        false,
        |lines, at| {
            // Either the code or the zero should go.
            let line = Line::read(lines[at])?;
            let place = line.value.find("08")?;
            let is_number = line.key == Some("nomor") && place == 1
                || line.key.is_none() && line.value[..place].ends_with("PTSP ");
            is_number.then_some(())?;
            let (before, number) = line.value.split_at(place);
            Some(Change::line(
                lines,
                at,
                &line.with_value(&format!("{before}+62{number}")),
            ))
        },
    ),
    kind(
        "`minimal` for `maksimal` in a length of time",
        false,
        |lines, at| {
            let line = Line::read(lines[at])?;
            matches!(line.key?, "jangka_waktu" | "waktu" | "total").then_some(())?;
            // Before an event, a least time makes sense.
            let rest = line.value.strip_prefix("maksimal ")?;
            (!rest.contains("sebelum")).then_some(())?;
            Some(Change::line(
                lines,
                at,
                &line.with_value(&format!("minimal {rest}")),
            ))
        },
    ),
    kind("commas for points in a sum of money", true, |lines, at| {
        // A spreadsheet with English settings writes sums so.
        let line = Line::read(lines[at])?;
        matches!(line.key?, "jumlah" | "dari" | "meterai").then_some(())?;
        (line.value.starts_with("Rp") && line.value.contains('.')).then_some(())?;
        Some(Change::line(
            lines,
            at,
            &line.with_value(&line.value.replace('.', ",")),
        ))
    }),
    kind(
        "number and year of a regulation in each other's place",
        true,
        |lines, at| {
            let line = Line::read(lines[at])?;
            let is_citation = ["Undang-Undang ", "Peraturan ", "Instruksi "]
                .iter()
                .any(|kind| line.value.starts_with(kind));
            let (before, rest) = line.value.split_once(" Nomor ").filter(|_| is_citation)?;
            let (number, rest) = rest.split_once(" Tahun ")?;
            let (year, after) = rest.split_at_checked(4)?;
            let is_figures = |word: &str| word.bytes().all(|sign| sign.is_ascii_digit());
            (number.len() < 4 && is_figures(number) && is_figures(year)).then_some(())?;
            Some(Change::line(
                lines,
                at,
                &line.with_value(&format!("{before} Nomor {year} Tahun {number}{after}")),
            ))
        },
    ),
    kind(
        "hyphen of a line's end left inside a word",
        true,
        |lines, at| {
            // From a PDF, where a word was parted at the margin.
            let line = Line::read(lines[at]).filter(Line::is_prose)?;
            let word = line.value.split(' ').skip(1).find(|word| {
                word.len() >= 9 && word.bytes().all(|sign| sign.is_ascii_lowercase())
            })?;
            let is_vowel = |place: usize| b"aeiou".contains(&word.as_bytes()[place]);
            let place = (4..word.len() - 2)
                .find(|place| is_vowel(place - 1) && !is_vowel(*place) && is_vowel(place + 1))?;
            let (first, second) = word.split_at(place);
            Some(Change::line(
                lines,
                at,
                &line.with_value(&line.value.replacen(word, &format!("{first}- {second}"), 1)),
            ))
        },
    ),
    // Of the second stranger.
    // Signs of YAML.
    kind("dash before a later key of an item", true, |lines, at| {
        // Who takes the dash for a bullet puts one before every line: one item becomes two.
        let line = Line::read(lines[at]).filter(|line| line.key.is_some() && !line.is_item())?;
        let above = Line::read(lines[at.checked_sub(1)?])?;
        (above.is_item() && above.key.is_some() && above.lead.len() == line.lead.len())
            .then_some(())?;
        let blanks = line.lead.strip_suffix("  ")?;
        let body = &lines[at][line.lead.len()..];
        Some(Change::line(lines, at, &format!("{blanks}- {body}")).or_at(at - 1))
    }),
    kind("first item on the line of its key", true, |lines, at| {
        let line = empty_key(lines, at)?;
        let first = Line::read(lines.get(at + 1)?).filter(Line::is_item)?;
        let item = &lines[at + 1][indent(lines[at + 1])..];
        // Below an item with more keys, they would hang in the air: that is another slip.
        (block_end(lines, at + 1) == at + 1 && !first.value.is_empty()).then_some(())?;
        let mut change = Change::line(lines, at, &line.with_value(item));
        change.lines.remove(at + 1);
        if at + 1 < change.lines.len() {
            change.touched = vec![at..=at + 1];
        }
        Some(change)
    }),
    kind(
        "value on the line below its key, no further in",
        true,
        |lines, at| {
            // Enter was pressed before a long value.
            let line = Line::read(lines[at])
                .filter(|line| line.key.is_some() && line.is_plain() && line.value.len() > 20)?;
            let mut change = Change::line(lines, at, line.with_value("").trim_end());
            let blanks = " ".repeat(line.lead.len());
            change
                .lines
                .insert(at + 1, format!("{blanks}{}", line.value));
            change.touched = vec![at..=at + 1];
            Some(change)
        },
    ),
    kind(
        "quotation inside a text between the same marks",
        true,
        |lines, at| {
            let line = Line::read(lines[at])
                .filter(|line| line.is_prose() && !line.value.contains(['"', '\'']))?;
            let words: Vec<&str> = line.value.split(' ').collect();
            let inner = words.get(1..words.len() - 1)?;
            let word = inner.iter().find(|word| {
                word.len() >= 5 && word.bytes().all(|sign| sign.is_ascii_alphabetic())
            })?;
            let text = line
                .value
                .replacen(&format!(" {word} "), &format!(" \"{word}\" "), 1);
            Some(Change::meaning(
                lines,
                at,
                &line.with_value(&format!("\"{text}\"")),
                &line.with_value(&format!("'{text}'")),
            ))
        },
    ),
    kind("stars of bold print round a key", true, |lines, at| {
        // WhatsApp shows headings bold so, and copies the stars with them.
        let line = Line::read(lines[at]).filter(|_| indent(lines[at]) == 0)?;
        let key = line.key.filter(|_| !line.is_item())?;
        Some(Change::line(
            lines,
            at,
            &format!("*{key}:*{}", line.behind()),
        ))
    }),
    // Structure.
    kind("list as one line with numbers in it", true, |lines, at| {
        // From the cell of a table, where the numbers stood before the items.
        let line = empty_key(lines, at)?;
        let end = block_end(lines, at);
        let items: Vec<Line> = lines[at + 1..=end]
            .iter()
            .map(|item| Line::read(item))
            .collect::<Option<_>>()?;
        let is_simple = |item: &Line| {
            item.is_item() && item.key.is_none() && item.is_plain() && item.value != "bawaan"
        };
        (items.len() >= 2 && items.iter().all(is_simple)).then_some(())?;
        let words: Vec<String> = items
            .iter()
            .enumerate()
            .map(|(index, item)| format!("{}. {}", index + 1, item.value))
            .collect();
        let mut change = Change::line(lines, at, &line.with_value(&words.join(" ")));
        change.lines.drain(at + 1..=end);
        Some(change)
    }),
    kind("step as actor, colon, act", true, |lines, at| {
        // As people write a play: the two keys are left out.
        let actor = Line::read(lines[at])
            .filter(|line| line.is_item() && line.key == Some("pelaku") && line.is_plain())?;
        let act = Line::read(lines.get(at + 1)?)
            .filter(|line| !line.is_item() && line.key == Some("teks") && line.is_plain())?;
        let above = Line::read(lines[parent(lines, at)?])?;
        (above.key == Some("langkah") && actor.lead.len() == act.lead.len()).then_some(())?;
        let mut change = Change::line(
            lines,
            at,
            &format!("{}{}: {}", actor.lead, actor.value, act.value),
        );
        change.lines.remove(at + 1);
        Some(change)
    }),
    kind("item of a list written twice", true, |lines, at| {
        // Pasted once more, as happens in lists that are put together from other standards.
        Line::read(lines[at]).filter(|line| {
            line.is_item() && line.key.is_none() && line.is_plain() && line.value != "bawaan"
        })?;
        (block_end(lines, at) == at).then_some(())?;
        Some(Change::insert(lines, at, lines[at]).or_at(at + 1))
    }),
    // Meaning.
    kind("zero before a telephone number lost", true, |lines, at| {
        // A spreadsheet takes it for a figure that says nothing, or it went with a country code.
        let line = Line::read(lines[at]).filter(|line| line.key == Some("nomor"))?;
        let number = line.value;
        (number.starts_with("\"08") || number.starts_with("\"(0")).then_some(())?;
        Some(Change::line(
            lines,
            at,
            &line.with_value(&number.replacen('0', "", 1)),
        ))
    }),
    kind("unit of a time lost", false, |lines, at| {
        let line = Line::read(lines[at]).filter(|line| {
            matches!(line.key, Some("jangka_waktu" | "waktu" | "total")) && line.is_plain()
        })?;
        let units = [
            " hari kerja",
            " hari kalender",
            " hari",
            " jam",
            " menit",
            " Menit",
        ];
        let unit = units.into_iter().find(|unit| line.value.contains(unit))?;
        Some(Change::line(
            lines,
            at,
            &line.with_value(&line.value.replacen(unit, "", 1)),
        ))
    }),
];

/// Returns line `at` where it is a key with nothing behind it.
fn empty_key<'t>(lines: &[&'t str], at: usize) -> Option<Line<'t>> {
    Line::read(lines[at]).filter(|line| line.key.is_some() && line.value.is_empty())
}
