//! Pictures: what is seen in them is what the definition says, and nothing lies on anything else. Every picture is read
//! back from its SVG, which knows nothing of how it was laid out.

mod hostile;
mod picture;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use ordino::definition::Target;
use ordino::draw::{Format, Look, Theme, Way, draw};
use ordino::strategies;
use ordino::{Digest, Id, Workflow};
use ordino_tests::vectors::root;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use picture::{Card, Line, Picture, Text};

const FORMATS: [Format; 5] = [Format::Mermaid, Format::Dot, Format::Svg, Format::Xstate, Format::Symfony];

/// Shipped definitions by name.
fn shipped() -> Vec<(String, Workflow)> {
    let folder = root().join("examples/definitions");
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("shipped definitions") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name.contains(".test.") {
            continue;
        }
        let text = || fs::read_to_string(&path).expect("a definition");
        let json = match path.extension().and_then(|extension| extension.to_str()) {
            Some("json") => text(),
            Some("yaml") => serde_saphyr::from_str::<serde_json::Value>(&text()).expect("YAML").to_string(),
            _ => continue,
        };
        found.push((name, Workflow::from_json(&json).expect("a shipped definition is valid")));
    }
    assert!(found.len() >= 5);
    found
}

fn drawn(workflow: &Workflow, format: Format, way: Way) -> String {
    draw(workflow, format, &Look { lang: None, theme: Theme::Light, way }).expect("it can be drawn").text
}

/// What should be seen, counted from the definition: every step with where it leads.
fn expected(workflow: &Workflow) -> Vec<(String, String)> {
    let definition = workflow.definition();
    let mut steps = Vec::new();
    for status in &definition.statuses {
        for transition in status.transitions() {
            if let Target::Status(to) = &transition.to {
                steps.push((status.id.to_string(), to.to_string()));
            }
        }
    }
    for sla in &definition.slas {
        for from in &sla.run_in {
            let targets: BTreeSet<&Id> = sla.moves().filter(|to| *to != from).collect();
            steps.extend(targets.into_iter().map(|to| (from.to_string(), to.to_string())));
        }
    }
    steps.sort();
    steps
}

/// How many circles recommended steps form.
fn circles(workflow: &Workflow) -> usize {
    let statuses = &workflow.definition().statuses;
    let next: BTreeMap<&Id, &Id> = statuses
        .iter()
        .filter_map(|status| match &status.recommended.as_ref()?.to {
            Target::Status(to) => Some((&status.id, to)),
            Target::Previous => None,
        })
        .collect();
    let mut found = BTreeSet::new();
    for start in next.keys() {
        let mut here = *start;
        // After as many steps as there are statuses a walk is on its circle, if it comes to one.
        for _ in 0..statuses.len() {
            let Some(to) = next.get(here) else { break };
            here = to;
        }
        let circle: BTreeSet<&Id> =
            std::iter::successors(Some(here), |id| next.get(*id).copied()).take(statuses.len() + 1).collect();
        if next.contains_key(here) && circle.iter().all(|id| next.contains_key(*id)) {
            found.insert(circle);
        }
    }
    found.len()
}

/// Looks at a picture.
fn look(workflow: &Workflow, svg: &str) -> Result<(), TestCaseError> {
    let picture = Picture::read(svg);
    let ids: Vec<String> = workflow.definition().statuses.iter().map(|status| status.id.to_string()).collect();
    prop_assert_eq!(picture.cards.iter().map(|card| card.status.clone()).collect::<Vec<_>>(), ids);
    let mut seen: Vec<_> = picture.lines.iter().map(|line| (line.from.clone(), line.to.clone())).collect();
    seen.sort();
    prop_assert_eq!(seen, expected(workflow));
    for (position, card) in picture.cards.iter().enumerate() {
        prop_assert!(card.left >= 0 && card.top >= 0 && card.right <= picture.size.0 && card.bottom <= picture.size.1);
        for other in &picture.cards[..position] {
            prop_assert!(!card.overlaps(other), "{} lies on {}", card.status, other.status);
        }
        let status = workflow.status(&card.status).expect("a status");
        let team = status.team.as_ref().and_then(|team| team.values().last()).map(ToString::to_string);
        let (_, left, right) =
            picture.lanes.iter().find(|(lane, ..)| *lane == team.clone().unwrap_or_default()).expect("a lane");
        prop_assert!(card.left > *left && card.right < *right, "{} is not in its lane", card.status);
    }
    for line in &picture.lines {
        follow(&picture, line)?;
    }
    apart(&picture)?;
    words(&picture)?;
    late(&picture)?;
    let main = || picture.lines.iter().filter(|line| line.is("recommended"));
    let up = main().filter(|line| !goes_down(line)).count();
    prop_assert_eq!(up, circles(workflow), "one recommended step of each circle leads up, and no other");
    for line in main().filter(|line| goes_down(line)) {
        prop_assert!(picture.card(&line.from).bottom < picture.card(&line.to).top);
    }
    Ok(())
}

