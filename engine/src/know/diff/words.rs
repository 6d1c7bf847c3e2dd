//! Changes in words that a merchant reads.

mod step;
mod value;

use super::names::Names;
use super::{Became, Found};
use crate::principal::Principal;
use crate::read::Node;
use value::{Values, hours, instead, plain, read, text};

/// The sentence of a change.
pub(super) fn sentence(found: &Found, names: &Names) -> String {
    let words = Sentence { found, names, values: Values { found, names } };
    let text = match found.kind {
        "workflow" => words.workflow(),
        "team" => words.team(),
        "calendar" | "week" | "holiday" | "exception" => words.calendar(),
        "status" => words.status(),
        "transition" | "require" | "field" => words.transition(),
        "sla" | "step" => words.sla(),
        "right" => words.right(),
        _ => None,
    };
    first_upper(&text.unwrap_or_else(|| words.plain()))
}

/// A change that is being put into words. What has none of its own is `None`.
struct Sentence<'a> {
    found: &'a Found<'a>,
    names: &'a Names<'a>,
    values: Values<'a>,
}

impl Sentence<'_> {
    fn about(&self, parameter: &str) -> &str {
        self.found.about.get(parameter).map_or("", String::as_str)
    }

    fn key(&self) -> &str {
        self.found.key.unwrap_or_default()
    }

    /// For what is changed where nothing better is known to say: what it is a property of, which one, and both values.
    fn plain(&self) -> String {
        let (what, key) = (self.whole(), self.found.key);
        match (key, self.found.became) {
            (Some(key), _) => {
                let (old, new) = (plain(self.values.before()), plain(self.values.after()));
                format!("{what}: {key} is now {}", instead(old, new))
            }
            (None, Became::Added) => format!("{what} is new"),
            (None, Became::Removed) => format!("{what} is gone"),
            (None, Became::Changed) => format!("{what} is written otherwise"),
            (None, Became::Reordered) => format!("{what}: the order has changed"),
        }
    }

    /// What a change is about, by names.
    fn whole(&self) -> String {
        let names = self.names;
        let id = |parameter: &str| self.found.about.get(parameter).map(String::as_str);
        match self.found.kind {
            "status" => format!("the status {}", names.status(self.about("status"))),
            "transition" | "require" | "field" => {
                let (status, to) = (names.status(self.about("status")), names.status(self.about("to")));
                format!("the step from {status} to {to}")
            }
            "team" => format!("the team {}", names.team(self.about("team"))),
            "calendar" | "week" | "holiday" | "exception" => {
                format!("the calendar {}", names.calendar(self.about("calendar")))
            }
            "step" => format!("the escalation of {}", names.sla(self.about("sla"))),
            "sla" => format!("the time limit of {}", names.sla(self.about("sla"))),
            _ => id("right").map_or_else(|| "the workflow".to_owned(), |right| format!("the right {right}")),
        }
    }

    fn reordered(&self, things: &str) -> Option<String> {
        (self.found.became == Became::Reordered && self.found.key.is_none())
            .then(|| format!("{things} are in another order"))
    }

    fn workflow(&self) -> Option<String> {
        let change = || self.values.texts();
        Some(match self.found.key? {
            "id" => format!("the workflow is now {}", change()),
            "version" => format!("the version is now {}", change()),
            "label" => self.called("the workflow"),
            "timeZone" => format!("the time zone is now {}", change()),
            "initial" => {
                format!("orders now begin in {}", self.values.instead_by(|id| self.names.status(id).to_owned()))
            }
            "promises" => "the promises have changed".to_owned(),
            _ => return self.meta("the workflow"),
        })
    }

    fn team(&self) -> Option<String> {
        let team = self.names.team(self.about("team"));
        if let Some(text) = self.reordered("the teams") {
            return Some(text);
        }
        let by = |node: Option<&Node>, name: &dyn Fn(&str) -> String| text(node).map(name);
        Some(match (self.key(), self.found.became) {
            ("", Became::Added) => format!("there is a new team, {team}"),
            ("", Became::Removed) => format!("the team {team} is gone"),
            ("label", _) => self.called(&format!("the team {}", self.about("team"))),
            ("calendar", _) => {
                let calendar = |id: &str| self.names.calendar(id).to_owned();
                match (by(self.values.before(), &calendar), by(self.values.after(), &calendar)) {
                    (Some(old), None) => format!("{team} no longer works by the calendar {old}"),
                    (old, new) => format!("{team} now works by the calendar {}", instead(old, new)),
                }
            }
            ("parent", _) => {
                let parent = |id: &str| self.names.team(id).to_owned();
                match (by(self.values.before(), &parent), by(self.values.after(), &parent)) {
                    (Some(old), None) => format!("{team} is no longer part of {old}"),
                    (old, new) => format!("{team} is now part of {}", instead(old, new)),
                }
            }
            _ => return self.meta(&format!("the team {team}")),
        })
    }

    fn calendar(&self) -> Option<String> {
        let calendar = self.names.calendar(self.about("calendar"));
        Some(match (self.found.kind, self.key(), self.found.became) {
            ("calendar", "", Became::Added) => format!("there is a new calendar, {calendar}"),
            ("calendar", "", Became::Removed) => format!("the calendar {calendar} is gone"),
            ("calendar", "", Became::Reordered) => "the calendars are in another order".to_owned(),
            ("calendar", "label", _) => self.called(&format!("the calendar {}", self.about("calendar"))),
            ("calendar", "timeZone", _) => format!("{calendar} now follows the time zone {}", self.values.texts()),
            ("week", "", _) if !self.about("day").is_empty() => {
                let (old, new) = (hours(self.values.before()), hours(self.values.after()));
                format!("{calendar}: the hours of {} are now {new} instead of {old}", day(self.about("day")))
            }
            ("exception", "", _) if !self.about("date").is_empty() => {
                let (date, old, new) = (self.about("date"), self.values.before(), self.values.after());
                match (old, new) {
                    (None, _) => format!("{calendar}: {date} now has hours of its own, {}", hours(new)),
                    (_, None) => format!("{calendar}: {date} no longer has hours of its own, {}", hours(old)),
                    _ => format!("{calendar}: the hours of {date} are now {} instead of {}", hours(new), hours(old)),
                }
            }
            ("holiday", "", Became::Added) => format!("{calendar} is now closed on {}", self.about("holiday")),
            ("holiday", "", Became::Removed) => format!("{calendar} is no longer closed on {}", self.about("holiday")),
            ("holiday", "", Became::Reordered) => format!("the holidays of {calendar} are in another order"),
            ("holiday", ..) => format!("the holiday {} of {calendar} has another name", self.about("holiday")),
            ("calendar", _, _) => return self.meta(&format!("the calendar {calendar}")),
            _ => return None,
        })
    }

    fn status(&self) -> Option<String> {
        let status = self.names.status(self.about("status"));
        let lists = || self.values.lists();
        Some(match (self.key(), self.found.became) {
            ("", Became::Added) => format!("there is a new status, {status}"),
            ("", Became::Removed) => format!("the status {status} is gone"),
            ("", Became::Reordered) => "the statuses are in another order".to_owned(),
            ("label", _) => self.called(&format!("the status {}", self.about("status"))),
            ("description", _) => format!("the description of {status} has changed"),
            ("color", _) => format!("the colour of {status} is now {}", self.values.texts()),
            ("team", _) if self.values.after().is_none() => format!("{status} no longer belongs to a team of its own"),
            ("team", _) => {
                format!("{status} now belongs to {}", self.values.instead_by(|id| self.names.team(id).to_owned()))
            }
            ("stage", _) => format!("{status} now counts as {}", self.values.texts()),
            ("notify", _) if self.values.after().is_some() => {
                format!("nobody is told any more when an order enters {status}")
            }
            ("notify", _) => format!("the owning team is now told when an order enters {status}"),
            ("classes", _) => format!("{status} is now classed as {}", lists()),
            ("aliases", _) => format!("{status} is now known elsewhere as {}", lists()),
            ("onEnter", _) => format!("entering {status} now emits {}", lists()),
            ("onLeave", _) => format!("leaving {status} now emits {}", lists()),
            ("others", _) => {
                let which = |node: Option<&Node>| match node {
                    None => "as the steps say",
                    Some(Node::Text(text)) if text == "none" => "no other status",
                    Some(Node::Text(_)) => "any other status",
                    Some(_) => "any other status under conditions of its own",
                };
                let (old, new) = (which(self.values.before()), which(self.values.after()));
                format!("exceptions from {status} are now: {new}, instead of {old}")
            }
            _ => return self.meta(&format!("the status {status}")),
        })
    }

    fn right(&self) -> Option<String> {
        let what = match self.about("right") {
            "move" => "move orders",
            "exception" => "choose an exception",
            "force" => "force a status",
            "comment" => "comment",
            "remind" => "set reminders",
            "watch" => "watch orders",
            "assign" => "assign orders",
            "undo" => "undo a move",
            "acknowledge" => "acknowledge a time limit",
            _ => return None,
        };
        let people = |node| read(node).map(|who: Vec<Principal>| self.names.people(&who, None));
        let (old, new) = (people(self.values.before())?, people(self.values.after())?);
        Some(format!("who may {what}: {new} instead of {old}"))
    }

    /// A new name; of another language than the reader's where theirs stays.
    fn called(&self, thing: &str) -> String {
        match (self.values.label(self.values.before()), self.values.label(self.values.after())) {
            (Some(old), Some(new)) if old == new => format!("{thing} has other names in other languages"),
            (Some(old), None) => format!("{thing} is no longer called {old}"),
            (old, new) => format!("{thing} is now called {}", instead(old, new)),
        }
    }

    /// What is carried for other programs.
    fn meta(&self, thing: &str) -> Option<String> {
        (self.key() == "meta").then(|| format!("what other programs note about {thing} has changed"))
    }
}

fn day(short: &str) -> &str {
    match short {
        "mon" => "Monday",
        "tue" => "Tuesday",
        "wed" => "Wednesday",
        "thu" => "Thursday",
        "fri" => "Friday",
        "sat" => "Saturday",
        "sun" => "Sunday",
        other => other,
    }
}

fn first_upper(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
