//! What must hold for every flow in lanes, and pictures to look at.

use super::*;
use crate::diagram::layout::{lanes, lanes_parts};
use crate::diagram::tests::sop::flow_of_few;

/// Returns every fault that only lanes can have, in words.
fn lane_faults(drawing: &Drawing) -> Vec<String> {
    let mut faults = Vec::new();
    let unit = drawing.unit;
    let near = 8.0 * unit;
    let borders: Vec<f32> = drawing.lanes.iter().map(|lane| lane.x).collect();
    let Some(end) = drawing.lanes.last().map(|lane| lane.x + lane.w) else {
        return faults;
    };
    let borders: Vec<f32> = borders.into_iter().chain([end]).collect();
    for pair in drawing.lanes.windows(2) {
        if (pair[0].x + pair[0].w - pair[1].x).abs() > NEAR {
            faults.push(format!("lanes {pair:?} do not touch"));
        }
    }
    for lane in &drawing.lanes {
        let head = [
            lane.x + 3.0 * unit,
            0.0,
            lane.x + lane.w - 3.0 * unit,
            drawing.lane_head,
        ];
        for line in &lane.lines {
            let rect = text_rect(line.x, line.y, line.anchor, line.width, drawing.text_size);
            if !inside(rect, head) {
                faults.push(format!("{:?} {rect:?} leaves its head {head:?}", line.text));
            }
        }
    }
    for shape in &drawing.boxes {
        let is_in = |lane: &crate::diagram::Lane| {
            shape.x >= lane.x + near - NEAR && shape.x + shape.w <= lane.x + lane.w - near + NEAR
        };
        if !drawing.lanes.iter().any(is_in) {
            faults.push(format!("box {} stands in no lane", shape.node));
        }
        if shape.y < drawing.lane_head + near - NEAR || shape.y + shape.h > drawing.height - near {
            faults.push(format!("box {} leaves the body of its lane", shape.node));
        }
    }
    for mark in &drawing.marks {
        if borders.iter().any(|x| *x > mark.x && *x < mark.x + mark.w) {
            faults.push(format!(
                "mark {:?} stands on the border of a lane",
                mark.text
            ));
        }
    }
    for edge in &drawing.edges {
        for pair in edge.points.windows(2) {
            let [[ax, ay], [bx, by]] = [pair[0], pair[1]];
            if ax == bx && borders.iter().any(|x| (x - ax).abs() < 3.0 * unit) {
                faults.push(format!("way {} runs along the border of a lane", edge.sisi));
            }
            if ay.min(by) < drawing.lane_head + 3.0 * unit {
                faults.push(format!("way {} runs into the heads", edge.sisi));
            }
        }
    }
    faults
}

/// Draws `alur` in lanes and looks at it; returns whether it has lanes.
fn assert_good_lanes(alur: &Alur, targets: &[Target]) -> bool {
    let mut has_lanes = false;
    for &target in targets {
        let drawing = lanes(alur, target);
        let mut found = faults(&drawing, target);
        found.extend(lane_faults(&drawing));
        assert!(
            found.is_empty(),
            "{target:?}:\n{}\nof the flow\n{}",
            found.join("\n"),
            tell(alur)
        );
        has_lanes |= !drawing.lanes.is_empty();
        let caption = Caption {
            id: "d",
            title: "Alur",
            desc: "",
        };
        assert_eq!(
            ways_of_svg(&svg::inline(&drawing, &caption)),
            ways(alur),
            "{target:?} tells other ways than\n{}",
            tell(alur)
        );
    }
    has_lanes
}

#[test]
fn samples_are_drawn_well_in_lanes() {
    let with_lanes: Vec<&str> = sample_flows()
        .iter()
        .filter(|(_, alur)| assert_good_lanes(alur, &TARGETS))
        .map(|(name, _)| *name)
        .collect();
    for (_, alur) in sample_flows() {
        let again = lanes(&alur, Target::Wide);
        assert_eq!(lanes(&alur, Target::Wide), again, "differs from run to run");
    }
    // Of the others, one has one actor only, and one a step without an actor.
    let wanted = [
        "ujung-cabang",
        "ujung-semua",
        "ujung-tiga",
        "ujung-ulang",
        "bercabang",
    ];
    assert_eq!(with_lanes, wanted);
}

