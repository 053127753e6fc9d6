//! What the templates see.
//!
//! Runs and blocks are finished Markdown; other texts are as they were written, and are escaped when they
//! are printed. A text that would show nothing is none, so that a template can ask for it.

use minijinja::Environment;
use minijinja::Error;
use minijinja::ErrorKind;
use minijinja::Value;
use minijinja::context;

use super::Place;
use super::line;
use super::strong;
use super::text;
use crate::view::Agency;
use crate::view::Component;
use crate::view::Document;
use crate::view::Kind;
use crate::view::Part;
use crate::view::Runs;
use crate::view::State;

/// Returns what the template of a standard sees.
pub(super) fn standard(doc: &Document) -> Value {
    let facts: Vec<String> = doc
        .facts
        .iter()
        .map(|fact| line(fact, Place::Within))
        .filter(|fact| !fact.is_empty())
        .collect();
    let mut state_line = vec![strong(&doc.state_word)];
    state_line.extend(facts.iter().cloned());
    let names: Vec<&str> = doc
        .agencies
        .iter()
        .rev()
        .map(|it| it.name.as_str())
        .collect();
    context! {
        labels => labels(doc),
        site => doc.site.as_str(),
        address => doc.address.as_str(),
        kind => kind(doc.kind),
        date => doc.date.as_deref(),
        agency => doc.agencies.last().map(agency),
        publisher => shown(&names.join(", ")),
        title => doc.title.as_str(),
        state => state(doc.state),
        state_word => doc.state_word.as_str(),
        state_line => finished(state_line.join(" · ")),
        facts => facts.into_iter().map(finished).collect::<Value>(),
        notes => doc.notes.iter().map(start).collect::<Value>(),
        summary => finished(super::summary(doc)),
        parts => doc.parts.iter().map(|it| part(doc, it)).collect::<Value>(),
        foot => Some(doc.foot.as_str()).filter(|foot| !foot.is_empty()),
    }
}

/// Adds the filters that make a heading (`tajuk`) and strong words (`tebal`) of a text.
pub(super) fn add_filters(environment: &mut Environment<'static>) {
    environment.add_filter("tajuk", heading);
    environment.add_filter("tebal", |words: String| finished(strong(&words)));
}

/// Returns `words` as a heading; `mark` is its letter or number, where it has one.
fn heading(words: String, level: usize, mark: Option<Value>) -> Result<Value, Error> {
    if !(1..=6).contains(&level) {
        return Err(Error::new(
            ErrorKind::InvalidOperation,
            "a heading has a level from 1 to 6",
        ));
    }
    let marks = "#".repeat(level);
    let words = text(&words);
    Ok(finished(match mark.filter(|mark| !mark.is_none()) {
        Some(mark) => format!("{marks} {}. {words}", text(&mark.to_string())),
        None => format!("{marks} {words}"),
    }))
}

fn finished(markdown: String) -> Value {
    Value::from_safe_string(markdown)
}

fn start(runs: &Runs) -> Value {
    finished(line(runs, Place::Start))
}

/// Returns `words`, or none where they would show nothing.
fn shown(words: &str) -> Option<&str> {
    Some(words).filter(|words| !text(words).is_empty())
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Lengkap => "lengkap",
        Kind::Publik => "publik",
        Kind::Sk => "sk",
    }
}

fn state(state: State) -> &'static str {
    match state {
        State::Ditetapkan => "ditetapkan",
        State::Rancangan => "rancangan",
        State::Dicabut => "dicabut",
    }
}

fn labels(doc: &Document) -> Value {
    context! {
        document => doc.labels.document.as_str(),
        summary => doc.labels.summary.as_str(),
        contents => doc.labels.contents.as_str(),
    }
}

fn agency(agency: &Agency) -> Value {
    context! {
        name => agency.name.as_str(),
        address => agency.address.as_str(),
        postal => agency.postal.as_deref(),
    }
}

fn part(doc: &Document, part: &Part) -> Value {
    context! {
        letter => part.letter.as_deref(),
        title => part.title.as_str(),
        lead => part.lead.as_deref().and_then(shown),
        components => part.components.iter().map(|it| component(doc, it)).collect::<Value>(),
    }
}

fn component(doc: &Document, component: &Component) -> Value {
    context! {
        id => component.id.as_str(),
        number => component.number,
        title => component.title.as_str(),
        blocks => super::blocks(doc, component).into_iter().map(finished).collect::<Value>(),
    }
}
