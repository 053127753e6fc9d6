//! One declaration per type: `record!` and `choice!` give the struct, its decoder and its schema.
//!
//! A type says *what* it is made of through [`Value`]; where the pieces come from (a YAML tree with
//! spans, a test) is the business of an [`Input`], so the model knows neither spans nor findings.

use std::ops::RangeInclusive;

use serde_json::{Map, Value as Json, json};

use super::frasa::{Frasa, Parsed, Typed};
use crate::diagnostic::Text;

/// How a field of a standard takes over what `bawaan` of an `instansi.yaml` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inherit {
    /// The nearest wins whole.
    Ganti,
    /// A map: key by key.
    Gabung,
    /// A list: `- bawaan` stands for the inherited items; without it the list replaces.
    Sambung,
}

/// Row of the registry of fields: what the editor, the decoder and `explain` say of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// The key of the YAML.
    pub key: &'static str,
    /// Its name in Indonesian.
    pub title: &'static str,
    /// One sentence in Indonesian: what belongs here.
    pub about: &'static str,
    /// Values to show, each as YAML.
    pub examples: &'static [&'static str],
    /// How it takes over an inherited value.
    pub inherit: Inherit,
}

/// What stands at a place of the YAML, before a field decides its type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Nothing: not filled yet.
    Empty,
    /// A scalar.
    Scalar,
    /// A list.
    List,
    /// A map.
    Map,
}

