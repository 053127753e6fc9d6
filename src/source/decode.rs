//! Tree to values: the only author of findings on structure.
//!
//! It knows which form was begun, collects instead of stopping, and says "did you mean". One mistake
//! gives one finding: what was refused is replaced by its default, and nothing is said of what follows.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};

use super::file::Files;
use super::marker::markers;
use super::scalar::Places;
use super::scalar::as_block;
use super::written::Wording;
use super::written::Written;
use super::yaml::{Entry, NOTHING, Node, NodeKind, Style};
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Edit;
use crate::diagnostic::Family;
use crate::diagnostic::Fix;
use crate::diagnostic::Safety;
use crate::diagnostic::Severity;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::diagnostic::quoted;
use crate::model::Field;
use crate::model::FieldPath;
use crate::model::Fields;
use crate::model::Form;
use crate::model::Frasa;
use crate::model::Input;
use crate::model::KOMPONEN;
use crate::model::Kode;
use crate::model::Note;
use crate::model::Parsed;
use crate::model::Record;
use crate::model::Segment;
use crate::model::Typed;
use crate::model::Value;

/// Where each value came from: its address to its bytes. The file tells the layer of inheritance.
pub type Origin = BTreeMap<FieldPath, Span>;

/// What decoding gave beside the value.
#[derive(Debug, Default)]
pub struct Decoded {
    /// Places of the values.
    pub origin: Origin,
    /// Findings.
    pub diagnostics: Vec<Diagnostic>,
    /// Keys of the root of which nobody knows what they say: misspelt, or of the wrong structure.
    pub unread: Vec<String>,
    /// How fields read scalars and maps, for the tree as JSON.
    pub reading: Reading,
    /// The texts, in the order in which they were read.
    pub texts: Vec<Written>,
}

/// How fields read what YAML alone cannot tell.
#[derive(Debug, Default)]
pub struct Reading {
    /// Spans of scalars that were read as numbers.
    pub numbers: BTreeSet<Span>,
    /// Spans of maps that are texts with `: ` in them, and their words.
    pub phrases: BTreeMap<Span, String>,
    /// Spans of values whose key was refused, or that may not be empty: for the schema too the key is there.
    pub missed: BTreeSet<Span>,
}

/// Reads `node` as a `T`. `broken` are keys of the root that could not be read: they are not missed.
pub fn decode<T: Value>(files: &Files, node: &Node, broken: &[String]) -> (T, Decoded) {
    let mut decoder = Decoder {
        files,
        broken,
        path: FieldPath::default(),
        decoded: Decoded::default(),
    };
    decoder
        .decoded
        .origin
        .insert(FieldPath::default(), node.span);
    let value = T::read(&mut At {
        decoder: &mut decoder,
        node,
        key: None,
        marker: 0,
    });
    (value, decoder.decoded)
}

struct Decoder<'f> {
    files: &'f Files,
    broken: &'f [String],
    path: FieldPath,
    decoded: Decoded,
}

impl Decoder<'_> {
    fn report(&mut self, diagnostic: Diagnostic) {
        self.decoded.diagnostics.push(diagnostic);
    }

    fn remember(&mut self, span: Span) {
        self.decoded.origin.insert(self.path.clone(), span);
    }
}

/// A node with the decoder that reads it.
struct At<'d, 'f, 'n> {
    decoder: &'d mut Decoder<'f>,
    node: &'n Node,
    /// The key that it stands under.
    key: Option<&'static Field>,
    /// Bytes of a list marker that was typed before its words; it is no part of what they mean.
    marker: usize,
}

