//! stub
use crate::diagnostic::Text;
use crate::model::frasa::{Frasa, Parsed};
use super::Biaya;
use super::Rupiah;

impl std::fmt::Display for Biaya {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}
impl Frasa for Biaya {
    const NAME: Text = Text::fixed("biaya", "fee");
    const UNPARSED: crate::diagnostic::Code = crate::diagnostic::Code::WRONG_FORM;
    const FORMS: &'static [&'static str] = &["Gratis"];
    fn parse(_: &str) -> Parsed<Self> {
        Parsed::none()
    }
}

impl std::fmt::Display for Rupiah {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}
impl Frasa for Rupiah {
    const NAME: Text = Text::fixed("jumlah uang", "amount");
    const UNPARSED: crate::diagnostic::Code = crate::diagnostic::Code::WRONG_FORM;
    const FORMS: &'static [&'static str] = &["Rp50.000"];
    fn parse(_: &str) -> Parsed<Self> {
        Parsed::none()
    }
}
