//! All resolved standards and agencies of a workspace, made of (path, text) pairs.
//!
//! Pure: no disk, no clock. Every file is read once, every standard resolved with the agencies above it.

mod peninjauan;

pub use peninjauan::{Peninjauan, Tenggat};

use std::collections::BTreeMap;

use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::FileId;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::diagnostic::sort_and_dedup;
use crate::model::FieldPath;
use crate::model::Instansi;
use crate::model::Isi;
use crate::model::Keputusan;
use crate::model::Kode;
use crate::model::Record;
use crate::model::SKEMA;
use crate::model::Standar;
use crate::model::Tanggal;
use crate::model::Typed;
use crate::model::Value;
use crate::settings::RawSettings;
use crate::settings::Settings;
use crate::source::BAWAAN;
use crate::source::Decoded;
use crate::source::Files;
use crate::source::Fit;
use crate::source::NOTHING;
use crate::source::Node;
use crate::source::NodeKind;
use crate::source::Origin;
use crate::source::Remark;
use crate::source::SchemaKind;
use crate::source::Tree;
use crate::source::Written;
use crate::source::{
    decode, finish, gate, hides_a_list, is_suspect, keys_of, merge, of_record, parse, parse_to_fit,
    schema, tree_to_json, weigh, without_placeholders,
};

/// Name of the file of an agency.
pub const INSTANSI: &str = "instansi.yaml";

/// Name of the file of settings.
pub const BAKU: &str = "baku.yaml";

/// Folder of a workspace in which standards are looked for.
pub const STANDARDS: &str = "standards";

/// A file handed to the catalog: its path below the workspace, with `/`, and its bytes.
pub type RawFile = (String, Vec<u8>);

/// An agency with its place in the tree of folders.
#[derive(Debug)]
pub struct Agency {
    /// Its file.
    pub file: FileId,
    /// Its folder.
    pub folder: String,
    /// Its address below the site.
    pub address: String,
    /// What its file says.
    pub instansi: Instansi,
    /// Where each value stands.
    pub origin: Origin,
    /// Top-level keys whose blocks could not be read; an empty name stands for the whole file.
    pub unread: Vec<String>,
    /// `bawaan` with that of the agencies above, as a tree.
    bawaan: Node,
}

/// A standard with everything inherited in its place.
#[derive(Debug)]
pub struct Resolved {
    /// Its file.
    pub file: FileId,
    /// Its address below the site.
    pub address: String,
    /// The agencies above it, root first, as indices into [`Catalog::agencies`].
    pub agencies: Vec<usize>,
    /// The standard.
    pub standar: Standar,
    /// Where each value stands; the file of a span tells who says it.
    pub origin: Origin,
    /// Top-level keys of which nobody knows what they say: their block could not be read, is misspelt or of
    /// the wrong structure. No rule may speak of them; an empty name stands for the whole file.
    pub unread: Vec<String>,
}

impl Resolved {
    /// Returns the place of `path`, or of the nearest thing around it that is written.
    pub fn place(&self, path: &FieldPath) -> Span {
        nearest(&self.origin, path).unwrap_or(Span::new(self.file, 0, 0))
    }

    /// Returns whether nobody knows what stands under the top-level key: its block could not be read.
    pub fn is_unread(&self, key: &str) -> bool {
        self.unread
            .iter()
            .any(|broken| broken == key || broken == NOTHING)
    }

    /// Returns whether the top-level key is written somewhere, if only as a place to fill.
    pub fn is_written(&self, key: &str) -> bool {
        self.origin.contains_key(&FieldPath::default().key(key))
    }
}

impl Agency {
    /// Returns the place of `path` in its file, or of the nearest thing around it that is written.
    pub fn place(&self, path: &FieldPath) -> Span {
        nearest(&self.origin, path).unwrap_or(Span::new(self.file, 0, 0))
    }
}