impl At<'_, '_, '_> {
    fn report(&mut self, code: Code, message: Text) -> &mut Diagnostic {
        self.decoder
            .report(Diagnostic::new(code, self.node.span, message));
        let last = self.decoder.decoded.diagnostics.last_mut();
        last.expect("a finding was pushed in the line above")
    }

    /// Keeps the words that stand here for the rules about text.
    fn keep(&mut self, wording: Wording, words: &str) {
        let inline = match &self.node.kind {
            NodeKind::Scalar { inline, .. } => *inline,
            NodeKind::Empty | NodeKind::List(_) | NodeKind::Map(_) => false,
        };
        let text = Written {
            path: self.decoder.path.clone(),
            wording,
            words: words.to_owned(),
            span: self.node.span,
            style: self.style(),
            inline,
        };
        self.decoder.decoded.texts.push(text);
    }

    /// Keeps the words of a field of plain text.
    fn keep_field(&mut self, words: &str) {
        let wording = Wording::of_field(&self.decoder.path);
        self.keep(wording, words);
    }

    /// Reads the item `node` at `segment` below this place.
    fn below<T: Value>(&mut self, node: &Node, segment: Segment) -> T {
        self.below_marker(node, segment, 0)
    }

    /// Reads the item `node` at `segment` below this place, before whose words a marker of some bytes was typed.
    fn below_marker<T: Value>(&mut self, node: &Node, segment: Segment, marker: usize) -> T {
        self.decoder.path.push(segment);
        self.decoder.remember(node.span);
        let value = T::read(&mut At {
            decoder: self.decoder,
            node,
            key: self.key,
            marker,
        });
        self.decoder.path.pop();
        value
    }

    /// Returns the words of a map that YAML made of a text with `: ` in it.
    ///
    /// Only a map of one key that no field has, and that is no misspelt field either. Nothing may stand behind
    /// the colon where the words before it are several: "Syarat lain:".
    fn words_of_map(&self, known: &[&'static Field]) -> Option<String> {
        let [entry] = self.node.entries() else {
            return None;
        };
        let source = self.decoder.files.slice(self.node.span);
        let is_open = entry.value.is_empty() && entry.key.contains(' ') && !source.starts_with('{');
        if entry.value.scalar().is_none() && !is_open {
            return None;
        }
        let is_field =
            known.iter().any(|field| field.key == entry.key) || entry.key.starts_with("x-");
        if is_field || nearest(&entry.key, known.iter().map(|field| field.key)).is_some() {
            return None;
        }
        Some(source.to_owned())
    }

    fn report_phrase_as_map(&mut self, words: &str) {
        let span = self.node.span;
        // A map without a value ends before its colon, which is the end of the text.
        let rest = &self.decoder.files.get(span.file).text[span.end..];
        let is_open = self
            .node
            .entries()
            .iter()
            .all(|entry| entry.value.is_empty());
        let colon = rest
            .find(':')
            .filter(|at| is_open && rest[..*at].trim().is_empty());
        let (whole, quoted) = match colon {
            Some(at) => (
                Span {
                    end: span.end + at + 1,
                    ..span
                },
                quote(&format!("{words}:")),
            ),
            None => (span, quote(words)),
        };
        self.decoder
            .decoded
            .reading
            .phrases
            .insert(span, words.to_owned());
        self.decoder.report(
            Diagnostic::new(
                Code::PHRASE_AS_MAP,
                span,
                Text::fixed(
                    "`: ` di dalam teks membuat YAML membacanya sebagai kunci dan nilai",
                    "the `: ` inside the text makes YAML read it as key and value",
                ),
            )
            .help(crate::text!(id: "tulis {quoted}", en: "write {quoted}"))
            .replace(
                Safety::Safe,
                Text::fixed(
                    "apit teks dengan tanda kutip",
                    "put the text in quotation marks",
                ),
                whole,
                quoted.clone(),
            ),
        );
    }

    /// Reads `words` by the grammar of `T` and turns its notes into findings.
    fn parse<T: Frasa>(&mut self, words: &str) -> Typed<T> {
        let mut parsed = T::parse(words.get(self.marker..).unwrap_or_default());
        for note in &mut parsed.notes {
            note.range = note.range.start + self.marker..note.range.end + self.marker;
        }
        // Where notes say why there is no value, they are the finding.
        let told = !parsed.notes.is_empty();
        self.report_notes(parsed.notes, words);
        if parsed.value.is_none() && !told {
            self.report_unparsed::<T>(words);
        }
        Typed {
            tertulis: words.to_owned(),
            nilai: parsed.value,
            bebas: false,
        }
    }

    /// Reports notes on `words`, which stand here, each at its place.
    fn report_notes(&mut self, notes: Vec<Note>, words: &str) {
        if notes.is_empty() {
            return;
        }
        let source = self.decoder.files.slice(self.node.span);
        let places = Places::new(source, words, self.style());
        for note in notes {
            let inside = places.as_ref().map(|places| places.range(&note.range));
            let span = inside
                .clone()
                .map_or(self.node.span, |inside| self.node.span.within(inside));
            let mut diagnostic = Diagnostic::new(note.code, span, note.message);
            diagnostic.help = note.help;
            if let Some(replacement) = note.replacement {
                // Escapes between the words would not survive.
                let is_plain =
                    inside.and_then(|inside| source.get(inside)) == words.get(note.range);
                if is_plain {
                    let title =
                        crate::text!(id: "tulis `{replacement}`", en: "write `{replacement}`");
                    diagnostic = diagnostic.replace(Safety::Unsafe, title, span, replacement);
                }
            }
            self.decoder.report(diagnostic);
        }
    }

    /// Returns the bytes of the list markers typed before `items`, and reports them; none where no sequence
    /// shows that they are markers.
    fn typed_markers(&mut self, items: &[Node]) -> Vec<usize> {
        let words: Vec<Option<&str>> = items
            .iter()
            .map(|item| item.scalar().map(str::trim))
            .collect();
        let Some(lengths) = markers(&words) else {
            return Vec::new();
        };
        let marked: Vec<(Span, bool)> = items
            .iter()
            .zip(&words)
            .zip(&lengths)
            .filter(|(_, length)| **length > 0)
            .filter_map(|((item, words), length)| self.place_of_marker(item, (*words)?, *length))
            .collect();
        let Some((first, _)) = marked.first() else {
            return lengths;
        };
        let count = marked.len();
        let mut diagnostic = Diagnostic::new(
            Code::TYPED_MARKER,
            *first,
            match count {
                1 => Text::fixed(
                    "nomor daftar ditik di depan butir ini",
                    "a list marker is typed before this item",
                ),
                _ => {
                    crate::text!(id: "nomor daftar ditik di depan {count} butir", en: "list markers are typed before {count} items")
                }
            },
        )
        .reason(Text::fixed(
            "huruf dan nomor daftar dibuat sendiri, sehingga di dokumen menjadi ganda: `1. a. …`",
            "letters and numbers of lists are made by themselves, so the document shows two: `1. a. …`",
        ))
        .help(Text::fixed(
            "hapus huruf atau nomor itu dari tiap butir",
            "delete that letter or number from each item",
        ));
        // A quoted or plain text goes on after its marker; in a block, more than the words would move.
        if marked.iter().all(|(_, is_on_its_line)| *is_on_its_line) {
            diagnostic.fix = Some(Fix {
                title: Text::fixed("hapus nomor yang ditik", "delete the typed markers"),
                safety: Safety::Safe,
                edits: marked
                    .iter()
                    .map(|(span, _)| Edit {
                        span: *span,
                        text: String::new(),
                    })
                    .collect(),
            });
        }
        self.decoder.report(diagnostic);
        lengths
    }

    /// Returns where the marker of `length` bytes stands before the `words` of `item`, and whether it can be
    /// taken away without changing how the rest is read.
    fn place_of_marker(&self, item: &Node, words: &str, length: usize) -> Option<(Span, bool)> {
        let NodeKind::Scalar { style, .. } = item.kind else {
            return None;
        };
        let source = self.decoder.files.slice(item.span);
        let place = Places::new(source, words, style)?.range(&(0..length));
        let rest = words.get(length..)?;
        // A plain text that begins with an indicator would be read as something else.
        let is_safe = match style {
            Style::Quoted => true,
            Style::Plain => {
                rest.starts_with(|c: char| c.is_alphanumeric()) && !looks_like_other_type(rest)
            }
            Style::Block => false,
        };
        Some((item.span.within(place), is_safe))
    }

    /// Returns how what stands here is written; a map that is a text indeed is written plain.
    fn style(&self) -> Style {
        match self.node.kind {
            NodeKind::Scalar { style, .. } => style,
            NodeKind::Empty | NodeKind::List(_) | NodeKind::Map(_) => Style::Plain,
        }
    }

    /// Reports a note on the whole text here, whose replacement is the same text on proper lines.
    fn report_lines(&mut self, note: Note, lines: &str) {
        let inline = match &self.node.kind {
            NodeKind::Scalar { inline, .. } => *inline,
            NodeKind::Empty | NodeKind::List(_) | NodeKind::Map(_) => false,
        };
        let span = self.node.span;
        let text = &self.decoder.files.get(span.file).text;
        let block = as_block(text, span, self.style(), lines).filter(|_| !inline);
        // Where no block can stand, line ends are escapes; a block that is none would lose its head.
        let on_one_line = (self.style() != Style::Block).then(|| Edit {
            span,
            text: quote(lines),
        });
        let mut diagnostic = Diagnostic::new(note.code, span, note.message);
        diagnostic.help = note.help;
        let source = self.decoder.files.slice(span).trim_end();
        let has_lines = self
            .node
            .scalar()
            .is_none_or(|text| text.trim().contains('\n'));
        if source.contains('\n') && !has_lines {
            diagnostic.reason = Some(Text::fixed(
                "tanpa `|`, YAML menggabungkan baris-baris ini menjadi satu",
                "without `|`, YAML joins these lines to one",
            ));
        }
        diagnostic.fix = block.or(on_one_line).map(|edit| Fix {
            title: Text::fixed(
                "tulis tiap pernyataan di baris sendiri",
                "write each statement on a line of its own",
            ),
            safety: Safety::Safe,
            edits: vec![edit],
        });
        self.decoder.report(diagnostic);
    }

    fn report_unparsed<T: Frasa>(&mut self, words: &str) {
        let short = short(words);
        let forms = quoted(T::FORMS);
        let name = T::NAME;
        if let Some((range, right)) = misspelt::<T>(words) {
            let (wrong, name) = (&words[range.clone()], T::NAME);
            self.report_notes(
                vec![Note {
                    code: T::UNPARSED,
                    message: Text {
                        id: format!("`{short}` tidak terbaca sebagai {}", name.id).into(),
                        en: format!("`{short}` cannot be read as {}", name.en).into(),
                    },
                    help: Some(crate::text!(id: "maksudnya `{right}`, bukan `{wrong}`?", en: "did you mean `{right}` for `{wrong}`?")),
                    range,
                    replacement: Some(right),
                }],
                words,
            );
            return;
        }
        let is_told = T::is_told(words);
        let finding = self.report(
            T::UNPARSED,
            match is_told {
                true => Text {
                    id: format!("`{short}` tidak terbaca seluruhnya sebagai {}", name.id).into(),
                    en: format!("`{short}` cannot be read whole as {}", name.en).into(),
                },
                false => Text {
                    id: format!("`{short}` tidak terbaca sebagai {}", name.id).into(),
                    en: format!("`{short}` cannot be read as {}", name.en).into(),
                },
            },
        );
        if is_told {
            finding.severity = Severity::Info;
        }
        finding.help = Some(Text {
            id: format!(
                "bentuk yang dikenal: {forms}; yang memang tidak tertentu: `{{bebas: {short}}}`"
            )
            .into(),
            en: format!(
                "known forms: {forms}; what is undetermined on purpose: `{{bebas: {short}}}`"
            )
            .into(),
        });
    }

    /// Returns the keys that lead here, as `explain` takes them.
    fn keys(&self) -> String {
        let keys = self
            .decoder
            .path
            .segments()
            .iter()
            .filter_map(|segment| match segment {
                Segment::Key(key) => Some(key.as_str()),
                Segment::Index(_) | Segment::Kode(_) => None,
            });
        keys.collect::<Vec<_>>().join(".")
    }

    /// Makes the help of the last finding the author's own words as a list.
    fn show_as_list(&mut self) {
        let (Some(words), Some(field)) = (self.node.scalar(), self.key) else {
            return;
        };
        let (key, words) = (field.key, short(words));
        if let Some(last) = self.decoder.decoded.diagnostics.last_mut() {
            last.help = Some(crate::text!(
                id: "tulis `{key}:`, lalu di baris berikutnya, lebih menjorok, `- {words}`",
                en: "write `{key}:`, then on the next line, further in, `- {words}`"
            ));
        }
    }

    /// Says where other readers of YAML would take a number or truth value for this text.
    fn note_ambiguous(&mut self, text: &str, style: Style) {
        if style != Style::Plain || !looks_like_other_type(text) {
            return;
        }
        let span = self.node.span;
        self.decoder.report(
            Diagnostic::new(
                Code::READ_AS_NUMBER,
                span,
                crate::text!(id: "pembaca YAML lain tidak membaca `{text}` sebagai teks", en: "other YAML readers do not take `{text}` for text"),
            )
            .help(Text::fixed("apit dengan tanda kutip", "put it in quotation marks"))
            .replace(Safety::Safe, Text::fixed("apit dengan tanda kutip", "put it in quotation marks"), span, quote(text)),
        );
    }
}

