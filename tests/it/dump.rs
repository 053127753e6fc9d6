//! A document as a reviewer reads it: one line a text, indented as it nests.
//!
//! `**strong**`, `*emphasis*`, `[words](link)`, `{+added+}`, `{-removed-}`; `␣` is a blank at which no line ends.

use baku::diagram::sop::Sop;
use baku::model::Alur;
use baku::model::Gaya;
use baku::view::{
    AnswerBody, Block, Cell, Channel, Component, Document, Item, Mark, Marks, RowGroup, Run, Step,
};

/// Lines with their depth.
struct Dump {
    text: String,
    depth: usize,
}

impl Dump {
    fn line(&mut self, text: &str) {
        let line = format!("{}{text}", "  ".repeat(self.depth));
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn inside(&mut self, write: impl FnOnce(&mut Self)) {
        self.depth += 1;
        write(self);
        self.depth -= 1;
    }

    fn named(&mut self, name: &str, runs: Option<&[Run]>) {
        if let Some(runs) = runs {
            self.line(&format!("{name}: {}", words(runs)));
        }
    }
}

/// Returns everything that `document` says before its components.
pub fn head(document: &Document) -> String {
    let mut dump = Dump {
        text: String::new(),
        depth: 0,
    };
    dump.line(&format!("{} ({:?})", document.address, document.kind));
    dump.line(&format!("title: {}", blanks(&document.title)));
    for agency in &document.agencies {
        let postal = agency.postal.as_deref().unwrap_or("-");
        dump.line(&format!("agency: {} | {}", agency.name, blanks(postal)));
    }
    dump.line(&format!("state: {}", document.state_word));
    for fact in &document.facts {
        dump.named("fact", Some(fact));
    }
    for note in &document.notes {
        dump.named("note", Some(note));
    }
    dump.line(&format!("foot: {}", blanks(&document.foot)));
    dump.line(&format!(
        "date: {}",
        document.date.as_deref().unwrap_or("-")
    ));
    for answer in &document.summary {
        dump.line(&format!("answer {} #{}", answer.label, answer.key));
        dump.inside(|dump| answer_body(dump, &answer.body));
    }
    dump.text
}

fn answer_body(dump: &mut Dump, body: &AnswerBody) {
    match body {
        AnswerBody::List { items, more } => {
            for item in items {
                dump.line(&format!("- {}", words(item)));
            }
            dump.named("more", more.as_deref());
        }
        AnswerBody::Large { text, note } => {
            dump.named("large", Some(text));
            dump.named("note", note.as_deref());
        }
        AnswerBody::Line { text } => dump.named("line", Some(text)),
    }
}

/// Returns one component with all its blocks.
pub fn component(component: &Component) -> String {
    let mut dump = Dump {
        text: String::new(),
        depth: 0,
    };
    let number = component
        .number
        .map_or_else(|| "-".to_owned(), |number| format!("{number}."));
    dump.line(&format!("{number} {} #{}", component.title, component.id));
    dump.inside(|dump| {
        for one in &component.blocks {
            block(dump, one);
        }
    });
    dump.text
}

/// Returns the whole document.
pub fn document(document: &Document) -> String {
    let mut text = head(document);
    for part in &document.parts {
        text.push_str(&part_line(part.letter.as_deref(), &part.title));
        for one in &part.components {
            text.push_str(&component(one));
        }
    }
    text
}

/// Returns the line that opens a part.
pub fn part_line(letter: Option<&str>, title: &str) -> String {
    format!("== {} {title}\n", letter.unwrap_or("-"))
}

fn block(dump: &mut Dump, block: &Block) {
    match block {
        Block::Heading { text } => dump.named("heading", Some(text)),
        Block::Paragraph { text } => dump.named("paragraph", Some(text)),
        Block::Fact { text, note } => {
            dump.named("fact", Some(text));
            dump.inside(|dump| dump.named("note", note.as_deref()));
        }
        Block::Absent { text } => dump.named("absent", Some(text)),
        Block::List {
            marks,
            start,
            items,
        } => {
            let marks = match marks {
                Marks::Letters => "letters",
                Marks::Numbers => "numbers",
                Marks::Bullets => "bullets",
            };
            dump.line(&format!("list of {marks} from {start}"));
            dump.inside(|dump| items.iter().for_each(|one| item(dump, "-", one)));
        }
        Block::Steps { items } => {
            dump.line("steps");
            dump.inside(|dump| items.iter().for_each(|one| step(dump, one)));
        }
        Block::Figure {
            id,
            name,
            alur,
            sop,
            gaya,
        } => {
            let lanes = if *gaya == Gaya::Lajur {
                " in lanes"
            } else {
                ""
            };
            dump.line(&format!("figure {name} #{id}{lanes}"));
            dump.inside(|dump| figure(dump, alur));
            if *gaya == Gaya::Sop {
                dump.inside(|dump| table(dump, sop));
            }
        }
        Block::Table {
            caption,
            head,
            groups,
            amounts,
        } => {
            let last = if *amounts { " (amounts)" } else { "" };
            let head: Vec<String> = head.iter().map(|runs| words(runs)).collect();
            dump.line(&format!("table {caption}{last}: {}", head.join(" | ")));
            dump.inside(|dump| groups.iter().for_each(|group| rows(dump, group)));
        }
        Block::Channels { items } => {
            dump.line("channels");
            dump.inside(|dump| items.iter().for_each(|one| channel(dump, one)));
        }
    }
}

fn item(dump: &mut Dump, mark: &str, one: &Item) {
    dump.line(&format!("{mark} {}", words(&one.text)));
    dump.inside(|dump| {
        dump.named("attributes", one.attributes.as_deref());
        for other in &one.alternatives {
            item(dump, "or", other);
        }
        for part in &one.parts {
            item(dump, "-", part);
        }
    });
}

fn step(dump: &mut Dump, step: &Step) {
    dump.line(&format!("{}. {}", step.number, words(&step.text)));
    dump.inside(|dump| {
        dump.named("actor", step.actor.as_deref());
        dump.named("time", step.time.as_deref());
        for attribute in &step.attributes {
            dump.named("attribute", Some(attribute));
        }
        for branch in &step.branches {
            dump.named("branch", Some(branch));
        }
    });
}

fn figure(dump: &mut Dump, alur: &Alur) {
    for (i, node) in alur.simpul.iter().enumerate() {
        let mut marks = String::new();
        for (mark, is) in [
            (" begin", node.mulai),
            (" end", node.akhir),
            (" decision", alur.is_keputusan(i)),
        ] {
            marks.push_str(if is { mark } else { "" });
        }
        let actor = node.pelaku.as_deref().unwrap_or("-");
        let time = node.waktu.as_deref().unwrap_or("-");
        dump.line(&blanks(&format!(
            "n{i} [{}] {actor} | {} | {time}{marks}",
            node.nomor, node.teks
        )));
    }
    for edge in &alur.sisi {
        let label = edge.label.as_deref().unwrap_or("-");
        dump.line(&format!("n{} --> n{}: {label}", edge.dari, edge.ke));
    }
}

fn rows(dump: &mut Dump, group: &RowGroup) {
    dump.named("group", group.heading.as_deref());
    let cell = |cell: &Cell| match &cell.note {
        Some(note) => format!("{} ({})", words(&cell.text), words(note)),
        None => words(&cell.text),
    };
    dump.inside(|dump| {
        for row in &group.rows {
            let cells: Vec<String> = row.iter().map(cell).collect();
            dump.line(&cells.join(" | "));
        }
    });
}

fn channel(dump: &mut Dump, channel: &Channel) {
    dump.line(&format!("{}: {}", channel.kind, words(&channel.value)));
    dump.inside(|dump| dump.named("note", channel.note.as_deref()));
}

/// Returns the words of `runs` with their looks.
fn words(runs: &[Run]) -> String {
    runs.iter().map(run).collect()
}

fn run(run: &Run) -> String {
    let mut text = blanks(&run.text);
    if run.emphasis {
        text = format!("*{text}*");
    }
    if run.strong {
        text = format!("**{text}**");
    }
    if let Some(link) = &run.link {
        text = format!("[{text}]({link})");
    }
    match run.mark {
        Some(Mark::Added) => format!("{{+{text}+}}"),
        Some(Mark::Removed) => format!("{{-{text}-}}"),
        Some(Mark::Note) | None => text,
    }
}

/// Shows the blanks at which no line ends.
fn blanks(text: &str) -> String {
    text.replace('\u{a0}', "␣")
}

/// Writes what the table of an SOP says beside the flow.
fn table(dump: &mut Dump, sop: &Sop) {
    dump.line(&format!("table of an SOP, sum {:?}", sop.jumlah));
    for ((_, simpul), mutu) in sop.alur.langkah().zip(&sop.mutu) {
        let words = [
            simpul.pelaku.as_deref().unwrap_or_default(),
            &mutu.kelengkapan,
            &mutu.keluaran,
            &mutu.keterangan,
        ];
        dump.inside(|dump| dump.line(&format!("{}: {}", simpul.nomor, words.join(" | "))));
    }
}
