//! What the builders of all components share: the standard, its surroundings, and the choice of words.

use super::Run;
use super::Runs;
use super::document::Publisher;
use super::format;
use super::label::Phrases;
use crate::model::Frasa;
use crate::model::JangkaWaktu;
use crate::model::Keputusan;
use crate::model::Kode;
use crate::model::Pelaku;
use crate::model::Standar;
use crate::model::Tanggal;
use crate::model::Typed;
use crate::model::Varian;
use crate::settings::Perkataan;
use crate::settings::Settings;

/// One standard with everything that its words depend on.
#[derive(Debug)]
pub(super) struct Context<'a> {
    /// The standard.
    pub(super) standar: &'a Standar,
    /// Its agencies, root first.
    pub(super) agencies: &'a [Publisher<'a>],
    /// The settings.
    pub(super) settings: &'a Settings,
    /// The catalogue of phrases.
    pub(super) phrases: Phrases<'a>,
    /// The actors that steps can name, the nearest first.
    pub(super) pelaku: Vec<Pelaku>,
}

/// A time as a large fact, and its condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fact {
    /// The fact: "Maksimal 3 hari kerja".
    pub(super) text: String,
    /// The condition: "sejak berkas lengkap".
    pub(super) note: Option<String>,
}

impl Fact {
    /// Returns fact and condition in one line.
    pub(super) fn line(&self) -> String {
        match &self.note {
            Some(note) => format!("{} {note}", self.text),
            None => self.text.clone(),
        }
    }

    /// Returns the fact and its condition as runs.
    pub(super) fn into_runs(self) -> (Runs, Option<Runs>) {
        (
            vec![Run::plain(self.text)],
            self.note.map(|note| vec![Run::plain(note)]),
        )
    }
}

impl<'a> Context<'a> {
    /// Gathers the surroundings of `standar`.
    pub(super) fn new(
        standar: &'a Standar,
        agencies: &'a [Publisher<'a>],
        settings: &'a Settings,
    ) -> Self {
        let inherited = agencies
            .iter()
            .rev()
            .flat_map(|publisher| publisher.instansi.pelaku.iter());
        let pelaku = standar.pelaku.iter().chain(inherited).cloned().collect();
        Self {
            standar,
            agencies,
            settings,
            phrases: Phrases::new(settings),
            pelaku,
        }
    }

    /// Returns the words of a typed value that the settings ask for.
    pub(super) fn typed<T: Frasa>(&self, typed: &Typed<T>) -> String {
        match self.settings.perkataan {
            Perkataan::Tertulis if !typed.tertulis.is_empty() => format::words(&typed.tertulis),
            Perkataan::Tertulis | Perkataan::Baku => format::words(&typed.baku()),
        }
    }

    /// Returns the words of a date; one written in figures alone (`2024-03-01`) is no wording of anybody, so
    /// it is always told in words.
    pub(super) fn date(&self, tanggal: Option<&Typed<Tanggal>>) -> Option<String> {
        let words = |tanggal: &Typed<Tanggal>| match tanggal.tertulis.contains(char::is_alphabetic)
        {
            true => self.typed(tanggal),
            false => format::words(&tanggal.baku()),
        };
        tanggal.map(words).filter(|words| !words.is_empty())
    }

    /// Returns a time as fact and condition; the words as written are one fact.
    pub(super) fn fact(&self, waktu: &Typed<JangkaWaktu>) -> Fact {
        let (Perkataan::Baku, Some(JangkaWaktu::Durasi(durasi))) =
            (self.settings.perkataan, &waktu.nilai)
        else {
            return Fact {
                text: format::capital(&self.typed(waktu)),
                note: None,
            };
        };
        let mut whole = durasi.clone();
        whole.untuk.clear();
        let mut bare = whole.clone();
        (bare.sejak, bare.sebelum, bare.kondisi, bare.perpanjangan) = (None, None, None, None);
        let (whole, bare) = (
            JangkaWaktu::Durasi(whole).to_string(),
            JangkaWaktu::Durasi(bare).to_string(),
        );
        // The condition is what the canonical wording says after the bare time; a wording that puts it
        // elsewhere stays whole.
        match whole.strip_prefix(&bare) {
            Some(rest) => {
                let note = format::words(rest.trim_start_matches([',', ' ']));
                Fact {
                    text: format::capital(&format::words(&format::dash(&bare))),
                    note: (!note.is_empty()).then_some(note),
                }
            }
            None => Fact {
                text: format::capital(&format::words(&format::dash(&whole))),
                note: None,
            },
        }
    }

    /// Returns a time as [`Self::fact`], with the cases it is for where no heading tells them.
    pub(super) fn fact_of_cases(&self, waktu: &Typed<JangkaWaktu>) -> Fact {
        let mut fact = self.fact(waktu);
        if let Some(cases) = self.cases_of(waktu) {
            fact.note = Some(match fact.note {
                Some(note) => format!("{note}, {cases}"),
                None => cases,
            });
        }
        fact
    }

    /// Returns a time in one line, with the cases it is for.
    pub(super) fn time(&self, waktu: &Typed<JangkaWaktu>) -> String {
        let words = format::dash(&self.typed(waktu));
        match self.cases_of(waktu) {
            Some(cases) => format!("{words} {cases}"),
            None => words,
        }
    }

    /// Returns for which cases a time is; `None` where it is for everybody.
    fn cases_of(&self, waktu: &Typed<JangkaWaktu>) -> Option<String> {
        let untuk = waktu.nilai.as_ref()?.untuk();
        (!untuk.is_empty()).then(|| format::words(&super::label::for_whom(&self.cases(untuk))))
    }

    /// Returns the decree that the standard names, looked up in the nearest agency first.
    pub(super) fn keputusan(&self) -> Option<&'a Keputusan> {
        let kode = self.standar.keputusan.as_ref()?;
        self.agencies
            .iter()
            .rev()
            .flat_map(|publisher| &publisher.instansi.keputusan)
            .find(|keputusan| keputusan.kode == *kode)
    }

    /// Returns the cases of the standard.
    pub(super) fn varian(&self) -> &'a [Varian] {
        self.standar.isi.varian.items()
    }

    /// Returns the name of the cases `untuk`, for documents.
    pub(super) fn cases(&self, untuk: &[Kode]) -> String {
        super::untuk::name(self.varian(), untuk)
    }
}
