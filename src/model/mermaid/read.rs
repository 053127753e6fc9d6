//! The statements of the text, one after the other, into a [`Graph`].

use std::collections::BTreeMap;
use std::ops::Range;

use super::flow;
use super::label;
use super::scan::Cursor;
use super::{
    Edge, Fault, Graph, Group, MAX_NOTES, MAX_SIMPUL, MAX_SISI, MAX_TEXT, Node, fault, note,
};
use crate::diagnostic::Code;
use crate::diagnostic::Severity;
use crate::diagnostic::Text;
use crate::diagnostic::quoted;
use crate::model::Alur;
use crate::model::Note;
use crate::model::Parsed;

/// Words of a direction; the layout chooses its own.
const DIRECTIONS: &[&str] = &["TB", "TD", "BT", "RL", "LR"];

/// Statements that dress the drawing and say nothing of the flow.
const DRESS: &[&str] = &[
    "style",
    "classDef",
    "class",
    "linkStyle",
    "click",
    "accTitle",
    "accDescr",
];

/// What people put around the text on web pages and in Markdown.
const WRAPPERS: &[&str] = &[
    "<pre", "<code", "<div", "</pre>", "</code>", "</div>", "```",
];

/// Deepest indentation of the text on lines of its own, so that its size stays in proportion.
const MAX_INDENT: usize = 6;

/// Reads Mermaid flowchart text; see the module. Notes carry bytes of `text`.
///
/// Where the text runs on one line, or stands in `<pre>`, one note ([`Code::MERMAID_ONE_LINE`]) over the
/// whole of it has as its replacement the same flow, one statement a line.
pub fn read(text: &str) -> Parsed<Alur> {
    if text.len() > MAX_TEXT {
        let size = text.len() / 1024;
        let most = MAX_TEXT / 1024;
        let whole = too_large(
            first_line(text),
            crate::text!(id: "teks bagan ini {size} KiB; yang dibaca paling banyak {most} KiB", en: "the text of this diagram has {size} KiB; at most {most} KiB are read"),
        );
        return Parsed {
            value: None,
            notes: vec![*whole],
        };
    }
    let mut reader = Reader::new(text);
    reader.run();
    reader.finish()
}

struct Reader<'t> {
    cursor: Cursor<'t>,
    notes: Vec<Note>,
    graph: Graph<'t>,
    /// Index of each id in `graph.nodes`.
    known: BTreeMap<&'t str, usize>,
    /// The subgraphs that are open: index in `graph.groups`, and where the word stands.
    open: Vec<(usize, Range<usize>)>,
    /// The statements, each with its depth, as they will stand on lines of their own.
    lines: Vec<(usize, Range<usize>)>,
    /// Whether statements follow each other on one line, or something is wrapped around the text.
    is_crowded: bool,
    /// Whether something is wrapped around the text.
    is_wrapped: bool,
    /// What only dresses the drawing.
    dress: Vec<(&'t str, Range<usize>)>,
}

