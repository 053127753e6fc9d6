//! What must hold for every flow, and pictures to look at.

mod lajur;
mod sop;

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fmt::Write;

use proptest::prelude::*;

use crate::diagram::drawing::{Anchor, BoxKind, Drawing, NodeBox};
use crate::diagram::layout::Target;
use crate::diagram::layout::{layout, layout_parts};
use crate::diagram::mermaid;
use crate::diagram::order::Order;
use crate::diagram::samples;
use crate::diagram::svg::{self, Caption};
use crate::diagram::words;
use crate::model::{Alur, Simpul, Sisi, read_mermaid};

/// All targets.
const TARGETS: [Target; 4] = [Target::Wide, Target::Narrow, Target::Paper, Target::Column];

/// Widths of screens that nothing else draws for.
const SCREENS: [Target; 3] = [
    Target::Screen(326),
    Target::Screen(500),
    Target::Screen(1200),
];

/// Tolerance for rounding, in the unit of the drawing.
const NEAR: f32 = 0.06;

/// A rectangle: left, upper, right, lower.
type Rect = [f32; 4];

/// A way as every form of the flow tells it: from which number to which, and whether it goes back.
type Told = (usize, usize, bool);

fn overlap(a: Rect, b: Rect, gap: f32) -> bool {
    a[0] < b[2] + gap - NEAR
        && b[0] < a[2] + gap - NEAR
        && a[1] < b[3] + gap - NEAR
        && b[1] < a[3] + gap - NEAR
}

/// Returns the rectangle of a line of text from its baseline; px of the web drawing times `unit`.
fn text_rect(x: f32, y: f32, anchor: Anchor, width: f32, size: f32) -> Rect {
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    [left, y - 0.76 * size, left + width, y + 0.24 * size]
}

/// Returns every fault of a drawing, in words; empty for a good one.
fn faults(drawing: &Drawing, target: Target) -> Vec<String> {
    let mut faults = Vec::new();
    let unit = drawing.unit;
    if drawing.width > target.width() + NEAR {
        faults.push(format!(
            "drawing is {} wide, target {}",
            drawing.width,
            target.width()
        ));
    }
    let page = [0.0, 0.0, drawing.width, drawing.height];
    let boxes: Vec<(usize, Rect)> = drawing
        .boxes
        .iter()
        .map(|b| (b.node, [b.x, b.y, b.x + b.w, b.y + b.h]))
        .collect();
    let diamonds: Vec<(usize, Rect)> = drawing
        .diamonds
        .iter()
        .map(|d| {
            (
                d.node,
                [d.x - d.half, d.y - d.half, d.x + d.half, d.y + d.half],
            )
        })
        .collect();
    let marks: Vec<(usize, Rect)> = drawing
        .marks
        .iter()
        .map(|m| (m.sisi, [m.x, m.y, m.x + m.w, m.y + m.h]))
        .collect();
    let labels: Vec<(&str, Rect)> = drawing
        .labels
        .iter()
        .map(|l| {
            (
                l.text.as_str(),
                text_rect(l.x, l.y, l.anchor, l.width, drawing.meta_size),
            )
        })
        .collect();

    for (i, (node, rect)) in boxes.iter().enumerate() {
        if !inside(*rect, page) {
            faults.push(format!("box {node} {rect:?} leaves the drawing {page:?}"));
        }
        for (other, far) in &boxes[i + 1..] {
            if overlap(*rect, *far, 8.0 * unit) {
                faults.push(format!("boxes {node} {rect:?} and {other} {far:?} meet"));
            }
        }
        for (other, diamond) in &diamonds {
            if other != node && overlap(*rect, *diamond, 0.0) {
                faults.push(format!(
                    "box {node} {rect:?} meets diamond {other} {diamond:?}"
                ));
            }
        }
        for (sisi, mark) in &marks {
            if overlap(*rect, *mark, 0.0) {
                faults.push(format!(
                    "box {node} {rect:?} meets mark of way {sisi} {mark:?}"
                ));
            }
        }
    }
    for (i, (sisi, mark)) in marks.iter().enumerate() {
        if !inside(*mark, page) {
            faults.push(format!(
                "mark of way {sisi} {mark:?} leaves the drawing {page:?}"
            ));
        }
        for (other, far) in &marks[i + 1..] {
            if overlap(*mark, *far, 0.0) {
                faults.push(format!(
                    "marks of ways {sisi} {mark:?} and {other} {far:?} meet"
                ));
            }
        }
    }
    for shape in &drawing.boxes {
        let pad = 10.0 * unit;
        let rect = [
            shape.x + pad,
            shape.y + 3.0 * unit,
            shape.x + shape.w - pad,
            shape.y + shape.h - 3.0 * unit,
        ];
        let lines: Vec<(&str, Rect)> = shape
            .lines
            .iter()
            .map(|line| {
                let is_act = line.role == crate::diagram::drawing::Role::Act;
                let size = if is_act {
                    drawing.text_size
                } else {
                    drawing.meta_size
                };
                (
                    line.text.as_str(),
                    text_rect(line.x, line.y, line.anchor, line.width, size),
                )
            })
            .collect();
        for (i, (text, line)) in lines.iter().enumerate() {
            if !inside(*line, rect) {
                faults.push(format!(
                    "text {text:?} {line:?} leaves box {} {rect:?}",
                    shape.node
                ));
            }
            for (other, far) in &lines[i + 1..] {
                if overlap(*line, *far, 0.0) {
                    faults.push(format!(
                        "texts {text:?} {line:?} and {other:?} {far:?} meet in box {}",
                        shape.node
                    ));
                }
            }
        }
    }
    for (i, (text, label)) in labels.iter().enumerate() {
        if !inside(*label, page) {
            faults.push(format!(
                "label {text:?} {label:?} leaves the drawing {page:?}"
            ));
        }
        for (kind, list) in [
            ("box", &boxes),
            ("diamond", &diamonds),
            ("mark of way", &marks),
        ] {
            for (node, rect) in list {
                // A diamond fills half of its rectangle only, and labels stand at its lower corners.
                let rect = if kind == "diamond" {
                    shrink(*rect, 6.0 * unit)
                } else {
                    *rect
                };
                if overlap(*label, rect, 0.0) {
                    faults.push(format!(
                        "label {text:?} {label:?} stands on {kind} {node} {rect:?}"
                    ));
                }
            }
        }
        for (other, far) in &labels[i + 1..] {
            if overlap(*label, *far, 0.0) {
                faults.push(format!(
                    "labels {text:?} {label:?} and {other:?} {far:?} meet"
                ));
            }
        }
    }
    edge_faults(drawing, page, &boxes, &marks, &labels, &mut faults);
    faults
}

