//! Draws a page: symbols, what stands below them, texts, rules and the explanation of symbols.

use crate::diagram::drawing::{Anchor, Edge, Label};
use crate::diagram::sop::plan::Plan;
use crate::diagram::sop::rows::{Below, Page, Place, Spot};
use crate::diagram::sop::table::{ColumnKind, Kind, NoteBox, Row, Rule, Symbol, Table, Text};
use crate::diagram::sop::ways::Finder;
use crate::diagram::sop::{
    END, HALF_H, HEAD, LABEL_LINE, LEGEND, LINE, MARGIN, PAD, SIZE, SUM, SUM_NAME,
};
use crate::font;

impl Page {
    /// Finds the ways and draws everything; where ways find no place, returns these.
    pub(super) fn draw(&self, plan: &Plan<'_>) -> Result<Table, Vec<usize>> {
        let mut table = Table {
            width: plan.width(),
            text_size: SIZE,
            head: plan.head,
            columns: plan.columns.clone(),
            rows: self.rows.clone(),
            ..Table::default()
        };
        let mut finder = Finder::new(plan, self);
        for (spot, place) in &self.spots {
            table.symbols.push(self.symbol(plan, *spot, place));
        }
        for (node, below) in &self.below {
            self.draw_below(plan, *node, below, &mut finder, &mut table);
        }
        let homeless = finder.find_all(&mut table);
        if !homeless.is_empty() {
            return Err(homeless);
        }
        self.draw_texts(plan, &mut table);
        let end = if self.is_last && !plan.sop.jumlah.is_empty() {
            self.draw_sum(plan, &mut table);
            self.bottom + SUM
        } else {
            self.bottom
        };
        self.draw_rules(plan, &mut table, end);
        table.height = end + MARGIN;
        if self.is_last {
            draw_legend(plan, &mut table, !plan.letters.is_empty());
        }
        // Where a way back joins another before their step, the other is drawn over it.
        table.edges.sort_by_key(|edge| (!edge.back, edge.sisi));
        Ok(table)
    }

    fn symbol(&self, plan: &Plan<'_>, spot: Spot, place: &Place) -> Symbol {
        let (Spot::Step(node) | Spot::Exit(node) | Spot::Entry(node)) = spot;
        let is_connector = place.kind == Kind::Sambungan;
        let letter = plan.letters.get(&node).filter(|_| is_connector);
        Symbol {
            kind: place.kind,
            node: Some(node),
            x: place.cx - place.half_w,
            y: place.cy - place.half_h,
            w: 2.0 * place.half_w,
            h: 2.0 * place.half_h,
            text: letter.cloned().unwrap_or_default(),
        }
    }

