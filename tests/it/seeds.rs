//! Nothing lost: every phrase of the five founding documents stands in each format of the as-published build.
//!
//! A phrase is a line or a list item of `tests/seeds/`, less list markers and tags. It is looked for in the
//! words of the page, of the Markdown and of the PDF; case, blanks, dashes and final punctuation do not count.
//! What is not found so must be a heading that the registry or the catalogue of labels knows, or a typed value
//! whose normal form stands there; phrases found only by that last way are listed in
//! `tests/golden/benih-bentuk-baku.txt` (`BAKU_UPDATE=1` rewrites it). What the portal adds to every page is
//! in [`BOILERPLATE`].

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use baku::catalog::Catalog;
use baku::model::{Frasa, JangkaWaktu, JumlahPelaksana, KOMPONEN, Kanal, Rujukan, format_telepon};
use baku::render::html::{Page, Templates};
use baku::view::{Block, Document, Kind, label_variants};

use crate::reading;
use crate::workspace::{assert_golden, shipped, view, workspace_at};

/// The workspace that holds the founding documents as they were published.
const WORKSPACE: &str = "examples/as-published";

/// The founding documents: file of the text, address of the standard.
const SEEDS: [(&str, &str); 5] = [
    ("000", "kalbar/biro-perekonomian/fasilitasi-rapat-audiensi"),
    ("001", "kalbar/biro-perekonomian/fasilitasi-audiensi"),
    ("002", "kalbar/biro-kesra/fasilitasi-audiensi"),
    ("003", "kalbar/diskop-ukm/fasilitasi-rapat-audiensi"),
    (
        "004",
        "buleleng/bagian-kesra/fasilitasi-penyusunan-kebijakan",
    ),
];

/// Lines that are no part of a standard, with the reason.
const BOILERPLATE: &[(&str, &str, &str)] = &[
    (
        "002",
        "Alur Penanganan Pengaduan",
        "a heading over nothing: the diagram under it was lost, which SP0210 reports",
    ),
    (
        "003",
        "Anda juga dapat menyampaikan pengaduan, aspirasi, maupun permintaan informasi melalui aplikasi LAPOR!",
        "banner of the portal, on every page",
    ),
    (
        "003",
        "Melalui LAPOR!, Anda dapat menyampaikan permasalahan pelayanan publik yang Anda temui dalam satu kanal sehingga laporanmu dapat kami sampaikan ke instansi terkait",
        "banner of the portal, on every page",
    ),
    (
        "003",
        "Website LAPOR! Unduh di Play Store Unduh di App Store",
        "banner of the portal, on every page",
    ),
    ("003", "Isu dan Keluhan", "a tab of the portal, empty"),
    (
        "003",
        "Klik banner dibawah untuk melaporkan masalah Pelayanan Publik \"Pelayanan Fasilitasi Rapat/Audiensi Perkoperasian dan UKM\"",
        "banner of the portal, with the title that stands above",
    ),
];

/// The words of a document in each format.
struct Formats {
    document: Document,
    words: Vec<(&'static str, String)>,
}

impl Formats {
    fn of(document: Document) -> Self {
        let templates = Templates::new(BTreeMap::new()).expect("shipped templates are sound");
        let page = templates
            .standard(&document, &Page::default())
            .expect("a document can be drawn");
        let markdown = baku::render::markdown::standard(&document);
        let words = vec![
            ("HTML", fold(&reading::html(&page))),
            ("Markdown", fold(&reading::markdown(&markdown))),
            #[cfg(feature = "pdf")]
            (
                "PDF",
                fold(
                    &baku::render::pdf::frames_text(&document)
                        .expect("a document can be set")
                        .concat(),
                ),
            ),
        ];
        Self { document, words }
    }

    /// Returns the formats in which `text` does not stand.
    fn lacking(&self, text: &str) -> Vec<&'static str> {
        let wanted = fold(text);
        let lacking = self
            .words
            .iter()
            .filter(|(_, words)| !words.contains(&wanted));
        lacking.map(|(format, _)| *format).collect()
    }

    fn has(&self, text: &str) -> bool {
        self.lacking(text).is_empty()
    }
}