fn inside(inner: Rect, outer: Rect) -> bool {
    inner[0] >= outer[0] - NEAR
        && inner[1] >= outer[1] - NEAR
        && inner[2] <= outer[2] + NEAR
        && inner[3] <= outer[3] + NEAR
}

fn shrink(rect: Rect, by: f32) -> Rect {
    [rect[0] + by, rect[1] + by, rect[2] - by, rect[3] - by]
}

/// A straight piece of an edge.
struct Piece {
    sisi: usize,
    dari: usize,
    ke: usize,
    rect: Rect,
}

fn edge_faults(
    drawing: &Drawing,
    page: Rect,
    boxes: &[(usize, Rect)],
    marks: &[(usize, Rect)],
    labels: &[(&str, Rect)],
    faults: &mut Vec<String>,
) {
    let unit = drawing.unit;
    let mut pieces = Vec::new();
    for edge in &drawing.edges {
        let name = format!("way {} ({} to {})", edge.sisi, edge.dari, edge.ke);
        let (Some(first), Some(last)) = (edge.points.first(), edge.points.last()) else {
            faults.push(format!("{name} has no points"));
            continue;
        };
        let source = boxes
            .iter()
            .find(|(node, _)| *node == edge.dari)
            .map(|(_, rect)| *rect);
        let diamond = drawing.diamonds.iter().find(|d| d.node == edge.dari);
        let corners = diamond.map(|d| {
            [
                [d.x, d.y + d.half],
                [d.x - d.half, d.y],
                [d.x + d.half, d.y],
            ]
        });
        let leaves = match (corners, source) {
            (Some(corners), _) => corners.iter().any(|corner| near(*corner, *first)),
            (None, Some(rect)) => on_border(*first, rect),
            (None, None) => false,
        };
        if !leaves {
            faults.push(format!(
                "{name} does not leave the border of its step: {first:?}, box {source:?}"
            ));
        }
        let target = boxes
            .iter()
            .find(|(node, _)| *node == edge.ke)
            .map(|(_, rect)| *rect);
        let mark = marks
            .iter()
            .find(|(sisi, _)| *sisi == edge.sisi)
            .map(|(_, rect)| *rect);
        if !mark.or(target).is_some_and(|rect| on_border(*last, rect)) {
            faults.push(format!(
                "{name} does not end on a border: {last:?}, box {target:?}, mark {mark:?}"
            ));
        }
        for pair in edge.points.windows(2) {
            let [[ax, ay], [bx, by]] = [pair[0], pair[1]];
            if (ax - bx).abs() > NEAR && (ay - by).abs() > NEAR {
                faults.push(format!(
                    "{name} is slanted from {:?} to {:?}",
                    pair[0], pair[1]
                ));
            }
            let rect = [ax.min(bx), ay.min(by), ax.max(bx), ay.max(by)];
            pieces.push(Piece {
                sisi: edge.sisi,
                dari: edge.dari,
                ke: edge.ke,
                rect,
            });
        }
    }
    for piece in &pieces {
        let Piece {
            sisi,
            dari,
            ke,
            rect,
        } = piece;
        let name = format!("way {sisi} ({dari} to {ke}) at {rect:?}");
        if !inside(*rect, page) {
            faults.push(format!("{name} leaves the drawing {page:?}"));
        }
        for (node, shape) in boxes {
            // Its own boxes it may touch at the border, others it passes at a distance.
            let gap = if node == dari || node == ke {
                -NEAR
            } else {
                8.0 * unit
            };
            if overlap(*rect, *shape, gap) {
                faults.push(format!("{name} passes box {node} {shape:?} under {gap}"));
            }
        }
        for (other, mark) in marks {
            if other != sisi && overlap(*rect, *mark, 0.0) {
                faults.push(format!("{name} runs into the mark of way {other} {mark:?}"));
            }
        }
        for (text, label) in labels {
            if overlap(*rect, *label, unit) {
                faults.push(format!("{name} runs into label {text:?} {label:?}"));
            }
        }
    }
    for (i, a) in pieces.iter().enumerate() {
        for b in &pieces[i + 1..] {
            // Ways out of one step and ways into one step may run together.
            if a.sisi == b.sisi || a.dari == b.dari || a.ke == b.ke {
                continue;
            }
            let is_parallel = |axis: usize| {
                let across = 1 - axis;
                a.rect[across] == a.rect[across + 2]
                    && b.rect[across] == b.rect[across + 2]
                    && (a.rect[across] - b.rect[across]).abs() < 8.0 * unit - NEAR
                    && a.rect[axis] < b.rect[axis + 2] - NEAR
                    && b.rect[axis] < a.rect[axis + 2] - NEAR
            };
            if is_parallel(0) || is_parallel(1) {
                faults.push(format!(
                    "way {} ({} to {}) at {:?} and way {} ({} to {}) at {:?} run too close",
                    a.sisi, a.dari, a.ke, a.rect, b.sisi, b.dari, b.ke, b.rect
                ));
            }
        }
    }
}

