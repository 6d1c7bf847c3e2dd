//! What `phpinfo()` and `php --ri ordino` say.

use ext_php_rs::zend::ModuleEntry;
use ext_php_rs::{info_table_end, info_table_row, info_table_start};

use crate::config::MOST_MEMORY;
use crate::limits::Shorthand;
use crate::{settings, worker};

/// Prints the extension's table and its settings.
pub extern "C" fn print(module: *mut ModuleEntry) {
    let limits = settings::limits();
    let version = worker::ask(br#"{"type":"version"}"#, |answer| String::from_utf8_lossy(answer).into_owned());
    let said = |key: &str| text(&version, key).unwrap_or(&version).replace('\0', " ");
    info_table_start!();
    info_table_row!("Ordino", "enabled");
    info_table_row!("Version", env!("CARGO_PKG_VERSION"));
    info_table_row!("Engine", said("engine"));
    info_table_row!("Engine id", said("engineId"));
    info_table_row!("Time zones", said("tzdb"));
    info_table_row!(
        "Memory of an instance",
        format!("{} of at most {}", Shorthand(limits.memory), Shorthand(MOST_MEMORY))
    );
    info_table_row!("Fuel of a call", Shorthand(limits.fuel).to_string());
    info_table_end!();
    print_settings(module);
}

/// The text under a key of an answer.
fn text<'a>(answer: &'a str, key: &str) -> Option<&'a str> {
    let (_, rest) = answer.split_once(&format!("\"{key}\":\""))?;
    rest.split('"').next()
}

#[expect(unsafe_code, reason = "PHP prints the settings of an extension by itself")]
fn print_settings(module: *mut ModuleEntry) {
    unsafe extern "C" {
        fn display_ini_entries(module: *mut ModuleEntry);
    }
    // SAFETY: the module is the one that PHP has asked about.
    unsafe { display_ini_entries(module) };
}
