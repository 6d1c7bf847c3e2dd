//! Mentions: the employees whom a text names.

use crate::limits;
use crate::name::EmployeeId;

/// Employees that a text mentions as `@handle`, each once, in order, at most [`limits::MENTIONS`]. A handle begins after
/// what is no part of a word, so that an address such as `care@shop.example` mentions nobody, and ends before
/// punctuation that closes it.
pub(super) fn mentions(text: &str) -> Vec<EmployeeId> {
    let part = |character: char| character.is_alphanumeric() || matches!(character, '_' | '-' | '.');
    let mut mentions = Vec::new();
    let mut before = ' ';
    for (position, character) in text.char_indices() {
        if mentions.len() == limits::MENTIONS {
            break;
        }
        if character == '@' && !part(before) {
            let rest = text.get(position + 1..).unwrap_or_default();
            let end = rest.find(|character| !part(character)).unwrap_or(rest.len());
            let handle = rest.get(..end).unwrap_or_default().trim_end_matches(['.', '-']);
            if let Ok(employee) = EmployeeId::new(handle)
                && !mentions.contains(&employee)
            {
                mentions.push(employee);
            }
        }
        before = character;
    }
    mentions
}