/// Returns the place of `path`, or of the nearest thing around it that is written; `None` where nothing is.
fn nearest(origin: &Origin, path: &FieldPath) -> Option<Span> {
    std::iter::successors(Some(path.clone()), FieldPath::parent)
        .find_map(|path| origin.get(&path).copied())
}

/// All standards and agencies of a workspace.
#[derive(Debug)]
pub struct Catalog {
    /// The source files.
    pub files: Files,
    /// The settings.
    pub settings: Settings,
    /// The agencies, by folder.
    pub agencies: Vec<Agency>,
    /// The standards, by address.
    pub standards: Vec<Resolved>,
    /// The texts of the files of standards and agencies, each once, where it is written.
    pub texts: Vec<Written>,
    /// Lines on which slips were undone to read them: nothing more may be said of them.
    pub mended: Vec<Span>,
    /// The comments of all files that speak to the program.
    pub remarks: Vec<Remark>,
    /// What reading found; sorted.
    pub diagnostics: Vec<Diagnostic>,
}

/// The tree of a file as JSON, and whether the decoder found its structure at fault.
#[derive(Debug)]
pub struct FileTree {
    /// The file.
    pub file: FileId,
    /// Which schema is for it.
    pub kind: SchemaKind,
    /// The tree.
    pub tree: serde_json::Value,
    /// Whether the decoder refused the structure.
    pub refused: bool,
}

impl Catalog {
    /// Reads a workspace from its files.
    pub fn new(files: Vec<RawFile>) -> Self {
        let (catalog, _) = Self::with_trees(files);
        catalog
    }

    /// Reads a workspace, and gives the tree of each file as JSON beside it.
    pub fn with_trees(mut raw: Vec<RawFile>) -> (Self, Vec<FileTree>) {
        // By folder, agencies before their standards, so that what is inherited is there when it is needed.
        raw.sort_by(|a, b| sort_key(&a.0).cmp(&sort_key(&b.0)));
        let mut reader = Reader::default();
        for (path, bytes) in &raw {
            reader.files.add(path.as_str(), bytes, &mut reader.out);
        }
        let ids: Vec<FileId> = reader.files.iter().map(|(id, _)| id).collect();
        for id in ids {
            reader.read(id);
        }
        reader.finish()
    }

    /// Returns the decree that `standard` names, where an agency above lists it.
    pub fn decree(&self, standard: &Resolved) -> Option<&Keputusan> {
        let kode = standard.standar.keputusan.as_ref()?;
        self.chain(standard)
            .into_iter()
            .rev()
            .flat_map(|agency| &agency.instansi.keputusan)
            .find(|keputusan| keputusan.kode == *kode)
    }

    /// Returns the date of the documents of `standard`: that of the decree, else of the review, else that
    /// of the settings; `None` where none is known to the day.
    pub fn date(&self, standard: &Resolved) -> Option<jiff::civil::Date> {
        let civil = |tanggal: &Typed<Tanggal>| tanggal.nilai.and_then(Tanggal::civil);
        let decree = self
            .decree(standard)
            .and_then(|keputusan| keputusan.tanggal.as_ref());
        decree
            .and_then(civil)
            .or_else(|| standard.standar.ditinjau.as_ref().and_then(civil))
            .or(self.settings.tanggal)
    }

    /// Returns the titles of all standards, by address.
    pub fn titles(&self) -> BTreeMap<&str, &str> {
        self.standards
            .iter()
            .map(|one| (one.address.as_str(), one.standar.judul.id.as_str()))
            .collect()
    }

    /// Returns the agencies above `standard`, root first.
    pub fn chain(&self, standard: &Resolved) -> Vec<&Agency> {
        standard
            .agencies
            .iter()
            .map(|index| &self.agencies[*index])
            .collect()
    }
}

/// Orders files by folder, the agency's file first in it.
fn sort_key(path: &str) -> (Vec<&str>, bool, &str) {
    let (folder, name) = split(path);
    let parts = folder.split('/').filter(|part| !part.is_empty()).collect();
    (parts, name != INSTANSI, name)
}

fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

