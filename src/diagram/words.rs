//! A flow in Indonesian words: the form for those who do not see the picture.
//!
//! Steps are read in the order of the model. A step without a sentence goes on to the next one, or ends
//! the flow if it is the last; whatever else can happen has a sentence of its own. So the words alone
//! lead along the same ways as the picture. An end that is no step is said where an answer leads to it.

use serde::Serialize;

use crate::model::Alur;
use crate::model::Simpul;
use crate::model::{Order, Way};

/// Longest description, in bytes, that still names the branches.
const LONGEST: usize = 700;

/// A few words, set strong or plain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The words, with the spaces around them.
    pub text: String,
    /// Whether they are set strong.
    pub strong: bool,
}

/// One sentence on what follows a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cabang {
    /// The sentence: "Bila **belum lengkap**, ke langkah 3."
    pub runs: Vec<Run>,
    /// Index of the step that it leads to; `None` for the end of the flow.
    pub ke: Option<usize>,
    /// Whether it goes back.
    pub back: bool,
}

/// One step in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepWords {
    /// Index of the step in the model.
    pub node: usize,
    /// Its number.
    pub nomor: usize,
    /// Who acts.
    pub pelaku: Option<String>,
    /// What is done; may be empty.
    pub teks: String,
    /// How long it takes.
    pub waktu: Option<String>,
    /// Says that the flow can begin here, where that is not plain.
    pub mulai: Option<String>,
    /// What follows, where it is not simply the next step.
    pub cabang: Vec<Cabang>,
}

impl Cabang {
    /// Returns the sentence without marks.
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// Returns the steps of `alur` in words, in the order of the model.
pub fn steps(alur: &Alur) -> Vec<StepWords> {
    let order = Order::new(alur);
    let is_plain_start = alur
        .langkah()
        .all(|(i, simpul)| simpul.mulai == (i == 0) || !simpul.mulai);
    let words = alur.langkah().map(|(node, simpul)| StepWords {
        node,
        nomor: simpul.nomor,
        pelaku: simpul.pelaku.clone(),
        teks: simpul.teks.clone(),
        waktu: simpul.waktu.clone(),
        mulai: (simpul.mulai && !is_plain_start)
            .then(|| "Alur dapat dimulai dari sini.".to_owned()),
        cabang: branches(alur, &order, node),
    });
    words.collect()
}

/// Returns the sentences on what follows `node`.
fn branches(alur: &Alur, order: &Order<'_>, node: usize) -> Vec<Cabang> {
    let out = &order.out[node];
    let is_akhir = alur.simpul[node].akhir;
    let is_last = alur.langkah().last().is_some_and(|(last, _)| last == node);
    if out.is_empty() {
        return if is_last {
            Vec::new()
        } else {
            vec![end("Selesai.")]
        };
    }
    if let [way] = out[..] {
        let way = &order.ways[way];
        let is_next = way.ke == node + 1 && !order.ujung[way.ke];
        if is_next && way.label.is_none() && !way.back && !is_akhir {
            return Vec::new();
        }
    }
    let mut sentences: Vec<Cabang> = out
        .iter()
        .map(|&way| sentence(alur, &order.ways[way], out.len() > 1))
        .collect();
    if is_akhir {
        sentences.push(end("Alur dapat selesai di sini."));
    }
    sentences
}

/// Makes the sentence on an end.
fn end(text: &str) -> Cabang {
    Cabang {
        runs: vec![Run {
            text: text.to_owned(),
            strong: false,
        }],
        ke: None,
        back: false,
    }
}

/// Makes the sentence on one way; `is_choice` says that there are others.
fn sentence(alur: &Alur, way: &Way<'_>, is_choice: bool) -> Cabang {
    let Simpul { nomor, .. } = alur.simpul[way.ke];
    let is_ujung = alur.simpul[way.ke].is_ujung();
    let goes = match (way.ke == way.dari, way.back) {
        _ if is_ujung => "selesai.".to_owned(),
        (true, _) => format!("ulangi langkah {nomor}."),
        (_, true) => format!("kembali ke langkah {nomor}."),
        (_, false) => format!("ke langkah {nomor}."),
    };
    let plain = |text: String| Run {
        text,
        strong: false,
    };
    let runs = match (way.label, is_choice || is_ujung) {
        (None, true) if !is_choice => vec![plain(upper_first(&goes))],
        (Some(label), true) => vec![
            plain("Bila ".to_owned()),
            Run {
                text: answer(label),
                strong: true,
            },
            plain(format!(", {goes}")),
        ],
        (Some(label), false) => vec![
            Run {
                text: tidy(label),
                strong: true,
            },
            plain(format!(": {goes}")),
        ],
        (None, true) => vec![plain(format!(
            "Dapat {}",
            goes.replacen("ulangi", "mengulangi", 1)
        ))],
        (None, false) if goes.starts_with("ke ") => vec![plain(format!("Lanjut {goes}"))],
        (None, false) => vec![plain(upper_first(&goes))],
    };
    Cabang {
        runs,
        ke: (!is_ujung).then_some(way.ke),
        back: way.back,
    }
}

/// Returns `label` as it stands after "Bila".
fn answer(label: &str) -> String {
    let label = tidy(label);
    let label = label.trim_end_matches(['.', ',', ':', ';', '?', '!']);
    let bare = [
        "Bila ", "Jika ", "Kalau ", "Apabila ", "bila ", "jika ", "kalau ", "apabila ",
    ]
    .iter()
    .find_map(|word| label.strip_prefix(word))
    .unwrap_or(label);
    lower_first(bare)
}

/// Returns `text` with every run of white space as one space.
fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lowers the first letter, unless the first word is an abbreviation such as "KTP".
fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            first.to_lowercase().chain([second]).chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}

