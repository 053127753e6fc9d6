//! Writes the table of an SOP as SVG: whole, or only its symbols and ways to lie over a table of the page.

use std::fmt::Write;

use crate::diagram::drawing::Anchor;
use crate::diagram::sop::{ColumnKind, Kind, Sop, Symbol, Table, Text};
use crate::diagram::svg::{
    Caption, DARK, KERTAS, MORI, NILA, NILA_MUDA, PAPER_FONTS, PRINT, SOGA, SOGA_MUDA, TINTA,
    WEB_FONTS, escape, guard, id_of, n, put_edge, put_label, put_to,
};
use crate::model::Alur;

/// Colour of the lines between cells.
const TEPI: &str = "#857e70";

/// Writes `table`, made of `sop`, as a file: with a ground and its own rules for dark and print.
pub fn standalone(sop: &Sop, table: &Table, caption: &Caption<'_>) -> String {
    let mut out = String::new();
    let (w, h) = (n(table.width), n(table.height));
    let (unit, fonts) = if table.unit == 1.0 {
        ("", WEB_FONTS)
    } else {
        ("pt", PAPER_FONTS)
    };
    let id = id_of(caption);
    let title = escape(caption.title);
    put_to!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"alur\" viewBox=\"0 0 {w} {h}\" width=\"{w}{unit}\" \
         height=\"{h}{unit}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" lang=\"id\" font-family=\"{fonts}\" \
         font-size=\"{size}\" fill=\"{TINTA}\">\n<title id=\"{id}-t\">{title}</title>\n<desc id=\"{id}-d\">{desc}</desc>\n\
         <style>@media (prefers-color-scheme:dark){{{DARK}}}@media print{{{PRINT}}}</style>\n\
         <rect class=\"alur-kertas\" width=\"{w}\" height=\"{h}\" fill=\"{KERTAS}\"/>\n",
        size = n(table.text_size),
        desc = escape(caption.desc),
    );
    let margin = table.unit;
    put_to!(
        out,
        "<rect class=\"alur-kepala-tabel\" x=\"{m}\" y=\"{m}\" width=\"{}\" height=\"{}\" fill=\"{MORI}\"/>\n",
        n(table.width - 2.0 * margin),
        n(table.head),
        m = n(margin),
    );
    for rule in &table.rules {
        let width = n(table.unit * if rule.strong { 1.5 } else { 1.0 });
        let ([ax, ay], [bx, by]) = (rule.from, rule.to);
        put_to!(
            out,
            "<path class=\"alur-tepi\" fill=\"none\" stroke=\"{TEPI}\" stroke-width=\"{width}\" d=\"M{} {}L{} {}\"/>\n",
            n(ax),
            n(ay),
            n(bx),
            n(by)
        );
    }
    for line in &table.texts {
        text(&mut out, line, table.unit);
    }
    flow(&mut out, sop, table, true);
    out.push_str("</svg>\n");
    out
}

/// Writes the symbols and ways of `table` alone, to lie over the columns of the actors: from the left border of
/// the first to the right one of the last, from the upper border of the first row to the lower one of the last.
/// Nothing of it is read aloud: the table says it in words.
pub fn overlay(sop: &Sop, table: &Table) -> String {
    let mut out = String::new();
    let [x, y, w, h] = overlay_place(table);
    put_to!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"alur\" viewBox=\"{} {} {} {}\" aria-hidden=\"true\" \
         font-size=\"{}\" fill=\"{TINTA}\">\n",
        n(x),
        n(y),
        n(w),
        n(h),
        n(table.text_size),
    );
    flow(&mut out, sop, table, false);
    out.push_str("</svg>\n");
    out
}

/// Returns left edge, upper edge, width and height of what [`overlay`] covers.
pub fn overlay_place(table: &Table) -> [f32; 4] {
    let actors = || {
        table
            .columns
            .iter()
            .filter(|column| column.kind == ColumnKind::Pelaksana)
    };
    let left = actors().next().map_or(0.0, |column| column.x);
    let right = actors()
        .next_back()
        .map_or(0.0, |column| column.x + column.w);
    let rows = || table.rows.iter().filter(|row| row.node.is_some());
    let top = rows().next().map_or(0.0, |row| row.y);
    let end = rows().next_back().map_or(0.0, |row| row.y + row.h);
    [left, top, right - left, end - top]
}

/// Writes the explanation of the symbols alone. Nothing of it is read aloud: the table names each symbol.
pub fn legend(table: &Table) -> String {
    let mut out = String::new();
    let height = legend_height(table);
    put_to!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"alur\" viewBox=\"0 {} {} {}\" aria-hidden=\"true\" \
         font-size=\"{}\" fill=\"{TINTA}\">\n",
        n(table.height - height),
        n(table.width),
        n(height),
        n(table.text_size),
    );
    legend_of(&mut out, table);
    let symbols = table.symbols.iter();
    for symbol in symbols.filter(|symbol| symbol.node.is_none()) {
        draw(&mut out, symbol, table);
    }
    for line in &table.texts {
        if line.y > table.height - height {
            text(&mut out, line, table.unit);
        }
    }
    out.push_str("</svg>\n");
    out
}