/// A place that a value is read from. Every method reports its own faults and goes on.
pub trait Input: Sized {
    /// Returns what stands here.
    fn form(&self) -> Form;
    /// Returns whether a map here has `key`.
    fn has(&self, key: &str) -> bool;
    /// Reports that something else was expected.
    fn refuse(&mut self, expected: Text);
    /// Reads the words of a scalar; `None` (reported) for anything else.
    fn words(&mut self) -> Option<String>;
    /// Reads a whole number in `range`.
    fn number(&mut self, range: RangeInclusive<u32>) -> Option<u32>;
    /// Reads one of `words`; gives its index.
    fn choice(&mut self, words: &[&'static str]) -> Option<usize>;
    /// Reads a scalar that `parse` accepts; `parse` says what was expected instead.
    fn checked<T>(&mut self, parse: fn(&str) -> Result<T, Text>) -> Option<T>;
    /// Reads a phrase by its grammar.
    fn phrase<T: Frasa>(&mut self) -> Typed<T>;
    /// Reads a map that YAML made of a phrase with `: ` in it; `None` when it is a map indeed.
    ///
    /// `known` are the fields that a map here may have.
    fn phrase_of_map<T: Frasa>(&mut self, known: &[&'static Field]) -> Option<Typed<T>>;
    /// Returns the words of a map that YAML made of a text with `: ` in it; `None` as above.
    fn text_of_map(&mut self, known: &[&'static Field]) -> Option<String>;
    /// Reads a text of several lines, or a map that YAML made of one, by `parse`; `None` for anything else.
    ///
    /// A note on the whole text with a replacement says that the text should stand on the lines that the
    /// replacement has.
    fn lines<T>(&mut self, parse: fn(&str) -> Parsed<T>) -> Option<Typed<T>>;
    /// Reads the items of a list.
    fn items<T: Value>(&mut self) -> Vec<T>;
    /// Reads a map whose keys are free, in written order.
    fn entries<T: Value>(&mut self) -> Vec<(String, T)>;
    /// Reads a map with the fields of `T`.
    fn record<T: Record>(&mut self) -> T;
    /// Reads the words under `key` of a map that has only this key.
    fn only<T: Value>(&mut self, key: &'static str) -> T;
    /// Returns which of `forms` (lists of keys) fits the map here best.
    fn best(&self, forms: &[Vec<&'static Field>]) -> usize;
}

/// The fields of a map, taken one by one.
pub trait Fields {
    /// Reads the value of `field`; its default (reported where it is required) when it is missing.
    fn field<T: Value>(&mut self, field: &'static Field) -> T;
}

/// What a value is made of, for whoever walks the resolved model as JSON without knowing its types.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Words as a JSON string: a name, a code, an address.
    Words,
    /// Words inside a map of languages.
    Text,
    /// A whole number.
    Number,
    /// One of some words.
    Choice,
    /// A flow in words of its own.
    Flow,
    /// A value that a grammar reads: the name of its type, and its fields where it is one record.
    Phrase(&'static str, fn() -> Vec<FieldShape>),
    /// A map with known keys: name of the record, its fields.
    Record(&'static str, fn() -> Vec<FieldShape>),
    /// A list of values.
    List(fn() -> Shape),
    /// A value that may be empty or declared not to apply.
    Filled(fn() -> Shape),
}

/// A field with the record that declares it and what it holds.
#[derive(Debug, Clone, Copy)]
pub struct FieldShape {
    /// Name of the record that declares the field.
    pub record: &'static str,
    /// The row of the registry.
    pub field: &'static Field,
    /// What it holds.
    pub shape: fn() -> Shape,
}

/// A type that can stand in the YAML.
pub trait Value: Sized + Default {
    /// Returns what the value is made of.
    fn shape() -> Shape {
        Shape::Words
    }
    /// Reads the value; faults are reported by `input` and give the default.
    fn read<I: Input>(input: &mut I) -> Self;
    /// Returns the value of a missing field; `None` where it may not be missing.
    fn absent() -> Option<Self> {
        None
    }
    /// Returns the JSON Schema of what may be written.
    fn schema(defs: &mut Defs) -> Json;
}

/// A map with known keys.
pub trait Record: Sized + Default {
    /// Name under `$defs`.
    const NAME: &'static str;
    /// Groups of keys of which one must be complete; empty when required fields say all.
    const ONE_OF: &'static [&'static [&'static str]];
    /// Returns the fields, those of flattened records included, in the order of documents.
    fn fields() -> Vec<&'static Field>;
    /// Returns the same fields with what they hold.
    fn shapes() -> Vec<FieldShape>;
    /// Reads all fields.
    fn read_fields<F: Fields>(fields: &mut F) -> Self;
    /// Adds the schema of each field to `properties` and the names of the required ones to `required`.
    fn schema_fields(defs: &mut Defs, properties: &mut Map<String, Json>, required: &mut Vec<Json>);
    /// Returns title and description of the whole.
    fn about() -> (&'static str, &'static str);
}

/// A typed value that has map forms beside its phrase.
pub trait MapForm: Frasa {
    /// Name of the type.
    const TYPE: &'static str;
    /// Returns the fields of all map forms with what they hold.
    fn shapes() -> Vec<FieldShape>;
    /// Returns the keys of each map form.
    fn forms() -> Vec<Vec<&'static Field>>;
    /// Reads the map form `index`; `None` (reported) when it makes no value.
    fn read_form<I: Input>(index: usize, input: &mut I) -> Option<Self>;
    /// Returns the schema of each map form.
    fn schema_forms(defs: &mut Defs) -> Vec<Json>;
}

/// The definitions that a schema under construction shares.
#[derive(Debug, Default)]
pub struct Defs {
    map: Map<String, Json>,
}

impl Defs {
    /// Returns a reference to the definition `name`, made by `make` when it is new.
    pub fn reference(&mut self, name: &str, make: impl FnOnce(&mut Self) -> Json) -> Json {
        if !self.map.contains_key(name) {
            // The name is taken first, so that a type that contains itself ends.
            self.map.insert(name.to_owned(), Json::Null);
            let schema = make(self);
            self.map.insert(name.to_owned(), schema);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    /// Returns the reference to the record `T`.
    pub fn record<T: Record>(&mut self) -> Json {
        self.reference(T::NAME, |defs| {
            let mut properties = Map::new();
            let mut required = Vec::new();
            T::schema_fields(defs, &mut properties, &mut required);
            let (title, about) = T::about();
            let mut schema = json!({
                "title": title,
                "description": about,
                "type": "object",
                "properties": properties,
                "patternProperties": { "^x-": true },
                "additionalProperties": false,
            });
            if !required.is_empty() {
                schema["required"] = Json::Array(required);
            }
            if !T::ONE_OF.is_empty() {
                schema["anyOf"] = T::ONE_OF
                    .iter()
                    .map(|keys| json!({ "required": keys }))
                    .collect();
            }
            schema
        })
    }

    /// Returns the definitions, sorted by name.
    pub fn into_map(self) -> Map<String, Json> {
        let mut pairs: Vec<_> = self.map.into_iter().collect();
        pairs.sort_by(|a, b| a.0.cmp(&b.0));
        pairs.into_iter().collect()
    }
}

/// Adds the schema of `field` to `properties`, and its name to `required` when it may not be missing.
pub fn add_property<T: Value>(
    field: &'static Field,
    defs: &mut Defs,
    properties: &mut Map<String, Json>,
    required: &mut Vec<Json>,
) {
    let schema = T::schema(defs);
    let mut described = json!({ "title": field.title, "description": field.about });
    if !field.examples.is_empty() {
        described["examples"] = json!(field.examples);
    }
    match schema {
        Json::Object(inner) if !inner.contains_key("title") => {
            described
                .as_object_mut()
                .expect("made as an object above")
                .extend(inner);
        }
        other => described["allOf"] = json!([other]),
    }
    properties.insert(field.key.to_owned(), described);
    if T::absent().is_none() {
        required.push(field.key.into());
    }
}

/// Declares a map of the YAML: struct, decoder, schema.
///
/// `record! { /// docs pub struct Name ("Title", "Keterangan") [text field] [one_of [[a, b], [c]]] {
/// /// docs  key: Type = [sambung|gabung] "Title", "Keterangan", ["contoh"]; … [.. flat: Type;] } }`
///
/// With `text field` a scalar is read as the record that has only this field.
macro_rules! record {
    (@shape) => {
        $crate::model::Shape::Record(
            <Self as $crate::model::Record>::NAME,
            <Self as $crate::model::Record>::shapes,
        )
    };
    (@inherit) => { $crate::model::Inherit::Ganti };
    (@inherit gabung) => { $crate::model::Inherit::Gabung };
    (@inherit sambung) => { $crate::model::Inherit::Sambung };
    (@value $name:ident) => {
        impl $crate::model::Value for $name {
            fn read<I: $crate::model::Input>(input: &mut I) -> Self { input.record() }
            fn shape() -> $crate::model::Shape { record!(@shape) }
            fn schema(defs: &mut $crate::model::Defs) -> ::serde_json::Value { defs.record::<Self>() }
        }
    };
    (@value $name:ident $text:ident) => {
        impl $crate::model::Value for $name {
            fn read<I: $crate::model::Input>(input: &mut I) -> Self {
                match input.form() {
                    $crate::model::Form::Scalar => Self { $text: $crate::model::Value::read(input), ..Self::default() },
                    $crate::model::Form::Map => {
                        match input.text_of_map(&<Self as $crate::model::Record>::fields()) {
                            Some(words) => Self { $text: $crate::model::Teks::new(&words).into(), ..Self::default() },
                            None => input.record(),
                        }
                    }
                    _ => {
                        input.refuse($crate::diagnostic::Text::fixed(
                            concat!("teks, atau peta dengan `", stringify!($text), "`"),
                            concat!("a text, or a map with `", stringify!($text), "`"),
                        ));
                        Self::default()
                    }
                }
            }
            fn shape() -> $crate::model::Shape { record!(@shape) }
            fn schema(defs: &mut $crate::model::Defs) -> ::serde_json::Value {
                let record = defs.record::<Self>();
                ::serde_json::json!({ "anyOf": [{ "type": "string", "minLength": 1 }, record] })
            }
        }
    };
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident ($title:literal, $about:literal) $(text $text:ident)? $(one_of [$([$($one:ident),+]),+])? {
            $($(#[$fmeta:meta])* $key:ident: $ty:ty = $($inherit:ident)? $ftitle:literal, $fabout:literal $(, [$($example:literal),*])?;)*
            $(.. $flat:ident: $flatty:ty;)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize, ::schemars::JsonSchema)]
        #[serde(default)]
        #[schemars(!default)]
        $vis struct $name {
            $($(#[$fmeta])* pub $key: $ty,)*
            $(/// The fields of the record that is flattened into this one.
            #[serde(flatten)] pub $flat: $flatty,)?
        }

        impl $crate::model::Record for $name {
            const NAME: &'static str = stringify!($name);
            const ONE_OF: &'static [&'static [&'static str]] = &[$($(&[$(stringify!($one)),+]),+)?];

            fn fields() -> Vec<&'static $crate::model::Field> {
                #[allow(unused_mut, reason = "only records with a flattened one add to the list")]
                let mut fields: Vec<&'static $crate::model::Field> = vec![$(&$crate::model::Field {
                    key: stringify!($key), title: $ftitle, about: $fabout,
                    examples: &[$($($example),*)?], inherit: record!(@inherit $($inherit)?),
                }),*];
                $(fields.extend(<$flatty as $crate::model::Record>::fields());)?
                fields
            }

            fn shapes() -> Vec<$crate::model::FieldShape> {
                #[allow(unused_mut, reason = "only records with a flattened one add to the list")]
                let mut shapes: Vec<$crate::model::FieldShape> = vec![$($crate::model::FieldShape {
                    record: stringify!($name),
                    field: &$crate::model::Field {
                        key: stringify!($key), title: $ftitle, about: $fabout,
                        examples: &[$($($example),*)?], inherit: record!(@inherit $($inherit)?),
                    },
                    shape: <$ty as $crate::model::Value>::shape,
                }),*];
                $(shapes.extend(<$flatty as $crate::model::Record>::shapes());)?
                shapes
            }

            fn read_fields<F: $crate::model::Fields>(fields: &mut F) -> Self {
                $(let $key = fields.field::<$ty>(&$crate::model::Field {
                    key: stringify!($key), title: $ftitle, about: $fabout,
                    examples: &[$($($example),*)?], inherit: record!(@inherit $($inherit)?),
                });)*
                $(let $flat = <$flatty as $crate::model::Record>::read_fields(fields);)?
                Self { $($key,)* $($flat,)? }
            }

            fn schema_fields(
                defs: &mut $crate::model::Defs,
                properties: &mut ::serde_json::Map<String, ::serde_json::Value>,
                required: &mut Vec<::serde_json::Value>,
            ) {
                $($crate::model::add_property::<$ty>(&$crate::model::Field {
                    key: stringify!($key), title: $ftitle, about: $fabout,
                    examples: &[$($($example),*)?], inherit: record!(@inherit $($inherit)?),
                }, defs, properties, required);)*
                $(<$flatty as $crate::model::Record>::schema_fields(defs, properties, required);)?
            }

            fn about() -> (&'static str, &'static str) { ($title, $about) }
        }

        record!(@value $name $($text)?);
    };
}
pub(crate) use record;

/// Declares the map forms of a type with a grammar: `map_forms!(Tanggal)` has none,
/// `map_forms!(JumlahPelaksana: Orang => Self::Orang, …)` has one for each record, the most usual first.
macro_rules! map_forms {
    ($type:ty $(: $($record:ty => $make:expr),+)?) => {
        impl $crate::model::MapForm for $type {
            const TYPE: &'static str = stringify!($type);
            fn shapes() -> Vec<$crate::model::FieldShape> {
                let forms: Vec<Vec<$crate::model::FieldShape>> = vec![$($(
                    <$record as $crate::model::Record>::shapes()
                ),+)?];
                forms.concat()
            }
            fn forms() -> Vec<Vec<&'static $crate::model::Field>> {
                vec![$($(<$record as $crate::model::Record>::fields()),+)?]
            }
            fn read_form<I: $crate::model::Input>(index: usize, input: &mut I) -> Option<Self> {
                let _ = (index, &input);
                $(
                    let mut forms = 0..;
                    $(if forms.next() == Some(index) {
                        let make: fn($record) -> Self = $make;
                        return Some(make(input.record()));
                    })+
                )?
                None
            }
            fn schema_forms(defs: &mut $crate::model::Defs) -> Vec<::serde_json::Value> {
                let _ = &defs;
                vec![$($(defs.record::<$record>()),+)?]
            }
        }
    };
}
pub(crate) use map_forms;

/// Declares a value that is one of some words: enum, decoder, schema.
macro_rules! choice {
    (
        $(#[$meta:meta])*
        pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal, $title:literal;)+ }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize, ::schemars::JsonSchema)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $word)] $variant,)+ }

        impl $name {
            /// All values, in written order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the word of the YAML.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Returns the name in a document.
            pub fn title(self) -> &'static str {
                match self { $(Self::$variant => $title),+ }
            }
        }

        impl Default for $name {
            fn default() -> Self { Self::ALL[0] }
        }

        impl $crate::model::Value for $name {
            fn read<I: $crate::model::Input>(input: &mut I) -> Self {
                const WORDS: &[&str] = &[$($word),+];
                input.choice(WORDS).map_or_else(Self::default, |index| Self::ALL[index])
            }
            fn shape() -> $crate::model::Shape { $crate::model::Shape::Choice }
            fn schema(defs: &mut $crate::model::Defs) -> ::serde_json::Value {
                defs.reference(stringify!($name), |_| ::serde_json::json!({
                    "type": "string",
                    "enum": [$($word),+],
                    "markdownEnumDescriptions": [$($title),+],
                }))
            }
        }
    };
}
pub(crate) use choice;

impl<T: Value> Value for Option<T> {
    fn shape() -> Shape {
        T::shape()
    }
    fn read<I: Input>(input: &mut I) -> Self {
        match input.form() {
            Form::Empty => None,
            _ => Some(T::read(input)),
        }
    }
    fn absent() -> Option<Self> {
        Some(None)
    }
    fn schema(defs: &mut Defs) -> Json {
        T::schema(defs)
    }
}

impl<T: Value> Value for Vec<T> {
    fn shape() -> Shape {
        Shape::List(T::shape)
    }
    fn read<I: Input>(input: &mut I) -> Self {
        input.items()
    }
    fn absent() -> Option<Self> {
        Some(Self::new())
    }
    fn schema(defs: &mut Defs) -> Json {
        json!({ "type": "array", "items": T::schema(defs) })
    }
}

/// One value, or a list of them.
#[derive(
    Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(transparent)]
pub struct Beberapa<T>(pub Vec<T>);

impl<T> Default for Beberapa<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Value> Value for Beberapa<T> {
    fn shape() -> Shape {
        Shape::List(T::shape)
    }
    fn read<I: Input>(input: &mut I) -> Self {
        match input.form() {
            Form::List => Self(input.items()),
            Form::Empty => Self::default(),
            Form::Scalar | Form::Map => Self(vec![T::read(input)]),
        }
    }
    fn absent() -> Option<Self> {
        Some(Self::default())
    }
    fn schema(defs: &mut Defs) -> Json {
        let one = T::schema(defs);
        json!({ "anyOf": [one, { "type": "array", "items": one }] })
    }
}

/// A map with free keys, in written order.
#[derive(
    Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(transparent)]
pub struct Peta<T>(pub Vec<(String, T)>);

impl<T> Default for Peta<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Value> Value for Peta<T> {
    fn read<I: Input>(input: &mut I) -> Self {
        Self(input.entries())
    }
    fn absent() -> Option<Self> {
        Some(Self::default())
    }
    fn schema(defs: &mut Defs) -> Json {
        json!({ "type": "object", "additionalProperties": T::schema(defs) })
    }
}

/// Whether a component or field is filled.
///
/// An empty value is never a removal: it means that nobody has filled it yet.
#[derive(
    Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Isian<T> {
    /// Nothing is written.
    #[default]
    Kosong,
    /// It does not apply, and why.
    TidakBerlaku(String),
    /// What is written.
    Ada(T),
}

impl<T> Isian<T> {
    /// Returns the content, if there is any.
    pub fn ada(&self) -> Option<&T> {
        match self {
            Self::Ada(value) => Some(value),
            Self::Kosong | Self::TidakBerlaku(_) => None,
        }
    }

    /// Returns whether nothing is written; a reason why it does not apply counts as filled.
    pub fn is_kosong(&self) -> bool {
        matches!(self, Self::Kosong)
    }

    /// Returns the same without the content.
    pub(in crate::model) fn tanpa_isi(&self) -> Isian<()> {
        match self {
            Self::Kosong => Isian::Kosong,
            Self::TidakBerlaku(reason) => Isian::TidakBerlaku(reason.clone()),
            Self::Ada(_) => Isian::Ada(()),
        }
    }
}

impl<T> Isian<Vec<T>> {
    /// Returns the items; none where the field is empty or does not apply.
    pub fn items(&self) -> &[T] {
        self.ada().map_or(&[], Vec::as_slice)
    }
}

impl<T> Isian<Beberapa<T>> {
    /// Returns the items; none where the field is empty or does not apply.
    pub fn some(&self) -> &[T] {
        self.ada().map_or(&[], |list| list.0.as_slice())
    }
}

impl<T: Value + PartialEq> Value for Isian<T> {
    fn shape() -> Shape {
        Shape::Filled(T::shape)
    }
    fn read<I: Input>(input: &mut I) -> Self {
        if input.form() == Form::Empty {
            return Self::Kosong;
        }
        if input.form() == Form::Map && input.has("tidak_berlaku") {
            let reason: String = input.only("tidak_berlaku");
            return Self::TidakBerlaku(reason);
        }
        let value = T::read(input);
        // An empty list, or one whose entries were all refused, is not filled.
        if T::absent().is_some_and(|absent| absent == value) {
            Self::Kosong
        } else {
            Self::Ada(value)
        }
    }
    fn absent() -> Option<Self> {
        Some(Self::Kosong)
    }
    fn schema(defs: &mut Defs) -> Json {
        let inner = T::schema(defs);
        let none = defs.reference("TidakBerlaku", |_| {
            json!({
                "title": "Tidak berlaku",
                "description": "Bagian ini tidak berlaku bagi layanan ini; alasannya tampil di dokumen.",
                "type": "object",
                "properties": { "tidak_berlaku": { "type": "string", "minLength": 1 } },
                "required": ["tidak_berlaku"],
                "additionalProperties": false,
            })
        });
        json!({ "anyOf": [inner, none] })
    }
}

impl Value for String {
    fn read<I: Input>(input: &mut I) -> Self {
        input.words().unwrap_or_default()
    }
    fn schema(_: &mut Defs) -> Json {
        json!({ "type": "string", "minLength": 1 })
    }
}

impl Value for u32 {
    fn shape() -> Shape {
        Shape::Number
    }
    fn read<I: Input>(input: &mut I) -> Self {
        input.number(0..=999_999_999).unwrap_or_default()
    }
    fn schema(_: &mut Defs) -> Json {
        json!({ "type": "integer", "minimum": 0, "maximum": 999_999_999 })
    }
}

impl<T> Default for Typed<T> {
    fn default() -> Self {
        Self {
            tertulis: String::new(),
            nilai: None,
            bebas: false,
        }
    }
}

impl<T: MapForm> Value for Typed<T> {
    fn shape() -> Shape {
        Shape::Phrase(T::TYPE, T::shapes)
    }
    fn read<I: Input>(input: &mut I) -> Self {
        let forms = T::forms();
        match input.form() {
            Form::Scalar => input.phrase(),
            Form::Map if input.has("bebas") => Self {
                tertulis: input.only("bebas"),
                nilai: None,
                bebas: true,
            },
            Form::Map => {
                let known: Vec<_> = forms.iter().flatten().copied().collect();
                if let Some(phrase) = input.phrase_of_map(&known) {
                    return phrase;
                }
                if forms.is_empty() {
                    input.refuse(T::NAME);
                    return Self::default();
                }
                let index = input.best(&forms);
                T::read_form(index, input).map_or_else(Self::default, Self::from_value)
            }
            Form::Empty | Form::List => {
                input.refuse(Text {
                    id: format!("frasa seperti `{}`", T::FORMS[0]).into(),
                    en: format!("a phrase such as `{}`", T::FORMS[0]).into(),
                });
                Self::default()
            }
        }
    }
    fn schema(defs: &mut Defs) -> Json {
        let free = defs.reference("Bebas", |_| {
            json!({
                "title": "Kata bebas",
                "description": "Kata yang sengaja tidak ditafsirkan, misalnya \"Sesuai kasus\".",
                "type": "object",
                "properties": { "bebas": { "type": "string", "minLength": 1 } },
                "required": ["bebas"],
                "additionalProperties": false,
            })
        });
        // A reader of YAML that guesses types sees a number in `biaya: 50000`; the words are what counts.
        let mut any =
            vec![json!({ "type": ["string", "number"], "minLength": 1, "examples": T::FORMS })];
        any.extend(T::schema_forms(defs));
        any.push(free);
        json!({ "anyOf": any })
    }
}
