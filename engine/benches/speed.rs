//! How long calls take. `cargo xtask bench` runs this, and counts instructions beside it.

mod cases;

use criterion::{Criterion, criterion_group, criterion_main};

fn speed(criterion: &mut Criterion) {
    for mut case in cases::all() {
        criterion.bench_function(case.name, |bencher| bencher.iter(|| (case.call)()));
    }
}

criterion_group!(benches, speed);
criterion_main!(benches);
