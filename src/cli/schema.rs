//! `baku schema`.

use super::args::{Kind, SchemaArgs};
use super::{Status, print};
use crate::build::disk;
use crate::catalog::published_schema;
use crate::report;
use crate::source::SchemaKind;

/// Name of the schema of what `check --format json` prints.
const TEMUAN: &str = "temuan";

/// Name of the schema of what `check --summary --format json` prints.
const PAPAN: &str = "papan";
/// Name of the schema of what `diff --format json` prints.
const PERUBAHAN: &str = "perubahan";

pub(super) fn run(args: &SchemaArgs) -> anyhow::Result<Status> {
    if let Some(folder) = &args.output {
        let all = SchemaKind::ALL
            .map(|kind| (kind.name(), published_schema(kind)))
            .into_iter()
            .chain([
                (TEMUAN, report::schema()),
                (PAPAN, report::papan::schema()),
                (PERUBAHAN, report::changes::schema()),
            ]);
        for (name, schema) in all {
            let path = folder.join(format!("{name}.schema.json"));
            disk::write(&path, format!("{schema:#}\n").as_bytes())?;
        }
    }
    if let Some(kind) = args.kind {
        let schema = match kind {
            Kind::Standar => published_schema(SchemaKind::Standar),
            Kind::Instansi => published_schema(SchemaKind::Instansi),
            Kind::Baku => published_schema(SchemaKind::Baku),
            Kind::Data => published_schema(SchemaKind::Data),
            Kind::Temuan => report::schema(),
            Kind::Papan => report::papan::schema(),
            Kind::Perubahan => report::changes::schema(),
        };
        print(&format!("{schema:#}\n"))?;
    }
    Ok(Status::Clean)
}
