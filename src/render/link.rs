//! Which addresses may stand in a document.

/// Schemes that a reader may be led to.
const SCHEMES: &[&str] = &["https", "http", "mailto", "tel"];

/// Returns whether `address` may be the target of a link.
///
/// Texts come from untrusted files, so everything that is not known to be harmless is refused:
/// `javascript:`, `data:`, unknown schemes, an address of another host without a scheme (`//host`,
/// `\\host`), and anything with blanks or control characters, which browsers drop before they look
/// for the scheme (`java\nscript:`).
pub(crate) fn is_allowed(address: &str) -> bool {
    if address.is_empty() || address.contains(|c: char| c.is_control() || c.is_whitespace()) {
        return false;
    }
    if address.starts_with('#') {
        return true;
    }
    // A colon before any of these ends a scheme; behind them it is part of a path.
    match address
        .split(['/', '?', '#'])
        .next()
        .unwrap_or_default()
        .split_once(':')
    {
        Some((scheme, _)) => SCHEMES
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known)),
        None => !address.contains('\\') && !address.starts_with('/'),
    }
}

#[cfg(test)]
mod tests {
    use super::is_allowed;

    #[test]
    fn harmless_addresses_are_allowed() {
        for address in [
            "https://www.lapor.go.id",
            "HTTP://contoh.go.id/a:b",
            "mailto:a@contoh.go.id",
            "tel:+62561736541",
            "#biaya",
            "../lain/index.html",
            "formulir.pdf",
            "a/b:c",
        ] {
            assert!(is_allowed(address), "{address}");
        }
    }

    #[test]
    fn harmful_addresses_are_refused() {
        for address in [
            "",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\nscript:alert(1)",
            " javascript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//lain.example",
            "/mutlak",
            "\\\\lain.example",
            "..\\lain",
            "javascript\u{a0}:x",
        ] {
            assert!(!is_allowed(address), "{address:?}");
        }
    }
}
