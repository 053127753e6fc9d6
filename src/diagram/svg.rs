//! Writes a drawing as SVG: inside a page, or as a file of its own.
//!
//! Text is real text, so it can be selected, searched and read aloud; there is no script, no
//! `foreignObject` and no id but those made from the caller's, so several drawings can stand in one page.
//! Attributes hold the light colours, for programs that know no style sheets. Classes let a page change them:
//!
//! | class | what |
//! |---|---|
//! | `alur` | the whole drawing |
//! | `alur-kertas` | the ground of a file |
//! | `alur-garis`, `alur-kepala` | a way and its head |
//! | `alur-langkah`, `alur-ujung`, `alur-putusan` | box of a step, of an end, diamond |
//! | `alur-sambung` | mark that stands for another step |
//! | `alur-nomor`, `alur-keterangan`, `alur-teks`, `alur-label` | number, actor or time, act, answer |
//! | `alur-kepala-tabel`, `alur-tepi` | heads and borders of lanes and of the table of an SOP |
//! | `alur-kembali` | beside one of those: of a way that goes back |
//!
//! Each way is a `g` with `data-dari` and `data-ke`, the numbers of its steps; an end that is no step is
//! `selesai`. No line is given a
//! `textLength` on the web: it would spread narrower fonts, and no usual font is wider than the measured
//! one. On paper it has one, because the condensed font may be missing there.

use std::fmt::Write;

use crate::diagram::drawing::{Anchor, BoxKind, Drawing, Edge, Label, Line, NodeBox, Role, Step};

/// Rules for a dark ground; a page puts them under `@media (prefers-color-scheme: dark)`.
pub const DARK: &str = "\
.alur-kertas{fill:#15171b}\
.alur-teks,.alur-kepala{fill:#edeae3}\
.alur-keterangan{fill:#b3aea3}\
.alur-nomor{fill:#a9c3f6}\
.alur-garis{stroke:#edeae3}\
.alur-langkah{fill:#1e2127;stroke:#edeae3}\
.alur-ujung{fill:#1d2a44;stroke:#a9c3f6}\
.alur-putusan{fill:#38281a;stroke:#efba8b}\
.alur-kepala-tabel{fill:#1e2127}.alur-tepi{stroke:#7b818c}\
.alur-sambung{fill:#15171b;stroke:#a9c3f6}\
.alur-label{fill:#edeae3;stroke:#15171b}\
.alur-garis.alur-kembali,.alur-sambung.alur-kembali{stroke:#efba8b}\
.alur-kepala.alur-kembali,.alur-label.alur-kembali{fill:#efba8b}";

/// Rules for black print; a page puts them under `@media print`, after [`DARK`].
pub const PRINT: &str = "\
.alur-tepi{stroke:#000}\
.alur-kertas,.alur-kepala-tabel,.alur-langkah,.alur-ujung,.alur-putusan,.alur-sambung{fill:#fff}\
.alur-garis,.alur-garis.alur-kembali,.alur-langkah,.alur-ujung,.alur-putusan,.alur-sambung,.alur-sambung.alur-kembali{stroke:#000}\
.alur-kepala,.alur-kepala.alur-kembali,.alur-teks,.alur-keterangan,.alur-nomor,.alur-label,.alur-label.alur-kembali{fill:#000}\
.alur-label{stroke:#fff}";

pub(super) const KERTAS: &str = "#ffffff";
pub(super) const MORI: &str = "#f5f2eb";
pub(super) const TINTA: &str = "#1b1a18";
const ABU: &str = "#57534b";
pub(super) const TEPI: &str = "#857e70";
pub(super) const NILA: &str = "#1c3f7c";
pub(super) const NILA_MUDA: &str = "#e8eef8";
pub(super) const SOGA: &str = "#7c3f10";
pub(super) const SOGA_MUDA: &str = "#f9ecdd";

