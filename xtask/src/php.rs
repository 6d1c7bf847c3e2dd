//! The Composer package: what its tests need, and the tests.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::extension::extension;
use crate::run::{cargo, install, output, root, run, target_folder};

/// How one sees that a package of Debian is there.
#[derive(Clone, Copy)]
enum Sign {
    /// A program.
    Program(&'static str),
    /// An extension that PHP loads.
    Extension(&'static str),
    /// A file of its own.
    File(&'static str),
}

/// Packages of Debian that the tests need, in the order in which they are looked for: PHP is asked about its extensions.
const NEEDED: [(&str, Sign); 16] = [
    ("php8.2-cli", Sign::Program("php")),
    ("php8.2-sqlite3", Sign::Extension("pdo_sqlite")),
    ("php8.2-mysql", Sign::Extension("pdo_mysql")),
    ("php8.2-curl", Sign::Extension("curl")),
    ("php8.2-mbstring", Sign::Extension("mbstring")),
    ("php8.2-intl", Sign::Extension("intl")),
    ("php8.2-xml", Sign::Extension("dom")),
    ("php8.2-fpm", Sign::Program("php-fpm8.2")),
    ("libfcgi-bin", Sign::Program("cgi-fcgi")),
    ("phpunit", Sign::Program("phpunit")),
    ("mariadb-server", Sign::Program("mariadbd")),
    // Draws the PrestaShop module's pages, as the shop does.
    ("php-twig", Sign::File("/usr/share/php/Twig/autoload.php")),
    // Run the state machine that is exported for Symfony.
    ("php-symfony-workflow", Sign::File(SYMFONY)),
    ("php-symfony-event-dispatcher", Sign::File("/usr/share/php/Symfony/Component/EventDispatcher/autoload.php")),
    ("php-symfony-expression-language", Sign::File("/usr/share/php/Symfony/Component/ExpressionLanguage/autoload.php")),
    ("php-symfony-yaml", Sign::File("/usr/share/php/Symfony/Component/Yaml/autoload.php")),
];

/// Those that a shop itself needs: PHP, and where orders are kept.
const RUNTIME: [&str; 3] = ["php8.2-cli", "php8.2-sqlite3", "php8.2-mbstring"];

/// Where servers are that a user's `PATH` does not name.
const SYSTEM: [&str; 2] = ["/usr/sbin", "/usr/local/sbin"];

/// Debian's package of Symfony's Workflow, `php-symfony-workflow`.
const SYMFONY: &str = "/usr/share/php/Symfony/Component/Workflow/autoload.php";

/// What the package is tested with.
pub struct Tools {
    /// The command line, `ordino`.
    program: PathBuf,
    /// The extension.
    extension: PathBuf,
}

impl Tools {
    /// Has PHP and its tools there, and builds the programs that tests ask.
    ///
    /// # Errors
    /// Returns what is missing and how to get it.
    pub fn ready() -> Result<Self, String> {
        need(&NEEDED)?;
        // All members, as the tests are built: another choice of features would build the engine anew.
        run(cargo(&["build", "--locked", "--quiet", "--bin", "ordino", "--example", "door"]))?;
        Ok(Self { program: target_folder().join("debug/ordino"), extension: extension()?.file })
    }

    /// Every vector through each door of the library.
    pub fn doors(&self) -> Vec<Command> {
        let load = format!("extension={}", self.extension.display());
        vec![self.door("process", &[]), self.door("sidecar", &[]), self.door("extension", &["-d", &load])]
    }

    /// What is measured: calls beside Symfony's, the extension alone, and stores.
    pub fn benches(&self) -> Vec<Command> {
        let load = format!("extension={}", self.extension.display());
        let bench = |name: &str, settings: &[&str]| {
            let mut bench = Command::new("php");
            bench.args(settings).arg(format!("php-bridge/bench/{name}.php"));
            self.tell(&mut bench);
            bench
        };
        vec![bench("calls", &["-d", &load]), bench("extension", &["-n", "-d", &load]), bench("store", &["-d", &load])]
    }

    /// What the PrestaShop module costs a shop of this many orders.
    pub fn shop(&self, orders: u32) -> Command {
        let mut bench = Command::new("php");
        bench.arg("-d").arg(format!("extension={}", self.extension.display()));
        bench.args(["php-bridge/bench/shop.php", &format!("--orders={orders}")]);
        self.tell(&mut bench);
        bench
    }

    /// What PHPUnit tests: the library with all that is made of it, and the PrestaShop module.
    pub fn suites(&self) -> Vec<Command> {
        let suite = |name: &str| {
            let mut suite = Command::new("phpunit");
            suite.args(["--configuration", "tests/php/phpunit.xml", "--testsuite", name]);
            self.tell(&mut suite);
            suite
        };
        vec![suite("library"), suite("module")]
    }

    /// The crash test on a database, at full length and with the extension as its engine.
    ///
    /// # Errors
    /// Returns what went wrong, in words, when the settings that load the extension cannot be written.
    pub fn crash(&self, database: &str) -> Result<Command, String> {
        // By a folder of settings, which the test's many processes inherit.
        let settings = target_folder().join("php/settings");
        let file = settings.join("ordino.ini");
        let text = format!("extension={}\n", self.extension.display());
        let written = fs::create_dir_all(&settings).and_then(|()| fs::write(&file, text));
        written.map_err(|error| format!("{}: {error}", file.display()))?;
        let mut crash = Command::new("php");
        crash.args(["tests/php/Crash/crash.php", "--door=extension", &format!("--database={database}")]);
        self.tell(&mut crash);
        // Beside the folder that PHP was built to look into, which the empty name stands for.
        crash.env("PHP_INI_SCAN_DIR", format!(":{}", settings.display()));
        Ok(crash)
    }

    fn door(&self, name: &str, settings: &[&str]) -> Command {
        let mut door = Command::new(target_folder().join("debug/examples/door"));
        door.arg("php").args(settings).args(["tests/php/door.php", name]);
        self.tell(&mut door);
        door
    }

    /// Tells PHP code where the engines are, by variables that the tests read.
    pub fn tell(&self, command: &mut Command) {
        command.current_dir(root()).env("ORDINO_PROGRAM", &self.program).env("ORDINO_EXTENSION", &self.extension);
    }
}

/// Measures, with Symfony's Workflow in the same run.
///
/// # Errors
/// Returns what is missing and how to get it, or which bench failed.
pub fn bench() -> Result<(), String> {
    need(&[("php8.2-cli", Sign::Program("php")), ("php-symfony-workflow", Sign::File(SYMFONY))])?;
    Tools::ready()?.benches().into_iter().try_for_each(run)
}

/// Measures the PrestaShop module in a shop of this many orders.
///
/// # Errors
/// Returns what is missing and how to get it, or that a target is missed.
pub fn shop(orders: u32) -> Result<(), String> {
    run(Tools::ready()?.shop(orders))
}

/// Has a PHP there that a small shop runs on.
///
/// # Errors
/// Returns what is missing and how to get it.
pub fn runtime() -> Result<(), String> {
    let needed: Vec<_> = NEEDED.into_iter().filter(|(package, _)| RUNTIME.contains(package)).collect();
    need(&needed)
}

/// Builds the command line, `ordino`.
///
/// # Errors
/// Returns a message when it does not build.
pub fn program() -> Result<PathBuf, String> {
    run(cargo(&["build", "--locked", "--quiet", "--bin", "ordino"]))?;
    Ok(target_folder().join("debug/ordino"))
}

/// Has packages there: Debian's, installed now if they are not and this is root.
fn need(packages: &[(&'static str, Sign)]) -> Result<(), String> {
    let absent = missing(packages);
    if absent.is_empty() {
        return Ok(());
    }
    let installed = install(&absent);
    let absent = missing(packages);
    match absent.as_slice() {
        [] => Ok(()),
        absent => Err(format!(
            "PHP's tests need more than is here: as root, `apt-get install --no-install-recommends {}`{}",
            absent.join(" "),
            installed.err().map(|reason| format!(" ({reason})")).unwrap_or_default(),
        )),
    }
}

fn missing(packages: &[(&'static str, Sign)]) -> Vec<&'static str> {
    let mut php = Command::new("php");
    php.arg("-m");
    let loaded = output(php).unwrap_or_default().to_lowercase();
    let is_there = |sign: Sign| match sign {
        Sign::Program(name) => is_program(name),
        Sign::Extension(name) => loaded.lines().any(|line| line == name),
        Sign::File(path) => Path::new(path).is_file(),
    };
    packages.iter().filter(|(_, sign)| !is_there(*sign)).map(|(package, _)| *package).collect()
}

fn is_program(name: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).chain(SYSTEM.map(PathBuf::from)).any(|folder| Path::new(&folder).join(name).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named() {
        let wanted = [
            ("coreutils", Sign::Program("env")),
            ("ordino-none", Sign::Program("no-such-program")),
            ("ordino-never", Sign::Extension("no_such_extension")),
            ("ordino-nowhere", Sign::File("/no/such/file")),
        ];
        assert_eq!(missing(&wanted), ["ordino-none", "ordino-never", "ordino-nowhere"]);
    }
}
