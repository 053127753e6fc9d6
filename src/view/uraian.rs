//! The content of a component as an annex says it: lists with semicolons instead of blocks to look at.
//!
//! A decree is cited by letter, so every set has letters that run on through the component, and what
//! other documents set beside or below an item stands in the item itself.

use super::Block;
use super::Cell;
use super::Channel;
use super::Component;
use super::Item;
use super::Marks;
use super::RowGroup;
use super::Run;
use super::Runs;
use super::Step;
use super::format;
use super::label;
use super::plain;

/// Returns a component as an annex says it.
pub(super) fn component(component: Component) -> Component {
    let mut writer = Writer {
        blocks: Vec::new(),
        next: 1,
        fee: component.id == "biaya",
    };
    let mut blocks = joined(&component.id, component.blocks)
        .into_iter()
        .peekable();
    while let Some(block) = blocks.next() {
        let block = match (block, blocks.peek()) {
            // Who takes all steps is no more than what the steps say.
            (Block::Paragraph { text }, Some(Block::Steps { .. })) => Block::Paragraph {
                text: regular(text),
            },
            (block, _) => block,
        };
        writer.block(block);
    }
    Component {
        blocks: writer.blocks,
        ..component
    }
}

/// Returns the blocks of a component, those of a single item and of what is said of it as one.
fn joined(id: &str, blocks: Vec<Block>) -> Vec<Block> {
    match <[Block; 2]>::try_from(blocks) {
        Ok([Block::Paragraph { text }, Block::Paragraph { text: note }])
            if ["produk", "evaluasi"].contains(&id) =>
        {
            vec![Block::Paragraph {
                text: bracketed(text, &small(open(note))),
            }]
        }
        Ok(two) => two.into(),
        Err(blocks) => blocks,
    }
}

/// The content of one component while it is written.
struct Writer {
    blocks: Vec<Block>,
    /// Position of the next item with a letter.
    next: usize,
    /// Whether the component is the fee: what stands below a fact there is no end of its sentence.
    fee: bool,
}

impl Writer {
    fn block(&mut self, block: Block) {
        match block {
            // The table says which component it is, and the drawing shows that it is one.
            Block::Heading { text } if label::is_of_flow(&plain(&text)) => {}
            Block::Absent { text } if plain(&text) == label::BELUM_DIISI => {
                self.blocks.push(Block::Absent {
                    text: format::runs(label::BELUM_DIISI_SK),
                });
            }
            Block::Fact { text, note } => {
                let text = self.fact(text, note);
                self.blocks.push(Block::Paragraph { text });
            }
            Block::List {
                marks: Marks::Letters,
                start: _,
                items,
            } => self.letters(items),
            Block::List {
                marks,
                start,
                items,
            } => self.blocks.push(Block::List {
                marks,
                start,
                items: closed(items, "."),
            }),
            Block::Steps { items } => self.blocks.push(Block::List {
                marks: Marks::Numbers,
                start: 1,
                items: closed(items.into_iter().map(step).collect(), "."),
            }),
            Block::Table {
                head,
                groups,
                amounts: false,
                caption: _,
            } => self.rows(&head, groups),
            Block::Channels { items } => self.letters(items.into_iter().map(channel).collect()),
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Absent { .. }
            | Block::Figure { .. }
            | Block::Table { .. } => self.blocks.push(block),
        }
    }

    /// Returns fact and condition in one line.
    fn fact(&self, text: Runs, note: Option<Runs>) -> Runs {
        match note {
            None => text,
            Some(note) if self.fee => bracketed(text, &note),
            Some(note) => with(text, " ", note),
        }
    }

    /// Adds a list whose letters go on where the one before it ended.
    fn letters(&mut self, items: Vec<Item>) {
        let start = self.next;
        self.next += items.len();
        self.blocks.push(Block::List {
            marks: Marks::Letters,
            start,
            items: closed(items, "."),
        });
    }

    /// Adds the rows of a table as items: "Pemeriksaan berkas: 10 menit".
    fn rows(&mut self, head: &[Runs], groups: Vec<RowGroup>) {
        let upper = head
            .last()
            .is_some_and(|head| plain(head) == label::PALING_LAMBAT);
        for group in groups {
            self.blocks
                .extend(group.heading.map(|text| Block::Heading { text }));
            let items = group.rows.into_iter().map(|row| row_item(row, upper));
            self.letters(items.collect());
        }
    }
}

