//! Templates of a workspace: mistakes are findings and nothing is written, and the example changes the look
//! of every format without losing a text.

use baku::build::read_templates;
use baku::diagnostic::Diagnostic;
use baku::diagnostic::FileId;
use baku::render::Own;
use baku::render::SHIPPED;
use baku::render::TEMPLATES;
use baku::render::Templates;
use baku::render::html::Page;
use baku::view::{Document, Kind};

use crate::cli::{LANGUAGES, golden, shown, sound};
use crate::formats::{RICH, documents};
use crate::project::Project;
use crate::reading;
use crate::workspace::{Fixture, demand_none, repository};

const EXAMPLE: &str = "examples/rupa-sendiri";

/// Mistakes in templates that are text: path below `templates/`, text.
const MISTAKES: &[(&str, &str)] = &[
    ("html/standard.html", "<p>Halo</p>\n"),
    ("html/foto.png", ""),
    ("html/standar.html", "<p>\n{% if title %}\n"),
    (
        "html/standar.html",
        "{% extends \"baku/standar.html\" %}\n{% block judul %}\n<h1>{{ titel }}</h1>\n{% endblock %}\n",
    ),
    ("html/standar.html", "{{ title | besar }}\n"),
    ("html/standar.html", "{% extends \"baku/standr.html\" %}\n"),
    ("html/standar.html", "{% include \"../../baku.yaml\" %}\n"),
    (
        "html/standar.html",
        "{% extends \"standar.html\" %}\n{% block judul %}{% endblock %}\n",
    ),
    (
        "html/indeks.html",
        "{% for a in range(9999) %}\n{% for b in range(9999) %}{% endfor %}\n{% endfor %}\n",
    ),
    (
        "html/bagian.html",
        "{% macro lencana(state, word) %}{{ word }}{% endmacro %}\n",
    ),
    ("html/gaya.css", "a { color: {{ warna }} }\n"),
    ("markdown/standar.md", "{{ title | tajuk(7) }}\n"),
];

/// Mistakes in templates of PDFs.
#[cfg(feature = "pdf")]
const PDF_MISTAKES: &[(&str, &str)] = &[
    ("pdf/kop.typ", "#let kop(doc) = (\n"),
    (
        "pdf/lengkap.typ",
        "#import \"baku/gaya.typ\": *\n#judul\n#include \"baku/lengkap.typ\"\n",
    ),
    ("pdf/lengkap.typ", "#include \"/baku.yaml\"\n"),
    ("pdf/lengkap.typ", "#import \"@preview/contoh:1.0.0\": *\n"),
    ("pdf/lengkap.typ", "#while true {}\n"),
    ("pdf/warna.typ", "#let nila = rgb(\"#14532d\")\n"),
    (
        "pdf/kop.typ",
        "#import \"baku/kop.typ\": *\n#let kop(doc) = image(\n  bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\"),\n)\n",
    ),
];

#[test]
fn mistakes_are_findings_and_nothing_is_written() {
    mistakes("templates", &sound, MISTAKES);
}

#[cfg(feature = "pdf")]
#[test]
fn mistakes_of_pdf_are_findings_and_nothing_is_written() {
    let with_pdf = || sound().write("baku.yaml", "skema: 1\ntanggal: 2026-01-31\n");
    mistakes("templates-pdf", &with_pdf, PDF_MISTAKES);
}

fn mistakes(name: &str, workspace: &dyn Fn() -> Project, mistakes: &[(&str, &str)]) {
    for language in LANGUAGES {
        let mut text = String::new();
        for (path, template) in mistakes {
            let project = workspace().write(&format!("{TEMPLATES}/{path}"), template);
            let before = project.files();
            let outcome = project.run(["check", "--lang", language]).exit(1);
            text.push_str(&shown("baku check", None, &outcome));
            text.push('\n');
            let outcome = project.run(["build", "--lang", language]).exit(1);
            let all_or_none = project.run(["build", "--keep-going", "--lang", language]);
            all_or_none.exit(1);
            assert_eq!(
                project.files(),
                before,
                "{path}: something was written\n{outcome}"
            );
        }
        golden(&format!("{name}.{language}"), &text);
    }
}

#[test]
fn a_file_elsewhere_is_a_warning_and_the_site_is_built() {
    let project = sound().write("templates/surat.txt", "x");
    project
        .run(["build", "--lang", "en"])
        .exit(0)
        .stderr_has("SP1005");
}

#[cfg(unix)]
#[test]
fn a_link_among_templates_is_not_followed() {
    let project = sound()
        .write("rahasia.html", "{{ rahasia }}")
        .link("rahasia.html", "templates/html/standar.html");
    project
        .run(["build", "--lang", "en"])
        .exit(0)
        .stderr_has("SP0009");
}

#[test]
fn shipped_templates_in_a_workspace_change_nothing() {
    let build = |project: Project| {
        project.run(["build"]).exit(0);
        project.read("dist/manifest.json")
    };
    assert_eq!(
        build(sound()),
        build(sound().copy("templates", "templates"))
    );
}

