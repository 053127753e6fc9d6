//! `SP0805`: a diagram written by hand that does not have the boxes that the steps would make.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::Bagan;
use crate::model::FieldPath;
use crate::model::Langkah;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::FLOW_DIFFERS],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let isi = &cx.standar().isi;
    let root = FieldPath::default();
    if let Some(prosedur) = isi.prosedur.ada() {
        let path = root.clone().key("prosedur");
        compare(cx, &path, &prosedur.langkah, &prosedur.alur);
        for jalur in &prosedur.jalur {
            let path = path.clone().key("jalur").kode(jalur.kode.as_str());
            compare(cx, &path, &jalur.langkah, &jalur.alur);
        }
    }
    if let Some(pengaduan) = isi.pengaduan.ada()
        && let Some(alur) = pengaduan.alur.ada()
    {
        compare(cx, &root.key("pengaduan"), pengaduan.langkah.items(), alur);
    }
}

fn compare(cx: &mut Context<'_>, path: &FieldPath, steps: &[Langkah], bagan: &Bagan) {
    let Some(alur) = bagan.alur() else {
        return;
    };
    let boxes = alur.langkah().count();
    let count = steps.len();
    if steps.is_empty() || boxes == count {
        return;
    }
    let finding = cx.report(
        Code::FLOW_DIFFERS,
        &path.clone().key("alur"),
        crate::text!(id: "bagan memuat {boxes} kotak, sedangkan langkahnya {count}", en: "the diagram has {boxes} boxes, but there are {count} steps"),
    );
    finding.reason = Some(Text::fixed(
        "pembaca tidak tahu mana yang berlaku",
        "readers cannot tell which holds",
    ));
    finding.help = Some(Text::fixed(
        "samakan, atau hapus `alur`: bagan dibuat sendiri dari `langkah`",
        "make them agree, or delete `alur`: the diagram is made from `langkah`",
    ));
}