/// Returns a row as an item; `upper` says that the last cell is an upper end.
fn row_item(row: Vec<Cell>, upper: bool) -> Item {
    let mut cells = row.into_iter();
    let Some(name) = cells.next() else {
        return Item::default();
    };
    let mut text = match name.note {
        Some(note) => bracketed(name.text, &note),
        None => name.text,
    };
    for (n, cell) in cells.enumerate() {
        let glue = match (n, upper) {
            (0, true) => format!(": {} ", format::small(label::PALING_LAMBAT)),
            (0, false) => ": ".to_owned(),
            (_, _) => ", ".to_owned(),
        };
        text = with(text, &glue, small(cell.text));
        if let Some(note) = cell.note {
            text = with(text, " ", note);
        }
    }
    Item {
        text,
        ..Item::default()
    }
}

/// Returns a channel as an item: "Telepon: (0561) 000000 (Senin–Jumat)".
fn channel(channel: Channel) -> Item {
    let kind = vec![Run::plain(channel.kind)];
    let text = if plain(&channel.value) == plain(&kind) {
        kind
    } else {
        with(kind, ": ", channel.value)
    };
    Item {
        text: match channel.note {
            Some(note) => bracketed(text, &note),
            None => text,
        },
        ..Item::default()
    }
}

/// Returns a step as an item: "Petugas: Memeriksa berkas (10 menit)", and what it needs and where it leads
/// as its parts; a single one of these ends the sentence.
fn step(step: Step) -> Item {
    let actor = step.actor.map(regular).filter(|actor| !actor.is_empty());
    let mut text = match actor {
        Some(actor) if step.text.is_empty() => actor,
        Some(actor) => with(actor, ": ", step.text),
        None => step.text,
    };
    if let Some(time) = step.time {
        text = bracketed(text, &time);
    }
    let branches = step.branches.into_iter();
    let branches = branches.map(|branch| open(regular(branch)));
    let mut below: Vec<Runs> = step.attributes.into_iter().chain(branches).collect();
    if let ([one], false) = (below.as_mut_slice(), text.is_empty()) {
        text = with(open(text), ", ", small(std::mem::take(one)));
        below.clear();
    }
    let part = |text| Item {
        text,
        ..Item::default()
    };
    Item {
        text,
        parts: below.into_iter().map(part).collect(),
        ..Item::default()
    }
}

/// Returns `items` with a semicolon after each and `end` after the last, wherever that is: what leads to
/// parts ends with a colon, and alternatives have "atau" before the last of them.
fn closed(items: Vec<Item>, end: &str) -> Vec<Item> {
    let last = items.len().saturating_sub(1);
    items
        .into_iter()
        .enumerate()
        .map(|(n, item)| close_item(item, if n == last { end } else { ";" }))
        .collect()
}

/// Returns one item with `end` after its last words.
fn close_item(item: Item, end: &str) -> Item {
    let text = match item.attributes {
        Some(attributes) => label::bracket(regular_citation(item.text), &attributes),
        None => regular_citation(item.text),
    };
    let alternatives = closed(
        item.alternatives,
        if item.parts.is_empty() { end } else { ";" },
    );
    let mut parts = with_or(alternatives);
    parts.extend(closed(item.parts, end));
    Item {
        text: close(text, if parts.is_empty() { end } else { ":" }),
        parts,
        ..Item::default()
    }
}

/// Returns alternatives with "atau" before the last of them.
fn with_or(mut items: Vec<Item>) -> Vec<Item> {
    if let [.., before, _] = items.as_mut_slice() {
        let or = format!(" {}", label::ATAU);
        last_text(before).push(Run::plain(or));
    }
    items
}

/// Returns the last words of an item: its own, or those of its last part.
fn last_text(item: &mut Item) -> &mut Runs {
    if item.parts.is_empty() {
        return &mut item.text;
    }
    let last = item.parts.len() - 1;
    last_text(&mut item.parts[last])
}

/// Returns `text` with `mark` at its end; an end of a sentence that is there already stays, any other mark
/// gives way.
fn close(text: Runs, mark: &str) -> Runs {
    let mut text = open_at(text, &[';', ',']);
    let ends = plain(&text);
    let ends = ends.trim_end();
    if ends.is_empty() || ends.ends_with(['.', '!', '?', ':', '…']) {
        return text;
    }
    match text.last_mut() {
        Some(run) if *run == Run::plain(run.text.clone()) => run.text.push_str(mark),
        Some(_) | None => text.push(Run::plain(mark)),
    }
    text
}

/// Returns a sentence without its full stop, for a place inside another.
fn open(text: Runs) -> Runs {
    open_at(text, &['.'])
}

