//! `examples/as-published/`: the faults of real publications, each with the finding that names it.

use baku::catalog::Catalog;

use crate::workspace::{demand_none, findings, lines, workspace_at};

const FOLDER: &str = "examples/as-published";

/// A fault, the code that names it, and its file and line.
const FAULTS: &[(&str, &str, &str, usize)] = &[
    (
        "Fadilitasi, in the title",
        "SP0323",
        "kalbar/biro-perekonomian/000.yaml",
        5,
    ),
    (
        "fadilitasi, in an item",
        "SP0323",
        "kalbar/biro-perekonomian/000.yaml",
        10,
    ),
    (
        "Tanda pengenalan",
        "SP0324",
        "kalbar/biro-perekonomian/000.yaml",
        11,
    ),
    (
        "<pre> around a flow",
        "SP0318",
        "kalbar/biro-perekonomian/000.yaml",
        14,
    ),
    (
        "Fadilitasi, in a flow",
        "SP0323",
        "kalbar/biro-perekonomian/000.yaml",
        14,
    ),
    (
        "fadilitasi, in a step",
        "SP0323",
        "kalbar/biro-perekonomian/000.yaml",
        18,
    ),
    (
        "fadilitasi, in a second step",
        "SP0323",
        "kalbar/biro-perekonomian/000.yaml",
        19,
    ),
    (
        "Fadilitasi, in the product",
        "SP0323",
        "kalbar/biro-perekonomian/000.yaml",
        26,
    ),
    (
        "pengeola",
        "SP0323",
        "kalbar/biro-perekonomian/000.yaml",
        37,
    ),
    (
        "no decree",
        "SP0202",
        "kalbar/biro-perekonomian/000.yaml",
        7,
    ),
    (
        "78124 78124",
        "SP0320",
        "kalbar/biro-perekonomian/instansi.yaml",
        6,
    ),
    (
        "a. to d. before the steps",
        "SP0317",
        "kalbar/biro-perekonomian/001.yaml",
        17,
    ),
    (
        "contact of another agency",
        "SP0405",
        "kalbar/biro-perekonomian/001.yaml",
        33,
    ),
    ("prasana", "SP0323", "kalbar/biro-kesra/002.yaml", 85),
    ("mushola", "SP0324", "kalbar/biro-kesra/002.yaml", 63),
    (
        "a. to f. before the laws",
        "SP0317",
        "kalbar/biro-kesra/002.yaml",
        54,
    ),
    (
        "a. to d. before the steps",
        "SP0317",
        "kalbar/diskop-ukm/003.yaml",
        15,
    ),
    ("<ul …>", "SP0318", "buleleng/bagian-kesra/004.yaml", 11),
    ("normative", "SP0323", "buleleng/bagian-kesra/004.yaml", 45),
    (
        "Publikb. Undang-Undang",
        "SP0319",
        "buleleng/bagian-kesra/004.yaml",
        55,
    ),
    (
        "rapatb. Tempat",
        "SP0319",
        "buleleng/bagian-kesra/004.yaml",
        58,
    ),
    (
        "jabatanb. Memahami",
        "SP0319",
        "buleleng/bagian-kesra/004.yaml",
        61,
    ),
    (
        "pengaduanb. Pengawasan",
        "SP0319",
        "buleleng/bagian-kesra/004.yaml",
        64,
    ),
    (
        "dipertanggungjawabkanb. Apabila",
        "SP0319",
        "buleleng/bagian-kesra/004.yaml",
        69,
    ),
    (
        "dipertanggungjawabkan.b. Pelayanan",
        "SP0319",
        "buleleng/bagian-kesra/004.yaml",
        72,
    ),
    (
        "1 bulan.b. Survei",
        "SP0319",
        "buleleng/bagian-kesra/004.yaml",
        75,
    ),
    ("2- 5 Orang", "SP0303", "buleleng/bagian-kesra/004.yaml", 66),
    (
        "a title that the content does not know",
        "SP0326",
        "buleleng/bagian-kesra/004.yaml",
        6,
    ),
    (
        "the same words as another province's standard",
        "SP0906",
        "kalbar/biro-kesra/002.yaml",
        6,
    ),
    (
        "a product called like the service",
        "SP0327",
        "kalbar/diskop-ukm/003.yaml",
        30,
    ),
    (
        "nobody in charge of complaints",
        "SP0215",
        "buleleng/bagian-kesra/004.yaml",
        32,
    ),
];

#[test]
fn the_faults_of_real_publications_are_found() {
    let found = findings(&Catalog::new(workspace_at(FOLDER)));
    let mut faults = Vec::new();
    for (fault, code, file, line) in FAULTS {
        let file = format!("standards/{file}");
        let times = found
            .iter()
            .filter(|one| one.code == *code && one.file == file && one.line == *line)
            .count();
        if times != 1 {
            faults.push(format!(
                "{file}:{line}: {fault}: {code} is found {times} times"
            ));
        }
    }
    if !faults.is_empty() {
        faults.push(format!("all findings:\n{}", lines(&found)));
    }
    demand_none("faults of publications", &faults);
}
