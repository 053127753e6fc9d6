//! All that is to be said of a code: a page of Markdown in both languages, and a text for the terminal.

use super::severity_word;
use crate::diagnostic::CodeInfo;
use crate::diagnostic::Guide;
use crate::diagnostic::Language;
use crate::diagnostic::Safety;
use crate::diagnostic::Severity;

/// A part of a page.
struct Section {
    title: &'static str,
    body: Body,
}

/// What a part holds.
enum Body {
    /// Words in Markdown.
    Words(String),
    /// YAML, or a template.
    Code(String),
}

/// Returns the page of a code: Indonesian first, then English; the examples stand once, in the first half.
pub fn page(info: &CodeInfo) -> String {
    let mut page = format!(
        "# {} {}\n\nTingkat: {}.\n\n{}\n",
        info.code,
        info.slug,
        severity_word(info.severity, Language::Id),
        info.explanation.id
    );
    for section in sections(info, Language::Id) {
        page.push_str(&markdown(&section));
    }
    page.push_str(&format!(
        "\n## In English\n\nLevel: {}.\n\n{}\n",
        severity_word(info.severity, Language::En),
        info.explanation.en
    ));
    for section in sections(info, Language::En) {
        if matches!(section.body, Body::Words(_)) {
            page.push_str(&markdown(&section));
        }
    }
    page
}

/// Returns the same in one language, for the terminal.
pub fn explain(info: &CodeInfo, language: Language) -> String {
    let mut text = format!(
        "{} {} ({})\n\n{}\n",
        info.code,
        info.slug,
        severity_word(info.severity, language),
        info.explanation.get(language)
    );
    for Section { title, body } in sections(info, language) {
        text.push_str(&match body {
            Body::Words(words) => format!("\n{title}: {words}\n"),
            Body::Code(code) => {
                let blocks = files(&code).into_iter().map(|(path, text)| {
                    let name = match path {
                        "" => String::new(),
                        path => format!("  {path}:\n\n"),
                    };
                    let lines = text.lines().map(|line| format!("    {line}\n"));
                    format!("\n{name}{}", lines.collect::<String>())
                });
                format!("\n{title}:\n{}", blocks.collect::<String>())
            }
        });
    }
    text
}

fn markdown(Section { title, body }: &Section) -> String {
    match body {
        Body::Words(words) => format!("\n**{title}.** {words}\n"),
        Body::Code(code) => {
            let blocks = files(code).into_iter().map(|(path, text)| {
                let language = path.rsplit('.').next().filter(|_| !path.is_empty());
                let name = match path {
                    "" => String::new(),
                    path => format!("\n{path}:\n"),
                };
                format!("{name}\n```{}\n{text}```\n", language.unwrap_or("yaml"))
            });
            format!("\n**{title}**\n{}", blocks.collect::<String>())
        }
    }
}

/// Begins the line that begins another file of an example.
const FILE: &str = "# berkas: ";

/// Returns the files of an example, each with its path; a single standard has none.
fn files(example: &str) -> Vec<(&str, String)> {
    let mut found: Vec<(&str, String)> = Vec::new();
    for line in example.split_inclusive('\n') {
        match (line.strip_prefix(FILE), found.last_mut()) {
            (Some(path), _) => found.push((path.trim_end(), String::new())),
            (None, Some((_, text))) => text.push_str(line),
            (None, None) => found.push(("", line.to_owned())),
        }
    }
    // Beside others it needs a name too.
    if let [("", _), _, ..] = found.as_slice() {
        found[0].0 = "standards/dinas-contoh/contoh.yaml";
    }
    found
}

