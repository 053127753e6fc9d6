

/// (to come)
pub fn standard(doc: &crate::view::Document) -> String {
    doc.texts().join("\n\n")
}
