//! `cargo xtask wasm`: the engine as WebAssembly, one file for each face.
//!
//! `<target>/wasm/ordino.wasm` is the plain module, for any runtime; `wasm/npm/dist/` has three modules for JavaScript with
//! their bindings: `ordino` is what a page with orders loads, `analysis` has the analysis of definitions too, `node` is that
//! made for speed. The same sources and the same compiler give the same bytes, whatever folder they lie in.

mod bindings;
mod toolchain;

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::run::{cargo_home, output, root, target_folder};
use toolchain::{TARGET, Toolchain};

/// A face of the engine, as much of it as its file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Face {
    /// For any runtime, whole.
    Plain,
    /// For pages, without the analysis.
    Page,
    /// For pages, whole.
    Analysis,
    /// For Node, whole.
    Node,
}

/// The faces for JavaScript, each with what its file and its bindings are called.
const SCRIPTED: [(Face, &str); 3] = [(Face::Page, "ordino"), (Face::Analysis, "analysis"), (Face::Node, "node")];

/// A built module.
pub struct Module {
    /// Its file.
    pub file: PathBuf,
    /// Which engine it is.
    pub engine_id: String,
}

impl Face {
    /// What the profile `wasm` leaves to the face.
    fn profile(self) -> [(&'static str, &'static str); 2] {
        let [opt_level, strip] = match self {
            Self::Plain => ["3", "symbols"],
            // The bindings need to know what the module can do; they take the names out.
            Self::Node => ["3", "debuginfo"],
            // Somebody waits for the download: nothing is made larger to be faster.
            Self::Page | Self::Analysis => ["z", "debuginfo"],
        };
        [("CARGO_PROFILE_WASM_OPT_LEVEL", opt_level), ("CARGO_PROFILE_WASM_STRIP", strip)]
    }

    /// The features of `ordino-wasm` that it is built with.
    fn features(self) -> &'static str {
        match self {
            Self::Plain => "plain,analysis",
            Self::Page => "browser",
            Self::Analysis => "browser,analysis",
            Self::Node => "browser,analysis,direct",
        }
    }

    /// Where its module lies within `<target>/wasm/`.
    fn file(self) -> &'static str {
        match self {
            Self::Plain => "ordino.wasm",
            // As the compiler leaves it: what ships is made from it with its bindings.
            Self::Page => "unbound/ordino.wasm",
            Self::Analysis => "unbound/analysis.wasm",
            Self::Node => "unbound/node.wasm",
        }
    }
}

/// Builds every face, or those for one kind of host, and says what came of it. `debian` among the words asks for Debian's
/// compiler whatever else there is.
pub fn wasm(words: &[&str]) -> Result<(), String> {
    let known = ["plain", "browser", "debian"];
    if let Some(word) = words.iter().find(|word| !known.contains(word)) {
        return Err(format!("`{word}` is neither a face nor a compiler, but {}", known.join(", ")));
    }
    let has = |word| words.contains(&word);
    let toolchain = Toolchain::find(has("debian"))?;
    println!("compiler {}", toolchain.name);
    let mut files = Vec::new();
    let mut engines = Vec::new();
    if has("plain") || !has("browser") {
        let plain = build(&toolchain, Face::Plain)?;
        files.push(plain.file);
        engines.push(plain.engine_id);
    }
    if has("browser") || !has("plain") {
        for (face, name) in SCRIPTED {
            let scripted = build(&toolchain, face)?;
            files.extend(bindings::bind(&scripted.file, &root().join("wasm/npm/dist"), name)?);
            engines.push(scripted.engine_id);
        }
    }
    engines.dedup();
    println!("engine   {}", engines.join(" and "));
    if engines.len() != 1 {
        return Err("the faces have different engines: something changed meanwhile".to_owned());
    }
    println!("\n{:>9} {:>9}  SHA-256", "bytes", "gzip");
    for file in files {
        println!("{:>9} {:>9}  {}  {}", length(&file)?, zipped(&file)?, digest(&[&file])?, shown(&file));
    }
    Ok(())
}

/// Builds the plain face, for what is made from it.
///
/// # Errors
/// Returns what is missing and how to get it.
pub fn plain() -> Result<Module, String> {
    build(&Toolchain::find(false)?, Face::Plain)
}

