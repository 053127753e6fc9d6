use std::collections::BTreeSet;
use std::time::Instant;

use super::Download;
use super::Other;
use super::Page;
use super::agency;
use super::index;
use super::standard;
use super::stylesheet;
use crate::render::sample;
use crate::render::template::Folder;
use crate::view::Block;
use crate::view::Document;
use crate::view::Papan;
use crate::view::PapanPage;
use crate::view::Run;

fn page() -> Page {
    Page {
        root: "../../../".to_owned(),
        stylesheet: "gaya-0.css".to_owned(),
        canonical: Some("https://contoh.go.id/standar/".into()),
        source: Some("https://contoh.go.id/sumber/a.yaml".into()),
        downloads: vec![
            Download {
                format: "PDF".to_owned(),
                name: "lengkap".to_owned(),
                file: "lengkap.pdf".to_owned(),
                bytes: Some(83_400),
                pages: Some(3),
            },
            Download {
                format: "Markdown".to_owned(),
                name: String::new(),
                file: "lengkap.md".to_owned(),
                bytes: Some(940),
                pages: None,
            },
            Download {
                format: "JSON".to_owned(),
                name: String::new(),
                file: "data.json".to_owned(),
                bytes: Some(1_234_567),
                pages: None,
            },
        ],
        other: Some(Other {
            name: "Bentuk ringkas: enam komponen".to_owned(),
            file: "publik.html".to_owned(),
        }),
    }
}

fn html(doc: &Document) -> String {
    standard(doc, &page()).expect("the sample renders")
}

/// Returns the values of `attribute` in `html`.
fn attributes<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// Returns the text of the body as it is read: without elements, drawings and hidden repetitions.
fn text(html: &str) -> String {
    let (_, body) = html.split_once("<body>").expect("a page has a body");
    let mut out = String::new();
    let mut rest = body;
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(before);
        rest = if tag.starts_with("svg") {
            tag.split_once("</svg>").expect("drawings are closed").1
        } else {
            tag.split_once('>').expect("elements are closed").1
        };
    }
    out.push_str(rest);
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#x2f;", "/"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(out, |text, (from, to)| text.replace(from, to))
}

fn assert_in_order(whole: &str, texts: &[String]) {
    let mut from = 0;
    for text in texts {
        let at = whole[from..].find(text.as_str());
        let at =
            at.unwrap_or_else(|| panic!("`{text}` is missing after `…{}`", &tail(&whole[..from])));
        from += at + text.len();
    }
}

fn tail(text: &str) -> String {
    let from: Vec<char> = text.chars().rev().take(60).collect();
    from.into_iter().rev().collect()
}

#[test]
fn pages_hold_every_text_in_order() {
    for doc in [sample::founding(), sample::contoh(), sample::ringkas()] {
        assert_in_order(&text(&html(&doc)), &sample::texts(&doc));
    }
}

#[test]
fn ids_are_unique_and_links_have_targets() {
    let pages = [
        html(&sample::founding()),
        html(&sample::contoh()),
        html(&sample::ringkas()),
        index(&sample::index(), &page()).unwrap(),
        agency(&sample::agency_page(), &page()).unwrap(),
    ];
    for html in pages {
        let ids = attributes(&html, "id");
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{ids:?}");
        for target in attributes(&html, "href")
            .iter()
            .filter_map(|href| href.strip_prefix('#'))
        {
            assert!(unique.contains(target), "#{target}");
        }
        for named in attributes(&html, "aria-labelledby")
            .iter()
            .flat_map(|ids| ids.split(' '))
        {
            assert!(unique.contains(named), "{named}");
        }
    }
}

#[test]
fn pages_have_one_h1_and_skip_no_level() {
    for html in [
        html(&sample::founding()),
        html(&sample::contoh()),
        html(&sample::ringkas()),
        agency(&sample::agency_page(), &page()).unwrap(),
    ] {
        assert_eq!(html.matches("<h1").count(), 1);
        let mut last = 0;
        for level in html
            .split("<h")
            .skip(1)
            .filter_map(|rest| rest.chars().next()?.to_digit(10))
        {
            assert!(level <= last + 1, "h{level} follows h{last}");
            last = level;
        }
        assert!(!html.contains("<script") && !html.contains(" style="));
        assert!(
            !html.replace("fill=\"none\"", "").contains("none"),
            "an optional field was printed"
        );
    }
}

const HOSTILE: &str = "<script>alert('1')</script>\" onload=\"x {{ title }} {% raw %} &amp; \u{7}";

#[test]
fn hostile_texts_stay_texts() {
    let mut doc = sample::with_texts(|_| HOSTILE.to_owned());
    doc.site = HOSTILE.to_owned();
    doc.foot = HOSTILE.to_owned();
    for agency in &mut doc.agencies {
        agency.name = HOSTILE.to_owned();
        agency.address = "a\"><script>".to_owned();
    }
    let mut page = page();
    page.downloads[0].name = HOSTILE.to_owned();
    page.downloads[0].file = "\"><script>".to_owned();
    let html = standard(&doc, &page).unwrap();
    assert!(!html.contains("<script"), "an element came through");
    assert!(!html.contains("onload=\""), "an attribute came through");
    assert!(
        text(&html)
            .contains("<script>alert('1')</script>\" onload=\"x {{ title }} {% raw %} &amp; ")
    );
}

