//! stub
use crate::diagnostic::Text;
use crate::model::frasa::{Frasa, Parsed};
use super::Tanggal;

impl std::fmt::Display for Tanggal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}
impl Frasa for Tanggal {
    const NAME: Text = Text::fixed("tanggal", "date");
    const UNPARSED: crate::diagnostic::Code = crate::diagnostic::Code::WRONG_FORM;
    const FORMS: &'static [&'static str] = &["10 Maret 2020"];
    fn parse(_: &str) -> Parsed<Self> {
        Parsed::none()
    }
}
