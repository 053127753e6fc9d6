//! What must hold for every table of an SOP, and pictures to look at.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::diagram::order::Order;
use crate::diagram::sop;
use crate::diagram::sop::{ColumnKind, Kind, MutuBaku, Sheet, Sop, Table};
use crate::diagram::sop_svg;
use crate::diagram::svg::Caption;
use crate::model::Alur;

use super::{
    Flow, NEAR, Rect, chain_with_refusals, flow_of, inside, number, on_border, overlap,
    sample_flows, tell, text_rect,
};

/// Returns `alur` as the table of an SOP, with something in every cell.
fn sop_of(alur: &Alur) -> Sop {
    Sop {
        alur: alur.clone(),
        mutu: alur
            .langkah()
            .map(|(node, _)| MutuBaku {
                kelengkapan: "Formulir, kartu tanda penduduk".to_owned(),
                keluaran: "Berkas permohonan".to_owned(),
                keterangan: if node == 2 {
                    "Daring juga dapat".to_owned()
                } else {
                    String::new()
                },
            })
            .collect(),
        jumlah: "15 menit + 2 hari kerja".to_owned(),
    }
}

#[test]
#[ignore = "writes pictures of tables to the folder of temporary files, to be looked at"]
#[allow(
    clippy::disallowed_methods,
    reason = "looking needs files; no other test writes"
)]
fn pictures_of_tables() {
    let folder = std::env::temp_dir().join("baku-sop");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, alur) in sample_flows() {
        let sop = sop_of(&alur);
        let sheets = [
            ("layar", Sheet::Screen { width: sop::SCREEN }),
            (
                "kertas",
                Sheet::Paper {
                    width: 728.5,
                    height: 440.0,
                },
            ),
        ];
        for (sheet_name, sheet) in sheets {
            let caption = Caption {
                id: name,
                title: name,
                desc: "",
            };
            for (i, table) in sop::layout(&sop, sheet)
                .unwrap_or_default()
                .iter()
                .enumerate()
            {
                let file = folder.join(format!("{name}-{sheet_name}-{i}.svg"));
                std::fs::write(file, sop_svg::standalone(&sop, table, &caption)).unwrap();
            }
        }
    }
}

