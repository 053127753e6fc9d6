//! Writes a flow as Mermaid flowchart text, without colours, for GitHub and GitLab.
//!
//! `([ ])` is an end, `[ ]` a step, `{ }` a decision, `-.->` a way that goes back. Ids are `n1`, `n2`, … by
//! place; the shown number is part of the text. Lanes are subgraphs `p1`, `p2`, … Every text is quoted, and every character that Mermaid,
//! its Markdown or HTML could take for a sign is written as a code, so any text is safe.

use std::fmt::Write;

use crate::diagram::order::Order;
use crate::model::Alur;
use crate::model::Simpul;

/// Returns `alur` as Mermaid text, without the fence; ends with a line end.
pub fn write(alur: &Alur) -> String {
    let order = Order::new(alur);
    let mut out = String::from("flowchart TD\n");
    for (node, simpul) in alur.simpul.iter().enumerate() {
        put_node(&mut out, &order, "    ", node, simpul);
    }
    put_ways(&mut out, &order);
    out
}

/// Returns `alur` as Mermaid text with a subgraph for each actor, whom its boxes then need not name; as [`write()`] does
/// where fewer than two act.
pub fn write_lanes(alur: &Alur) -> String {
    let order = Order::new(alur);
    let name = |simpul: &Simpul| simpul.pelaku.as_deref().map(escape).unwrap_or_default();
    let mut actors: Vec<String> = Vec::new();
    for (_, simpul) in alur.langkah() {
        let name = name(simpul);
        if !name.is_empty() && !actors.contains(&name) {
            actors.push(name);
        }
    }
    if actors.len() < 2 {
        return write(alur);
    }
    let mut out = String::from("flowchart TD\n");
    for (i, actor) in actors.iter().enumerate() {
        put(
            &mut out,
            format_args!("    subgraph p{}[\"{actor}\"]\n", i + 1),
        );
        for (node, simpul) in alur.langkah().filter(|(_, simpul)| name(simpul) == *actor) {
            let unnamed = Simpul {
                pelaku: None,
                ..simpul.clone()
            };
            put_node(&mut out, &order, "        ", node, &unnamed);
        }
        out.push_str("    end\n");
    }
    let others = alur.simpul.iter().enumerate();
    for (node, simpul) in others.filter(|(_, simpul)| simpul.is_ujung() || name(simpul).is_empty())
    {
        put_node(&mut out, &order, "    ", node, simpul);
    }
    put_ways(&mut out, &order);
    out
}

/// Appends the box of `node`.
fn put_node(out: &mut String, order: &Order<'_>, indent: &str, node: usize, simpul: &Simpul) {
    let (open, close) = if order.is_keputusan(node) {
        ("{", "}")
    } else if simpul.mulai || simpul.akhir {
        ("([", "])")
    } else {
        ("[", "]")
    };
    put(
        out,
        format_args!(
            "{indent}n{}{open}\"{}\"{close}\n",
            node + 1,
            node_text(simpul)
        ),
    );
}

/// Appends the ways.
fn put_ways(out: &mut String, order: &Order<'_>) {
    for way in &order.ways {
        let arrow = if way.back { "-.->" } else { "-->" };
        let label = way
            .label
            .map(|label| format!("|\"{}\"|", escape(label)))
            .unwrap_or_default();
        put(
            out,
            format_args!("    n{} {arrow}{label} n{}\n", way.dari + 1, way.ke + 1),
        );
    }
}

/// Appends formatted text.
fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text)
        .expect("a string takes all that is written to it");
}

/// Returns the text of a step: "2 · Petugas loket: Memeriksa berkas (10 menit)"; of an end that is no step, "Selesai".
///
/// A point after the number would make it a Markdown list, which Mermaid refuses; and by the middle dot our own
/// reader knows that what stands before it is the number.
fn node_text(simpul: &Simpul) -> String {
    if simpul.is_ujung() {
        return escape(&simpul.teks);
    }
    let pelaku = simpul.pelaku.as_deref().map(escape).unwrap_or_default();
    let teks = escape(&simpul.teks);
    let colon = if pelaku.is_empty() || teks.is_empty() {
        ""
    } else {
        ": "
    };
    let waktu = simpul
        .waktu
        .as_deref()
        .map(escape)
        .filter(|waktu| !waktu.is_empty());
    let waktu = waktu.map(|waktu| format!("({waktu})")).unwrap_or_default();
    let act = format!("{pelaku}{colon}{teks}");
    let words: Vec<String> = [act, waktu]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let dot = if words.is_empty() { "" } else { " · " };
    format!("{}{dot}{}", simpul.nomor, words.join(" "))
}

