//! The kinds of slips: what a hand, a clipboard or a hurried mind does to one place of a file.

use super::line::{Change, Line, block_end, indent};

/// A kind of slip.
pub struct Kind {
    /// What happens, for the table of figures.
    pub name: &'static str,
    /// Whether exactly one nearest repair is there: somebody who sees only the file would mend it so.
    pub has_one_repair: bool,
    /// Whether it was kept aside while rules and repairs were made, and run when the rest was done.
    pub is_aside: bool,
    /// Makes the slip at a line; `None` where it cannot happen there.
    pub make: fn(&[&str], usize) -> Option<Change>,
}

pub(super) const fn kind(
    name: &'static str,
    has_one_repair: bool,
    make: fn(&[&str], usize) -> Option<Change>,
) -> Kind {
    Kind {
        name,
        has_one_repair,
        is_aside: false,
        make,
    }
}

/// Returns a kind that was kept aside.
const fn aside(
    name: &'static str,
    has_one_repair: bool,
    make: fn(&[&str], usize) -> Option<Change>,
) -> Kind {
    Kind {
        is_aside: true,
        ..kind(name, has_one_repair, make)
    }
}

/// All kinds.
pub const ALL: &[Kind] = &[
    // Signs of YAML.
    kind("colon after a key lost", true, |lines, at| {
        let line = key_line(lines, at)?;
        let key = line.key?;
        Some(Change::line(
            lines,
            at,
            &format!("{}{key}{}", line.lead, line.behind()),
        ))
    }),
    kind("closing quotation mark lost", true, |lines, at| {
        Some(Change::line(lines, at, lines[at].strip_suffix('"')?))
    }),
    kind("opening quotation mark lost", true, |lines, at| {
        let line = Line::read(lines[at])?;
        Some(Change::line(
            lines,
            at,
            &line.with_value(line.value.strip_prefix('"')?),
        ))
    }),
    kind(
        "closing quotation mark of the other kind",
        true,
        |lines, at| {
            Some(Change::line(
                lines,
                at,
                &format!("{}'", lines[at].strip_suffix('"')?),
            ))
        },
    ),
    kind("closing bracket lost", true, |lines, at| {
        let line = Line::read(lines[at])?;
        let opens = line.value.starts_with(['[', '{']);
        let rest = lines[at].strip_suffix([']', '}']).filter(|_| opens)?;
        Some(Change::line(lines, at, rest))
    }),
    kind("opening bracket lost", true, |lines, at| {
        let line = Line::read(lines[at])?;
        Some(Change::line(
            lines,
            at,
            &line.with_value(line.value.strip_prefix(['[', '{'])?),
        ))
    }),
    aside("comma inside brackets lost", true, |lines, at| {
        let line = Line::read(lines[at]).filter(|line| line.value.starts_with(['[', '{']))?;
        Some(Change::line(
            lines,
            at,
            &line.with_value(
                &line
                    .value
                    .contains(", ")
                    .then(|| line.value.replacen(", ", " ", 1))?,
            ),
        ))
    }),
    kind("tab for blanks before a line", true, |lines, at| {
        let deep = indent(lines[at]);
        Line::read(lines[at]).filter(|_| deep > 0)?;
        Some(Change::line(
            lines,
            at,
            &format!("\t{}", lines[at].trim_start()),
        ))
    }),
    kind("one blank too many before a line", true, |lines, at| {
        Line::read(lines[at])?;
        Some(Change::line(lines, at, &format!(" {}", lines[at])))
    }),
    kind("one blank too few before a line", true, |lines, at| {
        Line::read(lines[at])?;
        Some(Change::line(lines, at, lines[at].strip_prefix(' ')?))
    }),
    kind("two blanks too few before a key", true, |lines, at| {
        Line::read(lines[at]).filter(|line| line.key.is_some() && !line.is_item())?;
        Some(Change::line(lines, at, lines[at].strip_prefix("  ")?))
    }),
    kind("two blanks too many before a key", true, |lines, at| {
        Line::read(lines[at]).filter(|line| line.key.is_some() && !line.is_item())?;
        Some(Change::line(lines, at, &format!("  {}", lines[at])))
    }),
    kind("item too far in", true, |lines, at| {
        let is_first = at == 0 || !lines[at - 1].trim_start().starts_with('-');
        Line::read(lines[at]).filter(|line| line.is_item() && !is_first)?;
        Some(Change::line(lines, at, &format!("  {}", lines[at])))
    }),
    kind("item at the left edge", true, |lines, at| {
        let is_first = at == 0 || !lines[at - 1].trim_start().starts_with('-');
        Line::read(lines[at]).filter(|line| line.is_item() && !is_first)?;
        Some(Change::line(lines, at, lines[at].trim_start()))
    }),
    kind("dash lost", true, |lines, at| {
        let line = Line::read(lines[at]).filter(Line::is_item)?;
        Some(Change::line(lines, at, &lines[at].replacen("- ", "", 1))).filter(|_| line.is_plain())
    }),
    kind("blank after the dash lost", true, |lines, at| {
        Line::read(lines[at]).filter(Line::is_item)?;
        Some(Change::line(lines, at, &lines[at].replacen("- ", "-", 1)))
    }),
    aside("blank after the colon lost", true, |lines, at| {
        let line = key_line(lines, at).filter(|line| !line.value.is_empty())?;
        Some(Change::line(lines, at, &lines[at].replacen(": ", ":", 1)))
            .filter(|_| line.key.is_some())
    }),
    aside("bullet for a dash", true, |lines, at| {
        Line::read(lines[at]).filter(Line::is_item)?;
        Some(Change::line(lines, at, &lines[at].replacen("- ", "• ", 1)))
    }),
    kind("number for a dash", true, |lines, at| {
        Line::read(lines[at]).filter(Line::is_item)?;
        Some(Change::line(lines, at, &lines[at].replacen("- ", "1. ", 1)))
    }),
    kind("dash twice", true, |lines, at| {
        Line::read(lines[at]).filter(Line::is_item)?;
        Some(Change::line(
            lines,
            at,
            &lines[at].replacen("- ", "- - ", 1),
        ))
    }),
    kind("equals sign for a colon", true, |lines, at| {
        let line = key_line(lines, at)?;
        let key = line.key?;
        Some(Change::line(
            lines,
            at,
            &format!("{}{key} ={}", line.lead, line.behind()),
        ))
    }),
    aside("semicolon for a colon", true, |lines, at| {
        let line = key_line(lines, at)?;
        let key = line.key?;
        Some(Change::line(
            lines,
            at,
            &format!("{}{key};{}", line.lead, line.behind()),
        ))
    }),
    kind("full-width colon", true, |lines, at| {
        let line = key_line(lines, at)?;
        let key = line.key?;
        Some(Change::line(
            lines,
            at,
            &format!("{}{key}：{}", line.lead, line.behind()),
        ))
    }),
    kind(
        "curly quotation marks for straight ones",
        true,
        |lines, at| {
            let line = Line::read(lines[at])?;
            let words = line.value.strip_prefix('"')?.strip_suffix('"')?;
            Some(Change::line(
                lines,
                at,
                &line.with_value(&format!("“{words}”")),
            ))
        },
    ),
    kind("no-break blank before a line", true, |lines, at| {
        Line::read(lines[at])?;
        let rest = lines[at].strip_prefix(' ')?;
        Some(Change::line(lines, at, &format!("\u{a0}{rest}")))
    }),
    kind("sign without width in a key", true, |lines, at| {
        let line = key_line(lines, at)?;
        let key = line.key?;
        Some(Change::line(
            lines,
            at,
            &line.with_key(&format!("{key}\u{200b}")),
        ))
    }),
    kind("key written twice", true, |lines, at| {
        key_line(lines, at).filter(|line| !line.value.is_empty() && !line.is_item())?;
        Some(Change::insert(lines, at, lines[at]).or_at(at + 1))
    }),
    aside("two entries on one line", true, |lines, at| {
        let first = key_line(lines, at).filter(|line| !line.value.is_empty())?;
        let second = key_line(lines, at + 1).filter(|line| !line.is_item())?;
        second
            .key
            .filter(|_| indent(lines[at]) == indent(lines[at + 1]) && first.is_plain())?;
        let mut change = Change::line(
            lines,
            at,
            &format!("{} {}", lines[at], lines[at + 1].trim_start()),
        );
        change.lines.remove(at + 1);
        Some(change)
    }),
    kind("line of three hyphens in the middle", true, |lines, at| {
        key_line(lines, at).filter(|_| at > 3 && indent(lines[at]) == 0)?;
        Some(Change::insert(lines, at, "---"))
    }),
    // Words that YAML reads in a way of its own.
    kind("colon inside a text", true, |lines, at| {
        let line = Line::read(lines[at]).filter(Line::is_prose)?;
        let words = line.value.replacen(' ', ": ", 1);
        Some(Change::meaning(
            lines,
            at,
            &line.with_value(&words),
            &line.with_value(&format!("\"{words}\"")),
        ))
    }),
    kind("text that begins with a quotation", true, |lines, at| {
        let line = Line::read(lines[at]).filter(Line::is_prose)?;
        let (first, rest) = line.value.split_once(' ')?;
        let words = format!("\"{first}\" {rest}");
        Some(Change::meaning(
            lines,
            at,
            &line.with_value(&words),
            &line.with_value(&format!("'{words}'")),
        ))
    }),
    kind("text that begins with a star", true, |lines, at| {
        let line = Line::read(lines[at]).filter(Line::is_prose)?;
        let words = format!("*{}", line.value);
        Some(Change::meaning(
            lines,
            at,
            &line.with_value(&words),
            &line.with_value(&format!("\"{words}\"")),
        ))
    }),
    kind("text that begins with an at sign", true, |lines, at| {
        let line = Line::read(lines[at]).filter(Line::is_prose)?;
        let words = format!("@{}", line.value);
        Some(Change::meaning(
            lines,
            at,
            &line.with_value(&words),
            &line.with_value(&format!("\"{words}\"")),
        ))
    }),
    kind("text that begins with a bracket", true, |lines, at| {
        let line = Line::read(lines[at]).filter(Line::is_prose)?;
        let (first, rest) = line.value.split_once(' ')?;
        let words = format!("[{first}] {rest}");
        Some(Change::meaning(
            lines,
            at,
            &line.with_value(&words),
            &line.with_value(&format!("\"{words}\"")),
        ))
    }),
    kind("number sign inside a text", true, |lines, at| {
        let line = Line::read(lines[at]).filter(Line::is_prose)?;
        let (first, rest) = line.value.split_once(' ')?;
        let words = format!("{first} #{rest}");
        Some(Change::meaning(
            lines,
            at,
            &line.with_value(&words),
            &line.with_value(&format!("\"{words}\"")),
        ))
    }),
    // Structure.
    kind("two letters of a key swapped", true, |lines, at| {
        change_key(lines, at, |key| {
            let mut letters: Vec<char> = key.chars().collect();
            (letters.len() > 4 && letters[2] != letters[3]).then(|| letters.swap(2, 3))?;
            Some(letters.into_iter().collect())
        })
    }),
    kind("letter of a key lost", true, |lines, at| {
        change_key(lines, at, |key| {
            (key.len() > 4).then(|| format!("{}{}", &key[..2], &key[3..]))
        })
    }),
    aside("letter of a key doubled", true, |lines, at| {
        change_key(lines, at, |key| {
            (key.len() > 3).then(|| format!("{}{}", &key[..2], &key[1..]))
        })
    }),
    kind("key with a capital letter", true, |lines, at| {
        change_key(lines, at, |key| {
            Some(format!("{}{}", key[..1].to_uppercase(), &key[1..]))
        })
    }),
    kind("blank inside a key", true, |lines, at| {
        change_key(lines, at, |key| {
            key.contains('_').then(|| key.replacen('_', " ", 1))
        })
    }),
    kind("hyphen inside a key", true, |lines, at| {
        change_key(lines, at, |key| {
            key.contains('_').then(|| key.replacen('_', "-", 1))
        })
    }),
    kind("word of a list misspelt", true, |lines, at| {
        let line = key_line(lines, at)?;
        let is_choice = matches!(
            line.key?,
            "status" | "profil" | "jenis" | "kelas" | "bentuk"
        );
        (is_choice && line.value.len() > 4).then_some(())?;
        let word = format!("{}{}", &line.value[..2], &line.value[3..]);
        Some(Change::line(lines, at, &line.with_value(&word)))
    }),
    kind("list where a text belongs", true, |lines, at| {
        let line = key_line(lines, at)?;
        matches!(line.key?, "judul" | "nama" | "kode" | "status" | "alamat").then_some(())?;
        line.is_plain().then_some(())?;
        (!line.value.contains(','))
            .then(|| Change::line(lines, at, &line.with_value(&format!("[{}]", line.value))))
    }),
    kind("key where none is known", false, |lines, at| {
        key_line(lines, at).filter(|_| indent(lines[at]) == 0 && at > 2)?;
        Some(Change::insert(lines, at, "catatan_rapat: hari ini"))
    }),
    kind("required key lost", false, |lines, at| {
        let line = key_line(lines, at)?;
        (indent(lines[at]) == 0 && matches!(line.key?, "skema" | "judul" | "nama")).then_some(())?;
        let mut change = Change::without(lines, at..=at);
        let first = lines.iter().position(|line| line.starts_with("skema:"))?;
        change.touched.push(first..=first);
        Some(change)
    }),
    kind("component lost", false, |lines, at| {
        let line = key_line(lines, at)?;
        let is_component = matches!(
            line.key?,
            "persyaratan" | "prosedur" | "jangka_waktu" | "biaya" | "produk"
        );
        (is_component && indent(lines[at]) == 0).then_some(())?;
        let mut change = Change::without(lines, at..=block_end(lines, at));
        let title = lines.iter().position(|line| line.starts_with("judul:"))?;
        change.touched.push(title..=title);
        Some(change)
    }),
    kind("value lost", false, |lines, at| {
        let line = key_line(lines, at)?;
        let is_needed = match line.key? {
            "judul" | "jangka_waktu" | "jumlah_pelaksana" | "nomor" => true,
            "teks" => line.is_item(),
            "nama" => indent(lines[at]) == 0,
            _ => false,
        };
        (is_needed && !line.value.is_empty())
            .then(|| Change::line(lines, at, line.with_value("").trim_end()))
    }),
    kind("item left empty", false, |lines, at| {
        let line = Line::read(lines[at]).filter(|line| line.is_item() && line.key.is_none())?;
        Some(Change::line(lines, at, line.lead.trim_end()))
    }),
    kind(
        "code with capital letters and a blank",
        true,
        |lines, at| {
            let line = key_line(lines, at).filter(|_| indent(lines[at]) == 0)?;
            (line.key == Some("kode") && line.value.contains('-')).then_some(())?;
            let word = line.value.replacen('-', " ", 1);
            Some(Change::line(
                lines,
                at,
                &line.with_value(&format!("{}{}", word[..1].to_uppercase(), &word[1..])),
            ))
        },
    ),
    kind("step that nobody knows", false, |lines, at| {
        let line = key_line(lines, at)?;
        (line.key? == "ke" && line.value != "selesai").then_some(())?;
        Some(Change::line(lines, at, &line.with_value("arsipkan")))
    }),
    // Meaning.
    kind("unit of time misspelt", true, |lines, at| {
        let line = time_line(lines, at)?;
        line.value.contains("hari").then_some(())?;
        Some(Change::line(
            lines,
            at,
            &line.with_value(&line.value.replacen("hari", "hri", 1)),
        ))
    }),
    kind("`kerja` lost behind `hari`", false, |lines, at| {
        let line = time_line(lines, at)?;
        line.value.contains("hari kerja").then_some(())?;
        Some(Change::line(
            lines,
            at,
            &line.with_value(&line.value.replacen("hari kerja", "hari", 1)),
        ))
    }),
    kind("number and word differ", false, |lines, at| {
        let line = time_line(lines, at)?;
        let figure = line.value.find(|c: char| c.is_ascii_digit())?;
        let end = figure + line.value[figure..].find(|c: char| !c.is_ascii_digit())?;
        let value = format!("{} (sembilan){}", &line.value[..end], &line.value[end..]);
        Some(Change::line(lines, at, &line.with_value(&value)))
    }),
    kind("letter O in a telephone number", true, |lines, at| {
        let line = key_line(lines, at)?;
        (line.key? == "nomor" && line.value.starts_with("\"08")).then_some(())?;
        Some(Change::line(
            lines,
            at,
            &line.with_value(&line.value.replacen('0', "O", 1)),
        ))
    }),
    kind("telephone number cut short", false, |lines, at| {
        let line = key_line(lines, at)?;
        (line.key? == "nomor" && line.value.starts_with("\"08")).then_some(())?;
        Some(Change::line(
            lines,
            at,
            &line.with_value(&format!("{}\"", &line.value[..6])),
        ))
    }),
    kind("domain of an address broken", true, |lines, at| {
        let line = key_line(lines, at)?;
        (line.value.contains('@') && line.value.contains(".go.id")).then_some(())?;
        Some(Change::line(
            lines,
            at,
            &line.with_value(&line.value.replacen(".go.id", ".g.id", 1)),
        ))
    }),
    aside("at sign of an address lost", false, |lines, at| {
        let line = key_line(lines, at)?;
        (line.key? == "alamat" && line.value.contains('@')).then_some(())?;
        Some(Change::line(
            lines,
            at,
            &line.with_value(&line.value.replacen('@', "", 1)),
        ))
    }),
    kind("year of a regulation lost", false, |lines, at| {
        let (line, year) = year_of(lines, at)?;
        Some(Change::line(
            lines,
            at,
            &line.with_value(&line.value.replacen(&format!("Tahun {year} "), "", 1)),
        ))
    }),
    aside(
        "year of a regulation with five figures",
        false,
        |lines, at| {
            let (line, year) = year_of(lines, at)?;
            let longer = format!("{}0{}", &year[..2], &year[2..]);
            Some(Change::line(
                lines,
                at,
                &line.with_value(&line.value.replacen(year, &longer, 1)),
            ))
        },
    ),
    kind("number of a known law changed", true, |lines, at| {
        let line =
            Line::read(lines[at]).filter(|line| line.value.starts_with("Undang-Undang Nomor "))?;
        let value =
            line.value
                .replacen("Nomor 25 ", "Nomor 29 ", 1)
                .replacen("Nomor 14 ", "Nomor 41 ", 1);
        (value != line.value).then(|| Change::line(lines, at, &line.with_value(&value)))
    }),
    kind("region of a regulation lost", false, |lines, at| {
        let line =
            Line::read(lines[at]).filter(|line| line.value.starts_with("Peraturan Daerah "))?;
        let (_, rest) = line.value.split_once(" Nomor ")?;
        Some(Change::line(
            lines,
            at,
            &line.with_value(&format!("Peraturan Daerah Nomor {rest}")),
        ))
    }),
    kind("regulation of another region", false, |lines, at| {
        let line = Line::read(lines[at])?;
        let value = line
            .value
            .replacen("Peraturan Bupati Buleleng", "Peraturan Bupati Jembrana", 1)
            .replacen(
                "Peraturan Gubernur Kalimantan Barat",
                "Peraturan Gubernur Jambi",
                1,
            );
        (value != line.value).then(|| Change::line(lines, at, &line.with_value(&value)))
    }),
    kind("word written twice", true, |lines, at| {
        let line = Line::read(lines[at]).filter(Line::is_prose)?;
        let word = [" dan ", " atau ", " yang ", " dengan "]
            .into_iter()
            .find(|word| line.value.contains(word))?;
        Some(Change::line(
            lines,
            at,
            &line.with_value(&line.value.replacen(
                word,
                &format!("{word}{}", word.trim_start()),
                1,
            )),
        ))
    }),
    kind("word misspelt as others did", true, |lines, at| {
        let line =
            Line::read(lines[at]).filter(|line| line.is_prose() && !is_citation(line.value))?;
        let known = [
            ("Fasilitasi", "Fadilitasi"),
            ("fasilitasi", "fadilitasi"),
            ("Standar ", "Standart "),
            ("Survei", "Survey"),
        ];
        let (right, wrong) = known
            .into_iter()
            .find(|(right, _)| line.value.contains(right))?;
        let value = line.value.replacen(right, wrong, 1);
        Some(Change::line(lines, at, &line.with_value(&value)))
    }),
    kind("figure inside a word", true, |lines, at| {
        let line = Line::read(lines[at]).filter(Line::is_prose)?;
        (!is_citation(line.value)).then_some(())?;
        let place = line.value.find("or")?;
        let value = format!("{}0{}", &line.value[..place], &line.value[place + 1..]);
        Some(Change::line(lines, at, &line.with_value(&value)))
    }),
    kind("tag of a web page", true, |lines, at| {
        let line = Line::read(lines[at]).filter(Line::is_prose)?;
        (!is_citation(line.value))
            .then(|| Change::line(lines, at, &line.with_value(&format!("{}<br>", line.value))))
    }),
    kind("sentence cut off", false, |lines, at| {
        let line = Line::read(lines[at]).filter(Line::is_prose)?;
        let cut = line
            .value
            .find(" sesuai ")
            .or_else(|| line.value.find(" oleh "))?;
        let end = cut + 1 + line.value[cut + 1..].find(' ')?;
        Some(Change::line(
            lines,
            at,
            &line.with_value(&line.value[..end]),
        ))
    }),
    kind("placeholder left in", false, |lines, at| {
        let line = Line::read(lines[at]).filter(|line| line.is_prose() && line.is_item())?;
        Some(Change::line(lines, at, &line.with_value("xxx")))
    }),
    kind("letters typed before items", true, |lines, at| {
        let line = Line::read(lines[at])
            .filter(|line| line.is_prose() && line.is_item() && line.key.is_none())?;
        let next = lines.get(at + 1).and_then(|line| Line::read(line))?;
        let is_first = at > 0 && !lines[at - 1].trim_start().starts_with('-');
        (is_first && next.is_item() && next.key.is_none() && next.lead == line.lead)
            .then_some(())?;
        let mut change = Change::line(lines, at, &line.with_value(&format!("a. {}", line.value)));
        change.lines[at + 1] = next.with_value(&format!("b. {}", next.value));
        change.touched = vec![at..=at + 1];
        Some(change)
    }),
    kind("set without a decree", false, |lines, at| {
        (lines[at] == "status: rancangan").then(|| Change::line(lines, at, "status: ditetapkan"))
    }),
    kind("day that no month has", false, |lines, at| {
        let line = key_line(lines, at)?;
        matches!(line.key?, "tanggal" | "berlaku_sejak" | "ditinjau").then_some(())?;
        Some(Change::line(lines, at, &line.with_value("31 Juni 2024")))
    }),
    kind("free, and yet a charge", false, |lines, at| {
        let free = lines
            .iter()
            .position(|line| matches!(*line, "biaya: Gratis" | "biaya: Tidak dipungut biaya"))?;
        (lines[at] == "produk:").then(|| {
            Change::insert(lines, at + 1, "  - Salinan dengan biaya cetak Rp5.000").or_at(free)
        })
    }),
    // No fault at all.
    kind("comment added", false, |lines, at| {
        key_line(lines, at).filter(|_| indent(lines[at]) == 0)?;
        Some(Change::insert(lines, at, "# Catatan contoh."))
    }),
    kind("empty line added", false, |lines, at| {
        Line::read(lines[at])?;
        Some(Change::insert(lines, at, ""))
    }),
    kind("blanks at the end of a line", false, |lines, at| {
        Line::read(lines[at])?;
        Some(Change::line(lines, at, &format!("{}  ", lines[at])))
    }),
    kind("quotation marks round a text", false, |lines, at| {
        let line = Line::read(lines[at]).filter(Line::is_prose)?;
        Some(Change::line(
            lines,
            at,
            &line.with_value(&format!("\"{}\"", line.value)),
        ))
    }),
];

