//! The one description of a document that every format draws.
//!
//! In: a resolved standard, its agencies, settings. Out: a [`Document`] of parts, blocks and runs of
//! text, in reading order; or a [`Papan`], of a whole catalog and its findings. It knows no HTML, no Markdown, no Typst; `render` decides how a block looks,
//! never what it says. List marks, headings' numbers and labels are made here and nowhere else.

mod annex;
mod context;
mod document;
#[cfg(test)]
mod flows_tests;
mod format;
mod index;
mod isi;
mod label;
mod moved;
mod papan;
mod prosa;
mod sippn;
mod summary;
#[cfg(test)]
mod tests;
mod texts;
mod untuk;
mod uraian;

pub use document::Input;
pub use document::Publisher;
pub use document::Titles;
pub use document::document;
pub use index::Entry;
pub use index::IndexInput;
pub use index::index;
pub use label::LAMPIRAN_KEPUTUSAN;
pub use label::beda as kata_beda;
pub use label::papan as kata_papan;
pub use moved::Moved;
pub use moved::moved;
pub use papan::Keadaan;
pub use papan::Kurang;
pub use papan::Papan;
pub use papan::PapanInput;
pub use papan::PapanInstansi;
pub use papan::PapanIsian;
pub use papan::PapanJumlah;
pub use papan::PapanKomponen;
pub use papan::PapanPage;
pub use papan::PapanPeninjauan;
pub use papan::PapanStandar;
pub use papan::PapanTemuan;
pub use papan::UnsurKeputusan;
pub use papan::papan;
pub use papan::papan_page;
pub use sippn::Sippn;
pub use sippn::SippnField;
pub use sippn::sippn;

use serde::{Deserialize, Serialize};

use crate::diagram::sop::Sop;
use crate::model::Alur;
use crate::model::Gaya;

/// A stretch of text with one look.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Run {
    /// The words; no-break spaces stand where a line may not end.
    pub text: String,
    /// Semibold.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub strong: bool,
    /// Emphasised.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub emphasis: bool,
    /// Where it leads: `https:`, `http:`, `mailto:`, `tel:`, `#id` or a relative address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Whether it was added or removed, in a redline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
}

/// What happened to a run between two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Only in the new version.
    Added,
    /// Only in the old version.
    Removed,
    /// In neither: the redline says it itself; a link leads to an entry of the list of changes.
    Note,
}

/// Runs that make one text.
pub type Runs = Vec<Run>;

impl Run {
    /// Makes a plain run.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// Makes a semibold run.
    pub fn strong(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            strong: true,
            ..Self::default()
        }
    }

    /// Makes a link.
    pub fn link(text: impl Into<String>, to: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            link: Some(to.into()),
            ..Self::default()
        }
    }
}

/// Returns the labels of the catalogue that published standards also call otherwise, each with those names.
pub fn label_variants() -> &'static [(&'static str, &'static [&'static str])] {
    label::VARIANTS
}

/// Returns whether all words of `runs` are of the old version only, and there are some; notes do not count.
pub fn is_removed(runs: &[Run]) -> bool {
    all_marked(runs, Mark::Removed)
}

/// Returns whether all words of `runs` have the mark, and there are some; notes do not count.
fn all_marked(runs: &[Run], mark: Mark) -> bool {
    let mut told = runs
        .iter()
        .filter(|run| run.mark != Some(Mark::Note))
        .peekable();
    told.peek().is_some() && told.all(|run| run.mark == Some(mark))
}

/// Returns the words of `runs` together.
pub fn plain(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// Kind of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// All components.
    Lengkap,
    /// The six of delivery.
    Publik,
    /// The annex of the decree: all components, as a table to be signed.
    Sk,
}

/// State of a standard, as the badge shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Set.
    Ditetapkan,
    /// Draft.
    Rancangan,
    /// Revoked.
    Dicabut,
}

/// A document of one standard.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Its kind.
    pub kind: Kind,
    /// Address below the site, without slashes at the ends: `kalbar/biro-kesra/fasilitasi-audiensi`.
    pub address: String,
    /// Title of the site.
    pub site: String,
    /// Title of the standard; an annex says that it is one.
    pub title: String,
    /// The agencies from the root down to the one that publishes; never empty.
    pub agencies: Vec<Agency>,
    /// What it is printed on.
    pub paper: Paper,
    /// What an annex has around its table; none in every other document.
    pub annex: Option<Annex>,
    /// The state.
    pub state: State,
    /// The word of the state: "Rancangan".
    pub state_word: String,
    /// What else stands in the line of state: decree, review, "14 dari 14 komponen".
    pub facts: Vec<Runs>,
    /// Notes above all content: draft, revoked.
    pub notes: Vec<Runs>,
    /// The five answers.
    pub summary: Vec<Answer>,
    /// The groups of components; further parts stand in the last one.
    pub parts: Vec<Part>,
    /// Words for the foot of each page: state, decree number.
    pub foot: String,
    /// Date of the document, `YYYY-MM-DD`; none where no source gives one.
    pub date: Option<String>,
    /// Fixed words, from the catalogue of labels.
    pub labels: Labels,
}

