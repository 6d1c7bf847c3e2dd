//! The language of a picture: whose labels are shown, and the picture's own few words.

use crate::definition::{Label, Language};
use crate::time::Duration;
use crate::workflow::Workflow;

/// The words of a picture in one language.
#[derive(Debug)]
pub(super) struct Words {
    pub start: &'static str,
    pub waiting: &'static str,
    pub closed: &'static str,
    pub nobody: &'static str,
    pub recommended: &'static str,
    pub suggested: &'static str,
    pub automatic: &'static str,
    pub escalation: &'static str,
    pub exception: &'static str,
    pub way: &'static str,
    pub back: &'static str,
    pub any: &'static str,
    pub when: &'static str,
    pub by: &'static str,
    at_once: &'static str,
    after: &'static str,
    of_target: &'static str,
    working: &'static str,
    statuses: &'static str,
    /// Days, hours, minutes, seconds.
    units: [&'static str; 4],
}

const ENGLISH: Words = Words {
    start: "start",
    waiting: "waiting",
    closed: "closed",
    nobody: "No team of its own",
    recommended: "recommended",
    suggested: "suggested",
    automatic: "automatic",
    escalation: "escalation",
    exception: "exception",
    way: "the way taken",
    back: "back to where it was",
    any: "any other status",
    when: "only when",
    by: "by",
    at_once: "at once",
    after: "after",
    of_target: "of the target",
    working: "(working)",
    statuses: "statuses",
    units: ["d", "h", "min", "s"],
};

const ITALIAN: Words = Words {
    start: "inizio",
    waiting: "in attesa",
    closed: "chiuso",
    nobody: "Nessun gruppo proprio",
    recommended: "consigliato",
    suggested: "suggerito",
    automatic: "automatico",
    escalation: "escalation",
    exception: "eccezione",
    way: "il percorso seguito",
    back: "torna dov'era",
    any: "qualsiasi altro stato",
    when: "solo se",
    by: "da",
    at_once: "subito",
    after: "dopo",
    of_target: "del tempo previsto",
    working: "(lavorative)",
    statuses: "stati",
    units: ["g", "h", "min", "s"],
};

const GERMAN: Words = Words {
    start: "Anfang",
    waiting: "wartet",
    closed: "geschlossen",
    nobody: "Kein eigenes Team",
    recommended: "empfohlen",
    suggested: "vorgeschlagen",
    automatic: "automatisch",
    escalation: "Eskalation",
    exception: "Ausnahme",
    way: "der genommene Weg",
    back: "zurück, wo er war",
    any: "jeder andere Status",
    when: "nur wenn",
    by: "durch",
    at_once: "sofort",
    after: "nach",
    of_target: "der Frist",
    working: "(Arbeitszeit)",
    statuses: "Status",
    units: ["T", "Std", "Min", "s"],
};

const POLISH: Words = Words {
    start: "początek",
    waiting: "oczekuje",
    closed: "zamknięte",
    nobody: "Bez własnego zespołu",
    recommended: "zalecane",
    suggested: "sugerowane",
    automatic: "automatyczne",
    escalation: "eskalacja",
    exception: "wyjątek",
    way: "przebyta droga",
    back: "powrót do poprzedniego",
    any: "każdy inny status",
    when: "tylko gdy",
    by: "przez",
    at_once: "od razu",
    after: "po",
    of_target: "czasu",
    working: "(roboczych)",
    statuses: "statusy",
    units: ["d", "godz.", "min", "s"],
};

/// Whose labels are shown, and in which words the picture speaks: English where it does not know the language.
#[derive(Debug)]
pub(super) struct Tongue<'a> {
    lang: Option<&'a Language>,
    main: Option<&'a Language>,
    pub words: &'static Words,
}

impl<'a> Tongue<'a> {
    pub fn new(workflow: &'a Workflow, lang: Option<&'a Language>) -> Self {
        let main = workflow.main_language();
        let tag = lang.or(main).map_or("en", Language::as_str);
        let words = match tag.get(..2).map(str::to_ascii_lowercase).as_deref() {
            Some("it") => &ITALIAN,
            Some("de") => &GERMAN,
            Some("pl") => &POLISH,
            _ => &ENGLISH,
        };
        Self { lang: lang.or(main), main, words }
    }

    /// The language of the picture, for whoever reads it aloud.
    pub fn tag(&self) -> &str {
        self.lang.map_or("en", Language::as_str)
    }

    /// A label in the language, else in the definition's first.
    pub fn label(&self, label: Option<&'a Label>) -> Option<&'a str> {
        let label = label?;
        let text = match (label, self.lang, self.main) {
            (Label::Plain(text), ..) => Some(text.as_str()),
            (_, Some(lang), main) => label.get(lang).or_else(|| label.get(main?)),
            (Label::ByLanguage(texts), None, _) => texts.first().map(|(_, text)| text.as_str()),
        };
        text.filter(|text| !text.trim().is_empty())
    }

    /// `after 4 h (working)`, or `at once`.
    pub fn after(&self, time: Duration, working: bool) -> String {
        if time == Duration::ZERO {
            return self.words.at_once.to_owned();
        }
        self.worked(format!("{} {}", self.words.after, self.time(time, working)), working)
    }

    /// `after 80 % of the target (working)`.
    pub fn after_share(&self, percent: u32, working: bool) -> String {
        self.worked(format!("{} {percent} % {}", self.words.after, self.words.of_target), working)
    }

    /// `14 statuses`.
    pub fn count(&self, statuses: usize) -> String {
        format!("{statuses} {}", self.words.statuses)
    }

    fn worked(&self, text: String, working: bool) -> String {
        if working { format!("{text} {}", self.words.working) } else { text }
    }

    /// A working day has not 24 hours, so working time is not told in days.
    fn time(&self, time: Duration, working: bool) -> String {
        let millis = time.millis();
        let [day, hour, minute, second] = [86_400_000, 3_600_000, 60_000, 1_000];
        let (days, rest) = if working { (0, millis) } else { (millis / day, millis % day) };
        let counts = [days, rest / hour, rest % hour / minute, rest % minute / second];
        let told = counts.iter().zip(self.words.units).filter(|(count, _)| **count > 0);
        let told: Vec<String> = told.map(|(count, unit)| format!("{count} {unit}")).collect();
        if told.is_empty() { format!("{time}") } else { told.join(" ") }
    }
}
