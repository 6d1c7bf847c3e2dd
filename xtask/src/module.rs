//! The PrestaShop module as a shop's back office takes it: `ordino-X.Y.Z.zip`, with the library and all that rules of its
//! marketplace ask for, so that the sources need not carry it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::dist::tracked;
use crate::run::root;
use crate::zip;

/// Where the module lies, and where the library does that it brings along.
pub const MODULE: &str = "php-bridge/module/ordino";
const LIBRARY: &str = "php-bridge/lib/src";

/// Where the components are built, and where the module's pages look for them.
const COMPONENTS: &str = "admin/dist";
const SHOWN: &str = "ordino/views/js/components";

/// What a shop's developers have no use for.
const DEVELOPERS: [&str; 6] =
    ["tests", "node_modules", "phpunit.xml", "package.json", "package-lock.json", "tsconfig.json"];

/// What stands at the head of every file that is code.
const LICENCE: [&str; 3] =
    ["@author    Ordino", "@copyright Ordino", "@license   https://opensource.org/licenses/MIT MIT OR Apache-2.0"];

/// What a class says to a browser that asks for its file. (A library's are not asked: they do nothing by themselves.)
const GUARD: &str = "if (!defined('_PS_VERSION_')) {\n    exit;\n}\n";

/// What a web server gives to whoever asks for a folder.
const INDEX: &str = "\
header('Expires: Mon, 26 Jul 1997 05:00:00 GMT');
header('Last-Modified: ' . gmdate('D, d M Y H:i:s') . ' GMT');
header('Cache-Control: no-store, no-cache, must-revalidate');
header('Cache-Control: post-check=0, pre-check=0', false);
header('Pragma: no-cache');
header('Location: ../');
exit;
";

/// Writes the archive into a folder, and answers its path.
///
/// # Errors
/// Returns a message when a file cannot be read, or the module's version is another.
pub fn pack(folder: &Path, version: &str) -> Result<PathBuf, String> {
    let files = files(version)?;
    let bytes = zip::archive(files.iter().map(|(name, content)| (name.as_str(), content.as_slice())))?;
    let file = folder.join(format!("ordino-{version}.zip"));
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    fs::write(&file, bytes).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(file)
}

/// What is in the archive, by path.
///
/// # Errors
/// Returns a message when a file cannot be read, or the module's version is another.
pub fn files(version: &str) -> Result<BTreeMap<String, Vec<u8>>, String> {
    let mut files = BTreeMap::new();
    for file in tracked(&root(), MODULE)? {
        let inside = file.strip_prefix(MODULE).unwrap_or(&file);
        if !inside.iter().any(|part| DEVELOPERS.iter().any(|name| part == *name)) {
            let content = stamped(inside, read(&file)?)?;
            files.insert(format!("ordino/{}", inside.display()), content);
        }
    }
    for file in tracked(&root(), LIBRARY)? {
        let inside = file.strip_prefix(LIBRARY).unwrap_or(&file);
        let content = with_licence(inside, read(&file)?)?;
        files.insert(format!("ordino/vendor/ordino/src/{}", inside.display()), content);
    }
    for file in built(&root().join(COMPONENTS))? {
        let inside = file.strip_prefix(root().join(COMPONENTS)).unwrap_or(&file);
        files.insert(format!("{SHOWN}/{}", inside.display()), with_licence(inside, read(&file)?)?);
    }
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        files.insert(format!("ordino/{licence}"), read(Path::new(licence))?);
    }
    numbered(&files, version)?;
    let index = format!("<?php\n{}\n{INDEX}", docblock());
    for folder in folders(&files) {
        files.entry(format!("{folder}/index.php")).or_insert_with(|| index.clone().into_bytes());
    }
    Ok(files)
}

/// All files below a folder, in no order; none where it was not built.
fn built(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop().filter(|folder| folder.is_dir()) {
        for entry in fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))? {
            let path = entry.map_err(|error| format!("{}: {error}", folder.display()))?.path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    Ok(found)
}

/// The version that a shop reads is that of everything here.
fn numbered(files: &BTreeMap<String, Vec<u8>>, version: &str) -> Result<(), String> {
    let main = files.get("ordino/ordino.php").map(|main| String::from_utf8_lossy(main)).unwrap_or_default();
    if main.contains(&format!("$this->version = '{version}';")) {
        Ok(())
    } else {
        Err(format!("{MODULE}/ordino.php does not say that its version is {version}"))
    }
}

/// A file of the module with its licence and its guard.
fn stamped(name: &Path, content: Vec<u8>) -> Result<Vec<u8>, String> {
    let content = with_licence(name, content)?;
    // Read before the shop knows what it is.
    let is_class = name.extension().is_some_and(|kind| kind == "php") && !name.starts_with("vendor");
    if is_class { text(name, content).map(|text| guarded(&text).into_bytes()) } else { Ok(content) }
}