#[test]
fn harmful_links_are_dropped() {
    let mut doc = sample::contoh();
    let bad = |text: &str| Run::link(text, "javascript:alert(1)");
    for block in sample::blocks_mut(&mut doc) {
        match block {
            Block::Paragraph { text } => text.push(bad("teks")),
            Block::Channels { items } => items[0].value = vec![bad("teks")],
            _ => {}
        }
    }
    let html = html(&doc);
    assert!(!html.contains("javascript"));
    assert!(html.contains("<div><span class=\"ciri\">WhatsApp</span> <span>teks</span>"));
}

#[test]
fn channels_with_one_link_are_tapped_as_a_whole() {
    let html = html(&sample::contoh());
    assert!(
        html.contains(
            "<a href=\"https://wa.me/6281100000000\"><span class=\"ciri\">WhatsApp</span>"
        )
    );
    assert!(html.contains("pengaduan@<wbr>contoh.go.id"));
    let mut doc = sample::contoh();
    for block in sample::blocks_mut(&mut doc) {
        if let Block::Channels { items } = block {
            let [a, b] = [1, 2].map(|n| Run::link(n.to_string(), format!("tel:+62000{n}")));
            items[0].value = vec![a, Run::plain(" dan "), b];
        }
    }
    let two = "<div><span class=\"ciri\">WhatsApp</span> <span><a href=\"tel:+620001\">";
    assert!(standard(&doc, &page()).unwrap().contains(two));
}

#[test]
fn changes_are_heard() {
    let html = html(&sample::redlined());
    assert!(html.contains("<del><span class=\"vh\">dihapus: </span><span>2 hari</span></del>"));
    assert!(
        html.contains("<ins><span class=\"vh\">ditambah: </span><span><b>3 hari</b></span></ins>")
    );
}

#[test]
fn lists_are_marked_by_the_browser() {
    let html = html(&sample::contoh());
    assert!(
        standard(&sample::lettered_past_z(), &page())
            .unwrap()
            .contains("<ol type=\"a\" start=\"26\">"),
        "letters go on after z"
    );
    assert!(html.contains("<ol start=\"3\">"));
    assert!(html.contains("<li>KTP</li>\n<li><em>atau</em> SIM</li>"));
}

#[test]
fn drafts_are_not_indexed_by_search_engines() {
    let noindex = "<meta name=\"robots\" content=\"noindex\">";
    assert!(html(&sample::founding()).contains(noindex));
    assert!(!html(&sample::contoh()).contains(noindex));
}

#[test]
fn downloads_name_format_pages_and_size() {
    let html = html(&sample::founding());
    assert!(
        html.contains(
            "<a href=\"lengkap.pdf\">PDF lengkap</a> <small>3 halaman, 84\u{a0}kB</small>"
        )
    );
    assert!(html.contains("<small>940\u{a0}byte</small>"));
    assert!(html.contains("<small>1,3\u{a0}MB</small>"));
}

#[test]
fn filter_is_shown_for_more_than_one_status_only() {
    let mut all = sample::index();
    assert!(index(&all, &page()).unwrap().contains("id=\"s-dicabut\""));
    all.groups.remove(0);
    assert!(!index(&all, &page()).unwrap().contains("<fieldset"));
}

#[test]
fn long_indexes_list_agencies_only() {
    let mut all = sample::index();
    let entry = all.groups[0].entries[0].clone();
    all.groups[0].entries = vec![entry; 301];
    let html = index(&all, &page()).unwrap();
    assert!(html.contains("301 layanan") && !html.contains(&all.groups[0].entries[0].title));
    assert!(!html.contains("Fasilitasi Audiensi"));
}

#[test]
fn long_scoreboards_tell_sums_of_agencies_only() {
    let templates = crate::render::Templates::shipped().html;
    let html = |papan: &Papan| {
        let board = PapanPage {
            papan,
            ..sample::papan_page()
        };
        templates.papan(&board, &page()).unwrap()
    };
    let mut papan = sample::papan().clone();
    let title = papan.instansi[0].standar[0].judul.clone();
    let one = papan.instansi[0].standar[0].clone();
    papan.instansi[0].standar = vec![one; 800];
    papan.jumlah.standar = 800;
    let whole = html(&papan);
    assert!(
        whole.contains(&title) && whole.len() < 2_000_000,
        "{}",
        whole.len()
    );
    papan.jumlah.standar = 801;
    let short = html(&papan);
    assert!(!short.contains(&title) && !short.contains("<table"));
    assert!(short.contains(&papan.instansi[0].nama) && short.contains("terlalu banyak"));
}

