//! (to come)

#[cfg(feature = "pdf")]
pub mod pdf;
