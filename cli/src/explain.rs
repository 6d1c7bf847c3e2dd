//! `ordino explain`: what the code of a finding or of a promise means, with a definition that has it and the same one mended.

use std::io::Write;

use serde::Serialize;

use crate::args::ExplainArgs;
use crate::failure::{Exit, Failure};
use crate::names::nearest;
use crate::print::{DIM, HEADING, Out};

/// Lists the texts of `cli/explain` by their codes.
macro_rules! texts {
    ($($code:literal)*) => { &[$(($code, include_str!(concat!("../explain/", $code, ".md"))),)*] };
}

/// The long form of every code, in Markdown: a title, prose, and, where the code can be found today, two definitions.
const TEXTS: &[(&str, &str)] = texts! {
    "syntax"
    "unknown_key"
    "duplicate_key"
    "wrong_type"
    "missing_key"
    "invalid_value"
    "limit_exceeded"
    "duplicate_id"
    "unknown_status"
    "unknown_team"
    "unknown_calendar"
    "unknown_sla"
    "unknown_zone"
    "team_cycle"
    "duplicate_target"
    "self_transition"
    "auto_requires"
    "status_in_two_lists"
    "duplicate_alias"
    "unguarded_branch"
    "empty_guard"
    "empty_week"
    "repeat_moves"
    "empty_list"
    "timer_cycle"
    "unreachable_status"
    "endless"
    "class_unknown"
    "dead_end"
    "no_owner"
    "recommended_not_permitted"
    "automatic_cycle"
    "guard_never"
    "guard_always"
    "branch_never"
    "fact_of_two_types"
    "sla_never_opens"
    "sla_never_runs"
    "step_never_fires"
    "calendar_never_opens"
    "target_never_due"
    "days_of_work"
    "unused_team"
    "unused_calendar"
    "unused_class"
    "colors_alike"
    "missing_translation"
    "unknown_name"
    "ambiguous_name"
    "bad_claim"
};

/// The same of what becomes of promises that are written well.
const PROMISES: &[(&str, &str)] = texts! {
    "refuted"
    "timing"
    "facts"
    "migration"
    "calendars"
    "states"
};

/// What a code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
struct Explanation<'t> {
    code: &'t str,
    title: &'t str,
    text: &'t str,
    /// A definition that has it, in YAML.
    #[serde(skip_serializing_if = "Option::is_none")]
    wrong: Option<&'t str>,
    /// The same, mended.
    #[serde(skip_serializing_if = "Option::is_none")]
    right: Option<&'t str>,
}

pub fn run(args: &ExplainArgs, out: &mut Out) -> Result<Exit, Failure> {
    let all = TEXTS.iter().chain(PROMISES).map(|(code, text)| Explanation::of(code, text));
    let Some(wanted) = &args.code else {
        let all: Vec<_> = all.collect();
        if out.is_json() {
            out.pretty(&all)?;
        } else {
            for Explanation { code, title, .. } in all {
                writeln!(out, "{HEADING}{code:<26}{HEADING:#} {title}")?;
            }
        }
        return Ok(Exit::Yes);
    };
    let Some(found) = all.clone().find(|explanation| explanation.code == wanted) else {
        let failure = Failure::usage(format!("there is no code `{wanted}`")).at("explain");
        let near = nearest(wanted, all.map(|explanation| explanation.code));
        return Err(failure.help(match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`ordino explain` lists all codes".to_owned(),
        }));
    };
    if out.is_json() {
        out.pretty(&found)?;
    } else {
        found.write(out)?;
    }
    Ok(Exit::Yes)
}

impl<'t> Explanation<'t> {
    fn of(code: &'t str, text: &'t str) -> Self {
        let (title, rest) = text.trim_start_matches("# ").split_once('\n').unwrap_or((text, ""));
        let prose = rest.split("\n## ").next().unwrap_or_default().trim();
        let example = |heading: &str| {
            let (_, example) = rest.split_once(heading)?.1.split_once("```yaml\n")?;
            example.split_once("```").map(|(example, _)| example)
        };
        Self { code, title, text: prose, wrong: example("\n## Wrong\n"), right: example("\n## Right\n") }
    }

