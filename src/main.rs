//! The command `baku`.

use std::process::ExitCode;

fn main() -> ExitCode {
    baku::cli::run()
}