/// Returns every fault of a table, in words; empty for a good one.
fn table_faults(alur: &Alur, table: &Table, sheet: Sheet) -> Vec<String> {
    let mut faults = Vec::new();
    let unit = table.unit;
    let most = match sheet {
        Sheet::Screen { width } | Sheet::Paper { width, .. } => width,
    };
    if table.width > most + NEAR {
        faults.push(format!("the table is {} wide, asked {most}", table.width));
    }
    let page = [0.0, 0.0, table.width, table.height];
    let symbols: Vec<Rect> = table
        .symbols
        .iter()
        .map(|s| [s.x, s.y, s.x + s.w, s.y + s.h])
        .chain(table.notes.iter().map(|n| [n.x, n.y, n.x + n.w, n.y + n.h]))
        .collect();
    for (i, rect) in symbols.iter().enumerate() {
        if !inside(*rect, page) {
            faults.push(format!("symbol {rect:?} leaves the table {page:?}"));
        }
        for far in &symbols[i + 1..] {
            if overlap(*rect, *far, 0.0) {
                faults.push(format!("symbols {rect:?} and {far:?} meet"));
            }
        }
    }
    let text = |t: &sop::Text| text_rect(t.x, t.y, t.anchor, t.width, table.text_size);
    let texts: Vec<Rect> = table.texts.iter().map(text).collect();
    for (i, rect) in texts.iter().enumerate() {
        if !inside(*rect, page) {
            faults.push(format!(
                "text {:?} leaves the table {page:?}",
                table.texts[i].text
            ));
        }
        for (j, far) in texts.iter().enumerate().skip(i + 1) {
            if overlap(*rect, *far, 0.0) {
                faults.push(format!(
                    "texts {:?} {rect:?} and {:?} {far:?} meet",
                    table.texts[i].text, table.texts[j].text
                ));
            }
        }
    }
    for note in &table.notes {
        for line in &note.lines {
            let rect = [note.x, note.y, note.x + note.w, note.y + note.h];
            if !inside(text(line), rect) {
                faults.push(format!("text {:?} leaves its box", line.text));
            }
        }
    }
    let labels: Vec<Rect> = table
        .labels
        .iter()
        .map(|l| text_rect(l.x, l.y, l.anchor, l.width, table.text_size))
        .collect();
    for (i, rect) in labels.iter().enumerate() {
        let name = &table.labels[i].text;
        if !inside(*rect, page) {
            faults.push(format!("label {name:?} leaves the table"));
        }
        if symbols.iter().any(|symbol| overlap(*rect, *symbol, 0.0)) {
            faults.push(format!("label {name:?} {rect:?} stands on a symbol"));
        }
        if labels[i + 1..].iter().any(|far| overlap(*rect, *far, 0.0)) {
            faults.push(format!("label {name:?} {rect:?} meets another"));
        }
    }
    for edge in &table.edges {
        let name = format!("way {} ({} to {})", edge.sisi, edge.dari, edge.ke);
        let ends = [edge.points.first(), edge.points.last()];
        for end in ends {
            let Some(end) = end else {
                faults.push(format!("{name} has no points"));
                continue;
            };
            if !symbols.iter().any(|symbol| on_border(*end, *symbol)) {
                faults.push(format!("{name} does not begin or end on a border: {end:?}"));
            }
        }
        for pair in edge.points.windows(2) {
            let [[ax, ay], [bx, by]] = [pair[0], pair[1]];
            if (ax - bx).abs() > NEAR && (ay - by).abs() > NEAR {
                faults.push(format!("{name} is slanted"));
            }
            let rect = [ax.min(bx), ay.min(by), ax.max(bx), ay.max(by)];
            for symbol in &symbols {
                if overlap(rect, *symbol, -NEAR) {
                    faults.push(format!("{name} at {rect:?} runs into symbol {symbol:?}"));
                }
            }
            for label in &labels {
                if overlap(rect, *label, unit) {
                    faults.push(format!("{name} at {rect:?} runs into label {label:?}"));
                }
            }
        }
    }
    table_crowd(alur, table, &mut faults);
    faults
}

/// Adds the ways that run along each other and have no target in common.
fn table_crowd(alur: &Alur, table: &Table, faults: &mut Vec<String>) {
    let mut pieces: Vec<(&crate::diagram::Edge, Rect)> = Vec::new();
    for edge in &table.edges {
        for pair in edge.points.windows(2) {
            let [[ax, ay], [bx, by]] = [pair[0], pair[1]];
            pieces.push((edge, [ax.min(bx), ay.min(by), ax.max(bx), ay.max(by)]));
        }
    }
    for (i, (a, first)) in pieces.iter().enumerate() {
        for (b, second) in &pieces[i + 1..] {
            let is_together = |axis: usize| {
                let across = 1 - axis;
                first[across] == first[across + 2]
                    && second[across] == second[across + 2]
                    && (first[across] - second[across]).abs() < 7.5 * table.unit
                    && first[axis] < second[axis + 2] - NEAR
                    && second[axis] < first[axis + 2] - NEAR
            };
            // Answers of one step may be told in one box under it.
            let is_told = table.notes.iter().any(|note| note.node == a.dari);
            let is_ended = |ke: usize| alur.simpul[ke].is_ujung();
            if a.ke != b.ke
                && !(a.dari == b.dari && (is_told || (is_ended(a.ke) && is_ended(b.ke))))
                && (is_together(0) || is_together(1))
            {
                faults.push(format!(
                    "ways {} ({} to {}) {first:?} and {} ({} to {}) {second:?} run together",
                    a.sisi, a.dari, a.ke, b.sisi, b.dari, b.ke
                ));
            }
        }
    }
}