fn near(a: [f32; 2], b: [f32; 2]) -> bool {
    (a[0] - b[0]).abs() < NEAR && (a[1] - b[1]).abs() < NEAR
}

/// Returns whether `point` lies on the border of `rect`.
fn on_border([x, y]: [f32; 2], rect: Rect) -> bool {
    let in_x = x > rect[0] - NEAR && x < rect[2] + NEAR;
    let in_y = y > rect[1] - NEAR && y < rect[3] + NEAR;
    let on_x = (x - rect[0]).abs() < NEAR || (x - rect[2]).abs() < NEAR;
    let on_y = (y - rect[1]).abs() < NEAR || (y - rect[3]).abs() < NEAR;
    (on_x && in_y) || (on_y && in_x)
}

/// Returns `alur` in a few lines, for a message.
fn tell(alur: &Alur) -> String {
    let mut text = String::new();
    for simpul in &alur.simpul {
        let Simpul {
            nomor,
            pelaku,
            teks,
            waktu,
            mulai,
            akhir,
        } = simpul;
        let _ = writeln!(
            text,
            "  {nomor} {pelaku:?} {teks:?} {waktu:?} mulai={mulai} akhir={akhir}"
        );
    }
    for (i, Sisi { dari, ke, label }) in alur.sisi.iter().enumerate() {
        let _ = writeln!(text, "  way {i}: index {dari} to {ke} {label:?}");
    }
    text
}

fn assert_good(alur: &Alur) {
    assert_good_for(alur, &TARGETS);
}

/// Draws `alur` for each target, looks at the drawings and reads the ways back from them.
fn assert_good_for(alur: &Alur, targets: &[Target]) {
    let expected = ways(alur);
    for &target in targets {
        let drawing = layout(alur, target);
        let found = faults(&drawing, target);
        assert!(
            found.is_empty(),
            "{target:?}:\n{}\nof the flow\n{}",
            found.join("\n"),
            tell(alur)
        );
        assert_eq!(
            drawing.edges.len(),
            alur.sisi.len(),
            "{target:?} lost ways of\n{}",
            tell(alur)
        );
        assert_eq!(
            ways_of_svg(&inline(&drawing)),
            expected,
            "SVG for {target:?} tells other ways than\n{}",
            tell(alur)
        );
        let capsules = |shape: &&NodeBox| shape.kind == BoxKind::End && shape.nomor > 0;
        let capsules: BTreeSet<usize> = drawing
            .boxes
            .iter()
            .filter(capsules)
            .map(|shape| shape.nomor)
            .collect();
        let steps = alur.langkah().map(|(_, step)| step);
        let marked = steps.filter(|step| step.mulai || step.akhir);
        assert_eq!(
            capsules,
            marked.map(|one| one.nomor).collect(),
            "{target:?} shows other starts and ends than\n{}",
            tell(alur)
        );
    }
}

