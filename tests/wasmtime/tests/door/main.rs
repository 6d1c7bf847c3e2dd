//! The plain module under wasmtime: the same answers as native, whatever the host does, and however little it gives.

mod contract;
mod generated;
mod heavy;
mod limits;
mod same;