/// Whether another statement may follow on the same line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Follow {
    /// It may: where the statement ends is beyond doubt.
    May,
    /// It may not: the words may belong together.
    MayNot,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            cursor: Cursor { text, at: 0 },
            notes: Vec::new(),
            graph: Graph::default(),
            known: BTreeMap::new(),
            open: Vec::new(),
            lines: Vec::new(),
            is_crowded: false,
            is_wrapped: false,
            dress: Vec::new(),
        }
    }

    /// Reads all statements; a fault skips the rest of its line.
    fn run(&mut self) {
        if let Err(fault) = self.header() {
            self.notes.push(*fault);
            return;
        }
        while self.notes.len() < MAX_NOTES {
            self.separators();
            if self.cursor.peek().is_none() {
                break;
            }
            if let Err(fault) = self.step() {
                let is_limit = fault.code == Code::MERMAID_TOO_LARGE;
                self.notes.push(*fault);
                if is_limit {
                    return;
                }
                self.cursor.skip_line();
            }
        }
        // A line that was skipped may have held the `end`.
        if let (true, Some((_, place))) = (self.is_sound(), self.open.first()) {
            self.notes.push(*fault(
                place.clone(),
                Text::fixed("`subgraph` tidak ditutup", "`subgraph` is not closed"),
                Text::fixed(
                    "tutup dengan `end` di baris sendiri",
                    "close it with `end` on a line of its own",
                ),
            ));
        }
    }

    /// Reads one statement and what parts it from the next.
    fn step(&mut self) -> Result<(), Fault> {
        let start = self.cursor.at;
        if self.wrapper() {
            return Ok(());
        }
        if self.cursor.rest().starts_with("%%") {
            return self.comment();
        }
        let depth = self.open.len();
        let (depth, follow) = match self.cursor.id() {
            "subgraph" => (depth, self.subgraph()?),
            "end" => (depth.saturating_sub(1), self.end()?),
            "direction" => (depth, self.direction()?),
            "graph" | "flowchart" => return Err(second_header(&self.cursor)),
            word if DRESS.contains(&word) => (depth, self.dress(word)?),
            _ => (depth, self.chain()?),
        };
        self.lines.push((depth, start..self.cursor.at));
        self.cursor.blanks();
        let is_parted = matches!(self.cursor.peek(), None | Some('\n' | ';'));
        if is_parted || self.is_wrapper() {
            return Ok(());
        }
        if self.cursor.rest().starts_with("%%") {
            return self.comment();
        }
        if follow == Follow::MayNot || !self.begins_statement() {
            return Err(self.unexpected(start));
        }
        self.is_crowded = true;
        Ok(())
    }

    /// Returns whether a statement can begin here.
    fn begins_statement(&self) -> bool {
        !self.cursor.id().is_empty()
    }

    /// Makes the fault of something that no statement goes on with.
    fn unexpected(&self, start: usize) -> Fault {
        let place = self.cursor.word_place();
        let before = self.cursor.text[start..place.start].trim();
        let word = &self.cursor.text[place.clone()];
        let words = format!("{before} {word}");
        let is_words =
            words.split(' ').count() <= 4 && words.chars().all(|c| c.is_alphanumeric() || c == ' ');
        let help = if is_words {
            crate::text!(id: "label berspasi ditulis di dalam kurung: `A[{words}]`", en: "put a label with blanks between brackets: `A[{words}]`")
        } else {
            Text::fixed(
                "antara dua kotak berdiri panah `-->`; tiap pernyataan di baris sendiri",
                "between two boxes stands an arrow `-->`; each statement has a line of its own",
            )
        };
        fault(
            place,
            crate::text!(id: "`{word}` tidak terbaca di tempat ini", en: "`{word}` cannot be read here"),
            help,
        )
    }

    /// Goes over what parts statements.
    fn separators(&mut self) {
        loop {
            self.cursor.blanks();
            if !self.cursor.eat("\n") && !self.cursor.eat(";") {
                return;
            }
        }
    }

    /// Goes over blanks, line ends and comment lines inside a statement.
    fn gap(&mut self) {
        loop {
            self.cursor.blanks();
            let is_comment = self.cursor.rest().starts_with("%%") && self.cursor.begins_line();
            if is_comment {
                self.cursor.skip_line();
            } else if !self.cursor.eat("\n") {
                return;
            }
        }
    }

    /// Returns whether something that is wrapped around a text begins or ends here.
    fn is_wrapper(&self) -> bool {
        let rest = self.cursor.rest();
        WRAPPERS.iter().any(|wrapper| {
            let begin = rest.get(..wrapper.len());
            begin.is_some_and(|begin| begin.eq_ignore_ascii_case(wrapper))
        })
    }

    /// Goes over a tag or fence around the text.
    fn wrapper(&mut self) -> bool {
        if !self.is_wrapper() {
            return false;
        }
        self.is_wrapped = true;
        if self.cursor.eat("```") {
            self.cursor.eat("mermaid");
            return true;
        }
        let rest = self.cursor.rest();
        self.cursor.at += rest.find('>').map_or(rest.len(), |length| length + 1);
        true
    }

    /// Goes over a comment, which has the rest of its line.
    fn comment(&mut self) -> Result<(), Fault> {
        let start = self.cursor.at;
        let is_directive = self.cursor.rest().starts_with("%%{");
        let line = start..self.cursor.line_end();
        let directive = self.cursor.text[line.clone()].find("}%%");
        if let (true, Some(length)) = (is_directive, directive) {
            self.cursor.at = start + length + "}%%".len();
            self.dress.push(("%%{…}%%", start..self.cursor.at));
            return Ok(());
        }
        // On a line with statements it would swallow those behind it.
        if !self.cursor.begins_line() || (self.is_crowded && line.end == self.cursor.text.len()) {
            return Err(fault(
                line,
                Text::fixed(
                    "komentar `%%` tidak di barisnya sendiri, sehingga menelan sisa baris",
                    "the comment `%%` has no line of its own and swallows the rest of this one",
                ),
                Text::fixed(
                    "tulis `alur: |`, lalu tiap pernyataan dan komentar di baris sendiri",
                    "write `alur: |`, then each statement and comment on a line of its own",
                ),
            ));
        }
        self.cursor.at = line.end;
        self.lines.push((self.open.len(), line));
        Ok(())
    }

    /// Reads `graph LR`, and whatever may stand before it.
    fn header(&mut self) -> Result<(), Fault> {
        loop {
            self.separators();
            if self.cursor.rest().starts_with("%%") {
                self.comment()?;
            } else if !self.wrapper() {
                break;
            }
        }
        let start = self.cursor.at;
        let word = self.cursor.id();
        if !matches!(word, "graph" | "flowchart" | "flowchart-elk") {
            return Err(self.no_header());
        }
        self.cursor.at += word.len();
        self.cursor.blanks();
        let direction = self.cursor.id();
        if DIRECTIONS
            .iter()
            .any(|one| one.eq_ignore_ascii_case(direction))
        {
            self.cursor.at += direction.len();
        }
        let header = &self.cursor.text[start..self.cursor.at];
        self.lines.push((0, start..start + header.trim_end().len()));
        self.cursor.blanks();
        self.is_crowded |= !matches!(self.cursor.peek(), None | Some('\n' | ';'));
        Ok(())
    }

    /// Makes the fault of a text that is no flowchart.
    fn no_header(&self) -> Fault {
        let place = if self.cursor.peek().is_none() {
            0..self.cursor.text.len()
        } else {
            self.cursor.word_place()
        };
        let first = self.cursor.id();
        let is_other = first.ends_with("Diagram") || first.ends_with("diagram");
        let (message, help) = if is_other {
            (
                crate::text!(id: "`{first}` bukan bagan alur", en: "`{first}` is no flowchart"),
                Text::fixed(
                    "yang dibaca hanya bagan `graph` atau `flowchart`",
                    "only `graph` and `flowchart` diagrams are read",
                ),
            )
        } else {
            (
                Text::fixed(
                    "teks ini bukan bagan Mermaid: tidak diawali `graph` atau `flowchart`",
                    "this text is no Mermaid diagram: it does not begin with `graph` or `flowchart`",
                ),
                Text::fixed(
                    "tulis daftar, tiap kotak di baris sendiri dengan `- `; atau Mermaid: `alur: |`, lalu `graph LR` dan panah-panahnya di baris berikutnya",
                    "write a list, each box on a line of its own with `- `; or Mermaid: `alur: |`, then `graph LR` and the arrows on the next lines",
                ),
            )
        };
        Box::new(note(Code::MERMAID_ABSENT, place, message, help))
    }

    /// Reads `direction LR`, which the layout does not need.
    fn direction(&mut self) -> Result<Follow, Fault> {
        let start = self.cursor.at;
        self.cursor.at += "direction".len();
        self.cursor.blanks();
        let word = self.cursor.id();
        if !DIRECTIONS.contains(&word) {
            let known = quoted(DIRECTIONS);
            return Err(fault(
                start..start + "direction".len(),
                Text::fixed("`direction` tanpa arah", "`direction` without a direction"),
                crate::text!(id: "arah yang dikenal: {known}; baris ini boleh dihapus", en: "known directions: {known}; the line may be deleted"),
            ));
        }
        self.cursor.at += word.len();
        Ok(Follow::May)
    }

    /// Goes over a statement that dresses the drawing.
    fn dress(&mut self, word: &'t str) -> Result<Follow, Fault> {
        let start = self.cursor.at;
        let line = &self.cursor.text[start..self.cursor.line_end()];
        let line = match line.find(';') {
            Some(length) if word != "click" => &line[..length],
            _ => line,
        };
        let arrows = ["-->", "---", "-.->", "==>", "[", "{"];
        if arrows.iter().any(|arrow| line.contains(arrow)) {
            return Err(fault(
                start..start + word.len(),
                crate::text!(id: "`{word}` tidak di barisnya sendiri, sehingga menelan sisa baris", en: "`{word}` has no line of its own and swallows the rest of this one"),
                crate::text!(id: "hapus `{word}` beserta isinya: tampilan bagan diatur `baku`", en: "delete `{word}` and what belongs to it: `baku` gives diagrams their look"),
            ));
        }
        self.cursor.at = start + line.len();
        self.dress
            .push((word, start..start + line.trim_end().len()));
        Ok(Follow::MayNot)
    }

    /// Reads the head of a subgraph.
    fn subgraph(&mut self) -> Result<Follow, Fault> {
        let place = self.cursor.at..self.cursor.at + "subgraph".len();
        self.cursor.at = place.end;
        self.cursor.blanks();
        let (id, title, follow) = self.title(&place)?;
        let title = label::words(title);
        if title.is_empty() {
            return Err(nameless(place));
        }
        if self.graph.groups.len() >= MAX_SIMPUL {
            return Err(too_many(place, "subgraph", MAX_SIMPUL));
        }
        self.open.push((self.graph.groups.len(), place));
        self.graph.groups.push(Group { id, title });
        Ok(follow)
    }

    /// Reads the name of the subgraph at `place`: in quotation marks, as `id[name]`, or as the rest of the line.
    fn title(&mut self, place: &Range<usize>) -> Result<(Option<&'t str>, &'t str, Follow), Fault> {
        if self.cursor.peek() == Some('"') {
            let title = self.cursor.quoted()?;
            return Ok((None, title, Follow::May));
        }
        let id = self.cursor.id();
        let mut behind = self.cursor;
        behind.at += id.len();
        behind.blanks();
        if !id.is_empty() && behind.peek() == Some('[') {
            self.cursor.at = behind.at;
            let Some((_, label)) = self.cursor.shape()? else {
                return Err(nameless(place.clone()));
            };
            let raw = self.cursor.text[label].trim_matches(['[', ']']).trim();
            let bare = raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"'));
            return Ok((Some(id), bare.unwrap_or(raw), Follow::May));
        }
        let line = &self.cursor.text[self.cursor.at..self.cursor.line_end()];
        let title = line.split(';').next().unwrap_or_default();
        let signs = ["-->", "---", "-.->", "==>", "[", "{", "%%", "<"];
        if signs.iter().any(|sign| title.contains(sign)) {
            return Err(fault(
                place.clone(),
                Text::fixed(
                    "sesudah nama `subgraph` tidak berganti baris, sehingga namanya tidak dapat dipastikan",
                    "no line break follows the name of the `subgraph`, so the name is in doubt",
                ),
                Text::fixed(
                    "tulis namanya dalam tanda kutip, `subgraph \"Petugas loket\"`, lalu ganti baris",
                    "put the name in quotation marks, `subgraph \"Petugas loket\"`, and begin a new line",
                ),
            ));
        }
        self.cursor.at += title.len();
        let title = title.trim();
        Ok(((id == title).then_some(id), title, Follow::MayNot))
    }

    /// Closes a subgraph.
    fn end(&mut self) -> Result<Follow, Fault> {
        let place = self.cursor.at..self.cursor.at + "end".len();
        self.cursor.at = place.end;
        if self.open.pop().is_none() && self.is_sound() {
            return Err(fault(
                place,
                Text::fixed("`end` tanpa `subgraph`", "`end` without `subgraph`"),
                Text::fixed(
                    "hapus; sebagai nama kotak, `end` tidak dapat dipakai",
                    "delete it; a box cannot have the name `end`",
                ),
            ));
        }
        Ok(Follow::May)
    }

    /// Reads nodes and the arrows between them.
    fn chain(&mut self) -> Result<Follow, Fault> {
        let (mut from, mut sure) = self.nodes()?;
        while let Some(arrow) = self.next_arrow()? {
            let behind = self.cursor;
            self.gap();
            if self.is_statement_word() || self.cursor.id().is_empty() {
                self.cursor = behind;
                return Err(no_target(arrow.place));
            }
            let (to, _) = self.nodes()?;
            sure = true;
            if arrow.invisible {
                self.dress.push(("~~~", arrow.place));
            } else {
                self.connect(&from, &to, arrow.label, arrow.place)?;
            }
            from = to;
        }
        Ok(if sure { Follow::May } else { Follow::MayNot })
    }

    /// Reads the arrow that the statement goes on with, also on the next line.
    fn next_arrow(&mut self) -> Result<Option<super::scan::Arrow>, Fault> {
        let before = self.cursor;
        self.gap();
        if self.cursor.is_arrow() {
            return self.cursor.arrow().map(Some);
        }
        self.cursor = before;
        Ok(None)
    }

    /// Returns whether a word stands here that begins a statement and so names no node.
    fn is_statement_word(&self) -> bool {
        let word = self.cursor.id();
        matches!(
            word,
            "end" | "subgraph" | "direction" | "graph" | "flowchart"
        ) || DRESS.contains(&word)
    }

    /// Adds an arrow from each of `from` to each of `to`.
    fn connect(
        &mut self,
        from: &[usize],
        to: &[usize],
        label: Option<String>,
        place: Range<usize>,
    ) -> Result<(), Fault> {
        for &from in from {
            for &to in to {
                if self.graph.edges.len() >= MAX_SISI {
                    return Err(too_many(place, "panah", MAX_SISI));
                }
                self.graph.edges.push(Edge {
                    from,
                    to,
                    label: label.clone(),
                    place: place.clone(),
                });
            }
        }
        Ok(())
    }

    /// Reads one node, or several with `&`; says whether the end of the last one is beyond doubt.
    fn nodes(&mut self) -> Result<(Vec<usize>, bool), Fault> {
        let (first, mut sure) = self.node()?;
        let mut all = vec![first];
        loop {
            let before = self.cursor;
            self.cursor.blanks();
            let place = self.cursor.at..self.cursor.at + "&".len();
            if !self.cursor.eat("&") {
                self.cursor = before;
                return Ok((all, sure));
            }
            self.cursor.blanks();
            if self.is_statement_word() || self.cursor.id().is_empty() {
                return Err(fault(
                    place,
                    Text::fixed(
                        "di belakang `&` tidak ada kotak",
                        "no box stands behind `&`",
                    ),
                    Text::fixed(
                        "tulis `A & B --> C`; tanda `&` di dalam label: `A[\"Tamu & warga\"]`",
                        "write `A & B --> C`; an `&` inside a label: `A[\"Tamu & warga\"]`",
                    ),
                ));
            }
            let (next, is_labelled) = self.node()?;
            sure = is_labelled;
            if !all.contains(&next) {
                all.push(next);
            }
        }
    }

    /// Reads one node; says whether it has a label.
    fn node(&mut self) -> Result<(usize, bool), Fault> {
        let start = self.cursor.at;
        let id = self.cursor.id();
        if id.is_empty() {
            return Err(self.no_node());
        }
        self.cursor.at += id.len();
        if self.cursor.rest().starts_with("@{") {
            return Err(fault(
                start..self.cursor.at + "@{".len(),
                Text::fixed(
                    "bentuk `@{ … }` tidak dibaca",
                    "the form `@{ … }` is not read",
                ),
                crate::text!(id: "tulis labelnya di dalam kurung: `{id}[label]`", en: "put the label between brackets: `{id}[label]`"),
            ));
        }
        let label = self.cursor.shape()?;
        let is_labelled = label.is_some();
        if self.cursor.rest().starts_with(":::") {
            let from = self.cursor.at;
            self.cursor.at += ":::".len();
            self.cursor.at += self.cursor.id().len();
            self.dress.push((":::", from..self.cursor.at));
        }
        let index = self.register(id, start..start + id.len(), label)?;
        Ok((index, is_labelled))
    }

    /// Makes the fault of a place where a node should stand.
    fn no_node(&self) -> Fault {
        let place = self.cursor.word_place();
        let word = &self.cursor.text[place.clone()];
        let (message, help) = match word.chars().next() {
            Some('[' | '(' | '{' | '"') => (
                Text::fixed(
                    "kotak ini tidak bernama pendek",
                    "this box has no short name",
                ),
                Text::fixed(
                    "tulis nama pendek di depan kurung: `A[Label kotak]`",
                    "write a short name before the bracket: `A[Label]`",
                ),
            ),
            _ if self.cursor.is_arrow() => (
                Text::fixed(
                    "panah ini tidak berasal dari kotak mana pun",
                    "this arrow comes from no box",
                ),
                Text::fixed(
                    "tulis kotak asalnya di depannya: `A --> B`",
                    "write the box it comes from before it: `A --> B`",
                ),
            ),
            _ if word.starts_with("---") => (
                Text::fixed(
                    "bagian `---` di depan bagan tidak dibaca",
                    "the part between `---` before the diagram is not read",
                ),
                Text::fixed("hapus bagian itu", "delete it"),
            ),
            _ => (
                crate::text!(id: "`{word}` bukan pernyataan bagan alur", en: "`{word}` is no statement of a flowchart"),
                Text::fixed(
                    "tulis kotak dan panahnya, misalnya `A[Tamu] --> B[Petugas]`",
                    "write boxes and arrows, such as `A[Tamu] --> B[Petugas]`",
                ),
            ),
        };
        fault(place, message, help)
    }

    /// Remembers a node; a second label that differs is a fault.
    fn register(
        &mut self,
        id: &'t str,
        place: Range<usize>,
        label: Option<(String, Range<usize>)>,
    ) -> Result<usize, Fault> {
        let group = self.open.last().map(|(group, _)| *group);
        let Some(&index) = self.known.get(id) else {
            let index = self.graph.nodes.len();
            if index >= MAX_SIMPUL {
                return Err(too_many(place, "kotak", MAX_SIMPUL));
            }
            self.known.insert(id, index);
            self.graph.nodes.push(Node {
                id,
                place,
                label,
                group,
            });
            return Ok(index);
        };
        let node = &mut self.graph.nodes[index];
        node.group = node.group.or(group);
        match (&node.label, label) {
            (Some((first, _)), Some((second, second_place))) if *first != second => {
                let first = first.clone();
                self.notes.push(note(
                    Code::MERMAID_LABEL_TWICE,
                    second_place,
                    crate::text!(id: "kotak `{id}` sudah berlabel “{first}”", en: "the box `{id}` has the label “{first}” already"),
                    crate::text!(id: "beri kotak ini nama pendek lain, atau tulis `{id}` saja tanpa label", en: "give this box another short name, or write `{id}` alone without a label"),
                ));
            }
            (None, label) => node.label = label,
            (Some(_), _) => {}
        }
        Ok(index)
    }

    /// Makes the flow and the notes on the whole.
    fn finish(mut self) -> Parsed<Alur> {
        if self.is_sound() {
            self.check_groups();
        }
        if self.is_sound() && self.graph.nodes.is_empty() {
            let place = self.lines.last().map(|(_, place)| place.clone());
            self.notes.push(*fault(
                place.unwrap_or(0..self.cursor.text.len()),
                Text::fixed(
                    "bagan ini tidak memuat satu kotak pun",
                    "this diagram has no box",
                ),
                Text::fixed(
                    "tulis kotak dan panahnya, misalnya `A[Tamu] --> B[Petugas]`",
                    "write boxes and arrows, such as `A[Tamu] --> B[Petugas]`",
                ),
            ));
        }
        if !self.is_sound() {
            self.notes.sort_by_key(|note| note.range.start);
            return Parsed {
                value: None,
                notes: self.notes,
            };
        }
        self.notes.extend(flow::doubts(&self.graph));
        self.notes.truncate(MAX_NOTES);
        self.notes.extend(self.dressed());
        self.notes.extend(self.crowded());
        self.notes.sort_by_key(|note| note.range.start);
        Parsed {
            value: Some(flow::make(&self.graph)),
            notes: self.notes,
        }
    }

    /// Returns whether nothing is wrong so far.
    fn is_sound(&self) -> bool {
        let is_error = |note: &Note| note.code.info().severity == Severity::Error;
        !self.notes.iter().any(is_error)
    }

    /// Notes nodes that are mentioned by the name of a subgraph.
    fn check_groups(&mut self) {
        let groups: BTreeMap<&str, &str> = self
            .graph
            .groups
            .iter()
            .filter_map(|group| Some((group.id?, group.title.as_str())))
            .collect();
        let meant = self
            .graph
            .nodes
            .iter()
            .filter_map(|node| Some((node, *groups.get(node.id)?)));
        let notes = meant.take(MAX_NOTES).map(|(node, title)| {
            let id = node.id;
            *fault(
                node.place.clone(),
                crate::text!(id: "`{id}` adalah `subgraph` “{title}”, bukan kotak", en: "`{id}` is the `subgraph` “{title}” and no box"),
                Text::fixed(
                    "arahkan panahnya ke salah satu kotak di dalamnya, atau beri kotak ini nama pendek lain",
                    "lead the arrow to one of the boxes inside, or give this box another short name",
                ),
            )
        });
        let notes: Vec<Note> = notes.collect();
        self.notes.extend(notes);
    }

    /// Returns the note on what only dresses the drawing.
    fn dressed(&self) -> Option<Note> {
        let (_, first) = self.dress.first()?;
        let mut words: Vec<&str> = Vec::new();
        for (word, _) in &self.dress {
            if !words.contains(word) {
                words.push(word);
            }
        }
        let words = quoted(words);
        Some(note(
            Code::MERMAID_DRESS,
            first.clone(),
            crate::text!(id: "{words} hanya mengatur tampilan dan tidak dipakai", en: "{words} only changes the look and is not used"),
            Text::fixed(
                "hapus; tampilan bagan diatur `baku`, sama untuk semua standar",
                "delete it; `baku` gives all diagrams one look",
            ),
        ))
    }

    /// Returns the note on a text whose statements have no lines of their own, with those lines.
    fn crowded(&self) -> Option<Note> {
        let message = match (self.is_crowded, self.is_wrapped) {
            (false, false) => return None,
            (true, _) => Text::fixed(
                "beberapa pernyataan Mermaid berdiri di satu baris",
                "several Mermaid statements stand on one line",
            ),
            (false, true) => Text::fixed(
                "`<pre>` atau pagar kode di sekeliling bagan tidak diperlukan",
                "`<pre>` or a code fence around the diagram is not needed",
            ),
        };
        let mut note = note(
            Code::MERMAID_ONE_LINE,
            0..self.cursor.text.len(),
            message,
            Text::fixed(
                "tulis `alur: |`, lalu tiap pernyataan di baris sendiri",
                "write `alur: |`, then each statement on a line of its own",
            ),
        );
        note.replacement = Some(self.rewritten());
        Some(note)
    }

    /// Returns the text with each statement on a line of its own.
    fn rewritten(&self) -> String {
        let mut lines = Vec::new();
        for (index, (depth, place)) in self.lines.iter().enumerate() {
            let indent = if index == 0 && *depth == 0 {
                String::new()
            } else {
                "  ".repeat((depth + 1).min(MAX_INDENT))
            };
            let mut statement = String::new();
            for part in self.cursor.text[place.clone()].lines().map(clean) {
                // A comment between the lines of a statement stands before it.
                if part.starts_with("%%") {
                    lines.push(format!("{indent}{part}"));
                } else if !part.is_empty() {
                    let blank = if statement.is_empty() { "" } else { " " };
                    statement.extend([blank, part.as_str()]);
                }
            }
            if !statement.is_empty() {
                lines.push(format!("{indent}{statement}"));
            }
        }
        lines.join("\n")
    }
}

