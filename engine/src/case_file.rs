//! A case kept together with the workflow under which it runs.

use std::sync::Arc;

use crate::blocker::WrongWorkflow;
use crate::case::Case;
use crate::command::{Command, Mapping};
use crate::definition::Language;
use crate::step::{Call, Decision, NoCase, Options, decide, options};
use crate::workflow::Workflow;

/// A case that stays: commands go in, events come out, and the case is looked at when somebody wants it.
///
/// Reading and writing a case as JSON takes longer than deciding about it, so a host that asks several times about one
/// case keeps it in a file. What a file decides has happened in it at once: a host that then cannot store the events
/// drops the file and makes another one from what it has stored.
///
/// ```
/// use std::sync::Arc;
/// use ordino::{Call, CaseFile, Command, Workflow};
///
/// let workflow = Workflow::from_json(r#"{
///     "id": "shop",
///     "version": 1,
///     "rights": {"move": ["anyone"]},
///     "statuses": [{"id": "paid", "recommended": "shipped"}, {"id": "shipped", "stage": "closed"}]
/// }"#).unwrap();
/// let call = Call::at("2026-01-02T16:00:00Z".parse()?);
///
/// let mut file = CaseFile::unopened(Arc::new(workflow));
/// file.decide(&serde_json::from_str(r#"{"type": "open", "id": "order-1042"}"#)?, &call)?;
/// assert_eq!(file.options(&call, None).unwrap().unwrap().options[0].to.as_str(), "shipped");
///
/// let shipped = file.decide(&serde_json::from_str(r#"{"type": "move", "to": "shipped"}"#)?, &call)?;
/// assert_eq!(shipped.events.len(), 1);
/// assert_eq!(file.case().unwrap().status.as_str(), "shipped");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct CaseFile {
    workflow: Arc<Workflow>,
    case: Option<Case>,
}

impl CaseFile {
    /// A file for a case that is not opened yet: the first command must be `open`.
    #[must_use]
    pub fn unopened(workflow: Arc<Workflow>) -> Self {
        Self { workflow, case: None }
    }

    /// A file of a case.
    ///
    /// # Errors
    /// Returns why the case does not run under this workflow.
    pub fn new(workflow: Arc<Workflow>, case: Case) -> Result<Self, WrongWorkflow> {
        match workflow.mismatch(&case) {
            Some(reason) => Err(reason),
            None => Ok(Self::unproved(workflow, Some(case))),
        }
    }

    /// A file whose case may turn out not to run under this workflow.
    pub(crate) fn unproved(workflow: Arc<Workflow>, case: Option<Case>) -> Self {
        Self { workflow, case }
    }

    /// The workflow under which the case runs.
    #[must_use]
    pub fn workflow(&self) -> &Arc<Workflow> {
        &self.workflow
    }

    /// The case as it is now; none before it is opened.
    #[must_use]
    pub fn case(&self) -> Option<&Case> {
        self.case.as_ref()
    }

    /// The case, taken out.
    #[must_use]
    pub fn into_case(self) -> Option<Case> {
        self.case
    }

    /// What may be done next, as [`options`] has it; none before the case is opened.
    ///
    /// # Errors
    /// Returns why the case does not run under its workflow, which cannot be once it has been opened or proved here.
    pub fn options(&self, call: &Call, language: Option<&Language>) -> Result<Option<Options<'_>>, WrongWorkflow> {
        self.case.as_ref().map(|case| options(&self.workflow, case, call, language)).transpose()
    }

    /// Decides, as [`decide`] has it. The case stays here: that of the decision is none.
    ///
    /// # Errors
    /// Returns [`NoCase`] when the case is not opened yet and the command is another one than `open`.
    pub fn decide(&mut self, command: &Command, call: &Call) -> Result<Decision, NoCase> {
        let workflow = Arc::clone(&self.workflow);
        self.decide_under(&workflow, command, call)
    }

    /// Lets the case go over to another workflow, under which it runs from then on; as [`Command::Migrate`] has it.
    ///
    /// # Errors
    /// Returns [`NoCase`] when the case is not opened yet.
    pub fn migrate(&mut self, to: &Arc<Workflow>, map: Mapping, call: &Call) -> Result<Decision, NoCase> {
        let from = Arc::clone(&self.workflow);
        let command = Command::Migrate { from: from.digest().into(), map };
        self.decide_under(to, &command, &call.from(&from))
    }

    /// Decides under a workflow, which becomes the case's own if the command makes it so.
    pub(crate) fn decide_under(
        &mut self,
        workflow: &Arc<Workflow>,
        command: &Command,
        call: &Call,
    ) -> Result<Decision, NoCase> {
        let mut decision = decide(workflow, self.case.take(), command, call)?;
        self.case = decision.case.take();
        if self.case.as_ref().is_some_and(|case| case.workflow.digest == workflow.digest()) {
            self.workflow = Arc::clone(workflow);
        }
        Ok(decision)
    }
}
