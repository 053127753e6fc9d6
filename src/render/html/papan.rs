//! What the template of the scoreboard sees.

use minijinja::Value;
use minijinja::context;
use minijinja::value::Serde;

use super::Page;
use super::context;
use crate::diagnostic::Text;
use crate::view::Keadaan;
use crate::view::PapanInstansi;
use crate::view::PapanIsian;
use crate::view::PapanJumlah;
use crate::view::PapanPage;
use crate::view::PapanPeninjauan;
use crate::view::PapanStandar;
use crate::view::kata_papan as kata;

/// Most standards that the page tells one by one: it stays below 2 MB.
const MOST: usize = 800;

/// Returns what the page of the scoreboard sees.
pub(super) fn papan(board: &PapanPage<'_>, page: &Page) -> Value {
    let papan = board.papan;
    let jumlah = &papan.jumlah;
    context! {
        page => context::page_value(page),
        labels => Value::from(Serde(&board.labels)),
        site => papan.situs.as_str(),
        owner => (),
        title => said(&kata::JUDUL),
        day => said(&kata::hari(papan.hari.as_deref())),
        lead => said(&kata::banyak(jumlah.standar, papan.instansi.len())),
        facts => facts(jumlah),
        columns => columns(board),
        compact => jumlah.standar > MOST,
        groups => papan.instansi.iter().map(|one| group(board, one)).collect::<Value>(),
        signs => Keadaan::ALL.into_iter().map(sign).collect::<Value>(),
        words => words(),
    }
}

/// Returns the words of the page, which is Indonesian; a number stays with the word that it counts.
fn said(text: &Text) -> String {
    let mut out = String::with_capacity(text.id.len());
    for c in text.id.chars() {
        let after_number = out.ends_with(|c: char| c.is_ascii_digit());
        out.push(if c == ' ' && after_number {
            '\u{a0}'
        } else {
            c
        });
    }
    out
}

fn words() -> Value {
    context! {
        service => said(&kata::LAYANAN),
        component => said(&kata::KOMPONEN),
        filled => said(&kata::TERISI),
        review => said(&kata::PENINJAUAN),
        findings => said(&kata::TEMUAN),
        lacks => said(&kata::KURANG),
        ready => said(&kata::SIAP),
        legend => said(&kata::KETERANGAN),
        legend_link => said(&kata::LIHAT_KETERANGAN),
        order => said(&kata::URUTAN),
        other_findings => said(&kata::TEMUAN_LAIN).replace('`', ""),
        none => said(&kata::TIDAK_ADA_STANDAR),
        too_many => said(&kata::RINCIAN).replace('`', ""),
    }
}

/// Returns the sums as large facts: label, fact, and what stands in small letters below.
fn facts(jumlah: &PapanJumlah) -> Value {
    let number = |count: usize| count.to_string();
    let due = jumlah.perlu_evaluasi + jumlah.perlu_peninjauan;
    let found = jumlah.temuan;
    let all = found.kesalahan + found.peringatan + found.info;
    let note = |count: usize, text: Text| (count > 0).then(|| said(&text));
    let facts = [
        (
            &kata::STANDAR,
            number(jumlah.standar),
            note(jumlah.standar, kata::menurut_status(jumlah)),
        ),
        (&kata::SIAP, number(jumlah.siap), None),
        (&kata::KURANG, number(jumlah.kurang), None),
        (&kata::KOMPONEN, said(&kata::terisi(jumlah)), None),
        (
            &kata::JATUH_TEMPO,
            number(due),
            note(due, kata::jatuh_tempo(jumlah)),
        ),
        (&kata::TEMUAN, number(all), note(all, kata::temuan(found))),
    ];
    facts
        .into_iter()
        .map(|(label, fact, note)| context! { label => said(label), fact => fact, note => note })
        .collect()
}

fn columns(board: &PapanPage<'_>) -> Value {
    let komponen = board.papan.komponen.iter().zip(&board.names);
    komponen
        .map(|(one, name)| {
            context! {
                row => one.baris.as_str(),
                number => number(&one.baris),
                name => name.as_str(),
            }
        })
        .collect()
}

/// Returns the number of a row: "01" of "PR-01".
fn number(row: &str) -> &str {
    row.rsplit('-').next().unwrap_or(row)
}

fn sign(keadaan: Keadaan) -> Value {
    context! {
        name => keadaan.name(),
        sign => kata::tanda(keadaan).to_string(),
        word => said(&kata::keadaan(keadaan)),
        about => kata::arti(keadaan).as_ref().map(said).map(|text| text.replace('`', "")),
    }
}

fn linked<'b>(board: &PapanPage<'_>, address: &'b str) -> Option<&'b str> {
    board.pages.contains(address).then_some(address)
}

fn group(board: &PapanPage<'_>, agency: &PapanInstansi) -> Value {
    let jumlah = &agency.jumlah;
    let name = match (agency.nama.as_str(), agency.alamat.as_str()) {
        ("", "") => said(&kata::TANPA_INSTANSI),
        ("", alamat) => alamat.to_owned(),
        (nama, _) => nama.to_owned(),
    };
    let above = agency.induk.iter().rev().map(String::as_str);
    context! {
        name => name,
        address => linked(board, &agency.alamat),
        parents => above.collect::<Vec<_>>().join(", "),
        entries => agency.standar.iter().map(|one| entry(board, one)).collect::<Value>(),
        sums => agency.has_sums(),
        total => context! {
            name => said(&kata::banyak_siap(jumlah)),
            states => said(&kata::menurut_status(jumlah)),
            filled => said(&kata::terisi(jumlah)),
            due => said(&kata::jatuh_tempo(jumlah)),
            findings => said(&kata::temuan(jumlah.temuan)),
        },
    }
}

fn entry(board: &PapanPage<'_>, standar: &PapanStandar) -> Value {
    let own = |key: &'static str| {
        let mut names = board.papan.komponen.iter().zip(&board.names);
        let found = names.find(|(one, _)| one.kunci == key);
        found.map_or_else(String::new, |(one, name)| format!("{name} ({})", one.baris))
    };
    let status = standar.status;
    context! {
        title => standar.judul.as_str(),
        address => linked(board, &standar.alamat),
        state => status.word(),
        state_word => status.title(),
        ready => standar.is_siap(),
        lacks => kata::kurang(standar, own).as_ref().map(said),
        cells => standar.komponen.iter().map(cell).collect::<Value>(),
        filled => standar.terisi,
        review => standar.peninjauan.as_ref().map(review),
        no_review => said(&kata::TAK_TERCATAT),
        findings => said(&kata::temuan(standar.temuan)),
    }
}

fn cell(isian: &PapanIsian) -> Value {
    context! {
        number => number(&isian.baris),
        name => isian.keadaan.name(),
        sign => kata::tanda(isian.keadaan).to_string(),
        word => said(&kata::keadaan(isian.keadaan)),
    }
}

fn review(last: &PapanPeninjauan) -> Value {
    context! {
        age => said(&kata::umur(last)),
        basis => kata::dasar(last).as_ref().map(said),
        due => last.tenggat.map(|tenggat| said(&kata::tenggat(tenggat))),
    }
}
