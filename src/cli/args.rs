//! The arguments of the command.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

use crate::diagnostic::Language;

/// Compiles public service standards (Standar Pelayanan): YAML to HTML, Markdown and PDF.
///
/// Mengolah standar pelayanan: dari YAML menjadi HTML, Markdown, dan PDF.
#[derive(Debug, Parser)]
#[command(name = "baku", version, max_term_width = 100)]
pub(super) struct Args {
    /// Language of messages: `id` or `en` [default: that of the system]
    #[arg(
        long,
        global = true,
        value_enum,
        env = "BAKU_LANG",
        hide_env_values = true
    )]
    pub(super) lang: Option<Lang>,
    /// Colours in output
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto)]
    pub(super) color: Color,
    /// Prints findings only
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Checks standards and says what to mend
    Check(CheckArgs),
    /// Makes all documents of the workspace
    Build(BuildArgs),
    /// Draws the flow of one standard, or of a Mermaid text
    Diagram(DiagramArgs),
    /// Compares two versions and says what changed for the citizen
    Diff(DiffArgs),
    /// Compares two versions of a file for git, which runs it; alone it says how to set it up
    GitDiffDriver(GitDiffDriverArgs),
    /// Prints or writes the JSON Schemas of the files
    Schema(SchemaArgs),
    /// Explains a key of the YAML or a code of a finding
    Explain(ExplainArgs),
    /// Prints a script that completes commands in a shell
    #[command(
        after_help = "Example:\n  baku completions bash > ~/.local/share/bash-completion/completions/baku"
    )]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, ClapArgs)]
#[command(
    group = clap::ArgGroup::new("mending").args(["fix", "diff"]).multiple(true),
    after_help = "Examples:\n  baku check\n  baku check standards/kalbar/biro-kesra/fasilitasi-audiensi.yaml\n  baku check --max 0\n  baku check --diff\n  baku check --fix\n  baku check --write-baseline\n  baku check --format json --deny warning\n  baku check --format sarif > temuan.sarif\n  baku check --since origin/main...\n  baku check --summary\n  baku check --summary --format markdown standards/kalbar > papan.md\n\nExit status: 0 nothing at or above the level asked, 1 findings, 2 the tool could not do its work."
)]
pub(super) struct CheckArgs {
    /// Files or folders to check [default: the workspace around the current folder]
    pub(super) paths: Vec<PathBuf>,
    /// Shows a scoreboard in place of the findings: what each standard has, and what it lacks to be set
    #[arg(long, conflicts_with = "diff")]
    pub(super) summary: bool,
    /// Form of the output; with --summary: human, markdown or json
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,
    /// Lowest level that makes the exit status 1 [default: error]
    #[arg(long, value_enum)]
    pub(super) deny: Option<Deny>,
    /// Most findings to show to people, what to do first standing first; 0 for all [default: 10 on a terminal, else all]
    #[arg(long, value_name = "N")]
    pub(super) max: Option<usize>,
    /// Mends what can be mended without changing the meaning, then shows what remains
    #[arg(long)]
    pub(super) fix: bool,
    /// With --fix or --diff: also mends what may change the meaning
    #[arg(long, requires = "mending")]
    pub(super) r#unsafe: bool,
    /// Shows as a unified diff what --fix would write, and writes nothing
    #[arg(long, conflicts_with = "format")]
    pub(super) diff: bool,
    /// Keeps the findings of today as old ones in temuan-lama.yaml; where that file stands, only drops what is gone
    #[arg(long, conflicts_with_all = ["paths", "mending", "no_baseline"])]
    pub(super) write_baseline: bool,
    /// With --write-baseline: also adds what is new to the list that stands
    #[arg(long, requires = "write_baseline")]
    pub(super) accept_new: bool,
    /// Shows the old findings too: leaves temuan-lama.yaml aside
    #[arg(long)]
    pub(super) no_baseline: bool,
    /// Shows only what is new since a git revision; `REV...` means where the present branch left REV
    #[arg(long, value_name = "REV", conflicts_with_all = ["mending", "summary", "write_baseline"])]
    pub(super) since: Option<String>,
    /// Day for findings on dates, such as 2026-01-31 [default: SOURCE_DATE_EPOCH, else the system clock]
    #[arg(long, env = "BAKU_TODAY", hide_env_values = true)]
    pub(super) today: Option<jiff::civil::Date>,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  baku build\n  baku build --output public --jobs 4\n  baku build --keep-going\n\nWith findings at level error nothing is written, unless --keep-going leaves out the faulty standards.\nExit status: 0 all written, 1 findings at level error, 2 the tool could not do its work."
)]
pub(super) struct BuildArgs {
    /// Folder of the workspace [default: the one around the current folder]
    #[arg(long, short = 'C')]
    pub(super) workspace: Option<PathBuf>,
    /// Folder for the documents [default: `keluaran.folder` of baku.yaml, else dist]
    #[arg(long, short)]
    pub(super) output: Option<PathBuf>,
    /// Number of threads [default: as many as the machine has]
    #[arg(long, short)]
    pub(super) jobs: Option<usize>,
    /// Writes the standards without errors and lists the rest
    #[arg(long)]
    pub(super) keep_going: bool,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  baku diagram standards/kalbar/biro-kesra/fasilitasi-audiensi.yaml > alur.svg\n  baku diagram standards/kalbar/biro-kesra/fasilitasi-audiensi.yaml --style sop --output sop.svg\n  baku diagram standards/kalbar/biro-kesra/fasilitasi-audiensi.yaml --width 326 --output telepon.svg\n  baku diagram standards/kalbar/biro-kesra/fasilitasi-audiensi.yaml --flow prosedur --format text\n  baku diagram standards/kalbar/biro-kesra/fasilitasi-audiensi.yaml --format mermaid -o alur.mmd\n  baku diagram alur.mmd --format text\n\nFlows are called `prosedur`, `prosedur.CODE` (a path of `jalur`) and `pengaduan`.\nExit status: 0 drawn, 1 findings, 2 the tool could not do its work."
)]
pub(super) struct DiagramArgs {
    /// A standard (YAML), a Mermaid text (.mmd, .mermaid), or - for Mermaid text from standard input
    pub(super) file: PathBuf,
    /// How it is drawn, as SVG
    #[arg(long, value_enum, default_value_t = DiagramStyle::Alir)]
    pub(super) style: DiagramStyle,
    /// Form of the output
    #[arg(long, value_enum, default_value_t = DiagramFormat::Svg)]
    pub(super) format: DiagramFormat,
    /// Which flow of the standard [default: prosedur]
    #[arg(long)]
    pub(super) flow: Option<String>,
    /// Width of the drawing in px, at most [default: 696; for sop 1016]
    #[arg(long, value_parser = clap::value_parser!(u16).range(326..=4096))]
    pub(super) width: Option<u16>,
    /// File to write [default: standard output]
    #[arg(long, short)]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DiagramStyle {
    /// A flowchart
    Alir,
    /// A flowchart with a lane for each actor
    Lajur,
    /// The table of an SOP after PermenPANRB 35/2012
    Sop,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DiagramFormat {
    /// A picture with real text
    Svg,
    /// Mermaid flowchart text
    Mermaid,
    /// The steps in words
    Text,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  baku diff lama.yaml baru.yaml\n  baku diff main\n  baku diff v1.2:standards/kalbar standards/kalbar\n  baku diff v1.0..v1.1\n  baku diff main...HEAD --format markdown --fail-on memberatkan\n  baku diff dist/ . --format json\n  baku diff v1.2 --format pdf --output perubahan.pdf\n\nWithout arguments HEAD is compared with the working tree.\nExit status: 0 compared, 1 a change has an effect that --fail-on names, 2 the tool could not do its work."
)]
pub(super) struct DiffArgs {
    /// File, folder, `data.json`, git revision or `REV:path`; alone a revision or a range `A..B` or `A...B`
    pub(super) old: Option<String>,
    /// File, folder, `data.json`, git revision or `REV:path` to compare with
    pub(super) new: Option<String>,
    /// Folder of the workspace whose revisions are meant [default: the one around the current folder]
    #[arg(long, short = 'C')]
    pub(super) workspace: Option<PathBuf>,
    /// Form of the output
    #[arg(long, value_enum, default_value_t = ChangeFormat::Human)]
    pub(super) format: ChangeFormat,
    /// File to write to, or an existing folder for `perubahan.html` and the like [default: standard output]
    #[arg(long, short)]
    pub(super) output: Option<PathBuf>,
    /// Effects that make the exit status 1, with commas between
    #[arg(long, value_enum, value_delimiter = ',')]
    pub(super) fail_on: Vec<FailOn>,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Set up once in a repository:\n  echo 'standards/**/*.yaml diff=baku' >> .gitattributes\n  git config diff.baku.command 'baku git-diff-driver'\n\nThen:\n  git diff\n  git log -p --ext-diff standards/\n\nSettings and agencies above a file are those of the working tree on both sides; `baku diff A..B` knows those of each."
)]
pub(super) struct GitDiffDriverArgs {
    /// What git hands over: path, old file, its hash and mode, new file, its hash and mode [, new path, note]
    #[arg(hide = true, allow_hyphen_values = true)]
    pub(super) words: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ChangeFormat {
    /// For people
    Human,
    /// One document, by the schema that `baku schema perubahan` prints
    Json,
    /// Comment for a pull request
    Markdown,
    /// Workflow commands of GitHub Actions
    Github,
    /// Announcement for the public
    Changelog,
    /// Words of an amending decree
    Keputusan,
    /// Page with both versions as one text, changes marked, and lines for signatures
    Html,
    /// The same to print and sign; needs --output
    Pdf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "snake_case")]