/// Fonts of the page, as the widths were measured for the widest of them.
pub(super) const WEB_FONTS: &str =
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";
/// Fonts of a drawing for paper.
pub(super) const PAPER_FONTS: &str = "'DejaVu Sans Condensed', 'DejaVu Sans', sans-serif";

/// What is said of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caption<'a> {
    /// Unique in the page; the ids of title and description begin with it. Characters other than ASCII
    /// letters, digits, `_` and `-` become `-`.
    pub id: &'a str,
    /// Short name.
    pub title: &'a str,
    /// The branches in words, such as [`words::describe`](crate::diagram::words::describe) gives; empty for none.
    pub desc: &'a str,
}

/// Writes `drawing` for a page, which brings the rules for dark and print.
pub fn inline(drawing: &Drawing, caption: &Caption<'_>) -> String {
    Writer::write(drawing, caption, false)
}

/// Writes `drawing` as a file: with a ground and its own rules for dark and print.
pub fn standalone(drawing: &Drawing, caption: &Caption<'_>) -> String {
    Writer::write(drawing, caption, true)
}

/// Returns the id of a caption, fit for an attribute.
pub(super) fn id_of(caption: &Caption<'_>) -> String {
    let fit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let chars = caption.id.chars();
    chars.map(|c| if fit(c) { c } else { '-' }).collect()
}

/// Escapes `text` for elements and attributes; characters that XML forbids become spaces.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Returns `length` with at most two decimals.
pub(super) fn n(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

/// Returns attributes that keep a line on paper at its measured width.
pub(super) fn guard(unit: f32, width: f32) -> String {
    if unit == 1.0 || width <= 0.0 {
        return String::new();
    }
    format!(
        " textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"",
        n(width)
    )
}

/// Adds formatted text to a string.
macro_rules! put_to {
    ($out:expr, $($arg:tt)*) => {
        write!($out, $($arg)*).expect("a string takes all that is written to it")
    };
}
pub(super) use put_to;

/// Adds formatted text to the writer's output.
macro_rules! put {
    ($writer:expr, $($arg:tt)*) => {
        write!($writer.out, $($arg)*).expect("a string takes all that is written to it")
    };
}

/// Collects the text of one SVG.
struct Writer<'a> {
    drawing: &'a Drawing,
    out: String,
}

impl<'a> Writer<'a> {
    fn write(drawing: &'a Drawing, caption: &Caption<'_>, is_file: bool) -> String {
        let mut writer = Writer {
            drawing,
            out: String::with_capacity(2048 + 900 * drawing.boxes.len()),
        };
        writer.open(caption, is_file);
        writer.lanes();
        for edge in &drawing.edges {
            writer.edge(edge);
        }
        for shape in &drawing.boxes {
            writer.shape(shape);
        }
        writer.diamonds();
        writer.marks();
        for label in &drawing.labels {
            writer.label(label);
        }
        writer.out.push_str("</svg>\n");
        writer.out
    }

    fn is_paper(&self) -> bool {
        self.drawing.unit != 1.0
    }

    fn open(&mut self, caption: &Caption<'_>, is_file: bool) {
        let Drawing {
            width,
            height,
            text_size,
            ..
        } = *self.drawing;
        let id = id_of(caption);
        let (unit, fonts) = if self.is_paper() {
            ("pt", PAPER_FONTS)
        } else {
            ("", WEB_FONTS)
        };
        let has_desc = !caption.desc.is_empty();
        let named = if has_desc {
            format!(" {id}-d")
        } else {
            String::new()
        };
        put!(
            self,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"alur\" viewBox=\"0 0 {w} {h}\" width=\"{w}{unit}\" \
             height=\"{h}{unit}\" role=\"img\" aria-labelledby=\"{id}-t{named}\" lang=\"id\" font-family=\"{fonts}\" \
             font-size=\"{size}\" fill=\"{TINTA}\">\n<title id=\"{id}-t\">{title}</title>\n",
            w = n(width),
            h = n(height),
            size = n(text_size),
            title = escape(caption.title),
        );
        if has_desc {
            put!(
                self,
                "<desc id=\"{id}-d\">{}</desc>\n",
                escape(caption.desc)
            );
        }
        if is_file {
            put!(
                self,
                "<style>@media (prefers-color-scheme:dark){{{DARK}}}@media print{{{PRINT}}}</style>\n"
            );
            put!(
                self,
                "<rect class=\"alur-kertas\" width=\"{}\" height=\"{}\" fill=\"{KERTAS}\"/>\n",
                n(width),
                n(height)
            );
        }
    }

