//! The engine of the templates that are text: minijinja, strict, with fuel and without files.

use std::collections::BTreeMap;
use std::error::Error as _;

use minijinja::AutoEscape;
use minijinja::Environment;
use minijinja::Error;
use minijinja::ErrorKind;
use minijinja::Output;
use minijinja::State;
use minijinja::UndefinedBehavior;
use minijinja::Value;
use minijinja::syntax::SyntaxConfig;

use super::template::Folder;
use super::template::Own;
use super::template::RenderError;
use super::template::SHIPPED_PREFIX;
use super::template::alike;
use super::template::line_span;
use super::template::span;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::diagnostic::quoted;

/// Instructions that one page may take: some hundred times those of a long standard, about a second.
///
/// Overrides are the agency's own code; an endless loop in one must end the build, not hang it.
const FUEL: u64 = 20_000_000;

/// Returns a text as it may stand anywhere in the format.
pub(super) type Escape = fn(&str) -> String;

/// The templates of one folder.
#[derive(Debug)]
pub(super) struct Engine {
    environment: Environment<'static>,
    /// The agency's, by name.
    own: BTreeMap<String, Own>,
}

impl Engine {
    /// Makes the shipped templates of `folder` with those of `own` in their places; what cannot be parsed
    /// is reported.
    ///
    /// The shipped one stays in reach as `baku/<name>`. Templates see nothing but each other.
    pub(super) fn new(
        folder: Folder,
        escape: Escape,
        own: &[Own],
        out: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut engine = Self {
            environment: strict(escape),
            own: BTreeMap::new(),
        };
        for (name, text) in folder.shipped() {
            for name in [name.to_owned(), format!("{SHIPPED_PREFIX}{name}")] {
                engine
                    .environment
                    .add_template_owned(name, text)
                    .expect("shipped templates are parsed by the tests");
            }
        }
        for one in own {
            let Some(name) = one.name(folder) else {
                continue;
            };
            engine.own.insert(name.to_owned(), one.clone());
            let added = engine
                .environment
                .add_template_owned(name.to_owned(), one.text.clone());
            if let Err(error) = added {
                out.push(engine.finding(name, &error, &Value::UNDEFINED));
            }
        }
        engine.environment.set_debug(!engine.own.is_empty());
        engine
    }

