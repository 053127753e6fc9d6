//! The shipped templates as a set, and those of an agency in their places.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;

use minijinja::Value;
use minijinja::value::ValueKind;
use proptest::prelude::*;

use super::Own;
use super::RenderError;
use super::SHIPPED;
use super::Templates;
use super::html::Page;
use super::sample;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::FileId;
use crate::diagnostic::Severity;
use crate::view::Document;

/// What users read of the templates.
const PAGE: &str = include_str!("../../docs/templat.md");

fn own(path: &str, text: &str) -> Own {
    Own {
        file: FileId(7),
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

fn templates(own: Vec<Own>) -> (Templates, Vec<Diagnostic>) {
    let mut out = Vec::new();
    (Templates::new(own, &mut out), out)
}

fn sound(path: &str, text: &str) -> Templates {
    let (templates, findings) = templates(vec![own(path, text)]);
    assert_eq!(findings, [], "{path}");
    templates
}

/// Returns what is wrong with `text` at `path`, before and in use.
fn faults(path: &str, text: &str) -> Vec<Diagnostic> {
    let (templates, mut findings) = templates(vec![own(path, text)]);
    let doc = sample::contoh();
    let page = Page::default();
    let made = [
        templates.html.stylesheet(),
        templates.html.index(&sample::index(), &page),
        templates.html.agency(&sample::agency_page(), &page),
        templates.html.papan(&sample::papan_page(), &page),
        templates.html.standard(&doc, &page),
        templates.html.redline(sample::redline()),
        templates.markdown.standard(&doc),
    ];
    for error in made.into_iter().filter_map(Result::err) {
        match error {
            RenderError::Own(finding) => findings.push(*finding),
            RenderError::Shipped { .. } => panic!("{path}: {error:?}"),
        }
    }
    findings
}

#[test]
fn the_table_lists_the_folder() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut found = Vec::new();
    #[expect(
        clippy::disallowed_methods,
        reason = "the test looks at the repository"
    )]
    for folder in ["html", "markdown", "pdf"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let name = entry.unwrap().file_name();
            found.push(format!("{folder}/{}", name.to_string_lossy()));
        }
    }
    found.sort();
    let table: Vec<&str> = SHIPPED.iter().map(|one| one.path).collect();
    assert_eq!(table, found);
}

#[test]
fn templates_that_say_what_the_shipped_say_are_none() {
    let same = SHIPPED.iter().map(|one| own(one.path, one.text));
    let (templates, findings) = templates(same.collect());
    assert!(!templates.has_own() && findings.is_empty());
}

#[test]
fn every_shipped_template_may_be_replaced_by_itself_and_a_word() {
    let doc = sample::contoh();
    for one in SHIPPED {
        let comment = match one.path.rsplit('.').next() {
            Some("typ") => "// sama\n",
            _ => "{# sama #}",
        };
        let templates = sound(one.path, &format!("{comment}{}", one.text));
        assert!(
            templates.has_own() || !cfg!(feature = "pdf"),
            "{}",
            one.path
        );
        assert_eq!(
            templates.markdown.standard(&doc).unwrap(),
            super::markdown::standard(&doc).unwrap()
        );
    }
}

#[test]
fn a_page_is_extended_block_by_block() {
    let text = "{% extends \"baku/standar.html\" %}{% block judul %}{{ super() }}<p>{{ title }}</p>{% endblock %}";
    let doc = sample::founding();
    let html = sound("html/standar.html", text).html;
    let html = html.standard(&doc, &Page::default()).unwrap();
    assert!(html.contains("<h1>Fasilitasi Audiensi") && html.contains("<p>Fasilitasi Audiensi"));
    assert!(html.contains("id=\"biaya\""));
}

#[test]
fn a_frame_and_a_piece_reach_the_pages_that_use_them() {
    let templates = templates(vec![
        own(
            "html/dasar.html",
            "{% extends \"baku/dasar.html\" %}{% block situs %}{% include \"_kepala.html\" %}{% endblock %}",
        ),
        own("html/_kepala.html", "<header>{{ site }}</header>"),
    ]);
    assert_eq!(templates.1, []);
    let page = Page::default();
    for html in [
        templates.0.html.standard(&sample::contoh(), &page).unwrap(),
        templates.0.html.index(&sample::index(), &page).unwrap(),
    ] {
        assert!(
            html.contains("<header>Standar Pelayanan</header>"),
            "{html}"
        );
    }
}

