//! Texts to flows, texts to faults with their places, and what holds of every text.

use proptest::prelude::*;

use super::*;
use crate::model::Alur;
use crate::model::Parsed;

/// Returns the flow on one line: `1 A*; 2 B; 3 C! | 1>2 2>3 "Ya"`; `*` marks a start, `!` an end.
fn show(alur: &Alur) -> String {
    let node = |simpul: &crate::model::Simpul| {
        let marks = [(simpul.mulai, "*"), (simpul.akhir, "!")];
        let marks: String = marks
            .iter()
            .filter(|(is, _)| *is)
            .map(|(_, mark)| *mark)
            .collect();
        let pelaku = simpul.pelaku.as_ref().map(|pelaku| format!("{pelaku}: "));
        let pelaku = pelaku.unwrap_or_default();
        if simpul.is_ujung() {
            "0".to_owned()
        } else {
            format!("{} {pelaku}{}{marks}", simpul.nomor, simpul.teks)
        }
    };
    let nodes: Vec<String> = alur.simpul.iter().map(node).collect();
    let way = |way: &crate::model::Sisi| {
        let label = way.label.as_ref().map(|label| format!(" {label:?}"));
        format!(
            "{}>{}{}",
            way.dari + 1,
            way.ke + 1,
            label.unwrap_or_default()
        )
    };
    let ways: Vec<String> = alur.sisi.iter().map(way).collect();
    format!("{} | {}", nodes.join("; "), ways.join(" "))
}

/// Returns what `text` gives: the flow, or `code text` of each note.
#[track_caller]
fn check(text: &str) -> (Option<String>, Vec<String>) {
    let Parsed { value, notes } = read(text);
    let told = notes.iter().map(|note| {
        let marked = text.get(note.range.clone());
        let marked = marked.unwrap_or_else(|| panic!("{note:?} lies outside of {text:?}"));
        let marked = if note.range == (0..text.len()) {
            "*"
        } else {
            marked
        };
        format!("{} {marked}", note.code)
    });
    (value.as_ref().map(show), told.collect())
}

#[track_caller]
fn flows(cases: &[(&str, &str)]) {
    for (text, flow) in cases {
        assert_eq!(
            check(text),
            (Some((*flow).to_owned()), Vec::new()),
            "{text}"
        );
    }
}

#[track_caller]
fn faults(cases: &[(&str, &[&str])]) {
    for (text, told) in cases {
        let (flow, found) = check(text);
        assert_eq!(
            (flow, &found[..]),
            (
                None,
                &told.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>()[..]
            ),
            "{text}"
        );
    }
}

#[test]
fn headers_and_parting_signs() {
    let flow = "1 A*; 2 B! | 1>2";
    for text in [
        "graph LR\nA --> B",
        "flowchart TD\n  A --> B\n",
        "flowchart\nA-->B",
        "graph TB;A-->B;",
        "graph BT; A --> B",
        "\n\n  graph RL\r\n  A --> B\r\n",
        "graph lr\nA --> B",
        "%% judul\ngraph LR\n%% catatan --> C\n  A --> B\n%% akhir",
        "graph LR\nA\n--> B",
        "graph LR\nA -->\n%% sela\nB",
        "graph LR\nA\nB\nA --> B",
        "graph LR\ndirection TB\nA --> B",
    ] {
        assert_eq!(check(text), (Some(flow.to_owned()), vec![]), "{text:?}");
    }
}