/// Makes the table of `alur` and looks at it.
fn assert_good_table(alur: &Alur, sheet: Sheet) {
    let sop = sop_of(alur);
    let Some(pages) = sop::layout(&sop, sheet) else {
        return;
    };
    let steps = |table: &Table| table.rows.iter().filter(|row| row.node.is_some()).count();
    assert_eq!(
        pages.iter().map(steps).sum::<usize>(),
        alur.langkah().count()
    );
    for table in &pages {
        let found = table_faults(alur, table, sheet);
        assert!(
            found.is_empty(),
            "{sheet:?}:\n{}\nof the flow\n{}",
            found.join("\n"),
            tell(alur)
        );
        if let Sheet::Paper { height, .. } = sheet {
            assert!(
                table.height <= height || steps(table) == 1,
                "{} high",
                table.height
            );
        }
    }
    let expected = Order::new(alur).ways.into_iter();
    let mut expected: Vec<Way> = expected
        .map(|way| (alur.simpul[way.dari].nomor, alur.simpul[way.ke].nomor))
        .collect();
    expected.sort_unstable();
    assert_eq!(
        ways_of_pages(&sop, &pages),
        expected,
        "{sheet:?} tells other ways than\n{}",
        tell(alur)
    );
}

/// Makes the table of `alur` for every sheet.
pub(super) fn assert_good_everywhere(alur: &Alur) {
    for sheet in SHEETS {
        assert_good_table(alur, sheet);
    }
}

/// A way: from which number to which; 0 is an end that is no step.
type Way = (usize, usize);

/// What a line of the drawing touches.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Met {
    /// The symbol in the row with this number.
    Step(usize),
    /// An end that is no step.
    End,
    /// A connector with its letter.
    Connector(String),
    /// A box that names where ways go on.
    Note(Vec<usize>),
}

/// Reads the ways back from the SVG that lies over the tables, as a person does who looks at nothing but lines, shapes
/// and the numbers of the rows: a line into a connector goes on on the page where one with its letter comes in.
///
/// With the starts and ends, which the shapes show, they make the same paths as the model's.
fn ways_of_pages(sop: &Sop, pages: &[Table]) -> Vec<Way> {
    let mut ways = Vec::new();
    let mut out: Vec<(usize, String)> = Vec::new();
    let mut back_in: BTreeMap<String, usize> = BTreeMap::new();
    for table in pages {
        let svg = sop_svg::overlay(sop, table);
        let shapes = shapes_of(&svg, table);
        let mut told: Vec<(usize, Vec<usize>)> = Vec::new();
        for line in svg.lines().filter(|line| line.starts_with("<g ")) {
            let garis = numbers(part(line, " d=\"", "\""));
            let kepala = numbers(part(line.rsplit_once(" d=\"").expect("a head").1, "", "\""));
            // Lines are written from the head backwards.
            let [.., x, y] = garis[..] else {
                panic!("a line without points: {line}")
            };
            let (from, to) = (met(&shapes, [x, y]), met(&shapes, [kepala[0], kepala[1]]));
            let named = |key: &str| number(part(line, key, "\""));
            let (dari, ke) = (named("data-dari=\""), named("data-ke=\""));
            match (from, to) {
                (Met::Step(from), Met::Step(to)) => {
                    assert_eq!((from, to), (dari, ke), "{line}");
                    ways.push((from, to));
                }
                (Met::Step(from), Met::End) => {
                    assert_eq!((from, 0), (dari, ke), "{line}");
                    ways.push((from, 0));
                }
                (Met::Step(from), Met::Connector(letter)) => {
                    assert_eq!(from, dari, "{line}");
                    out.push((from, letter));
                }
                (Met::Connector(letter), Met::Step(to)) => {
                    assert_eq!(to, ke, "{line}");
                    let before = back_in.insert(letter, to);
                    assert_eq!(before, None, "a letter comes in twice: {line}");
                }
                (Met::Step(from), Met::Note(goals)) => {
                    assert_eq!(from, dari, "{line}");
                    told.push((from, goals));
                }
                other => panic!("{other:?} in {line}"),
            }
        }
        // Each way into a box of names has a line, and all lie on one another.
        let lines = told.len();
        told.sort();
        told.dedup();
        let named: Vec<Way> = told
            .into_iter()
            .flat_map(|(from, goals)| goals.into_iter().map(move |to| (from, to)))
            .collect();
        assert_eq!(
            named.len(),
            lines,
            "boxes name other ways than they have lines"
        );
        ways.extend(named);
    }
    let used: BTreeSet<&String> = out.iter().map(|(_, letter)| letter).collect();
    let unused = back_in.keys().filter(|letter| !used.contains(letter));
    assert_eq!(unused.count(), 0, "a connector comes from nowhere");
    for (from, letter) in &out {
        let to = back_in.get(letter);
        ways.push((
            *from,
            *to.unwrap_or_else(|| panic!("{letter} leads nowhere")),
        ));
    }
    ways.sort_unstable();
    ways
}