/// A sheet of paper, upright, in mm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// What the annex of a decree has around its table, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annex {
    /// The letterhead.
    pub letterhead: Letterhead,
    /// "LAMPIRAN KEPUTUSAN KEPALA DINAS CONTOH".
    pub title: String,
    /// Number, date and subject of the decree.
    pub entries: Vec<AnnexEntry>,
    /// The heading, part by part: "STANDAR PELAYANAN", then the title of the standard.
    pub heading: Vec<String>,
    /// Names of the columns: number, component, description.
    pub columns: Vec<String>,
    /// What the table shows, for those who do not see it.
    pub caption: String,
    /// The signature, below the table.
    pub signature: Signature,
}

/// The head of an official letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    /// Government, office, units, in capitals; never empty.
    pub names: Vec<String>,
    /// Address and contacts, as far as they are known.
    pub lines: Vec<String>,
}

/// One thing that an annex says of its decree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnexEntry {
    /// "NOMOR".
    pub label: String,
    /// "060/12/2024", or "(nomor keputusan)".
    pub value: String,
}

/// The signature of a decree; what is not known is in brackets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// "Ditetapkan di Pontianak".
    pub place: String,
    /// "pada tanggal 1 Maret 2024".
    pub date: String,
    /// "a.n. GUBERNUR CONTOH".
    pub on_behalf: Option<String>,
    /// "KEPALA DINAS CONTOH,".
    pub office: String,
    /// Name with degrees.
    pub name: String,
    /// Rank.
    pub rank: Option<String>,
    /// "NIP 000000000000000000".
    pub number: Option<String>,
}

/// An agency named in a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agency {
    /// Its name.
    pub name: String,
    /// Its address below the site.
    pub address: String,
    /// Its postal address.
    pub postal: Option<String>,
}

/// One of the five answers of the summary.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Key of the component that it sums up; links lead to `#key`.
    pub key: String,
    /// Its label: "Syarat".
    pub label: String,
    /// What it says.
    pub body: AnswerBody,
}

/// The content of an answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum AnswerBody {
    /// A few items, and how many more there are: "dan 3 syarat lagi".
    List {
        /// The items.
        items: Vec<Runs>,
        /// How many more.
        more: Option<Runs>,
    },
    /// A large fact with a condition under it.
    Large {
        /// The fact.
        text: Runs,
        /// The condition.
        note: Option<Runs>,
    },
    /// One line, with links.
    Line {
        /// The words.
        text: Runs,
    },
}

/// A group of components.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Its letter: "A"; none where the order has no groups.
    pub letter: Option<String>,
    /// Its name: "Penyampaian pelayanan".
    pub title: String,
    /// One plain sentence under the name.
    pub lead: Option<String>,
    /// Its components.
    pub components: Vec<Component>,
}

/// A component, or a further part of the same rank.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Component {
    /// Unique within the document, fit for an `id`: the key, or `tambahan-1`.
    pub id: String,
    /// Number shown beside the name; none for further parts.
    pub number: Option<usize>,
    /// The name.
    pub title: String,
    /// The content; never empty: an empty component says so.
    pub blocks: Vec<Block>,
}

/// A block of content.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Block {
    /// A heading inside a component.
    Heading {
        /// The words.
        text: Runs,
    },
    /// A paragraph.
    Paragraph {
        /// The words.
        text: Runs,
    },
    /// A large fact ("3 hari kerja") with a condition under it.
    Fact {
        /// The fact.
        text: Runs,
        /// The condition.
        note: Option<Runs>,
    },
    /// Says that the component is empty or does not apply.
    Absent {
        /// The words.
        text: Runs,
    },
    /// A list; `start` is the position of its first item, from 1, in the numbering of the component.
    List {
        /// How items are marked.
        marks: Marks,
        /// Position of the first item.
        start: usize,
        /// The items.
        items: Vec<Item>,
    },
    /// The steps of a procedure, in words.
    Steps {
        /// The steps.
        items: Vec<Step>,
    },
    /// A flow diagram.
    Figure {
        /// Unique within the document, fit for an `id`.
        id: String,
        /// Short name: "Bagan alur pelayanan".
        name: String,
        /// The flow.
        alur: Alur,
        /// The same as the table of an SOP.
        #[serde(skip)]
        sop: Sop,
        /// Which of both is drawn.
        #[serde(skip)]
        gaya: Gaya,
    },
    /// A table.
    Table {
        /// What it shows, for those who do not see it.
        caption: String,
        /// Names of the columns.
        head: Vec<Runs>,
        /// The rows, by group.
        groups: Vec<RowGroup>,
        /// Whether the last column holds amounts: right-aligned, tabular.
        amounts: bool,
    },
    /// Channels, as blocks that can be tapped where they lead somewhere.
    Channels {
        /// The channels.
        items: Vec<Channel>,
    },
}