#[test]
fn scoreboard_says_in_words_what_its_signs_show() {
    let templates = crate::render::Templates::shipped().html;
    let html = templates.papan(&sample::papan_page(), &page()).unwrap();
    // Every cell of a component has a hidden sign and a word; every column a name.
    let cells = html.matches("<td class=\"pr ").count();
    let standards: usize = sample::papan()
        .instansi
        .iter()
        .map(|one| one.standar.len())
        .sum();
    assert_eq!(cells, 14 * standards);
    let signs = html.split("<td class=\"pr ").skip(1);
    for cell in signs.filter_map(|rest| rest.split("</td>").next()) {
        let sign = "<span aria-hidden=\"true\">";
        assert!(
            cell.contains(sign) && cell.contains("<span class=\"vh\">"),
            "{cell}"
        );
    }
    assert_eq!(
        html.matches("<table").count(),
        html.matches("<caption").count()
    );
    assert!(html.contains("<span class=\"vh\">PR-05 Biaya/Tarif</span>"));
    assert!(html.contains("noindex") && html.contains("perlu peninjauan tiga tahunan"));
}

#[test]
fn stylesheet_is_small_and_fetches_nothing() {
    let css = stylesheet();
    // The table of an SOP takes a thousand bytes of it.
    assert!(css.len() <= 14_400, "{} bytes", css.len());
    assert!(!css.contains("url(") && !css.contains("@import"));
    assert_eq!(css.matches('{').count(), css.matches('}').count());
}

/// Writes the sample pages for the eye: `cargo test --lib write_pages -- --ignored`.
#[test]
#[ignore = "writes to a folder"]
#[expect(
    clippy::disallowed_methods,
    reason = "pages for the eye, not part of a build"
)]
fn write_pages() {
    let folder = std::env::temp_dir().join("baku-html");
    std::fs::create_dir_all(&folder).unwrap();
    let page = Page {
        root: String::new(),
        stylesheet: "gaya.css".to_owned(),
        ..page()
    };
    let mut changed = sample::redlined();
    changed.state = crate::view::State::Dicabut;
    changed.state_word = "Dicabut".to_owned();
    let hostile = sample::with_texts(|text| format!("{text} {}", "Panjangtanpaspasi".repeat(12)));
    let pages = [
        ("standar.html", standard(&sample::founding(), &page)),
        ("contoh.html", standard(&sample::contoh(), &page)),
        ("ubah.html", standard(&changed, &page)),
        ("panjang.html", standard(&hostile, &page)),
        ("index.html", index(&sample::index(), &page)),
        ("instansi.html", agency(&sample::agency_page(), &page)),
    ];
    for (name, html) in pages {
        std::fs::write(folder.join(name), html.unwrap()).unwrap();
    }
    std::fs::write(folder.join("gaya.css"), stylesheet()).unwrap();
    for (name, doc) in [
        ("standar.md", sample::founding()),
        ("contoh.md", sample::contoh()),
    ] {
        let text = crate::render::markdown::standard(&doc).unwrap();
        std::fs::write(folder.join(name), text).unwrap();
    }
    let start = Instant::now();
    for _ in 0..100 {
        standard(&sample::founding(), &page).unwrap();
    }
    std::fs::write(
        folder.join("waktu.txt"),
        format!("{:?} a page\n", start.elapsed() / 100),
    )
    .unwrap();
}

#[test]
fn templates_say_nothing_by_themselves() {
    // What readers see comes from the catalogue of labels; marks between words are no words.
    let pages = Folder::Html
        .shipped()
        .filter(|(name, _)| name.ends_with(".html"));
    for (name, source) in pages {
        let mut words = source.to_owned();
        for (open, close) in [("{#", "#}"), ("{%", "%}"), ("{{", "}}"), ("<", ">")] {
            while let Some(at) = words.find(open) {
                let end = words[at..].find(close).expect("every sign is closed");
                words.replace_range(at..at + end + close.len(), " ");
            }
        }
        let said: Vec<&str> = words
            .split_whitespace()
            .filter(|word| word.contains(char::is_alphabetic))
            .collect();
        assert!(said.is_empty(), "{name} says {said:?}");
        let spoken = source.split("aria-label=\"").skip(1);
        for label in spoken.filter_map(|rest| rest.split('"').next()) {
            assert!(label.starts_with("{{"), "{name} says {label:?}");
        }
    }
}

#[test]
fn web_addresses_break_between_their_parts() {
    let mut doc = sample::contoh();
    doc.notes = vec![vec![
        Run::link("layanan.contoh.go.id/a", "https://layanan.contoh.go.id/a"),
        Run::link("Ke layanan. Klik", "https://contoh.go.id"),
    ]];
    let page = standard(&doc, &page()).unwrap();
    assert!(page.contains(">layanan<wbr>.contoh<wbr>.go<wbr>.id/<wbr>a</a>"));
    assert!(page.contains(">Ke layanan. Klik</a>"));
}
