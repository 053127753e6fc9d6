//! Fixes of what the rules find in documents made by chance (the same chance each time): every byte outside
//! an edit stays, what comes of it is read with no more errors than before, and mending again changes nothing.
//!
//! Documents are composed of lines with and without faults, of every kind that has a fix, and of fixtures of
//! the rules with such lines added; comments, blank lines, line ends and marks of other editors are strewn in.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use baku::catalog::{Catalog, RawFile};
use baku::check::{Look, check, mend};
use baku::diagnostic::{Code, Edit, Safety, Severity};

use crate::mutants::Chance;
use crate::workspace::{AGENCY, demand_none, files_below, lines, shipped};

/// Where a document stands.
const PLACE: &str = "standards/dinas-contoh/contoh.yaml";

/// An agency that hands nothing down: a look at a document costs little.
const BARE: &str = "skema: 1\nkode: dinas-contoh\nnama: Dinas Contoh\n";

/// Fixes that must be made before the test has said anything.
const FIXES: usize = 10_000;

/// Documents; as many as give that many fixes, and some more.
const DOCUMENTS: u64 = 700;

/// Items of lists: with faults that have a fix, and without.
const ITEMS: &[&str] = &[
    "Ruang #2",
    "Ruang: tunggu",
    "Kartu\u{a0}tamu",
    "Kartu\u{200b} tamu",
    "“Ruang tunggu”",
    "Buka：Senin",
    "<p>Ruang tunggu</p>",
    "Ruang <b>tunggu</b>&nbsp;utama",
    "Ruang tunggu dan dan toilet",
    "Kantor pos 78124 78124",
    "Fadilitasi rapat",
    "'Fadilitasi rapat' # catatan",
    "Mushola",
    "Meja l0ket",
    "a. Ruang tunggub. Toilet",
    "0812",
    "1.10",
    "no",
    "Ruang tunggu",
    "\"Ruang: baca\" # catatan",
    "Toilet # di samping",
    "Kursi, meja, dan lemari",
    "{teks: Ruang tunggu}",
];

/// Items that stand together: typed marks, and one that swallows another.
const GROUPS: &[&[&str]] = &[
    &["a. Ruang tunggu", "b. Toilet", "c. Kursi roda"],
    &["1) Ruang tunggu", "2) Toilet"],
    &["Ruang tunggu\n    - Toilet"],
];

/// Keys whose items are plain texts.
const LISTS: &[&str] = &[
    "sarana",
    "kompetensi",
    "pengawasan",
    "jaminan_pelayanan",
    "jaminan_keamanan",
    "produk",
];

/// Blocks that are written once or not at all.
const BLOCKS: &[&[&str]] = &[
    &[
        "jangka_waktu: 3hari kerja\n",
        "jangka_waktu: 12 (duabelas) hari kerja\n",
        "jangka_waktu: l0 hari kerja # janji\n",
        "jangka_waktu: 3 hari kerja\n",
    ],
    &[
        "jumlah_pelaksana: 3 0rang\n",
        "jumlah_pelaksana: 2-5 orang\n",
    ],
    &["biaya: Geratis\n", "biaya: Gratis\n", "biayaa: Gratis\n"],
    &["ditinjau: 12 Nopember 2025\n", "ditinjau: 2025-11-12\n"],
    &[
        "x-catatan: tetap   begini\n",
        "x-catatan: {a: [1,  2], b: 'c'}\n",
    ],
    &[
        "dasar_hukum:\n  - UU No :23 Tahun 2006 tentang Administrasi Kependudukan\n",
        "dasar_hukum:\n  - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n",
    ],
    &[
        "pengaduan:\n  kanal:\n    - SPAN LAPOR\n    - Surel layanan@kalbarprov.g.id\n",
        "pengaduan:\n  kanal:\n    - Surel layanan@kalbaprov.go.id # surel\n    - SP4N-LAPOR!\n",
        "pengaduan:\n  kanall:\n    - SP4N-LAPOR!\n",
    ],
    &[
        "prosedur:\n  alur: graph LR A[Datang] --> B[Menunggu] B --> C[Dilayani]\n",
        "prosedur:\n  alur: |\n    graph LR\n      A[Datang --> B[Dilayani]\n",
        "prosedur:\n  langkah:\n    - {pelaku: Pemohon, teks: Menyerahkan berkas}\n",
    ],
];

/// Lines that say nothing and must stay.
const IDLE: &[&str] = &["", "# catatan", "#tanpa spasi", "   # menjorok"];

