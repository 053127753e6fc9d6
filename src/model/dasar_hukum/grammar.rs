//! stub
use crate::diagnostic::Text;
use crate::model::frasa::{Frasa, Parsed};
use super::Rujukan;

impl std::fmt::Display for Rujukan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}
impl Frasa for Rujukan {
    const NAME: Text = Text::fixed("rujukan hukum", "citation");
    const UNPARSED: crate::diagnostic::Code = crate::diagnostic::Code::WRONG_FORM;
    const FORMS: &'static [&'static str] = &["Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"];
    fn parse(_: &str) -> Parsed<Self> {
        Parsed::none()
    }
}
