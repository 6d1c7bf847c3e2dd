//! Colours that people cannot tell apart.
//!
//! Distances are Euclidean in Oklab (Ottosson 2020, <https://bottosson.github.io/posts/oklab/>), in which equal steps look
//! equally wide. What is seen with one kind of cone missing is simulated in linear light by the matrices of Machado,
//! Oliveira and Fernandes (2009) at full severity, of which each maps red, green and blue.

use std::collections::BTreeSet;

use fixedbitset::FixedBitSet;

use super::spot::status;
use super::{Findings, Subject, note};
use crate::definition::{Color, Target};
use crate::read::{Code, Severity};

/// A colour in linear light, or in Oklab.
type Triple = [f64; 3];

/// Two dots on a page nearer than this look the same to most people. Side by side, as large areas, half of it can be seen.
const ALIKE: f64 = 0.04;

/// The same where a kind of cone is missing. Of the millions of colours fewer are left, so less is asked for.
const ALIKE_TO_FEW: f64 = 0.02;

/// How many statuses anybody sees side by side.
const BESIDE: usize = 50;

/// Who sees without one of the three cones, and what they see.
const FEW: [(&str, [Triple; 3]); 3] = [
    (
        "red",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
    (
        "green",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
    (
        "blue",
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
    ),
];

/// A status's colour, seen by everybody.
struct Seen {
    /// In Oklab: by most, then by each of the few.
    places: [Triple; 4],
}

/// Notes statuses that are offered side by side in colours that differ and look alike. One colour for several statuses is a
/// choice, and not noted.
pub(super) fn look(subject: &Subject, findings: &mut Findings) {
    let definition = subject.definition;
    let seen: Vec<Option<Seen>> =
        definition.statuses.iter().map(|status| status.color.as_ref().map(Seen::of)).collect();
    let count = definition.statuses.len();
    let mut compared = FixedBitSet::with_capacity(count * count);
    for (from, own) in definition.statuses.iter().enumerate() {
        let targets = own.transitions().filter_map(|transition| match &transition.to {
            Target::Status(to) => subject.positions.get(to).copied(),
            Target::Previous => None,
        });
        let beside: BTreeSet<usize> = targets
            .chain([from])
            .filter(|status| seen.get(*status).is_some_and(Option::is_some))
            .take(BESIDE)
            .collect();
        for (index, second) in beside.iter().enumerate() {
            for first in beside.iter().take(index) {
                if compared.put(first * count + second) {
                    continue;
                }
                let pair = (seen.get(*first).and_then(Option::as_ref), seen.get(*second).and_then(Option::as_ref));
                let (Some(one), Some(other)) = pair else { continue };
                let Some(to_whom) = one.is_like(other) else { continue };
                let name = |status: usize| definition.statuses.get(status).map(|status| &status.id);
                let (Some(first_id), Some(second_id)) = (name(*first), name(*second)) else { continue };
                let message =
                    format!("`{second_id}` and `{first_id}` stand side by side in colours that look alike{to_whom}");
                let help = "make one of them lighter or darker, or give both the same colour";
                note(findings, status(*second).key("color"), Severity::Hint, Code::ColorsAlike, (message, help));
            }
        }
    }
}

impl Seen {
    fn of(color: &Color) -> Self {
        let light = linear(color);
        Self {
            places: [
                oklab(light),
                oklab(times(&FEW[0].1, light)),
                oklab(times(&FEW[1].1, light)),
                oklab(times(&FEW[2].1, light)),
            ],
        }
    }

    /// To whom two colours look alike although they are not the same, as a sentence ends with it.
    fn is_like(&self, other: &Self) -> Option<String> {
        let mut distances = self.places.iter().zip(&other.places).map(|(one, other)| distance(one, other));
        let to_most = distances.next()?;
        if to_most == 0.0 {
            return None;
        }
        if to_most < ALIKE {
            return Some(String::new());
        }
        let few = FEW.iter().zip(distances).find(|(_, distance)| *distance < ALIKE_TO_FEW);
        few.map(|((cone, _), _)| format!(" to people who do not see {cone}"))
    }
}

/// Linear light of a colour of sRGB.
fn linear(color: &Color) -> Triple {
    let digits = color.as_str().get(1..).and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or_default();
    [16, 8, 0].map(|shift| {
        let value = f64::from(digits >> shift & 0xff) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

fn oklab(light: Triple) -> Triple {
    let cones = times(
        &[
            [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
            [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
            [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
        ],
        light.map(|part| part.clamp(0.0, 1.0)),
    );
    times(
        &[
            [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
            [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
            [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
        ],
        cones.map(f64::cbrt),
    )
}

fn times(matrix: &[Triple; 3], [x, y, z]: Triple) -> Triple {
    matrix.map(|[a, b, c]| a * x + b * y + c * z)
}

fn distance(one: &Triple, other: &Triple) -> f64 {
    one.iter().zip(other).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt()
}
