//! `ordino test`: examples, promises, walks, and how both are told to people and programs.

use serde_json::json;

use crate::support::{Folder, example};

/// A shop in which an order can be sent that nobody has paid: over `asked`, when somebody in a hurry is asked twice.
const SHOP: &str = "\
id: shop
version: 1
timeZone: Europe/Rome
teams: [{ id: shop }, { id: money }]
statuses:
  - { id: new, label: New, team: shop, recommended: asked, suggested: [paid] }
  - { id: asked, label: Asked, team: shop, recommended: waiting }
  - { id: waiting, label: Waiting, team: shop, stage: waiting, recommended: { to: hurry, auto: { after: P2D } }, suggested: [paid] }
  - { id: hurry, label: Hurry, team: shop, recommended: { to: sent, when: { fact: prepaid, eq: true } }, suggested: [paid] }
  - { id: paid, label: Paid, team: money, classes: [money], recommended: sent }
  - { id: sent, label: Sent, stage: closed }
";

/// What does not hold there.
const PROMISE: &str = "\
promises:
  - never: { reach: sent, before: class:money }
";

const TESTS: &str = "\
staff:
  Shop 1: { teams: [shop] }
examples:
  - name: What is asked waits
    given: asked
    when: { as: Shop 1, move: waiting }
    then: { status: waiting }
  - name: What waits is in a hurry the next day
    given: waiting
    when:
      - { after: P1D }
    then:
      status: hurry
";

fn shop(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder.file("shop.yaml", SHOP);
    folder.file("shop.test.yaml", TESTS);
    folder
}

fn promising(test: &str) -> Folder {
    let folder = shop(test);
    folder.file("shop.yaml", format!("{SHOP}{PROMISE}"));
    folder
}

