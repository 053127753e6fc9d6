//! What a change does to the citizen, and of which kind it is.

use serde::Serialize;

use crate::diagnostic::Language;

/// What a change means for those who use the service.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Longer, dearer, one requirement more, a channel or guarantee less.
    Memberatkan,
    /// The words do not say whether anybody is worse off.
    TakTentu,
    /// Quicker, cheaper, one requirement less, a channel or guarantee more.
    Meringankan,
    /// Substance, but nobody is better or worse off.
    Netral,
    /// Wording only.
    Redaksional,
}

impl Effect {
    /// All effects, the one to look at first first.
    pub const ALL: [Self; 5] = [
        Self::Memberatkan,
        Self::TakTentu,
        Self::Meringankan,
        Self::Netral,
        Self::Redaksional,
    ];

    /// Returns the effect of the change back.
    #[must_use]
    pub fn mirror(self) -> Self {
        match self {
            Self::Memberatkan => Self::Meringankan,
            Self::Meringankan => Self::Memberatkan,
            Self::TakTentu | Self::Netral | Self::Redaksional => self,
        }
    }

    /// Returns the word of the JSON and of `--fail-on`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Memberatkan => "memberatkan",
            Self::TakTentu => "tak_tentu",
            Self::Meringankan => "meringankan",
            Self::Netral => "netral",
            Self::Redaksional => "redaksional",
        }
    }

    /// Returns the word for people.
    pub fn title(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Memberatkan, Language::Id) => "memberatkan",
            (Self::TakTentu, Language::Id) => "tak tentu",
            (Self::Meringankan, Language::Id) => "meringankan",
            (Self::Netral, Language::Id) => "netral",
            (Self::Redaksional, Language::Id) => "redaksional",
            (Self::Memberatkan, Language::En) => "harder",
            (Self::TakTentu, Language::En) => "undecided",
            (Self::Meringankan, Language::En) => "easier",
            (Self::Netral, Language::En) => "neutral",
            (Self::Redaksional, Language::En) => "wording",
        }
    }
}

/// What happened to a value.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed,
    /// It stands at another place of an ordered list.
    Moved,
    /// It has another name or code.
    Renamed,
    /// One item became several.
    Split,
    /// Several items became one.
    Merged,
    /// A field that nobody had filled is filled.
    Filled,
    /// A filled field is empty: nobody says any more what holds.
    Emptied,
    /// A field is declared not to apply.
    Waived,
    /// A field that did not apply applies.
    Reinstated,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 11] = [
        Self::Added,
        Self::Removed,
        Self::Changed,
        Self::Moved,
        Self::Renamed,
        Self::Split,
        Self::Merged,
        Self::Filled,
        Self::Emptied,
        Self::Waived,
        Self::Reinstated,
    ];

    /// Returns the kind of the change back.
    #[must_use]
    pub fn mirror(self) -> Self {
        match self {
            Self::Added => Self::Removed,
            Self::Removed => Self::Added,
            Self::Split => Self::Merged,
            Self::Merged => Self::Split,
            Self::Filled => Self::Emptied,
            Self::Emptied => Self::Filled,
            Self::Waived => Self::Reinstated,
            Self::Reinstated => Self::Waived,
            Self::Changed | Self::Moved | Self::Renamed => self,
        }
    }

    /// Returns the word of the JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
            Self::Moved => "moved",
            Self::Renamed => "renamed",
            Self::Split => "split",
            Self::Merged => "merged",
            Self::Filled => "filled",
            Self::Emptied => "emptied",
            Self::Waived => "waived",
            Self::Reinstated => "reinstated",
        }
    }
}