#[test]
fn shapes_labels_and_entities() {
    for (shape, words) in [
        ("[Satu dua]", "Satu dua"),
        ("(Satu)", "Satu"),
        ("([Satu])", "Satu"),
        ("((Satu))", "Satu"),
        ("(((Satu)))", "Satu"),
        ("[[Satu]]", "Satu"),
        ("[(Satu)]", "Satu"),
        ("{Satu?}", "Satu?"),
        ("{{Satu}}", "Satu"),
        (">Satu]", "Satu"),
        ("[/Satu/]", "Satu"),
        ("[\\Satu/]", "Satu"),
        ("[/\"Satu\"/]", "Satu"),
        ("[Tamu/Pengguna]", "Tamu/Pengguna"),
        ("[ \"Satu; [dua] --> {tiga}\" ]", "Satu; [dua] --> {tiga}"),
        ("{\"Lengkap (asli)?\"}", "Lengkap (asli)?"),
        ("[Menerima (berkas)]", "Menerima (berkas)"),
        (
            "[Satu<br>dua<br/>tiga #quot;x#quot; &amp; #35;1]",
            "Satu dua tiga \"x\" & #1",
        ),
        (" [Satu]", "Satu"),
        ("[Satu]:::penting", "Satu"),
        ("", "A1"),
    ] {
        let text = format!("graph LR\nA1{shape} --> B");
        let (flow, _) = check(&text);
        assert_eq!(flow, Some(format!("1 {words}*; 2 B! | 1>2")), "{text}");
    }
}

#[test]
fn arrows_and_their_labels() {
    for (arrow, label) in [
        ("-->", ""),
        ("--->", ""),
        ("---", ""),
        ("-----", ""),
        ("--x", ""),
        ("--o", ""),
        ("-.->", ""),
        ("-..->", ""),
        ("-.-", ""),
        ("==>", ""),
        ("====>", ""),
        ("===", ""),
        ("-->|Ya|", "Ya"),
        ("--> | Ya, lengkap | ", "Ya, lengkap"),
        ("-->|\"Ya | #quot;x#quot;\"|", "Ya | \"x\""),
        ("---|Ya|", "Ya"),
        ("-- Ya -->", "Ya"),
        ("-- Belum-lengkap ---", "Belum-lengkap"),
        ("-- \"Ya --> x\" -->", "Ya --> x"),
        ("-. Ya .->", "Ya"),
        ("-.Ya.-", "Ya"),
        ("== Ya ==>", "Ya"),
        ("-->||", ""),
    ] {
        let text = format!("graph LR\nA {arrow} B");
        let label = if label.is_empty() {
            String::new()
        } else {
            format!(" {label:?}")
        };
        assert_eq!(
            check(&text),
            (Some(format!("1 A*; 2 B! | 1>2{label}")), vec![]),
            "{text}"
        );
    }
    flows(&[
        ("graph LR\nA---orang-tua", "1 A*; 2 orang-tua! | 1>2"),
        ("graph LR\nA-->B-->C", "1 A*; 2 B; 3 C! | 1>2 2>3"),
        ("graph LR\nA-1-->B.2", "1 A-1*; 2 B.2! | 1>2"),
    ]);
}

#[test]
fn numbers_follow_the_flow() {
    flows(&[
        // Written from its end.
        (
            "graph LR\nC --> D\nB --> C\nA --> B",
            "1 A*; 2 B; 3 C; 4 D! | 1>2 2>3 3>4",
        ),
        // What branches off stands behind the decision; the main path is the first answer that ends.
        (
            "graph TD\nA --> B{Lengkap?}\nB -->|Ya| C\nB -->|Tidak| D\nD --> B\nC --> E",
            "1 A*; 2 Lengkap?; 3 D; 4 C; 5 E! | 1>2 2>4 \"Ya\" 2>3 \"Tidak\" 3>2 4>5",
        ),
        (
            "graph TD\nA --> B\nB -->|Tidak| D --> B\nB -->|Ya| C",
            "1 A*; 2 B; 3 D; 4 C! | 1>2 2>3 \"Tidak\" 2>4 \"Ya\" 3>2",
        ),
        // Two starts before the step where they meet.
        (
            "graph TD\nA --> C --> D\nB --> C",
            "1 A*; 2 B*; 3 C; 4 D! | 1>3 2>3 3>4",
        ),
        (
            "graph TD\nA & B --> C & D",
            "1 A*; 2 D!; 3 B*; 4 C! | 1>4 1>2 3>4 3>2",
        ),
        // A circle begins where the text does.
        ("graph TD\nA --> B --> A", "1 A*; 2 B | 1>2 2>1"),
        // Labels that carry their numbers keep them.
        (
            "flowchart TD\nn1[\"2 · Dua\"]\nn2[\"1 · Satu\"]\nn2 --> n1",
            "1 Satu*; 2 Dua! | 1>2",
        ),
        (
            "flowchart TD\nA[2 · Dua] --> B[Satu]",
            "1 2 · Dua*; 2 Satu! | 1>2",
        ),
        (
            "flowchart TD\nA[0 · Nol] --> B[1 · Satu]",
            "1 0 · Nol*; 2 1 · Satu! | 1>2",
        ),
    ]);
}