/// Returns the SVG of a drawing.
fn inline(drawing: &Drawing) -> String {
    let caption = Caption {
        id: "d",
        title: "Alur",
        desc: "",
    };
    svg::inline(drawing, &caption)
}

/// Returns the ways of the model.
fn ways(alur: &Alur) -> Vec<Told> {
    let order = Order::new(alur);
    let mut ways: Vec<Told> = order
        .ways
        .iter()
        .map(|way| {
            (
                alur.simpul[way.dari].nomor,
                alur.simpul[way.ke].nomor,
                way.back,
            )
        })
        .collect();
    ways.sort_unstable();
    ways
}

/// Returns the number that `data-dari` or `data-ke` tells; 0 for an end that is no step.
fn number(text: &str) -> usize {
    match text {
        "selesai" => 0,
        number => number.parse().expect("a number"),
    }
}

/// Reads the ways back from an SVG.
fn ways_of_svg(svg: &str) -> Vec<Told> {
    let mut ways: Vec<Told> = svg
        .split("<g data-dari=\"")
        .skip(1)
        .map(|part| {
            let (dari, rest) = part.split_once("\" data-ke=\"").expect("both attributes");
            let (ke, rest) = rest.split_once('"').expect("a closed attribute");
            let back = rest
                .split("</g>")
                .next()
                .is_some_and(|group| group.contains("alur-garis alur-kembali"));
            (number(dari), number(ke), back)
        })
        .collect();
    ways.sort_unstable();
    ways
}

/// Reads the ways back from Mermaid text.
fn ways_of_mermaid(text: &str) -> Vec<Told> {
    let mut numbers = BTreeMap::new();
    let mut ways = Vec::new();
    for line in text.lines().skip(1).map(str::trim) {
        let id = |word: &str| {
            word.trim_start_matches('n')
                .parse::<usize>()
                .expect("an id")
        };
        let words: Vec<&str> = line.split(' ').collect();
        if words
            .get(1)
            .is_some_and(|word| word.starts_with("-->") || word.starts_with("-.->"))
        {
            ways.push((
                id(words[0]),
                id(words[words.len() - 1]),
                words[1].starts_with("-.->"),
            ));
        } else {
            let at = line.find(['[', '(', '{']).expect("a shape");
            let shown = line[at..].trim_start_matches(['[', '(', '{', '"']);
            let shown: String = shown.chars().take_while(char::is_ascii_digit).collect();
            let is_ujung = line.contains("([\"Selesai\"])");
            let shown = if is_ujung { 0 } else { number(&shown) };
            assert!(
                numbers.insert(id(&line[..at]), shown).is_none(),
                "an id twice"
            );
        }
    }
    let mut ways: Vec<Told> = ways
        .into_iter()
        .map(|(dari, ke, back)| (numbers[&dari], numbers[&ke], back))
        .collect();
    ways.sort_unstable();
    ways
}

/// Reads the ways from the sentences alone, as a listener would: no sentence means the next step.
fn ways_of_words(alur: &Alur) -> Vec<Told> {
    let steps = words::steps(alur);
    let mut ways = Vec::new();
    for (i, step) in steps.iter().enumerate() {
        if step.cabang.is_empty()
            && let Some(next) = steps.get(i + 1)
        {
            ways.push((step.nomor, next.nomor, false));
        }
        for cabang in &step.cabang {
            let sentence = cabang.plain();
            if sentence.ends_with(", selesai.") {
                ways.push((step.nomor, 0, false));
                continue;
            }
            let Some((before, number)) = sentence.rsplit_once("langkah ") else {
                continue;
            };
            let number = number
                .trim_end_matches('.')
                .parse()
                .expect("a sentence ends with the number");
            let back = before.ends_with("kembali ke ")
                || before.ends_with("Kembali ke ")
                || before.ends_with("langi ");
            ways.push((step.nomor, number, back));
        }
    }
    ways.sort_unstable();
    ways
}

