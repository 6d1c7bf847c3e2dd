//! The PHP that an extension is built for, and what building it needs.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{install, output};

/// Debian's PHP, its headers, and the library that reads headers.
const PACKAGES: [&str; 3] = ["php-cli", "php-dev", "libclang-dev"];

/// A PHP with its headers.
#[derive(Debug)]
pub struct Php {
    program: PathBuf,
    config: PathBuf,
    /// Its whole version, such as `8.2.36`.
    pub version: String,
    /// Whether it has threads: `zts` or `nts`.
    pub threads: &'static str,
}

impl Php {
    /// The one that `PHP` and `PHP_CONFIG` name; else `php` and `php-config`, installed now if they are not there, this is
    /// Debian, and this is root.
    ///
    /// # Errors
    /// Returns what is missing and how to get it.
    pub fn find() -> Result<Self, String> {
        let found = Self::there();
        if found.is_ok() || is_named() {
            return found;
        }
        match install(&PACKAGES) {
            Ok(()) => Self::there(),
            Err(reason) => found.map_err(|missing| without(&missing, &reason)),
        }
    }

    fn there() -> Result<Self, String> {
        let program = located("PHP", "php")?;
        let config = located("PHP_CONFIG", "php-config")?;
        let facts = "echo PHP_VERSION, ' ', PHP_ZTS ? 'zts' : 'nts', ' ', PHP_DEBUG ? 'debug' : 'release';";
        let told = ask(&program, &["-n", "-r", facts])?;
        let (version, threads) = match told.split(' ').collect::<Vec<_>>().as_slice() {
            [version, "zts", "release"] => ((*version).to_owned(), "zts"),
            [version, "nts", "release"] => ((*version).to_owned(), "nts"),
            _ => return Err(format!("`{}` is a debug build, or no PHP: it says `{told}`", program.display())),
        };
        let headers = ask(&config, &["--version"])?;
        if headers != version {
            let (program, config) = (program.display(), config.display());
            return Err(format!("`{program}` is PHP {version}, `{config}` is of {headers}: set PHP and PHP_CONFIG"));
        }
        let folder = ask(&config, &["--include-dir"])?;
        if !Path::new(&folder).join("main/php.h").is_file() {
            return Err(format!("PHP's headers are not in {folder}"));
        }
        if !has_libclang() {
            return Err("libclang is not there, which reads PHP's headers; if it is, set LIBCLANG_PATH".to_owned());
        }
        Ok(Self { program, config, version, threads })
    }

    /// Its minor version, such as `8.2`: an extension fits no other.
    pub fn minor(&self) -> &str {
        self.version.rsplit_once('.').map_or(&self.version, |(minor, _)| minor)
    }

    /// It, to be started.
    pub fn command(&self) -> Command {
        Command::new(&self.program)
    }

    /// Tells a build to be for this PHP.
    pub fn choose(&self, build: &mut Command) {
        build.env("PHP", &self.program).env("PHP_CONFIG", &self.config);
    }
}

/// Where a program is that a variable names, by its path or as it is called; or else one of the usual name.
fn located(variable: &str, usual: &str) -> Result<PathBuf, String> {
    let name = env::var_os(variable).map_or_else(|| PathBuf::from(usual), PathBuf::from);
    if name.components().count() > 1 {
        return if name.is_file() {
            Ok(name)
        } else {
            Err(format!("{variable} is {}, which is no file", name.display()))
        };
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let mut places = env::split_paths(&path).map(|folder| folder.join(&name));
    places.find(|place| place.is_file()).ok_or_else(|| format!("`{}` is not there", name.display()))
}

/// Whether somebody has said which PHP it shall be: then none is installed.
fn is_named() -> bool {
    env::var_os("PHP").is_some() || env::var_os("PHP_CONFIG").is_some()
}

fn ask(program: &Path, arguments: &[&str]) -> Result<String, String> {
    let mut command = Command::new(program);
    command.args(arguments);
    output(command).map(|told| told.trim().to_owned())
}

/// Whether libclang is where it is looked for, or somebody says where it is.
fn has_libclang() -> bool {
    let below =
        |folder: &str| PathBuf::from(folder).read_dir().into_iter().flatten().flatten().map(|entry| entry.path());
    let is_library = |path: &Path| {
        path.file_name().is_some_and(|name| {
            name.to_string_lossy().starts_with("libclang") && path.to_string_lossy().contains(".so")
        })
    };
    let folders = below("/usr/lib").chain(below("/usr/lib64")).filter(|path| path.to_string_lossy().contains("llvm"));
    let mut folders: Vec<PathBuf> = folders.map(|folder| folder.join("lib")).collect();
    folders.extend(["/usr/lib", "/usr/lib64", "/usr/local/lib"].map(PathBuf::from));
    let mut files = folders.iter().filter_map(|folder| folder.read_dir().ok()).flatten().flatten();
    env::var_os("LIBCLANG_PATH").is_some() || files.any(|file| is_library(&file.path()))
}

fn without(missing: &str, reason: &str) -> String {
    let packages = PACKAGES.join(" ");
    format!(
        "no extension can be built here: {missing}; {reason}\n\
         on Debian, as root:     apt-get install --no-install-recommends {packages}\n\
         with another PHP:       PHP=php8.3 PHP_CONFIG=php-config8.3 cargo xtask extension\n\
         libclang elsewhere:     LIBCLANG_PATH=/path/to/its/folder"
    )
}
