//! What one request may bring along at most.

use super::Request;
use crate::actor::Actor;
use crate::command::{Attachment, Command, Mapping};
#[cfg(feature = "analysis")]
use crate::know::suite::{Suite, Walks};
use crate::limits;
use crate::wire::answer::Failure;

impl Request {
    /// Refuses lists and texts that are longer than the limits allow; those that types bound by themselves are proved
    /// already.
    pub(super) fn within_limits(&self) -> Result<(), Failure> {
        match self {
            Self::Decide(request) => {
                actor_within_limits(request.actor.as_ref())?;
                facts_within_limits("$.facts", request.facts.len())?;
                command_within_limits("$.command", &request.command)
            }
            Self::DecideMany(request) => {
                actor_within_limits(request.actor.as_ref())?;
                if request.items.len() > limits::ITEMS {
                    return Err(Failure::too_many("$.items", limits::ITEMS, "items"));
                }
                let mut commands = request.items.iter().map(|item| &item.command).enumerate();
                commands.try_for_each(|(position, command)| {
                    command_within_limits(&format!("$.items[{position}].command"), command)
                })?;
                let facts = request.items.iter().map(|item| item.facts.len()).max();
                facts_within_limits("$.items", facts.unwrap_or_default())
            }
            Self::Options(request) => {
                actor_within_limits(request.actor.as_ref())?;
                facts_within_limits("$.facts", request.facts.len())
            }
            #[cfg(feature = "analysis")]
            Self::Diagram(request) if request.way.as_ref().is_some_and(|way| way.len() > limits::HISTORY) => {
                Err(Failure::too_many("$.way", limits::HISTORY, "statuses"))
            }
            #[cfg(feature = "analysis")]
            Self::Promises(request) if request.promises.as_ref().is_some_and(|claims| claims.len() > limits::LIST) => {
                Err(Failure::too_many("$.promises", limits::LIST, "promises"))
            }
            #[cfg(feature = "analysis")]
            Self::Test(request) => match request.walks {
                Some(walks) if walks.count.is_some_and(|count| count > Suite::MOST_WALKS) => {
                    Err(Failure::too_many("$.walks.count", Suite::MOST_WALKS as usize, "walks"))
                }
                Some(walks) if walks.seed > Walks::MOST_SEED => {
                    Err(Failure::invalid("$.walks.seed", format!("a seed is at most {}", Walks::MOST_SEED)))
                }
                _ => Ok(()),
            },
            #[cfg(feature = "analysis")]
            Self::Migration(request) if request.cases.len() > limits::ITEMS => {
                Err(Failure::too_many("$.cases", limits::ITEMS, "cases"))
            }
            #[cfg(feature = "analysis")]
            Self::Migration(request) => map_within_limits("$.map", &request.map),
            _ => Ok(()),
        }
    }
}

fn map_within_limits(path: &str, map: &Mapping) -> Result<(), Failure> {
    if map.statuses.len() > limits::STATUSES {
        return Err(Failure::too_many(&format!("{path}.statuses"), limits::STATUSES, "names"));
    }
    if map.teams.len() > limits::TEAMS {
        return Err(Failure::too_many(&format!("{path}.teams"), limits::TEAMS, "names"));
    }
    Ok(())
}

fn actor_within_limits(actor: Option<&Actor>) -> Result<(), Failure> {
    let Some(actor) = actor else { return Ok(()) };
    for (key, list) in [("teams", &actor.teams), ("leads", &actor.leads), ("roles", &actor.roles)] {
        if list.len() > limits::MEMBERSHIPS {
            return Err(Failure::too_many(&format!("$.actor.{key}"), limits::MEMBERSHIPS, key));
        }
    }
    Ok(())
}

fn facts_within_limits(path: &str, facts: usize) -> Result<(), Failure> {
    if facts > limits::FACTS { Err(Failure::too_many(path, limits::FACTS, "facts")) } else { Ok(()) }
}

fn command_within_limits(path: &str, command: &Command) -> Result<(), Failure> {
    let (text, attachments) = match command {
        Command::Move { comment, attachments, .. } => (comment.as_deref(), attachments.as_slice()),
        Command::Force { comment, .. } => (Some(comment.as_str()), [].as_slice()),
        Command::Undo { comment } => (comment.as_deref(), [].as_slice()),
        Command::Remind(remind) if remind.to.len() > limits::LIST => {
            return Err(Failure::too_many(&format!("{path}.to"), limits::LIST, "principals"));
        }
        Command::Remind(remind) => (Some(remind.text.as_str()), [].as_slice()),
        Command::Migrate { map, .. } => return map_within_limits(&format!("{path}.map"), map),
        Command::Comment { text, attachments } => (Some(text.as_str()), attachments.as_slice()),
        Command::Record { source, .. } if source.len() > limits::HOST_NAME_BYTES => {
            return Err(Failure::too_many(&format!("{path}.source"), limits::HOST_NAME_BYTES, "bytes"));
        }
        Command::Open { history, .. } if history.len() > limits::HISTORY => {
            return Err(Failure::too_many(&format!("{path}.history"), limits::HISTORY, "rows"));
        }
        Command::Open { facts, .. } => return facts_within_limits(&format!("{path}.facts"), facts.len()),
        Command::SetFacts { facts } => return facts_within_limits(&format!("{path}.facts"), facts.len()),
        _ => (None, [].as_slice()),
    };
    if text.is_some_and(|text| text.len() > limits::COMMENT_BYTES) {
        return Err(Failure::too_many(path, limits::COMMENT_BYTES, "bytes of comment"));
    }
    if attachments.len() > limits::ATTACHMENTS {
        return Err(Failure::too_many(&format!("{path}.attachments"), limits::ATTACHMENTS, "attachments"));
    }
    let texts = |file: &Attachment| {
        [Some(&file.name), Some(&file.media_type), file.digest.as_ref(), file.key.as_ref()]
            .into_iter()
            .flatten()
            .any(|text| text.len() > limits::FACT_BYTES)
    };
    if attachments.iter().any(texts) {
        return Err(Failure::too_many(&format!("{path}.attachments"), limits::FACT_BYTES, "bytes a text"));
    }
    Ok(())
}