/// Titles with and without faults.
const TITLES: &[&str] = &[
    "Kartu Anggota",
    "Fadilitasi Rapat",
    "“Kartu Anggota”",
    "Kartu  Anggota # judul",
];

/// Returns the document that chance gives.
fn document(chance: &mut Chance, fixtures: &[String]) -> String {
    let mut text = match chance.below(4) {
        0 => chance.pick(fixtures).clone(),
        _ => format!("skema: 1\nkode: contoh\njudul: {}\n", chance.pick(TITLES)),
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    for key in LISTS {
        // A key that the fixture has stays as it is there.
        if chance.below(5) < 4 && !text.contains(&format!("\n{key}:")) {
            text.push_str(&list(key, chance));
        }
    }
    for block in BLOCKS {
        let one = *chance.pick(block);
        let key = one.split(':').next().unwrap_or_default();
        if chance.below(3) < 2 && !text.contains(&format!("\n{key}:")) {
            text.push_str(one);
        }
    }
    dressed(text, chance)
}

fn list(key: &str, chance: &mut Chance) -> String {
    let mut text = format!("{key}:\n");
    let mut item = |words: &str| text.push_str(&format!("  - {words}\n"));
    if chance.below(3) == 0 {
        chance.pick(GROUPS).iter().for_each(|words| item(words));
    } else {
        (0..4 + chance.below(5)).for_each(|_| item(chance.pick::<&str>(ITEMS)));
    }
    text
}

/// Strews idle lines in, and gives the text the line ends and the mark of some editor.
fn dressed(text: String, chance: &mut Chance) -> String {
    let mut rows: Vec<String> = text.lines().map(str::to_owned).collect();
    // A block of text keeps its lines to itself.
    if !text.contains(": |") {
        for _ in 0..chance.below(3) {
            let at = chance.below(rows.len() + 1);
            rows.insert(at, (*chance.pick(IDLE)).to_owned());
        }
    }
    let end = if chance.below(4) == 0 { "\r\n" } else { "\n" };
    let mark = if chance.below(6) == 0 { "\u{feff}" } else { "" };
    let mut text = format!("{mark}{}", rows.join(end));
    if chance.below(5) > 0 {
        text.push_str(end);
    }
    text
}

fn workspace(text: &str) -> Vec<RawFile> {
    vec![
        (AGENCY.to_owned(), BARE.into()),
        (PLACE.to_owned(), text.into()),
    ]
}

fn text_of(raw: &[RawFile]) -> String {
    let own = raw
        .iter()
        .find(|(path, _)| path == PLACE)
        .expect("it is there");
    String::from_utf8(own.1.clone()).expect("documents are text")
}

fn errors(text: &str) -> usize {
    let catalog = Catalog::new(workspace(text));
    let found = check(&catalog, None);
    let errors = found.iter().filter(|one| one.severity == Severity::Error);
    errors.count()
}

/// A look at a document: its text, and the edits of each fix that was offered.
struct Seen {
    text: String,
    edits: Vec<Edit>,
    codes: BTreeSet<Code>,
}

/// Mends a document; returns what comes of it, how many fixes were made, and every look on the way.
fn mended(text: &str, safety: Safety) -> (String, usize, Vec<Seen>) {
    let seen: RefCell<Vec<Seen>> = RefCell::default();
    let look = |raw: &[RawFile]| {
        let catalog = Catalog::new(raw.to_vec());
        let diagnostics = check(&catalog, None);
        let fixes = || diagnostics.iter().filter(|one| one.fix.is_some());
        let edits = fixes()
            .filter_map(|one| one.fix.as_ref())
            .flat_map(|fix| fix.edits.clone());
        seen.borrow_mut().push(Seen {
            text: text_of(raw),
            edits: edits.collect(),
            codes: fixes().map(|one| one.code).collect(),
        });
        Look {
            files: catalog.files,
            diagnostics,
        }
    };
    let files = mend(workspace(text), safety, |_| true, look);
    let seen = seen.into_inner();
    match files.into_iter().find(|file| file.path == PLACE) {
        Some(file) => (file.new, file.count, seen),
        None => (text.to_owned(), 0, seen),
    }
}

/// Returns whether `new` is `old` with some of `edits` made and every other byte as it was.
fn is_edited(old: &str, new: &str, edits: &[Edit]) -> bool {
    let is_crlf = old
        .split_once('\n')
        .is_some_and(|(line, _)| line.ends_with('\r'));
    let mut edits = edits.to_vec();
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    // Where both texts stand, for each choice of edits so far.
    let mut states: BTreeSet<(usize, usize)> = BTreeSet::from([(0, 0)]);
    for edit in edits {
        let words = match is_crlf {
            true => edit.text.replace("\r\n", "\n").replace('\n', "\r\n"),
            false => edit.text.clone(),
        };
        let made: Vec<(usize, usize)> = states
            .iter()
            .filter_map(|(from, at)| {
                let kept = old.get(*from..edit.span.start)?;
                let rest = new
                    .get(*at..)?
                    .strip_prefix(kept)?
                    .strip_prefix(words.as_str())?;
                Some((edit.span.end, new.len() - rest.len()))
            })
            .collect();
        states.extend(made);
    }
    let ends = |(from, at): &(usize, usize)| old.get(*from..) == new.get(*at..);
    states.iter().any(ends)
}

/// Returns what is wrong with how the document is mended, how many fixes were made, and of which codes.
fn faults_of(text: &str, safety: Safety) -> (Vec<String>, usize, BTreeSet<Code>) {
    let (new, count, seen) = mended(text, safety);
    let mut faults = Vec::new();
    for (index, look) in seen.iter().enumerate().skip(1) {
        let comes_of = |before: &Seen| is_edited(&before.text, &look.text, &before.edits);
        if !seen[..index].iter().any(comes_of) {
            faults.push(format!(
                "a byte outside the edits changed:\n{}",
                lines(look.text.lines())
            ));
        }
    }
    if errors(&new) > errors(text) {
        faults.push("there are more errors than before".to_owned());
    }
    let (again, more, _) = mended(&new, safety);
    if more > 0 || again != new {
        faults.push(format!("mending again gives\n{}", lines(again.lines())));
    }
    let codes = seen.into_iter().flat_map(|look| look.codes).collect();
    let told = faults.iter().map(|fault| {
        format!(
            "{fault}\n  document {text:?}\n  mended\n{}",
            lines(new.lines())
        )
    });
    (told.collect(), count, codes)
}

#[test]
fn ten_thousand_random_fixes_keep_every_other_byte() {
    let fixtures: Vec<String> = files_below("tests/rules")
        .into_iter()
        .filter(|path| path.matches('/').count() == 3)
        .map(|path| shipped(&path))
        .collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    let run = |first: u64| {
        let mut all = (Vec::new(), 0, BTreeMap::<Code, usize>::new());
        for seed in (first..DOCUMENTS).step_by(threads as usize) {
            let mut chance = Chance(seed);
            let text = document(&mut chance, &fixtures);
            // What is sure is a part of what may be dared; both are asked for.
            let safety = *chance.pick(&[Safety::Safe, Safety::Unsafe, Safety::Unsafe]);
            let (faults, count, codes) = faults_of(&text, safety);
            all.0.extend(faults);
            all.1 += count;
            codes
                .into_iter()
                .for_each(|code| *all.2.entry(code).or_default() += 1);
        }
        all
    };
    let (mut faults, mut fixes, mut codes) = (Vec::new(), 0, BTreeMap::<Code, usize>::new());
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|first| {
                scope.spawn({
                    let run = &run;
                    move || run(first)
                })
            })
            .collect();
        for worker in workers {
            let (wrong, count, offered) = worker.join().expect("no document makes a panic");
            faults.extend(wrong);
            fixes += count;
            offered
                .into_iter()
                .for_each(|(code, times)| *codes.entry(code).or_default() += times);
        }
    });
    println!(
        "{fixes} fixes of {} codes in {DOCUMENTS} documents: {codes:?}",
        codes.len()
    );
    faults.truncate(5);
    demand_none("random fixes", &faults);
    assert!(fixes >= FIXES, "only {fixes} fixes were made");
    assert!(
        codes.len() >= 20,
        "only {} codes have had a fix",
        codes.len()
    );
}

#[test]
fn an_edit_that_touches_more_is_found() {
    let edit = |start, end, text: &str| Edit {
        span: baku::diagnostic::Span::new(baku::diagnostic::FileId(0), start, end),
        text: text.to_owned(),
    };
    let edits = [edit(3, 7, "tiga"), edit(12, 15, "enam")];
    let old = "a: satu # b dua\n";
    for (new, wanted) in [
        ("a: tiga # b dua\n", true),
        ("a: tiga # b enam\n", true),
        (old, true),
        ("a: tiga  # b dua\n", false),
        ("a: tiga # b dua", false),
        ("a: lima # b dua\n", false),
    ] {
        assert_eq!(is_edited(old, new, &edits), wanted, "{new:?}");
    }
}