/// A file with the licence at its head, if it is one that has a head.
fn with_licence(name: &Path, content: Vec<u8>) -> Result<Vec<u8>, String> {
    let kind = name.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
    if !matches!(kind, "php" | "js" | "css" | "twig" | "tpl") {
        return Ok(content);
    }
    let text = text(name, content)?;
    let stamped = match kind {
        "php" => {
            let code =
                text.strip_prefix("<?php\n").ok_or_else(|| format!("{} does not begin as PHP", name.display()))?;
            format!("<?php\n{}\n{}", docblock(), code.trim_start_matches('\n'))
        }
        "twig" => format!("{{#\n{}\n#}}\n{text}", LICENCE.join("\n")),
        "tpl" => format!("{{*\n{}\n*}}\n{text}", LICENCE.join("\n")),
        _ => format!("{}\n{text}", docblock()),
    };
    Ok(stamped.into_bytes())
}

/// Code with the guard where PHP allows it first: after its namespace, or else after what it declares.
fn guarded(code: &str) -> String {
    let is_head = |line: &&str| line.starts_with("namespace ") || line.starts_with("declare(");
    let Some(last) = code.lines().rfind(is_head) else {
        return code.replacen("*/\n", &format!("*/\n{GUARD}"), 1);
    };
    code.replacen(&format!("{last}\n"), &format!("{last}\n\n{GUARD}"), 1)
}

fn docblock() -> String {
    format!("/**\n * {}\n */", LICENCE.join("\n * "))
}

/// Every folder that files are in, and those that are in between.
fn folders(files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let parents = files.keys().flat_map(|name| Path::new(name).ancestors().skip(1));
    let mut folders: Vec<String> =
        parents.map(|path| path.display().to_string()).filter(|path| !path.is_empty()).collect();
    folders.sort();
    folders.dedup();
    folders
}

fn text(name: &Path, content: Vec<u8>) -> Result<String, String> {
    String::from_utf8(content).map_err(|_| format!("{} is not UTF-8", name.display()))
}

fn read(file: &Path) -> Result<Vec<u8>, String> {
    fs::read(root().join(file)).map_err(|error| format!("{}: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const VERSION: &str = env!("CARGO_PKG_VERSION");

    /// What code of ours begins with, where it begins.
    const DECLARATIONS: [&str; 7] =
        ["final class", "abstract class", "class", "interface", "enum", "trait", "function"];

    /// The text of what is in the archive, by path.
    fn texts() -> Vec<(String, String)> {
        let files = files(VERSION).unwrap_or_default();
        files.into_iter().map(|(name, content)| (name, String::from_utf8_lossy(&content).into_owned())).collect()
    }

    fn is(name: &str, kind: &str) -> bool {
        Path::new(name).extension().is_some_and(|extension| extension == kind)
    }

    #[test]
    fn code_has_a_licence_at_its_head() {
        for (name, text) in texts() {
            let is_code = ["php", "js", "css", "twig", "tpl"].iter().any(|kind| is(&name, kind));
            let head: Vec<&str> = text.lines().take(6).collect();
            assert!(!is_code || LICENCE.iter().all(|line| head.iter().any(|head| head.ends_with(line))), "{name}");
        }
    }

    #[test]
    fn a_class_does_nothing_outside_of_a_shop() {
        let mut classes = 0;
        for (name, text) in texts() {
            if is(&name, "php") && !name.ends_with("/index.php") && !name.starts_with("ordino/vendor/") {
                let guard = text.find("defined('_PS_VERSION_')");
                let code = DECLARATIONS.iter().filter_map(|word| text.find(&format!("\n{word} "))).min();
                assert!(guard.is_some_and(|guard| code.is_some_and(|code| guard < code)), "{name}");
                classes += 1;
            }
        }
        assert!(classes > 20, "{classes} classes");
    }

    #[test]
    fn every_folder_sends_a_browser_away() {
        let names: Vec<String> = texts().into_iter().map(|(name, _)| name).collect();
        for name in &names {
            for folder in Path::new(name).ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty()) {
                assert!(names.contains(&format!("{}/index.php", folder.display())), "{}", folder.display());
            }
        }
    }

    #[test]
    fn the_library_is_where_the_autoloader_looks() {
        let names: Vec<String> = texts().into_iter().map(|(name, _)| name).collect();
        for name in [
            "ordino/ordino.php",
            "ordino/vendor/autoload.php",
            "ordino/vendor/ordino/src/Host.php",
            "ordino/LICENSE-MIT",
        ] {
            assert!(names.iter().any(|found| found == name), "{name} is missing");
        }
        assert!(
            !names.iter().any(|name| name.contains("/tests/") || name.contains("node_modules")),
            "what is not for shops"
        );
    }

    #[test]
    fn the_guard_stands_where_php_allows_it() {
        let head = "<?php\n/** */\ndeclare(strict_types=1);\n\nnamespace A;\n\nuse B;\n";
        assert!(guarded(head).contains("namespace A;\n\nif (!defined("));
        assert!(guarded("<?php\n/** */\nfunction f() {}\n").contains("*/\nif (!defined("));
    }

    #[test]
    fn another_version_is_refused() {
        assert!(files("9.8.7").is_err());
    }
}
