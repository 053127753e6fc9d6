//! `baku diagram FILE`.

use std::io::Read;
use std::path::Path;

use super::args::{DiagramArgs, DiagramFormat, DiagramStyle};
use super::{Globals, Status, human_options, load, print, status_of};
use crate::build::disk;
use crate::catalog::Catalog;
use crate::catalog::Resolved;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Language;
use crate::diagnostic::Severity;
use crate::diagnostic::Span;
use crate::diagram;
use crate::diagram::Target;
use crate::diagram::mermaid;
use crate::diagram::sop;
use crate::diagram::sop::Sheet;
use crate::diagram::sop::Sop;
use crate::diagram::sop_svg;
use crate::diagram::svg;
use crate::diagram::svg::Caption;
use crate::diagram::words;
use crate::model::Alur;
use crate::model::MAX_TEXT;
use crate::model::read_mermaid;
use crate::report::human;
use crate::source::Files;
use crate::view::Block;
use crate::view::Input;
use crate::view::Kind;
use crate::view::Publisher;
use crate::view::document;

/// A flow to draw, and its name.
struct Flow {
    name: String,
    alur: Alur,
    sop: Sop,
}

pub(super) fn run(args: &DiagramArgs, globals: &Globals) -> anyhow::Result<Status> {
    let (flow, status) = if is_mermaid(&args.file) {
        mermaid_flow(args, globals)?
    } else {
        standard_flow(args, globals)?
    };
    let Some(flow) = flow else {
        return Ok(status);
    };
    let text = write(&flow, args, globals.language)?;
    match &args.output {
        Some(path) => disk::write(path, text.as_bytes())?,
        None => print(&text)?,
    }
    Ok(status)
}

/// Returns whether `path` holds Mermaid text rather than a standard.
fn is_mermaid(path: &Path) -> bool {
    let is_of = |wanted: &str| {
        path.extension()
            .is_some_and(|end| end.eq_ignore_ascii_case(wanted))
    };
    path == Path::new("-") || is_of("mmd") || is_of("mermaid")
}

/// Reads the flow of a Mermaid text; none where a finding says why not.
fn mermaid_flow(args: &DiagramArgs, globals: &Globals) -> anyhow::Result<(Option<Flow>, Status)> {
    let (name, bytes) = if args.file == Path::new("-") {
        let mut bytes = Vec::new();
        // One byte more shows that there is too much.
        let most = MAX_TEXT as u64 + 1;
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)?;
        ("<stdin>".to_owned(), bytes)
    } else {
        load::demand(&args.file)?;
        let bytes = disk::read_at_most(&args.file, MAX_TEXT + 1)?;
        (args.file.display().to_string(), bytes)
    };
    let mut files = Files::default();
    let mut diagnostics = Vec::new();
    let file = files.add(name.clone(), &bytes, &mut diagnostics);
    let mut alur = None;
    if diagnostics.is_empty() {
        let text = &files.get(file).text;
        let all = Span::new(file, 0, text.len());
        let parsed = read_mermaid(text);
        alur = parsed.value;
        for note in parsed.notes {
            let mut finding = Diagnostic::new(note.code, all.within(note.range), note.message);
            finding.help = note.help;
            diagnostics.push(finding);
        }
    }
    tell(&files, &diagnostics, globals);
    let stem = args
        .file
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned());
    let flow = alur.map(|alur| Flow {
        name: stem
            .filter(|stem| stem != "-")
            .unwrap_or_else(|| "Bagan alur".to_owned()),
        sop: Sop {
            alur: alur.clone(),
            ..Sop::default()
        },
        alur,
    });
    Ok((flow, status_of(&diagnostics, None)))
}

/// Reads the flow of a standard; none where findings say why not.
fn standard_flow(args: &DiagramArgs, globals: &Globals) -> anyhow::Result<(Option<Flow>, Status)> {
    let loaded = load::one_file(&args.file)?;
    let catalog = &loaded.catalog;
    let mut diagnostics = loaded.diagnostics.clone();
    diagnostics.extend(crate::check::check(catalog, super::build::today()));
    // A draft is drawn before it is complete; what cannot be read, or leads nowhere, is not.
    diagnostics.retain(|one| one.severity == Severity::Error && keeps_from_drawing(one.code));
    tell(&catalog.files, &diagnostics, globals);
    if !diagnostics.is_empty() {
        return Ok((None, Status::Findings));
    }
    let Some(standard) = catalog.standards.first() else {
        anyhow::bail!(match globals.language {
            Language::Id => format!("{}: bukan berkas standar", args.file.display()),
            Language::En => format!("{}: no standard", args.file.display()),
        });
    };
    let mut flows = flows_of(catalog, standard);
    let names: Vec<String> = flows.iter().map(|(id, _)| id.clone()).collect();
    let wanted = args.flow.as_deref();
    let found = flows
        .iter()
        .position(|(id, _)| wanted.map_or(id.starts_with("prosedur"), |wanted| id == wanted));
    match found {
        Some(index) => Ok((Some(flows.swap_remove(index).1), Status::Clean)),
        None => anyhow::bail!(no_flow(wanted, &names, globals.language)),
    }
}

/// Returns whether a finding with this code keeps a flow from being drawn.
fn keeps_from_drawing(code: Code) -> bool {
    let code = code.as_str();
    ["SP00", "SP01", "SP08"]
        .iter()
        .any(|family| code.starts_with(family))
}

