//! The lists of steps of a standard.

use crate::model::FieldPath;
use crate::model::Langkah;
use crate::model::Standar;

/// Returns every list of steps with its address: of the procedure, of its paths, and of complaints.
pub(crate) fn flows(standar: &Standar) -> Vec<(FieldPath, &[Langkah])> {
    let root = FieldPath::default();
    let mut found: Vec<(FieldPath, &[Langkah])> = Vec::new();
    if let Some(prosedur) = standar.isi.prosedur.ada() {
        let path = root.clone().key("prosedur");
        found.push((path.clone().key("langkah"), &prosedur.langkah));
        for jalur in &prosedur.jalur {
            let path = path.clone().key("jalur").kode(jalur.kode.as_str());
            found.push((path.key("langkah"), &jalur.langkah));
        }
    }
    if let Some(pengaduan) = standar.isi.pengaduan.ada() {
        let path = root.key("pengaduan").key("langkah");
        found.push((path, pengaduan.langkah.items()));
    }
    found
}