#[test]
fn marks_of_start_and_end_are_no_steps() {
    flows(&[
        (
            "graph TD\nM([Mulai]) --> A --> B --> S([Selesai])",
            "1 A*; 2 B! | 1>2",
        ),
        (
            "graph TD\nA --> B{Lulus?}\nB -->|Ya| C --> S((Selesai))\nB -->|Tidak| S",
            "1 A*; 2 Lulus?; 3 C!; 0 | 1>2 2>3 \"Ya\" 2>4 \"Tidak\"",
        ),
        (
            "graph TD\nA -->|Ya| S[Selesai]\nA -->|Tidak| S",
            "1 A*; 0; 0 | 1>2 \"Ya\" 1>3 \"Tidak\"",
        ),
        // A box that goes on, or stands alone, is a step whatever it is called.
        (
            "graph TD\nA --> S[Selesai] --> B",
            "1 A*; 2 Selesai; 3 B! | 1>2 2>3",
        ),
        ("graph TD\nS[Selesai]", "1 Selesai*! | "),
        ("graph TD\nM[Mulai] --> S[Selesai]", "1 Selesai*! | "),
        (
            "graph TD\nM[Mulai] -->|Daring| A\nM -->|Loket| B",
            "1 Mulai*; 2 B!; 3 A! | 1>3 \"Daring\" 1>2 \"Loket\"",
        ),
    ]);
}

#[test]
fn subgraphs_are_actors() {
    flows(&[
        (
            "graph TD\nsubgraph Petugas loket\n  B[Memeriksa]\n  C\nend\nsubgraph p [Pemohon]\nA --> B\nend\nsubgraph \"Kepala #quot;seksi#quot;\"\ndirection LR\nD\nend\nB --> C --> D --> E",
            "1 Pemohon: A*; 2 Petugas loket: Memeriksa; 3 Petugas loket: C; 4 Kepala \"seksi\": D; 5 E! | 1>2 2>3 3>4 4>5",
        ),
        (
            "graph TD\nsubgraph Dinas\nsubgraph Loket\nA\nend\nB\nend\nA --> B",
            "1 Loket: A*; 2 Dinas: B! | 1>2",
        ),
    ]);
}

#[test]
fn what_only_dresses_is_told_once() {
    let text = "graph TD\nA[x]:::a --> B\nstyle A fill:#f9f,stroke:#333;\nclassDef a fill:#fff\nclass B a\nlinkStyle 0 stroke:red\nclick A \"https://contoh.go.id\"\nA ~~~ B";
    let flow = "1 x*; 2 B! | 1>2";
    assert_eq!(
        check(text),
        (Some(flow.to_owned()), vec!["SP0813 :::a".to_owned()])
    );
    let text = "%%{init: {\"theme\": \"dark\"}}%%\ngraph TD\nA[x] --> B";
    assert_eq!(check(text).1, ["SP0813 %%{init: {\"theme\": \"dark\"}}%%"]);
}

