//! The laws of the engine, over generated stories and over the definitions that ship with it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use ordino::strategies::{bytes, damaged_text, definition, json, laws, nearly_valid_definition, story, story_of};
use ordino::{Blocker, Definition, EventKind, Workflow, decide};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{FileFailurePersistence, TestCaseResult, TestRunner};

/// The usual number of cases (256, or as `PROPTEST_CASES` says), divided; proptest's other variables hold as well.
fn config(by: u32) -> ProptestConfig {
    let mut usual = ProptestConfig::default();
    if let Some(persistence) = &mut usual.failure_persistence {
        *persistence = Box::new(FileFailurePersistence::Direct("regressions/laws.txt"));
    }
    ProptestConfig { cases: usual.cases.div_ceil(by), max_shrink_iters: usual.max_shrink_iters.min(20_000), ..usual }
}

/// Declares a run of each law over generated stories.
macro_rules! laws {
    ($($law:ident)*) => {
        $(
            #[test]
            fn $law() {
                let law = |story: ordino::strategies::Story| laws::over::$law(&story);
                TestRunner::new(config(1)).run(&story(), law).unwrap_or_else(|error| panic!("{error}"));
            }
        )*
    };
}

laws! {
    offered_is_accepted
    replay
    snapshot
    late_tick_changes_nothing
    time_is_conserved
    once
    no_event_no_change
    total
    migration_keeps_time
    migration_renames
}

/// A shipped definition, JSON or YAML.
fn shipped(name: &str) -> Arc<Workflow> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/definitions").join(name);
    let text = std::fs::read_to_string(&path).unwrap();
    let text = match name.strip_suffix(".yaml") {
        None => text,
        Some(_) => serde_saphyr::from_str::<serde_json::Value>(&text).unwrap().to_string(),
    };
    Arc::new(Workflow::from_json(&text).unwrap())
}

fn all_laws_hold_over(name: &str) {
    let stories = story_of(shipped(name));
    TestRunner::new(config(4)).run(&stories, |story| laws::over::all(&story)).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn all_laws_hold_over_prestashop() {
    all_laws_hold_over("prestashop.json");
}

#[test]
fn all_laws_hold_over_the_order_desk() {
    all_laws_hold_over("order-desk.yaml");
}

#[test]
fn all_laws_hold_over_permits() {
    all_laws_hold_over("permits.yaml");
}

#[test]
fn all_laws_hold_over_fines() {
    all_laws_hold_over("fines.yaml");
}

#[test]
fn all_laws_hold_over_returns() {
    all_laws_hold_over("returns.yaml");
}

/// Reads a text; what is read keeps its digest when it is written and read again.
fn reads(text: &str) -> TestCaseResult {
    if let Ok(workflow) = Workflow::from_json(text) {
        let written = serde_json::to_string(workflow.definition()).unwrap();
        let again = Workflow::from_json(&written).map_err(|problems| TestCaseError::fail(format!("{problems:?}")))?;
        prop_assert_eq!(again.definition(), workflow.definition());
        prop_assert_eq!(again.digest(), workflow.digest());
    }
    Ok(())
}

/// Stories in which nothing happens would hold every law.
#[test]
fn stories_are_rich() {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut count = |what: String| *seen.entry(what).or_default() += 1;
    let mut runner = TestRunner::deterministic();
    for _ in 0..600 {
        let story = story().new_tree(&mut runner).unwrap().current();
        let mut case = None;
        for scripted in story.script().calls {
            while let Ok(decision) = decide(&story.workflow, case.take(), &scripted.command, &scripted.call()) {
                case = decision.case;
                for event in &decision.events {
                    count(event.kind.name().to_owned());
                    if let EventKind::Moved(moved) = &event.kind {
                        count(format!("moved {:?}", moved.via));
                    }
                    if let EventKind::ClockClosed { outcome, .. } = &event.kind {
                        count(format!("closed {outcome:?}"));
                    }
                    if let EventKind::Breached { silent: true, .. } = event.kind {
                        count("silent".to_owned());
                    }
                    if let EventKind::StepFired { repetition: 1.., .. } = &event.kind {
                        count("repeated".to_owned());
                    }
                }
                for blocker in &decision.refused {
                    count(serde_json::to_value(blocker).unwrap()["code"].as_str().unwrap().to_owned());
                }
                if !matches!(decision.refused.as_slice(), [Blocker::Overdue { .. }]) {
                    break;
                }
            }
        }
        count(format!("ends with case {}", case.is_some()));
    }
    println!("{seen:#?}");
    let wanted = [
        "breached",
        "clockPaused",
        "clockResumed",
        "clockRetargeted",
        "stepFired",
        "repeated",
        "stuck",
        "assigned",
        "commented",
        "factsSet",
        "recorded",
        "moved Recommended",
        "moved Suggested",
        "moved Exception",
        "moved Forced",
        "moved Auto",
        "moved Escalation",
        "moved External",
        "closed Breached",
        "closed Void",
        "closed Escalated",
        "closed Met",
        "moved Undo",
        "reminderSet",
        "reminderSnoozed",
        "reminderFired",
        "reminderClosed",
        "watched",
        "unwatched",
        "acknowledged",
        "autoSkipped",
        "silent",
        "not_reversible",
        "unknown_reminder",
        "no_open_cycle",
        "history_invalid",
        "unknown_team",
        "unknown_calendar",
        "never_due",
        "overdue",
        "not_linked",
        "guard_failed",
        "fact_missing",
        "not_permitted",
        "comment_required",
        "field_required",
        "field_invalid",
        "attachment_required",
        "already_there",
        "unknown_status",
    ];
    let missing: Vec<_> = wanted.into_iter().filter(|what| !seen.contains_key(*what)).collect();
    assert!(missing.is_empty(), "no story has {missing:?}");
}

proptest! {
    #![proptest_config(config(1))]

    #[test]
    fn every_generated_definition_is_valid(definition in definition()) {
        let problems = Workflow::new(definition.clone()).err();
        prop_assert!(problems.is_none(), "{problems:?}");
        let text = serde_json::to_string(&definition).unwrap();
        let read = Definition::from_json(&text).map_err(|problems| TestCaseError::fail(format!("{problems:?}: {text}")))?;
        prop_assert_eq!(read, definition);
    }

    #[test]
    fn a_nearly_valid_definition_has_an_answer(definition in nearly_valid_definition()) {
        let text = serde_json::to_string(&definition).unwrap();
        let typed = Workflow::new(definition).map(|workflow| workflow.digest());
        let read = Workflow::from_json(&text).map(|workflow| workflow.digest());
        prop_assert_eq!(typed.is_ok(), read.is_ok(), "left: typed {:?}, right: read {:?}", typed, read);
        if let (Ok(typed), Ok(read)) = (typed, read) {
            prop_assert_eq!(typed, read);
        }
    }

    #[test]
    fn any_bytes_have_an_answer(text in bytes()) {
        reads(&text)?;
    }

    #[test]
    fn any_json_has_an_answer(json in json()) {
        reads(&json.to_string())?;
    }

    #[test]
    fn a_damaged_definition_has_an_answer(text in damaged_text()) {
        reads(&text)?;
    }
}
