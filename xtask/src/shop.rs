//! `cargo xtask shop PATH`: the module in a real shop, which is installed at that path already and whose web server runs.
//!
//! It is a shop for such things: the module is installed anew there, orders are moved, and two employees come and go.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::dist::VERSION;
use crate::module;
use crate::run::{root, run, target_folder};
use crate::web;

/// Installs the module, plays the story, and prints the table.
///
/// # Errors
/// Returns a message when this is no shop, the module does not install, or a feature does not hold.
pub fn shop(path: &str, screenshots: Option<&str>) -> Result<(), String> {
    let shop = fs::canonicalize(path).map_err(|error| format!("{path}: {error}"))?;
    if !shop.join("app/config/parameters.php").is_file() || !shop.join("bin/console").is_file() {
        return Err(format!("{path} is no PrestaShop that is installed"));
    }
    crate::admin::build()?;
    let archive = module::pack(&target_folder().join("shop"), VERSION)?;
    println!("{}", archive.display());
    install(&shop)?;
    web::tools()?;
    let screenshots = screenshots.map_or_else(|| target_folder().join("shop/screenshots"), PathBuf::from);
    let mut story = Command::new("node");
    story.arg(root().join("tests/shop/story.mjs")).arg(&shop).arg(&screenshots);
    story.env("PHP", php().join(" ")).env("ORDINO_ZIP", &archive);
    run(story)
}

/// Puts the files of the archive in their place, and tells the shop. One that was there leaves first, with its data.
fn install(shop: &Path) -> Result<(), String> {
    let folder = shop.join("modules/ordino");
    if folder.exists() {
        // One that was put there and never installed cannot leave: that is all the same.
        let _ = run(console(shop, &["prestashop:module", "uninstall", "ordino"]));
        fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    for (name, content) in module::files(VERSION)? {
        let file = shop.join("modules").join(name);
        let parent = file.parent().unwrap_or(&file);
        let written = fs::create_dir_all(parent).and_then(|()| fs::write(&file, content));
        written.map_err(|error| format!("{}: {error}", file.display()))?;
    }
    run(console(shop, &["prestashop:module", "install", "ordino"]))
}

/// A command of the shop's own console.
fn console(shop: &Path, words: &[&str]) -> Command {
    let php = php();
    let mut console = Command::new(php.first().map_or("php", String::as_str));
    console.args(php.iter().skip(1)).arg(shop.join("bin/console")).args(words).args(["--env=prod", "--no-debug"]);
    console.current_dir(shop);
    console
}

/// The shop's PHP with its settings: `PHP='php -c /etc/shop.ini'`.
fn php() -> Vec<String> {
    let named = env::var("PHP").unwrap_or_default();
    let words: Vec<String> = named.split_whitespace().map(str::to_owned).collect();
    if words.is_empty() { vec!["php".to_owned()] } else { words }
}
