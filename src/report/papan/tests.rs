use super::*;
use crate::catalog::Catalog;
use crate::diagnostic::Language;
use crate::report::HumanOptions;
use crate::view::PapanInput;

/// Returns the scoreboard of standards with these titles, of one agency.
fn board(titles: &[&str]) -> Papan {
    let agency = "skema: 1\nkode: a\nnama: Dinas Contoh\n";
    let standards = titles.iter().enumerate().map(|(index, title)| {
        let text = format!("skema: 1\nkode: s{index}\njudul: {title}\n");
        (format!("standards/a/s{index}.yaml"), text.into_bytes())
    });
    let files = std::iter::once(("standards/a/instansi.yaml".to_owned(), agency.into()));
    let catalog = Catalog::new(files.chain(standards).collect());
    crate::view::papan(&PapanInput {
        catalog: &catalog,
        standards: &catalog.standards.iter().collect::<Vec<_>>(),
        diagnostics: &[],
        hari: None,
    })
}

fn plain(papan: &Papan) -> String {
    let options = HumanOptions {
        language: Language::Id,
        color: false,
        unicode: true,
        max: None,
    };
    terminal(papan, options)
}

#[test]
fn a_long_title_keeps_its_beginning_and_titles_alike_their_ends() {
    let text = plain(&board(&[
        "Rekomendasi Penyelenggaraan Kegiatan",
        "Surat Keterangan Domisili Lembaga",
        "Surat Keterangan Domisili Usaha",
    ]));
    let rows: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("R "))
        .map(|row| row.split("  ").next().unwrap_or_default())
        .collect();
    assert_eq!(
        rows,
        [
            "Rekomendasi Penyelenggara…",
            "Surat Keterangan D…Lembaga",
            "Surat Keterangan Dom…Usaha"
        ]
    );
}

#[test]
fn an_empty_workspace_says_so() {
    let papan = board(&[]);
    assert!(plain(&papan).ends_with("\n\nTidak ada standar di sini.\n"));
    assert!(markdown(&papan, Language::En).ends_with("\n\nThere is no standard here.\n"));
}

/// Letters of states and gaps are told apart in each language.
#[test]
fn the_legend_tells_each_sign_once() {
    let papan = board(&["Contoh"]);
    for line in [
        "R rancangan",
        "✗ belum ada",
        "n nomor   t tanggal   p penandatangan",
    ] {
        assert_eq!(plain(&papan).matches(line).count(), 1, "{line}");
    }
}
