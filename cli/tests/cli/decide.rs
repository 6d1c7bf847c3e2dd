//! `ordino options` and `ordino decide`: one order's life, a call at a time.

use crate::support::{Folder, example};

const NOW: &str = "2025-10-06T09:00:00+02:00";

fn opened(folder: &Folder) {
    let desk = example("definitions/order-desk.yaml");
    let open = r#"{"type": "open", "id": "order-1042"}"#;
    let ran = folder.run(&["decide", &desk, open, "--now", NOW, "--format", "json"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains(r#""status": "awaiting-payment""#), "{}", ran.out);
    folder.file("case.json", &ran.out);
}

#[test]
fn a_permitted_move_is_done_and_another_refused() {
    let folder = Folder::new("decide");
    let desk = example("definitions/order-desk.yaml");
    opened(&folder);
    let pay = r#"{"type": "move", "to": "payment-received"}"#;
    let call = ["decide", &desk, "case.json", pay, "--now", NOW, "--as", "finance-1"];

    let refused = folder.run(&call);
    assert_eq!(refused.code, 1);
    insta::assert_snapshot!(refused.out, @r"
    refused: not_permitted (needs team:owner or lead:owner or assignee)
    order-1042 is in awaiting-payment, team finance, next due 2025-10-13 09:00+02:00
    ");

    let nobody = folder.run(&["decide", &desk, "case.json", pay, "--now", NOW]);
    insta::assert_snapshot!(nobody.out.lines().next().unwrap(), @"refused: not_permitted (needs team:owner or lead:owner or assignee); nobody asked: give --as");

    let done = folder.run(&[&call[..], &["--team", "finance", "--format", "json"]].concat());
    assert_eq!(done.code, 0, "{}", done.err);
    assert_eq!(done.json()["events"][0]["via"], "recommended");
    assert_eq!(done.json()["case"]["mover"], "finance-1");

    // The answer goes on to the next call, also over a pipe.
    let options = ["options", &desk, "-", "--now", NOW, "--actor", r#"{"id": "finance-1", "teams": ["finance"]}"#];
    let options = folder.run_with(&[&options[..], &["--lang", "it", "--format", "json"]].concat(), done.out.as_bytes());
    assert_eq!(options.code, 0, "{}", options.err);
    assert_eq!(options.json()["options"][0]["kind"], "recommended");
    assert_eq!(options.json()["options"][0]["to"], "ready-to-pack");
}

#[test]
fn bad_arguments_have_a_place() {
    let folder = Folder::new("decide-bad");
    let desk = example("definitions/order-desk.yaml");
    opened(&folder);
    folder.file("empty.json", "\n");
    for (args, message) in [
        (vec!["empty.json", r#"{"type": "tick"}"#], "error: empty.json: is empty"),
        (vec!["case.json", "empty.json"], "error: empty.json: is empty"),
        (vec!["case.json", r#"{"type": "mvoe"}"#], "error: the command: $.type: "),
        (vec!["case.json", r#"{"type": }"#], "error: the command:1:10: expected value"),
        (vec!["case.json", r#"{"type": "tick"}"#, "--facts", r#"{"total": {}}"#], "error: --facts: $.total: "),
        (vec![r#"{"type": "tick"}"#], "error: only `open` comes without a case"),
        (vec!["-", "-"], "error: case and command cannot both come from standard input"),
        (vec!["case.json", r#"{"type": "tick"}"#, "--team", "finance"], "error: the following required arguments"),
    ] {
        let ran = folder.run(&[&["decide", &desk, "--now", NOW][..], &args].concat());
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args:?}: {}", ran.err);
        assert!(ran.err.starts_with(message), "{}", ran.err);
    }
}

/// A minute for the payment, then it is cancelled by itself.
const SHOP: &str = "\
id: shop
version: 1
timeZone: Europe/Rome
teams: [{ id: shipping }, { id: finance }]
statuses:
  - { id: new, team: shipping, recommended: { to: cancelled, auto: { after: PT1M } } }
  - { id: cancelled, team: finance, stage: closed }
";

fn shop(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder.file("shop.yaml", SHOP);
    let open = r#"{"type": "open", "id": "1"}"#;
    let ran = folder.run(&["decide", "shop.yaml", open, "--now", "2026-01-05T12:00:00Z", "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    folder.file("case.json", ran.out);
    folder
}

#[test]
fn options_are_those_of_the_case_that_is_shown() {
    let folder = shop("options-foreseen");
    let options = ["options", "shop.yaml", "case.json", "--now"];
    let ran = folder.run(&[&options[..], &["2026-01-05T12:00:59Z"]].concat());
    insta::assert_snapshot!(ran.out, @r"
    1 is in new, team shipping
      to         label  kind         team     requires  blocked by
      cancelled         recommended  finance            not_permitted (needs team:owner or lead:owner or assignee); nobody asked: give --as
    may also: comment, remind
      not force: not_permitted (needs lead:owner or role:admin); nobody asked: give --as
      not assign: not_permitted (needs team:owner or lead:owner or role:admin); nobody asked: give --as
      not snooze: unknown_reminder
      not dismiss: unknown_reminder
      not acknowledge: no_open_cycle
      not watch: not_permitted (needs anyone); nobody asked: give --as
      not unwatch: not_permitted (needs anyone); nobody asked: give --as
    ");
    let ran = folder.run(&[&options[..], &["2026-01-05T12:01:00Z"]].concat());
    insta::assert_snapshot!(ran.out, @r"
    1 is in cancelled, team finance (as a tick would leave it: a timer is due, send `tick`)
      nothing leads on from here
    may also: comment, remind
      not force: not_permitted (needs lead:owner or role:admin); nobody asked: give --as
      not assign: not_permitted (needs team:owner or lead:owner or role:admin); nobody asked: give --as
      not snooze: unknown_reminder
      not dismiss: unknown_reminder
      not acknowledge: no_open_cycle
      not watch: not_permitted (needs anyone); nobody asked: give --as
      not unwatch: not_permitted (needs anyone); nobody asked: give --as
    ");
    let ran = folder.run(&[&options[..], &["2026-01-05T12:01:00Z", "--format", "json"]].concat());
    let answer = ran.json();
    assert_eq!((&answer["status"], &answer["team"]), (&"cancelled".into(), &"finance".into()));
    assert_eq!((&answer["options"], &answer["undo"]), (&serde_json::json!([]), &serde_json::Value::Null));
    assert_eq!(answer["can"]["acknowledge"], serde_json::json!([{ "code": "no_open_cycle", "parameters": {} }]));
}

#[test]
fn people_read_their_own_clocks() {
    let folder = shop("decide-zone");
    let tick = r#"{"type": "tick"}"#;
    let ran = folder.run(&["decide", "shop.yaml", "case.json", tick, "--now", "2026-01-05T12:01:30Z"]);
    insta::assert_snapshot!(ran.out, @r#"
      seq  at                      event
        2  2026-01-05 13:01+01:00  moved  from new, to cancelled, via auto, team finance, stage closed, reversible false
      do: type status, id 1/auto/1/0, status cancelled
      do: type notify, id 1/auto/1/1, to team:finance, about {"event":"moved","seq":2,"reason":"entered"}
    1 is in cancelled, team finance
    "#);
    let tick = ["decide", "shop.yaml", "case.json", tick, "--now", "2026-01-05T12:01:30Z", "--format", "json"];
    assert_eq!(folder.run(&tick).json()["events"][0]["at"], "2026-01-05T12:01:00.000Z");
}

#[test]
fn a_team_that_is_not_there_is_warned_of() {
    let folder = shop("decide-team");
    let call = ["options", "shop.yaml", "case.json", "--now", "2026-01-05T12:00:00Z", "--as", "d-1"];
    let ran = folder.run(&[&call[..], &["--team", "shippping", "--lead", "it", "--team", "finance"]].concat());
    assert_eq!(ran.code, 0);
    insta::assert_snapshot!(ran.err, @r"
    warning: --team: there is no team `shippping`
      help: did you mean `shipping`?
    warning: --lead: there is no team `it`
    ");
}

#[test]
fn a_definition_that_has_changed_is_named() {
    let folder = shop("decide-digest");
    folder.file("shop.yaml", SHOP.replace("version: 1", "version: 2").replace("PT1M", "PT2M"));
    let now = ["--now", "2026-01-05T12:00:00Z"];
    let ran = folder.run(&[&["options", "shop.yaml", "case.json"][..], &now].concat());
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!(ran.err, @r"
    error: the case does not run under this definition: the definition has changed since the case was opened: the case runs under version 1, this is version 2
      help: a case runs under the definition that it was opened with, as it was then
    ");
    let ran = folder.run(&[&["decide", "shop.yaml", "case.json", r#"{"type": "tick"}"#][..], &now].concat());
    assert_eq!(ran.code, 1);
    insta::assert_snapshot!(ran.out, @r"
    refused: wrong_workflow (the definition has changed since the case was opened: the case runs under version 1, this is version 2)
    1 is in new, team shipping
    ");
}
