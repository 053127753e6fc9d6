//! The small pages at addresses that a standard once had.

use super::Labels;
use super::format;
use super::label::Phrases;
use crate::model::Standar;
use crate::settings::Settings;

/// A page that leads from an old address of a standard to its page.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// Title of the site.
    pub site: String,
    /// Title of the standard.
    pub title: String,
    /// Its address below the site.
    pub address: String,
    /// Fixed words.
    pub labels: Labels,
}

/// Returns the page that leads to `standar` at `address`.
pub fn moved(standar: &Standar, address: &str, settings: &Settings) -> Moved {
    Moved {
        site: settings.judul_situs.clone(),
        title: format::words(&standar.judul.id),
        address: address.to_owned(),
        labels: Phrases::new(settings).labels(),
    }
}