#[test]
fn a_style_of_ones_own_has_a_name_of_its_own_and_the_old_one_goes() {
    let style = |project: &Project| -> Vec<String> {
        let files = project.files().into_iter();
        files
            .filter(|file| file.starts_with("dist/") && file.ends_with(".css"))
            .collect()
    };
    let project = sound();
    project.run(["build"]).exit(0);
    let shipped = style(&project);
    let project = project.write(
        "templates/html/gaya.css",
        "{% include \"baku/gaya.css\" %}\n:root { --nila: #14532d }\n",
    );
    project.run(["build"]).exit(0);
    let own = style(&project);
    assert_eq!((shipped.len(), own.len()), (1, 1), "{shipped:?} {own:?}");
    assert_ne!(shipped, own);
    let (_, name) = own[0].split_once('/').expect("it stands in dist/");
    assert!(project.read("dist/index.html").contains(name));
}

#[test]
fn a_template_is_checked_with_its_workspace() {
    let project = sound()
        .write("templates/html/standar.html", "{{ titel }}")
        .write("templates/markdown/standar.md", "{{ titel }}");
    project
        .run(["check", "templates/html/standar.html", "--lang", "en"])
        .exit(1)
        .stdout_has("templates/html/standar.html:1:4")
        .stdout_lacks("templates/markdown");
}

/// Returns the templates of the example.
fn example() -> Templates {
    let found = read_templates(&repository(EXAMPLE)).expect("the example can be read");
    let own = found.files.into_iter().map(|(path, bytes)| Own {
        file: FileId::default(),
        path: path
            .strip_prefix("templates/")
            .expect("templates stand in their folder")
            .to_owned(),
        text: String::from_utf8(bytes).expect("templates are text"),
    });
    let mut findings: Vec<Diagnostic> = Vec::new();
    let templates = Templates::new(own.collect(), &mut findings);
    assert_eq!(findings, [], "the example is sound");
    templates
}

/// Returns the documents of the example, and those of the sample that has what it lacks.
fn example_documents() -> Vec<(String, Document)> {
    let files = baku::build::read(&repository(EXAMPLE))
        .expect("the example can be read")
        .files;
    let rich = Fixture::all("valid")
        .into_iter()
        .find(|fixture| fixture.path == RICH)
        .expect("the rich fixture is there");
    // The annex of a decree is black, whatever the colours.
    documents(files)
        .into_iter()
        .chain(documents(rich.workspace()))
        .filter(|(_, document)| document.kind != Kind::Sk)
        .collect()
}

#[test]
fn the_example_changes_every_format_and_loses_no_text() {
    let templates = example();
    let mut faults = Vec::new();
    for (name, document) in example_documents() {
        let page = Page::default();
        let html = templates
            .html
            .standard(&document, &page)
            .expect("a page can be made");
        let markdown = templates
            .markdown
            .standard(&document)
            .expect("a text can be made");
        let shipped = baku::render::html::standard(&document, &page).expect("a page can be made");
        assert!(
            html != shipped && html.contains("class=\"lambang\""),
            "{name}"
        );
        let shipped = baku::render::markdown::standard(&document).expect("a text can be made");
        assert!(
            markdown != shipped && markdown.starts_with("---\ntitle: "),
            "{name}"
        );
        // What stands before the title is data for programs.
        let (_, body) = markdown.split_once("\n---\n").expect("the data ends");
        let formats = [
            ("HTML", reading::html(&html)),
            ("Markdown", reading::markdown(body)),
            #[cfg(feature = "pdf")]
            ("PDF", pdf(&templates, &document)),
        ];
        for (format, whole) in formats {
            let missing = reading::first_missing(&whole, &document.texts());
            faults.extend(missing.map(|missing| format!("{name}, {format}: {missing}")));
        }
    }
    demand_none("documents of the example", &faults);
}

#[cfg(feature = "pdf")]
fn pdf(templates: &Templates, document: &Document) -> String {
    let own = templates
        .pdf
        .pdf(document, None)
        .expect("a PDF can be made");
    let shipped = baku::render::pdf::pdf(document, None).expect("a PDF can be made");
    assert!(own.bytes != shipped.bytes, "the PDF looks as shipped");
    let texts = templates.pdf.frames_text(document);
    texts.expect("a document can be set").concat()
}

#[test]
fn the_example_replaces_templates_of_every_folder() {
    let found = read_templates(&repository(EXAMPLE)).expect("the example can be read");
    let is_replaced = |folder: &str| {
        let shipped = SHIPPED.iter().filter(|one| one.path.starts_with(folder));
        let mut paths = shipped.map(|one| format!("{TEMPLATES}/{}", one.path));
        paths.any(|path| found.files.iter().any(|(file, _)| *file == path))
    };
    for folder in ["html/", "markdown/", "pdf/"] {
        assert!(is_replaced(folder), "{folder}");
    }
}