#[test]
fn statements_on_one_line_get_lines_of_their_own() {
    for (text, lines) in [
        (
            "graph LR A[Tamu/Pengguna] --> B[Petugas Informasi / TU] B --> C[Petugas] C --> D[Dilayani]",
            "graph LR\n  A[Tamu/Pengguna] --> B[Petugas Informasi / TU]\n  B --> C[Petugas]\n  C --> D[Dilayani]",
        ),
        (
            "<pre> graph LR A[x] --> B[y] B --> C </pre>",
            "graph LR\n  A[x] --> B[y]\n  B --> C",
        ),
        (
            "<pre class=\"mermaid\"><code>graph LR\nA --> B\n</code></pre>",
            "graph LR\n  A --> B",
        ),
        ("```mermaid\ngraph LR\nA --> B\n```", "graph LR\n  A --> B"),
        (
            "graph LR subgraph p[Pemohon] A[x] --> B[y] end subgraph \"Kepala seksi\" C[z] end B --> C",
            "graph LR\n  subgraph p[Pemohon]\n    A[x] --> B[y]\n  end\n  subgraph \"Kepala seksi\"\n    C[z]\n  end\n  B --> C",
        ),
        (
            "graph LR A --> B\n%% catatan\nB\n%% sela\n--> C style A fill:#fff\n",
            "graph LR\n  A --> B\n  %% catatan\n  %% sela\n  B --> C\n  style A fill:#fff",
        ),
    ] {
        let (flow, told) = check(text);
        assert!(told.iter().any(|one| one == "SP0814 *"), "{text}: {told:?}");
        let note = read(text)
            .notes
            .into_iter()
            .find(|note| note.code == Code::MERMAID_ONE_LINE);
        let replacement = note.and_then(|note| note.replacement);
        assert_eq!(replacement.as_deref(), Some(lines), "{text}");
        let (again, told) = check(lines);
        assert_eq!(again, flow, "{text}");
        assert!(
            !told.iter().any(|one| one.starts_with("SP0814")),
            "{lines}: {told:?}"
        );
    }
}

#[test]
fn faults_are_marked_where_they_are() {
    faults(&[
        ("", &["SP0811 *"]),
        ("Datang lalu dilayani", &["SP0811 Datang"]),
        ("sequenceDiagram\nA->>B: x", &["SP0811 sequenceDiagram"]),
        ("graph LR", &["SP0812 *"]),
        ("graph LR\nA[Datang --> B[Dilayani]\nB --> C", &["SP0812 ["]),
        ("graph LR\nA[Datang\nB --> C", &["SP0812 ["]),
        ("graph LR\nA(Datang (TU)) --> B", &["SP0812 ("]),
        ("graph LR\nA([Datang] --> B", &["SP0812 (["]),
        ("graph LR\nA[\"Datang] --> B", &["SP0812 \""]),
        ("graph LR\nA[\"Datang\"x] --> B", &["SP0812 ["]),
        ("graph LR\nA[ ] --> B", &["SP0812 [ ]"]),
        ("graph LR\nA -->", &["SP0812 -->"]),
        ("graph LR\nA -->; B --> C", &["SP0812 -->"]),
        ("graph LR\nsubgraph x\nA -->|Ya|\nend", &["SP0812 -->"]),
        ("graph LR\nA &", &["SP0812 &"]),
        ("graph LR\n--> B", &["SP0812 -->"]),
        ("graph LR\nA --> --> B", &["SP0812 -->"]),
        ("graph LR\nA -> B\nB --> C", &["SP0812 ->"]),
        ("graph LR\nA –> B\nC → D", &["SP0812 –>", "SP0812 →"]),
        ("graph LR\nA => B", &["SP0812 =>"]),
        ("graph LR\nA --&gt; B", &["SP0812 --&gt;"]),
        ("graph LR\nA -- B", &["SP0812 --"]),
        ("graph LR\nA -- Ya -- B", &["SP0812 --"]),
        ("graph LR\nA -. B", &["SP0812 -."]),
        ("graph LR\nA -->|Ya B", &["SP0812 |"]),
        ("graph LR\nA <--> B", &["SP0812 <-->"]),
        ("graph LR\nA o--o B", &["SP0812 o--o"]),
        ("graph LR\n[Datang] --> B", &["SP0812 [Datang]"]),
        ("graph LR\nTamu Datang --> B", &["SP0812 Datang"]),
        ("graph LR\nA@{ shape: rect } --> B", &["SP0812 A@{"]),
        ("graph LR\nA --> B\ngraph TD\nC --> D", &["SP0812 graph"]),
        ("graph LR\nA --> B\nend", &["SP0812 end"]),
        ("graph LR\nsubgraph x\nA --> B", &["SP0812 subgraph"]),
        ("graph LR\nsubgraph\nA --> B\nend", &["SP0812 subgraph"]),
        ("graph LR subgraph Loket A --> B end", &["SP0812 subgraph"]),
        (
            "graph LR\nsubgraph L[Loket]\nA\nend\nA --> L",
            &["SP0812 L"],
        ),
        (
            "graph LR A --> B %% catatan B --> C",
            &["SP0812 %% catatan B --> C"],
        ),
        (
            "graph LR A --> B style A fill:#fff B --> C",
            &["SP0812 style"],
        ),
        ("graph LR\nA --> B?", &["SP0812 ?"]),
        (
            "graph LR\nA[Satu] --> B[Dua]\nB[Tiga] --> C",
            &["SP0815 [Tiga]"],
        ),
        ("---\ntitle: x\n---\ngraph LR\nA --> B", &["SP0811 ---"]),
        ("graph LR\ndirection\nA --> B", &["SP0812 direction"]),
    ]);
}