/// How a phrase was found.
#[derive(Debug, PartialEq)]
enum Found {
    /// As it stands, or as a heading that is known by this name.
    Plainly,
    /// By the normal form of a typed value: the parts that stand there.
    ByNormalForm(Vec<String>),
}

/// Looks for `phrase`; `Err` names the formats that lack it.
fn find(formats: &Formats, phrase: &str) -> Result<Found, Vec<&'static str>> {
    let lacking = formats.lacking(phrase);
    let heading = heading(phrase).is_some_and(|parts| parts.iter().all(|part| formats.has(part)));
    if lacking.is_empty() || heading {
        return Ok(Found::Plainly);
    }
    readings(phrase)
        .into_iter()
        .find(|parts| parts.iter().all(|part| formats.has(part)))
        .map(Found::ByNormalForm)
        .ok_or(lacking)
}

/// Returns the name that documents give to the heading `phrase`, and what follows it on its line.
fn heading(phrase: &str) -> Option<Vec<String>> {
    if let Some(name) = heading_name(phrase) {
        return Some(vec![name]);
    }
    let (name, rest) = phrase.split_once(": ")?;
    Some(vec![heading_name(name)?, rest.to_owned()])
}

/// Returns the name that documents give to the heading `phrase`.
fn heading_name(phrase: &str) -> Option<String> {
    let same = |one: &str| fold(one) == fold(phrase);
    let component = KOMPONEN
        .iter()
        .find(|komponen| same(komponen.nama) || komponen.varian.iter().any(|one| same(one)))
        .map(|komponen| komponen.nama);
    let label = || {
        label_variants()
            .iter()
            .find(|(_, variants)| variants.iter().any(|one| same(one)))
            .map(|(label, _)| *label)
    };
    component.or_else(label).map(str::to_owned)
}

/// Returns what `phrase` may print as, each way as the parts that must all be found.
fn readings(phrase: &str) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = normal_forms(phrase)
        .into_iter()
        .map(|form| vec![form])
        .collect();
    all.extend(channel(phrase));
    // "Pengaduan ringan, selambat-lambatnya 3 Jam": a name and a time.
    if let Some((name, time)) = phrase.rsplit_once(", ") {
        all.extend(times(time).map(|time| vec![name.to_owned(), time]));
    }
    // "Penyelesaian Administrasi : 15 Menit": a stage and its time.
    if let Some((name, time)) = phrase.split_once(" : ") {
        all.extend(times(time).map(|time| vec![name.to_owned(), time]));
    }
    // "Kalimantan Barat 78124 78124 0561736541": the end of an address, and a telephone number.
    if let Some((address, number)) = phrase.rsplit_once(' ')
        && number.len() >= 9
        && number.bytes().all(|byte| byte.is_ascii_digit())
    {
        all.push(vec![address.to_owned(), format_telepon(number)]);
    }
    // "Pemerintah Provinsi Kalimantan Barat / Biro Perekonomian": an agency and its parent.
    if let Some((parent, unit)) = phrase.split_once(" / ") {
        all.push(vec![parent.to_owned(), unit.to_owned()]);
    }
    all
}

/// Returns the forms in which the time `words` may be printed: as written, and canonical; none where it is no time.
fn times(words: &str) -> impl Iterator<Item = String> {
    let words = words.trim_end_matches([';', '.']);
    let canonical = JangkaWaktu::parse(words).value;
    canonical
        .into_iter()
        .flat_map(|time| [words.to_owned(), time.to_string()])
}

