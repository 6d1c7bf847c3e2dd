//! `diagram`: a workflow as a picture, or as the machine of another library.

use super::answer::{ErrorCode, Failure};
use super::{DiagramRequest, Engine, enough, ok};
use crate::draw::{DrawError, Look, Way, draw};

impl Engine {
    pub(super) fn diagram(&mut self, request: DiagramRequest) -> Result<String, Failure> {
        let DiagramRequest { workflow, format, lang, theme, case, events, way, .. } = request;
        let workflow = self.workflow("$.workflow", &workflow)?;
        enough(workflow.memory().has_for_drawing(&workflow))?;
        let (path, way) = match (case, events, way) {
            (None, None, None) => ("$", Way::default()),
            (Some(case), None, None) => {
                let case = self.case("$.case", case)?;
                if let Some(reason) = workflow.mismatch(&case) {
                    return Err(reason.into());
                }
                ("$.case", Way::of_case(&case))
            }
            (None, Some(events), None) => ("$.events", Way::of_events(&events)),
            (None, None, Some(way)) => ("$.way", way.into_iter().collect()),
            _ => {
                let message = "at most one of `case`, `events` and `way` is drawn";
                return Err(Failure::invalid("$", message.to_owned()));
            }
        };
        let drawing = draw(&workflow, format, &Look { lang: lang.as_ref(), theme, way });
        let drawing = drawing.map_err(|error| match error {
            DrawError::TooMany(_) => Failure::new(ErrorCode::TooLarge, error.to_string()),
            DrawError::UnknownStatus(_) => Failure::invalid(path, error.to_string()),
        })?;
        Ok(ok(&drawing))
    }
}
