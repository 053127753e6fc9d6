//! stub
use crate::diagnostic::Text;
use crate::model::frasa::{Frasa, Parsed};
use super::Frekuensi;

impl std::fmt::Display for Frekuensi {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}
impl Frasa for Frekuensi {
    const NAME: Text = Text::fixed("frekuensi", "frequency");
    const UNPARSED: crate::diagnostic::Code = crate::diagnostic::Code::WRONG_FORM;
    const FORMS: &'static [&'static str] = &["1 kali dalam 1 tahun"];
    fn parse(_: &str) -> Parsed<Self> {
        Parsed::none()
    }
}
