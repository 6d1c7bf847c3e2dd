//! Writes what a fuzzer begins with: the committed dictionaries, and with a folder the seeds as `FOLDER/TARGET/…`.

use std::path::PathBuf;
use std::{env, fs};

use ordino_tests::fuzz::TARGETS;
use ordino_tests::fuzz::material::{dictionary, seeds};

fn main() -> std::io::Result<()> {
    for target in TARGETS {
        fs::write(target.dictionary(), dictionary(target.name))?;
    }
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else { return Ok(()) };
    for (target, inputs) in seeds() {
        let folder = folder.join(target);
        fs::create_dir_all(&folder)?;
        for (number, input) in inputs.iter().enumerate() {
            fs::write(folder.join(format!("seed-{number:04}")), input)?;
        }
    }
    Ok(())
}
