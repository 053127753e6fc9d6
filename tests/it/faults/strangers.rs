//! Kinds of slips that were written by somebody who had seen neither rules nor repairs.
//!
//! When they were first run, 58 of 104 were told and 5 of 90 mended; then they were used to learn from.

use super::kinds::{Kind, kind};
use super::line::{Change, Line, block_end, indent};

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
];