/// Returns the height of the explanation of the symbols.
pub fn legend_height(table: &Table) -> f32 {
    let rows = table.rows.last();
    table.height - rows.map_or(table.head, |row| row.y + row.h) - 2.0 * table.unit
}

/// Writes the arrow of the explanation. It is no way of the flow, and says so by lacking its names.
fn legend_of(out: &mut String, table: &Table) {
    let Some(sample) = &table.sample else { return };
    let mut arrow = String::new();
    put_edge(&mut arrow, sample, table.unit, "", "");
    out.push_str(&arrow.replace(" data-dari=\"\" data-ke=\"\"", ""));
}

/// Writes ways, symbols, answers and notes.
fn flow(out: &mut String, sop: &Sop, table: &Table, with_legend: bool) {
    for edge in &table.edges {
        let (dari, ke) = (name(&sop.alur, edge.dari), name(&sop.alur, edge.ke));
        put_edge(out, edge, table.unit, &dari, &ke);
    }
    if with_legend {
        legend_of(out, table);
    }
    let symbols = table.symbols.iter();
    for symbol in symbols.filter(|symbol| with_legend || symbol.node.is_some()) {
        draw(out, symbol, table);
    }
    for note in &table.notes {
        put_to!(
            out,
            "<rect class=\"alur-sambung\" fill=\"{KERTAS}\" stroke=\"{NILA}\" stroke-width=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\"/>\n",
            n(1.5 * table.unit),
            n(note.x),
            n(note.y),
            n(note.w),
            n(note.h)
        );
        for line in &note.lines {
            text(out, line, table.unit);
        }
    }
    for label in &table.labels {
        put_label(out, label, table.unit, table.text_size);
    }
}

/// Returns the number of a step; "selesai" for an end that is no step.
fn name(alur: &Alur, node: usize) -> String {
    match alur.simpul[node].nomor {
        0 => "selesai".to_owned(),
        nomor => nomor.to_string(),
    }
}

/// Writes a symbol.
fn draw(out: &mut String, symbol: &Symbol, table: &Table) {
    let unit = table.unit;
    let Symbol { x, y, w, h, .. } = *symbol;
    let (class, fill, ink, width) = match symbol.kind {
        Kind::Ujung => ("alur-ujung", NILA_MUDA, NILA, 2.5),
        Kind::Kegiatan => ("alur-langkah", MORI, TINTA, 1.5),
        Kind::Keputusan => ("alur-putusan", SOGA_MUDA, SOGA, 2.0),
        Kind::Sambungan => ("alur-sambung", KERTAS, NILA, 1.5),
    };
    let look = format!(
        "class=\"{class}\" fill=\"{fill}\" stroke=\"{ink}\" stroke-width=\"{}\"",
        n(width * unit)
    );
    match symbol.kind {
        Kind::Ujung | Kind::Kegiatan => {
            let radius = if symbol.kind == Kind::Ujung {
                h / 2.0
            } else {
                0.0
            };
            put_to!(
                out,
                "<rect {look} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/>\n",
                n(x),
                n(y),
                n(w),
                n(h),
                n(radius)
            );
        }
        Kind::Keputusan => {
            let (rx, ry) = (n(w / 2.0), n(h / 2.0));
            put_to!(
                out,
                "<path {look} d=\"M{} {}l{rx} {ry}-{rx} {ry}-{rx}-{ry}z\"/>\n",
                n(x + w / 2.0),
                n(y)
            );
        }
        Kind::Sambungan => {
            let (half, side) = (n(w / 2.0), n(h * 0.62));
            let tip = n(h - h * 0.62);
            put_to!(
                out,
                "<path {look} d=\"M{} {}h{}v{side}l-{half} {tip}-{half}-{tip}z\"/>\n",
                n(x),
                n(y),
                n(w)
            );
        }
    }
    if !symbol.text.is_empty() {
        let is_end = symbol.kind == Kind::Ujung;
        let class = if is_end {
            "alur-teks"
        } else {
            "alur-nomor\" font-weight=\"700"
        };
        let ink = if is_end { TINTA } else { NILA };
        let middle = y + h * if is_end { 0.5 } else { 0.42 };
        put_to!(
            out,
            "<text class=\"{class}\" fill=\"{ink}\" text-anchor=\"middle\" x=\"{}\" y=\"{}\">{}</text>\n",
            n(x + w / 2.0),
            n(middle + 4.7 * unit),
            escape(&symbol.text)
        );
    }
}

/// Writes a line of text.
fn text(out: &mut String, line: &Text, unit: f32) {
    let anchor = match line.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    let weight = if line.bold {
        " font-weight=\"700\""
    } else {
        ""
    };
    put_to!(
        out,
        "<text class=\"alur-teks\"{weight}{anchor} x=\"{}\" y=\"{}\"{}>{}</text>\n",
        n(line.x),
        n(line.y),
        guard(unit, line.width),
        escape(&line.text)
    );
}
