//! What must hold for every flow, and pictures to look at.

use crate::diagram::layout::Target;
use crate::diagram::layout::layout;
use crate::diagram::samples;
use crate::diagram::svg::{self, Caption};

/// All targets.
const TARGETS: [Target; 3] = [Target::Wide, Target::Narrow, Target::Paper];

#[test]
#[ignore = "writes pictures of the samples to the folder of temporary files, to be looked at"]
fn pictures() {
    let folder = std::env::temp_dir().join("baku-alur");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, alur) in [
        ("bercabang", samples::bercabang()),
        ("lurus", samples::lurus()),
        ("ruwet", samples::ruwet()),
    ] {
        for target in TARGETS {
            let drawing = layout(&alur, target);
            let caption = Caption {
                id: name,
                title: name,
                desc: "",
            };
            std::fs::write(
                folder.join(format!("{name}-{target:?}.svg")),
                svg::standalone(&drawing, &caption),
            )
            .unwrap();
        }
    }
}
