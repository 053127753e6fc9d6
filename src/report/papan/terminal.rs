//! The scoreboard for a terminal: one line a standard, 80 columns, every sign told in a legend.

use crate::catalog::Tenggat;
use crate::diagnostic::Language;
use crate::diagnostic::Text;
use crate::model::Status;
use crate::report::HumanOptions;
use crate::view::Keadaan;
use crate::view::Kurang;
use crate::view::Papan;
use crate::view::PapanInstansi;
use crate::view::PapanIsian;
use crate::view::PapanJumlah;
use crate::view::PapanPeninjauan;
use crate::view::PapanStandar;
use crate::view::PapanTemuan;
use crate::view::UnsurKeputusan;
use crate::view::kata_papan as kata;

/// Widest line, in columns.
const WIDTH: usize = 80;

/// Widths of the columns, in their order: title, signs, filled, months, three counts, gaps.
const TITLE: usize = 26;
const SIGNS: usize = 17;
const FILLED: usize = 3;
const MONTHS: usize = 5;
const DUE: usize = 2;
const COUNT: usize = 4;

/// Components between two blanks: what the eye counts at once, and the rows that the head names.
const GROUP: usize = 5;

/// Columns of the list of components at the end.
const LEGEND: usize = 3;

static MONTHS_HEAD: Text = Text::fixed("Bulan", "Age");
static FILLED_HEAD: Text = Text::fixed("Ada", "Has");
static GAPS_HEAD: Text = Text::fixed("Kurang", "Lacks");
static READY: Text = Text::fixed("siap", "ready");

/// Letters of the levels, as heads of their columns.
static LEVELS: [Text; 3] = [
    Text::fixed("K", "E"),
    Text::fixed("P", "W"),
    Text::fixed("I", "I"),
];

/// Returns the scoreboard as text with a final line break.
pub fn terminal(papan: &Papan, options: HumanOptions) -> String {
    let pen = Pen { options };
    let title = format!(
        "{}, {}",
        pen.say(&kata::JUDUL),
        pen.say(&kata::hari(papan.hari.as_deref()))
    );
    let mut lines = vec![pen.paint(Ink::Bold, &title), String::new()];
    if papan.instansi.is_empty() {
        lines.push(pen.say(&kata::TIDAK_ADA_STANDAR).to_owned());
        return finish(&lines);
    }
    lines.push(pen.paint(Ink::Dim, &pen.head()));
    for agency in &papan.instansi {
        lines.push(pen.paint(Ink::Bold, &pen.agency(agency)));
        let titles = pen.titles(&agency.standar);
        let rows = agency.standar.iter().zip(&titles);
        lines.extend(rows.map(|(standar, title)| pen.standard(standar, title)));
        if agency.has_sums() {
            lines.push(pen.total(&agency.jumlah));
        }
        lines.push(String::new());
    }
    lines.extend(pen.totals(papan));
    lines.push(String::new());
    lines.extend(pen.legend(papan));
    finish(&lines)
}

fn finish(lines: &[String]) -> String {
    let lines = lines.iter().map(|line| line.trim_end());
    lines.map(|line| format!("{line}\n")).collect()
}

/// A weight or colour; words and signs say the same without it.
#[derive(Clone, Copy)]
enum Ink {
    Bold,
    Dim,
    Red,
    Yellow,
    Cyan,
    Green,
}

impl Ink {
    fn code(self) -> &'static str {
        match self {
            Self::Bold => "1",
            Self::Dim => "2",
            Self::Red => "1;31",
            Self::Yellow => "1;33",
            Self::Cyan => "1;36",
            Self::Green => "32",
        }
    }
}

/// Writes for one kind of terminal.
#[derive(Clone, Copy)]
struct Pen {
    options: HumanOptions,
}

impl Pen {
    fn say(self, text: &Text) -> &str {
        text.get(self.options.language)
    }

    fn paint(self, ink: Ink, words: &str) -> String {
        if self.options.color && !words.trim().is_empty() {
            format!("\u{1b}[{}m{words}\u{1b}[0m", ink.code())
        } else {
            words.to_owned()
        }
    }

    /// Returns `unicode`, or `ascii` where the terminal shows nothing else.
    fn sign(self, unicode: char, ascii: char) -> char {
        if self.options.unicode { unicode } else { ascii }
    }

    fn state_sign(self, keadaan: Keadaan) -> char {
        self.sign(kata::tanda(keadaan), kata::tanda_ascii(keadaan))
    }

    /// Returns `text` in at most `width` columns; control characters never reach the terminal.
    fn clip(self, text: &str, width: usize) -> String {
        let clean: Vec<char> = text.chars().map(visible).collect();
        if clean.len() <= width {
            return clean.into_iter().collect();
        }
        let end = self.ellipsis();
        let kept = width.saturating_sub(end.chars().count());
        let kept: String = clean.into_iter().take(kept).collect();
        format!("{}{end}", kept.trim_end())
    }

