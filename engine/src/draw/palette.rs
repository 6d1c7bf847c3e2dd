//! Colours of a picture, as a style sheet whose every rule is about what is inside of a picture of ours.

use std::fmt::Write;

use super::Theme;

/// The colours of one theme.
struct Palette {
    ground: &'static str,
    lane: &'static str,
    card: &'static str,
    border: &'static str,
    head: &'static str,
    text: &'static str,
    dim: &'static str,
    suggested: &'static str,
    automatic: &'static str,
    escalation: &'static str,
    exception: &'static str,
    way: &'static str,
}

const LIGHT: Palette = Palette {
    ground: "#ffffff",
    lane: "#f1f4f7",
    card: "#ffffff",
    border: "#bcc5ce",
    head: "#dde3e9",
    text: "#1c2530",
    dim: "#5b6875",
    suggested: "#8794a1",
    automatic: "#0b7285",
    escalation: "#c2410c",
    exception: "#6741d9",
    way: "#d6336c",
};

const DARK: Palette = Palette {
    ground: "#12161b",
    lane: "#1a2027",
    card: "#252c35",
    border: "#47525e",
    head: "#3a4551",
    text: "#e8edf2",
    dim: "#a3b0bd",
    suggested: "#7f8c99",
    automatic: "#3bc9db",
    escalation: "#ff922b",
    exception: "#b197fc",
    way: "#f783ac",
};

const SHAPES: &str = "\
.ordino text{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-size:11px}\
.ordino .name{font-size:18px;font-weight:600}.ordino .team{font-size:13px;font-weight:600}\
.ordino .label{font-size:13px;font-weight:600}.ordino .main{font-weight:600}\
.ordino .step{fill:none;stroke-width:1.4}.ordino .recommended.step{stroke-width:3}\
.ordino .automatic.step{stroke-width:1.8}\
.ordino .escalation.step{stroke-width:1.8;stroke-dasharray:7 4}.ordino .exception.step{stroke-dasharray:2 4;stroke-width:2}\
.ordino .taken.step{stroke-width:4.5}.ordino .sign{fill:none;stroke-width:1.6}\
.ordino .frame{stroke-width:1}.ordino .seen .frame{stroke-width:2.5}.ordino .here .frame{stroke-width:5}";

/// The style sheet of a theme.
pub(super) fn style(theme: Theme) -> String {
    match theme {
        Theme::Light => format!("{SHAPES}{}", LIGHT.rules()),
        Theme::Dark => format!("{SHAPES}{}", DARK.rules()),
        Theme::Auto => {
            format!("{SHAPES}{}@media(prefers-color-scheme:dark){{{}}}", LIGHT.rules(), DARK.rules())
        }
    }
}

impl Palette {
    fn rules(&self) -> String {
        let Self { ground, lane, card, border, head, text, dim, .. } = self;
        let mut rules = format!(
            ".ordino .ground{{fill:{ground}}}.ordino .lane rect{{fill:{lane}}}\
             .ordino .body{{fill:{card}}}.ordino .frame{{fill:none;stroke:{border}}}\
             .ordino .head{{fill:{head}}}.ordino text{{fill:{text}}}.ordino .dim{{fill:{dim}}}\
             .ordino .sign{{stroke:{dim}}}"
        );
        let lines = [
            ("recommended", text),
            ("suggested", &self.suggested),
            ("automatic", &self.automatic),
            ("escalation", &self.escalation),
            ("exception", &self.exception),
            ("taken", &self.way),
        ];
        for (class, color) in lines {
            let _ = write!(rules, ".ordino .{class}.step{{stroke:{color}}}.ordino .{class}.tip{{fill:{color}}}");
            let _ = write!(rules, ".ordino text.{class}{{fill:{color}}}.ordino .{class}.sign{{stroke:{color}}}");
        }
        // Names of steps are read, not told apart by colour.
        let _ = write!(rules, ".ordino text.suggested{{fill:{text}}}.ordino text.taken{{fill:{text}}}");
        let _ = write!(rules, ".ordino .seen .frame{{stroke:{0}}}.ordino .visit{{fill:{0}}}", self.way);
        let _ = write!(rules, ".ordino text.number{{fill:{ground}}}");
        rules
    }
}
