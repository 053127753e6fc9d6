//! `SP0406`: an e-mail or web address that cannot be right.

use std::collections::BTreeMap;

use crate::check::Channel;
use crate::check::Rule;
use crate::check::Run;
use crate::check::SECOND_LEVEL;
use crate::check::WorkspaceContext;
use crate::check::channels;
use crate::check::registered;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Safety;
use crate::diagnostic::Text;
use crate::model::JenisKanal;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::DOMAIN_MISSPELT],
    run: Run::Workspace(run),
};

/// Domains of the provinces with the codes of their regions: `kode,domain,sumber,yakin`.
const PROVINCES: &str = include_str!("../tables/domain_provinsi.csv");

/// Ends that are not `id` but those of other countries that use `go` before them or are one letter off.
const OTHER_COUNTRIES: &[&str] = &[
    "ad", "bd", "cd", "gd", "ie", "il", "im", "in", "io", "iq", "ir", "is", "it", "md", "sd", "td",
];

/// Shorter domains are too alike by chance.
const LEAST_LENGTH: usize = 9;

fn run(cx: &mut WorkspaceContext<'_>) {
    let catalog = cx.catalog;
    let channels = channels(catalog);
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    for host in channels.iter().filter_map(Channel::host) {
        *used.entry(registered(&host).to_owned()).or_default() += 1;
    }
    for channel in &channels {
        match channel.host() {
            Some(host) => unknown(cx, channel, &host, &used),
            None => malformed(cx, channel),
        }
    }
}

/// Returns the domains of provinces with the codes of their regions.
fn provinces() -> impl Iterator<Item = (&'static str, &'static str)> {
    PROVINCES.lines().skip(1).filter_map(|line| {
        let mut cells = line.split(',');
        Some((cells.next()?, cells.next()?))
    })
}

/// Returns `host` with an end that exists, where its own does not.
fn with_real_end(host: &str) -> Option<String> {
    if let Some(front) = host.strip_suffix(".goid") {
        return Some(format!("{front}.go.id"));
    }
    let (front, last) = host.rsplit_once('.')?;
    let (front, second) = front.rsplit_once('.')?;
    if last == "id" && (second.len() == 1 || matches!(second, "gov" | "g0" | "og" | "gp" | "goo")) {
        let near = |word: &&&str| strsim::damerau_levenshtein(word, second) == 1;
        let right = match second {
            "g" | "gov" | "g0" | "og" | "gp" | "goo" => "go",
            _ => SECOND_LEVEL.iter().find(near)?,
        };
        return Some(format!("{front}.{right}.id"));
    }
    (second == "go"
        && strsim::damerau_levenshtein(last, "id") == 1
        && !OTHER_COUNTRIES.contains(&last))
    .then(|| format!("{front}.go.id"))
}

/// Returns `host` with a domain one letter off that is known better: of the own province, else of the
/// workspace, else of another province.
fn with_known_domain(
    host: &str,
    wilayah: Option<&str>,
    used: &BTreeMap<String, usize>,
) -> Option<String> {
    let own = registered(host);
    if own.len() < LEAST_LENGTH || provinces().any(|(_, domain)| domain == own) {
        return None;
    }
    let own_uses = used.get(own).copied().unwrap_or_default();
    let province = wilayah.map(|kode| kode.split('.').next().unwrap_or(kode));
    let of_province = provinces().filter(|(kode, _)| Some(*kode) == province);
    let of_workspace = used
        .iter()
        .filter(|(_, uses)| **uses > own_uses)
        .map(|(domain, _)| domain.as_str());
    let right = of_province
        .map(|(_, domain)| domain)
        .chain(of_workspace)
        .chain(provinces().map(|(_, domain)| domain))
        .find(|domain| strsim::damerau_levenshtein(domain, own) == 1)?;
    Some(format!("{}{right}", &host[..host.len() - own.len()]))
}