/// Raises the first letter.
fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

/// Describes `alur` in one paragraph, for `desc` and alternative texts.
///
/// Names the branches and the ends while that stays short, else says where to read them.
pub fn describe(alur: &Alur) -> String {
    let order = Order::new(alur);
    let count = alur.langkah().count();
    let opening = upper_first(&spoken(count));
    if alur.is_lurus() && count > 1 {
        return format!("{opening} langkah berurutan.");
    }
    let mut text = format!("{opening} langkah.");
    let mut choices = 0;
    for (node, simpul) in alur.langkah() {
        if order.is_keputusan(node) {
            choices += 1;
            let ways = order.out[node]
                .iter()
                .map(|&way| sentence(alur, &order.ways[way], true));
            let parts: Vec<String> = ways
                .map(|cabang| lower_first(cabang.plain().trim_end_matches('.')))
                .collect();
            text.push_str(&format!(
                " Langkah {} bercabang: {}.",
                simpul.nomor,
                parts.join("; ")
            ));
        } else if let [way] = order.out[node][..]
            && order.ujung[order.ways[way].ke]
        {
            let goes = lower_first(&sentence(alur, &order.ways[way], false).plain());
            text.push_str(&format!(" Langkah {}: {goes}", simpul.nomor));
        } else if let [way] = order.out[node][..]
            && order.ways[way].ke != node + 1
        {
            let way = Way {
                label: None,
                ..order.ways[way].clone()
            };
            let goes = lower_first(&sentence(alur, &way, false).plain());
            text.push_str(&format!(" Langkah {} {goes}", simpul.nomor));
        }
    }
    text.push_str(&endings(alur, &order));
    if text.len() > LONGEST {
        return format!(
            "{opening} langkah, {} di antaranya bercabang. Ke mana setiap langkah menuju tertulis pada daftar langkah.",
            spoken(choices)
        );
    }
    text
}

/// Says where the flow ends; empty where it does not.
fn endings(alur: &Alur, order: &Order<'_>) -> String {
    let may_end = |node: usize| {
        let mut out = order.out[node].iter();
        out.len() == 0 || out.any(|&way| order.ujung[order.ways[way].ke])
    };
    let ends = alur
        .langkah()
        .filter(|(node, simpul)| simpul.akhir || may_end(*node));
    let numbers: Vec<String> = ends.map(|(_, simpul)| simpul.nomor.to_string()).collect();
    match &numbers[..] {
        [] => String::new(),
        [only] => format!(" Alur berakhir pada langkah {only}."),
        [first, last] => format!(" Alur berakhir pada langkah {first} atau {last}."),
        [first @ .., last] => format!(
            " Alur berakhir pada langkah {}, atau {last}.",
            first.join(", ")
        ),
    }
}