/// How the items of a list are marked: letters for sets, numbers for sequences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Marks {
    /// a, b, c … z, aa, ab.
    Letters,
    /// 1, 2, 3.
    Numbers,
    /// A disc.
    Bullets,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Item {
    /// The words.
    pub text: Runs,
    /// Attributes on a line below: "asli · 2 rangkap".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Runs>,
    /// Alternatives of which one suffices; from the second on, "atau" precedes, in the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Item>,
    /// Its parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Item>,
}

/// A step in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Step {
    /// Number, from 1.
    pub number: usize,
    /// Who acts; none where one sentence says it for all.
    pub actor: Option<Runs>,
    /// How long it takes.
    pub time: Option<Runs>,
    /// The act.
    pub text: Runs,
    /// For whom, what is needed, what comes of it, remarks.
    pub attributes: Vec<Runs>,
    /// The ways out, as sentences: "Bila belum lengkap, ke langkah 3."
    pub branches: Vec<Runs>,
}

/// Rows under a common heading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RowGroup {
    /// The heading.
    pub heading: Option<Runs>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// The words.
    pub text: Runs,
    /// A small line below: unit, legal basis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Runs>,
}

/// A channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Channel {
    /// Its kind: "WhatsApp".
    pub kind: String,
    /// Its value; a run with a link can be tapped.
    pub value: Runs,
    /// Name, hours.
    pub note: Option<Runs>,
}

/// Fixed words of a document, from the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels {
    /// "Standar Pelayanan".
    pub document: String,
    /// "Ringkasan".
    pub summary: String,
    /// "Isi standar ini".
    pub contents: String,
    /// "Unduh".
    pub downloads: String,
    /// "Langsung ke isi".
    pub skip: String,
    /// "Semua layanan".
    pub all: String,
    /// "Halaman".
    pub page: String,
    /// "dari".
    pub of: String,
    /// "atau".
    pub or: String,
    /// "(lanjutan)".
    pub continued: String,
    /// Said in the place of a flow whose table stands at the end of the document.
    pub sop_below: String,
    /// "Jejak halaman".
    pub trail: String,
    /// "Waktu".
    pub time: String,
    /// "Biaya".
    pub fee: String,
    /// "Status".
    pub status: String,
    /// "Semua", before a choice among states.
    pub any: String,
    /// "Layanan".
    pub services: String,
    /// "layanan", after a number.
    pub service_count: String,
    /// "Hubungi dan kunjungi".
    pub about: String,
    /// "Isi yang sama dalam bentuk lain."
    pub downloads_lead: String,
    /// "halaman", after a number.
    pub page_count: String,
    /// "Semua layanan instansi ini".
    pub all_of_agency: String,
    /// "Halaman, PDF, dan teks dibuat dari satu berkas yang sama."
    pub one_source: String,
    /// "Lihat berkas sumber".
    pub source: String,
    /// Name of the page with all components.
    pub full: String,
    /// Name of the page with the six of delivery.
    pub short: String,
    /// "Halaman ini pindah."
    pub moved: String,
    /// "Alamat barunya:".
    pub moved_to: String,
}

/// A page that lists standards: the index of the site, or of one agency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Index {
    /// Title of the site.
    pub site: String,
    /// Address below the site; empty for the index of all.
    pub address: String,
    /// Title of the page.
    pub title: String,
    /// The agencies from the root down to this one; empty for the index of all.
    pub agencies: Vec<Agency>,
    /// One plain sentence: how many services.
    pub lead: String,
    /// The agencies that publish, with their standards.
    pub groups: Vec<IndexGroup>,
    /// When, where and how to reach the agency, without numbers; empty for the index of all.
    pub about: Vec<Component>,
    /// Fixed words.
    pub labels: Labels,
}

/// The standards of one agency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IndexGroup {
    /// The agency.
    pub agency: Agency,
    /// Names above it, from the root.
    pub parents: Vec<String>,
    /// Its standards, by title.
    pub entries: Vec<IndexEntry>,
}

/// A standard in an index.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IndexEntry {
    /// Title.
    pub title: String,
    /// Address below the site.
    pub address: String,
    /// Time, in words.
    pub time: String,
    /// Fee, in words.
    pub fee: String,
    /// The state.
    pub state: State,
    /// The word of the state.
    pub state_word: String,
}
