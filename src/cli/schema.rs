//! `baku schema`.

use super::args::{Kind, SchemaArgs};
use super::{Status, print};
use crate::build::disk;
use crate::catalog::published_schema;
use crate::source::SchemaKind;

pub(super) fn run(args: &SchemaArgs) -> anyhow::Result<Status> {
    if let Some(folder) = &args.output {
        for kind in SchemaKind::ALL {
            disk::write(
                &folder.join(format!("{}.schema.json", kind.name())),
                text(kind).as_bytes(),
            )?;
        }
    }
    if let Some(kind) = args.kind {
        print(&text(match kind {
            Kind::Standar => SchemaKind::Standar,
            Kind::Instansi => SchemaKind::Instansi,
            Kind::Baku => SchemaKind::Baku,
            Kind::Data => SchemaKind::Data,
        }))?;
    }
    Ok(Status::Clean)
}

fn text(kind: SchemaKind) -> String {
    let mut text = serde_json::to_string_pretty(&published_schema(kind))
        .expect("a schema has only keys that are text");
    text.push('\n');
    text
}