fn goes_down(line: &Line) -> bool {
    let (first, last) = (line.points[0], line.points[line.points.len() - 1]);
    last.1 > first.1 && line.segments().all(|((_, y), (_, to))| to >= y)
}

/// A line goes from card to card, straight across and straight down, and through none.
fn follow(picture: &Picture, line: &Line) -> Result<(), TestCaseError> {
    let name = format!("{} to {}", line.from, line.to);
    prop_assert_eq!(picture.card(&line.from).far(line.points[0]), 0, "{} begins elsewhere", name);
    let end = picture.card(&line.to).far(line.points[line.points.len() - 1]);
    prop_assert!(end <= 6, "{name} ends {end} pixels away");
    for segment in line.segments() {
        let ((x, y), (to_x, to_y)) = segment;
        prop_assert!(x == to_x || y == to_y, "{name} runs aslant");
        let crossed = picture.cards.iter().find(|card| card.is_crossed(segment));
        prop_assert!(crossed.is_none(), "{name} runs through {}", crossed.expect("one").status);
        for point in [x, to_x] {
            prop_assert!(point >= 0 && point <= picture.size.0, "{name} leaves the picture");
        }
    }
    Ok(())
}

/// Words stand in their card, or beside all of them; they leave no picture, and lie neither on each other nor on a line.
fn words(picture: &Picture) -> Result<(), TestCaseError> {
    let whole = Card { status: String::new(), left: 0, top: 0, right: picture.size.0, bottom: picture.size.1 };
    for (position, text) in picture.texts.iter().enumerate() {
        let words = &text.words;
        prop_assert!(whole.holds(&text.room), "`{}` leaves the picture", words);
        // The numbers of a way stand in the corners of its cards.
        if !text.is("number") {
            let outside = picture.cards.iter().filter(|card| Some(&card.status) != text.card.as_ref());
            let own = picture.cards.iter().find(|card| Some(&card.status) == text.card.as_ref());
            prop_assert!(own.is_none_or(|card| card.holds(&text.room)), "`{}` leaves its card: {:?}", words, text.room);
            let under = outside.into_iter().find(|card| card.overlaps(&text.room));
            prop_assert!(under.is_none(), "`{words}` lies on {}", under.expect("one").status);
        }
        let other = picture.texts[..position].iter().find(|other| other.room.overlaps(&text.room));
        prop_assert!(other.is_none(), "`{words}` lies on `{}`", other.expect("one").words);
        let mut lines = picture.lines.iter();
        let through = lines.find(|line| line.segments().any(|segment| text.room.is_crossed(segment)));
        prop_assert!(through.is_none(), "{} runs through `{words}`", through.expect("one").to);
    }
    for card in &picture.cards {
        let label = |text: &&Text| text.is("label") && text.card.as_ref() == Some(&card.status);
        prop_assert!(picture.texts.iter().any(|text| label(&text)), "{} is not named", card.status);
    }
    Ok(())
}