/// Returns a count in words up to twenty, in figures above.
fn spoken(count: usize) -> String {
    const WORDS: [&str; 21] = [
        "nol",
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
        "enam",
        "tujuh",
        "delapan",
        "sembilan",
        "sepuluh",
        "sebelas",
        "dua belas",
        "tiga belas",
        "empat belas",
        "lima belas",
        "enam belas",
        "tujuh belas",
        "delapan belas",
        "sembilan belas",
        "dua puluh",
    ];
    WORDS
        .get(count)
        .map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::samples;

    #[test]
    fn branches_are_sentences() {
        let alur = samples::bercabang();
        let said: Vec<(usize, String)> = steps(&alur)
            .iter()
            .flat_map(|step| {
                step.cabang
                    .iter()
                    .map(|cabang| (step.nomor, cabang.plain()))
                    .collect::<Vec<_>>()
            })
            .collect();
        let said: Vec<(usize, &str)> = said
            .iter()
            .map(|(nomor, text)| (*nomor, text.as_str()))
            .collect();
        assert_eq!(
            said,
            [
                (2, "Bila lengkap, ke langkah 4."),
                (2, "Bila belum lengkap, ke langkah 3."),
                (3, "Periksa ulang: kembali ke langkah 2."),
                (5, "Bila disetujui, ke langkah 7."),
                (5, "Bila ditolak, ke langkah 6."),
                (6, "Selesai."),
            ]
        );
    }

    #[test]
    fn straight_flows_need_no_sentence() {
        let alur = samples::lurus();
        assert!(
            steps(&alur)
                .iter()
                .all(|step| step.cabang.is_empty() && step.mulai.is_none())
        );
        assert_eq!(describe(&alur), "Empat langkah berurutan.");
    }

    #[test]
    fn an_answer_that_ends_the_flow_says_so() {
        let alur = samples::ujung_cabang();
        let said = steps(&alur);
        let numbers: Vec<usize> = said.iter().map(|step| step.nomor).collect();
        assert_eq!(numbers, [1, 2, 3, 4]);
        let ways: Vec<(String, Option<usize>)> = said
            .iter()
            .flat_map(|step| &step.cabang)
            .map(|cabang| (cabang.plain(), cabang.ke))
            .collect();
        assert_eq!(
            ways,
            [
                ("Bila lulus, ke langkah 3.".to_owned(), Some(2)),
                ("Bila tidak lulus, selesai.".to_owned(), None),
            ]
        );
        assert_eq!(
            describe(&alur),
            "Empat langkah. Langkah 2 bercabang: bila lulus, ke langkah 3; bila tidak lulus, selesai. \
             Alur berakhir pada langkah 2 atau 4."
        );
    }

    #[test]
    fn two_starts_are_said() {
        let starts: Vec<usize> = steps(&samples::ruwet())
            .iter()
            .filter(|step| step.mulai.is_some())
            .map(|step| step.nomor)
            .collect();
        assert_eq!(starts, [1, 2]);
    }

    #[test]
    fn answers_stand_after_bila() {
        assert_eq!(answer("Belum  lengkap."), "belum lengkap");
        assert_eq!(answer("Jika KTP hilang"), "KTP hilang");
        assert_eq!(answer("KTP hilang?"), "KTP hilang");
    }

    #[test]
    fn description_names_branches_while_short() {
        assert_eq!(
            describe(&samples::bercabang()),
            "Delapan langkah. Langkah 2 bercabang: bila lengkap, ke langkah 4; bila belum lengkap, ke langkah 3. \
             Langkah 3 kembali ke langkah 2. Langkah 5 bercabang: bila disetujui, ke langkah 7; \
             bila ditolak, ke langkah 6. Alur berakhir pada langkah 6 atau 8."
        );
    }
}
