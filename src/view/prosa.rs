//! Prose: emphasis, links and lists of Markdown to blocks; everything else is text.

use pulldown_cmark::Event;
use pulldown_cmark::Parser;
use pulldown_cmark::Tag;
use pulldown_cmark::TagEnd;

use super::Block;
use super::Item;
use super::Marks;
use super::Run;
use super::Runs;
use super::format;
use crate::model::Prosa;

/// Returns the blocks of `prosa`; raw HTML is literal text, links that are not safe are plain words.
pub(super) fn blocks(prosa: &Prosa) -> Vec<Block> {
    let mut writer = Writer::default();
    for event in Parser::new(&prosa.id) {
        writer.event(event);
    }
    writer.end_text();
    writer.blocks
}

/// Returns `prosa` in one line.
pub(super) fn line(prosa: &Prosa) -> Runs {
    let mut runs = Runs::new();
    for block in blocks(prosa) {
        for text in texts(block) {
            if !runs.is_empty() {
                runs.push(Run::plain(" "));
            }
            runs.extend(text);
        }
    }
    runs
}

/// Returns the texts of a block that prose can make.
fn texts(block: Block) -> Vec<Runs> {
    match block {
        Block::Paragraph { text } | Block::Heading { text } => vec![text],
        Block::List { items, .. } => items.into_iter().flat_map(item_texts).collect(),
        Block::Fact { .. }
        | Block::Absent { .. }
        | Block::Steps { .. }
        | Block::Figure { .. }
        | Block::Table { .. }
        | Block::Channels { .. } => unreachable!("prose makes paragraphs, headings and lists"),
    }
}

/// Returns the texts of an item and its parts.
fn item_texts(item: Item) -> Vec<Runs> {
    [item.text]
        .into_iter()
        .chain(item.parts.into_iter().flat_map(item_texts))
        .filter(|runs| !runs.is_empty())
        .collect()
}

/// A list that is being read.
#[derive(Debug)]
struct List {
    /// How its items are marked.
    marks: Marks,
    /// Position of its first item.
    start: usize,
    /// The items that are complete.
    items: Vec<Item>,
}

/// Blocks under construction.
#[derive(Debug, Default)]
struct Writer {
    blocks: Vec<Block>,
    /// The text that is being read.
    runs: Runs,
    strong: usize,
    emphasis: usize,
    /// Where the links around the text lead; `None` for one that is not safe.
    links: Vec<Option<String>>,
    /// The lists around the text, and the items they are at.
    lists: Vec<List>,
    items: Vec<Item>,
}

