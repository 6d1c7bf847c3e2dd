//! The stage `php`: workers and the database are killed while 10,000 commands are given, and nothing is lost or doubled.

use crate::php::Tools;
use crate::run::run;

/// The databases on which it runs.
const DATABASES: [&str; 2] = ["mariadb", "sqlite"];

/// Runs the stage.
pub fn php() -> Result<(), String> {
    let tools = Tools::ready()?;
    for database in DATABASES {
        println!("\n{database}");
        run(tools.crash(database)?)?;
    }
    Ok(())
}