/// Returns the canonical wordings of `phrase`, as the grammars read it.
fn normal_forms(phrase: &str) -> Vec<String> {
    let phrase = phrase.trim_end_matches([';', '.']);
    [
        JangkaWaktu::parse(phrase).value.map(|it| it.to_string()),
        JumlahPelaksana::parse(phrase)
            .value
            .map(|it| it.to_string()),
        Rujukan::parse(phrase).value.map(|it| it.to_string()),
        Kanal::parse(phrase).value.map(|it| it.to_string()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Returns the parts of a channel: number or address, extension, name.
fn channel(phrase: &str) -> Option<Vec<String>> {
    let kanal = Kanal::parse(phrase.trim_end_matches([';', '.'])).value?;
    let extension = kanal.ekstensi.map(|ekstensi| format!("ext. {ekstensi}"));
    let number = kanal.nomor.map(|nomor| format_telepon(&nomor));
    let mut parts = vec![kanal.jenis.title().to_owned()];
    parts.extend(
        [number, extension, kanal.alamat, kanal.nama]
            .into_iter()
            .flatten(),
    );
    Some(parts)
}

/// Returns `text` without what may differ: case, blanks, kinds of dashes, final punctuation.
fn fold(text: &str) -> String {
    let text: String = reading::squeeze(text)
        .to_lowercase()
        .chars()
        .map(|c| match c {
            '\u{2010}'..='\u{2015}' => '-',
            _ => c,
        })
        .collect();
    text.trim_end_matches([';', '.', ':', ',']).to_owned()
}

/// Returns the phrases of a founding document, in order.
fn phrases(seed: &str) -> Vec<String> {
    without_tags(seed)
        .lines()
        .flat_map(items)
        .map(|item| item.trim().to_owned())
        .filter(|item| !item.is_empty())
        .collect()
}

/// Returns `text` with an end of line for each tag.
fn without_tags(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        out.push('\n');
        rest = after.split_once('>').expect("tags are closed").1;
    }
    out + rest
}

/// Splits a line into list items: after a marker, the next one of the same kind begins a new item, even
/// where it is glued to the word before it.
fn items(line: &str) -> Vec<String> {
    let mut line = line.trim();
    if line.starts_with("graph ") {
        return labels(line);
    }
    while let Some(rest) = line.strip_prefix("- ") {
        line = rest.trim_start();
    }
    if let Some((inner, outer)) = line.split_once(" b. Alur") {
        // The list of channels ends where the list around it goes on, on the same line.
        return [items(inner), items(&format!("b. Alur{outer}"))].concat();
    }
    let Some((mark, rest)) = marker(line) else {
        return vec![line.to_owned()];
    };
    let mut found = Vec::new();
    let (mut mark, mut rest) = (mark, rest);
    loop {
        let next = mark.next();
        match rest.split_once(&next.to_string()) {
            Some((item, after)) => {
                found.extend(items(item));
                (mark, rest) = (next, after);
            }
            None => {
                found.extend(items(rest));
                return found;
            }
        }
    }
}

/// A list marker: a letter or a number, and what closes it.
#[derive(Debug, Clone, Copy)]
struct Marker {
    /// Place in the list, from 1.
    place: u8,
    /// Whether it is a letter.
    letter: bool,
    /// `.` or `)`.
    close: char,
}

impl Marker {
    fn next(self) -> Self {
        Self {
            place: self.place + 1,
            ..self
        }
    }
}

impl std::fmt::Display for Marker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.letter {
            true => write!(f, "{}{} ", char::from(b'a' + self.place - 1), self.close),
            false => write!(f, "{}{} ", self.place, self.close),
        }
    }
}

/// Returns the marker that `line` begins with, and what follows it.
fn marker(line: &str) -> Option<(Marker, &str)> {
    let (word, rest) = line.split_once([' ', '\t'])?;
    let close = word.chars().next_back()?;
    let name = word.strip_suffix(['.', ')'])?;
    let place = match name.as_bytes() {
        [letter @ b'a'..=b'z'] => letter - b'a' + 1,
        _ => name.parse().ok()?,
    };
    let letter = name.as_bytes()[0].is_ascii_lowercase();
    let marker = Marker {
        place,
        letter,
        close,
    };
    Some((marker, rest))
}

/// Returns the labels of the boxes of a one-line diagram, in order.
fn labels(diagram: &str) -> Vec<String> {
    let boxes = diagram.split('[').skip(1);
    boxes
        .map(|one| one.split(']').next().unwrap_or_default().to_owned())
        .collect()
}

