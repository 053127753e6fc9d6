//! Changes for programs: one JSON document, versioned.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value as Json;

use crate::diagnostic::Text;
use crate::diff::{Change, Effect, Kind, Place, Side, Stretch};

/// Version of the format.
const VERSION: u32 = 1;

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Report<'a> {
    /// Version of this form.
    #[schemars(range(min = 1, max = 1))]
    version: u32,
    /// What was compared, as it was asked for.
    old: &'a str,
    new: &'a str,
    /// How many changes there are of each effect.
    summary: BTreeMap<&'static str, usize>,
    /// The changes, by address and in the order of the fields.
    changes: Vec<JsonChange<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct JsonChange<'a> {
    /// The stable code of its class, such as `SPD101`.
    #[schemars(regex(pattern = r"^SPD[0-9]{3}$"))]
    code: &'a str,
    /// The name of the class.
    name: &'a str,
    effect: Effect,
    kind: Kind,
    /// Address of the standard, or of the agency that it is inherited from.
    address: &'a str,
    title: &'a str,
    /// Key of the component or other part.
    component: &'a str,
    /// The item that it is part of; empty where the field has no items.
    item: &'a str,
    sentence: JsonText<'a>,
    /// Why it has this effect.
    reason: JsonText<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assumption: Option<JsonText<'a>>,
    /// Names of the variants that it is for; empty for everybody.
    variants: &'a [String],
    /// What holds it, as JSON pointers into the old and the new standard.
    container: JsonContainer<'a>,
    /// The old values; empty for what is new, several for what was merged.
    old: Vec<JsonSide<'a>>,
    /// The new values; empty for what is gone, several for what was split.
    new: Vec<JsonSide<'a>>,
    /// The new words against the old, word by word.
    words: &'a [Stretch],
    /// Addresses of the standards that inherit it; empty for a change of one standard's own.
    reach: &'a [String],
    /// Mark by which the change is known again.
    #[schemars(regex(pattern = "^[0-9a-f]{32}$"))]
    fingerprint: &'a str,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct JsonText<'a> {
    id: &'a str,
    en: &'a str,
}

impl<'a> From<&'a Text> for JsonText<'a> {
    fn from(text: &'a Text) -> Self {
        Self {
            id: &text.id,
            en: &text.en,
        }
    }
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct JsonContainer<'a> {
    old: &'a str,
    new: &'a str,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct JsonSide<'a> {
    /// Address of the value in the YAML.
    path: String,
    /// JSON pointer to the value, from the `standar` of its `data.json`.
    pointer: &'a str,
    /// What readers read.
    text: &'a str,
    /// The value in the resolved model.
    value: &'a Json,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<JsonPlace<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct JsonPlace<'a> {
    /// Path below the workspace, with `/`.
    file: &'a str,
    #[schemars(range(min = 1))]
    line: usize,
    /// Character of the line, from 1.
    #[schemars(range(min = 1))]
    column: usize,
}

impl<'a> From<&'a Side> for JsonSide<'a> {
    fn from(side: &'a Side) -> Self {
        let place = |place: &'a Place| JsonPlace {
            file: &place.file,
            line: place.line,
            column: place.column,
        };
        Self {
            path: side.path.to_string(),
            pointer: &side.pointer,
            text: &side.words,
            value: &side.value,
            place: side.place.as_ref().map(place),
        }
    }
}

/// Returns the changes as one JSON document with a final line break; `old` and `new` say what was compared.
pub fn json(changes: &[Change], old: &str, new: &str) -> String {
    let count = |effect: Effect| changes.iter().filter(|one| one.effect() == effect).count();
    let report = Report {
        version: VERSION,
        old,
        new,
        summary: Effect::ALL
            .into_iter()
            .map(|effect| (effect.word(), count(effect)))
            .collect(),
        changes: changes.iter().map(change).collect(),
    };
    let mut text =
        serde_json::to_string_pretty(&report).expect("the report has only keys that are text");
    text.push('\n');
    text
}

fn change(change: &Change) -> JsonChange<'_> {
    let info = change.class.info();
    JsonChange {
        code: change.class.as_str(),
        name: info.slug,
        effect: change.effect(),
        kind: change.kind,
        address: &change.address,
        title: &change.title,
        component: &change.component,
        item: &change.item,
        sentence: (&change.sentence).into(),
        reason: (&info.reason).into(),
        assumption: change.assumption.as_ref().map(Into::into),
        variants: &change.untuk,
        container: JsonContainer {
            old: &change.container.old,
            new: &change.container.new,
        },
        old: change.old.iter().map(Into::into).collect(),
        new: change.new.iter().map(Into::into).collect(),
        words: &change.words,
        reach: &change.reach,
        fingerprint: &change.fingerprint,
    }
}

/// Returns the schema of [`json`].
pub fn schema() -> Json {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings
        .into_generator()
        .into_root_schema_for::<Report<'_>>()
        .to_value();
    if let Some(object) = schema.as_object_mut() {
        object.insert("$id".to_owned(), "urn:baku:skema:1:perubahan".into());
        object.insert(
            "title".to_owned(),
            "Perubahan `baku diff --format json`".into(),
        );
    }
    schema
}
