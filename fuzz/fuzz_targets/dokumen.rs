//! Any text as a standard, to its documents: no panic in view, HTML, Markdown, text and diagrams.
#![no_main]

use baku::catalog::Catalog;
use baku::render::{html, markdown, text};
use baku::view::{Input, Kind, Publisher, Titles, document, sippn};
use libfuzzer_sys::fuzz_target;

const AGENCY: &[u8] = b"skema: 1\nkode: a\nnama: Instansi Contoh\n";

fuzz_target!(|standard: &str| {
    let catalog = Catalog::new(vec![
        ("standards/a/instansi.yaml".to_owned(), AGENCY.to_vec()),
        (
            "standards/a/b.yaml".to_owned(),
            standard.as_bytes().to_vec(),
        ),
    ]);
    for one in &catalog.standards {
        let chain = catalog.chain(one);
        let agencies: Vec<_> = chain
            .iter()
            .map(|agency| Publisher {
                address: &agency.address,
                instansi: &agency.instansi,
            })
            .collect();
        let titles = Titles::new();
        for kind in [Kind::Lengkap, Kind::Publik, Kind::Sk] {
            let input = Input {
                standar: &one.standar,
                agencies: &agencies,
                address: &one.address,
                settings: &catalog.settings,
                date: None,
                titles: &titles,
            };
            text::sippn(&sippn(&input));
            let document = document(&input, kind);
            let page = html::Page {
                stylesheet: "a.css".to_owned(),
                ..html::Page::default()
            };
            html::standard(&document, &page).expect("a page can be made of any standard");
            markdown::standard(&document).expect("a text can be made of any standard");
        }
    }
});
