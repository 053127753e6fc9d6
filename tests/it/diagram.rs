//! `baku diagram`: which flow, which form, where it goes, and what is told when there is none.
//!
//! With `BAKU_AUDIT_FLOWS=DIR` (set by `.ci/run`) the flows of all standards and generated ones are written there with
//! their drawings, to be measured in a browser and laid beside those of other programs.

use baku::catalog::Catalog;
use baku::diagram::Target;
use baku::diagram::lanes;
use baku::diagram::layout;
use baku::diagram::layout_parts;
use baku::diagram::mermaid;
use baku::diagram::sop;
use baku::diagram::sop::{Sheet, Sop};
use baku::diagram::sop_svg;
use baku::diagram::svg::{self, Caption};
use baku::diagram::words;
use baku::model::{Alur, Simpul, Sisi};
use baku::view::{Block, Kind};
use serde_json::json;

use crate::project::Project;
use crate::workspace::{AGENCY, HARD_CASES, shipped_workspace, view, workspace_at};

const FILE: &str = "standards/dinas-contoh/layanan.yaml";

const STEPS: &str = "skema: 1
kode: layanan
judul: Layanan Contoh
prosedur:
  langkah:
    - {pelaku: Pemohon, teks: Menyerahkan berkas, kelengkapan: Formulir}
    - kode: periksa
      pelaku: Petugas loket
      teks: Memeriksa berkas
      waktu: 10 menit
      jika:
        - {bila: Lengkap, ke: cetak}
        - {bila: Belum lengkap, ke: lengkapi}
    - {kode: lengkapi, pelaku: Pemohon, teks: Melengkapi berkas, ke: periksa}
    - {kode: cetak, pelaku: Petugas loket, teks: Mencetak kartu, waktu: 5 menit, keluaran: Kartu}
pengaduan:
  langkah:
    - {pelaku: Pelapor, teks: Mengadu}
    - {pelaku: Petugas, teks: Menjawab}
";

fn project(text: &str) -> Project {
    Project::new()
        .copy("tests/schema/instansi.yaml", AGENCY)
        .write("baku.yaml", "skema: 1\n")
        .write(FILE, text)
}

#[test]
fn the_words_tell_every_way_of_the_flow_that_is_asked_for() {
    let project = project(STEPS);
    let words = project.run(["diagram", FILE, "--format", "text"]).exit(0);
    assert_eq!(
        words.stdout(),
        "Langkah 1 dari 4, Pemohon: Menyerahkan berkas\n\
         Langkah 2 dari 4, Petugas loket (10\u{a0}menit): Memeriksa berkas\n  \
         Bila lengkap, ke langkah 4.\n  \
         Bila belum lengkap, ke langkah 3.\n\
         Langkah 3 dari 4, Pemohon: Melengkapi berkas\n  \
         Kembali ke langkah 2.\n\
         Langkah 4 dari 4, Petugas loket (5\u{a0}menit): Mencetak kartu\n"
    );
    let other = ["diagram", FILE, "--flow", "pengaduan", "--format", "text"];
    let other = project.run(other).exit(0);
    assert_eq!(
        other.stdout(),
        "Langkah 1 dari 2, Pelapor: Mengadu\nLangkah 2 dari 2, Petugas: Menjawab\n"
    );
    let none = ["diagram", FILE, "--flow", "lain", "--lang", "en"];
    project
        .run(none)
        .exit(2)
        .stderr_has("there is no diagram `lain`; there are: prosedur, pengaduan");
}

#[test]
fn mermaid_that_was_written_is_read_to_the_same_flow() {
    let project = project(STEPS);
    let arguments = [
        "diagram", FILE, "--format", "mermaid", "--output", "alur.mmd",
    ];
    let written = project.run(arguments).exit(0);
    assert_eq!(written.stdout(), "");
    let again = project
        .run(["diagram", "alur.mmd", "--format", "text"])
        .exit(0);
    assert!(
        again.stdout().contains("Bila belum lengkap, ke langkah 3."),
        "{again}"
    );
    assert!(again.stdout().contains("Langkah 4 dari 4"), "{again}");
}

