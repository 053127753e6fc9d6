//! stub
use crate::diagnostic::Text;
use crate::model::frasa::{Frasa, Parsed};
use super::JumlahPelaksana;
use super::Jumlah;

impl std::fmt::Display for JumlahPelaksana {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}
impl Frasa for JumlahPelaksana {
    const NAME: Text = Text::fixed("jumlah orang", "head count");
    const UNPARSED: crate::diagnostic::Code = crate::diagnostic::Code::WRONG_FORM;
    const FORMS: &'static [&'static str] = &["5 orang"];
    fn parse(_: &str) -> Parsed<Self> {
        Parsed::none()
    }
}

impl std::fmt::Display for Jumlah {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}
impl Frasa for Jumlah {
    const NAME: Text = Text::fixed("jumlah orang", "head count");
    const UNPARSED: crate::diagnostic::Code = crate::diagnostic::Code::WRONG_FORM;
    const FORMS: &'static [&'static str] = &["5 orang"];
    fn parse(_: &str) -> Parsed<Self> {
        Parsed::none()
    }
}
