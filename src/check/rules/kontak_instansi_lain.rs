//! `SP0405`: a contact for complaints that belongs to another agency.

use std::collections::BTreeMap;

use crate::catalog::Catalog;
use crate::catalog::Resolved;
use crate::check::Rule;
use crate::check::Run;
use crate::check::WorkspaceContext;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::diagnostic::quoted;
use crate::model::FieldPath;
use crate::model::JenisKanal;
use crate::model::Kanal;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::CONTACT_OF_ANOTHER],
    run: Run::Workspace(run),
};

/// A contact that one agency answers: an address, a mobile number, or an extension. A bare telephone or fax
/// is left out: units behind one switchboard share it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Contact(String);

impl Contact {
    fn of(kanal: &Kanal) -> Option<Self> {
        let digits = |text: &str| {
            text.chars()
                .filter(char::is_ascii_digit)
                .collect::<String>()
        };
        let key = match kanal.jenis {
            JenisKanal::Surel => kanal.alamat.as_ref()?.trim().to_lowercase(),
            JenisKanal::Whatsapp | JenisKanal::Sms => digits(kanal.nomor.as_ref()?),
            JenisKanal::Telepon => {
                let number = digits(kanal.nomor.as_ref()?);
                format!("{number} ext. {}", digits(kanal.ekstensi.as_ref()?))
            }
            JenisKanal::TatapMuka
            | JenisKanal::Kotak
            | JenisKanal::Surat
            | JenisKanal::Faksimile
            | JenisKanal::Situs
            | JenisKanal::Aplikasi
            | JenisKanal::MediaSosial
            | JenisKanal::Lapor => return None,
        };
        (!key.is_empty()).then_some(Self(key))
    }

    /// Returns the name of the mailbox; `None` for numbers.
    fn mailbox(&self) -> Option<&str> {
        let (name, _) = self.0.split_once('@')?;
        Some(name)
    }
}

/// A contact where a standard gives it.
struct Use<'c> {
    resolved: &'c Resolved,
    /// Index of the agency that publishes the standard.
    agency: usize,
    place: Span,
}

fn run(cx: &mut WorkspaceContext<'_>) {
    let catalog = cx.catalog;
    let mut shared: BTreeMap<(usize, usize), BTreeMap<Contact, Span>> = BTreeMap::new();
    for (contact, uses) in uses(catalog) {
        for own in &uses {
            let other = uses.iter().find(|other| is_foreign(catalog, own, other));
            if let Some(other) = other {
                shared
                    .entry((own.agency, other.agency))
                    .or_default()
                    .entry(contact.clone())
                    .or_insert(own.place);
            }
        }
    }
    for ((own, other), contacts) in shared {
        report(cx, own, other, &contacts);
    }
}

/// Returns where each contact is given, in the order of the standards.
fn uses(catalog: &Catalog) -> BTreeMap<Contact, Vec<Use<'_>>> {
    let mut uses: BTreeMap<Contact, Vec<Use<'_>>> = BTreeMap::new();
    for resolved in &catalog.standards {
        let Some(&agency) = resolved.agencies.last() else {
            continue;
        };
        let Some(pengaduan) = resolved.standar.isi.pengaduan.ada() else {
            continue;
        };
        let path = FieldPath::default().key("pengaduan").key("kanal");
        for (index, kanal) in pengaduan.kanal.items().iter().enumerate() {
            let contact = kanal.nilai.as_ref().and_then(Contact::of);
            if let Some(contact) = contact {
                let place = resolved.place(&path.clone().index(index));
                uses.entry(contact).or_default().push(Use {
                    resolved,
                    agency,
                    place,
                });
            }
        }
    }
    uses
}

/// Returns whether `other` is the same contact given by another agency, neither above the other, and from
/// another place: what both inherit from above is meant to be shared.
fn is_foreign(catalog: &Catalog, own: &Use<'_>, other: &Use<'_>) -> bool {
    let above = |of: &Use<'_>, agency: usize| of.resolved.agencies.contains(&agency);
    own.agency != other.agency
        && !above(own, other.agency)
        && !above(other, own.agency)
        && own.place != other.place
        && catalog.agencies[own.agency].instansi.nama
            != catalog.agencies[other.agency].instansi.nama
}

/// Reports what `own` shares with `other`, unless the contacts are named after `own`.
fn report(
    cx: &mut WorkspaceContext<'_>,
    own: usize,
    other: usize,
    contacts: &BTreeMap<Contact, Span>,
) {
    let (own, other) = (&cx.catalog.agencies[own], &cx.catalog.agencies[other]);
    let is_named_after = |address: &str| {
        let name = address.rsplit('/').next().unwrap_or(address);
        contacts
            .keys()
            .filter_map(Contact::mailbox)
            .any(|mailbox| name.split('-').any(|word| word == mailbox))
    };
    if is_named_after(&own.address) {
        return;
    }
    let Some(place) = contacts.values().min().copied() else {
        return;
    };
    let list = quoted(contacts.keys().map(|contact| &contact.0));
    let nama = &other.instansi.nama.id;
    let mut finding = Diagnostic::new(
        Code::CONTACT_OF_ANOTHER,
        place,
        crate::text!(id: "kontak ini juga kontak {nama}: {list}", en: "this is also a contact of {nama}: {list}"),
    )
    .reason(Text::fixed(
        "aduan akan sampai di instansi lain, kecuali keduanya memang berbagi petugas",
        "complaints will reach another agency, unless the two share the officer",
    ))
    .help(Text::fixed(
        "tulis kontak instansi ini sendiri, sebaiknya sekali di `bawaan` pada `instansi.yaml`",
        "write this agency's own contacts, best once in `bawaan` of its `instansi.yaml`",
    ));
    // Without a mailbox named after the other, either of the two may be right.
    if !is_named_after(&other.address) {
        finding.severity = Severity::Info;
    }
    cx.push(finding);
}
