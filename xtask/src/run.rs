//! Running other programs.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The repository's root.
pub fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_owned()
}

/// The cargo that runs this task.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root());
    command
}

/// Where cargo builds to.
pub fn target_folder() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Where cargo keeps what it has downloaded.
///
/// # Errors
/// Returns a message when neither cargo's variable nor the home folder is known.
pub fn cargo_home() -> Result<PathBuf, String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    home.ok_or_else(|| "there is no home folder: set CARGO_HOME".to_owned())
}

/// Runs a program to its end and answers what it prints.
///
/// # Errors
/// Returns what went wrong, in words, when it does not start or does not succeed.
pub fn output(mut command: Command) -> Result<String, String> {
    let output = command.output().map_err(|error| cannot_start(&command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let told = String::from_utf8_lossy(&output.stderr);
    Err(format!("{} failed ({}) {}", shown(&command), output.status, told.trim_end()))
}

/// Runs a program to its end.
///
/// # Errors
/// Returns what went wrong, in words, when it does not start or does not succeed.
pub fn run(mut command: Command) -> Result<(), String> {
    let status = command.status().map_err(|error| cannot_start(&command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("{} failed ({status})", shown(&command))) }
}

/// Runs a program to its end, shows what it prints, and answers its lines. The second value says whether it succeeded.
///
/// # Errors
/// Returns what went wrong, in words, when it does not start.
pub fn listen(mut command: Command) -> Result<(Vec<String>, bool), String> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| cannot_start(&command, &error))?;
    let mut lines = Vec::new();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line.map_err(|error| format!("{}: {error}", shown(&command)))?;
            println!("{line}");
            lines.push(line);
        }
    }
    let status = child.wait().map_err(|error| format!("{}: {error}", shown(&command)))?;
    Ok((lines, status.success()))
}

/// Installs packages of Debian.
///
/// # Errors
/// Returns what went wrong, in words: this is another system, or whoever asks may not.
pub fn install(packages: &[&str]) -> Result<(), String> {
    let apt = |words: &[&str]| {
        let mut apt = Command::new("apt-get");
        // Another installation may be under way.
        apt.args(words).args(["-o", "DPkg::Lock::Timeout=300"]).env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    run(apt(&["update"]))?;
    let mut install = apt(&["install", "--yes", "--no-install-recommends"]);
    install.args(packages);
    run(install)
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("{} does not start: {error}", shown(command))
}

fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|argument| argument.to_string_lossy().into_owned()));
    format!("`{}`", words.join(" "))
}
