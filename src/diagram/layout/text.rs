//! The text of a box: what stands on which line, and how high the box must be.

use crate::diagram::drawing::{Anchor, BoxKind, Line, NodeBox, Role};
use crate::diagram::layout::META;
use crate::diagram::layout::Target;
use crate::font;
use crate::model::Simpul;

/// Room between the side of a box and its text, px.
pub(super) const PAD: f32 = 14.0;
/// Radius of the corners of an end, px.
const RADIUS_END: f32 = 20.0;
/// Radius of the corners of a step, px.
const RADIUS_STEP: f32 = 2.0;
/// Least width for an actor beside a time, px; under it the time goes to a line of its own.
const ACTOR_MIN: f32 = 90.0;

/// How the text of boxes is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    /// Fonts.
    pub(super) target: Target,
    /// Size of the acts, px.
    pub(super) size: f32,
    /// Room beside the text, px.
    pub(super) pad: f32,
}

/// Height of an end that is no step, with one line of text, px.
pub(super) const UJUNG: f32 = 36.0;
/// Room between the side of an end that is no step and its text, px.
const PAD_UJUNG: f32 = 20.0;

/// Returns the capsule of an end that is no step at the origin: as wide as its text, at most `w` px.
pub(super) fn measure_ujung(simpul: &Simpul, node: usize, w: f32, setting: Setting) -> NodeBox {
    let (regular, _) = setting.target.faces();
    let texts = font::break_lines(regular, &simpul.teks, setting.size, w - 2.0 * PAD_UJUNG);
    let lines: Vec<Line> = texts
        .into_iter()
        .enumerate()
        .map(|(i, text)| Line {
            role: Role::Act,
            x: PAD_UJUNG,
            y: 23.3 + 20.0 * i as f32,
            anchor: Anchor::Start,
            width: font::width(regular, &text, setting.size),
            text,
        })
        .collect();
    let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
    let h = UJUNG + 20.0 * lines.len().saturating_sub(1) as f32;
    NodeBox {
        node,
        nomor: simpul.nomor,
        kind: BoxKind::End,
        x: 0.0,
        y: 0.0,
        w: (widest + 2.0 * PAD_UJUNG).ceil(),
        h,
        radius: RADIUS_END.min(h / 2.0),
        lines,
    }
}

/// Returns the box of a step at the origin, `w` px wide and as high as its text and `min_h` ask.
pub(super) fn measure(
    simpul: &Simpul,
    node: usize,
    is_end: bool,
    w: f32,
    min_h: f32,
    setting: Setting,
) -> NodeBox {
    let mut lines = head(simpul, w, setting);
    let heads = lines
        .last()
        .map_or(1.0, |last| ((last.y - 23.0) / 18.0).round() + 1.0);
    let (regular, _) = setting.target.faces();
    let acts = font::break_lines(regular, &simpul.teks, setting.size, w - 2.0 * setting.pad);
    let h = 22.0 + 18.0 * heads + 20.0 * acts.len() as f32;
    for (i, text) in acts.into_iter().enumerate() {
        let y = 26.8 + 18.0 * heads + 20.0 * i as f32;
        let width = font::width(regular, &text, setting.size);
        lines.push(Line {
            role: Role::Act,
            x: setting.pad,
            y,
            anchor: Anchor::Start,
            text,
            width,
        });
    }
    let (kind, radius) = if is_end {
        (BoxKind::End, RADIUS_END)
    } else {
        (BoxKind::Step, RADIUS_STEP)
    };
    NodeBox {
        node,
        nomor: simpul.nomor,
        kind,
        x: 0.0,
        y: 0.0,
        w,
        h: h.max(min_h),
        radius,
        lines,
    }
}

/// Returns the lines above the act: number, actor and time. The last of them stands lowest.
fn head(simpul: &Simpul, w: f32, setting: Setting) -> Vec<Line> {
    let (regular, bold) = setting.target.faces();
    let left = setting.pad;
    let right = w - setting.pad;
    let number = simpul.nomor.to_string();
    let number_width = font::width(bold, &number, META);
    let indent = left + (number_width + 7.0).max(16.0);
    let baseline = |i: usize| 23.0 + 18.0 * i as f32;
    let mut lines = vec![Line {
        role: Role::Number,
        x: left,
        y: baseline(0),
        anchor: Anchor::Start,
        text: number,
        width: number_width,
    }];

    let actor = simpul.pelaku.as_deref().unwrap_or_default();
    let time = &tidy(simpul.waktu.as_deref().unwrap_or_default());
    let time_width = font::width(regular, time, META);
    let has_actor = !actor.trim().is_empty();
    let beside = right
        - indent
        - if time_width > 0.0 {
            time_width + 12.0
        } else {
            0.0
        };
    let is_beside = if has_actor {
        beside >= ACTOR_MIN
    } else {
        time_width <= right - indent
    };
    let room = if is_beside { beside } else { right - indent };
    let mut rows = 0;
    for text in font::break_lines(regular, actor, META, room.max(META)) {
        let width = font::width(regular, &text, META);
        lines.push(Line {
            role: Role::Actor,
            x: indent,
            y: baseline(rows),
            anchor: Anchor::Start,
            text,
            width,
        });
        rows += 1;
    }
    if is_beside {
        if time_width > 0.0 {
            let (text, width) = (time.clone(), time_width);
            lines.insert(
                1,
                Line {
                    role: Role::Time,
                    x: right,
                    y: baseline(0),
                    anchor: Anchor::End,
                    text,
                    width,
                },
            );
        }
    } else {
        for text in font::break_lines(regular, time, META, right - indent) {
            let width = font::width(regular, &text, META);
            lines.push(Line {
                role: Role::Time,
                x: indent,
                y: baseline(rows),
                anchor: Anchor::Start,
                text,
                width,
            });
            rows += 1;
        }
    }
    lines
}

/// Returns `text` with every run of white space and controls as one space.
fn tidy(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
