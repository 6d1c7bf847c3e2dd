//! Runs one measured case so and so often, for a program that counts instructions. Without arguments it lists the cases.

#[path = "../benches/cases/mod.rs"]
mod cases;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, calls)) = arguments.first().zip(arguments.get(1)) else {
        for case in cases::all() {
            println!("{}", case.name);
        }
        return;
    };
    let calls: u32 = calls.parse().unwrap_or_default();
    let Some(mut case) = cases::all().into_iter().find(|case| case.name == name) else {
        eprintln!("there is no case `{name}`");
        return;
    };
    for _ in 0..calls {
        std::hint::black_box((case.call)());
    }
}