#[test]
fn a_style_builds_on_the_shipped_one() {
    let css = sound(
        "html/gaya.css",
        "{% include \"baku/gaya.css\" %}\n:root { --nila: #14532d }\n",
    );
    let css = css.html.stylesheet().unwrap();
    assert!(css.starts_with(super::html::stylesheet().trim_end()));
    assert!(css.ends_with(":root { --nila: #14532d }"));
}

#[test]
fn a_text_printed_in_markdown_is_escaped_wherever_it_stands() {
    let mut doc = sample::contoh();
    doc.title = "1. *a* <b>".to_owned();
    for print in [
        "{{ title }}",
        "{{ title | e }}",
        "{{ [title] | join(' ') }}",
        "{% autoescape false %}{{ title }}{% endautoescape %}",
    ] {
        let text = sound("markdown/standar.md", print);
        assert_eq!(
            text.markdown.standard(&doc).unwrap(),
            "1\\. \\*a\\* \\<b>\n",
            "{print}"
        );
    }
}

#[test]
fn each_mistake_has_its_code_and_its_place() {
    let extends = "{% extends \"baku/standar.html\" %}";
    for (path, text, code, marked) in [
        ("html/standard.html", "x", Code::TEMPLATE_UNKNOWN, ""),
        ("html/lain/_a.html", "x", Code::TEMPLATE_UNKNOWN, ""),
        ("html/_a.js", "x", Code::TEMPLATE_UNKNOWN, ""),
        (
            "html/standar.html",
            "a\n{% if %}",
            Code::TEMPLATE_SYNTAX,
            "%}",
        ),
        (
            "html/standar.html",
            "{{ titel }}",
            Code::TEMPLATE_VARIABLE,
            "titel",
        ),
        (
            "html/standar.html",
            "é{{ title | besar }}",
            Code::TEMPLATE_VARIABLE,
            "besar",
        ),
        (
            "html/standar.html",
            "{{ agency.kota }}",
            Code::TEMPLATE_VARIABLE,
            "agency.kota",
        ),
        (
            "html/standar.html",
            "{% extends \"baku/standr.html\" %}",
            Code::TEMPLATE_UNKNOWN,
            "extends \"baku/standr.html\"",
        ),
        (
            "html/standar.html",
            "{% include \"../../../etc/passwd\" %}",
            Code::TEMPLATE_UNKNOWN,
            "include \"../../../etc/passwd\"",
        ),
        (
            "markdown/standar.md",
            "{{ title | tajuk(7) }}",
            Code::TEMPLATE_FAILED,
            "tajuk(7)",
        ),
    ] {
        let findings = faults(path, text);
        let [finding] = findings.as_slice() else {
            panic!("{path} {text}: {findings:#?}");
        };
        let span = finding.span().expect("a finding of a template has a place");
        assert_eq!((finding.code, span.file), (code, FileId(7)), "{text}");
        let words = text.get(span.start..span.end).unwrap();
        assert!(marked.is_empty() || words == marked, "{text}: {words:?}");
    }
    let endless = format!(
        "{extends}{{% block judul %}}{{% for a in range(9999) %}}{{% for b in range(9999) %}}{{% endfor %}}{{% endfor %}}{{% endblock %}}"
    );
    assert_eq!(
        faults("html/standar.html", &endless)[0].code,
        Code::TEMPLATE_FAILED
    );
}

#[test]
fn a_file_elsewhere_in_the_folder_is_a_warning() {
    for path in ["standar.html", "surat/undangan.html", "catatan.txt"] {
        let findings = faults(path, "x");
        assert_eq!(findings.len(), 1, "{path}");
        assert_eq!(findings[0].severity, Severity::Warning, "{path}");
    }
}

