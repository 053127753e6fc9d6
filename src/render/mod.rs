//! Documents as bytes.
//!
//! In: a [`Document`](crate::view::Document) or an [`Index`](crate::view::Index). Out: HTML, Markdown,
//! PDF, plain text. A renderer decides how a block looks, never what it says; it knows neither disk nor clock.

pub mod html;
mod link;
pub mod markdown;
#[cfg(feature = "pdf")]
pub mod pdf;
#[cfg(test)]
mod sample;
pub mod text;