#[derive(Default)]
struct Reader {
    files: Files,
    settings: Option<Settings>,
    agencies: Vec<Agency>,
    by_folder: BTreeMap<String, usize>,
    standards: Vec<Resolved>,
    trees: Vec<FileTree>,
    texts: Vec<Written>,
    mended: Vec<Span>,
    remarks: Vec<Remark>,
    out: Vec<Diagnostic>,
}

impl Reader {
    fn read(&mut self, id: FileId) {
        let file = self.files.get(id);
        let (path, text) = (file.path.clone(), file.text.clone());
        // A file whose bytes were no text has its finding already.
        if text.is_empty()
            && self
                .out
                .iter()
                .any(|diagnostic| diagnostic.span().is_some_and(|span| span.file == id))
        {
            return;
        }
        let (folder, name) = split(&path);
        match name {
            BAKU => self.read_settings(id, &text),
            INSTANSI => self.read_agency(id, folder, &text),
            _ => self.read_standard(id, folder, name, &text),
        }
    }

    /// Reads and decodes the text of a file alone, for its own findings and the gate.
    ///
    /// Where the text cannot be read, or a slip of the hand may have made it something else, it is read as the
    /// one edit that mends it leaves it.
    fn decode_file<T: Record + Value>(
        &mut self,
        id: FileId,
        text: &str,
        kind: SchemaKind,
        make: fn() -> serde_json::Value,
    ) -> (Tree, T, Decoded) {
        let mut out = Vec::new();
        let mut tree = parse(id, text, &mut out);
        let read = |tree: &Tree, files: &Files| {
            decode::<T>(files, &own_tree(kind, &tree.root), &tree.broken)
        };
        let (mut value, mut decoded) = read(&tree, &self.files);
        let is_slip = decoded.diagnostics.iter().any(is_suspect)
            || decoded.texts.iter().any(|text| hides_a_list(&text.words));
        if !tree.broken.is_empty() || is_slip {
            let keys = keys_of(&make());
            let fields: Vec<String> = T::fields()
                .iter()
                .map(|field| field.key.to_owned())
                .collect();
            let fit = Fit {
                keys: &keys,
                weigh: &|text| weigh::<T>(text, &fields, |root| own_tree(kind, root)),
            };
            out.clear();
            tree = parse_to_fit(id, text, Some(&fit), &mut out);
            (value, decoded) = read(&tree, &self.files);
        }
        self.out.append(&mut out);
        let json = match tree.root.kind {
            NodeKind::Empty => serde_json::json!({}),
            _ => tree_to_json(&tree.root, &decoded.reading),
        };
        let place = first_line(&self.files, id);
        if tree.broken.is_empty() && tree.mended.is_empty() {
            self.out
                .extend(gate(kind, make, &json, &decoded.diagnostics, place));
            let refused = decoded.diagnostics.iter().any(crate::source::is_structural);
            self.trees.push(FileTree {
                file: id,
                kind,
                tree: json,
                refused,
            });
        }
        self.mended.extend(&tree.mended);
        self.remarks.extend(tree.remarks(text));
        self.out.extend(decoded.diagnostics.iter().cloned());
        (tree, value, decoded)
    }

    fn read_settings(&mut self, id: FileId, text: &str) {
        let (_, raw, decoded) =
            self.decode_file::<RawSettings>(id, text, SchemaKind::Baku, settings_schema);
        self.check_version(raw.skema, &decoded.origin, id);
        self.settings = Some(Settings::resolve(&raw, &decoded.origin, &mut self.out));
    }