/// Pieces of templates, so that junk gets past the parser now and then.
fn junk() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("{{ "),
        Just(" }}"),
        Just("{% "),
        Just(" %}"),
        Just("{# "),
        Just(" #}"),
        Just("if "),
        Just("for x in "),
        Just("endfor"),
        Just("endif"),
        Just("extends "),
        Just("include "),
        Just("import "),
        Just(" as b"),
        Just("block isi"),
        Just("endblock"),
        Just("\"baku/standar.html\""),
        Just("\"_a.html\""),
        Just("title"),
        Just("parts"),
        Just("page."),
        Just("super()"),
        Just(" | "),
        Just("tojson"),
        Just("length"),
        Just("("),
        Just(")"),
        Just("["),
        Just("]"),
        Just("macro a()"),
        Just("endmacro"),
        Just("set x = "),
        Just("-"),
        Just("é"),
        Just("\n"),
        Just("#let "),
        Just("#import \"baku/gaya.typ\": *\n"),
        Just("#include \"baku/lengkap.typ\"\n"),
        Just("kop(doc)"),
        Just(" = "),
        Just("#show: "),
        Just("#set text("),
        Just("{"),
        Just("}"),
        Just("$"),
        Just("*"),
        Just("#image("),
        Just("1"),
    ];
    prop_oneof![
        prop::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat()),
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn junk_is_told_and_never_panics(text in junk(), which in 0..SHIPPED.len()) {
        let Some(shipped) = SHIPPED.get(which) else { return Ok(()) };
        for finding in faults(shipped.path, &text) {
            let span = finding.span().expect("a finding of a template has a place");
            prop_assert!(text.get(span.start..span.end).is_some(), "{:?} in {:?}", span, text);
        }
    }
}

#[cfg(feature = "pdf")]
mod pdf {
    use super::*;
    use crate::render::pdf::PdfError;

    fn said(path: &str, text: &str) -> Vec<Diagnostic> {
        let (templates, mut findings) = templates(vec![own(path, text)]);
        match templates.pdf.pdf(&sample::contoh(), None) {
            Ok(_) => {}
            Err(PdfError::Own(said)) => findings.extend(said),
            Err(error) => panic!("{error}"),
        }
        findings
    }

    #[test]
    fn colours_and_head_are_replaced() {
        let (templates, findings) = templates(vec![
            own(
                "pdf/warna.typ",
                "#import \"baku/warna.typ\": *\n#let nila = rgb(\"#14532d\")\n",
            ),
            own(
                "pdf/kop.typ",
                "#import \"baku/kop.typ\": *\n#import \"_surat.typ\": surat\n#let kop(doc) = surat(doc)\n",
            ),
            own(
                "pdf/_surat.typ",
                "#let surat(doc) = par(text(\"Surat \" + doc.site))\n",
            ),
        ]);
        assert_eq!(findings, []);
        let doc = sample::contoh();
        let pdf = templates.pdf.pdf(&doc, None).unwrap();
        assert!(pdf.bytes != crate::render::pdf::pdf(&doc, None).unwrap().bytes);
        let texts = templates.pdf.frames_text(&doc).unwrap().concat();
        assert!(texts.starts_with("Surat Standar Pelayanan"), "{texts}");
    }

    #[test]
    fn each_mistake_has_its_code_and_its_place() {
        for (path, text, code, marked) in [
            ("pdf/kop.typ", "#let x = (", Code::TEMPLATE_SYNTAX, "("),
            ("pdf/lengkap.typ", "#tidak", Code::TEMPLATE_FAILED, "tidak"),
            (
                "pdf/lengkap.typ",
                "#include \"lain.typ\"",
                Code::TEMPLATE_FAILED,
                "\"lain.typ\"",
            ),
            (
                "pdf/lengkap.typ",
                "#read(\"/etc/passwd\")",
                Code::TEMPLATE_FAILED,
                "\"/etc/passwd\"",
            ),
            (
                "pdf/lengkap.typ",
                "#while true {}",
                Code::TEMPLATE_FAILED,
                "true",
            ),
            (
                "pdf/lengkap.typ",
                "#let f(x) = f(x)\n#f(1)",
                Code::TEMPLATE_FAILED,
                "f(x)",
            ),
            // The shipped template that uses it fails.
            (
                "pdf/warna.typ",
                "#let nila = red",
                Code::TEMPLATE_FAILED,
                "#let nila = red",
            ),
            (
                "pdf/lengkap.typ",
                "#set document(title: \"a\")\n#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\"))",
                Code::TEMPLATE_PDF,
                "image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\"))",
            ),
        ] {
            let findings = said(path, text);
            let found = findings.iter().any(|one| {
                let span = one.span().expect("a finding of a template has a place");
                one.code == code && text.get(span.start..span.end) == Some(marked)
            });
            assert!(found, "{path} {text}: {findings:#?}");
        }
    }