    /// Returns `text` in at most `width` columns, with its beginning and its last words.
    fn clip_inside(self, text: &str, width: usize) -> String {
        let clean: Vec<char> = text.chars().map(visible).collect();
        if clean.len() <= width {
            return clean.into_iter().collect();
        }
        let middle = self.ellipsis();
        let kept = width.saturating_sub(middle.chars().count());
        let latest = clean.len() - kept / 2;
        let word = (latest..clean.len()).find(|at| clean[at - 1] == ' ');
        let (_, tail) = clean.split_at(word.unwrap_or(latest));
        let head: String = clean.iter().take(kept - tail.len()).collect();
        let tail: String = tail.iter().collect();
        format!("{}{middle}{tail}", head.trim_end())
    }

    fn ellipsis(self) -> &'static str {
        if self.options.unicode { "…" } else { "..." }
    }

    fn head(self) -> String {
        let [errors, warnings, infos] = LEVELS.each_ref().map(|level| self.say(level));
        format!(
            "  {:<TITLE$}  {:<SIGNS$} {:>FILLED$}  {:>MONTHS$}{:DUE$}{errors:>COUNT$}{warnings:>COUNT$}{infos:>COUNT$}  {}",
            self.say(&kata::LAYANAN),
            "PR-01 PR-06 PR-11",
            self.say(&FILLED_HEAD),
            self.say(&MONTHS_HEAD),
            "",
            self.say(&GAPS_HEAD),
        )
    }

    fn agency(self, agency: &PapanInstansi) -> String {
        if agency.nama.is_empty() {
            let name = match agency.alamat.as_str() {
                "" => self.say(&kata::TANPA_INSTANSI),
                alamat => alamat,
            };
            return self.clip(name, WIDTH);
        }
        let above = agency.induk.iter().rev();
        let names: Vec<&str> = std::iter::once(&agency.nama)
            .chain(above)
            .map(String::as_str)
            .collect();
        self.clip(&names.join(", "), WIDTH)
    }

    /// Returns the titles in the width of their column. Those that would look alike keep their ends, where
    /// titles of one kind differ.
    fn titles(self, standar: &[PapanStandar]) -> Vec<String> {
        let clipped: Vec<String> = standar
            .iter()
            .map(|one| self.clip(&one.judul, TITLE))
            .collect();
        let is_alike = |title: &String| clipped.iter().filter(|other| *other == title).count() > 1;
        let titles = standar.iter().zip(&clipped);
        titles
            .map(|(one, title)| match is_alike(title) {
                true => self.clip_inside(&one.judul, TITLE),
                false => title.clone(),
            })
            .collect()
    }

    fn standard(self, standar: &PapanStandar, title: &str) -> String {
        format!(
            "{} {title:<TITLE$}  {} {:>FILLED$}  {}{}  {}",
            self.say(&status_letter(standar.status)),
            self.signs(&standar.komponen),
            standar.terisi,
            self.review(standar.peninjauan.as_ref()),
            self.counts(standar.temuan),
            self.gaps(standar),
        )
    }

    fn total(self, jumlah: &PapanJumlah) -> String {
        let filled = kata::dari(jumlah.terisi, jumlah.diminta);
        let (rest, end) = (MONTHS + DUE, "");
        format!(
            "  {}  {} {end:>FILLED$}  {end:rest$}{}",
            self.paint(
                Ink::Dim,
                &format!("{:<TITLE$}", self.say(&kata::banyak_siap(jumlah)))
            ),
            self.paint(Ink::Dim, &format!("{:<SIGNS$}", self.say(&filled))),
            self.counts(jumlah.temuan),
        )
    }

    /// Returns the signs of the 14 components, in groups.
    fn signs(self, komponen: &[PapanIsian]) -> String {
        let one = |isian: &PapanIsian| {
            let sign = self.state_sign(isian.keadaan).to_string();
            match isian.keadaan {
                Keadaan::Ada => sign,
                Keadaan::Tiada | Keadaan::TakTerbaca => self.paint(Ink::Red, &sign),
                Keadaan::Kosong => self.paint(Ink::Yellow, &sign),
                Keadaan::TidakBerlaku | Keadaan::DiLuarProfil => self.paint(Ink::Dim, &sign),
            }
        };
        let groups: Vec<String> = komponen
            .chunks(GROUP)
            .map(|group| group.iter().map(one).collect())
            .collect();
        let width = komponen.len() + groups.len().saturating_sub(1);
        let pad = " ".repeat(SIGNS.saturating_sub(width));
        groups.join(" ") + &pad
    }

    /// Returns the months since the last review and what is due; the month itself where no age is known.
    fn review(self, peninjauan: Option<&PapanPeninjauan>) -> String {
        let width = MONTHS + DUE;
        let Some(last) = peninjauan else {
            return format!("{:>MONTHS$}{:DUE$}", self.sign('–', '-'), "");
        };
        let Some(bulan) = last.bulan else {
            // "2027-03" of "2027-03-01".
            let month: String = last.tanggal.chars().take(width).collect();
            return format!("{month:>width$}");
        };
        let text = format!("{bulan:>MONTHS$}{:<DUE$}", due_sign(last.tenggat));
        match last.tenggat {
            Some(Tenggat::Peninjauan) => self.paint(Ink::Yellow, &text),
            Some(Tenggat::Evaluasi) => self.paint(Ink::Cyan, &text),
            None => text,
        }
    }

    fn counts(self, temuan: PapanTemuan) -> String {
        let levels = [
            (temuan.kesalahan, Ink::Red),
            (temuan.peringatan, Ink::Yellow),
            (temuan.info, Ink::Cyan),
        ];
        levels
            .map(|(count, ink)| {
                let ink = if count == 0 { Ink::Dim } else { ink };
                self.paint(ink, &format!("{count:>COUNT$}"))
            })
            .concat()
    }

    fn gaps(self, standar: &PapanStandar) -> String {
        match &standar.kurang {
            Some(_) if standar.is_siap() => self.paint(Ink::Green, self.say(&READY)),
            Some(kurang) if !kurang.is_empty() => {
                let letters = GAPS.iter().filter(|gap| (gap.is_there)(kurang));
                letters.map(|gap| self.say(&gap.letter)).collect()
            }
            Some(_) | None => self.sign('–', '-').to_string(),
        }
    }

    fn totals(self, papan: &Papan) -> Vec<String> {
        let rows = kata::jumlah(papan);
        let rows = rows
            .iter()
            .map(|(name, value)| format!("  {:<16} {}", self.say(name), self.say(value)));
        std::iter::once(self.paint(Ink::Bold, self.say(&kata::JUMLAH)))
            .chain(rows)
            .collect()
    }

    /// Returns what the signs, letters and numbers mean; those of signs and states that occur.
    fn legend(self, papan: &Papan) -> Vec<String> {
        let standards: Vec<&PapanStandar> = papan
            .instansi
            .iter()
            .flat_map(|agency| &agency.standar)
            .collect();
        let mut lines = vec![self.paint(Ink::Bold, self.say(&kata::KETERANGAN))];
        for (name, entries) in [
            (&kata::LAYANAN, self.status_entries(&standards)),
            (&kata::KOMPONEN, self.state_entries(&standards)),
            (&MONTHS_HEAD, due_entries(&standards)),
            (&kata::TEMUAN, self.level_entries()),
            (&GAPS_HEAD, self.gap_entries(&standards)),
        ] {
            lines.extend(self.entries(name, &entries));
        }
        lines.push(String::new());
        lines.extend(self.components(papan));
        lines.push(String::new());
        for text in [&kata::URUTAN, &kata::TEMUAN_LAIN] {
            let wrapped = wrap(self.say(text), WIDTH - 2);
            lines.extend(wrapped.iter().map(|line| format!("  {line}")));
        }
        lines
    }

    fn status_entries(self, standards: &[&PapanStandar]) -> Vec<Entry> {
        [Status::Ditetapkan, Status::Rancangan, Status::Dicabut]
            .into_iter()
            .filter(|wanted| standards.iter().any(|one| one.status == *wanted))
            .map(|one| (self.say(&status_letter(one)).to_owned(), kata::status(one)))
            .collect()
    }

    fn state_entries(self, standards: &[&PapanStandar]) -> Vec<Entry> {
        let occurs = |wanted: &Keadaan| {
            let mut all = standards.iter().flat_map(|one| &one.komponen);
            all.any(|isian| isian.keadaan == *wanted)
        };
        Keadaan::ALL
            .into_iter()
            .filter(occurs)
            .map(|one| (self.state_sign(one).to_string(), kata::keadaan(one)))
            .collect()
    }

    fn level_entries(self) -> Vec<Entry> {
        let names = [
            Text::fixed("kesalahan", "errors"),
            Text::fixed("peringatan", "warnings"),
            Text::fixed("info", "infos"),
        ];
        let letters = LEVELS.iter().map(|letter| self.say(letter).to_owned());
        letters.zip(names).collect()
    }

    fn gap_entries(self, standards: &[&PapanStandar]) -> Vec<Entry> {
        let occurs = |gap: &&Gap| {
            let mut all = standards.iter().filter_map(|one| one.kurang.as_ref());
            all.any(|kurang| (gap.is_there)(kurang))
        };
        GAPS.iter()
            .filter(occurs)
            .map(|gap| (self.say(&gap.letter).to_owned(), gap.name.clone()))
            .collect()
    }

    /// Returns one name and what belongs to it, on as many lines as it takes.
    fn entries(self, name: &Text, entries: &[Entry]) -> Vec<String> {
        const INDENT: usize = 12;
        let mut lines: Vec<String> = Vec::new();
        for (sign, text) in entries {
            let entry = format!("{sign} {}", self.say(text));
            let entry = entry.trim_start();
            match lines.last_mut() {
                Some(line) if line.chars().count() + 3 + entry.chars().count() <= WIDTH => {
                    line.push_str("   ");
                    line.push_str(entry);
                }
                Some(_) => lines.push(format!("{:INDENT$}{entry}", "")),
                None => lines.push(format!("  {:<10}{entry}", self.say(name))),
            }
        }
        lines
    }

    /// Returns the rows of the assessors' sheet with the keys of the YAML, read down each column.
    fn components(self, papan: &Papan) -> Vec<String> {
        let height = papan.komponen.len().div_ceil(LEGEND);
        let row = |start: usize| {
            let cells = papan.komponen.iter().skip(start).step_by(height);
            cells
                .map(|one| format!("{:<26}", format!("{} {}", one.baris, one.kunci)))
                .collect::<String>()
        };
        (0..height)
            .map(|start| format!("  {}", row(start)))
            .collect()
    }
}