/// Escapes `text` for a quoted label: white space becomes one space, signs become `#code;`.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    for (i, word) in words.iter().enumerate() {
        if i > 0 {
            out.push(' ');
        }
        // "1. Survei" and "1) Survei" would begin a list.
        let is_list = i == 0
            && word
                .trim_end_matches(['.', ')'])
                .chars()
                .all(|c| c.is_ascii_digit());
        for c in word.chars() {
            // These are signs only where a label begins; a colon inside a word may call an icon.
            let is_sign = |c: char| matches!(c, '.' | '(' | ')' | '-');
            let is_plain = c.is_alphanumeric()
                || matches!(c, ',' | '/' | '·' | '–' | '—' | '’')
                || (is_sign(c) && !is_list && !out.is_empty());
            if is_plain {
                out.push(c);
            } else {
                put(&mut out, format_args!("#{};", u32::from(c)));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::samples;

    #[test]
    fn shapes_and_ways_are_those_of_the_flow() {
        assert_eq!(
            write(&samples::bercabang()),
            "flowchart TD\n\
             \x20   n1([\"1 · Pemohon: Menyerahkan formulir dan salinan kartu keluarga\"])\n\
             \x20   n2{\"2 · Petugas loket: Memeriksa kelengkapan berkas (10 menit)\"}\n\
             \x20   n3[\"3 · Pemohon: Menambah berkas yang kurang\"]\n\
             \x20   n4[\"4 · Petugas loket: Membukukan permohonan dan memberi tanda terima (5 menit)\"]\n\
             \x20   n5{\"5 · Kepala seksi: Menilai isi permohonan (1 hari kerja)\"}\n\
             \x20   n6([\"6 · Pemohon: Mendapat surat penolakan dengan alasannya\"])\n\
             \x20   n7[\"7 · Kepala dinas: Menandatangani surat keterangan (1 hari kerja)\"]\n\
             \x20   n8([\"8 · Pemohon: Mengambil surat keterangan\"])\n\
             \x20   n1 --> n2\n\
             \x20   n2 -->|\"Lengkap\"| n4\n\
             \x20   n2 -->|\"Belum lengkap\"| n3\n\
             \x20   n3 -.->|\"Periksa ulang\"| n2\n\
             \x20   n4 --> n5\n\
             \x20   n5 -->|\"Disetujui\"| n7\n\
             \x20   n5 -->|\"Ditolak\"| n6\n\
             \x20   n7 --> n8\n"
        );
    }

    #[test]
    fn lanes_are_subgraphs() {
        let text = write_lanes(&samples::ujung_cabang());
        assert_eq!(
            text.lines().take(9).collect::<Vec<_>>(),
            [
                "flowchart TD",
                "    subgraph p1[\"Pemohon\"]",
                "        n1([\"1 · Mendaftar dan menyerahkan berkas\"])",
                "        n4([\"4 · Menerima kartu\"])",
                "    end",
                "    subgraph p2[\"Penguji\"]",
                "        n2{\"2 · Menguji kecakapan pemohon (2 jam)\"}",
                "    end",
                "    subgraph p3[\"Petugas loket\"]",
            ]
        );
        assert!(
            text.contains("    end\n    n5([\"Selesai\"])\n    n1 --> n2\n"),
            "{text}"
        );
        let mut alone = samples::ujung_cabang();
        alone
            .simpul
            .iter_mut()
            .for_each(|simpul| simpul.pelaku = None);
        assert_eq!(write_lanes(&alone), write(&alone));
    }

    #[test]
    fn ends_that_are_no_steps_have_no_number() {
        let text = write(&samples::ujung_semua());
        assert!(
            text.contains("    n3([\"Selesai\"])\n    n4([\"Selesai\"])\n"),
            "{text}"
        );
        assert!(
            text.contains("    n2 -->|\"Pelapor menerima\"| n3\n"),
            "{text}"
        );
        assert!(!text.contains("0 ·"), "{text}");
    }

    #[test]
    fn hostile_texts_are_codes() {
        assert_eq!(
            escape("\"]; click <b> #1 `x` %%{\n"),
            "#34;#93;#59; click #60;b#62; #35;1 #96;x#96; #37;#37;#123;"
        );
        assert_eq!(escape("1. Survei"), "1#46; Survei");
        assert_eq!(escape("fa:fa-car"), "fa#58;fa-car");
        assert_eq!(escape("- Survei (ulang)"), "#45; Survei (ulang)");
    }
}
