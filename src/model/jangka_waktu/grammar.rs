//! stub
use crate::diagnostic::Text;
use crate::model::frasa::{Frasa, Parsed};
use super::JangkaWaktu;

impl std::fmt::Display for JangkaWaktu {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}
impl Frasa for JangkaWaktu {
    const NAME: Text = Text::fixed("jangka waktu", "time");
    const UNPARSED: crate::diagnostic::Code = crate::diagnostic::Code::WRONG_FORM;
    const FORMS: &'static [&'static str] = &["3 hari kerja"];
    fn parse(_: &str) -> Parsed<Self> {
        Parsed::none()
    }
}
