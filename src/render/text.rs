//! Plain text: a standard as it is pasted into the portal SIPPN, field by field.

use crate::view::Sippn;

/// Returns the fields with an empty line between them: label, then one item a line. UTF-8, LF, no markup.
pub fn sippn(sippn: &Sippn) -> String {
    let head = [Some(sippn.title.clone()), sippn.number.clone()];
    let fields = sippn.fields.iter().map(|field| {
        let lines = [&field.label].into_iter().chain(&field.lines);
        lines.map(String::as_str).collect::<Vec<_>>().join("\n")
    });
    let blocks: Vec<String> = head.into_iter().flatten().chain(fields).collect();
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::SippnField;

    #[test]
    fn fields_stand_apart_and_the_text_ends_with_a_line() {
        let field = |label: &str, lines: &[&str]| SippnField {
            label: label.to_owned(),
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
        };
        let mut standard = Sippn {
            title: "Kartu".to_owned(),
            number: Some("No. SK: 1".to_owned()),
            fields: vec![field("Persyaratan", &["KTP", "Foto"]), field("Biaya", &[])],
        };
        assert_eq!(
            sippn(&standard),
            "Kartu\n\nNo. SK: 1\n\nPersyaratan\nKTP\nFoto\n\nBiaya\n"
        );
        standard.number = None;
        assert!(sippn(&standard).starts_with("Kartu\n\nPersyaratan\n"));
    }
}