#[test]
fn a_drawing_keeps_to_the_width_that_is_asked() {
    let project = project(STEPS);
    for (width, least) in [("326", 300.0), ("500", 300.0), ("900", 600.0)] {
        let drawn = project.run(["diagram", FILE, "--width", width]).exit(0);
        let svg = drawn.stdout();
        let own = svg
            .split(" width=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        let own: f32 = own
            .and_then(|own| own.parse().ok())
            .expect("an SVG has a width");
        let most: f32 = width.parse().expect("a number");
        assert!(own <= most && own > least, "{own} of {width}");
    }
    project.run(["diagram", FILE, "--width", "200"]).exit(2);
}

#[test]
fn the_table_of_an_sop_holds_actors_quality_and_sum() {
    let project = project(STEPS);
    let drawn = project.run(["diagram", FILE, "--style", "sop"]).exit(0);
    let svg = drawn.stdout();
    for words in [
        "Pelaksana",
        "Pemohon",
        "Petugas loket",
        "Mutu baku",
        "Formulir",
        "10\u{a0}menit",
        "Kartu",
        "Jumlah waktu",
        "15\u{a0}menit",
        "keputusan",
    ] {
        assert!(svg.contains(&format!(">{words}</text>")), "no {words}");
    }
    let ways = svg.matches("<g data-dari=").count();
    assert_eq!(ways, 4, "{svg}");
    project
        .run([
            "diagram", FILE, "--style", "sop", "--width", "400", "--lang", "en",
        ])
        .exit(2)
        .stderr_has("needs a width of at least");
}

#[test]
fn lanes_have_heads_and_are_subgraphs_in_mermaid() {
    let project = project(STEPS);
    let lanes = ["diagram", FILE, "--style", "lajur"];
    let drawn = project.run(lanes).exit(0);
    let svg = drawn.stdout();
    // An actor stands in the head of its lane and in no box.
    for actor in ["Pemohon", "Petugas loket"] {
        assert_eq!(svg.matches(&format!(">{actor}</text>")).count(), 1, "{svg}");
    }
    assert_eq!(svg.matches("<g data-dari=").count(), 4, "{svg}");
    let narrow = ["diagram", FILE, "--style", "lajur", "--width", "326"];
    let narrow = project.run(narrow).exit(0);
    assert_eq!(narrow.stdout().matches(">Pemohon</text>").count(), 2);
    assert!(!narrow.stdout().contains("class=\"alur-tepi\""), "{narrow}");
    let mermaid = [
        "diagram",
        FILE,
        "--style",
        "lajur",
        "--format",
        "mermaid",
        "--output",
        "lajur.mmd",
    ];
    project.run(mermaid).exit(0);
    let again = project
        .run(["diagram", "lajur.mmd", "--format", "text"])
        .exit(0);
    assert!(
        again
            .stdout()
            .contains("Langkah 3 dari 4, Pemohon: Melengkapi berkas\n  Kembali ke langkah 2."),
        "{again}"
    );
}

#[test]
fn faults_of_a_flow_are_findings_and_nothing_is_drawn() {
    let faulty = STEPS.replace("ke: lengkapi}", "ke: lengkap}");
    let outcome = project(&faulty)
        .run(["diagram", FILE, "--lang", "en"])
        .exit(1);
    assert_eq!(outcome.stdout(), "");
    assert!(outcome.stderr().contains("SP08"), "{outcome}");
    let mermaid = project(STEPS).write("alur.mmd", "graph TD\n  A[Datang --> B\n");
    let outcome = mermaid.run(["diagram", "alur.mmd", "--lang", "en"]).exit(1);
    assert_eq!(outcome.stdout(), "");
    assert!(outcome.stderr().contains("alur.mmd:2"), "{outcome}");
}

#[test]
fn what_has_no_flow_says_so() {
    // Of what the agency hands down the procedure is left out.
    let bare = "skema: 1\nkode: layanan\njudul: Layanan Contoh\nprosedur: {tidak_berlaku: contoh}\n\
                pengaduan:\n  langkah: {tidak_berlaku: contoh}\n";
    project(bare)
        .run(["diagram", FILE, "--lang", "id"])
        .exit(2)
        .stderr_has("belum punya bagan");
    project(bare)
        .run(["diagram", AGENCY, "--lang", "en"])
        .exit(2)
        .stderr_has("no standard");
    project(bare).run(["diagram", "tidak-ada.yaml"]).exit(2);
}

/// Generated flows of the length that offices have; longer ones follow.
const OFFICES: u64 = 200;
/// Generated flows that are longer than a page.
const LONG: u64 = 20;
/// A sheet of A4 across, as a PDF has it for the table of an SOP.
const ACROSS: Sheet = Sheet::Paper {
    width: 728.5,
    height: 440.0,
};
/// Height of a drawing on A4, at most, in points.
const UPRIGHT: f32 = 620.0;

/// The variable that names the folder for the flows that the audit looks at.
const FLOWS: &str = "BAKU_AUDIT_FLOWS";

/// Returns every flow of the shipped and the sample standards, with its name.
fn shipped_flows() -> Vec<(String, Alur, Sop)> {
    let mut flows = Vec::new();
    for files in [shipped_workspace(), workspace_at(HARD_CASES)] {
        let catalog = Catalog::new(files);
        for standard in &catalog.standards {
            let document = view(&catalog, standard, Kind::Lengkap);
            let components = document.parts.into_iter().flat_map(|part| part.components);
            for block in components.flat_map(|component| component.blocks) {
                if let Block::Figure { id, alur, sop, .. } = block {
                    flows.push((format!("{}/{id}", standard.address), alur, sop));
                }
            }
        }
    }
    assert!(flows.len() > 20, "there are flows");
    flows
}

/// Returns a flow as offices have them: a chain with refusals, rework and short cuts; of 4 to 12 steps,
/// those of seeds above [`OFFICES`] of 16 to 44.
fn generated(seed: u64) -> Alur {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).expect("a small number")
    };
    let acts = [
        "Memeriksa kelengkapan berkas",
        "Menilai isi permohonan",
        "Meninjau lokasi",
        "Mencetak surat keterangan dan membubuhkan paraf",
        "Menandatangani",
    ];
    let actors = ["Pemohon", "Petugas loket", "Kepala seksi"];
    let count = if seed > OFFICES {
        16 + next(29)
    } else {
        4 + next(9)
    };
    let mut alur = Alur::default();
    for i in 0..count {
        alur.simpul.push(Simpul {
            nomor: i + 1,
            pelaku: Some(actors[next(3)].to_owned()),
            teks: acts[next(5)].to_owned(),
            waktu: (next(3) == 0).then(|| "1 hari kerja".to_owned()),
            mulai: i == 0,
            akhir: i + 1 == count,
        });
    }
    let mut ends = Vec::new();
    for dari in 0..count - 1 {
        let other = match next(10) {
            0 | 1 if dari > 0 => Some((next(dari + 1), "Belum lengkap")),
            2 if dari + 2 < count => Some((dari + 2 + next(count - dari - 2), "Tidak perlu")),
            3 => Some((usize::MAX, "Ditolak")),
            _ => None,
        };
        let label = other.map(|_| "Lengkap".to_owned());
        alur.sisi.push(Sisi {
            dari,
            ke: dari + 1,
            label,
        });
        if let Some((ke, label)) = other {
            if ke == usize::MAX {
                ends.push(alur.sisi.len());
            }
            alur.sisi.push(Sisi {
                dari,
                ke,
                label: Some(label.to_owned()),
            });
        }
    }
    for way in ends {
        alur.sisi[way].ke = alur.simpul.len();
        alur.simpul.push(Simpul::ujung());
    }
    alur
}

