//! Which characters the shipped fonts have and how wide they set a text.
//!
//! In: text. Out: widths and lines. Knows nothing of drawings and documents; fonts are parsed on first
//! use and kept. Kerning and ligatures are left out: in these fonts they make a text narrower far more
//! often than wider, so a line that fits here fits when it is set.

use std::sync::OnceLock;

use ttf_parser::Face as Tables;

/// A shipped font.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// DejaVu Sans: the widest of the fonts a browser may choose, so what fits in it fits in all.
    Sans,
    /// DejaVu Sans Bold.
    SansBold,
    /// DejaVu Sans Condensed: labels and diagrams on paper.
    SansCondensed,
    /// DejaVu Sans Condensed Bold.
    SansCondensedBold,
    /// Libertinus Serif: text on paper.
    Serif,
    /// Libertinus Serif Semibold: headings and strong words on paper.
    SerifSemibold,
}

/// All faces, in the order of the enum.
pub const FACES: [Face; 6] = [
    Face::Sans,
    Face::SansBold,
    Face::SansCondensed,
    Face::SansCondensedBold,
    Face::Serif,
    Face::SerifSemibold,
];

/// Characters below this have their widths in a table: Latin with all its letters for Indonesian.
const TABLE: usize = 0x250;

/// Width of a character that the face lacks, in em: another font will draw it, and the widest of
/// those (pictographs) stay under this.
const MISSING: f32 = 1.4;

/// One parsed font with the widths of its most usual characters.
struct Loaded {
    tables: Tables<'static>,
    /// Advance widths in em of the characters below [`TABLE`].
    latin: Vec<f32>,
}

impl Face {
    /// Returns the bytes of the font file.
    pub fn data(self) -> &'static [u8] {
        match self {
            Self::Sans => dejavu::sans::regular(),
            Self::SansBold => dejavu::sans::bold(),
            Self::SansCondensed => dejavu::sans_condensed::regular(),
            Self::SansCondensedBold => dejavu::sans_condensed::bold(),
            Self::Serif => asset(0),
            Self::SerifSemibold => asset(4),
        }
    }

    /// Returns the parsed font; the first call parses it.
    fn loaded(self) -> &'static Loaded {
        static LOADED: [OnceLock<Loaded>; 6] = [const { OnceLock::new() }; 6];
        LOADED[self as usize].get_or_init(|| {
            let tables = Tables::parse(self.data(), 0).expect("the shipped fonts are sound");
            let latin = (0..TABLE)
                .map(|code| advance(&tables, char::from_u32(code as u32).unwrap_or(' ')))
                .collect();
            Loaded { tables, latin }
        })
    }
}

/// Returns the `index`th font of `typst-assets`; a test compares the names.
fn asset(index: usize) -> &'static [u8] {
    typst_assets::fonts()
        .nth(index)
        .expect("typst-assets is pinned and has 18 fonts")
}

/// Returns the advance width of `c` in em; 0 for what is not drawn.
fn advance(tables: &Tables<'static>, c: char) -> f32 {
    if is_invisible(c) {
        return 0.0;
    }
    match tables.glyph_index(c) {
        Some(glyph) => {
            f32::from(tables.glyph_hor_advance(glyph).unwrap_or(0))
                / f32::from(tables.units_per_em())
        }
        None => MISSING,
    }
}

/// Returns whether `c` takes no room: controls, joiners, selectors, marks of direction.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Returns the width of `text` set on one line, in the unit of `size`.
pub fn width(face: Face, text: &str, size: f32) -> f32 {
    let loaded = face.loaded();
    text.chars().map(|c| em(loaded, c)).sum::<f32>() * size
}

/// Returns the advance width of `c` in em.
fn em(loaded: &Loaded, c: char) -> f32 {
    loaded
        .latin
        .get(c as usize)
        .copied()
        .unwrap_or_else(|| advance(&loaded.tables, c))
}

/// Returns whether `face` has a glyph for `c`; true for characters that are not drawn.
pub fn covers(face: Face, c: char) -> bool {
    is_invisible(c) || face.loaded().tables.glyph_index(c).is_some()
}