impl Writer {
    /// Takes one event of the parser.
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::SoftBreak => self.text(" "),
            // A line that is ended on purpose is a line of its own; inside an item there is no place for one.
            Event::HardBreak if self.items.is_empty() => self.end_text(),
            Event::HardBreak => self.text(" "),
            Event::Rule => self.end_text(),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.text(&text)
            }
            // Extensions are off, so these do not occur; their words are kept all the same.
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.text(&text)
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::Link { dest_url, .. } => self.links.push(format::safe_link(&dest_url)),
            Tag::Image { .. } => self.links.push(None),
            Tag::List(first) => {
                self.end_text();
                let marks = if first.is_some() {
                    Marks::Numbers
                } else {
                    Marks::Bullets
                };
                let start = first
                    .and_then(|first| usize::try_from(first).ok())
                    .unwrap_or(1)
                    .max(1);
                self.lists.push(List {
                    marks,
                    start,
                    items: Vec::new(),
                });
            }
            Tag::Item => self.items.push(Item::default()),
            _ => self.end_text(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Link | TagEnd::Image => {
                self.links.pop();
            }
            TagEnd::Heading(_) if self.items.is_empty() => {
                if let Some(text) = self.take() {
                    self.blocks.push(Block::Heading { text });
                }
            }
            TagEnd::Item => self.end_item(),
            TagEnd::List(_) => self.end_list(),
            _ => self.end_text(),
        }
    }

    /// Adds words with the look they stand in.
    fn text(&mut self, text: &str) {
        let look = Run {
            text: String::new(),
            strong: self.strong > 0,
            emphasis: self.emphasis > 0,
            link: self.links.iter().rev().flatten().next().cloned(),
            mark: None,
        };
        match self.runs.last_mut() {
            Some(last)
                if Run {
                    text: String::new(),
                    ..last.clone()
                } == look =>
            {
                last.text.push_str(text)
            }
            Some(_) | None => self.runs.push(Run {
                text: text.to_owned(),
                ..look
            }),
        }
    }

    /// Returns the text read so far, white space folded; `None` where there is none.
    fn take(&mut self) -> Option<Runs> {
        let mut after_blank = true;
        let mut runs: Runs = Vec::new();
        for run in std::mem::take(&mut self.runs) {
            let mut folded = format::fold_inside(&run.text);
            if after_blank {
                folded = folded.trim_start().to_owned();
            }
            if !folded.is_empty() {
                after_blank = folded.ends_with(' ');
                runs.push(Run {
                    text: format::tie(&folded),
                    ..run
                });
            }
        }
        while let Some(last) = runs.last_mut() {
            last.text.truncate(last.text.trim_end().len());
            if !last.text.is_empty() {
                break;
            }
            runs.pop();
        }
        (!runs.is_empty()).then_some(runs)
    }

    /// Ends a text: it belongs to the item it stands in, else it is a paragraph.
    fn end_text(&mut self) {
        let Some(text) = self.take() else { return };
        match self.items.last_mut() {
            Some(item) => {
                if !item.text.is_empty() {
                    item.text.push(Run::plain(" "));
                }
                item.text.extend(text);
            }
            None => self.blocks.push(Block::Paragraph { text }),
        }
    }

    fn end_item(&mut self) {
        self.end_text();
        let item = self.items.pop().unwrap_or_default();
        if let Some(list) = self.lists.last_mut().filter(|_| item != Item::default()) {
            list.items.push(item);
        }
    }

    fn end_list(&mut self) {
        let Some(list) = self.lists.pop().filter(|list| !list.items.is_empty()) else {
            return;
        };
        match self.items.last_mut() {
            Some(item) => item.parts.extend(list.items),
            None => self.blocks.push(Block::List {
                marks: list.marks,
                start: list.start,
                items: list.items,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::plain;
    use super::*;

    fn read(text: &str) -> Vec<Block> {
        blocks(&Prosa {
            id: text.to_owned(),
        })
    }

    #[test]
    fn emphasis_and_safe_links_are_read() {
        let blocks = read(
            "Buka **setiap hari**, lihat [situs](https://contoh.go.id) atau [ini](javascript:alert(1)).",
        );
        let [Block::Paragraph { text }] = blocks.as_slice() else {
            panic!("one paragraph: {blocks:?}")
        };
        assert_eq!(plain(text), "Buka setiap hari, lihat situs atau ini.");
        assert!(
            text.iter()
                .any(|run| run.strong && run.text == "setiap hari")
        );
        let links: Vec<_> = text.iter().filter_map(|run| run.link.as_deref()).collect();
        assert_eq!(links, ["https://contoh.go.id"]);
    }

    #[test]
    fn lists_nest_and_html_is_text() {
        let blocks = read("3. satu\n   - anak <b>x</b>\n4. dua\n\n<script>a</script>");
        let [
            Block::List {
                marks: Marks::Numbers,
                start: 3,
                items,
            },
            Block::Paragraph { text },
        ] = blocks.as_slice()
        else {
            panic!("a list and a paragraph: {blocks:?}")
        };
        assert_eq!(plain(&items[0].parts[0].text), "anak <b>x</b>");
        assert_eq!(plain(text), "<script>a</script>");
        assert_eq!(
            plain(&line(&Prosa {
                id: "a\n\n- b\n  - c".into()
            })),
            "a b c"
        );
    }
}
