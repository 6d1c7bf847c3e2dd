//! Which compiler makes WebAssembly on this machine.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{install, output, run};

/// The target of both faces.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's compiler for the web, its standard library as sources, and the linker.
const PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// A compiler and how it is asked.
#[derive(Debug)]
pub struct Toolchain {
    /// What it calls itself.
    pub name: String,
    /// Its cargo.
    pub cargo: OsString,
    /// What its cargo is told besides.
    pub arguments: &'static [&'static str],
    /// What its cargo finds in the environment.
    pub variables: Vec<(&'static str, OsString)>,
    /// Where the sources of its standard library lie, or would lie.
    pub library: PathBuf,
}

impl Toolchain {
    /// The one that runs this task, if it knows the target or rustup can teach it; else Debian's, which builds the
    /// standard library itself.
    ///
    /// # Errors
    /// Returns what to do by hand where neither is to be had.
    pub fn find(debians: bool) -> Result<Self, String> {
        if debians {
            return debian();
        }
        own().or_else(|reason| debian().map_err(|other| without(&reason, &other)))
    }
}

fn without(reason: &str, other: &str) -> String {
    let packages = PACKAGES.join(" ");
    format!(
        "no compiler makes WebAssembly here: {reason}; {other}\n\
         with rustup:            rustup target add {TARGET}\n\
         on Debian, as root:     apt-get install --no-install-recommends {packages}\n\
         then again:             cargo xtask wasm"
    )
}

/// The compiler of the cargo that runs this task.
fn own() -> Result<Toolchain, String> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let ask = |arguments: &[&str]| told(&rustc, arguments);
    let knows = || ask(&["--print", "target-libdir", "--target", TARGET]).is_ok_and(|path| has_files(Path::new(&path)));
    if !knows() {
        let mut rustup = Command::new("rustup");
        rustup.args(["target", "add", TARGET]);
        run(rustup)?;
        if !knows() {
            return Err(format!("rustup added {TARGET} to another compiler than `{}`", rustc.display()));
        }
    }
    let library = Path::new(&ask(&["--print", "sysroot"])?).join("lib/rustlib/src/rust");
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    Ok(Toolchain { name: ask(&["--version"])?, cargo, arguments: &[], variables: Vec::new(), library })
}

/// What a compiler says.
fn told(rustc: &OsStr, arguments: &[&str]) -> Result<String, String> {
    let mut command = Command::new(rustc);
    command.args(arguments);
    output(command).map(|told| told.trim().to_owned())
}

fn has_files(folder: &Path) -> bool {
    folder.read_dir().is_ok_and(|mut files| files.next().is_some())
}

/// Debian's compiler, installed now if it is not there and this is root.
fn debian() -> Result<Toolchain, String> {
    let missing = || {
        let installed = |package: &str| {
            let mut query = Command::new("dpkg-query");
            query.args(["--show", "--showformat", "${db:Status-Status}", package]);
            output(query).is_ok_and(|status| status == "installed")
        };
        PACKAGES.into_iter().filter(|package| !installed(package)).collect::<Vec<_>>()
    };
    let packages = missing();
    if !packages.is_empty() {
        install(&packages)?;
        let still = missing();
        if !still.is_empty() {
            return Err(format!("Debian's packages {} are not there", still.join(" ")));
        }
    }
    let library = Path::new("/usr/lib/rustlib/src/rust");
    let library = library.canonicalize().map_err(|error| format!("{}: {error}", library.display()))?;
    let variables = [
        ("RUSTC", "/usr/bin/rustc"),
        // The standard library comes as sources only, and cargo builds those for whoever is brave.
        ("RUSTC_BOOTSTRAP", "1"),
        ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "/usr/bin/rust-lld"),
    ];
    Ok(Toolchain {
        name: told("/usr/bin/rustc".as_ref(), &["--version"])?,
        cargo: "/usr/bin/cargo".into(),
        arguments: &["-Zbuild-std=std,panic_abort"],
        variables: variables.map(|(name, value)| (name, value.into())).to_vec(),
        library,
    })
}
