//! The project's own tasks: `cargo xtask demo`, `test`, `bench`, `wasm`, `extension`, `dist`, `shop`, `pictures`, `zones` and
//! `soak`. Without dependencies, since this is what a fresh machine builds first.

mod admin;
mod bench;
mod demo;
mod desk;
mod dist;
mod extension;
mod module;
mod php;
mod run;
mod shop;
mod soak;
mod test;
mod wasm;
mod web;
mod zip;

use std::env;
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask TASK

tasks:
  demo                         opens a small shop's back office in a browser's reach, and says where
  demo --play                  plays a log of orders through a definition, then tells one order's life
  demo LOG.csv [DEFINITION]    the same with a log of one's own
  test                         everything that every change must pass; prints the seconds of each stage
  bench [NAME]                 how fast it is: medians by criterion, instruction counts by callgrind
  bench wasmtime               how much longer calls take under wasmtime than natively
  bench web                    how fast and how large the npm package is, in Node and Chromium
  bench php                    how fast calls from PHP are, beside Symfony's, and how fast the store is
  bench desk                   how fast the desk's pages and answers are, with 2,000 orders
  bench shop                   what the PrestaShop module costs a shop: gate, recorder, bell, lists
  soak [STAGE]                 what takes long: laws, model, zones, bench, fuzz, wasm, php, shop and mutants;
                               run before an issue is resolved
  soak fuzz [SECONDS [TARGET…]]  fuzzes each target, or those that are named, so long (ten minutes)
  wasm [plain|browser] [debian]  the engine as WebAssembly, for any runtime and for JavaScript; with Debian's compiler
  extension                    the engine as an extension of PHP, which PHP and PHP_CONFIG name; else that of the system
  dist                         what an administrator gets: extension, Composer package, PrestaShop module, digests
  shop PATH [SCREENSHOTS]      the PrestaShop module in an installed shop, through the browser; PHP='php -c FILE' names its PHP
  pictures                     paints the shipped definitions anew, as PNG beside them
  zones                        writes the engine's table of time zones anew, after an update of chrono-tz";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["demo"] => desk::demo(),
        ["demo", "--play"] => demo::demo(None, None),
        ["demo", log] => demo::demo(Some(log), None),
        ["demo", log, definition] => demo::demo(Some(log), Some(definition)),
        ["test"] => test::test(),
        ["bench"] => bench::bench(None),
        ["bench", "wasmtime"] => bench::wasmtime(),
        ["bench", "web"] => web::bench(),
        ["bench", "php"] => php::bench(),
        ["bench", "desk"] => desk::bench(),
        ["bench", "shop"] => php::shop(20_000),
        ["bench", name] => bench::bench(Some(name)),
        ["wasm", words @ ..] => wasm::wasm(words),
        ["extension"] => extension::extension().map(drop),
        ["dist"] => dist::dist(),
        ["shop", path] => shop::shop(path, None),
        ["shop", path, screenshots] => shop::shop(path, Some(screenshots)),
        ["soak"] => soak::soak(None, &[]),
        ["soak", stage, words @ ..] => soak::soak(Some(stage), words),
        ["pictures"] => web::pictures(),
        ["zones"] => run::run(run::cargo(&["run", "--quiet", "--locked", "--package", "ordino-zones"])),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            // `test` has said everything already, and its last line is the count.
            if !message.is_empty() {
                eprintln!("error: {message}");
            }
            ExitCode::FAILURE
        }
    }
}