/// Returns what of `text` stands between `before` and `after`.
fn part<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let (_, rest) = text.split_once(before).expect("there is such an attribute");
    rest.split_once(after).expect("it is closed").0
}

/// Returns the numbers in a path.
fn numbers(text: &str) -> Vec<f32> {
    let apart = text.replace('-', " -");
    let words = apart.split(|c: char| c.is_ascii_alphabetic() || c == ' ');
    let words = words.filter(|word| !word.is_empty());
    words.map(|word| word.parse().expect("a number")).collect()
}

/// Returns what the point lies on.
fn met(shapes: &[(Rect, Met)], [x, y]: [f32; 2]) -> Met {
    let near = 0.1;
    let is_met = |rect: &Rect| {
        x > rect[0] - near && x < rect[2] + near && y > rect[1] - near && y < rect[3] + near
    };
    let mut met = shapes.iter().filter(|(rect, _)| is_met(rect));
    let one = met.next().unwrap_or_else(|| panic!("nothing at {x} {y}"));
    assert!(met.next().is_none(), "two shapes at {x} {y}");
    one.1.clone()
}

/// Reads the shapes of the SVG, and what they stand for by the row in which they stand.
fn shapes_of(svg: &str, table: &Table) -> Vec<(Rect, Met)> {
    let lines: Vec<&str> = svg.lines().collect();
    let mut shapes = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let attribute = |key: &str| -> f32 {
            let text = part(line, &format!(" {key}=\""), "\"");
            text.parse().expect("a length")
        };
        let rect = if line.starts_with("<rect class=") {
            let (x, y) = (attribute("x"), attribute("y"));
            [x, y, x + attribute("width"), y + attribute("height")]
        } else if line.starts_with("<path class=\"alur-putusan\"") {
            let d = numbers(part(line, " d=\"", "\""));
            let (cx, y, rx, ry) = (d[0], d[1], d[2], d[3]);
            [cx - rx, y, cx + rx, y + 2.0 * ry]
        } else if line.starts_with("<path class=\"alur-sambung\"") {
            let d = numbers(part(line, " d=\"", "\""));
            let (x, y, w, side, tip) = (d[0], d[1], d[2], d[3], d[5]);
            [x, y, x + w, y + side + tip]
        } else {
            continue;
        };
        let inner = |next: &str| part(next, ">", "<").to_owned();
        let is_note = line.starts_with("<rect class=\"alur-sambung\"");
        let is_connector = line.starts_with("<path class=\"alur-sambung\"");
        let is_end = line.contains("alur-ujung")
            && lines
                .get(i + 1)
                .is_some_and(|next| next.ends_with(">Selesai</text>"));
        let met = if is_note {
            let texts = lines[i + 1..].iter();
            let texts = texts.take_while(|next| next.starts_with("<text class=\"alur-teks\""));
            Met::Note(goals(
                &texts.map(|next| inner(next)).collect::<Vec<_>>().join(" "),
            ))
        } else if is_connector {
            Met::Connector(inner(lines[i + 1]))
        } else if is_end {
            Met::End
        } else {
            Met::Step(number_of_row(table, (rect[1] + rect[3]) / 2.0))
        };
        shapes.push((rect, met));
    }
    shapes
}