/// Returns where the flow begins, and after which steps it can be over, as the sentences tell a listener.
fn ends_of_words(alur: &Alur) -> (BTreeSet<usize>, BTreeSet<usize>) {
    let steps = words::steps(alur);
    let told = steps.iter().filter(|step| step.mulai.is_some());
    let mut starts: BTreeSet<usize> = told.map(|step| step.nomor).collect();
    if starts.is_empty() {
        starts.extend(steps.first().map(|step| step.nomor));
    }
    let mut ends = BTreeSet::new();
    for (i, step) in steps.iter().enumerate() {
        let says = |cabang: &words::Cabang| {
            let sentence = cabang.plain();
            sentence == "Selesai." || sentence == "Alur dapat selesai di sini."
        };
        let is_last = i + 1 == steps.len() && step.cabang.is_empty();
        if is_last || step.cabang.iter().any(says) {
            ends.insert(step.nomor);
        }
    }
    (starts, ends)
}

/// Compares what the model, Mermaid and the words tell; [`assert_good_for`] does the same for drawings.
///
/// A path is a start, ways each of which leaves where the one before came to, and an end: flows with the same ways,
/// starts and ends have the same paths, however many these are.
fn assert_same_ways(alur: &Alur) {
    let expected = ways(alur);
    assert_eq!(
        ways_of_mermaid(&mermaid::write(alur)),
        expected,
        "Mermaid tells other ways than\n{}",
        tell(alur)
    );
    assert_eq!(
        ways_of_words(alur),
        expected,
        "the words tell other ways than\n{}",
        tell(alur)
    );
    let steps = || alur.langkah().map(|(_, simpul)| simpul);
    let mut starts: BTreeSet<usize> = steps()
        .filter(|step| step.mulai)
        .map(|step| step.nomor)
        .collect();
    if starts.is_empty() {
        starts.extend(steps().next().map(|step| step.nomor));
    }
    let is_end =
        |&(node, step): &(usize, &Simpul)| step.akhir || alur.keluar(node).next().is_none();
    let ends = alur.langkah().filter(is_end).map(|(_, step)| step.nomor);
    assert_eq!(
        ends_of_words(alur),
        (starts, ends.collect()),
        "the words tell other starts or ends than\n{}",
        tell(alur)
    );
}

fn sample_flows() -> Vec<(&'static str, Alur)> {
    vec![
        ("ujung-cabang", samples::ujung_cabang()),
        ("ujung-semua", samples::ujung_semua()),
        ("ujung-tiga", samples::ujung_tiga()),
        ("ujung-ulang", samples::ujung_ulang()),
        ("bercabang", samples::bercabang()),
        ("lurus", samples::lurus()),
        ("ruwet", samples::ruwet()),
    ]
}

#[test]
fn samples_are_drawn_well_and_told_alike() {
    for (_, alur) in sample_flows() {
        assert_good(&alur);
        assert_same_ways(&alur);
    }
}

#[test]
fn nothing_and_one_step_have_drawings() {
    assert_good(&Alur::default());
    let alone = Alur {
        simpul: vec![Simpul {
            nomor: 1,
            ..Simpul::default()
        }],
        sisi: Vec::new(),
    };
    assert_good(&alone);
    let turning = Alur {
        sisi: vec![Sisi {
            dari: 0,
            ke: 0,
            label: None,
        }],
        ..alone
    };
    assert_good(&turning);
    assert_same_ways(&turning);
}

#[test]
fn an_end_that_is_no_step_is_a_capsule_without_number() {
    let alur = samples::ujung_cabang();
    for target in TARGETS {
        let drawing = layout(&alur, target);
        let shape = drawing.boxes.iter().find(|shape| shape.node == 4);
        let shape = shape.expect("the end of the only refusal has a box");
        let texts: Vec<&str> = shape.lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!((shape.kind, &texts[..]), (BoxKind::End, &["Selesai"][..]));
    }
}

#[test]
fn an_end_that_is_no_step_is_in_the_part_of_its_answer() {
    let parts = layout_parts(&samples::ujung_cabang(), Target::Paper, 110.0);
    let has = |part: &Drawing, node: usize| part.boxes.iter().any(|shape| shape.node == node);
    assert!(parts.len() > 2, "the flow is parted");
    for part in &parts {
        assert_eq!(has(part, 1), has(part, 4));
    }
}

