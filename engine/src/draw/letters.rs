//! How wide text is, roughly: no font is asked, so that a picture is the same everywhere.

/// The width of a text in thousandths of a pixel's size: a table of one common wide font, so that others need less.
pub(super) fn width(text: &str, size: i64) -> i64 {
    text.chars().map(of).sum::<i64>() * size / 1_000
}

/// The text, or as much of its beginning as fits, with a sign that there is more.
pub(super) fn fit(text: &str, size: i64, most: i64) -> String {
    let text = one_line(text);
    if width(&text, size) <= most {
        return text;
    }
    let mut left = most * 1_000 / size.max(1) - of('…');
    let fits = |sign: &char| {
        left -= of(*sign);
        left >= 0
    };
    let short: String = text.chars().take_while(fits).collect();
    format!("{}…", short.trim_end())
}

/// The text in at most two lines, parted between words where that helps.
pub(super) fn wrap(text: &str, size: i64, most: i64) -> Vec<String> {
    let text = one_line(text);
    if width(&text, size) <= most {
        return vec![text];
    }
    let mut parts = text.match_indices(' ').map(|(at, _)| text.split_at(at));
    let fitting = parts.rfind(|(first, _)| width(first, size) <= most);
    match fitting {
        Some((first, rest)) => vec![first.to_owned(), fit(rest, size, most)],
        None => vec![fit(&text, size, most)],
    }
}

/// Without what breaks lines or is no text.
pub(super) fn one_line(text: &str) -> String {
    text.split(|sign: char| sign.is_whitespace() || sign.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Thousandths of the font's size.
fn of(sign: char) -> i64 {
    match sign {
        'i' | 'j' | 'l' | '\'' | 'I' | 'J' => 290,
        ' ' | '.' | ',' | '|' | '!' | ':' | ';' | '/' => 335,
        'f' | 't' | 'r' | '(' | ')' | '-' | '[' | ']' | '°' | '"' => 405,
        's' | 'c' | 'z' | 'L' | '?' | '*' => 550,
        'k' | 'v' | 'x' | 'y' | 'F' | 'T' | 'P' | 'Y' => 600,
        'm' | 'M' | '%' => 960,
        'w' | '+' | '=' | '<' | '>' | '→' | '↩' | 'Q' | 'O' | 'G' | 'D' | 'N' | 'H' | 'U' => 830,
        'W'
        | '@'
        | '…'
        | '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ffef}' => 1_000,
        'A'..='Z' => 700,
        'a'..='z' | '0'..='9' => 636,
        // Marks that stand above or below another sign.
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0,
        // Most letters with accents, Greek and Cyrillic.
        '\u{a1}'..='\u{52f}' => 720,
        '\u{1f000}'.. => 1_300,
        _ => 800,
    }
}
