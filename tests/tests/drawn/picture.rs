//! A picture as somebody sees who knows nothing of how it was laid out: read from its SVG alone.

/// What stands in a picture.
#[derive(Debug, Default)]
pub struct Picture {
    pub cards: Vec<Card>,
    pub lines: Vec<Line>,
    pub texts: Vec<Text>,
    /// The rules of its style.
    pub style: String,
    /// Where each lane begins and ends, by team.
    pub lanes: Vec<(String, i64, i64)>,
    pub size: (i64, i64),
}

#[derive(Clone, Debug)]
pub struct Card {
    pub status: String,
    pub left: i64,
    pub top: i64,
    pub right: i64,
    pub bottom: i64,
}

#[derive(Clone, Debug)]
pub struct Line {
    pub from: String,
    pub to: String,
    pub classes: Vec<String>,
    /// From corner to corner, each round one as if it were sharp.
    pub points: Vec<(i64, i64)>,
}

/// Words, and the room that they take.
#[derive(Clone, Debug)]
pub struct Text {
    pub words: String,
    pub classes: Vec<String>,
    /// The status of the card in which they stand.
    pub card: Option<String>,
    /// No status: the room alone.
    pub room: Card,
}

impl Picture {
    /// Reads a picture, and proves on the way that its elements are closed in the order in which they were opened.
    pub fn read(svg: &str) -> Self {
        let mut picture = Self::default();
        let mut open: Vec<&str> = Vec::new();
        let mut group = (String::new(), String::new());
        // The card that is open, and how many elements are around it.
        let mut card: Option<(usize, String)> = None;
        for piece in svg.split('<').skip(1) {
            let (tag, text) = piece.split_once('>').expect("a tag ends");
            assert!(!text.contains('>'), "a bare sign in {text}");
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name));
                card = card.filter(|(around, _)| open.len() > *around);
                continue;
            }
            let name = tag.split([' ', '/']).next().expect("a name");
            if !tag.ends_with('/') {
                open.push(name);
            }
            let class = attribute(tag, "class").unwrap_or_default();
            let number = |key: &str| attribute(tag, key).map_or(0, |value| value.parse::<i64>().expect("a number"));
            match name {
                "svg" => picture.size = (number("width"), number("height")),
                "g" if class.starts_with("card") => {
                    group = ("card".to_owned(), attribute(tag, "data-status").expect("one"));
                    card = Some((open.len() - 1, group.1.clone()));
                }
                "g" if class == "lane" => group = ("lane".to_owned(), attribute(tag, "data-team").expect("one")),
                "rect" => {
                    let (left, top) = (number("x"), number("y"));
                    let (right, bottom) = (left + number("width"), top + number("height"));
                    if group.0 == "card" && class == "body" {
                        picture.cards.push(Card { status: group.1.clone(), left, top, right, bottom });
                    } else if group.0 == "lane" && class.is_empty() && open.last() == Some(&"g") {
                        picture.lanes.push((std::mem::take(&mut group.1), left, right));
                        group.0.clear();
                    }
                }
                "path" if class.starts_with("step ") => picture.lines.push(Line {
                    from: attribute(tag, "data-from").expect("where it begins"),
                    to: attribute(tag, "data-to").expect("where it ends"),
                    classes: class.split(' ').map(str::to_owned).collect(),
                    points: points(&attribute(tag, "d").expect("a line")),
                }),
                "style" => text.clone_into(&mut picture.style),
                "text" => {
                    let classes: Vec<String> = class.split(' ').map(str::to_owned).collect();
                    let words = unescaped(text);
                    let room = room(&picture.style, &classes, &words, tag);
                    picture.texts.push(Text {
                        words,
                        classes,
                        card: card.as_ref().map(|(_, status)| status.clone()),
                        room,
                    });
                }
                _ => {}
            }
        }
        assert_eq!(open, [""; 0], "something is left open");
        picture
    }

    pub fn card(&self, status: &str) -> &Card {
        self.cards.iter().find(|card| card.status == status).unwrap_or_else(|| panic!("no card of {status}"))
    }
}

impl Text {
    pub fn is(&self, class: &str) -> bool {
        self.classes.iter().any(|own| own == class)
    }
}

impl Line {
    pub fn is(&self, class: &str) -> bool {
        self.classes.iter().any(|own| own == class)
    }