    fn read_agency(&mut self, id: FileId, folder: &str, text: &str) {
        let (tree, instansi, mut decoded) =
            self.decode_file::<Instansi>(id, text, SchemaKind::Instansi, agency_schema);
        self.texts.append(&mut decoded.texts);
        self.check_version(instansi.skema, &decoded.origin, id);
        let above = self.chain(parent(folder));
        let inherited = above.last().map(|index| &self.agencies[*index].bawaan);
        let empty = Node {
            span: Span::new(id, 0, 0),
            kind: NodeKind::Empty,
        };
        let own = tree.root.get("bawaan").unwrap_or(&empty);
        let mut out = Vec::new();
        let bawaan = match (inherited, &own.kind) {
            (Some(inherited), NodeKind::Map(_)) => merge(inherited, own, &mut out),
            (Some(inherited), _) => inherited.clone(),
            (None, _) => merge(&empty, own, &mut out),
        };
        self.report_merged(out, self.hands_down_unread(&above));
        let (_, merged) = decode::<Isi>(&self.files, &bawaan, &[]);
        if matches!(bawaan.kind, NodeKind::Map(_)) {
            self.out.extend(merged.diagnostics);
        }
        let name = split(folder).1;
        let kode = self.kode(instansi.kode.as_ref(), name, id, &decoded.origin);
        let parent_address = above
            .last()
            .map(|index| self.agencies[*index].address.clone());
        let address = join_address(parent_address.as_deref(), &kode);
        self.by_folder
            .insert(folder.to_owned(), self.agencies.len());
        self.agencies.push(Agency {
            file: id,
            folder: folder.to_owned(),
            address,
            instansi,
            origin: decoded.origin,
            unread: tree.broken,
            bawaan,
        });
    }

    fn read_standard(&mut self, id: FileId, folder: &str, name: &str, text: &str) {
        let (tree, _, own) =
            self.decode_file::<Standar>(id, text, SchemaKind::Standar, standard_schema);
        self.texts.extend(own.texts);
        let agencies = self.chain(folder);
        let empty = Node {
            span: Span::new(id, 0, 0),
            kind: NodeKind::Map(Vec::new()),
        };
        let inherited = agencies
            .last()
            .map_or(&empty, |index| &self.agencies[*index].bawaan);
        // A block that could not be read is not replaced by what is inherited: nobody knows what it says.
        let inherited = without_keys(inherited, &tree.broken);
        let mut out = Vec::new();
        let merged = merge(&inherited, &tree.root, &mut out);
        let is_blind = self.hands_down_unread(&agencies);
        self.report_merged(out, is_blind);
        let (standar, decoded) = decode::<Standar>(&self.files, &merged, &tree.broken);
        self.out.extend(decoded.diagnostics);
        let mut unread = tree.broken.clone();
        unread.extend(decoded.unread);
        if is_blind {
            unread.extend(inherited_keys(&tree.root));
        }
        self.check_version(standar.skema, &decoded.origin, id);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let kode = self.kode(standar.kode.as_ref(), stem, id, &decoded.origin);
        if agencies.is_empty() {
            self.out.push(
                Diagnostic::new(
                    Code::NO_AGENCY,
                    first_line(&self.files, id),
                    Text::fixed(
                        "tidak ada `instansi.yaml` di folder ini atau di atasnya",
                        "there is no `instansi.yaml` in this folder or above",
                    ),
                )
                .help(Text::fixed(
                    "buat `instansi.yaml` dengan `skema: 1` dan `nama: …` di folder instansi",
                    "make an `instansi.yaml` with `skema: 1` and `nama: …` in the agency's folder",
                )),
            );
        }
        let parent_address = agencies
            .last()
            .map(|index| self.agencies[*index].address.clone());
        let address = join_address(parent_address.as_deref(), &kode);
        if !matches!(tree.root.kind, NodeKind::Map(_)) {
            unread.push(NOTHING.to_owned());
        }
        self.standards.push(Resolved {
            file: id,
            address,
            agencies,
            standar,
            origin: decoded.origin,
            unread,
        });
    }

    /// Returns whether nobody knows what one of `agencies` hands down: its block could not be read.
    fn hands_down_unread(&self, agencies: &[usize]) -> bool {
        let is_unread = |key: &String| key == BAWAAN || key == NOTHING;
        agencies
            .iter()
            .any(|index| self.agencies[*index].unread.iter().any(is_unread))
    }