    /// Draws what stands below the symbol of `node`.
    fn draw_below(
        &self,
        plan: &Plan<'_>,
        node: usize,
        below: &Below,
        finder: &mut Finder<'_>,
        table: &mut Table,
    ) {
        let place = self.spots[&Spot::Step(node)];
        let (cx, foot) = (place.cx, place.cy + place.half_h);
        let top = place.cy + HALF_H + below.gap;
        let w = if below.is_end {
            (font::width(plan.faces.0, END, SIZE) + 30.0).ceil()
        } else {
            plan.columns[place.column].w - 8.0
        };
        let x = cx - w / 2.0;
        finder.solid([x, top, x + w, top + below.h], 7.5);
        finder.solid([cx - 1.0, foot, cx + 1.0, top], 7.0);
        for &way in &below.ways {
            let of = &plan.order.ways[way];
            table.edges.push(Edge::new(
                of.sisi,
                of.dari,
                of.ke,
                of.back,
                vec![[cx, foot], [cx, top]],
            ));
        }
        if below.is_end {
            table.symbols.push(Symbol {
                kind: Kind::Ujung,
                node: Some(plan.order.ways[below.ways[0]].ke),
                x,
                y: top,
                w,
                h: below.h,
                text: END.to_owned(),
            });
            let widest = below.answers.iter();
            let widest = widest
                .map(|(_, text)| plan.label_width(text))
                .fold(0.0, f32::max);
            let [_, right] = plan.area();
            let is_right = cx + 9.0 + widest <= right;
            for (i, (way, text)) in below.answers.iter().enumerate() {
                let y = place.cy + HALF_H + 14.0 + LABEL_LINE * i as f32;
                let label = Label {
                    sisi: plan.order.ways[*way].sisi,
                    x: if is_right { cx + 9.0 } else { cx - 9.0 },
                    y,
                    anchor: if is_right { Anchor::Start } else { Anchor::End },
                    text: text.clone(),
                    width: plan.label_width(text),
                    back: false,
                };
                finder.solid(label.rect(SIZE), 2.0);
                table.labels.push(label);
            }
        } else {
            let lines = below.lines.iter().enumerate().map(|(i, text)| Text {
                x: x + 6.0,
                y: top + 4.0 + 12.5 + LINE * i as f32,
                anchor: Anchor::Start,
                bold: false,
                text: text.clone(),
                width: font::width(plan.faces.0, text, SIZE),
            });
            table.notes.push(NoteBox {
                node,
                x,
                y: top,
                w,
                h: below.h,
                lines: lines.collect(),
            });
        }
    }

    /// Draws the texts of head and cells.
    fn draw_texts(&self, plan: &Plan<'_>, table: &mut Table) {
        let (regular, bold) = plan.faces;
        let text = |x: f32, y: f32, anchor: Anchor, is_bold: bool, text: &str| Text {
            x,
            y,
            anchor,
            bold: is_bold,
            text: text.to_owned(),
            width: font::width(if is_bold { bold } else { regular }, text, SIZE),
        };
        for (column, lines) in plan.columns.iter().zip(&plan.names) {
            let is_grouped = !matches!(
                column.kind,
                ColumnKind::No | ColumnKind::Kegiatan | ColumnKind::Keterangan
            );
            let (from, room) = if is_grouped {
                (MARGIN + HEAD, plan.head - HEAD)
            } else {
                (MARGIN, plan.head)
            };
            let first = from + (room - LINE * lines.len() as f32) / 2.0 + 12.8;
            for (i, line) in lines.iter().enumerate() {
                let y = first + LINE * i as f32;
                let middle = column.x + column.w / 2.0;
                table
                    .texts
                    .push(text(middle, y, Anchor::Middle, true, line));
            }
        }
        for (name, [from, to]) in plan.groups() {
            let middle = (from + to) / 2.0;
            table
                .texts
                .push(text(middle, MARGIN + 19.5, Anchor::Middle, true, name));
        }
        for (i, row) in self.rows.iter().enumerate() {
            for (at, column) in plan.columns.iter().enumerate() {
                let lines = match row.node {
                    Some(node) => &plan.cells[plan.places[node]][at],
                    None if column.kind == ColumnKind::Kegiatan => &self.words[&i],
                    None => continue,
                };
                let first = row.y + (row.h - LINE * lines.len() as f32) / 2.0 + 12.8;
                for (i, line) in lines.iter().enumerate() {
                    let y = first + LINE * i as f32;
                    let is_number = column.kind == ColumnKind::No;
                    table.texts.push(if is_number {
                        text(column.x + column.w / 2.0, y, Anchor::Middle, false, line)
                    } else {
                        text(column.x + PAD, y, Anchor::Start, false, line)
                    });
                }
            }
        }
    }