#[test]
fn what_is_doubtful_is_marked_and_drawn() {
    for (text, flow, told) in [
        (
            "graph LR\nA[Datang] --> B\nC[Pulang]",
            "1 Datang*; 2 B!; 3 Pulang*! | 1>2",
            "SP0816 C",
        ),
        (
            "graph LR\nA --> A\nA --> B",
            "1 A*; 2 B! | 1>1 1>2",
            "SP0817 -->",
        ),
    ] {
        assert_eq!(
            check(text),
            (Some(flow.to_owned()), vec![told.to_owned()]),
            "{text}"
        );
    }
    // The same label again is no second label.
    flows(&[("graph LR\nA[x] --> B\nB --> A[x]", "1 x*; 2 B | 1>2 2>1")]);
}

#[test]
fn bounds_are_told() {
    let chain = |count: usize| {
        let nodes: Vec<String> = (0..count).map(|i| format!("n{i}")).collect();
        format!("graph LR\n{}", nodes.join(" --> "))
    };
    assert!(read(&chain(MAX_SIMPUL)).value.is_some());
    let codes = |text: &str| {
        let notes = read(text).notes;
        notes.iter().map(|note| note.code).collect::<Vec<_>>()
    };
    assert_eq!(codes(&chain(MAX_SIMPUL + 1)), [Code::MERMAID_TOO_LARGE]);
    let many = |prefix: &str| {
        (0..20)
            .map(|i| format!("{prefix}{i}"))
            .collect::<Vec<_>>()
            .join(" & ")
    };
    let product = format!("graph LR\n{} --> {}", many("a"), many("b"));
    assert_eq!(codes(&product), [Code::MERMAID_TOO_LARGE]);
    let long = format!("graph LR\nA[{}]", "x".repeat(MAX_TEXT));
    assert_eq!(codes(&long), [Code::MERMAID_TOO_LARGE]);
    let faulty = format!("graph LR\n{}", "A -->\n;".repeat(1000));
    assert_eq!(codes(&faulty).len(), MAX_NOTES);
    let deep = format!("graph LR\n{}", "subgraph x\n".repeat(1000));
    assert_eq!(codes(&deep), [Code::MERMAID_TOO_LARGE]);
}