    /// Adds the filter `name`.
    pub(super) fn environment_mut(&mut self) -> &mut Environment<'static> {
        &mut self.environment
    }

    /// Returns whether the agency replaces the template `name`.
    pub(super) fn replaces(&self, name: &str) -> bool {
        self.own.contains_key(name)
    }

    /// Returns whether the agency has any template of its own here.
    pub(super) fn has_own(&self) -> bool {
        !self.own.is_empty()
    }

    /// Returns what the template `name` makes of `context`.
    ///
    /// # Errors
    ///
    /// A template that fails or takes too long.
    pub(super) fn render(&self, name: &str, context: Value) -> Result<String, RenderError> {
        let rendered = self
            .environment
            .get_template(name)
            .and_then(|template| template.render(context.clone()));
        rendered.map_err(|source| {
            if self.has_own() {
                RenderError::Own(Box::new(self.finding(name, &source, &context)))
            } else {
                RenderError::Shipped {
                    name: name.to_owned(),
                    source,
                }
            }
        })
    }

    /// Makes the finding that says what the engine says, at its place in a template of the agency.
    fn finding(&self, name: &str, error: &Error, context: &Value) -> Diagnostic {
        let chain = chain(error);
        let cause = chain.last().copied().unwrap_or(error);
        let place = chain.iter().rev().find_map(|error| self.place(error));
        let words = self.words(cause);
        let mut finding = Diagnostic::new(
            code(cause.kind()),
            place.unwrap_or_else(|| self.beginning(name)),
            message(cause, words),
        );
        if let Some(help) = self.help(cause, words, context) {
            finding = finding.help(help);
        }
        let shipped = cause.name().filter(|name| !self.own.contains_key(*name));
        if let Some(shipped) = shipped {
            let line = cause.line().unwrap_or(1);
            let shipped = shipped.strip_prefix(SHIPPED_PREFIX).unwrap_or(shipped);
            let own = quoted(self.own.values().map(|own| &own.path));
            finding = finding.reason(crate::text!(
                id: "ini terjadi di templat bawaan `{shipped}` baris {line}, yang bekerja bila berdiri sendiri; templat Anda di sini: {own}",
                en: "this happens in the shipped template `{shipped}`, line {line}, which works by itself; your templates here: {own}"
            ));
        }
        finding
    }

    /// Returns the place of `error`, where that is in a template of the agency.
    fn place(&self, error: &Error) -> Option<Span> {
        let own = self.own.get(error.name()?)?;
        Some(match (error.range(), error.line()) {
            (Some(range), _) if range.start < range.end => span(own.file, &own.text, range),
            (_, line) => line_span(own.file, &own.text, line.unwrap_or(1)),
        })
    }

    /// Returns the beginning of the agency's template `name`, else of its first.
    fn beginning(&self, name: &str) -> Span {
        let own = self.own.get(name).or_else(|| self.own.values().next());
        own.map_or_else(Span::default, |own| line_span(own.file, &own.text, 1))
    }

    /// Returns what stands at the place of `error`.
    fn words(&self, error: &Error) -> Option<&str> {
        let text = self.own.get(error.name()?)?.text.as_str();
        let range = error.range()?;
        // The engine marks a path without the name that it begins with.
        let start = match text.get(range.clone())?.starts_with('.') {
            true => text
                .get(..range.start)?
                .rfind(|c: char| !(c.is_alphanumeric() || c == '_'))
                .map_or(0, |at| at + 1),
            false => range.start,
        };
        let words = text.get(start..range.end)?.trim();
        (!words.is_empty() && words.len() <= 60 && !words.contains('\n')).then_some(words)
    }

    /// Returns the names that a template can extend, include or import.
    fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.environment.templates().map(|(name, _)| name).collect();
        names.sort_unstable();
        names
    }

    fn help(&self, cause: &Error, words: Option<&str>, context: &Value) -> Option<Text> {
        match cause.kind() {
            ErrorKind::UndefinedError => {
                let (of, names) = names_near(words?, context)?;
                let wrong = words?.rsplit('.').next()?;
                let meant = alike(wrong, names.iter().map(String::as_str));
                let all = quoted(&names);
                Some(match meant {
                    Some(meant) => {
                        crate::text!(id: "maksudnya `{of}{meant}`? Yang ada: {all}", en: "did you mean `{of}{meant}`? There are: {all}")
                    }
                    None => crate::text!(id: "yang ada: {all}", en: "there are: {all}"),
                })
            }
            ErrorKind::TemplateNotFound => {
                let names = self.names();
                let wanted = template_name(cause, words).unwrap_or_default();
                let all = quoted(&names);
                Some(match alike(&wanted, names.iter().copied()) {
                    Some(meant) => {
                        crate::text!(id: "maksudnya `{meant}`? Templat hanya melihat sesamanya: {all}", en: "did you mean `{meant}`? Templates see only each other: {all}")
                    }
                    None => {
                        crate::text!(id: "templat hanya melihat sesamanya: {all}", en: "templates see only each other: {all}")
                    }
                })
            }
            ErrorKind::OutOfFuel => Some(Text::fixed(
                "periksa perulangan dan makro yang memanggil dirinya sendiri",
                "look at loops, and at macros that call themselves",
            )),
            _ => None,
        }
    }
}

/// Returns `error` and the errors that led to it, which the engine makes for each template on the way.
fn chain(error: &Error) -> Vec<&Error> {
    let mut chain = vec![error];
    let mut next = error.source();
    while let Some(error) = next {
        chain.extend(error.downcast_ref::<Error>());
        next = error.source();
    }
    chain
}

/// Returns the names beside the last one of the path `words` in `context`, and the path before it.
fn names_near(words: &str, context: &Value) -> Option<(String, Vec<String>)> {
    let (path, _) = words.rsplit_once('.').unwrap_or(("", words));
    let mut value = context.clone();
    for name in path.split('.').filter(|name| !name.is_empty()) {
        value = value.get_attr(name).ok()?;
    }
    let names: Vec<String> = value.try_iter().ok()?.map(|key| key.to_string()).collect();
    let of = if path.is_empty() {
        String::new()
    } else {
        format!("{path}.")
    };
    (value.kind() == minijinja::value::ValueKind::Map && !names.is_empty()).then_some((of, names))
}

/// Returns the name of the template that `error` misses, from its words or those at its place.
fn template_name(error: &Error, words: Option<&str>) -> Option<String> {
    let quoted = |text: &str| {
        let quote = text.find(['"', '\''])?;
        let rest = text.get(quote + 1..)?;
        let end = rest.find(['"', '\''])?;
        rest.get(..end).map(str::to_owned)
    };
    error
        .detail()
        .and_then(quoted)
        .or_else(|| words.and_then(quoted))
}