    /// Writes heads and borders of the lanes.
    fn lanes(&mut self) {
        let Drawing {
            width,
            height,
            unit,
            lane_head: head,
            ..
        } = *self.drawing;
        let lanes = &self.drawing.lanes;
        if lanes.is_empty() {
            return;
        }
        let half = 0.75 * unit;
        let (right, bottom) = (n(width - half), n(height - half));
        let half = n(half);
        put!(
            self,
            "<path class=\"alur-kepala-tabel\" fill=\"{MORI}\" d=\"M{half} {half}H{right}V{head}H{half}z\"/>\n",
            head = n(head)
        );
        put!(
            self,
            "<path class=\"alur-tepi\" fill=\"none\" stroke=\"{TEPI}\" stroke-width=\"{}\" d=\"M{half} {half}H{right}V{bottom}H{half}zM{half} {head}H{right}\"/>\n",
            n(1.5 * unit),
            head = n(head)
        );
        let borders: String = lanes
            .iter()
            .skip(1)
            .map(|lane| format!("M{} {half}V{bottom}", n(lane.x)))
            .collect();
        put!(
            self,
            "<path class=\"alur-tepi\" fill=\"none\" stroke=\"{TEPI}\" stroke-width=\"{}\" d=\"{borders}\"/>\n",
            n(unit)
        );
        for lane in lanes {
            let lines: Vec<&Line> = lane.lines.iter().collect();
            self.lines(Role::Head, &lines);
        }
    }

    fn edge(&mut self, edge: &Edge) {
        let (dari, ke) = (self.nomor(edge.dari), self.nomor(edge.ke));
        put_edge(&mut self.out, edge, self.drawing.unit, &dari, &ke);
    }

    /// Returns the number of a step that has a box or a mark; "selesai" for an end that is no step.
    fn nomor(&self, node: usize) -> String {
        let shape = self
            .drawing
            .boxes
            .iter()
            .find(|shape| shape.node == node)
            .map(|shape| shape.nomor);
        let mark = || {
            self.drawing
                .marks
                .iter()
                .find(|mark| mark.ke == node)
                .map(|mark| mark.nomor)
        };
        match shape.or_else(mark) {
            Some(0) => "selesai".to_owned(),
            nomor => nomor.expect("a way ends at a box or a mark").to_string(),
        }
    }

    fn shape(&mut self, shape: &NodeBox) {
        let unit = self.drawing.unit;
        let (class, fill, ink, width) = match shape.kind {
            BoxKind::Step => ("alur-langkah", MORI, TINTA, 1.5 * unit),
            BoxKind::End => ("alur-ujung", NILA_MUDA, NILA, 2.5 * unit),
        };
        put!(
            self,
            "<rect class=\"{class}\" fill=\"{fill}\" stroke=\"{ink}\" stroke-width=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/>\n",
            n(width),
            n(shape.x),
            n(shape.y),
            n(shape.w),
            n(shape.h),
            n(shape.radius)
        );
        for role in [Role::Number, Role::Actor, Role::Time, Role::Act] {
            let lines: Vec<&Line> = shape
                .lines
                .iter()
                .filter(|line| line.role == role)
                .collect();
            self.lines(role, &lines);
        }
    }