    /// Reports what merging found; that there is nothing to inherit follows where that could not be read.
    fn report_merged(&mut self, mut found: Vec<Diagnostic>, is_blind: bool) {
        found.retain(|one| !(is_blind && one.code == Code::NOTHING_TO_INHERIT));
        self.out.append(&mut found);
    }

    /// Returns the agencies of `folder` and of the folders above it, root first.
    fn chain(&self, folder: &str) -> Vec<usize> {
        let mut chain = Vec::new();
        let mut folder = Some(folder);
        while let Some(name) = folder {
            chain.extend(self.by_folder.get(name));
            folder = (!name.is_empty()).then(|| parent(name));
        }
        chain.reverse();
        chain
    }

    fn check_version(&mut self, skema: u32, origin: &Origin, id: FileId) {
        let path = FieldPath::default().key("skema");
        // A version that could not be read is 0 too, and has its finding.
        let is_read = |place: &Span| skema != 0 || self.files.slice(*place) == "0";
        if let Some(place) = origin
            .get(&path)
            .filter(|place| skema != SKEMA && is_read(place))
        {
            debug_assert_eq!(place.file, id);
            self.out.push(
                Diagnostic::new(Code::UNKNOWN_VERSION, *place, crate::text!(id: "versi ini membaca `skema: {SKEMA}`, bukan {skema}", en: "this version reads `skema: {SKEMA}`, not {skema}"))
                    .help(crate::text!(id: "tulis `skema: {SKEMA}`, atau pakai versi `baku` yang lebih baru", en: "write `skema: {SKEMA}`, or use a newer version of `baku`")),
            );
        }
    }

    /// Returns the `kode` of a file, or the nearest to `name`; says where it is missing or cannot be a folder.
    fn kode(&mut self, kode: Option<&Kode>, name: &str, id: FileId, origin: &Origin) -> String {
        let path = FieldPath::default().key("kode");
        let place = origin
            .get(&path)
            .copied()
            .unwrap_or_else(|| first_line(&self.files, id));
        let kode = match kode.filter(|kode| !kode.as_str().is_empty()) {
            Some(kode) => kode.as_str().to_owned(),
            None => {
                let made = Kode::from_words(name)
                    .map_or_else(|| format!("tanpa-nama-{}", id.0), |kode| kode.to_string());
                if !origin.contains_key(&path) && origin.len() > 1 {
                    self.out.push(
                        Diagnostic::new(Code::NO_KODE, place, crate::text!(id: "`kode` tidak ditulis; alamat mengikuti nama berkas: `{made}`", en: "there is no `kode`; the address follows the name of the file: `{made}`"))
                            .help(crate::text!(id: "tambahkan `kode: {made}` agar alamat tidak berubah", en: "add `kode: {made}` so that the address never changes")),
                    );
                }
                made
            }
        };
        if is_reserved(&kode) {
            self.out.push(
                Diagnostic::new(Code::RESERVED_NAME, place, crate::text!(id: "`{kode}` tidak dapat menjadi nama folder di Windows", en: "`{kode}` cannot be the name of a folder on Windows"))
                    .help(crate::text!(id: "pakai kode lain, misalnya `{kode}-1`", en: "use another code, such as `{kode}-1`")),
            );
        }
        kode
    }