/// Returns the flows of a standard by the names that `--flow` takes.
fn flows_of(catalog: &Catalog, standard: &Resolved) -> Vec<(String, Flow)> {
    let agencies = Publisher::all(catalog.chain(standard));
    let titles = catalog.titles();
    let input = Input {
        standar: &standard.standar,
        agencies: &agencies,
        address: &standard.address,
        settings: &catalog.settings,
        date: None,
        titles: &titles,
    };
    let paths = standard
        .standar
        .isi
        .prosedur
        .ada()
        .map(|prosedur| &prosedur.jalur[..]);
    let document = document(&input, Kind::Lengkap);
    let components = document.parts.into_iter().flat_map(|part| part.components);
    let blocks = components.flat_map(|component| component.blocks);
    let mut flows = Vec::new();
    for block in blocks {
        if let Block::Figure {
            id,
            name,
            alur,
            sop,
            ..
        } = block
        {
            let id = id.trim_start_matches("bagan-");
            // Paths are asked for by the name that the author gave them.
            let number = id
                .strip_prefix("prosedur-")
                .and_then(|number| number.parse::<usize>().ok());
            let path = number.and_then(|number| paths?.get(number.checked_sub(1)?));
            let id = match path {
                Some(path) => format!("prosedur.{}", path.kode.as_str()),
                None => id.to_owned(),
            };
            let name = format!("{name}: {}", document.title);
            flows.push((id, Flow { name, alur, sop }));
        }
    }
    flows
}

/// Says that there is no such flow, and which there are.
fn no_flow(wanted: Option<&str>, names: &[String], language: Language) -> String {
    let names = names.join(", ");
    match (language, wanted, names.is_empty()) {
        (Language::Id, _, true) => {
            "layanan ini belum punya bagan: tulis `prosedur.langkah` dengan dua langkah atau lebih"
                .to_owned()
        }
        (Language::En, _, true) => {
            "this service has no diagram yet: write `prosedur.langkah` with two steps or more"
                .to_owned()
        }
        (Language::Id, Some(wanted), false) => {
            format!("tidak ada bagan `{wanted}`; yang ada: {names}")
        }
        (Language::En, Some(wanted), false) => {
            format!("there is no diagram `{wanted}`; there are: {names}")
        }
        (Language::Id, None, false) => {
            format!("prosedur tidak punya bagan; yang ada: {names} (`--flow`)")
        }
        (Language::En, None, false) => {
            format!("the procedure has no diagram; there are: {names} (`--flow`)")
        }
    }
}

/// Prints findings to the error stream, for the drawing goes to the other one.
fn tell(files: &Files, diagnostics: &[Diagnostic], globals: &Globals) {
    if !diagnostics.is_empty() {
        eprint!(
            "{}",
            human(
                files,
                &diagnostics.to_vec().into(),
                1,
                human_options(globals, None)
            )
        );
    }
}

/// Writes the flow as asked.
fn write(flow: &Flow, args: &DiagramArgs, language: Language) -> anyhow::Result<String> {
    let caption = Caption {
        id: "bagan",
        title: &flow.name,
        desc: &words::describe(&flow.alur),
    };
    match (args.format, args.style) {
        (DiagramFormat::Mermaid, DiagramStyle::Lajur) => Ok(mermaid::write_lanes(&flow.alur)),
        (DiagramFormat::Mermaid, _) => Ok(mermaid::write(&flow.alur)),
        (DiagramFormat::Text, _) => Ok(steps(&flow.alur)),
        (DiagramFormat::Svg, DiagramStyle::Alir | DiagramStyle::Lajur) => {
            let target = match args.width {
                None => Target::Wide,
                Some(width) => Target::Screen(width),
            };
            let drawing = match args.style {
                DiagramStyle::Lajur => diagram::lanes(&flow.alur, target),
                DiagramStyle::Alir | DiagramStyle::Sop => diagram::layout(&flow.alur, target),
            };
            Ok(svg::standalone(&drawing, &caption))
        }
        (DiagramFormat::Svg, DiagramStyle::Sop) => {
            let least = sop::least_width(&flow.sop);
            let width = args.width.map_or(least.max(sop::SCREEN), f32::from);
            match sop::layout(&flow.sop, Sheet::Screen { width }).as_deref() {
                Some([table, ..]) => Ok(sop_svg::standalone(&flow.sop, table, &caption)),
                _ => anyhow::bail!(match language {
                    Language::Id =>
                        format!("tabel SOP ini perlu lebar sedikitnya {least} (`--width`)"),
                    Language::En =>
                        format!("this table needs a width of at least {least} (`--width`)"),
                }),
            }
        }
    }
}

/// Returns the steps in words, one a line, each branch below its step.
fn steps(alur: &Alur) -> String {
    let all = words::steps(alur);
    let count = all.len();
    let mut out = String::new();
    for step in all {
        out.push_str(&format!("Langkah {} dari {count}", step.nomor));
        let actor = step.pelaku.filter(|actor| !actor.is_empty());
        if let Some(actor) = actor {
            out.push_str(&format!(", {actor}"));
        }
        if let Some(waktu) = step.waktu.filter(|waktu| !waktu.is_empty()) {
            out.push_str(&format!(" ({waktu})"));
        }
        if !step.teks.is_empty() {
            out.push_str(&format!(": {}", step.teks));
        }
        out.push('\n');
        let start = step.mulai.into_iter();
        for line in start.chain(step.cabang.iter().map(words::Cabang::plain)) {
            out.push_str(&format!("  {line}\n"));
        }
    }
    out
}
