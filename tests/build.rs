//! Says which real logs lie beside the project, so that tests of one count as ignored where it does not.

fn main() {
    const LOGS: [(&str, &str); 2] = [
        ("real_receipt", "../../shared/data/receipt.csv"),
        ("real_fines", "../../shared/data/roadtraffic100traces.csv"),
    ];
    for (name, path) in LOGS {
        println!("cargo::rustc-check-cfg=cfg({name})");
        println!("cargo::rerun-if-changed={path}");
        if std::path::Path::new(path).is_file() {
            println!("cargo::rustc-cfg={name}");
        }
    }
}
