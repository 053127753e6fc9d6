//! Who provides the service, and where and when it can be reached.

use super::channels;
use super::heading;
use super::paragraph;
use crate::view::Block;
use crate::view::Component;
use crate::view::Run;
use crate::view::context::Context;
use crate::view::format;
use crate::view::label;
use crate::view::prosa;

/// Returns the provider as a component without a number; `None` where nothing but its name is known, which
/// stands above all content.
pub(in crate::view) fn penyelenggara(context: &Context<'_>) -> Option<Component> {
    let instansi = context.agencies.last()?.instansi;
    let mut reached = Vec::new();
    if let Some(alamat) = &instansi.alamat {
        reached.push(paragraph(format::runs(&alamat.id)));
    }
    if let Some(jam) = &instansi.jam_pelayanan {
        reached.push(heading(label::JAM_PELAYANAN));
        reached.extend(prosa::blocks(jam));
    }
    if !instansi.kontak.is_empty() {
        let items = channels(context, &instansi.kontak);
        reached.push(Block::Channels { items });
    }
    (!reached.is_empty()).then(|| Component {
        id: "penyelenggara".to_owned(),
        number: None,
        title: label::PENYELENGGARA.to_owned(),
        blocks: std::iter::once(name(context)).chain(reached).collect(),
    })
}

/// Returns the name of the provider, then those above it, the nearest first.
fn name(context: &Context<'_>) -> Block {
    let mut names = context.agencies.iter().rev();
    let own = names.next().map(|own| own.instansi.nama.id.as_str());
    let mut runs = vec![Run::strong(format::words(own.unwrap_or_default()))];
    for above in names {
        runs.push(Run::plain(format!(
            ", {}",
            format::words(&above.instansi.nama.id)
        )));
    }
    paragraph(runs)
}