/// Returns `text` without blanks and `marks` at its end.
fn open_at(mut text: Runs, marks: &[char]) -> Runs {
    while let Some(run) = text.last_mut() {
        let kept = run
            .text
            .trim_end_matches(|c: char| c.is_whitespace() || marks.contains(&c))
            .len();
        run.text.truncate(kept);
        if kept > 0 {
            break;
        }
        text.pop();
    }
    text
}

/// Returns two texts with `glue` between them.
fn with(mut text: Runs, glue: &str, more: Runs) -> Runs {
    text.push(Run::plain(glue));
    text.extend(more);
    text
}

/// Returns `text` and what belongs to it in brackets.
fn bracketed(text: Runs, note: &[Run]) -> Runs {
    label::bracket(text, note)
}

/// Returns `text` with a small letter at its beginning.
fn small(mut text: Runs) -> Runs {
    if let Some(first) = text.first_mut() {
        first.text = format::small(&first.text);
    }
    text
}

/// Returns `text` without weight.
fn regular(mut text: Runs) -> Runs {
    for run in &mut text {
        run.strong = false;
    }
    text
}

/// Returns a citation without the weight that other documents give its name; all else as it is.
fn regular_citation(text: Runs) -> Runs {
    match text.as_slice() {
        [name, title] if name.strong && title.text.starts_with(" tentang ") => regular(text),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(text: &str) -> Item {
        Item {
            text: format::runs(text),
            ..Item::default()
        }
    }

    fn said(items: &[Item]) -> Vec<String> {
        let own = |item: &Item| {
            [plain(&item.text)]
                .into_iter()
                .chain(said(&item.parts))
                .collect::<Vec<_>>()
        };
        items.iter().flat_map(own).collect()
    }

    fn written(id: &str, blocks: Vec<Block>) -> Vec<Block> {
        component(Component {
            id: id.to_owned(),
            number: Some(1),
            title: String::new(),
            blocks,
        })
        .blocks
    }

    fn lists(blocks: &[Block]) -> Vec<(usize, Vec<String>)> {
        blocks
            .iter()
            .filter_map(|block| match block {
                Block::List { start, items, .. } => Some((*start, said(items))),
                _ => None,
            })
            .collect()
    }

    fn letters(items: Vec<Item>) -> Block {
        Block::List {
            marks: Marks::Letters,
            start: 1,
            items,
        }
    }

    #[test]
    fn a_mark_is_never_doubled() {
        for (text, inside, last) in [
            ("KTP", "KTP;", "KTP."),
            ("KTP;", "KTP;", "KTP."),
            ("KTP, ", "KTP;", "KTP."),
            ("KTP, KK, dll.", "KTP, KK, dll.", "KTP, KK, dll."),
            ("Apa?", "Apa?", "Apa?"),
            ("", "", ""),
            (";", "", ""),
        ] {
            let closed = said(&closed(vec![item(text), item(text)], "."));
            assert_eq!(closed, [inside, last], "{text:?}");
        }
        // A mark is no part of a link.
        let link = vec![Run::link("contoh.go.id", "https://contoh.go.id")];
        let link = close(link, ";");
        assert_eq!((link.len(), plain(&link).as_str()), (2, "contoh.go.id;"));
    }

    #[test]
    fn parts_end_as_the_item_ends_that_they_belong_to() {
        let whole = Item {
            parts: vec![item("sisi depan"), item("sisi belakang;")],
            ..item("Kartu")
        };
        assert_eq!(
            said(&closed(vec![whole.clone(), whole], ".")),
            [
                "Kartu:",
                "sisi depan;",
                "sisi belakang;",
                "Kartu:",
                "sisi depan;",
                "sisi belakang."
            ]
        );
    }

    #[test]
    fn alternatives_have_or_before_the_last() {
        let choice = Item {
            attributes: format::dots(vec!["salinan".into(), "1 rangkap".into()]),
            alternatives: ["KTP", "SIM", "Paspor"].map(item).to_vec(),
            ..item(&label::one_of("Tanda pengenal"))
        };
        assert_eq!(
            said(&closed(vec![choice], ".")),
            [
                "Tanda pengenal (salinan, 1 rangkap), salah satu dari:",
                "KTP;",
                "SIM; atau",
                "Paspor."
            ]
        );
    }

    #[test]
    fn letters_run_on_through_channels_and_tables() {
        let channel = |kind: &str, value: &str, note: Option<&str>| Channel {
            kind: kind.to_owned(),
            value: format::runs(value),
            note: note.map(format::runs),
        };
        let cell = |text: &str| Cell {
            text: format::runs(text),
            note: None,
        };
        let limits = Block::Table {
            caption: String::new(),
            head: [label::JENIS_PENGADUAN, label::PALING_LAMBAT]
                .map(format::runs)
                .to_vec(),
            groups: vec![RowGroup {
                heading: None,
                rows: vec![vec![cell("Ringan"), cell("3 jam")]],
            }],
            amounts: false,
        };
        let blocks = written(
            "pengaduan",
            vec![
                Block::Channels {
                    items: vec![
                        channel("Tatap muka", "Loket 1", Some("Lantai 1 · setiap hari")),
                        channel("Surat", "Surat", None),
                    ],
                },
                limits,
            ],
        );
        assert_eq!(
            lists(&blocks),
            [
                (
                    1,
                    vec![
                        "Tatap muka: Loket 1 (Lantai 1, setiap hari);".to_owned(),
                        "Surat.".to_owned()
                    ]
                ),
                (3, vec!["Ringan: paling lambat 3\u{a0}jam.".to_owned()]),
            ]
        );
    }

    #[test]
    fn steps_are_sentences_with_what_leads_on_below_them() {
        let step = |number: usize, actor: Option<&str>, branches: &[&str]| Step {
            number,
            actor: actor.map(|actor| vec![Run::strong(actor)]),
            time: Some(format::runs("10 menit")),
            text: format::runs("Memeriksa berkas"),
            branches: branches.iter().map(|text| format::runs(text)).collect(),
            ..Step::default()
        };
        let blocks = written(
            "prosedur",
            vec![
                Block::Heading {
                    text: format::runs(label::LANGKAH),
                },
                Block::Steps {
                    items: vec![
                        step(
                            1,
                            Some("Petugas"),
                            &["Bila lengkap, selesai.", "Selain itu, ke langkah 2."],
                        ),
                        step(2, None, &["Kembali ke langkah 1."]),
                    ],
                },
            ],
        );
        assert_eq!(
            blocks.len(),
            1,
            "the heading says nothing that the row does not say"
        );
        assert_eq!(
            lists(&blocks),
            [(
                1,
                [
                    "Petugas: Memeriksa berkas (10\u{a0}menit):",
                    "Bila lengkap, selesai;",
                    "Selain itu, ke langkah\u{a0}2;",
                    "Memeriksa berkas (10\u{a0}menit), kembali ke langkah\u{a0}1.",
                ]
                .map(str::to_owned)
                .to_vec()
            )]
        );
    }

    #[test]
    fn facts_are_one_line_and_fees_keep_their_table() {
        let fact = |text: &str, note: &str| Block::Fact {
            text: format::runs(text),
            note: Some(format::runs(note)),
        };
        let text = |blocks: &[Block]| match blocks {
            [Block::Paragraph { text }] => plain(text),
            _ => panic!("{blocks:?}"),
        };
        let time = written(
            "jangka_waktu",
            vec![fact("Maksimal 3 hari", "sejak berkas lengkap")],
        );
        assert_eq!(text(&time), "Maksimal 3\u{a0}hari sejak berkas lengkap");
        let fee = written("biaya", vec![fact("Rp5.000", "Perorangan")]);
        assert_eq!(text(&fee), "Rp5.000 (Perorangan)");
        let both = ["Kartu", "Masa berlaku 2 tahun."].map(|text| Block::Paragraph {
            text: format::runs(text),
        });
        assert_eq!(
            text(&written("produk", both.to_vec())),
            "Kartu (masa berlaku 2\u{a0}tahun)"
        );
        let table = Block::Table {
            caption: String::new(),
            head: Vec::new(),
            groups: Vec::new(),
            amounts: true,
        };
        assert_eq!(written("biaya", vec![table.clone()]), [table]);
    }

    #[test]
    fn citations_lose_their_weight_and_what_an_author_stressed_keeps_it() {
        let law = vec![
            Run::strong("UU 25/2009"),
            Run::plain(" tentang Pelayanan Publik"),
        ];
        let own = vec![Run::strong("Wajib"), Run::plain(" hadir")];
        let items = [law, own].map(|text| Item {
            text,
            ..Item::default()
        });
        let closed = closed(items.to_vec(), ".");
        assert!(closed[0].text.iter().all(|run| !run.strong) && closed[1].text[0].strong);
        assert_eq!(
            lists(&written("dasar_hukum", vec![letters(closed)]))[0].1[1],
            "Wajib hadir."
        );
    }
}