/// Returns the catalogue of the as-published workspace and the document of each founding standard.
fn published() -> Vec<(&'static str, Formats)> {
    let catalog = Catalog::new(workspace_at(WORKSPACE));
    SEEDS
        .iter()
        .map(|(seed, address)| {
            let standard = catalog
                .standards
                .iter()
                .find(|standard| standard.address == *address)
                .unwrap_or_else(|| panic!("{address} is no standard of {WORKSPACE}"));
            (*seed, Formats::of(view(&catalog, standard, Kind::Lengkap)))
        })
        .collect()
}

fn is_boilerplate(seed: &str, phrase: &str) -> bool {
    BOILERPLATE
        .iter()
        .any(|(of, text, _)| *of == seed && fold(text) == fold(phrase))
}

#[test]
fn every_phrase_of_the_founding_documents_is_published() {
    let mut lost = Vec::new();
    let mut by_normal_form = String::new();
    for (seed, formats) in published() {
        for phrase in phrases(&shipped(&format!("tests/seeds/{seed}.txt"))) {
            if is_boilerplate(seed, &phrase) {
                continue;
            }
            match find(&formats, &phrase) {
                Ok(Found::Plainly) => {}
                Ok(Found::ByNormalForm(parts)) => {
                    let parts = parts.join(" + ");
                    by_normal_form.push_str(&format!("{seed}  {phrase}\n     = {parts}\n"));
                }
                Err(formats) => lost.push(format!("{seed}: {phrase:?} is not in {formats:?}")),
            }
        }
    }
    assert!(lost.is_empty(), "lost:\n{}", lost.join("\n"));
    assert_golden("tests/golden/benih-bentuk-baku.txt", &by_normal_form);
}

#[test]
fn every_line_of_boilerplate_stands_in_its_seed() {
    for (seed, text, _) in BOILERPLATE {
        let phrases = phrases(&shipped(&format!("tests/seeds/{seed}.txt")));
        assert!(
            phrases.iter().any(|phrase| fold(phrase) == fold(text)),
            "{seed} has no phrase {text:?}"
        );
    }
}

#[test]
fn diagrams_of_the_founding_documents_keep_their_boxes_and_arrows() {
    for (seed, formats) in published() {
        let text = shipped(&format!("tests/seeds/{seed}.txt"));
        let text = without_tags(&text);
        let diagrams: Vec<&str> = text
            .lines()
            .map(str::trim)
            .filter(|line| line.starts_with("graph "))
            .collect();
        let drawn: Vec<_> = figures(&formats.document).collect();
        for diagram in &diagrams {
            let labels = labels(diagram);
            let found = drawn.iter().find(|alur| {
                let names = alur.simpul.iter().map(|simpul| simpul.teks.clone());
                names.eq(labels.iter().cloned())
            });
            let alur = found.unwrap_or_else(|| {
                panic!("{seed}: no figure has the boxes {labels:?}: {drawn:#?}")
            });
            let arrows: BTreeSet<(usize, usize)> =
                alur.sisi.iter().map(|sisi| (sisi.dari, sisi.ke)).collect();
            let straight = (1..labels.len()).map(|to| (to - 1, to)).collect();
            assert_eq!(arrows, straight, "{seed}: arrows of {labels:?}");
        }
        if ["000", "004"].contains(&seed) {
            assert_eq!(diagrams.len(), 2, "{seed} brings two diagrams");
        }
    }
}

fn figures(document: &Document) -> impl Iterator<Item = &baku::model::Alur> {
    let components = document.parts.iter().flat_map(|part| &part.components);
    components
        .flat_map(|component| &component.blocks)
        .filter_map(|block| match block {
            Block::Figure { alur, .. } => Some(alur),
            _ => None,
        })
}

#[test]
fn phrases_are_lines_and_items_without_their_marks() {
    let text = "1.\tPersyaratan\n\t<ol> 1. Satu 2. Dua</ol>\n - 1) Tiga;\n a. Publikb. Empatc. Lima\n graph LR A[Enam / x] --> B[Tujuh] B --> C[Delapan]\n";
    assert_eq!(
        phrases(text),
        [
            "Persyaratan",
            "Satu",
            "Dua",
            "Tiga;",
            "Publik",
            "Empat",
            "Lima",
            "Enam / x",
            "Tujuh",
            "Delapan"
        ]
    );
}