/// Returns where ways go on of which a box says "Ditolak: ke 7".
fn goals(text: &str) -> Vec<usize> {
    let words: Vec<&str> = text.split(' ').collect();
    let mut goals: Vec<usize> = words
        .windows(2)
        .filter(|pair| pair[0] == "ke")
        .filter_map(|pair| pair[1].parse().ok())
        .collect();
    goals.extend(words.iter().filter(|word| **word == "selesai").map(|_| 0));
    goals
}

/// Returns the number that stands in the row at height `y`.
fn number_of_row(table: &Table, y: f32) -> usize {
    let row = table.rows.iter().find(|row| y > row.y && y < row.y + row.h);
    let row = row.expect("every symbol stands in a row");
    let no = table
        .columns
        .iter()
        .find(|column| column.kind == ColumnKind::No);
    let no = no.expect("there is a column of numbers");
    let is_there = |text: &&sop::Text| {
        text.x > no.x && text.x < no.x + no.w && text.y > row.y && text.y < row.y + row.h
    };
    let text = table.texts.iter().find(is_there);
    let text = text.expect("every row of a step has a number");
    text.text.parse().expect("a number")
}

#[test]
fn connectors_say_in_words_where_they_lead() {
    let sop = sop_of(&chain_with_refusals(30));
    let pages = sop::layout(&sop, SHEETS[1]).expect("one actor has room");
    assert!(pages.len() > 3, "the table has {} pages", pages.len());
    for (i, table) in pages.iter().enumerate() {
        let letters = table
            .symbols
            .iter()
            .filter(|symbol| symbol.kind == Kind::Sambungan && symbol.node.is_some());
        for symbol in letters {
            let nomor = sop.alur.simpul[symbol.node.expect("filtered")].nomor;
            let said = format!("{}: ke langkah {nomor}", symbol.text);
            let row = table
                .rows
                .iter()
                .find(|row| symbol.y > row.y && symbol.y < row.y + row.h);
            let row = row.expect("connectors stand in rows");
            let texts = table
                .texts
                .iter()
                .filter(|text| text.y > row.y && text.y < row.y + row.h);
            let texts: Vec<&str> = texts.map(|text| text.text.as_str()).collect();
            assert!(
                texts.join(" ").contains(&said),
                "page {}: no {said:?} in {texts:?}",
                i + 1
            );
        }
    }
}

/// Sheets for tables.
const SHEETS: [Sheet; 2] = [
    Sheet::Screen { width: sop::SCREEN },
    Sheet::Paper {
        width: 728.5,
        height: 440.0,
    },
];

#[test]
fn tables_of_samples_are_good() {
    for (_, alur) in sample_flows() {
        for sheet in SHEETS {
            assert_good_table(&alur, sheet);
        }
    }
}

/// Flows whose steps have one of few actors.
pub(super) fn flow_of_few(most_steps: usize) -> impl Strategy<Value = Flow> {
    (
        flow_of(most_steps),
        prop::collection::vec(0usize..5, 60),
        1usize..5,
    )
        .prop_map(|(Flow(mut alur), who, most)| {
            let names = ["Pemohon", "Petugas loket", "Kepala seksi", "Kepala dinas"];
            for (simpul, who) in alur.simpul.iter_mut().zip(who) {
                if !simpul.is_ujung() {
                    simpul.pelaku = Some(names[who % most].to_owned());
                }
            }
            Flow(alur)
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_table_is_drawn_well(Flow(alur) in flow_of_few(10)) {
        for sheet in SHEETS {
            assert_good_table(&alur, sheet);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_long_table_is_drawn_well(Flow(alur) in flow_of_few(60)) {
        for sheet in SHEETS {
            assert_good_table(&alur, sheet);
        }
    }

    #[test]
    fn any_table_is_drawn_the_same_each_time(Flow(alur) in flow_of_few(20)) {
        let sop = sop_of(&alur);
        for sheet in SHEETS {
            prop_assert_eq!(sop::layout(&sop, sheet), sop::layout(&sop, sheet));
        }
    }
}
