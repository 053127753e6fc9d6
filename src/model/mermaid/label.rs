//! Words of labels: entities, `<br>`, white space.

use crate::model::fold;

/// Names of entities that labels use.
const NAMES: &[(&str, char)] = &[
    ("quot", '"'),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("num", '#'),
    ("semi", ';'),
    ("lpar", '('),
    ("rpar", ')'),
    ("lbrack", '['),
    ("rbrack", ']'),
    ("lbrace", '{'),
    ("rbrace", '}'),
];

/// Longest entity, from its sign to its semicolon.
const LONGEST: usize = 12;

/// Returns the words of a label: entities resolved, `<br>` and every run of white space as one blank.
pub(super) fn words(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(c) = rest.chars().next() {
        let (shown, length) = match c {
            '<' => line_break(rest).map(|length| (' ', length)),
            '#' | '&' => entity(rest),
            _ => None,
        }
        .unwrap_or((c, c.len_utf8()));
        out.push(if shown.is_control() { ' ' } else { shown });
        rest = &rest[length..];
    }
    fold(&out)
}

/// Returns the length of the `<br>` that `text` begins with.
fn line_break(text: &str) -> Option<usize> {
    let tag = text
        .get(..3)
        .filter(|tag| tag.eq_ignore_ascii_case("<br"))?;
    let rest = text[tag.len()..].trim_start_matches(' ');
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let rest = rest.strip_prefix('>')?;
    Some(text.len() - rest.len())
}

/// Returns the character and the length of the entity that `text` begins with: `#quot;`, `#34;`, `&#x22;`.
fn entity(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = text[1..end].trim_start_matches('#');
    let number = match name.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => name.parse().ok(),
    };
    let named = NAMES.iter().find(|(known, _)| *known == name);
    let c = number.and_then(char::from_u32).or(named.map(|(_, c)| *c))?;
    Some((c, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_and_breaks_become_what_they_show() {
        for (raw, shown) in [
            ("a #quot;b#quot; &amp; c", "a \"b\" & c"),
            ("#35;1 &#x26; #x26; #8211;", "#1 & & –"),
            ("satu<br>dua<BR/>tiga<br />empat", "satu dua tiga empat"),
            (
                "#tidak; <b> & #; # 5; #0; #99999999;",
                "#tidak; <b> & #; # 5; #99999999;",
            ),
            ("  a\t\u{a0}b\nc ", "a b c"),
            ("R&D; <brx", "R&D; <brx"),
            ("é#é;", "é#é;"),
        ] {
            assert_eq!(words(raw), shown, "{raw}");
        }
    }
}