/// Returns `line` without blanks at its ends, and control characters as blanks.
fn clean(line: &str) -> String {
    let blank = |c: char| if c.is_control() { ' ' } else { c };
    line.chars()
        .map(blank)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Returns the first line with something on it.
fn first_line(text: &str) -> Range<usize> {
    let start = text.len() - text.trim_start().len();
    let length = text[start..].find('\n').unwrap_or(text.len() - start);
    start..start + length
}

/// Makes the fault of an arrow that leads to nothing.
fn no_target(place: Range<usize>) -> Fault {
    fault(
        place,
        Text::fixed(
            "panah ini tidak menuju kotak mana pun",
            "this arrow leads to no box",
        ),
        Text::fixed(
            "tulis kotak yang dituju di belakangnya: `A --> B`; atau hapus panahnya",
            "write the box behind it: `A --> B`; or delete the arrow",
        ),
    )
}

/// Makes the fault of a subgraph without a name.
fn nameless(place: Range<usize>) -> Fault {
    fault(
        place,
        Text::fixed("`subgraph` tidak bernama", "`subgraph` has no name"),
        Text::fixed(
            "tulis nama pelakunya: `subgraph Petugas loket`",
            "write the name of the actor: `subgraph Petugas loket`",
        ),
    )
}

/// Makes the fault of a second diagram in the same text.
fn second_header(cursor: &Cursor<'_>) -> Fault {
    fault(
        cursor.at..cursor.at + cursor.id().len(),
        Text::fixed("di sini mulai bagan kedua", "a second diagram begins here"),
        Text::fixed(
            "satu `alur` memuat satu bagan; beberapa jalur layanan ditulis di `jalur`",
            "one `alur` holds one diagram; several paths of a service belong into `jalur`",
        ),
    )
}

/// Makes the fault of a text that has too much of something.
fn too_many(place: Range<usize>, what: &str, most: usize) -> Fault {
    let english = match what {
        "kotak" => "boxes",
        "panah" => "arrows",
        other => other,
    };
    too_large(
        place,
        crate::text!(id: "bagan ini memuat lebih dari {most} {what}", en: "this diagram has more than {most} {english}"),
    )
}

/// Makes the fault of a text beyond a bound.
fn too_large(place: Range<usize>, message: Text) -> Fault {
    Box::new(note(
        Code::MERMAID_TOO_LARGE,
        place,
        message,
        Text::fixed(
            "pecah menjadi beberapa jalur (`jalur`), masing-masing dengan bagannya",
            "split it into several paths (`jalur`), each with a diagram of its own",
        ),
    ))
}