#[test]
fn the_main_path_goes_to_the_last_step() {
    let main = |alur: &Alur| {
        let order = Order::new(alur);
        let nodes = order.rows.iter().copied();
        let main: Vec<usize> = nodes.filter(|&node| order.main[node]).collect();
        let is_back = |way: &&crate::diagram::order::Way<'_>| way.back && order.ujung[way.ke];
        assert_eq!(
            order.ways.iter().filter(is_back).count(),
            0,
            "an end is a way back"
        );
        main
    };
    assert_eq!(main(&samples::ujung_cabang()), [0, 1, 2, 3]);
    assert_eq!(main(&samples::ujung_tiga()), [0, 1, 2, 4]);
    // Where all answers end the flow, the main one does so below its step.
    assert_eq!(main(&samples::ujung_semua()), [0, 1, 2]);
    // A loop that can be broken off is not the main path, though it comes first.
    assert_eq!(main(&samples::ujung_ulang()), [0, 1, 3, 4, 6]);
    // The refusal may come first.
    let mut alur = samples::ujung_cabang();
    alur.sisi.swap(1, 2);
    assert_eq!(main(&alur), [0, 1, 2, 3]);
}

#[test]
fn ways_to_steps_that_do_not_exist_are_left_out() {
    let mut alur = samples::lurus();
    alur.sisi.push(Sisi {
        dari: 2,
        ke: 99,
        label: None,
    });
    alur.sisi.push(Sisi {
        dari: 99,
        ke: 1,
        label: None,
    });
    for target in TARGETS {
        assert_eq!(layout(&alur, target).edges.len(), 3);
    }
}

#[test]
fn every_step_may_lead_to_every_step() {
    let simpul: Vec<_> = (1..=20)
        .map(|nomor| samples::simpul(nomor, ("Petugas", "Memeriksa", "")))
        .collect();
    let sisi = (0..20)
        .flat_map(|dari| {
            (0..20).map(move |ke| Sisi {
                dari,
                ke,
                label: Some("Ya".into()),
            })
        })
        .collect();
    let alur = Alur { simpul, sisi };
    assert_good(&alur);
    assert_same_ways(&alur);
}

#[test]
fn hostile_text_stays_text() {
    let mut alur = samples::bercabang();
    let evil = "</text><script>alert(\"1\")</script> & 'x' \u{0} ]]>";
    for simpul in &mut alur.simpul {
        simpul.teks = evil.into();
        simpul.pelaku = Some(evil.into());
        simpul.waktu = Some(evil.into());
    }
    alur.sisi[1].label = Some(evil.into());
    let caption = Caption {
        id: "a\" onload=\"x",
        title: evil,
        desc: evil,
    };
    let svg = svg::standalone(&layout(&alur, Target::Wide), &caption);
    assert!(!svg.contains("<script"), "{svg}");
    assert!(!svg.contains("onload=\""), "{svg}");
    assert!(!svg.contains('\0'), "{svg}");
    assert_same_ways(&alur);
}

