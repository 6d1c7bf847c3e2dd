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
    order-1042 is in awaiting-payment, team finance, next due 2025-10-13T07:00:00.000Z
    ");

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
    for (args, message) in [
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