#[test]
fn shipped_flows_fit_every_target() {
    for (name, alur, sop) in shipped_flows() {
        for target in [Target::Wide, Target::Narrow, Target::Paper, Target::Column] {
            let drawing = layout(&alur, target);
            assert!(
                drawing.width <= target.width() + 0.06,
                "{name} for {target:?}"
            );
            assert_eq!(
                drawing.edges.len(),
                alur.sisi.len(),
                "{name} for {target:?}"
            );
            assert_eq!(
                drawing,
                layout(&alur, target),
                "{name} differs from run to run"
            );
            // A mark stands for a step that the line does not reach: shipped flows need none but for ends.
            if matches!(target, Target::Wide | Target::Paper) {
                let far = drawing.marks.iter().filter(|mark| !mark.akhir).count();
                assert_eq!(far, 0, "{name} for {target:?} has connectors");
            }
        }
        let sheet = Sheet::Screen { width: sop::SCREEN };
        // Beside the last column an answer has no room: of three or more one may be named below its step.
        if let Some(tables) = sop::layout(&sop, sheet) {
            let notes = tables.iter().flat_map(|table| &table.notes);
            let few = notes.filter(|note| alur.keluar(note.node).count() < 3);
            assert_eq!(
                few.count(),
                0,
                "the table of {name} names ways instead of drawing them"
            );
        }
    }
}