/// Flows of up to `most` steps, in words that fit a lane, of two to `actors` actors.
fn flow_in_lanes(most: usize, actors: usize) -> impl Strategy<Value = Flow> {
    let acts = prop::sample::select(vec![
        "",
        "Memeriksa berkas",
        "Menandatangani surat",
        "Mencetak kartu dan mencatatnya dalam buku, lalu memberi tahu pemohon lewat pesan singkat",
        "Datang",
    ]);
    let times = prop::option::of(prop::sample::select(vec![
        "10 menit",
        "3 hari kerja sejak lengkap",
    ]));
    (
        flow_of(most),
        prop::collection::vec((acts, times, 0usize..actors), 60),
        2..=actors,
    )
        .prop_map(|(Flow(mut alur), words, count)| {
            let names = [
                "Pemohon",
                "Petugas loket",
                "Kepala seksi",
                "Kepala dinas",
                "Bank",
            ];
            for (simpul, (act, time, who)) in alur.simpul.iter_mut().zip(words) {
                if !simpul.is_ujung() {
                    simpul.pelaku = Some(names[who % count].to_owned());
                    simpul.teks = act.to_owned();
                    simpul.waktu = time.map(str::to_owned);
                }
            }
            Flow(alur)
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_flow_is_drawn_well_in_lanes(Flow(alur) in flow_in_lanes(14, 5)) {
        let names: std::collections::BTreeSet<_> = alur.langkah().map(|(_, simpul)| &simpul.pelaku).collect();
        let has_lanes = assert_good_lanes(&alur, &[Target::Wide]);
        prop_assert_eq!(has_lanes, names.len() > 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_are_drawn_well_in_lanes(Flow(alur) in flow_of_few(10)) {
        assert_good_lanes(&alur, &[Target::Wide, Target::Screen(1200)]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_long_flow_is_drawn_well_in_lanes(Flow(alur) in flow_in_lanes(60, 5)) {
        assert_good_lanes(&alur, &[Target::Wide]);
    }
}

/// Draws `alur` in lanes for every target that can have them, and reads it back from Mermaid with subgraphs.
pub(super) fn assert_good_everywhere(alur: &Alur) {
    assert_good_lanes(alur, &[Target::Wide, Target::Screen(1200), Target::Paper]);
    assert_read(&mermaid::write_lanes(alur), told_by_subgraphs(alur));
}

/// Returns `alur` as Mermaid with subgraphs can tell it: as without, but for the actors.
fn told_by_subgraphs(alur: &Alur) -> Alur {
    let name = |simpul: &Simpul| tidy(simpul.pelaku.as_deref().unwrap_or_default());
    let names: Vec<String> = alur.langkah().map(|(_, simpul)| name(simpul)).collect();
    let actors: std::collections::BTreeSet<&String> =
        names.iter().filter(|name| !name.is_empty()).collect();
    if actors.len() < 2 {
        return told_by_mermaid(alur);
    }
    let mut bare = alur.clone();
    bare.simpul
        .iter_mut()
        .for_each(|simpul| simpul.pelaku = None);
    let mut told = told_by_mermaid(&bare);
    for (simpul, name) in told.simpul.iter_mut().zip(names) {
        simpul.pelaku = Some(name).filter(|name| !name.is_empty());
    }
    told
}

#[test]
fn samples_are_read_back_from_subgraphs() {
    for (_, alur) in sample_flows() {
        assert_read(&mermaid::write_lanes(&alur), told_by_subgraphs(&alur));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_flow_is_read_back_from_subgraphs(Flow(alur) in flow_of(30)) {
        assert_read(&mermaid::write_lanes(&alur), told_by_subgraphs(&alur));
    }

    #[test]
    fn any_few_actors_are_read_back_from_subgraphs(Flow(alur) in flow_of_few(30)) {
        assert_read(&mermaid::write_lanes(&alur), told_by_subgraphs(&alur));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_of_any_flow_are_drawn_well_in_lanes(Flow(alur) in flow_in_lanes(10, 4), height in 150.0f32..700.0) {
        let parts = lanes_parts(&alur, Target::Paper, height);
        let steps = |part: &Drawing| part.boxes.iter().filter(|shape| shape.nomor > 0).count();
        prop_assert_eq!(parts.iter().map(steps).sum::<usize>(), alur.langkah().count());
        prop_assert_eq!(parts.iter().map(|part| part.edges.len()).sum::<usize>(), alur.sisi.len());
        for part in &parts {
            let mut found = faults(part, Target::Paper);
            found.extend(lane_faults(part));
            prop_assert!(found.is_empty(), "{}\nof the flow\n{}", found.join("\n"), tell(&alur));
            prop_assert!(part.height <= height || steps(part) == 1, "{} higher than {height}", part.height);
        }
    }
}

#[test]
#[ignore = "writes pictures of lanes to the folder of temporary files, to be looked at"]
#[allow(
    clippy::disallowed_methods,
    reason = "looking needs files; no other test writes"
)]
fn pictures_of_lanes() {
    let folder = std::env::temp_dir().join("baku-lajur");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, alur) in sample_flows() {
        for target in TARGETS {
            let drawing = lanes(&alur, target);
            let desc = words::describe(&alur);
            let caption = Caption {
                id: name,
                title: name,
                desc: &desc,
            };
            println!("{name} {target:?}: {:?}", faults(&drawing, target));
            std::fs::write(
                folder.join(format!("{name}-{target:?}.svg")),
                svg::standalone(&drawing, &caption),
            )
            .unwrap();
        }
    }
}
