//! One side of a comparison: the standards and agencies of a workspace, or the data of an earlier build.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::change::Place;
use super::walk::Actor;
use crate::catalog::Catalog;
use crate::catalog::INSTANSI;
use crate::diagnostic::Span;
use crate::model::{FieldPath, Instansi, Pelaku, Segment, Standar};
use crate::settings::Urutan;
use crate::view::Kind as DocumentKind;
use crate::view::{Document, Input, Publisher, document};

/// The standards and agencies of one side.
#[derive(Debug, Default)]
pub struct Edition<'c> {
    catalog: Option<&'c Catalog>,
    pub(super) standards: Vec<Entry>,
    pub(super) agencies: Vec<Entry>,
}

/// One standard or agency.
#[derive(Debug)]
pub(super) struct Entry {
    /// Address below the site.
    pub(super) address: String,
    /// Title or name.
    pub(super) title: String,
    /// The value as JSON.
    pub(super) value: Json,
    /// Actors that its steps may name.
    pub(super) actors: Vec<Actor>,
    /// What an agency hands down, as its own file says it; null for a standard.
    pub(super) bawaan: Json,
    /// Index in the catalog.
    index: Option<usize>,
    /// Addresses of the agencies above, root first, by the path of their file.
    above: BTreeMap<String, String>,
    pub(super) is_agency: bool,
    /// The standard of the data of a build.
    data: Option<Box<Standar>>,
    /// Names of the agencies above, root first, as the data of a build gives them.
    names: Vec<String>,
}

/// Why the data of an earlier build could not be read.
#[derive(Debug, thiserror::Error)]
pub enum DataError {
    /// It is no JSON, or not that of a standard.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    /// It was written by a version that this one does not know.
    #[error("versi {0} tidak dikenal / unknown version {0}")]
    Version(u64),
}

fn actors<'a>(lists: impl IntoIterator<Item = &'a [Pelaku]>) -> Vec<Actor> {
    let all = lists.into_iter().flatten();
    all.map(|one| Actor {
        kode: one.kode.to_string(),
        nama: one.nama.id.clone(),
        jenis: one.jenis,
    })
    .collect()
}

/// Returns the value of the model as JSON.
fn json<T: serde::Serialize>(value: &T) -> Json {
    serde_json::to_value(value).expect("the model has only keys that are text")
}

impl<'c> Edition<'c> {
    /// Makes a side of a workspace.
    pub fn of_catalog(catalog: &'c Catalog) -> Self {
        let standards = catalog.standards.iter().enumerate().map(|(index, one)| {
            let chain = catalog.chain(one);
            let shared = chain
                .iter()
                .rev()
                .map(|agency| agency.instansi.pelaku.as_slice());
            Entry {
                address: one.address.clone(),
                title: one.standar.judul.id.clone(),
                value: json(&one.standar),
                actors: actors(std::iter::once(one.standar.pelaku.as_slice()).chain(shared)),
                bawaan: Json::Null,
                index: Some(index),
                above: chain
                    .iter()
                    .map(|agency| {
                        let file = catalog.files.get(agency.file).path.clone();
                        (file, agency.address.clone())
                    })
                    .collect(),
                is_agency: false,
                data: None,
                names: chain
                    .iter()
                    .map(|agency| agency.instansi.nama.id.clone())
                    .collect(),
            }
        });
        let agencies = catalog
            .agencies
            .iter()
            .enumerate()
            .map(|(index, one)| Entry {
                address: one.address.clone(),
                title: one.instansi.nama.id.clone(),
                value: json(&Instansi {
                    bawaan: None,
                    ..one.instansi.clone()
                }),
                actors: actors([one.instansi.pelaku.as_slice()]),
                bawaan: json(&one.instansi.bawaan),
                index: Some(index),
                above: BTreeMap::new(),
                is_agency: true,
                data: None,
                names: Vec::new(),
            });
        Self {
            standards: standards.collect(),
            agencies: agencies.collect(),
            catalog: Some(catalog),
        }
    }