/// Returns line `at` where it begins with a key.
fn key_line<'t>(lines: &[&'t str], at: usize) -> Option<Line<'t>> {
    Line::read(lines.get(at)?).filter(|line| line.key.is_some())
}

/// Returns line `at` where its value is a length of time.
fn time_line<'t>(lines: &[&'t str], at: usize) -> Option<Line<'t>> {
    key_line(lines, at)
        .filter(|line| matches!(line.key, Some("jangka_waktu" | "waktu")) && line.is_plain())
}

fn change_key(lines: &[&str], at: usize, change: fn(&str) -> Option<String>) -> Option<Change> {
    let line = key_line(lines, at)?;
    Some(Change::line(lines, at, &line.with_key(&change(line.key?)?)))
}

/// Returns a line that cites a regulation, and its year.
fn year_of<'t>(lines: &[&'t str], at: usize) -> Option<(Line<'t>, &'t str)> {
    let line = Line::read(lines[at]).filter(|line| is_citation(line.value))?;
    let (_, behind) = line.value.split_once("Tahun ")?;
    let year = behind.get(..4)?;
    Some((line, year))
}

fn is_citation(value: &str) -> bool {
    ["Undang-Undang ", "Peraturan ", "Keputusan "]
        .iter()
        .any(|kind| value.starts_with(kind))
}