/// Returns the parts behind the first sentence, in order.
fn sections(info: &CodeInfo, language: Language) -> Vec<Section> {
    let word = |id: &'static str, en: &'static str| match language {
        Language::Id => id,
        Language::En => en,
    };
    let mut all = Vec::new();
    let mut words = |title, words: String| {
        all.push(Section {
            title,
            body: Body::Words(words),
        });
    };
    let guide = Guide::of(info.code);
    if let Some(guide) = guide {
        words(word("Mengapa", "Why"), guide.why.get(language).to_owned());
    }
    if !info.law.is_empty() {
        words(word("Dasar", "Law"), format!("{}.", info.law.join("; ")));
    }
    if let Some(table) = guide.and_then(Guide::table) {
        let rows = word("tiap barisnya dengan sumber", "each row with its source");
        words(word("Sumber", "Source"), format!("`{table}`, {rows}."));
    }
    if let Some(guide) = guide {
        words(
            word("Cara membetulkan", "How to mend it"),
            guide.mend.get(language).to_owned(),
        );
        words(
            word("Perbaikan otomatis", "Automatic fix"),
            fixes(guide.fixes, language).to_owned(),
        );
    }
    words(word("Mengatur", "Policy"), policy(info, language));
    let mut code = |title, code: &str| {
        if !code.is_empty() {
            all.push(Section {
                title,
                body: Body::Code(code.chars().map(visible).collect()),
            });
        }
    };
    code(
        word("Contoh yang menimbulkannya", "Example that shows it"),
        info.example,
    );
    code(
        word("Setelah dibetulkan", "Mended"),
        guide.map_or("", |guide| guide.good),
    );
    all
}

fn fixes(fixes: &[Safety], language: Language) -> &'static str {
    let safe = fixes.contains(&Safety::Safe);
    let daring = fixes.contains(&Safety::Unsafe);
    match (safe, daring, language) {
        (true, false, Language::Id) => "Ada, dan aman: `baku check --fix`.",
        (true, false, Language::En) => "Yes, a safe one: `baku check --fix`.",
        (false, true, Language::Id) => {
            "Ada, tetapi dapat mengubah makna: `baku check --fix --unsafe`, sesudah melihat `--diff`."
        }
        (false, true, Language::En) => {
            "Yes, but it may change the meaning: `baku check --fix --unsafe`, after a look at `--diff`."
        }
        (true, true, Language::Id) => {
            "Ada: yang pasti dengan `baku check --fix`, yang lain dengan `--fix --unsafe`."
        }
        (true, true, Language::En) => {
            "Yes: where it is sure by `baku check --fix`, else by `--fix --unsafe`."
        }
        (false, false, Language::Id) => "Tidak ada; hanya penulisnya yang tahu.",
        (false, false, Language::En) => "None; only the author knows.",
    }
}

/// Returns how to allow the finding in its place, and how to give it another weight.
fn policy(info: &CodeInfo, language: Language) -> String {
    let code = info.code;
    // What is printed is to be copied, so it must change something.
    let other = match info.severity {
        Severity::Info => "peringatan",
        Severity::Warning | Severity::Error => "info",
    };
    let level = match language {
        Language::Id => format!(
            "Tingkatnya diubah di `baku.yaml`: `aturan: {{{code}: {other}}}` (`kesalahan`, `peringatan`, `info`, atau `mati`)."
        ),
        Language::En => format!(
            "Its level is set in `baku.yaml`: `aturan: {{{code}: {other}}}` (`kesalahan`, `peringatan`, `info` or `mati`, which is error, warning, info or off)."
        ),
    };
    // What is misread could not be published as it was meant.
    if code.is_firm() {
        return match language {
            Language::Id => "Kesalahan ini tidak dapat diizinkan atau diringankan.".to_owned(),
            Language::En => "This error cannot be allowed or made lighter.".to_owned(),
        };
    }
    if !code.can_be_allowed() {
        return level;
    }
    match language {
        Language::Id => format!(
            "Bila isinya memang benar, izinkan di tempat dengan alasan: `# baku: boleh {code} karena …`, di atas kuncinya atau di kanan nilainya. {level}"
        ),
        Language::En => format!(
            "Where the content is right, allow it in place with the reason: `# baku: boleh {code} karena …`, above its key or right of its value. {level}"
        ),
    }
}

/// Shows a character that nobody could see by the sign that Unicode has for it.
fn visible(c: char) -> char {
    match c {
        '\n' => c,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(c),
        c => c,
    }
}