fn code(kind: ErrorKind) -> Code {
    match kind {
        ErrorKind::SyntaxError | ErrorKind::BadEscape => Code::TEMPLATE_SYNTAX,
        ErrorKind::TemplateNotFound => Code::TEMPLATE_UNKNOWN,
        ErrorKind::UndefinedError
        | ErrorKind::UnknownFilter
        | ErrorKind::UnknownFunction
        | ErrorKind::UnknownTest
        | ErrorKind::UnknownMethod
        | ErrorKind::UnknownBlock => Code::TEMPLATE_VARIABLE,
        _ => Code::TEMPLATE_FAILED,
    }
}

/// Returns what went wrong; details of the engine stay English.
fn message(error: &Error, words: Option<&str>) -> Text {
    let detail = match error.detail() {
        Some(detail) => format!(": {detail}"),
        None => String::new(),
    };
    match (error.kind(), words) {
        (ErrorKind::SyntaxError | ErrorKind::BadEscape, _) => {
            crate::text!(id: "susunan templat salah{detail}", en: "the template is malformed{detail}")
        }
        (ErrorKind::TemplateNotFound, words) => match template_name(error, words) {
            Some(name) => {
                crate::text!(id: "tidak ada templat `{name}`", en: "there is no template `{name}`")
            }
            None => {
                crate::text!(id: "templat tidak ditemukan{detail}", en: "template not found{detail}")
            }
        },
        (ErrorKind::UndefinedError, Some(words)) => {
            crate::text!(id: "`{words}` tidak bernilai di sini", en: "`{words}` has no value here")
        }
        (ErrorKind::UndefinedError, None) => {
            crate::text!(id: "ada nama yang tidak bernilai di sini{detail}", en: "a name has no value here{detail}")
        }
        (ErrorKind::UnknownFilter, _) => {
            crate::text!(id: "filter tidak dikenal{detail}", en: "unknown filter{detail}")
        }
        (ErrorKind::UnknownTest, _) => {
            crate::text!(id: "uji tidak dikenal{detail}", en: "unknown test{detail}")
        }
        (ErrorKind::UnknownFunction | ErrorKind::UnknownMethod, _) => {
            crate::text!(id: "fungsi atau makro tidak dikenal{detail}", en: "unknown function or macro{detail}")
        }
        (ErrorKind::UnknownBlock, _) => {
            crate::text!(id: "blok tidak dikenal{detail}", en: "unknown block{detail}")
        }
        (ErrorKind::OutOfFuel, _) => Text::fixed(
            "templat tidak selesai: langkahnya terlalu banyak",
            "the template does not end: it takes too many steps",
        ),
        (kind, _) => {
            crate::text!(id: "templat gagal: {kind}{detail}", en: "the template fails: {kind}{detail}")
        }
    }
}

/// Returns an environment in which a misspelt variable is an error and all text is escaped.
fn strict(escape: Escape) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // Whatever the format: finished markup is safe, and all else is escaped by the formatter.
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(move |out, state, value| print(escape, out, state, value));
    environment.set_fuel(Some(FUEL));
    // Lines that hold only a tag leave no empty line in the page.
    environment.set_syntax(
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build()
            .expect("the default delimiters are valid"),
    );
    // The filters of the engine would escape for HTML whatever the format, and with other signs than ours.
    for name in ["escape", "e"] {
        environment.add_filter(name, move |value: Value| match value.as_str() {
            Some(text) if !value.is_safe() => Value::from_safe_string(escape(text)),
            _ => value,
        });
    }
    environment
}

/// Prints `value` as text, or as it is where it is finished markup.
///
/// Replaces the formatter of the engine for three reasons: each format has its own escapes, addresses keep
/// their slashes, and an optional field printed without asking is an error.
fn print(
    escape: Escape,
    out: &mut Output<'_>,
    _: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), Error> {
    if value.is_undefined() || value.is_none() {
        return Err(Error::new(
            ErrorKind::UndefinedError,
            "nothing to print here",
        ));
    }
    let owned;
    let text = match value.as_str() {
        Some(text) => text,
        None => {
            owned = value.to_string();
            &owned
        }
    };
    if value.is_safe() {
        return Ok(out.write_str(text)?);
    }
    Ok(out.write_str(&escape(text))?)
}
