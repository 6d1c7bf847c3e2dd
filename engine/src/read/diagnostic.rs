//! What is wrong with a document, where, and what would be right.

use super::path::Path;
use serde::{Serialize, Serializer};
use std::fmt;

/// One finding about a document.
///
/// ```
/// use ordino::read::{Code, Diagnostic, Path};
///
/// let path = Path::root().key("initial");
/// let finding = Diagnostic::error(Code::UnknownStatus, &path, "unknown status `nwe`").with_help("did you mean `new`?");
/// assert_eq!(finding.to_string(), "error[unknown_status] $.initial: unknown status `nwe` (did you mean `new`?)");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Diagnostic {
    /// What kind of finding this is; stable, for programs.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// Where, printed as by [`Path`], such as `$.statuses[2].color`.
    pub path: String,
    /// What is wrong, in English, for the person who wrote the document.
    pub message: String,
    /// What would be right, when that can be guessed; left out of JSON when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

impl Diagnostic {
    /// A finding that has to be mended.
    #[must_use]
    pub fn error(code: Code, path: &Path, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, path, message)
    }

    /// A finding that is probably a mistake.
    #[must_use]
    pub fn warning(code: Code, path: &Path, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, path, message)
    }

    /// A finding that is worth knowing.
    #[must_use]
    pub fn hint(code: Code, path: &Path, message: impl Into<String>) -> Self {
        Self::new(Severity::Hint, code, path, message)
    }

    /// The same finding with advice.
    #[must_use]
    pub fn with_help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    fn new(severity: Severity, code: Code, path: &Path, message: impl Into<String>) -> Self {
        Self { code, severity, path: path.to_string(), message: message.into(), help: None }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}] {}: {}", self.severity, self.code, self.path, self.message)?;
        match &self.help {
            Some(help) => write!(f, " ({help})"),
            None => Ok(()),
        }
    }
}

/// How much a [`Diagnostic`] matters.
///
/// ```
/// use ordino::read::Severity;
///
/// assert!(Severity::Error < Severity::Hint);
/// assert_eq!(Severity::Warning.to_string(), "warning");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Severity {
    /// The document cannot be used, or leads cases to where they should never be.
    Error,
    /// The document can be used, but probably does not mean what its author thinks.
    Warning,
    /// Worth knowing.
    Hint,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        })
    }
}

/// Writes the enum, its names and their meanings once.
macro_rules! codes {
    ($($variant:ident $name:literal $meaning:literal)*) => {
        /// The kind of a [`Diagnostic`], in JSON as in `unknown_key`.
        ///
        /// ```
        /// use ordino::read::Code;
        ///
        /// assert_eq!(Code::UnknownKey.as_str(), "unknown_key");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code { $(#[doc = $meaning] $variant,)* }

        impl Code {
            /// Every kind, in the order in which they were added.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name that programs see.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

codes! {
    Syntax "syntax" "The text is not well-formed."
    UnknownKey "unknown_key" "A key that means nothing here."
    DuplicateKey "duplicate_key" "A key that the same map has already."
    WrongType "wrong_type" "For example a list where a text should be."
    MissingKey "missing_key" "A key that has to be there is not."
    InvalidValue "invalid_value" "The right type, but not a value that is allowed here."
    LimitExceeded "limit_exceeded" "More than the engine accepts."
    DuplicateId "duplicate_id" "Two things of one kind have the same id."
    UnknownStatus "unknown_status" "A status that is not defined."
    UnknownTeam "unknown_team" "A team that is not defined."
    UnknownCalendar "unknown_calendar" "A calendar that is not defined."
    UnknownSla "unknown_sla" "An SLA that is not defined."
    UnknownZone "unknown_zone" "A time zone that the tz database does not have."
    TeamCycle "team_cycle" "A team that is its own ancestor."
    DuplicateTarget "duplicate_target" "Two transitions of one status lead to the same status."
    SelfTransition "self_transition" "A transition that leads where it starts."
    AutoRequires "auto_requires" "An automatic transition that requires something of a person."
    StatusInTwoLists "status_in_two_lists" "A status in two of the lists that must not overlap."
    DuplicateAlias "duplicate_alias" "A name for two statuses."
    UnguardedBranch "unguarded_branch" "A choice whose last branch has a guard, or an earlier one has none."
    EmptyGuard "empty_guard" "A guard that says nothing."
    EmptyWeek "empty_week" "A calendar that is never open."
    RepeatMoves "repeat_moves" "A repeating step that moves or assigns."
    EmptyList "empty_list" "A list that needs at least one item."
    TimerCycle "timer_cycle" "Statuses that timers alone move a case round, in no time."
    UnreachableStatus "unreachable_status" "A status that no case enters."
    Endless "endless" "A status from which a case can never be closed."
    ClassUnknown "class_unknown" "A guard asks for a class that no status has."
    DeadEnd "dead_end" "A status that nothing leads out of, and that is not closed."
    NoOwner "no_owner" "An open status in which a case may belong to no team."
    RecommendedNotPermitted "recommended_not_permitted" "A recommended step that nobody in the owning team may take."
    AutomaticCycle "automatic_cycle" "Statuses round which a case goes by itself while nobody does anything."
    GuardNever "guard_never" "A guard that can never hold."
    GuardAlways "guard_always" "A guard that always holds."
    BranchNever "branch_never" "A branch of a choice before which another one is always chosen."
    FactOfTwoTypes "fact_of_two_types" "A fact that is taken for a number here and for a text there."
    SlaNeverOpens "sla_never_opens" "An SLA whose clock no case opens."
    SlaNeverRuns "sla_never_runs" "An SLA whose clock stops as soon as it opens."
    StepNeverFires "step_never_fires" "A step of a ladder that comes after the clock has stopped."
    CalendarNeverOpens "calendar_never_opens" "A calendar with hours that holidays or exceptions close for a century."
    TargetNeverDue "target_never_due" "A target that its calendar does not reach within a century."
    DaysOfWork "days_of_work" "A time in days of 24 hours under a calendar that has shorter ones."
    UnusedTeam "unused_team" "A team that nothing names."
    UnusedCalendar "unused_calendar" "A calendar that nothing names."
    UnusedClass "unused_class" "A class that nothing asks for, spelt nearly as one that something asks for."
    ColorsAlike "colors_alike" "Two colours that differ and look the same, of statuses that stand side by side."
    MissingTranslation "missing_translation" "A text that lacks one of the languages of the others."
    UnknownName "unknown_name" "A promise names what is no status, class or stage."
    AmbiguousName "ambiguous_name" "A promise names what is several of them."
    BadClaim "bad_claim" "A promise that says nothing, or more than the search counts."
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Code {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DiagnosticCode".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "enum": Self::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>() })
    }
}