/// A sign of the legend, and what it means.
type Entry = (String, Text);

/// Returns from when the months are counted, and the signs of what is due.
fn due_entries(standards: &[&PapanStandar]) -> Vec<Entry> {
    let occurs = |wanted: &Tenggat| {
        let mut last = standards.iter().filter_map(|one| one.peninjauan.as_ref());
        last.any(|last| last.tenggat == Some(*wanted))
    };
    let since = Text::fixed(
        "sejak ditinjau; bila belum pernah, sejak berlaku atau keputusan",
        "months since the review; without one, since in force or the decree",
    );
    let due = [Tenggat::Evaluasi, Tenggat::Peninjauan]
        .into_iter()
        .filter(occurs)
        .map(|one| (due_sign(Some(one)).to_owned(), with_article(one)));
    std::iter::once((String::new(), since)).chain(due).collect()
}

/// One kind of gap, its letter and its name.
struct Gap {
    letter: Text,
    name: Text,
    is_there: fn(&Kurang) -> bool,
}

static GAPS: [Gap; 5] = [
    Gap {
        letter: Text::fixed("n", "n"),
        name: Text::fixed("nomor", "number"),
        is_there: |kurang| kurang.keputusan.contains(&UnsurKeputusan::Nomor),
    },
    Gap {
        letter: Text::fixed("t", "d"),
        name: Text::fixed("tanggal", "date"),
        is_there: |kurang| kurang.keputusan.contains(&UnsurKeputusan::Tanggal),
    },
    Gap {
        letter: Text::fixed("p", "s"),
        name: Text::fixed("penandatangan keputusan", "signatory of the decree"),
        is_there: |kurang| kurang.keputusan.contains(&UnsurKeputusan::Penandatangan),
    },
    Gap {
        letter: Text::fixed("k", "c"),
        name: Text::fixed("komponen", "components"),
        is_there: |kurang| !kurang.komponen.is_empty(),
    },
    Gap {
        letter: Text::fixed("s", "e"),
        name: Text::fixed("kesalahan", "errors"),
        is_there: |kurang| kurang.kesalahan > 0,
    },
];

fn status_letter(status: Status) -> Text {
    match status {
        Status::Ditetapkan => Text::fixed("T", "S"),
        Status::Rancangan => Text::fixed("R", "D"),
        Status::Dicabut => Text::fixed("C", "R"),
    }
}

fn due_sign(tenggat: Option<Tenggat>) -> &'static str {
    match tenggat {
        Some(Tenggat::Peninjauan) => "!!",
        Some(Tenggat::Evaluasi) => "!",
        None => "",
    }
}

fn with_article(tenggat: Tenggat) -> Text {
    let (words, article) = (kata::tenggat(tenggat), kata::pasal(tenggat));
    let (id, en) = (words.get(Language::Id), words.get(Language::En));
    crate::text!(id: "{id} ({article})", en: "{en} ({article})")
}

/// Returns `c`, or a mark in its place where it would steer the terminal or turn the line.
fn visible(c: char) -> char {
    match c {
        '\u{a0}' => ' ',
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    }
}

/// Breaks `text` at blanks into lines of at most `width` columns.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None => lines.push(word.to_owned()),
        }
    }
    lines
}