/// What a ladder does is dashed, and its card says where it leads, and below that when.
fn late(picture: &Picture) -> Result<(), TestCaseError> {
    let rule = |class: &str| {
        let rules = picture.style.split('}').filter_map(|rule| rule.split_once('{'));
        let own: Vec<&str> =
            rules.filter(|(of, _)| *of == format!(".ordino .{class}.step")).map(|(_, rule)| rule).collect();
        own.join(";")
    };
    prop_assert!(rule("escalation").contains("stroke-dasharray:"));
    prop_assert!(
        !rule("recommended").contains("stroke-dasharray:") && !rule("suggested").contains("stroke-dasharray:")
    );
    for card in &picture.cards {
        let lines = picture.lines.iter().filter(|line| line.is("escalation") && line.from == card.status).count();
        let own = |text: &&Text| text.is("escalation") && text.card.as_ref() == Some(&card.status);
        let told = picture.texts.iter().filter(own).count();
        prop_assert!(told >= 2 * lines, "{} does not say of each where it leads and when", card.status);
    }
    Ok(())
}

/// From where to where a line runs along a track.
type Stretch<'l> = (i64, i64, &'l Line);

/// No line lies on one that leads elsewhere.
fn apart(picture: &Picture) -> Result<(), TestCaseError> {
    // By whether a segment is upright, and where: from, to, and whose.
    let mut along: BTreeMap<(bool, i64), Vec<Stretch<'_>>> = BTreeMap::new();
    for line in &picture.lines {
        for ((x, y), (to_x, to_y)) in line.segments() {
            let (place, from, to) = if x == to_x { ((true, x), y, to_y) } else { ((false, y), x, to_x) };
            if from != to {
                along.entry(place).or_default().push((from.min(to), from.max(to), line));
            }
        }
    }
    for segments in along.values() {
        for (position, (from, to, line)) in segments.iter().enumerate() {
            for (other_from, other_to, other) in &segments[..position] {
                let on_each_other = from < other_to && other_from < to;
                prop_assert!(
                    !on_each_other || line.to == other.to,
                    "{} to {} lies on {} to {}",
                    line.from,
                    line.to,
                    other.from,
                    other.to
                );
            }
        }
    }
    Ok(())
}

#[test]
fn shipped_definitions_are_drawn_clearly() {
    for (name, workflow) in shipped() {
        let svg = drawn(&workflow, Format::Svg, Way::default());
        look(&workflow, &svg).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    }
}

#[test]
fn generated_definitions_are_drawn_clearly() {
    // As many as the other laws have; more with PROPTEST_CASES.
    let mut runner = TestRunner::new(Config { cases: Config::default().cases.max(2_000), ..Config::default() });
    let held = runner.run(&strategies::workflow(), |workflow| {
        look(&workflow, &drawn(&workflow, Format::Svg, Way::default()))?;
        for format in FORMATS {
            prop_assert_eq!(drawn(&workflow, format, Way::default()), drawn(&workflow, format, Way::default()));
        }
        Ok(())
    });
    held.unwrap_or_else(|fault| panic!("{fault}"));
}

