//! Writes the engine's table of time zones.

fn main() -> std::io::Result<()> {
    let text = ordino_zones::table::text();
    std::fs::write(ordino_zones::path(), text)
}