    /// Writes the lines of one role as one text, so that they are copied and found as one.
    fn lines(&mut self, role: Role, lines: &[&Line]) {
        let Some(first) = lines.first() else { return };
        let meta = n(self.drawing.meta_size);
        match role {
            Role::Number => {
                put!(
                    self,
                    "<text class=\"alur-nomor\" font-size=\"{meta}\" font-weight=\"700\" fill=\"{NILA}\""
                );
            }
            Role::Actor | Role::Time => put!(
                self,
                "<text class=\"alur-keterangan\" font-size=\"{meta}\" fill=\"{ABU}\""
            ),
            Role::Act => put!(self, "<text class=\"alur-teks\""),
            Role::Head => put!(self, "<text class=\"alur-teks\" font-weight=\"700\""),
        }
        match first.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.out.push_str(" text-anchor=\"middle\""),
            Anchor::End => self.out.push_str(" text-anchor=\"end\""),
        }
        if let [line] = lines {
            put!(
                self,
                " x=\"{}\" y=\"{}\"{}>{}</text>\n",
                n(line.x),
                n(line.y),
                self.guard(line.width),
                escape(&line.text)
            );
            return;
        }
        self.out.push('>');
        for (i, line) in lines.iter().enumerate() {
            let is_parted = i + 1 < lines.len() && !line.text.ends_with(['/', '-']);
            let space = if is_parted { " " } else { "" };
            let guard = self.guard(line.width);
            put!(
                self,
                "<tspan x=\"{}\" y=\"{}\"{guard}>{}{space}</tspan>",
                n(line.x),
                n(line.y),
                escape(&line.text)
            );
        }
        self.out.push_str("</text>\n");
    }

    /// Returns attributes that keep a line at its measured width.
    fn guard(&self, width: f32) -> String {
        guard(self.drawing.unit, width)
    }

    fn diamonds(&mut self) {
        let width = n(2.0 * self.drawing.unit);
        for diamond in &self.drawing.diamonds {
            let (x, y, r) = (n(diamond.x), n(diamond.y - diamond.half), n(diamond.half));
            put!(
                self,
                "<path class=\"alur-putusan\" fill=\"{SOGA_MUDA}\" stroke=\"{SOGA}\" stroke-width=\"{width}\" d=\"M{x} {y}l{r} {r}-{r} {r}-{r}-{r}z\"/>\n"
            );
        }
    }

    fn marks(&mut self) {
        let unit = self.drawing.unit;
        let meta = n(self.drawing.meta_size);
        for mark in &self.drawing.marks {
            let (class, fill, ink, width) = match (mark.akhir, mark.back) {
                (true, _) => ("alur-ujung", NILA_MUDA, NILA, 2.0),
                (_, true) => ("alur-sambung alur-kembali", KERTAS, SOGA, 1.5),
                (_, false) => ("alur-sambung", KERTAS, NILA, 1.5),
            };
            put!(
                self,
                "<rect class=\"{class}\" fill=\"{fill}\" stroke=\"{ink}\" stroke-width=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/>",
                n(width * unit),
                n(mark.x),
                n(mark.y),
                n(mark.w),
                n(mark.h),
                n(mark.h / 2.0)
            );
            let look = if mark.akhir {
                "class=\"alur-teks\"".to_owned()
            } else {
                format!("class=\"alur-nomor\" font-weight=\"700\" fill=\"{NILA}\"")
            };
            put!(
                self,
                "<text {look} font-size=\"{meta}\" text-anchor=\"middle\" x=\"{}\" y=\"{}\">{}</text>\n",
                n(mark.x + mark.w / 2.0),
                n(mark.baseline),
                escape(&mark.text)
            );
        }
    }

    fn label(&mut self, label: &Label) {
        let Drawing {
            unit, meta_size, ..
        } = *self.drawing;
        put_label(&mut self.out, label, unit, meta_size);
    }
}