#[test]
fn parts_keep_all_steps_and_their_height() {
    let alur = chain_with_refusals(30);
    let parts = layout_parts(&alur, Target::Paper, 500.0);
    let nodes: Vec<usize> = parts
        .iter()
        .flat_map(|part| part.boxes.iter().map(|b| b.node))
        .collect();
    assert_eq!(nodes, (0..30).collect::<Vec<_>>());
    let edges: usize = parts.iter().map(|part| part.edges.len()).sum();
    assert_eq!(edges, alur.sisi.len());
    for part in &parts {
        assert!(part.height <= 500.0, "a part is {} high", part.height);
        let found = faults(part, Target::Paper);
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

/// Makes a long flow in which every third step may refuse to the last step or send back.
fn chain_with_refusals(count: usize) -> Alur {
    let simpul = (1..=count)
        .map(|nomor| {
            let mut simpul = samples::simpul(
                nomor,
                ("Petugas loket", "Memeriksa kelengkapan berkas", "1 hari"),
            );
            simpul.akhir = nomor == count;
            simpul
        })
        .collect();
    let mut sisi: Vec<Sisi> = (1..count).map(|i| samples::sisi(i, i + 1, "")).collect();
    for i in (3..count.saturating_sub(1)).step_by(3) {
        sisi.push(samples::sisi(i, count, "Ditolak"));
        sisi.push(samples::sisi(i, i - 1, "Diperbaiki"));
    }
    Alur { simpul, sisi }
}

/// Returns `text` with every run of what shows nothing as one blank.
fn tidy(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Returns `alur` as Mermaid can tell it: actor, act and time are the text of a box, ways are sorted by the
/// step that they leave, ends by the way that leads to them, and there are no marks.
fn told_by_mermaid(alur: &Alur) -> Alur {
    let step = |(i, simpul): (usize, &Simpul)| {
        let part = |text: &Option<String>| tidy(text.as_deref().unwrap_or_default());
        let act = [part(&simpul.pelaku), tidy(&simpul.teks)];
        let act: Vec<String> = act.into_iter().filter(|part| !part.is_empty()).collect();
        let waktu = part(&simpul.waktu);
        let waktu = if waktu.is_empty() {
            waktu
        } else {
            format!("({waktu})")
        };
        let words = [act.join(": "), waktu];
        let words: Vec<String> = words.into_iter().filter(|part| !part.is_empty()).collect();
        Simpul {
            nomor: i + 1,
            teks: words.join(" "),
            ..Simpul::default()
        }
    };
    let mut simpul: Vec<Simpul> = alur.langkah().map(step).collect();
    let mut sisi = alur.sisi.clone();
    sisi.sort_by_key(|way| way.dari);
    for way in &mut sisi {
        way.label = way
            .label
            .as_deref()
            .map(tidy)
            .filter(|label| !label.is_empty());
        if alur.simpul[way.ke].is_ujung() {
            way.ke = simpul.len();
            simpul.push(Simpul::ujung());
        }
    }
    Alur { simpul, sisi }
}

/// Writes `alur` as Mermaid, reads it, and compares.
fn assert_read_back(alur: &Alur) {
    assert_read(&mermaid::write(alur), told_by_mermaid(alur));
}

/// Draws `alur` in every way there is, looks at the drawings, and reads its ways back from each of them, from
/// Mermaid and from the words.
pub(crate) fn assert_told_everywhere(alur: &Alur) {
    assert_good(alur);
    assert_same_ways(alur);
    assert_read_back(alur);
    lajur::assert_good_everywhere(alur);
    sop::assert_good_everywhere(alur);
}

/// Reads `text`, on its lines and on one line, and compares with what it should tell.
fn assert_read(text: &str, mut wanted: Alur) {
    let read = |text: &str| {
        let parsed = read_mermaid(text);
        let told: Vec<&str> = parsed.notes.iter().map(|note| note.code.as_str()).collect();
        let mut read = parsed
            .value
            .unwrap_or_else(|| panic!("{told:?} in\n{text}"));
        for simpul in read.simpul.iter_mut().filter(|simpul| !simpul.is_ujung()) {
            (simpul.mulai, simpul.akhir) = (false, false);
        }
        let lines = parsed.notes.into_iter().find_map(|note| note.replacement);
        (read, lines)
    };
    if wanted
        .simpul
        .iter()
        .all(|simpul| simpul.teks.is_empty() || simpul.is_ujung())
    {
        // Boxes with nothing but a number: it is all their words.
        for simpul in wanted.simpul.iter_mut().filter(|simpul| !simpul.is_ujung()) {
            simpul.teks = simpul.nomor.to_string();
        }
    }
    let (found, lines) = read(text);
    assert_eq!((tell(&found), lines), (tell(&wanted), None), "{text}");
    assert_eq!(found, wanted, "{text}");
    let (crowded, lines) = read(&text.replace('\n', " "));
    assert_eq!(crowded, wanted, "{text}");
    let lines = lines.expect("statements on one line get lines of their own");
    assert_eq!(read(&lines), (wanted, None), "{lines}");
}

#[test]
fn samples_are_read_back_from_mermaid() {
    for (_, alur) in sample_flows() {
        assert_read_back(&alur);
    }
}

/// Texts of all lengths.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => Just(String::new()),
        4 => prop::sample::select(vec![
            "Ya", "Tidak", "Lengkap", "Belum lengkap", "Tidak memenuhi syarat", "Disetujui",
            "Memeriksa kelengkapan dan keabsahan berkas permohonan", "Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
            "Mempertanggungjawabkan penyelenggaraan", "1 hari kerja", "3 hari kerja sejak berkas diterima lengkap", "rapat/audiensi",
            "Bila berkas dikembalikan kepada pemohon untuk dilengkapi dalam waktu tujuh hari",
        ]).prop_map(str::to_owned),
        2 => "[a-zA-Z /()<>&\"'-]{0,60}",
        1 => "[a-zA-Z]{20,90}",
        1 => "\\PC{0,12}",
    ]
}

/// Answers that end the flow; never blank.
fn answer() -> impl Strategy<Value = String> {
    text().prop_map(|text| format!("Tidak {text}"))
}

fn simpul_of(nomor: usize) -> impl Strategy<Value = Simpul> {
    (
        prop::option::of(text()),
        text(),
        prop::option::of(text()),
        prop::bool::weighted(0.1),
        prop::bool::weighted(0.2),
    )
        .prop_map(move |(pelaku, teks, waktu, mulai, akhir)| Simpul {
            nomor,
            pelaku,
            teks,
            waktu,
            mulai: mulai || nomor == 1,
            akhir,
        })
}

/// A generated flow; says itself in few lines, so that a failure can be read.
struct Flow(Alur);

impl std::fmt::Debug for Flow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&tell(&self.0))
    }
}