    /// Says where two get one address: paths are compared without case, as some disks do.
    fn check_addresses(&mut self) {
        let mut seen: BTreeMap<String, Span> = BTreeMap::new();
        let kode = FieldPath::default().key("kode");
        let agencies = self
            .agencies
            .iter()
            .map(|agency| (&agency.address, agency.origin.get(&kode), agency.file));
        let standards = self
            .standards
            .iter()
            .map(|standard| (&standard.address, standard.origin.get(&kode), standard.file));
        let mut found = Vec::new();
        let taken = |address: &str, place: Span, first: Span| {
            Diagnostic::new(Code::ADDRESS_TAKEN, place, crate::text!(id: "alamat `{address}` sudah dipakai", en: "the address `{address}` is taken"))
                .also(first, Text::fixed("oleh berkas ini", "by this file"))
        };
        for (address, place, file) in agencies.chain(standards) {
            let place = place
                .copied()
                .unwrap_or_else(|| first_line(&self.files, file));
            match seen.get(&address.to_lowercase()) {
                Some(first) => found.push(taken(address, place, *first).help(Text::fixed(
                    "beri salah satunya `kode` lain",
                    "give one of the two another `kode`",
                ))),
                None => {
                    seen.insert(address.to_lowercase(), place);
                }
            }
        }
        // Pages at old addresses stand back: a real one at the same place would be lost.
        for standard in &self.standards {
            for (index, written) in standard.standar.alamat_lama.iter().enumerate() {
                let place = standard.place(&FieldPath::default().key("alamat_lama").index(index));
                let Some(address) = old_address(written) else {
                    let own = &standard.address;
                    found.push(
                        Diagnostic::new(Code::BAD_CODE, place, crate::text!(id: "`{written}` bukan alamat di situs ini", en: "`{written}` is no address of this site"))
                            .help(crate::text!(id: "tulis kode-kodenya dari induk ke layanan, misalnya `{own}`", en: "write the codes from the root down to the service, such as `{own}`")),
                    );
                    continue;
                };
                match seen.get(address) {
                    Some(first) => found.push(taken(address, place, *first).help(Text::fixed(
                        "hapus alamat lama ini, atau beri yang memakainya `kode` lain",
                        "delete this old address, or give what has it now another `kode`",
                    ))),
                    None => {
                        seen.insert(address.to_owned(), place);
                    }
                }
            }
        }
        self.out.append(&mut found);
    }

    fn finish(mut self) -> (Catalog, Vec<FileTree>) {
        self.check_addresses();
        self.standards.sort_by(|a, b| a.address.cmp(&b.address));
        self.texts.sort_by_key(|text| text.span);
        // A field that tries one reading and then another reads its words twice.
        self.texts.dedup_by_key(|text| text.span);
        sort_and_dedup(&mut self.out);
        let settings = self.settings.unwrap_or_default();
        (
            Catalog {
                files: self.files,
                settings,
                agencies: self.agencies,
                standards: self.standards,
                texts: self.texts,
                mended: self.mended,
                remarks: self.remarks,
                diagnostics: self.out,
            },
            self.trees,
        )
    }
}

/// Returns the address that an entry of `alamat_lama` names; `None` where it is none: addresses are made of
/// codes, and what is not must not become a path of the output.
pub fn old_address(written: &str) -> Option<&str> {
    let address = written.trim().trim_matches('/');
    address
        .split('/')
        .all(|part| Kode::new(part).is_some() && !is_reserved(part))
        .then_some(address)
}

/// Returns the schema of `baku.yaml`.
pub fn settings_schema() -> serde_json::Value {
    of_record::<RawSettings>(SchemaKind::Baku)
}

/// Returns the schema of `kind`, as it is published.
pub fn published_schema(kind: SchemaKind) -> serde_json::Value {
    match kind {
        SchemaKind::Standar | SchemaKind::Instansi => {
            schema(kind).expect("both are kinds that `source` knows")
        }
        SchemaKind::Baku => settings_schema(),
        SchemaKind::Data => data_schema(),
    }
}

/// The resolved model as `build` writes it: version, address, agencies, standard.
#[derive(Debug, serde::Serialize, schemars::JsonSchema)]
pub struct Data<'a> {
    /// Version of this format.
    pub versi: u32,
    /// Address below the site.
    pub alamat: &'a str,
    /// Names of the agencies, root first.
    pub instansi: Vec<&'a str>,
    /// The standard, everything inherited in its place.
    pub standar: &'a Standar,
}

/// Version of the format of [`Data`].
pub const DATA_VERSION: u32 = 1;