/// Writes a way from the step `dari` to `ke`, both as they are named.
pub(super) fn put_edge(out: &mut String, edge: &Edge, unit: f32, dari: &str, ke: &str) {
    let (class, ink) = if edge.back {
        (" alur-kembali", SOGA)
    } else {
        ("", TINTA)
    };
    let width = n(unit * if edge.back { 2.0 } else { 1.75 });
    let dash = if edge.back {
        format!(" stroke-dasharray=\"{} {}\"", n(7.0 * unit), n(4.0 * unit))
    } else {
        String::new()
    };
    put_to!(out, "<g data-dari=\"{dari}\" data-ke=\"{ke}\">");
    put_to!(
        out,
        "<path class=\"alur-garis{class}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"{width}\"{dash} d=\""
    );
    for step in &edge.path {
        match *step {
            Step::Move { x, y } => put_to!(out, "M{} {}", n(x), n(y)),
            Step::Line { x, y } => put_to!(out, "L{} {}", n(x), n(y)),
            Step::Curve { cx, cy, x, y } => {
                put_to!(out, "Q{} {} {} {}", n(cx), n(cy), n(x), n(y))
            }
        }
    }
    let [[ax, ay], [bx, by], [cx, cy]] = edge.head;
    put_to!(
        out,
        "\"/><path class=\"alur-kepala{class}\" fill=\"{ink}\" d=\"M{} {}L{} {}L{} {}z\"/></g>\n",
        n(ax),
        n(ay),
        n(bx),
        n(by),
        n(cx),
        n(cy)
    );
}

/// Writes a line of an answer.
pub(super) fn put_label(out: &mut String, label: &Label, unit: f32, size: f32) {
    let (class, ink) = if label.back {
        (" alur-kembali", SOGA)
    } else {
        ("", TINTA)
    };
    let anchor = match label.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    let guard = guard(unit, label.width);
    put_to!(
        out,
        "<text class=\"alur-label{class}\" font-size=\"{}\" font-weight=\"700\" fill=\"{ink}\" stroke=\"{KERTAS}\" stroke-width=\"{}\" \
             stroke-linejoin=\"round\" paint-order=\"stroke\"{anchor} x=\"{}\" y=\"{}\"{guard}>{}</text>\n",
        n(size),
        n(4.0 * unit),
        n(label.x),
        n(label.y),
        escape(&label.text)
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::layout::Target;
    use crate::diagram::layout::layout;
    use crate::diagram::samples;

    #[test]
    fn a_page_may_hold_several_drawings() {
        let drawing = layout(&samples::bercabang(), Target::Wide);
        let svg = inline(
            &drawing,
            &Caption {
                id: "a 1",
                title: "Alur",
                desc: "Delapan langkah.",
            },
        );
        let ids: Vec<&str> = svg
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert_eq!(
            ids,
            ["a-1-t", "a-1-d"],
            "ids not made from the caller's:\n{svg}"
        );
        assert!(svg.contains("aria-labelledby=\"a-1-t a-1-d\""), "{svg}");
        assert!(
            !svg.contains("<style") && !svg.contains("textLength"),
            "for files only:\n{svg}"
        );
    }

    #[test]
    fn files_bring_their_ground_and_rules() {
        let drawing = layout(&samples::lurus(), Target::Paper);
        let svg = standalone(
            &drawing,
            &Caption {
                id: "a",
                title: "Alur",
                desc: "",
            },
        );
        assert!(
            svg.contains("prefers-color-scheme:dark") && svg.contains("@media print"),
            "{svg}"
        );
        assert!(
            svg.contains("class=\"alur-kertas\"") && svg.contains("textLength"),
            "{svg}"
        );
        assert!(
            !svg.contains("<desc") && svg.contains("aria-labelledby=\"a-t\""),
            "{svg}"
        );
    }

    #[test]
    fn wrapped_words_are_copied_with_their_spaces() {
        let drawing = layout(&samples::bercabang(), Target::Wide);
        let svg = inline(
            &drawing,
            &Caption {
                id: "a",
                title: "Alur",
                desc: "",
            },
        );
        let mut text = String::new();
        for piece in svg.split('>').filter_map(|piece| piece.split('<').next()) {
            text.push_str(piece);
        }
        assert!(
            text.contains("Menyerahkan formulir dan salinan kartu keluarga"),
            "{text}"
        );
    }
}