/// Flows of 1 to 60 steps: mostly a chain, with ways of all kinds between any steps.
fn flow() -> impl Strategy<Value = Flow> {
    flow_of(60)
}

/// Flows of 1 to `most` steps.
fn flow_of(most: usize) -> impl Strategy<Value = Flow> {
    (1usize..=most).prop_flat_map(|count| {
        let simpul: Vec<_> = (1..=count).map(simpul_of).collect();
        let chain = prop::collection::vec(
            (
                prop::bool::weighted(0.85),
                prop::option::weighted(0.2, text()),
            ),
            count,
        );
        let far = prop::collection::vec(
            (0..count, 0..count, prop::option::weighted(0.7, text())),
            0..count + 3,
        );
        let ends = prop::collection::vec((0..count, 0..count + 3, answer()), 0..count.min(6));
        (simpul, chain, far, ends).prop_map(move |(mut simpul, chain, far, ends)| {
            let mut sisi = Vec::new();
            for (dari, (has_way, label)) in chain.into_iter().enumerate().take(count - 1) {
                if has_way {
                    sisi.push(Sisi {
                        dari,
                        ke: dari + 1,
                        label,
                    });
                }
            }
            sisi.extend(
                far.into_iter()
                    .map(|(dari, ke, label)| Sisi { dari, ke, label }),
            );
            for (dari, at, label) in ends {
                let ke = simpul.len();
                simpul.push(Simpul::ujung());
                let label = Some(label);
                sisi.insert(at.min(sisi.len()), Sisi { dari, ke, label });
            }
            Flow(Alur { simpul, sisi })
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_flow_is_drawn_well(Flow(alur) in flow()) {
        assert_good(&alur);
    }

    #[test]
    fn any_flow_is_drawn_well_for_any_screen(Flow(alur) in flow_of(20)) {
        assert_good_for(&alur, &SCREENS);
    }

    #[test]
    fn any_flow_is_told_alike(Flow(alur) in flow()) {
        assert_same_ways(&alur);
    }

    #[test]
    fn any_flow_is_read_back_from_mermaid(Flow(alur) in flow()) {
        assert_read_back(&alur);
    }

    #[test]
    fn parts_of_any_flow_are_drawn_well(Flow(alur) in flow(), height in 120.0f32..900.0) {
        let parts = layout_parts(&alur, Target::Paper, height);
        let steps = |part: &Drawing| part.boxes.iter().filter(|shape| shape.nomor > 0).count();
        prop_assert_eq!(parts.iter().map(steps).sum::<usize>(), alur.langkah().count());
        let told: String = parts.iter().map(inline).collect();
        prop_assert_eq!(ways_of_svg(&told), ways(&alur), "parts tell other ways than\n{}", tell(&alur));
        let is_end = |part: &Drawing, node: usize| {
            part.boxes.iter().any(|shape| shape.node == node)
                || part.marks.iter().any(|mark| mark.ke == node && mark.akhir)
        };
        for node in alur.langkah().count()..alur.simpul.len() {
            let drawn = parts.iter().filter(|part| is_end(part, node)).count();
            prop_assert_eq!(drawn, 1, "end {} stands in {} parts", node, drawn);
        }
        for part in &parts {
            let found = faults(part, Target::Paper);
            prop_assert!(found.is_empty(), "{}", found.join("\n"));
            prop_assert!(part.height <= height || steps(part) == 1, "{} higher than {height}", part.height);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_flow_is_drawn_the_same_each_time(Flow(alur) in flow(), height in 120.0f32..900.0) {
        for target in TARGETS.into_iter().chain(SCREENS) {
            prop_assert_eq!(layout(&alur, target), layout(&alur, target));
        }
        let parts = || layout_parts(&alur, Target::Paper, height);
        prop_assert_eq!(parts(), parts());
    }
}

#[test]
#[ignore = "writes pictures of the samples to the folder of temporary files, to be looked at"]
#[allow(
    clippy::disallowed_methods,
    reason = "looking needs files; no other test writes"
)]
fn pictures() {
    let folder = std::env::temp_dir().join("baku-alur");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, alur) in sample_flows() {
        for target in TARGETS {
            let drawing = layout(&alur, target);
            let desc = words::describe(&alur);
            let caption = Caption {
                id: name,
                title: name,
                desc: &desc,
            };
            std::fs::write(
                folder.join(format!("{name}-{target:?}.svg")),
                svg::standalone(&drawing, &caption),
            )
            .unwrap();
        }
        std::fs::write(folder.join(format!("{name}.mmd")), mermaid::write(&alur)).unwrap();
    }
}
