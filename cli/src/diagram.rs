//! `ordino diagram`: a definition as a picture, or as the machine of another library.

use std::io::Write;

use ordino::draw::{Format, Look, Theme, Way, draw};

use crate::args::{DiagramArgs, DrawingFormat, DrawingTheme};
use crate::failure::{Exit, Failure};
use crate::print::Out;
use crate::{document, input};

pub fn run(args: &DiagramArgs, out: &mut Out) -> Result<Exit, Failure> {
    let workflow = document::workflow(&args.definition)?;
    let way = match (&args.case, &args.events) {
        (Some(case), _) => Way::of_case(&input::case(case)?),
        (None, Some(events)) => Way::of_events(&input::events(events)?),
        (None, None) => args.way.iter().cloned().collect(),
    };
    let look = Look { lang: args.lang.as_ref(), theme: args.theme.into(), way };
    let drawing = draw(&workflow, args.drawing.into(), &look).map_err(|error| Failure::usage(error.to_string()))?;
    if out.is_json() {
        out.pretty(&drawing)?;
    } else {
        out.write_all(drawing.text.as_bytes())?;
    }
    Ok(Exit::Yes)
}

impl From<DrawingFormat> for Format {
    fn from(format: DrawingFormat) -> Self {
        match format {
            DrawingFormat::Svg => Self::Svg,
            DrawingFormat::Mermaid => Self::Mermaid,
            DrawingFormat::Dot => Self::Dot,
            DrawingFormat::Xstate => Self::Xstate,
            DrawingFormat::Symfony => Self::Symfony,
        }
    }
}

impl From<DrawingTheme> for Theme {
    fn from(theme: DrawingTheme) -> Self {
        match theme {
            DrawingTheme::Auto => Self::Auto,
            DrawingTheme::Light => Self::Light,
            DrawingTheme::Dark => Self::Dark,
        }
    }
}
