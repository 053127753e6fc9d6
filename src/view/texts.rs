//! All words of a document in reading order, to look for in what the formats draw.

use super::Annex;
use super::AnnexEntry;
use super::Answer;
use super::AnswerBody;
use super::Block;
use super::Cell;
use super::Channel;
use super::Component;
use super::Document;
use super::Item;
use super::Letterhead;
use super::Part;
use super::Run;
use super::Signature;
use super::Step;
use super::plain;
use crate::model::fold;

impl Document {
    /// Returns every text of the body in reading order, white space folded and no-break blanks as blanks.
    ///
    /// Left out are list marks and numbers, what figures hold, captions (a format may keep them for those
    /// who do not see the table), and the words of the page around the body. Every format must show each
    /// text, in this order.
    pub fn texts(&self) -> Vec<String> {
        let mut texts = Texts::default();
        if let Some(annex) = &self.annex {
            texts.before_table(annex);
            self.parts.iter().for_each(|part| texts.part(part));
            texts.signature(&annex.signature);
            return texts.0;
        }
        texts.add(&self.title);
        texts.add(&self.state_word);
        texts.all(&self.facts);
        texts.all(&self.notes);
        self.summary.iter().for_each(|answer| texts.answer(answer));
        self.parts.iter().for_each(|part| texts.part(part));
        texts.0
    }
}

/// The texts found so far; none is empty.
#[derive(Debug, Default)]
struct Texts(Vec<String>);

// Every type is taken apart field by field, without `..` and without `_ =>`: a new variant or field does not
// compile until somebody has decided whether readers see it.
impl Texts {
    fn add(&mut self, text: &str) {
        let text = fold(text);
        if !text.is_empty() {
            self.0.push(text);
        }
    }

    fn runs(&mut self, runs: &[Run]) {
        self.add(&plain(runs));
    }

    fn all<'a>(&mut self, texts: impl IntoIterator<Item = &'a Vec<Run>>) {
        texts.into_iter().for_each(|runs| self.runs(runs));
    }

    fn before_table(&mut self, annex: &Annex) {
        let Annex {
            letterhead: Letterhead { names, lines },
            title,
            entries,
            heading,
            columns,
            caption: _,
            signature: _,
        } = annex;
        names.iter().chain(lines).for_each(|line| self.add(line));
        self.add(title);
        for AnnexEntry { label, value } in entries {
            self.add(label);
            self.add(value);
        }
        heading
            .iter()
            .chain(columns)
            .for_each(|words| self.add(words));
    }

    fn signature(&mut self, signature: &Signature) {
        let Signature {
            place,
            date,
            on_behalf,
            office,
            name,
            rank,
            number,
        } = signature;
        let lines = [place, date].into_iter().chain(on_behalf);
        let lines = lines.chain([office, name]).chain(rank).chain(number);
        lines.for_each(|line| self.add(line));
    }

    fn answer(&mut self, answer: &Answer) {
        let Answer {
            key: _,
            label,
            body,
        } = answer;
        self.add(label);
        match body {
            AnswerBody::List { items, more } => self.all(items.iter().chain(more)),
            AnswerBody::Large { text, note } => self.all([text].into_iter().chain(note)),
            AnswerBody::Line { text } => self.runs(text),
        }
    }

    fn part(&mut self, part: &Part) {
        let Part {
            letter: _,
            title,
            lead,
            components,
        } = part;
        self.add(title);
        lead.iter().for_each(|lead| self.add(lead));
        for component in components {
            let Component {
                id: _,
                number: _,
                title,
                blocks,
            } = component;
            self.add(title);
            blocks.iter().for_each(|block| self.block(block));
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { text } | Block::Paragraph { text } | Block::Absent { text } => {
                self.runs(text)
            }
            Block::Fact { text, note } => self.all([text].into_iter().chain(note)),
            Block::List {
                marks: _,
                start: _,
                items,
            } => items.iter().for_each(|item| self.item(item)),
            Block::Steps { items } => items.iter().for_each(|step| self.step(step)),
            Block::Figure {
                id: _,
                name: _,
                alur: _,
                sop: _,
                gaya: _,
            } => {}
            Block::Table {
                caption: _,
                head,
                groups,
                amounts: _,
            } => {
                self.all(head);
                for group in groups {
                    self.all(&group.heading);
                    group.rows.iter().flatten().for_each(|cell| self.cell(cell));
                }
            }
            Block::Channels { items } => items.iter().for_each(|channel| self.channel(channel)),
        }
    }

    fn item(&mut self, item: &Item) {
        let Item {
            text,
            attributes,
            alternatives,
            parts,
        } = item;
        self.all([text].into_iter().chain(attributes));
        alternatives
            .iter()
            .chain(parts)
            .for_each(|item| self.item(item));
    }

    fn step(&mut self, step: &Step) {
        let Step {
            number: _,
            actor,
            time,
            text,
            attributes,
            branches,
        } = step;
        self.all(
            actor
                .iter()
                .chain(time)
                .chain([text])
                .chain(attributes)
                .chain(branches),
        );
    }

    fn cell(&mut self, cell: &Cell) {
        let Cell { text, note } = cell;
        self.all([text].into_iter().chain(note));
    }

    fn channel(&mut self, channel: &Channel) {
        let Channel { kind, value, note } = channel;
        self.add(kind);
        self.all([value].into_iter().chain(note));
    }
}