fn unknown(
    cx: &mut WorkspaceContext<'_>,
    channel: &Channel<'_>,
    host: &str,
    used: &BTreeMap<String, usize>,
) {
    let ended = with_real_end(host);
    let right = ended
        .clone()
        .or_else(|| with_known_domain(host, channel.wilayah, used));
    let Some(right) = right else {
        return;
    };
    let domain = registered(&right);
    let known = used.contains_key(domain) || provinces().any(|(_, own)| own == domain);
    let reason = match ended {
        Some(_) => Text::fixed(
            "akhiran domain itu tidak ada, jadi pesan tidak akan sampai",
            "no domain ends like that, so messages will not arrive",
        ),
        None => Text::fixed(
            "hanya satu huruf bedanya dari domain yang dikenal",
            "it is one letter off a domain that is known",
        ),
    };
    let written = channel.kanal.alamat.as_deref().unwrap_or_default();
    let place = match written.to_ascii_lowercase().find(host) {
        Some(at) => channel.find(cx.catalog, &written[at..at + host.len()]),
        None => channel.place,
    };
    let mut finding = Diagnostic::new(
        Code::DOMAIN_MISSPELT,
        place,
        crate::text!(id: "domain `{host}` tidak dikenal; maksudnya `{right}`?", en: "the domain `{host}` is unknown; did you mean `{right}`?"),
    )
    .reason(reason);
    if place.end - place.start == host.len() {
        // An end that exists, of a domain that is known, leaves no second reading.
        let safety = match ended.is_some() && known {
            true => Safety::Safe,
            false => Safety::Unsafe,
        };
        let title = crate::text!(id: "tulis `{right}`", en: "write `{right}`");
        finding = finding.replace(safety, title, place, right);
    }
    cx.push(finding);
}

/// Reports an address of e-mail or web that has not the form of one.
fn malformed(cx: &mut WorkspaceContext<'_>, channel: &Channel<'_>) {
    let Some(alamat) = channel.kanal.alamat.as_deref().filter(|it| !it.is_empty()) else {
        return;
    };
    let finding = match channel.kanal.jenis {
        JenisKanal::Surel => Diagnostic::new(
            Code::DOMAIN_MISSPELT,
            channel.place,
            crate::text!(id: "`{alamat}` bukan alamat surel", en: "`{alamat}` is no e-mail address"),
        )
        .help(Text::fixed(
            "tulis seperti `layanan@contoh.go.id`",
            "write it like `layanan@contoh.go.id`",
        )),
        JenisKanal::Situs => Diagnostic::new(
            Code::DOMAIN_MISSPELT,
            channel.place,
            crate::text!(id: "`{alamat}` bukan alamat situs", en: "`{alamat}` is no web address"),
        )
        .help(Text::fixed(
            "tulis seperti `https://contoh.go.id`",
            "write it like `https://contoh.go.id`",
        )),
        JenisKanal::TatapMuka
        | JenisKanal::Kotak
        | JenisKanal::Surat
        | JenisKanal::Whatsapp
        | JenisKanal::Telepon
        | JenisKanal::Sms
        | JenisKanal::Faksimile
        | JenisKanal::Aplikasi
        | JenisKanal::MediaSosial
        | JenisKanal::Lapor => return,
    };
    cx.push(finding);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_that_exists_stays() {
        for (host, right) in [
            ("kalbarprov.g.id", Some("kalbarprov.go.id")),
            ("kalbarprov.goid", Some("kalbarprov.go.id")),
            ("kalbarprov.gov.id", Some("kalbarprov.go.id")),
            ("kalbarprov.go.di", Some("kalbarprov.go.id")),
            ("kota.contoh.go.id", None),
            ("contoh.id", None),
            ("layanan.pos.id", None),
            ("ministry.go.th", None),
            ("contoh.or.id", None),
        ] {
            assert_eq!(with_real_end(host).as_deref(), right, "{host}");
        }
    }

    #[test]
    fn every_province_has_a_domain() {
        let codes: std::collections::BTreeSet<_> = provinces().map(|(kode, _)| kode).collect();
        assert_eq!(codes.len(), 38);
        assert!(provinces().all(|(_, domain)| domain.ends_with(".go.id")));
    }
}