pub(super) enum FailOn {
    Memberatkan,
    TakTentu,
    Meringankan,
    Netral,
    Redaksional,
}

impl From<FailOn> for crate::diff::Effect {
    fn from(one: FailOn) -> Self {
        match one {
            FailOn::Memberatkan => Self::Memberatkan,
            FailOn::TakTentu => Self::TakTentu,
            FailOn::Meringankan => Self::Meringankan,
            FailOn::Netral => Self::Netral,
            FailOn::Redaksional => Self::Redaksional,
        }
    }
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  baku schema standar > standar.schema.json\n  baku schema --output schema"
)]
pub(super) struct SchemaArgs {
    /// Which schema to print; none where --output names a folder for all
    #[arg(value_enum, required_unless_present = "output")]
    pub(super) kind: Option<Kind>,
    /// Folder to write all schemas to
    #[arg(long, short)]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  baku explain SP0102\n  baku explain jangka_waktu\n  baku explain pengaduan.kanal"
)]
pub(super) struct ExplainArgs {
    /// A code such as SP0102, or a key such as `biaya` or `pengaduan.kanal`
    pub(super) what: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Lang {
    Id,
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Id => Self::Id,
            Lang::En => Self::En,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people
    Human,
    /// One document, by the schema that `baku schema temuan` prints; with --summary, `papan`
    Json,
    /// Tables for a change or a README, with --summary only
    Markdown,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Workflow commands of GitHub Actions
    Github,
    /// Code quality report of GitLab
    Gitlab,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Deny {
    Warning,
    Info,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Kind {
    Standar,
    Instansi,
    Baku,
    Data,
    Temuan,
    Papan,
    Perubahan,
}