    pub fn segments(&self) -> impl Iterator<Item = ((i64, i64), (i64, i64))> {
        self.points.iter().copied().zip(self.points.iter().copied().skip(1))
    }
}

impl Card {
    /// Whether some of a straight line is inside of the card, its border not counted.
    pub fn is_crossed(&self, ((x, y), (to_x, to_y)): ((i64, i64), (i64, i64))) -> bool {
        let (left, right, top, bottom) = (x.min(to_x), x.max(to_x), y.min(to_y), y.max(to_y));
        right > self.left && left < self.right && bottom > self.top && top < self.bottom
    }

    pub fn overlaps(&self, other: &Self) -> bool {
        self.right > other.left && self.left < other.right && self.bottom > other.top && self.top < other.bottom
    }

    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left && other.right <= self.right && self.top <= other.top && other.bottom <= self.bottom
    }

    /// How far a point is from the border.
    pub fn far(&self, (x, y): (i64, i64)) -> i64 {
        let beside = (self.left - x).max(x - self.right).max(0);
        let above = (self.top - y).max(y - self.bottom).max(0);
        let inside = (x - self.left).min(self.right - x).min(y - self.top).min(self.bottom - y).max(0);
        beside + above + inside
    }
}

fn attribute(tag: &str, key: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {key}=\""))?;
    rest.split_once('"').map(|(value, _)| value.to_owned())
}

/// The points of `M… L… Q… … L…`; of a curve its corner.
fn points(path: &str) -> Vec<(i64, i64)> {
    let mut points = Vec::new();
    let mut rest = path;
    while let Some(start) = rest.find(['M', 'L', 'Q']) {
        let is_curve = rest[start..].starts_with('Q');
        let body = &rest[start + 1..];
        let end = body.find(['M', 'L', 'Q']).unwrap_or(body.len());
        let numbers: Vec<i64> = body[..end].split(' ').map(|number| number.parse().expect("a whole number")).collect();
        assert_eq!(numbers.len(), if is_curve { 4 } else { 2 });
        points.extend(numbers.chunks(2).map(|pair| (pair[0], pair[1])));
        rest = &body[end..];
    }
    points
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The room that words take, by the style of their classes.
fn room(style: &str, classes: &[String], words: &str, tag: &str) -> Card {
    let rules = classes.iter().filter_map(|class| style.split_once(&format!(".ordino .{class}{{font-")));
    let rules: Vec<&str> = rules.filter_map(|(_, rest)| rest.split_once('}')).map(|(rule, _)| rule).collect();
    let sizes = rules.iter().filter_map(|rule| rule.strip_prefix("size:")?.split_once("px"));
    let size: i64 = sizes.map(|(size, _)| size.parse().expect("a size")).next().unwrap_or(11);
    let bold = if rules.iter().any(|rule| rule.contains("weight:600")) { 108 } else { 100 };
    let wide = words.chars().map(advance).sum::<i64>() * size * bold / 100_000;
    let number = |key: &str| attribute(tag, key).map_or(0, |value| value.parse::<i64>().expect("a number"));
    let (x, base) = (number("x"), number("y"));
    let left = match attribute(tag, "text-anchor").as_deref() {
        Some("end") => x - wide,
        Some("middle") => x - wide / 2,
        _ => x,
    };
    Card { status: String::new(), left, right: left + wide, top: base - size * 3 / 4, bottom: base + size / 5 }
}

/// How far a sign moves the pen, in thousandths of the font's size: as `DejaVu Sans` has it, wide among the fonts that
/// pages have.
fn advance(sign: char) -> i64 {
    const SMALL: [i64; 26] = [
        613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592,
        818, 592, 592, 525,
    ];
    const GREAT: [i64; 26] = [
        684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684,
        989, 685, 611, 685,
    ];
    match sign {
        'a'..='z' => SMALL[sign as usize - 'a' as usize],
        'A'..='Z' => GREAT[sign as usize - 'A' as usize],
        '0'..='9' => 636,
        ' ' | '.' | ',' => 318,
        '(' | ')' | '[' | ']' => 390,
        '-' => 361,
        '\u{300}'..='\u{36f}' => 0,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{ff00}'..='\u{ffef}' => 1_000,
        _ => 600,
    }
}
