//! stub
use crate::diagnostic::Text;
use crate::model::frasa::{Frasa, Parsed};
use super::Kanal;

impl std::fmt::Display for Kanal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}
impl Frasa for Kanal {
    const NAME: Text = Text::fixed("kanal", "channel");
    const UNPARSED: crate::diagnostic::Code = crate::diagnostic::Code::WRONG_FORM;
    const FORMS: &'static [&'static str] = &["Telepon (0561) 000000"];
    fn parse(_: &str) -> Parsed<Self> {
        Parsed::none()
    }
}
