//! Documents as bytes.
//!
//! In: a [`Document`](crate::view::Document) or an [`Index`](crate::view::Index). Out: HTML, Markdown,
//! PDF, plain text. A renderer decides how a block looks, never what it says; it knows neither disk nor clock.

mod engine;
pub mod html;
mod link;
pub mod markdown;
#[cfg(feature = "pdf")]
pub mod pdf;
mod redline;
#[cfg(test)]
mod sample;
mod template;
#[cfg(test)]
mod template_tests;
pub mod text;

pub use template::Own;
pub use template::RenderError;
pub use template::SHIPPED;
pub use template::Shipped;
pub use template::TEMPLATES;
pub use template::is_as_shipped;
pub use template::is_template;
pub use template::is_template_folder;

use crate::diagnostic::Diagnostic;

/// The templates of all formats: the shipped ones with those of an agency in their places.
#[derive(Debug)]
pub struct Templates {
    /// Pages.
    pub html: html::Templates,
    /// Markdown.
    pub markdown: markdown::Templates,
    /// PDF.
    #[cfg(feature = "pdf")]
    pub pdf: pdf::Templates,
}

impl Templates {
    /// Makes the templates, and reports those of `own` that replace nothing or cannot be parsed.
    ///
    /// What only shows when a template is used is reported by whoever renders.
    pub fn new(own: Vec<Own>, out: &mut Vec<Diagnostic>) -> Self {
        let own = template::sort(own, out);
        Self {
            html: html::Templates::new(&own, out),
            markdown: markdown::Templates::new(&own, out),
            #[cfg(feature = "pdf")]
            pdf: pdf::Templates::new(&own, out),
        }
    }

    /// Makes the shipped templates.
    pub fn shipped() -> Self {
        Self::new(Vec::new(), &mut Vec::new())
    }

    /// Returns whether any template is the agency's own.
    pub fn has_own(&self) -> bool {
        #[cfg(feature = "pdf")]
        let pdf = self.pdf.has_own();
        #[cfg(not(feature = "pdf"))]
        let pdf = false;
        pdf || self.html.has_own() || self.markdown.has_own()
    }
}
