//! The scoreboard as Markdown, for a comment on a change or a README.

use crate::diagnostic::Language;
use crate::diagnostic::Text;
use crate::model::Komponen;
use crate::render::markdown::cell_words;
use crate::render::markdown::inline_words;
use crate::view::Keadaan;
use crate::view::Papan;
use crate::view::PapanInstansi;
use crate::view::PapanIsian;
use crate::view::PapanPeninjauan;
use crate::view::PapanStandar;
use crate::view::kata_papan as kata;

/// Components between two blanks in a row of signs.
const GROUP: usize = 5;

/// Stands in a cell that has nothing to say.
const NOTHING: &str = "–";

/// Returns the scoreboard as a text in GitHub Flavored Markdown with a final line break.
pub fn markdown(papan: &Papan, language: Language) -> String {
    let page = Page { papan, language };
    let title = format!(
        "## {}, {}",
        page.say(&kata::JUDUL),
        page.say(&kata::hari(papan.hari.as_deref()))
    );
    let mut blocks = vec![title];
    if papan.instansi.is_empty() {
        blocks.push(page.say(&kata::TIDAK_ADA_STANDAR).to_owned());
    } else {
        blocks.push(page.totals());
        blocks.extend(papan.instansi.iter().flat_map(|one| page.agency(one)));
        blocks.extend(page.legend());
    }
    blocks.join("\n\n") + "\n"
}

struct Page<'p> {
    papan: &'p Papan,
    language: Language,
}

impl Page<'_> {
    fn say<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.language)
    }

    fn totals(&self) -> String {
        let rows = kata::jumlah(self.papan);
        let rows: Vec<String> = rows
            .iter()
            .map(|(name, value)| format!("| {} | {} |", self.say(name), self.say(value)))
            .collect();
        format!(
            "| {} | |\n|:--|:--|\n{}",
            self.say(&kata::JUMLAH),
            rows.join("\n")
        )
    }

    fn agency(&self, agency: &PapanInstansi) -> [String; 2] {
        let name = match (agency.nama.as_str(), agency.alamat.as_str()) {
            ("", "") => self.say(&kata::TANPA_INSTANSI),
            ("", alamat) => alamat,
            (nama, _) => nama,
        };
        let above: String = agency
            .induk
            .iter()
            .rev()
            .map(|name| format!(", {}", inline_words(name)))
            .collect();
        let heads = [
            &kata::LAYANAN,
            &kata::STATUS,
            &kata::KOMPONEN,
            &kata::TERISI,
            &kata::PENINJAUAN,
            &kata::TEMUAN,
            &kata::KURANG,
        ];
        let heads: Vec<&str> = heads.into_iter().map(|head| self.say(head)).collect();
        let mut table = vec![row(&heads), "|:--|:--|:--|--:|:--|:--|:--|".to_owned()];
        table.extend(agency.standar.iter().map(|one| self.standard(one)));
        if agency.has_sums() {
            let jumlah = &agency.jumlah;
            table.push(row(&[
                &format!("**{}**", self.say(&kata::banyak_siap(jumlah))),
                self.say(&kata::menurut_status(jumlah)),
                "",
                self.say(&kata::dari(jumlah.terisi, jumlah.diminta)),
                self.say(&kata::jatuh_tempo(jumlah)),
                self.say(&kata::temuan(jumlah.temuan)),
                "",
            ]));
        }
        [
            format!("### {}{above}", inline_words(name)),
            table.join("\n"),
        ]
    }

    fn standard(&self, standar: &PapanStandar) -> String {
        let name = |key: &'static str| self.component(key);
        let lacks = kata::kurang(standar, name);
        row(&[
            &cell_words(&standar.judul),
            self.say(&kata::status(standar.status)),
            &format!("`{}`", signs(&standar.komponen)),
            &standar.terisi.to_string(),
            &self.review(standar.peninjauan.as_ref()),
            self.say(&kata::temuan(standar.temuan)),
            lacks.as_ref().map_or(NOTHING, |lacks| self.say(lacks)),
        ])
    }

    /// Returns a component with its row: "Biaya/Tarif (PR-05)".
    fn component(&self, key: &'static str) -> String {
        Komponen::find(key).map_or_else(String::new, |komponen| {
            let name = match self.language {
                Language::Id => komponen.nama,
                Language::En => komponen.english,
            };
            format!("{name} ({})", komponen.baris_penilaian())
        })
    }

    fn review(&self, peninjauan: Option<&PapanPeninjauan>) -> String {
        let Some(last) = peninjauan else {
            return NOTHING.to_owned();
        };
        let due = last.tenggat.map(kata::tenggat);
        let parts = [Some(kata::umur(last)), kata::dasar(last), due];
        let parts: Vec<&str> = parts.iter().flatten().map(|text| self.say(text)).collect();
        parts.join(", ")
    }

    /// Returns what signs and rows mean; only the signs that occur.
    fn legend(&self) -> Vec<String> {
        let occurs = |wanted: &Keadaan| {
            let standards = self.papan.instansi.iter().flat_map(|one| &one.standar);
            standards
                .flat_map(|one| &one.komponen)
                .any(|isian| isian.keadaan == *wanted)
        };
        let signs = Keadaan::ALL.into_iter().filter(occurs).map(|one| {
            let word = kata::keadaan(one);
            format!("`{}` {}", kata::tanda(one), self.say(&word))
        });
        let rows = self.papan.komponen.iter().map(|one| {
            let name = Komponen::find(one.kunci).map_or(one.nama, |komponen| match self.language {
                Language::Id => komponen.nama,
                Language::En => komponen.english,
            });
            format!("{} {name}", one.baris)
        });
        vec![
            format!(
                "{}: {}.",
                self.say(&kata::KETERANGAN),
                signs.collect::<Vec<_>>().join(", ")
            ),
            self.say(&kata::URUTAN).to_owned(),
            rows.collect::<Vec<_>>().join(" · "),
            self.say(&kata::TEMUAN_LAIN).to_owned(),
        ]
    }
}

/// Returns the signs of the 14 components, in groups of five.
fn signs(komponen: &[PapanIsian]) -> String {
    let groups: Vec<String> = komponen
        .chunks(GROUP)
        .map(|group| group.iter().map(|one| kata::tanda(one.keadaan)).collect())
        .collect();
    groups.join(" ")
}

fn row(cells: &[&str]) -> String {
    format!("| {} |", cells.join(" | "))
}