impl Input for At<'_, '_, '_> {
    fn form(&self) -> Form {
        match self.node.kind {
            NodeKind::Empty => Form::Empty,
            NodeKind::Scalar { .. } => Form::Scalar,
            NodeKind::List(_) => Form::List,
            NodeKind::Map(_) => Form::Map,
        }
    }

    fn has(&self, key: &str) -> bool {
        self.node.get(key).is_some()
    }

    fn refuse(&mut self, expected: Text) {
        let found = match self.form() {
            Form::Empty => Text::fixed("kosong", "nothing"),
            Form::Scalar => Text::fixed("satu teks", "one text"),
            Form::List => Text::fixed("daftar", "a list"),
            Form::Map => Text::fixed("peta kunci dan nilai", "a map of keys and values"),
        };
        let examples = self.key.map(|field| field.examples).unwrap_or_default();
        let key = self.key.map(|field| field.key).unwrap_or_default();
        let path = self.keys();
        let diagnostic = self.report(
            Code::WRONG_FORM,
            Text {
                id: format!(
                    "di sini tertulis {}, padahal diminta {}",
                    found.id, expected.id
                )
                .into(),
                en: format!("here stands {}, but {} is asked for", found.en, expected.en).into(),
            },
        );
        diagnostic.help = match examples.first() {
            Some(example) => Some(
                crate::text!(id: "misalnya `{key}: {example}`", en: "for example `{key}: {example}`"),
            ),
            None if !path.is_empty() => Some(
                crate::text!(id: "`baku explain {path}` menampilkan bentuknya", en: "`baku explain {path}` shows its form"),
            ),
            None => None,
        };
    }

    fn words(&mut self) -> Option<String> {
        match &self.node.kind {
            NodeKind::Scalar { text, style, .. } => {
                self.note_ambiguous(text, *style);
                let words = text.trim().to_owned();
                self.keep_field(&words);
                Some(words)
            }
            NodeKind::Map(_) if self.words_of_map(&[]).is_some() => {
                let words = self.words_of_map(&[])?;
                self.report_phrase_as_map(&words);
                self.keep_field(&words);
                Some(words)
            }
            NodeKind::Empty | NodeKind::List(_) | NodeKind::Map(_) => {
                self.refuse(Text::fixed("teks", "a text"));
                None
            }
        }
    }

    fn number(&mut self, range: RangeInclusive<u32>) -> Option<u32> {
        let text = match &self.node.kind {
            NodeKind::Scalar { text, .. } => text.trim().to_owned(),
            NodeKind::Empty | NodeKind::List(_) | NodeKind::Map(_) => {
                self.refuse(Text::fixed("bilangan bulat", "a whole number"));
                return None;
            }
        };
        let digits =
            text.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
        match text.parse::<u32>() {
            Ok(number) if digits && range.contains(&number) => {
                self.decoder.decoded.reading.numbers.insert(self.node.span);
                Some(number)
            }
            _ => {
                self.report(Code::BAD_NUMBER, crate::text!(id: "`{text}` bukan bilangan bulat yang wajar di sini", en: "`{text}` is no whole number that fits here"))
                    .help = Some(Text::fixed("tulis angkanya saja, misalnya `2`", "write the figure alone, such as `2`"));
                None
            }
        }
    }

    fn choice(&mut self, words: &[&'static str]) -> Option<usize> {
        let text = match &self.node.kind {
            NodeKind::Scalar { text, .. } => text.trim().to_owned(),
            NodeKind::Empty | NodeKind::List(_) | NodeKind::Map(_) => {
                self.refuse(Text {
                    id: format!("salah satu dari {}", words.join(", ")).into(),
                    en: format!("one of {}", words.join(", ")).into(),
                });
                return None;
            }
        };
        if let Some(index) = words.iter().position(|word| *word == text) {
            return Some(index);
        }
        let list = quoted(words);
        let near = everyday(&text, words).or_else(|| nearest(&text, words.iter().copied()));
        let span = self.node.span;
        let diagnostic = self.report(
            Code::UNKNOWN_WORD,
            crate::text!(id: "`{text}` bukan pilihan di sini", en: "`{text}` is no choice here"),
        );
        diagnostic.help = Some(match near {
            Some(near) => {
                crate::text!(id: "maksudnya `{near}`? pilihannya: {list}", en: "did you mean `{near}`? the choices: {list}")
            }
            None => crate::text!(id: "pilihannya: {list}", en: "the choices: {list}"),
        });
        if let Some(near) = near {
            *diagnostic = diagnostic.clone().replace(
                Safety::Unsafe,
                crate::text!(id: "tulis `{near}`", en: "write `{near}`"),
                span,
                near,
            );
        }
        None
    }

    fn checked<T>(&mut self, parse: fn(&str) -> Result<T, Text>) -> Option<T> {
        let Some(text) = self.node.scalar().map(|text| text.trim().to_owned()) else {
            self.refuse(Text::fixed("teks", "a text"));
            return None;
        };
        match parse(&text) {
            Ok(value) => Some(value),
            Err(expected) => {
                let span = self.node.span;
                let finding = self.report(Code::BAD_CODE, crate::text!(id: "`{text}` tidak dapat dipakai di sini", en: "`{text}` cannot be used here"));
                finding.help = Some(Text {
                    id: format!("tulis {}", expected.id).into(),
                    en: format!("write {}", expected.en).into(),
                });
                if let Some(made) =
                    Kode::from_words(&text).filter(|made| parse(made.as_str()).is_ok())
                {
                    let title = crate::text!(id: "tulis `{made}`", en: "write `{made}`");
                    *finding = finding
                        .clone()
                        .replace(Safety::Unsafe, title, span, made.as_str());
                }
                None
            }
        }
    }

    fn phrase<T: Frasa>(&mut self) -> Typed<T> {
        let Some(words) = self.node.scalar().map(|text| text.trim().to_owned()) else {
            self.refuse(T::NAME);
            return Typed::default();
        };
        self.keep(Wording::of_phrase(T::UNPARSED), &words);
        self.parse(&words)
    }

    fn phrase_of_map<T: Frasa>(&mut self, known: &[&'static Field]) -> Option<Typed<T>> {
        let words = self.words_of_map(known)?;
        // Only words that parse whole are sure to be a phrase; else the map is what was meant.
        T::parse(&words).value.as_ref()?;
        self.report_phrase_as_map(&words);
        self.keep(Wording::of_phrase(T::UNPARSED), &words);
        Some(self.parse(&words))
    }

    fn text_of_map(&mut self, known: &[&'static Field]) -> Option<String> {
        let words = self.words_of_map(known)?;
        self.report_phrase_as_map(&words);
        self.keep_field(&words);
        Some(words)
    }

    fn lines<T>(&mut self, parse: fn(&str) -> Parsed<T>) -> Option<Typed<T>> {
        let is_map = self.form() == Form::Map;
        let words = match self.node.scalar() {
            Some(text) => text.trim().to_owned(),
            None => self.words_of_map(&[])?,
        };
        let mut parsed = parse(&words);
        // Only words that can be read are sure to be a text; else the map is what was meant.
        if is_map && parsed.value.is_none() {
            return None;
        }
        let whole = 0..words.len();
        let is_proper_lines = |note: &Note| note.replacement.is_some() && note.range == whole;
        let proper = parsed.notes.iter().position(is_proper_lines);
        let proper = proper.map(|index| parsed.notes.remove(index));
        match proper.and_then(|note| Some((note.replacement.clone()?, note))) {
            Some((lines, note)) => {
                if is_map {
                    // Lines of their own keep `: ` a part of the text, too: one fault, one finding.
                    let phrases = &mut self.decoder.decoded.reading.phrases;
                    phrases.insert(self.node.span, words.clone());
                }
                self.report_lines(note, &lines);
            }
            None if is_map => self.report_phrase_as_map(&words),
            None => {}
        }
        self.keep(Wording::Flow, &words);
        self.report_notes(parsed.notes, &words);
        Some(Typed {
            tertulis: words,
            nilai: parsed.value,
            bebas: false,
        })
    }

    fn items<T: Value>(&mut self) -> Vec<T> {
        let node = self.node;
        let items = match &node.kind {
            NodeKind::List(items) => items,
            NodeKind::Empty => return Vec::new(),
            NodeKind::Scalar { .. } | NodeKind::Map(_) => {
                self.refuse(Text::fixed(
                    "daftar, tiap butir di baris sendiri dengan `- `",
                    "a list, each item on a line of its own with `- `",
                ));
                self.show_as_list();
                return Vec::new();
            }
        };
        let mut values = Vec::with_capacity(items.len());
        let mut codes: BTreeMap<&str, Span> = BTreeMap::new();
        let markers = self.typed_markers(items);
        for (index, item) in items.iter().enumerate() {
            if item.is_empty() {
                self.decoder.report(
                    Diagnostic::new(
                        Code::EMPTY_ITEM,
                        item.span,
                        Text::fixed("butir daftar ini kosong", "this item of the list is empty"),
                    )
                    .help(Text::fixed(
                        "isi butirnya, atau hapus barisnya",
                        "fill it, or delete its line",
                    )),
                );
                continue;
            }
            let code = item
                .get("kode")
                .filter(|node| node.scalar().is_some_and(|kode| Kode::new(kode).is_some()));
            let segment = match code.and_then(|node| Some((node.scalar()?, node.span))) {
                Some((kode, span)) => match codes.get(kode) {
                    // One address is for one value: the second is known by its position.
                    Some(first) => {
                        self.decoder.report(duplicate_code(kode, span, *first));
                        Segment::Index(index)
                    }
                    None => {
                        codes.insert(kode, span);
                        Segment::Kode(kode.to_owned())
                    }
                },
                None => Segment::Index(index),
            };
            let marker = markers.get(index).copied().unwrap_or(0);
            values.push(self.below_marker(item, segment, marker));
        }
        values
    }

    fn entries<T: Value>(&mut self) -> Vec<(String, T)> {
        let node = self.node;
        match &node.kind {
            NodeKind::Map(entries) => {
                // An empty value means "not filled yet".
                let filled = entries.iter().filter(|entry| !entry.value.is_empty());
                filled
                    .map(|entry| {
                        (
                            entry.key.clone(),
                            self.below(&entry.value, Segment::Key(entry.key.clone())),
                        )
                    })
                    .collect()
            }
            NodeKind::Empty => Vec::new(),
            NodeKind::Scalar { .. } | NodeKind::List(_) => {
                self.refuse(Text::fixed(
                    "peta kunci dan nilai",
                    "a map of keys and values",
                ));
                Vec::new()
            }
        }
    }

    fn record<T: Record>(&mut self) -> T {
        let node = self.node;
        let NodeKind::Map(entries) = &node.kind else {
            if self.decoder.path.segments().is_empty()
                && self.decoder.broken.iter().any(|key| key == NOTHING)
            {
                // What keeps the file from being read has its finding.
                return T::default();
            }
            let names = quoted(T::fields().iter().take(4).map(|field| field.key));
            self.refuse(Text {
                id: format!("peta dengan kunci seperti {names}").into(),
                en: format!("a map with keys such as {names}").into(),
            });
            return T::default();
        };
        let known = T::fields();
        let meant = report_unknown_keys(self.decoder, entries, &known);
        if self.decoder.path.segments().is_empty() {
            let unread = meant.iter().map(|key| (*key).to_owned());
            self.decoder.decoded.unread.extend(unread);
        }
        let mut missing = Vec::new();
        let value = T::read_fields(&mut RecordFields {
            decoder: self.decoder,
            node,
            missing: &mut missing,
        });
        missing.retain(|field| !meant.contains(&field.key));
        self.report_missing::<T>(&missing, &meant);
        value
    }

    fn only<T: Value>(&mut self, key: &'static str) -> T {
        let node = self.node;
        for entry in node.entries().iter().filter(|entry| entry.key != key) {
            let name = &entry.key;
            self.decoder.decoded.reading.missed.insert(entry.value.span);
            self.decoder.report(
                Diagnostic::new(Code::UNKNOWN_KEY, entry.key_span, crate::text!(id: "di samping `{key}` tidak boleh ada `{name}`", en: "beside `{key}` there may be no `{name}`"))
                    .help(crate::text!(id: "hapus salah satu", en: "delete one of the two")),
            );
        }
        let value = node
            .get(key)
            .expect("callers ask for a key that the map has");
        if value.is_empty() {
            self.decoder.decoded.reading.missed.insert(value.span);
            self.decoder.report(
                Diagnostic::new(
                    Code::MISSING_KEY,
                    value.span,
                    crate::text!(id: "`{key}` kosong", en: "`{key}` is empty"),
                )
                .help(Text::fixed(
                    "tulis alasannya atau katanya",
                    "write the reason or the words",
                )),
            );
            return T::default();
        }
        self.below(value, Segment::Key(key.to_owned()))
    }

    fn best(&self, forms: &[Vec<&'static Field>]) -> usize {
        let keys: Vec<&str> = self
            .node
            .entries()
            .iter()
            .map(|entry| entry.key.as_str())
            .collect();
        let fit = |form: &Vec<&'static Field>| {
            keys.iter()
                .filter(|key| form.iter().any(|field| field.key == **key))
                .count()
        };
        // The first of the best: the most usual form comes first.
        (0..forms.len())
            .rev()
            .max_by_key(|index| fit(&forms[*index]))
            .unwrap_or_default()
    }
}

impl At<'_, '_, '_> {
    fn report_missing<T: Record>(&mut self, missing: &[&'static Field], meant: &[&str]) {
        let place = self
            .node
            .entries()
            .first()
            .map_or(self.node.span, |entry| entry.key_span);
        let at_root = self.decoder.path.segments().is_empty();
        let unread = |key: &str| {
            at_root
                && self
                    .decoder
                    .broken
                    .iter()
                    .any(|broken| broken == key || broken == NOTHING)
        };
        for field in missing.iter().filter(|field| !unread(field.key)) {
            let (key, title) = (field.key, field.title);
            let span = self.node.get(key).map_or(place, |value| value.span);
            let example = field.examples.first().copied().unwrap_or("…");
            self.decoder.report(
                Diagnostic::new(Code::MISSING_KEY, span, crate::text!(id: "`{key}` ({title}) wajib diisi", en: "`{key}` ({title}) is required"))
                    .help(crate::text!(id: "tambahkan `{key}: {example}`", en: "add `{key}: {example}`")),
            );
        }
        let has = |key: &str| {
            let written = self.node.get(key).is_some_and(|value| !value.is_empty());
            written || meant.contains(&key)
        };
        if !T::ONE_OF.is_empty()
            && !T::ONE_OF
                .iter()
                .any(|group| group.iter().all(|key| has(key)))
        {
            let keys = T::ONE_OF
                .iter()
                .map(|group| format!("`{}`", group.join("` + `")))
                .collect::<Vec<_>>()
                .join(", ");
            self.decoder.report(
                Diagnostic::new(Code::MISSING_KEY, place, crate::text!(id: "salah satu dari {keys} wajib diisi", en: "one of {keys} is required"))
                    .help(crate::text!(id: "tambahkan salah satunya", en: "add one of them")),
            );
        }
    }
}

fn duplicate_code(kode: &str, span: Span, first: Span) -> Diagnostic {
    Diagnostic::new(
        Code::CODE_TWICE,
        span,
        crate::text!(id: "kode `{kode}` dipakai dua butir di daftar ini", en: "two items of this list have the code `{kode}`"),
    )
    .also(first, Text::fixed("pertama di sini", "first here"))
    .help(Text::fixed("beri salah satunya kode lain", "give one of the two another code"))
}

/// Reports the keys that no field has; returns the fields that some of them were meant for.
fn report_unknown_keys(
    decoder: &mut Decoder<'_>,
    entries: &[Entry],
    known: &[&'static Field],
) -> Vec<&'static str> {
    let mut meant = Vec::new();
    for entry in entries {
        let key = &entry.key;
        if known.iter().any(|field| field.key == key) || key.starts_with("x-") {
            continue;
        }
        decoder.decoded.reading.missed.insert(entry.value.span);
        if entries.len() == 1
            && let Some(diagnostic) = heading_of_list(decoder.files, entry, known)
        {
            meant.push("teks");
            decoder.report(diagnostic);
            continue;
        }
        let mut diagnostic = Diagnostic::new(
            Code::UNKNOWN_KEY,
            entry.key_span,
            crate::text!(id: "kunci `{key}` tidak dikenal", en: "there is no key `{key}`"),
        );
        let near = alias(key, known).or_else(|| nearest(key, known.iter().map(|field| field.key)));
        meant.extend(near);
        diagnostic = match near {
            Some(near) => diagnostic
                .help(crate::text!(id: "maksudnya `{near}`?", en: "did you mean `{near}`?"))
                .replace(
                    Safety::Unsafe,
                    crate::text!(id: "tulis `{near}`", en: "write `{near}`"),
                    entry.key_span,
                    near,
                ),
            None if is_after_comma(decoder.files, entry) => diagnostic.help(Text::fixed(
                "koma di dalam `{ }` memulai kunci baru; apit teks yang memuat koma dengan tanda kutip",
                "a comma inside `{ }` begins a new key; put a text with a comma in quotation marks",
            )),
            None => {
                let list = quoted(known.iter().take(12).map(|field| field.key));
                diagnostic.help(crate::text!(id: "kunci yang dikenal di sini: {list}; catatan sendiri: `x-{key}`", en: "keys known here: {list}; notes of your own: `x-{key}`"))
            }
        };
        decoder.report(diagnostic);
    }
    meant
}

/// Returns the finding on "- Pemohon membawa:" with a list below it: a text that was meant to head that list.
fn heading_of_list(files: &Files, entry: &Entry, known: &[&'static Field]) -> Option<Diagnostic> {
    let has = |key: &str| known.iter().any(|field| field.key == key);
    let is_list = matches!(entry.value.kind, NodeKind::List(_));
    let near = nearest(&entry.key, known.iter().map(|field| field.key));
    if !is_list || !has("teks") || near.is_some() {
        return None;
    }
    let key = &entry.key;
    let words = quote(&format!("{key}:"));
    let diagnostic = Diagnostic::new(
        Code::UNKNOWN_KEY,
        entry.key_span,
        crate::text!(id: "`{key}` terbaca sebagai kunci, sebab daftar berdiri di bawahnya", en: "`{key}` is read as a key, because a list stands below it"),
    );
    if !has("butir") {
        return Some(diagnostic.help(
            crate::text!(id: "tulis `teks: {words}`, dan jadikan isi daftarnya `keterangan` atau butir sendiri", en: "write `teks: {words}`, and make the list a `keterangan` or items of their own"),
        ));
    }
    let diagnostic = diagnostic.help(
        crate::text!(id: "tulis `teks: {words}`, dan daftarnya di bawah `butir:`", en: "write `teks: {words}`, and the list below `butir:`"),
    );
    let text = &files.get(entry.key_span.file).text;
    let line = text[..entry.key_span.start].rsplit('\n').next()?;
    // Inside `{ }` a second line could not stand.
    if line.contains(|c: char| !matches!(c, ' ' | '-')) {
        return Some(diagnostic);
    }
    let indent = " ".repeat(line.len());
    Some(diagnostic.replace(
        Safety::Unsafe,
        Text::fixed(
            "tulis teks dan daftarnya dengan kuncinya",
            "write text and list with their keys",
        ),
        entry.key_span,
        format!("teks: {words}\n{indent}butir"),
    ))
}

/// Returns whether `entry` is no more than words behind a comma: the rest of a text rather than a key.
fn is_after_comma(files: &Files, entry: &Entry) -> bool {
    let before = &files.get(entry.key_span.file).text[..entry.key_span.start];
    entry.value.is_empty() && before.trim_end().ends_with(',')
}

/// The fields of one map.
struct RecordFields<'d, 'f, 'n> {
    decoder: &'d mut Decoder<'f>,
    node: &'n Node,
    missing: &'d mut Vec<&'static Field>,
}

impl Fields for RecordFields<'_, '_, '_> {
    fn field<T: Value>(&mut self, field: &'static Field) -> T {
        let value = self.node.get(field.key);
        match (value, T::absent()) {
            (Some(value), absent) if !value.is_empty() || absent.is_some() => {
                self.decoder.path.push(Segment::Key(field.key.to_owned()));
                self.decoder.remember(value.span);
                let before = self.decoder.decoded.diagnostics.len();
                let value = T::read(&mut At {
                    decoder: self.decoder,
                    node: value,
                    key: Some(field),
                    marker: 0,
                });
                self.decoder.path.pop();
                let said = &self.decoder.decoded.diagnostics[before..];
                let refused = said
                    .iter()
                    .any(|one| one.code.info().family == Family::Structure);
                if refused && self.decoder.path.segments().is_empty() {
                    self.decoder.decoded.unread.push(field.key.to_owned());
                }
                value
            }
            (_, Some(absent)) => absent,
            (_, None) => {
                self.missing.push(field);
                T::default()
            }
        }
    }
}

/// Everyday words for words of a list.
const EVERYDAY: [(&str, &str); 21] = [
    ("wa", "whatsapp"),
    ("telp", "telepon"),
    ("telpon", "telepon"),
    ("tlp", "telepon"),
    ("hp", "telepon"),
    ("fax", "faksimile"),
    ("faks", "faksimile"),
    ("email", "surel"),
    ("e-mail", "surel"),
    ("website", "situs"),
    ("web", "situs"),
    ("laman", "situs"),
    ("medsos", "media_sosial"),
    ("kotak saran", "kotak"),
    ("fotokopi", "salinan"),
    ("fotocopy", "salinan"),
    ("scan", "pindaian"),
    ("draft", "rancangan"),
    ("draf", "rancangan"),
    ("final", "ditetapkan"),
    ("berlaku", "ditetapkan"),
];

/// Returns the one of `words` that people call `text`.
fn everyday(text: &str, words: &[&'static str]) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let (_, meant) = EVERYDAY.iter().find(|(name, _)| *name == lower)?;
    words.iter().copied().find(|word| word == meant)
}

/// Returns the field that `key` is another name of: a variant of a component's name, or a short one.
fn alias(key: &str, known: &[&'static Field]) -> Option<&'static str> {
    let code = Kode::from_words(key)?;
    let is_name = |name: &&&str| Kode::from_words(name).is_some_and(|name| name == code);
    let component = KOMPONEN.iter().find(|komponen| {
        let mut names = komponen
            .varian
            .iter()
            .chain([&komponen.nama, &komponen.english]);
        names.any(|name| is_name(&name))
    });
    let meant = match (component, code.as_str()) {
        (Some(komponen), _) => komponen.key,
        // Too short to stand among the variants: inside other maps `waktu` is a key of its own.
        (None, "waktu") => "jangka_waktu",
        (None, "alur" | "langkah" | "mekanisme") => "prosedur",
        (None, "tarif") => "biaya",
        (None, "syarat") => "persyaratan",
        (None, "penanganan-pengaduan") => "pengaduan",
        (None, "pengawasan-internal") => "pengawasan",
        (None, _) => return None,
    };
    known
        .iter()
        .find(|field| field.key == meant)
        .map(|field| field.key)
}

/// Returns the word nearest to `text`, if it is near enough to be a slip of the hand.
pub(crate) fn nearest<'w>(text: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let text = text.to_lowercase().replace([' ', '-'], "_");
    words
        .map(|word| (strsim::damerau_levenshtein(&text, word), word))
        // A third of the letters may be wrong, and never all of a short word.
        .filter(|(distance, word)| {
            *distance <= (word.len() / 3).clamp(1, 3) && *distance < word.len()
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// Returns the one word of `words` whose likeness in the known forms makes a `T` of them, and that likeness;
/// `None` where no word or more than one does.
fn misspelt<T: Frasa>(words: &str) -> Option<(Range<usize>, String)> {
    let known: BTreeSet<&str> = T::FORMS.iter().flat_map(|form| form.split(' ')).collect();
    let mut found = Vec::new();
    let mut start = 0;
    for piece in words.split(' ') {
        let range = start..start + piece.len();
        start = range.end + 1;
        let is_word = piece.len() > 2 && piece.bytes().all(|b| b.is_ascii_alphabetic());
        if !is_word || known.contains(piece) {
            continue;
        }
        let Some(right) = nearest(piece, known.iter().copied()) else {
            continue;
        };
        let mut mended = words.to_owned();
        mended.replace_range(range.clone(), right);
        if T::parse(&mended).value.is_some() {
            found.push((range, right.to_owned()));
        }
    }
    (found.len() == 1).then(|| found.remove(0))
}

/// Returns the first words of `text`, to be quoted in a message.
fn short(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Returns `text` in double quotes, as YAML.
pub(super) fn quote(text: &str) -> String {
    // Marks inside are easier to read than marks escaped.
    if text.contains('"') && !text.contains(['\'', '\\', '\n', '\t']) {
        return format!("'{text}'");
    }
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Returns whether other YAML readers take the plain scalar `text` for something whose text differs.
fn looks_like_other_type(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    if matches!(
        lower.as_str(),
        "yes" | "no" | "on" | "off" | "true" | "false" | "y" | "n" | ".nan" | ".inf" | "-.inf"
    ) {
        return true;
    }
    let digits = text.trim_start_matches(['+', '-']);
    if !digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') || digits.is_empty() {
        return false;
    }
    let all = |accept: fn(char) -> bool| digits.chars().all(accept);
    // An integer that keeps its text is harmless: what prints the same was not lost.
    if all(|c| c.is_ascii_digit()) {
        return digits.len() > 1 && digits.starts_with('0') || digits.len() > 15;
    }
    let exponent = lower.contains('e')
        && all(|c| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '+' | '-'));
    let radix = ["0x", "0o", "0b"]
        .iter()
        .any(|prefix| lower.starts_with(prefix));
    let sexagesimal = all(|c| c.is_ascii_digit() || c == ':') && digits.contains(':');
    let decimal = all(|c| c.is_ascii_digit() || c == '.')
        && digits.matches('.').count() == 1
        && digits.ends_with('0');
    let grouped = all(|c| c.is_ascii_digit() || c == '_');
    exponent || radix || sexagesimal || decimal || grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_hand_find_their_word() {
        let words = ["persyaratan", "biaya", "jangka_waktu"];
        for (text, word) in [
            ("biayaa", Some("biaya")),
            ("Jangka Waktu", Some("jangka_waktu")),
            ("presyaratan", Some("persyaratan")),
            ("lampiran", None),
            ("x", None),
        ] {
            assert_eq!(nearest(text, words.into_iter()), word, "{text}");
        }
    }

    #[test]
    fn only_what_other_readers_change_is_ambiguous() {
        for text in [
            "0812",
            "123456789012345678",
            "1.10",
            "no",
            "On",
            "1e3",
            "08:30",
            "08.30",
            "0x1f",
            "1_000",
        ] {
            assert!(looks_like_other_type(text), "{text}");
        }
        for text in [
            "3",
            "3 hari",
            "2024-03-01",
            "Rp10.000",
            "10.000,00",
            "F-1.02",
            "nomor",
            "(0561) 1",
            "1.5",
        ] {
            assert!(!looks_like_other_type(text), "{text}");
        }
    }
}