/// Breaks `text` into lines no wider than `width` (the unit of `size`).
///
/// Lines are filled greedily and end at white space, or after `/` or `-`; a word that is wider than a
/// line is cut, so that no line is ever wider than `width` unless one character alone is. Runs of white
/// space, line ends and control characters count as one space. An empty text gives no line.
pub fn break_lines(face: Face, text: &str, size: f32, width: f32) -> Vec<String> {
    let loaded = face.loaded();
    let room = width / size;
    let mut breaker = Breaker {
        loaded,
        room,
        lines: Vec::new(),
        line: String::new(),
        used: 0.0,
    };
    for word in text
        .split(|c: char| (c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}') || c.is_control())
    {
        let mut glue = " ";
        for piece in word.split_inclusive(['/', '-']) {
            breaker.push(glue, piece);
            glue = "";
        }
    }
    breaker.finish()
}

/// The state of [`break_lines`]; widths in em.
struct Breaker {
    loaded: &'static Loaded,
    room: f32,
    lines: Vec<String>,
    line: String,
    used: f32,
}

impl Breaker {
    /// Adds `piece` to the line, after `glue` if it is not the first there, or begins a new line with it.
    fn push(&mut self, glue: &str, piece: &str) {
        let wide = self.measure(piece);
        let glue = if self.line.is_empty() { "" } else { glue };
        let glued = self.measure(glue);
        if self.used + glued + wide <= self.room {
            self.line.push_str(glue);
            self.line.push_str(piece);
            self.used += glued + wide;
            return;
        }
        self.end_line();
        if wide <= self.room {
            self.line.push_str(piece);
            self.used = wide;
        } else {
            self.cut(piece);
        }
    }

    /// Sets a piece that is wider than a line, as many characters a line as fit and at least one.
    fn cut(&mut self, piece: &str) {
        for c in piece.chars() {
            let wide = em(self.loaded, c);
            if self.used + wide > self.room {
                self.end_line();
            }
            self.line.push(c);
            self.used += wide;
        }
    }

    /// Closes the line, if it has anything.
    fn end_line(&mut self) {
        if !self.line.is_empty() {
            self.lines.push(std::mem::take(&mut self.line));
        }
        self.used = 0.0;
    }

    fn finish(mut self) -> Vec<String> {
        self.end_line();
        self.lines
    }

    fn measure(&self, text: &str) -> f32 {
        text.chars().map(|c| em(self.loaded, c)).sum()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn faces_are_the_fonts_they_are_called() {
        let names: Vec<String> = FACES
            .iter()
            .map(|face| {
                let names = face.loaded().tables.names();
                let full = names.into_iter().filter(|name| name.name_id == 4);
                full.filter_map(|name| name.to_string())
                    .next()
                    .unwrap_or_default()
            })
            .collect();
        assert_eq!(
            names,
            [
                "DejaVu Sans",
                "DejaVu Sans Bold",
                "DejaVu Sans Condensed",
                "DejaVu Sans Condensed Bold",
                "Libertinus Serif Regular",
                "Libertinus Serif Semibold"
            ]
        );
    }

    #[test]
    fn width_grows_with_size_and_weight() {
        let text = "Petugas loket";
        assert_eq!(
            width(Face::Sans, text, 20.0),
            2.0 * width(Face::Sans, text, 10.0)
        );
        assert!(width(Face::SansBold, text, 10.0) > width(Face::Sans, text, 10.0));
        assert!(width(Face::SansCondensed, text, 10.0) < width(Face::Sans, text, 10.0));
        assert_eq!(width(Face::Sans, "", 10.0), 0.0);
    }

    #[test]
    fn coverage_tells_latin_from_javanese() {
        assert!(covers(Face::Sans, 'a') && covers(Face::Sans, '×') && covers(Face::Serif, '–'));
        assert!(!covers(Face::Sans, 'ꦲ'));
    }

    #[test]
    fn lines_break_at_spaces_slashes_and_hyphens() {
        let narrow = width(Face::Sans, "audiensi berkas-", 10.0) + 0.1;
        assert_eq!(
            break_lines(
                Face::Sans,
                "fasilitasi  rapat/audiensi\nberkas-berkas",
                10.0,
                narrow
            ),
            ["fasilitasi rapat/", "audiensi berkas-", "berkas"]
        );
        assert!(break_lines(Face::Sans, " \t\n", 10.0, 50.0).is_empty());
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_letter_is_lost(text in "[a-zA-Z /\\-é×]{0,80}", room in 12.0f32..200.0) {
            let lines = break_lines(Face::Sans, &text, 10.0, room);
            for line in &lines {
                prop_assert!(width(Face::Sans, line, 10.0) <= room + 0.01, "too wide for {room}: {line:?}");
            }
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