#[test]
fn a_difference_is_shown_where_it_stands_with_what_happened() {
    let ran = shop("test-difference").run(&["test", ".", "--walks", "0"]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    let shown = "\
./shop.test.yaml ./shop.yaml
  ok      What is asked waits
  failed  What waits is in a hurry the next day

error: wanted `hurry`, found `waiting`
  --> ./shop.test.yaml:13:7
   |
13 |       status: hurry
   |       ^^^^^^^^^^^^^
   |
   = at: $.examples[1].then.status

  what happened:
    2026-01-05 09:00  the order is opened: Waiting


not ok: 1 test passed, 1 failed
";
    assert_eq!(ran.out, shown);
}

/// In the shop above the only way to `sent` past `paid` is three steps long, one of them the timer's two days, and needs the
/// fact. Whatever a walk does beside, this is what is told.
#[test]
fn a_walk_that_breaks_a_promise_is_told_by_its_shortest_story() {
    let folder = promising("test-walk");
    for seed in ["1", "2", "3"] {
        let ran = folder.run(&["test", "shop.yaml", "--walks", "60", "--seed", seed, "--format", "json"]);
        assert_eq!(ran.code, 1);
        let walks = &ran.json()["files"][0]["walks"];
        assert_eq!((&walks["seed"], &walks["count"]), (&json!(seed.parse::<u64>().unwrap()), &json!(60)));
        let failures = walks["failures"].as_array().unwrap();
        assert_eq!(failures.len(), 1, "{failures:?}");
        assert_eq!(failures[0]["promise"], "$.promises[0]");
        assert_eq!(failures[0]["message"], "the order is in `sent` and has never been in the class `money`");
        let steps = &failures[0]["example"]["when"];
        let done: Vec<_> = steps.as_array().unwrap().iter().map(|step| (step.get("at"), step.get("move"))).collect();
        let (due, to) = (json!("due"), [json!("asked"), json!("waiting"), json!("sent")]);
        let shortest = [(None, Some(&to[0])), (None, Some(&to[1])), (Some(&due), Some(&to[2]))];
        assert_eq!(done, shortest, "seed {seed}");
        assert_eq!(failures[0]["example"]["given"]["facts"], json!({"prepaid": true}));
        let story: Vec<&str> =
            failures[0]["story"].as_array().unwrap().iter().map(|line| line.as_str().unwrap()).collect();
        let told: Vec<&str> = story.iter().filter_map(|line| line.split_once("  ")).map(|(_, words)| words).collect();
        assert_eq!(told.len(), 5, "{told:?}");
        assert_eq!((told[0], told[3]), ("the order is opened: New, with prepaid = true", "by itself: Waiting → Hurry"));
        assert!(told[4].ends_with(" moves it: Hurry → Sent"), "{told:?}");
    }
}

/// Of three promises one does not hold, one names nothing, and one is a question that only a migration answers.
const PROMISES: &str = "\
promises:
  - never: { reach: sent, before: class:money }
  - always: { canReach: stage:closed }
  - atMost: { enter: lost, times: 1 }
  - never: { reach: sent, before: asked, moves: [migration] }
";

#[test]
fn what_is_promised_is_a_test_each() {
    let folder = promising("test-promises");
    folder.file("shop.yaml", format!("{SHOP}{PROMISES}"));
    folder.file("shop.test.yaml", "walks: 0\n");
    let ran = folder.run(&["test", "shop.test.yaml"]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    let refuted = "\
  failed  $.promises[0]: {\"never\":{\"reach\":\"sent\",\"before\":\"class:money\"}}

error[refuted]: the order is in `sent` and has never been in the class `money`
  --> shop.yaml:13:5
   |
13 |   - never: { reach: sent, before: class:money }
   |     ^^^^^
   |
   = at: $.promises[0]

  what happened:
    2026-01-05 09:00  the order is opened: New
";
    assert!(ran.out.contains(refuted), "{}", ran.out);
    assert!(ran.out.contains("moves it: Hurry → Sent, with prepaid = true\n"), "{}", ran.out);
    assert!(ran.out.contains("  ok      $.promises[1]: {\"always\""), "{}", ran.out);
    assert!(ran.out.contains("error[unknown_name]: `lost` is no status, class or stage of this definition\n"));
    assert!(ran.out.contains("  unknown $.promises[3]: "), "{}", ran.out);
    assert!(ran.out.ends_with("not ok: 2 tests passed, 2 failed\n"), "{}", ran.out);
    let json = folder.run(&["test", "shop.test.yaml", "--format", "json"]).json();
    let promises = json["files"][0]["promises"].as_array().unwrap().clone();
    let told: Vec<_> = promises.iter().map(|own| (own["passed"].clone(), own["verdict"]["type"].clone())).collect();
    let wanted = [(false, "refuted"), (true, "holds"), (false, "undecided"), (true, "undecided")];
    assert_eq!(told, wanted.map(|(passed, verdict)| (json!(passed), json!(verdict))));
    assert_eq!((&promises[0]["line"], &promises[0]["column"]), (&json!(13), &json!(5)));
    assert_eq!(promises[0]["verdict"]["counterexample"]["way"], json!(["new", "asked", "waiting", "hurry", "sent"]));
    let xml = folder.run(&["test", "shop.test.yaml", "--format", "junit"]).out;
    assert!(xml.contains("tests=\"4\" failures=\"2\" errors=\"0\""), "{xml}");
    assert!(xml.contains(
        "<failure message=\"the order is in `sent` and has never been in the class `money`\">shop.yaml:13:5"
    ));
    assert!(xml.contains("<skipped message=\"a migration may break it"), "{xml}");
}

#[test]
fn a_walk_is_told_as_an_example_that_can_be_kept() {
    let folder = promising("test-kept");
    let ran = folder.run(&["test", "shop.yaml", "--walks", "60", "--seed", "1"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("error: the order is in `sent` and has never been in the class `money`\n"), "{}", ran.out);
    assert!(ran.out.contains("  --> shop.yaml:13:5\n") && ran.out.contains("60 walks from seed 1\n"), "{}", ran.out);
    let (_, kept) = ran.out.split_once("  as an example:\n").unwrap();
    let (kept, _) = kept.split_once("\n\n").unwrap();
    let kept: String = kept.lines().filter_map(|line| line.strip_prefix("  ")).flat_map(|line| [line, "\n"]).collect();
    folder.file("shop.test.yaml", format!("examples:\n{kept}    then: {{ status: sent }}\n"));
    folder.file("shop.yaml", SHOP);
    let ran = folder.run(&["test", "shop.test.yaml", "--walks", "0"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{kept}\n{}", ran.out);
}

#[test]
fn the_same_seed_gives_the_same_walks_and_another_one_others() {
    let folder = shop("test-seed");
    let run =
        |seed: &str| folder.run(&["test", "shop.yaml", "--walks", "20", "--seed", seed, "--format", "json"]).json();
    assert_eq!(run("5"), run("5"));
    assert_ne!(run("5")["files"][0]["walks"]["moves"], run("6")["files"][0]["walks"]["moves"]);
    let any = || folder.run(&["test", "shop.yaml", "--walks", "1", "--format", "json"]).json()["seed"].clone();
    let seed = any();
    assert!(seed.is_u64());
    std::thread::sleep(std::time::Duration::from_millis(2));
    assert_ne!(any(), seed, "without a seed each run has its own");
    let ran = folder.run(&["test", "shop.yaml", "--walks", "10001"]);
    assert_eq!(ran.code, 2);
}

#[test]
fn what_is_wrong_with_a_test_file_is_shown_as_in_a_definition() {
    let folder = shop("test-wrong");
    folder.file("shop.test.yaml", "examples:\n  - name: a\n    whne: { move: sent }\n");
    let ran = folder.run(&["test", "shop.test.yaml"]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    let finding = "\
error[unknown_key]: unknown key `whne`
 --> shop.test.yaml:3:5
  |
3 |     whne: { move: sent }
  |     ^^^^
  |
  = at: $.examples[0].whne
  = help: did you mean `when`?
";
    assert!(ran.out.contains(finding), "{}", ran.out);
    assert!(ran.out.ends_with("not ok: 0 tests passed, 1 failed\n"), "{}", ran.out);
    folder.file("shop.test.yaml", "examples:\n  - name: a\n    given: {\n");
    let ran = folder.run(&["test", "shop.test.yaml"]);
    assert!(ran.code == 1 && ran.out.contains("error[syntax]"), "{}", ran.out);
    folder.file("shop.test.yaml", "examples:\n  - { name: a, given: sentt }\n");
    let ran = folder.run(&["test", "shop.test.yaml"]);
    assert!(
        ran.out.contains("error[unknown_status]: unknown status `sentt`\n --> shop.test.yaml:2:16\n"),
        "{}",
        ran.out
    );
    folder.file("shop.yaml", "id: shop\n");
    assert!(folder.run(&["test", "shop.test.yaml"]).out.contains("error[missing_key]"));
}

#[test]
fn junit_has_a_case_for_each_test() {
    let folder = shop("test-junit");
    folder.file(
        "shop.test.yaml",
        TESTS
            .replace("the next day", "<soon> & \\\"late\\\"")
            .replace("name: What waits", "name: \"What waits")
            .replace("late\\\"", "late\\\"\""),
    );
    let ran = folder.run(&["test", ".", "--walks", "3", "--seed", "11", "--format", "junit"]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""), "{}", ran.out);
    let xml = ran.out;
    assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"ordino\" tests=\"3\" failures=\"1\" errors=\"0\">"), "{xml}");
    assert!(xml.contains("<testcase classname=\"./shop.test.yaml\" name=\"What is asked waits\"/>"), "{xml}");
    assert!(xml.contains("name=\"What waits is in a hurry &lt;soon&gt; &amp; &quot;late&quot;\">"), "{xml}");
    assert!(xml.contains("<failure message=\"wanted `hurry`, found `waiting`\">./shop.test.yaml:13:7&#10;"), "{xml}");
    assert!(xml.contains("name=\"3 walks from seed 11\"/>"), "{xml}");
    folder.file("shop.test.yaml", "examples: 7\n");
    let ran = folder.run(&["test", ".", "--format", "junit"]);
    assert!(
        ran.out.contains("errors=\"1\"") && ran.out.contains("<error message=\"./shop.test.yaml:1:1: "),
        "{}",
        ran.out
    );
    let ran = folder.run(&["check", "shop.yaml", "--format", "junit"]);
    assert_eq!((ran.code, ran.err.as_str()), (2, "error: only `test` answers as JUnit's XML\n"));
}

#[test]
fn a_folder_without_tests_and_tests_without_a_definition_are_said() {
    let folder = Folder::new("test-none");
    let ran = folder.run(&["test", "."]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.starts_with("error: .: has no test files\n"), "{}", ran.err);
    folder.file("shop.test.yaml", TESTS);
    let ran = folder.run(&["test", "."]);
    assert!(ran.code == 2 && ran.err.contains("there is no definition beside it"), "{}", ran.err);
    folder.file("other.yaml", SHOP);
    folder.file("shop.test.yaml", format!("definition: other.yaml\n{TESTS}"));
    let ran = folder.run(&["test", ".", "--walks", "0"]);
    assert!(ran.code == 1 && ran.out.contains("./shop.test.yaml ./other.yaml\n"), "{}", ran.out);
}

#[test]
fn the_shipped_definitions_do_what_is_expected_of_them() {
    let folder = Folder::new("test-shipped");
    let ran = folder.run(&["test", &example("definitions"), "--walks", "20", "--seed", "1"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    for name in ["fines", "order-desk", "permits", "prestashop", "returns"] {
        assert!(ran.out.contains(&format!("{name}.test.yaml")), "{name} has tests");
    }
}