    fn write(&self, out: &mut Out) -> std::io::Result<()> {
        writeln!(out, "{HEADING}{}{HEADING:#}  {DIM}{}{DIM:#}\n\n{}", self.title, self.code, self.text)?;
        for (heading, example) in [("Wrong", self.wrong), ("Right", self.right)] {
            if let Some(example) = example {
                writeln!(out, "\n{HEADING}{heading}{HEADING:#}\n")?;
                example.lines().try_for_each(|line| writeln!(out, "    {line}"))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml;
    use ordino::Workflow;
    use ordino::know::{Doubt, Verdict, check, promises};
    use ordino::read::Code;

    fn all() -> impl Iterator<Item = Explanation<'static>> {
        TEXTS.iter().map(|(code, text)| Explanation::of(code, text))
    }

    /// The codes that `check` finds in a text, as the verb does.
    fn found(text: &str) -> Vec<&'static str> {
        match yaml::parse(text) {
            Ok(node) => check(&node).iter().map(|finding| finding.code.as_str()).collect(),
            Err(_) => vec![Code::Syntax.as_str()],
        }
    }

    #[test]
    fn every_code_is_explained() {
        let codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        let explained: Vec<&str> = all().map(|explanation| explanation.code).collect();
        assert_eq!(explained, codes);
        for Explanation { code, title, text, .. } in all() {
            assert!(!title.is_empty() && !title.ends_with('.') && text.len() > 60, "{code}");
        }
    }

    #[test]
    fn what_becomes_of_promises_is_explained() {
        let written_well = Doubt::ALL.into_iter().filter(|doubt| !doubt.is_badly_written());
        let explained: Vec<&str> = PROMISES.iter().map(|(code, _)| *code).collect();
        let codes: Vec<&str> = ["refuted"].into_iter().chain(written_well.map(Doubt::code)).collect();
        assert_eq!(explained, codes);
        let verdict = |text: &str| {
            let workflow = Workflow::from_node(&yaml::parse(text).unwrap()).unwrap();
            let judged = promises(&workflow).unwrap().promises;
            judged.first().map(|judged| judged.verdict.clone())
        };
        let badly_written = Doubt::ALL.into_iter().filter(|doubt| doubt.is_badly_written()).map(Doubt::code);
        let checked = TEXTS.iter().filter(|(code, _)| badly_written.clone().any(|own| own == *code));
        assert_eq!(checked.clone().count(), badly_written.clone().count());
        for (code, text) in checked.chain(PROMISES) {
            let Explanation { title, text, wrong, right, .. } = Explanation::of(code, text);
            assert!(!title.is_empty() && !title.ends_with('.') && text.len() > 60, "{code}");
            let (Some(wrong), Some(right)) = (wrong, right) else { continue };
            let found = match verdict(wrong) {
                Some(Verdict::Refuted { .. }) => Some("refuted"),
                Some(Verdict::Undecided { reason, .. }) => Some(reason.code()),
                _ => None,
            };
            assert_eq!(found, Some(*code));
            assert_eq!(verdict(right), Some(Verdict::Holds {}), "{code}: mended, it holds");
        }
    }

    #[test]
    fn every_example_is_what_it_says() {
        for Explanation { code, wrong, right, .. } in all() {
            let (Some(wrong), Some(right)) = (wrong, right) else {
                assert_eq!(code, "unknown_sla", "only test files name an SLA");
                continue;
            };
            assert!(found(wrong).contains(&code), "{code}: {:?}", found(wrong));
            assert_eq!(found(right), Vec::<&str>::new(), "{code}: mended, it is without findings");
        }
    }
}
