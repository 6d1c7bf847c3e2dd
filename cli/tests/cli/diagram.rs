//! `ordino diagram`: pictures and exports, and an order's way on a picture.

use crate::support::{Folder, example};

const SHOP: &str = r#"{"id": "shop", "version": 1, "statuses": [
    {"id": "new", "recommended": "sent", "suggested": ["lost"]}, {"id": "sent", "stage": "closed"}, {"id": "lost", "stage": "closed"}]}"#;

fn shop(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder.file("shop.json", SHOP);
    folder
}

#[test]
fn each_format_is_what_it_says() {
    let folder = shop("diagram-formats");
    let begins = [
        ("svg", "<svg xmlns=\"http://www.w3.org/2000/svg\""),
        ("mermaid", "flowchart TB\n"),
        ("dot", "digraph workflow {\n"),
        ("xstate", "{\n  \"id\": \"shop\""),
        ("symfony", "# A state machine"),
    ];
    for (format, begins) in begins {
        let ran = folder.run(&["diagram", "shop.json", "--into", format]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        assert!(ran.out.starts_with(begins) && ran.out.ends_with('\n'), "{}", ran.out);
    }
    let ran = folder.run(&["diagram", "shop.json", "--format", "json"]);
    assert_eq!(ran.json()["mediaType"], "image/svg+xml");
}

#[test]
fn an_order_and_its_history_are_drawn_on_it() {
    let folder = shop("diagram-way");
    let opened = folder.run(&["decide", "shop.json", r#"{"type": "open", "id": "a"}"#, "--format", "json"]);
    folder.file("a.json", &opened.out);
    let moved = r#"{"type": "force", "to": "lost", "comment": "why"}"#;
    let forced =
        folder.run(&["decide", "shop.json", "a.json", moved, "--as", "e1", "--role", "admin", "--format", "json"]);
    assert_eq!(forced.code, 0, "{}", forced.err);
    folder.file("b.json", &forced.out);
    for drawn in [["--case", "b.json"], ["--way", "new,lost"]] {
        let ran = folder.run(&[&["diagram", "shop.json"][..], &drawn].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert_eq!(ran.out.matches("class=\"card seen").count(), 2, "{drawn:?}");
        assert_eq!(ran.out.matches(" taken\" data-from=\"new\" data-to=\"lost\"").count(), 1, "{drawn:?}");
    }
    // These events alone do not say where it began.
    let ran = folder.run(&["diagram", "shop.json", "--events", "b.json"]);
    assert_eq!((ran.code, ran.out.matches("class=\"card seen").count()), (0, 1));
}

#[test]
fn a_way_that_leads_elsewhere_is_refused() {
    let folder = shop("diagram-elsewhere");
    let ran = folder.run(&["diagram", "shop.json", "--way", "new,gone"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (2, "", "error: there is no status `gone`\n"));
    let ran = folder.run(&["diagram", "shop.json", "--way", "new", "--case", "-"]);
    assert_eq!(ran.code, 2);
}

#[test]
fn a_shipped_definition_is_drawn_in_its_languages() {
    let folder = Folder::new("diagram-languages");
    let ran = folder.run(&["diagram", &example("definitions/order-desk.yaml"), "--lang", "pl", "--theme", "dark"]);
    assert!(ran.out.contains("<title>Obsługa zamówień</title>") && ran.out.contains("po 48 godz. (roboczych)"));
    assert!(!ran.out.contains("prefers-color-scheme"));
}
