//! Says whether the real log lies beside the project, so that tests of it count as ignored where it does not.

fn main() {
    const LOG: &str = "../../shared/data/receipt.csv";
    println!("cargo::rustc-check-cfg=cfg(real_log)");
    println!("cargo::rerun-if-changed={LOG}");
    if std::path::Path::new(LOG).is_file() {
        println!("cargo::rustc-cfg=real_log");
    }
}