/// Builds one face into `<target>/wasm/`. Cargo knows whether there is anything to do.
fn build(toolchain: &Toolchain, face: Face) -> Result<Module, String> {
    let file = target_folder().join("wasm").join(face.file());
    let mut command = Command::new(&toolchain.cargo);
    command.current_dir(root()).args(["build", "--locked", "--quiet", "--package", "ordino-wasm", "--lib"]);
    command.args(["--profile", "wasm", "--target", TARGET, "--features", face.features()]).args(toolchain.arguments);
    // What cargo tells programs has the engine's id; what it tells people stays as it is.
    command.args(["--message-format", "json-render-diagnostics"]).stderr(Stdio::inherit());
    command.env_remove("RUSTFLAGS").env("CARGO_ENCODED_RUSTFLAGS", remapped(toolchain)?);
    command.env("CARGO_TARGET_DIR", target_folder()).env("CARGO_INCREMENTAL", "0").envs(toolchain.variables.clone());
    command.envs(face.profile());
    let told = output(command)?;
    let built = target_folder().join(TARGET).join("wasm/ordino_wasm.wasm");
    copy_if_changed(&built, &file)?;
    let id = told.split_once("[\"ORDINO_ENGINE_ID\",\"").and_then(|(_, rest)| rest.split('"').next());
    let engine_id = id.ok_or("cargo did not tell the engine's id")?.to_owned();
    Ok(Module { file, engine_id })
}

/// Flags that take this machine's folders out of what is built, separated as cargo wants them.
fn remapped(toolchain: &Toolchain) -> Result<OsString, String> {
    let sources = cargo_home()?.join("registry/src");
    if !sources.is_dir() {
        let mut fetch = Command::new(&toolchain.cargo);
        fetch.current_dir(root()).args(["fetch", "--locked"]).envs(toolchain.variables.clone());
        output(fetch)?;
    }
    let mut folders = vec![(root(), "/ordino"), (toolchain.library.clone(), "/rust")];
    // One for each registry; its name depends on where the registry lies.
    let registries = fs::read_dir(&sources).map_err(|error| format!("{}: {error}", sources.display()))?;
    folders.extend(registries.flatten().map(|registry| (registry.path(), "/crates")));
    let mut flags = OsString::new();
    for (folder, name) in folders {
        if !flags.is_empty() {
            flags.push("\u{1f}");
        }
        flags.push("--remap-path-prefix=");
        flags.push(folder);
        flags.push(format!("={name}"));
    }
    Ok(flags)
}

/// Copies a file unless the copy is the same already, so that what is made from it stays fresh.
fn copy_if_changed(from: &Path, to: &Path) -> Result<(), String> {
    let bytes = fs::read(from).map_err(|error| format!("{}: {error}", from.display()))?;
    if fs::read(to).is_ok_and(|kept| kept == bytes) {
        return Ok(());
    }
    let folder = to.parent().unwrap_or(to);
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(to, bytes));
    written.map_err(|error| format!("{}: {error}", to.display()))
}

fn length(file: &Path) -> Result<u64, String> {
    let about = fs::metadata(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(about.len())
}

/// How many bytes go over a line.
fn zipped(file: &Path) -> Result<usize, String> {
    let mut gzip = Command::new("gzip");
    gzip.args(["-9", "--no-name", "--stdout"]).arg(file);
    let packed = gzip.stderr(Stdio::inherit()).output().map_err(|error| format!("gzip does not start: {error}"))?;
    if packed.status.success() { Ok(packed.stdout.len()) } else { Err("gzip failed".to_owned()) }
}

/// The digests of some files, joined.
fn digest(files: &[impl AsRef<OsStr>]) -> Result<String, String> {
    let mut command = Command::new("sha256sum");
    command.args(files);
    let told = output(command)?;
    let digests = told.lines().filter_map(|line| line.split(' ').next());
    Ok(digests.collect::<Vec<_>>().join(" "))
}

/// A path as a reader at the root sees it.
fn shown(file: &Path) -> String {
    file.strip_prefix(root()).unwrap_or(file).display().to_string()
}
