//! What the templates of a redline see.

use minijinja::Value;
use minijinja::context;
use minijinja::value::Serde;

use super::Page;
use super::context;
use crate::diff::MarkedComponent;
use crate::diff::MarkedDocument;
use crate::diff::MarkedPart;
use crate::diff::Redline;
use crate::render::redline;
use crate::view::kata_beda as kata;

/// Returns what the page of a redline sees; `standards` are the finished pieces of each standard.
pub(super) fn page(all: &Redline, standards: Vec<String>) -> Value {
    let standards = standards.into_iter().map(Value::from_safe_string);
    context! {
        page => context::page_value(&Page::default()),
        labels => context! { skip => kata::LOMPAT },
        document => kata::DOKUMEN,
        title => redline::title(all),
        cover => Value::from(Serde(redline::cover(all))),
        standards => standards.collect::<Value>(),
    }
}

/// Returns what the piece of one standard sees.
pub(super) fn standard(doc: &MarkedDocument) -> Value {
    let [old, new] = &doc.versions;
    context! {
        labels => Value::from(Serde(&doc.labels)),
        id => doc.id.as_str(),
        title => context::text(&doc.title),
        whole => redline::whole(doc),
        old => old.as_deref(),
        new => new.as_deref(),
        words => context! { old => kata::SEMULA, new => kata::MENJADI },
        agency => doc.agencies.last().map(|agency| agency.name.as_str()),
        state_word => context::text(&doc.state_word),
        facts => context::all(&doc.facts, context::text),
        notes => context::all(&doc.notes, context::text),
        elsewhere => context::option(Some(&doc.elsewhere).filter(|runs| !runs.is_empty())),
        elsewhere_lead => kata::LAIN,
        summary => context::all(&doc.summary, |answer| context::answer(Some(&answer.key).filter(|key| has(doc, key)), answer)),
        parts => context::all(&doc.parts, part),
    }
}

fn has(doc: &MarkedDocument, id: &str) -> bool {
    let mut components = doc.parts.iter().flat_map(|part| &part.components);
    components.any(|component| component.id == id)
}

fn part(part: &MarkedPart) -> Value {
    context! {
        letter => part.letter.as_deref(),
        title => context::text(&part.title),
        lead => context::option(part.lead.as_ref()),
        components => context::all(&part.components, component),
    }
}

/// Returns a component as other pages have it; the numbers of its changes stand behind its name.
fn component(component: &MarkedComponent) -> Value {
    let name = [&component.title[..], &component.notes].concat();
    context! {
        id => component.id.as_str(),
        number => component.number,
        title => context::text(&name),
        blocks => context::blocks(&component.blocks),
    }
}
