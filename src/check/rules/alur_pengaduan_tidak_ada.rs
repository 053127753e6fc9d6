//! `SP0210`: nobody is told what happens after a complaint.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::FieldPath;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::COMPLAINT_FLOW_ABSENT],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let Some(pengaduan) = cx.standar().isi.pengaduan.ada() else {
        return;
    };
    if !pengaduan.langkah.is_kosong() || !pengaduan.alur.is_kosong() {
        return;
    }
    let path = FieldPath::default().key("pengaduan");
    let finding = cx.report(
        Code::COMPLAINT_FLOW_ABSENT,
        &path,
        Text::fixed(
            "`pengaduan` tidak menyebut apa yang terjadi setelah aduan masuk",
            "`pengaduan` does not tell what happens once a complaint is made",
        ),
    );
    finding.help = Some(Text::fixed(
        "tambahkan `langkah` di `pengaduan`; bagannya dibuat sendiri",
        "add `langkah` to `pengaduan`; the diagram is made from it",
    ));
}