#[test]
fn flows_are_written_for_the_audit() {
    let Some(folder) = std::env::var_os(FLOWS) else {
        return;
    };
    let folder = std::path::Path::new(&folder);
    std::fs::create_dir_all(folder).expect("the folder for flows can be made");
    let made = (0..OFFICES + LONG).map(|seed| {
        let alur = generated(seed + 1);
        let sop = Sop {
            alur: alur.clone(),
            ..Sop::default()
        };
        let group = if seed < OFFICES { "generated" } else { "long" };
        (format!("{group}/{seed}"), alur, sop)
    });
    for (name, alur, sop) in shipped_flows().into_iter().chain(made) {
        let desc = words::describe(&alur);
        let caption = Caption {
            id: "bagan",
            title: &name,
            desc: &desc,
        };
        let mut drawings = serde_json::Map::new();
        for (key, target) in [("wide", Target::Wide), ("narrow", Target::Narrow)] {
            let drawing = layout(&alur, target);
            let svg = svg::standalone(&drawing, &caption);
            drawings.insert(key.to_owned(), json!({ "svg": svg, "drawing": drawing }));
        }
        let drawing = lanes(&alur, Target::Wide);
        if !drawing.lanes.is_empty() {
            let svg = svg::standalone(&drawing, &caption);
            drawings.insert(
                "lanes".to_owned(),
                json!({ "svg": svg, "drawing": drawing }),
            );
        }
        let sheet = Sheet::Screen { width: sop::SCREEN };
        if let Some([table]) = sop::layout(&sop, sheet).as_deref() {
            let svg = sop_svg::standalone(&sop, table, &caption);
            drawings.insert("sop".to_owned(), json!({ "svg": svg, "drawing": table }));
        }
        let sheets = sop::layout(&sop, ACROSS).unwrap_or_default();
        for (i, table) in sheets.iter().enumerate() {
            let svg = sop_svg::standalone(&sop, table, &caption);
            let key = format!("sheet-{}", i + 1);
            drawings.insert(key, json!({ "svg": svg, "drawing": table }));
        }
        let parts = layout_parts(&alur, Target::Paper, UPRIGHT);
        for (i, part) in parts.iter().enumerate() {
            let svg = svg::standalone(part, &caption);
            let key = format!("part-{}", i + 1);
            drawings.insert(key, json!({ "svg": svg, "drawing": part }));
        }
        let flow = json!({
            "name": name,
            "nodes": alur.simpul,
            "ways": alur.sisi,
            "mermaid": mermaid::write(&alur),
            "lanes": mermaid::write_lanes(&alur),
            "drawings": drawings,
        });
        let file = format!("{}.json", name.replace('/', "--"));
        std::fs::write(folder.join(file), flow.to_string()).expect("flows can be written");
    }
}

#[test]
fn the_table_of_a_page_tells_the_ways_that_are_drawn_over_it() {
    let text = STEPS.replace("prosedur:\n", "prosedur:\n  gaya: sop\n");
    let project = project(&text);
    project.run(["build"]).exit(0);
    let path = "dist/dinas-contoh/layanan/index.html";
    let page = project.read(path);
    let (_, rest) = page
        .split_once("<div class=\"sop-tabel\"")
        .expect("a table");
    let (table, rest) = rest.split_once("</table>").expect("it is closed");
    let (drawing, _) = rest
        .split_once("<div class=\"sop-simbol\"")
        .expect("symbols");
    let inner = |text: &str| {
        let (inner, _) = text.split_once('<').expect("an element is closed");
        inner.rsplit('>').next().unwrap_or_default().to_owned()
    };
    let (_, body) = table.split_once("<tbody>").expect("a body");
    let rows: Vec<(usize, String)> = body
        .split("<tr style=")
        .filter_map(|row| {
            let number = inner(row.split_once("<td>")?.1).parse().ok()?;
            let (_, told) = row.split_once("<span class=\"vh\">")?;
            Some((number, inner(told)))
        })
        .collect();
    assert_eq!(rows.len(), 4, "{body}");
    let mut told = Vec::new();
    for (i, (number, sentences)) in rows.iter().enumerate() {
        // The first sentence names the symbol; a row that says no more leads to the next one.
        let ways: Vec<&str> = sentences.split(". ").skip(1).collect();
        if ways.is_empty() {
            told.extend(rows.get(i + 1).map(|(next, _)| (*number, *next)));
        }
        for way in ways {
            let (_, to) = way.rsplit_once("langkah ").expect("a way names its step");
            let to = to.trim_end_matches('.');
            told.push((*number, to.parse().expect("a number")));
        }
    }
    let number = |text: &str| text.parse::<usize>().expect("a number");
    let mut drawn: Vec<(usize, usize)> = drawing
        .split("<g data-dari=\"")
        .skip(1)
        .map(|way| {
            let (from, rest) = way.split_once("\" data-ke=\"").expect("both attributes");
            let (to, _) = rest.split_once('"').expect("it is closed");
            (number(from), number(to))
        })
        .collect();
    drawn.sort_unstable();
    told.sort_unstable();
    assert_eq!(told, drawn);
    assert_eq!(told, [(1, 2), (2, 3), (2, 4), (3, 2)]);
}
