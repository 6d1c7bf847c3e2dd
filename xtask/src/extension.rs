//! `cargo xtask extension`: the engine as an extension of the PHP that is here.
//!
//! `<target>/php/ordino.so` is for that PHP alone: its minor version, with or without threads, and this kind of processor.

mod php;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::run::{cargo, output, root, run, target_folder};
use crate::wasm;
pub use php::Php;

/// An extension, built and asked once.
pub struct Extension {
    /// The file that PHP loads.
    pub file: PathBuf,
    /// The PHP that it is for.
    pub php: Php,
}

/// Builds the extension and says what came of it.
///
/// # Errors
/// Returns what is missing and how to get it, or that the extension does not answer.
pub fn extension() -> Result<Extension, String> {
    let php = Php::find()?;
    let module = wasm::plain()?;
    let compiled = compile(&module.file)?;
    let mut build = cargo(&["build", "--locked", "--package", "ordino-php", "--profile", "extension"]);
    php.choose(&mut build);
    build.env("ORDINO_CWASM", compiled);
    run(build)?;
    let file = target_folder().join("php/ordino.so");
    copy(&target_folder().join("extension/libordino_php.so"), &file)?;
    check(&php, &file, &module.engine_id)?;
    println!("extension {} for PHP {}, engine {}", file.display(), php.version, module.engine_id);
    Ok(Extension { file, php })
}

/// Looks the extension's code over, as `cargo xtask test` does with everything that needs no PHP.
///
/// # Errors
/// Returns what is missing and how to get it, or that there is something to mend.
pub fn lints() -> Result<(), String> {
    let php = Php::find()?;
    let compiled = compile(&wasm::plain()?.file)?;
    let mut clippy = cargo(&["clippy", "--locked", "--package", "ordino-php", "--profile", "extension"]);
    php.choose(&mut clippy);
    clippy.args(["--", "-Dwarnings"]).env("ORDINO_CWASM", compiled);
    run(clippy)
}

/// Compiles the module ahead of time, unless that was done since module and compiler have changed.
fn compile(module: &Path) -> Result<PathBuf, String> {
    // With the others, as the tests are built: another choice of packages would build the compiler anew.
    run(cargo(&["build", "--locked", "--quiet", "--bin", "ordino-aot"]))?;
    let tool = target_folder().join("debug/ordino-aot");
    let compiled = target_folder().join("php/ordino.cwasm");
    let is_fresh = changed(&compiled).is_some_and(|since| {
        [module, &tool].into_iter().all(|source| changed(source).is_some_and(|source| source < since))
    });
    if !is_fresh {
        create_folder_of(&compiled)?;
        let mut compile = Command::new(&tool);
        compile.arg(module).arg(&compiled);
        run(compile)?;
    }
    // Whoever builds in another folder finds it, too.
    compiled.canonicalize().map_err(|error| format!("{}: {error}", compiled.display()))
}

/// When a file was written last, if it is there.
fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|about| about.modified()).ok()
}

/// Asks the extension which engine it has: so a module that does not fit is found where it was made.
fn check(php: &Php, file: &Path, engine_id: &str) -> Result<(), String> {
    let mut ask = php.command();
    ask.arg("-n").arg("-d").arg(format!("extension={}", file.display()));
    ask.args(["-r", r#"echo json_decode(ordino_call('{"type":"version"}'))->ok->engineId;"#]);
    let answered = output(ask)?;
    if answered == engine_id {
        Ok(())
    } else {
        Err(format!("the extension has the engine `{answered}`, and was built from {engine_id}"))
    }
}

/// Copies a file to a place of its own: a process that has the old one open keeps that.
pub fn copy(from: &Path, to: &Path) -> Result<(), String> {
    create_folder_of(to)?;
    let new = to.with_extension("new");
    let copied = fs::copy(from, &new).and_then(|_| fs::rename(&new, to));
    copied.map_err(|error| format!("{} to {}: {error}", from.display(), to.display()))
}

fn create_folder_of(file: &Path) -> Result<(), String> {
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

/// A file of the repository's folder for PHP.
pub fn source(name: &str) -> PathBuf {
    root().join("php-bridge").join(name)
}
