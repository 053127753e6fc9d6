//! The one table of all codes. A code is stable: it is never reused for another fault.

use std::fmt;

use super::{Severity, Text};

/// A code such as `SP0101`, the name of a kind of finding that users see and write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(&'static str);

impl Code {
    /// Returns the row of the table.
    pub fn info(self) -> &'static CodeInfo {
        CODES.iter().find(|info| info.code == self).expect("every Code is made from a row of CODES; a test looks for each")
    }

    /// Returns the code written `text`, in any case; `None` when there is none.
    pub fn find(text: &str) -> Option<Self> {
        CODES.iter().map(|info| info.code).find(|code| code.0.eq_ignore_ascii_case(text))
    }

    /// Returns the text of the code.
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// What a family of codes speaks of; its number stands after `SP`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// SP00: reading the text.
    Reading,
    /// SP01: structure.
    Structure,
    /// SP02: completeness and decree.
    Completeness,
    /// SP03: text.
    Text,
    /// SP04: contacts and channels.
    Contact,
    /// SP05: time.
    Time,
    /// SP06: fee.
    Fee,
    /// SP07: legal basis.
    Law,
    /// SP08: flow.
    Flow,
    /// SP09: across documents.
    Across,
    /// SP10: settings, templates, and building.
    Settings,
}

/// A row of the table of codes.
#[derive(Debug)]
pub struct CodeInfo {
    /// The code.
    pub code: Code,
    /// Name that reads after "allow": the fault, not the duty.
    pub slug: &'static str,
    /// The family.
    pub family: Family,
    /// Weight unless settings change it.
    pub severity: Severity,
    /// What it says, why, and what to do, in a few sentences.
    pub explanation: Text,
    /// Articles that ask for it; only such as were read in the text of the law.
    pub law: &'static [&'static str],
    /// YAML that makes this finding; empty where no YAML can show it.
    pub example: &'static str,
}

macro_rules! codes {
    ($($name:ident = $code:literal $slug:literal $family:ident $severity:ident $law:expr, $id:literal, $en:literal, $example:literal;)*) => {
        impl Code {
            $(#[doc = $en] pub const $name: Self = Self($code);)*
        }

        /// All codes, in order.
        pub const CODES: &[CodeInfo] = &[$(CodeInfo {
            code: Code($code), slug: $slug, family: Family::$family, severity: Severity::$severity,
            explanation: Text::fixed($id, $en), law: $law, example: $example,
        }),*];
    };
}

codes! {
    NOT_UTF8 = "SP0001" "bukan-utf-8" Reading Error &[],
        "Berkas bukan teks UTF-8. Simpan ulang berkas dari penyunting teks dengan pengodean UTF-8.",
        "The file is not UTF-8 text. Save it again from a text editor with the encoding UTF-8.", "";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_in_order_and_unique() {
        let codes: Vec<_> = CODES.iter().map(|info| info.code.as_str()).collect();
        let mut sorted = codes.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(codes, sorted, "CODES must be sorted by code, each once");
    }
}