    /// Draws the row of the sum.
    fn draw_sum(&self, plan: &Plan<'_>, table: &mut Table) {
        let Some(waktu) = plan
            .columns
            .iter()
            .find(|column| column.kind == ColumnKind::Waktu)
        else {
            return;
        };
        let y = self.bottom + SUM / 2.0 + 4.7;
        let text = |x: f32, anchor: Anchor, text: &str| Text {
            x,
            y,
            anchor,
            bold: true,
            text: text.to_owned(),
            width: font::width(plan.faces.1, text, SIZE),
        };
        table.texts.push(text(waktu.x - PAD, Anchor::End, SUM_NAME));
        table
            .texts
            .push(text(waktu.x + PAD, Anchor::Start, &plan.sop.jumlah));
        table.rows.push(Row {
            node: None,
            y: self.bottom,
            h: SUM,
        });
    }

    /// Draws the lines between the cells; `end` is the lower end of the table.
    fn draw_rules(&self, plan: &Plan<'_>, table: &mut Table, end: f32) {
        let top = MARGIN;
        let head = MARGIN + plan.head;
        let (left, right) = (MARGIN, plan.width() - MARGIN);
        let mut rule = |from: [f32; 2], to: [f32; 2], strong: bool| {
            table.rules.push(Rule { from, to, strong });
        };
        rule([left, top], [right, top], true);
        rule([left, head], [right, head], true);
        for row in self.rows.iter().skip(1) {
            rule([left, row.y], [right, row.y], false);
        }
        rule([left, self.bottom], [right, self.bottom], true);
        let mut before = ColumnKind::No;
        for column in plan.columns.iter().skip(1) {
            let is_inside = before != ColumnKind::Kegiatan
                && !matches!(
                    (before, column.kind),
                    (ColumnKind::No, _)
                        | (ColumnKind::Pelaksana, ColumnKind::Kelengkapan)
                        | (_, ColumnKind::Keterangan)
                );
            let from = if is_inside { top + HEAD } else { top };
            rule([column.x, from], [column.x, self.bottom], false);
            before = column.kind;
        }
        for (_, [from, to]) in plan.groups() {
            rule([from, top + HEAD], [to, top + HEAD], false);
        }
        rule([left, top], [left, end], true);
        rule([right, top], [right, end], true);
        if end > self.bottom {
            rule([left, end], [right, end], true);
            if let Some(waktu) = plan
                .columns
                .iter()
                .find(|column| column.kind == ColumnKind::Waktu)
            {
                rule([waktu.x, self.bottom], [waktu.x, end], false);
            }
        }
    }
}

/// Draws the explanation of the symbols under the table.
fn draw_legend(plan: &Plan<'_>, table: &mut Table, has_connectors: bool) {
    let middle = table.height + LEGEND - 20.0;
    let mut x = MARGIN + 1.0;
    let entries = [
        (Some(Kind::Ujung), 48.0, 24.0, "mulai/selesai"),
        (Some(Kind::Kegiatan), 40.0, 24.0, "kegiatan"),
        (Some(Kind::Keputusan), 42.0, 28.0, "keputusan"),
        (None, 40.0, 0.0, "arah alur"),
        (
            Some(Kind::Sambungan),
            26.0,
            26.0,
            "sambungan ke halaman lain",
        ),
    ];
    for (kind, w, h, name) in entries {
        if kind == Some(Kind::Sambungan) && !has_connectors {
            continue;
        }
        let width = font::width(plan.faces.0, name, SIZE);
        match kind {
            Some(kind) => table.symbols.push(Symbol {
                kind,
                node: None,
                x,
                y: middle - h / 2.0,
                w,
                h,
                text: String::new(),
            }),
            None => {
                let points = vec![[x, middle], [x + w, middle]];
                table.sample = Some(Edge::new(0, 0, 0, false, points));
            }
        }
        table.texts.push(Text {
            x: x + w + 8.0,
            y: middle + 4.7,
            anchor: Anchor::Start,
            bold: false,
            text: name.to_owned(),
            width,
        });
        x += w + 8.0 + width + 26.0;
    }
    // A table of few columns may be narrower than what explains it.
    table.width = table.width.max(x - 26.0 + MARGIN);
    table.height += LEGEND;
}