impl Catalog {
    /// Returns the resolved model of `standard` as JSON, two blanks a level, with a final line break.
    pub fn data(&self, standard: &Resolved) -> String {
        let instansi = self
            .chain(standard)
            .iter()
            .map(|agency| agency.instansi.nama.id.as_str())
            .collect();
        let data = Data {
            versi: DATA_VERSION,
            alamat: &standard.address,
            instansi,
            standar: &standard.standar,
        };
        let mut json =
            serde_json::to_string_pretty(&data).expect("the model has only keys that are text");
        json.push('\n');
        json
    }
}

fn data_schema() -> serde_json::Value {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings
        .into_generator()
        .into_root_schema_for::<Data<'static>>()
        .to_value();
    let defs = match schema
        .as_object_mut()
        .and_then(|object| object.remove("$defs"))
    {
        Some(serde_json::Value::Object(defs)) => defs,
        _ => serde_json::Map::new(),
    };
    if let Some(object) = schema.as_object_mut() {
        object.remove("$schema");
    }
    finish(SchemaKind::Data, schema, defs)
}

fn agency_schema() -> serde_json::Value {
    schema(SchemaKind::Instansi).expect("agencies have one")
}

fn standard_schema() -> serde_json::Value {
    schema(SchemaKind::Standar).expect("standards have one")
}

/// Returns the keys of a standard that take over something: those that `root` does not fill by itself.
fn inherited_keys(root: &Node) -> Vec<String> {
    let fills = |key: &str| {
        root.get(key)
            .is_some_and(|value| matches!(value.kind, NodeKind::Scalar { .. } | NodeKind::List(_)))
    };
    let keys = Isi::fields().into_iter().map(|field| field.key);
    keys.filter(|key| !fills(key)).map(str::to_owned).collect()
}

/// Returns the tree of a file without the placeholders for what it inherits.
fn own_tree(kind: SchemaKind, root: &Node) -> Node {
    match (kind, &root.kind) {
        (SchemaKind::Standar, _) => without_placeholders(root),
        (SchemaKind::Instansi, NodeKind::Map(entries)) => {
            let mut entries = entries.clone();
            for entry in entries.iter_mut().filter(|entry| entry.key == BAWAAN) {
                entry.value = without_placeholders(&entry.value);
            }
            Node {
                span: root.span,
                kind: NodeKind::Map(entries),
            }
        }
        _ => root.clone(),
    }
}

/// Returns the place of the first line with something on it.
fn first_line(files: &Files, id: FileId) -> Span {
    let text = &files.get(id).text;
    let start = text.len()
        - text
            .trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t'])
            .len();
    let end = text[start..]
        .find(['\n', '\r'])
        .map_or(text.len(), |length| start + length);
    Span::new(id, start, end)
}

fn without_keys(node: &Node, keys: &[String]) -> Node {
    match &node.kind {
        NodeKind::Map(entries) if !keys.is_empty() => {
            let kept = entries
                .iter()
                .filter(|entry| !keys.contains(&entry.key))
                .cloned()
                .collect();
            Node {
                span: node.span,
                kind: NodeKind::Map(kept),
            }
        }
        _ => node.clone(),
    }
}

fn parent(folder: &str) -> &str {
    split(folder).0
}

fn join_address(parent: Option<&str>, kode: &str) -> String {
    match parent {
        Some(parent) => format!("{parent}/{kode}"),
        None => kode.to_owned(),
    }
}

/// Returns whether Windows keeps `name` for a device.
fn is_reserved(name: &str) -> bool {
    let numbered = |prefix: &str| {
        name.strip_prefix(prefix)
            .is_some_and(|rest| matches!(rest.as_bytes(), [b'1'..=b'9']))
    };
    matches!(name, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

/// Returns the record type of a kind of file, for `explain`.
pub fn fields_of(kind: SchemaKind) -> Vec<&'static crate::model::Field> {
    match kind {
        SchemaKind::Standar | SchemaKind::Data => Standar::fields(),
        SchemaKind::Instansi => Instansi::fields(),
        SchemaKind::Baku => RawSettings::fields(),
    }
}