#[test]
fn a_large_workflow_is_drawn_clearly_too() {
    // Forty statuses of five teams, each with a recommended step to one some way on and suggested ones all over.
    let statuses: Vec<String> = (0..40)
        .map(|own: usize| {
            let to = |step: usize| format!("\"s{}\"", (own * step + 7) % 40);
            let mut others: Vec<String> =
                [3, 11, 17, 29].map(to).into_iter().filter(|to| *to != format!("\"s{own}\"")).collect();
            let main = format!("\"s{}\"", (own + 1 + own % 3) % 40);
            others.retain(|to| *to != main);
            others.dedup();
            others.sort();
            others.dedup();
            format!(
                r#"{{"id": "s{own}", "team": "t{}", "recommended": {main}, "suggested": [{}]}}"#,
                own % 5,
                others.join(", ")
            )
        })
        .collect();
    let teams: Vec<String> = (0..5).map(|team| format!(r#"{{"id": "t{team}"}}"#)).collect();
    let text = format!(
        r#"{{"id": "large", "version": 1, "teams": [{}], "statuses": [{}]}}"#,
        teams.join(", "),
        statuses.join(", ")
    );
    let workflow = Workflow::from_json(&text).unwrap_or_else(|problems| panic!("{problems:?}"));
    look(&workflow, &drawn(&workflow, Format::Svg, Way::default())).unwrap_or_else(|fault| panic!("{fault}"));
}

#[test]
fn a_way_is_drawn_on_the_picture() {
    let (_, workflow) = shipped().into_iter().find(|(name, _)| name == "order-desk.yaml").expect("the order desk");
    let way = |ids: &[&str]| ids.iter().map(|id| Id::new(id).expect("an id")).collect::<Way>();
    let svg = drawn(&workflow, Format::Svg, way(&["payment-received", "ready-to-pack", "packed", "cancelled"]));
    let picture = Picture::read(&svg);
    let taken: Vec<_> = picture.lines.iter().filter(|line| line.is("taken")).collect();
    let ways: BTreeSet<(&str, &str)> = taken.iter().map(|line| (line.from.as_str(), line.to.as_str())).collect();
    let moves = [("payment-received", "ready-to-pack"), ("ready-to-pack", "packed"), ("packed", "cancelled")];
    assert_eq!(ways, BTreeSet::from(moves));
    // No step leads from packed to cancelled: that is an exception, and drawn all the same.
    assert!(taken.iter().any(|line| line.is("exception") && line.to == "cancelled"));
    assert_eq!(svg.matches("class=\"card seen").count(), 4);
    assert_eq!(svg.matches("class=\"card seen here\"").count(), 1);
    picture.lines.iter().for_each(|line| follow(&picture, line).expect("it runs clear"));
    words(&picture).expect("its words are clear");
    let nowhere = draw(&workflow, Format::Svg, &Look { way: way(&["lost"]), ..Look::default() });
    assert_eq!(nowhere.expect_err("there is none").to_string(), "there is no status `lost`");
}

#[test]
fn a_picture_speaks_the_language_that_is_asked_for() {
    let (_, workflow) = shipped().into_iter().find(|(name, _)| name == "order-desk.yaml").expect("the order desk");
    let lang = "it".parse().expect("a language");
    let svg = draw(&workflow, Format::Svg, &Look { lang: Some(&lang), ..Look::default() }).expect("a picture").text;
    for words in
        ["Banco ordini", "Responsabili", "dopo 48 h (lavorative)", "qualsiasi altro stato", "lang=\"it\"", "15 stati"]
    {
        assert!(svg.contains(words), "{words}");
    }
    assert!(svg.contains("prefers-color-scheme:dark"));
    assert!(svg.contains("role=\"img\""));
    assert!(svg.contains("<title>Banco ordini</title>\n<desc>"));
}

/// A picture that was painted from something else than is drawn now is stale: `cargo xtask pictures` paints all anew.
#[test]
fn committed_pictures_are_of_what_is_drawn_now() {
    let list = fs::read_to_string(root().join("tests/web/pictures.json")).expect("a list of pictures");
    let list: Vec<BTreeMap<String, String>> = serde_json::from_str(&list).expect("each says of what it is");
    let shipped = shipped();
    for own in &list {
        let of = |key: &str| own.get(key).map(String::as_str);
        let (picture, definition) = (of("picture").expect("a file"), of("definition").expect("its definition"));
        assert!(root().join("examples/definitions").join(picture).is_file(), "{picture} is not there");
        let (_, workflow) = shipped.iter().find(|(name, _)| name == definition).expect("a shipped definition");
        let lang = of("lang").map(|lang| lang.parse().expect("a language"));
        let theme = if of("theme") == Some("dark") { Theme::Dark } else { Theme::Light };
        let way = of("way").into_iter().flat_map(|way| way.split(',')).map(|id| Id::new(id).expect("an id")).collect();
        let svg = draw(workflow, Format::Svg, &Look { lang: lang.as_ref(), theme, way }).expect("it is drawn").text;
        assert_eq!(of("svg"), Some(Digest::of(svg.as_bytes()).to_string().as_str()), "{picture} is stale");
    }
    let painted: BTreeSet<&str> = list.iter().filter_map(|own| own.get("definition")).map(String::as_str).collect();
    assert_eq!(painted, shipped.iter().map(|(name, _)| name.as_str()).collect(), "each has a picture");
}