    /// Adds the standard of a `data.json` of an earlier build.
    ///
    /// # Errors
    ///
    /// When the text is not such data, or of a version that this one does not know.
    pub fn add_data(&mut self, text: &str) -> Result<(), DataError> {
        #[derive(serde::Deserialize)]
        struct Written {
            alamat: String,
            #[serde(default)]
            instansi: Vec<String>,
            standar: Standar,
        }
        let value: Json = serde_json::from_str(text)?;
        let version = value.get("versi").and_then(Json::as_u64).unwrap_or(0);
        if version != u64::from(crate::catalog::DATA_VERSION) {
            return Err(DataError::Version(version));
        }
        let Written {
            alamat,
            instansi,
            standar,
        } = serde_json::from_value(value)?;
        self.standards.push(Entry {
            address: alamat,
            title: standar.judul.id.clone(),
            value: json(&standar),
            actors: actors([standar.pelaku.as_slice()]),
            bawaan: Json::Null,
            index: None,
            above: BTreeMap::new(),
            is_agency: false,
            data: Some(Box::new(standar)),
            names: instansi,
        });
        self.standards.sort_by(|a, b| a.address.cmp(&b.address));
        Ok(())
    }

    /// Returns whether agencies are known: data of a build has standards only.
    pub(super) fn has_agencies(&self) -> bool {
        self.catalog.is_some()
    }

    /// Returns whether a standard takes anything under the top-level key from the file of `agency`.
    pub(super) fn is_inherited(&self, agency: &Entry, key: &str) -> bool {
        let Some(catalog) = self.catalog else {
            return false;
        };
        let file = agency
            .index
            .and_then(|index| catalog.agencies.get(index))
            .map(|agency| agency.file);
        let is_below = |path: &FieldPath| matches!(path.segments().first(), Some(Segment::Key(first)) if first == key);
        catalog.standards.iter().any(|standard| {
            let mut places = standard.origin.iter();
            places.any(|(path, span)| Some(span.file) == file && is_below(path))
        })
    }

    /// Returns the order of components that this side sets; `None` without settings.
    pub(super) fn urutan(&self) -> Option<Urutan> {
        self.catalog.map(|catalog| catalog.settings.urutan)
    }

    /// Returns the document of all components of a standard, as this side publishes it; `None` for an agency.
    ///
    /// Where `other`, the side it is compared with, has no agencies but their names, this one shows no more of
    /// them either. The components stand in the order `urutan`.
    pub(super) fn document(
        &self,
        entry: &Entry,
        other: &Edition<'_>,
        urutan: Urutan,
    ) -> Option<Document> {
        let standard = self
            .catalog
            .zip(entry.index)
            .and_then(|(catalog, index)| catalog.standards.get(index));
        let standar = entry.data.as_deref().or(standard.map(|one| &one.standar))?;
        let mut settings = self
            .catalog
            .or(other.catalog)
            .map(|catalog| catalog.settings.clone())
            .unwrap_or_default();
        settings.urutan = urutan;
        let chain = match (self.catalog, standard) {
            (Some(catalog), Some(standard)) if other.has_agencies() => catalog.chain(standard),
            _ => Vec::new(),
        };
        let named: Vec<Instansi> = entry.names.iter().map(|name| only_named(name)).collect();
        let mut publishers = Publisher::all(chain);
        if publishers.is_empty() {
            publishers = named
                .iter()
                .map(|instansi| Publisher {
                    address: "",
                    instansi,
                })
                .collect();
        }
        let nobody = only_named("");
        if publishers.is_empty() {
            publishers.push(Publisher {
                address: "",
                instansi: &nobody,
            });
        }
        let titles = self.catalog.map(Catalog::titles).unwrap_or_default();
        Some(document(
            &Input {
                standar,
                agencies: &publishers,
                address: &entry.address,
                settings: &settings,
                date: None,
                titles: &titles,
            },
            DocumentKind::Lengkap,
        ))
    }

    /// Returns where `path` of `entry` is written; `None` without source files.
    pub(super) fn place(&self, entry: &Entry, path: &FieldPath) -> Option<Place> {
        let catalog = self.catalog?;
        let index = entry.index?;
        let span: Span = if entry.is_agency {
            catalog.agencies.get(index)?.place(path)
        } else {
            catalog.standards.get(index)?.place(path)
        };
        let file = catalog.files.get(span.file);
        let (line, column) = file.position(span.start);
        Some(Place {
            file: file.path.clone(),
            line,
            column,
        })
    }
}

/// Makes an agency of which nothing is known but its name.
fn only_named(name: &str) -> Instansi {
    let mut instansi = Instansi::default();
    instansi.nama.id = name.to_owned();
    instansi
}

impl Entry {
    /// Returns the address of the agency that says what stands at `place`; `None` where the standard does.
    pub(super) fn origin(&self, place: &Place) -> Option<&str> {
        let is_agency = place.file.ends_with(INSTANSI);
        let address = self.above.get(&place.file).filter(|_| is_agency)?;
        Some(address.as_str())
    }
}