    #[test]
    fn documented_names_are_those_there_are() {
        let data = crate::render::pdf::data_of(&sample::founding());
        let value = Value::from(minijinja::value::Serde(data));
        assert_eq!(documented("`data.json`"), names(&value));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        #[test]
        fn junk_is_told_and_never_panics(text in junk(), which in 0..4_usize) {
            let path = ["pdf/gaya.typ", "pdf/kop.typ", "pdf/lengkap.typ", "pdf/warna.typ"][which];
            for finding in said(path, &text) {
                let span = finding.span().expect("a finding of a template has a place");
                prop_assert!(text.get(span.start..span.end).is_some(), "{:?} in {:?}", span, text);
            }
        }
    }
}

/// Returns the names in the first column of the table below the heading that holds `title`.
fn documented(title: &str) -> BTreeSet<String> {
    let (_, rest) = PAGE
        .split_once(&format!("\n### {title}"))
        .unwrap_or_else(|| panic!("docs/templat.md has no heading {title}"));
    let section = rest.split("\n#").next().unwrap_or_default();
    section
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .map(str::to_owned)
        .collect()
}

/// Returns the names of a context and of what stands in them, one level down: `page.root`, `parts[].title`.
fn names(value: &Value) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for key in value.try_iter().unwrap() {
        let inner = value.get_item(&key).unwrap();
        let inner_names: BTreeSet<String> = match inner.kind() {
            ValueKind::Map => keys(&inner).map(|name| format!("{key}.{name}")).collect(),
            ValueKind::Seq | ValueKind::Iterable => inner
                .try_iter()
                .unwrap()
                .filter(|item| item.kind() == ValueKind::Map)
                .flat_map(|item| keys(&item).collect::<Vec<_>>())
                .map(|name| format!("{key}[].{name}"))
                .collect(),
            _ => BTreeSet::new(),
        };
        if inner_names.is_empty() {
            out.insert(key.to_string());
        }
        out.extend(inner_names);
    }
    out
}

fn keys(value: &Value) -> impl Iterator<Item = String> {
    let keys = value.try_iter().unwrap();
    keys.map(|key| key.to_string())
}

#[test]
fn documented_names_are_those_there_are() {
    let page = Page::default();
    let doc: Document = sample::founding();
    let index = super::html::context_of_index(&sample::agency_page(), &page);
    let contexts = BTreeMap::from([
        ("`standar.html`", super::html::context_of(&doc, &page)),
        ("`indeks.html`", index),
        (
            "`papan.html`",
            super::html::context_of_papan(&sample::papan_page(), &page),
        ),
        (
            "`beda.html`",
            super::html::context_of_redline(sample::redline()),
        ),
        ("`standar.md`", super::markdown::context_of(&doc)),
    ]);
    for (title, context) in contexts {
        assert_eq!(documented(title), names(&context), "{title}");
    }
}

#[test]
fn documented_blocks_are_those_there_are() {
    for one in SHIPPED {
        let blocks = one.text.split("{% block ").skip(1);
        for name in blocks.filter_map(|rest| rest.split(' ').next()) {
            assert!(PAGE.contains(&format!("`{name}`")), "{}: {name}", one.path);
        }
        let (_, name) = one.path.split_once('/').unwrap();
        assert!(PAGE.contains(&format!("`{name}`")), "{name}");
    }
}
