//! `ordino promises`: verdicts, and the story of one that does not hold.

use crate::support::Folder;

const SHOP: &str = r#"{
    "id": "shop",
    "version": 1,
    "timeZone": "Europe/Rome",
    "teams": [{ "id": "desk" }],
    "rights": { "move": ["team:desk"] },
    "statuses": [
        { "id": "new", "label": "Just paid", "recommended": "paid", "suggested": [{ "to": "shipped", "when": { "fact": "vip", "eq": true } }] },
        { "id": "paid", "recommended": "shipped" },
        { "id": "shipped", "stage": "closed" }
    ],
    "promises": [
        { "never": { "reach": "shipped", "before": "paid" } },
        { "always": { "canReach": "stage:closed" } }
    ]
}"#;

#[test]
fn a_broken_promise_is_told_as_a_story() {
    let folder = Folder::new("promises-story");
    folder.file("shop.json", SHOP);
    let ran = folder.run(&["promises", "shop.json"]);
    assert_eq!(ran.code, 1);
    for line in [
        "error[refuted]: the order is in `shipped` and has never been in `paid`",
        "  --> shop.json:13:9",
        r#"13 |         { "never": { "reach": "shipped", "before": "paid" } },"#,
        "   = at: $.promises[0]",
        "  what happened:",
        "    2026-01-05 09:00  the order is opened: Just paid",
        "    2026-01-05 09:00  desk-1 moves it: Just paid → shipped, with vip = true",
        r#"holds: $.promises[1]: {"always":{"canReach":"stage:closed"}}"#,
        "not ok: shop.json: 1 promise held, 1 refuted, 0 undecided",
    ] {
        assert!(ran.out.lines().any(|own| own == line), "{line}\n{}", ran.out);
    }
    let told = folder.run(&["promises", "shop.json", "--format", "json"]).json()["promises"].clone();
    assert_eq!(told[0]["story"].as_array().map(Vec::len), Some(2), "the same story as data");
    assert_eq!((&told[0]["line"], &told[0]["column"]), (&13.into(), &9.into()));
    assert_eq!((&told[1]["line"], &told[1]["verdict"]["type"]), (&14.into(), &"holds".into()));
}