/// Pieces of Mermaid, put together at random, reach further than random characters.
const PIECES: &[&str] = &[
    "graph LR",
    "flowchart",
    "\n",
    ";",
    " ",
    "A",
    "B",
    "C1",
    "é",
    "-",
    "-->",
    "---",
    "-.->",
    "==>",
    "-- ",
    " -->",
    "~~~",
    "|",
    "|Ya|",
    "[",
    "]",
    "[x]",
    "(",
    ")",
    "((",
    "{",
    "}",
    "{{",
    "\"",
    "[\"x y\"]",
    ">",
    "&",
    " & ",
    "subgraph ",
    "subgraph p[x]\n",
    "end",
    "\nend\n",
    "%%",
    "%% c\n",
    "%%{",
    "}%%",
    "style A",
    "click ",
    "direction TB",
    ":::",
    "@{",
    "<pre>",
    "</pre>",
    "```",
    "#quot;",
    "&#x1F600;",
    "<br>",
    "–>",
    "\t",
    "\u{0}",
    "\u{2028}",
    "o--o",
    "Selesai",
    "[Selesai]",
    "Mulai[Mulai]",
    "[1 · x]",
    "[2 · y]",
    "[3]",
    "/",
    "\\",
    ".",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_to_its_end(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..40),
        noise in "\\PC{0,12}",
        at in 0usize..40,
        has_header in proptest::bool::ANY,
    ) {
        let mut text: String = if has_header { "graph LR ".to_owned() } else { String::new() };
        for (i, piece) in pieces.iter().enumerate() {
            if i == at {
                text.push_str(&noise);
            }
            text.push_str(piece);
        }
        hold(&text);
    }

    #[test]
    fn any_characters_are_read_to_their_end(text in "(graph LR\n)?\\PC{0,60}") {
        hold(&text);
    }
}

/// What holds of every text: places inside it, an error or a sound flow, and lines that say the same.
fn hold(text: &str) {
    let Parsed { value, notes } = read(text);
    for note in &notes {
        let marked = text.get(note.range.clone());
        assert!(
            marked.is_some_and(|marked| !marked.is_empty() || text.is_empty()),
            "{note:?} in {text:?}"
        );
    }
    let is_refused = notes
        .iter()
        .any(|note| note.code.info().severity == crate::diagnostic::Severity::Error);
    assert_eq!(value.is_none(), is_refused, "{text:?}: {notes:?}");
    let Some(alur) = value else {
        return;
    };
    sound(&alur);
    if let Some(lines) = notes.iter().find_map(|note| {
        note.replacement
            .as_ref()
            .filter(|_| note.code == Code::MERMAID_ONE_LINE)
    }) {
        let again = read(lines);
        assert_eq!(
            again.value.as_ref(),
            Some(&alur),
            "{text:?} becomes {lines:?}"
        );
        assert!(
            again
                .notes
                .iter()
                .all(|note| note.code != Code::MERMAID_ONE_LINE),
            "{lines:?}"
        );
    }
}

/// The invariants of a flow.
fn sound(alur: &Alur) {
    let steps = alur
        .simpul
        .iter()
        .take_while(|simpul| !simpul.is_ujung())
        .count();
    assert!(steps > 0);
    for (i, simpul) in alur.simpul.iter().enumerate() {
        if i < steps {
            assert_eq!(simpul.nomor, i + 1);
        } else {
            assert_eq!(*simpul, crate::model::Simpul::ujung());
            assert_eq!((alur.keluar(i).count(), alur.masuk(i).count()), (0, 1));
        }
    }
    assert!(alur.simpul.iter().any(|simpul| simpul.mulai));
    assert!(
        alur.sisi
            .iter()
            .all(|way| way.dari < steps && way.ke < alur.simpul.len())
    );
    assert!(alur.sisi.is_sorted_by_key(|way| way.dari));
}
