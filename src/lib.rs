//! `baku`: a compiler for public service standards.

pub mod diagnostic;
pub mod model;
pub mod source;
pub mod settings;
pub mod catalog;
pub mod font;
pub mod check;
pub mod diagram;
pub mod view;
pub mod render;
pub mod build;
pub mod report;
pub mod cli;
