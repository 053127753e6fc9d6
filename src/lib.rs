//! `baku`: a compiler for public service standards.

pub mod build;
pub mod catalog;
pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod diagram;
pub mod diff;
pub mod font;
pub mod model;
pub mod render;
pub mod report;
pub mod settings;
pub mod source;
pub mod view;
