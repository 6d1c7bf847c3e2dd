//! An order's next steps, by the plain WebAssembly module under wasmtime, with limits on fuel and memory.
//!
//! The same few lines work with any runtime in any language: see the memory contract in `CONTRACT.md`.

use std::env;
use std::error::Error;
use std::path::PathBuf;

use serde_json::{Value, json};
use wasmtime::{Config, Engine, Instance, Memory, Module, Store, StoreLimits, StoreLimitsBuilder, TypedFunc};

/// Bytes of memory that an instance may have.
const MEMORY: usize = 64 << 20;

/// Instructions, roughly, that one call may take.
const FUEL: u64 = 1_000_000_000;

/// An instance of the module.
struct Ordino {
    store: Store<StoreLimits>,
    memory: Memory,
    alloc: TypedFunc<u32, u32>,
    call: TypedFunc<(u32, u32), u64>,
    dealloc: TypedFunc<(u32, u32), ()>,
}

impl Ordino {
    fn new(module: &Module) -> Result<Self, Box<dyn Error>> {
        let limits = StoreLimitsBuilder::new().memory_size(MEMORY).build();
        let mut store = Store::new(module.engine(), limits);
        store.limiter(|limits| limits);
        let instance = Instance::new(&mut store, module, &[])?;
        Ok(Self {
            memory: instance.get_memory(&mut store, "memory").ok_or("the module has no memory")?,
            alloc: instance.get_typed_func(&mut store, "alloc")?,
            call: instance.get_typed_func(&mut store, "call")?,
            dealloc: instance.get_typed_func(&mut store, "dealloc")?,
            store,
        })
    }

    /// Asks one question. An error here is a trap, and ends the instance; what is wrong with a question is an answer.
    fn ask(&mut self, question: &Value) -> Result<Value, Box<dyn Error>> {
        let question = question.to_string();
        let len = u32::try_from(question.len())?;
        self.store.set_fuel(FUEL)?;
        let address = self.alloc.call(&mut self.store, len)?;
        if address == 0 {
            return Err("there is no memory for the question".into());
        }
        self.memory.write(&mut self.store, usize::try_from(address)?, question.as_bytes())?;
        let packed = self.call.call(&mut self.store, (address, len))?;
        self.dealloc.call(&mut self.store, (address, len))?;
        let (at, len) = (u32::try_from(packed >> u32::BITS)?, u32::try_from(packed & u64::from(u32::MAX))?);
        let mut answer = vec![0; usize::try_from(len)?];
        self.memory.read(&self.store, usize::try_from(at)?, &mut answer)?;
        self.dealloc.call(&mut self.store, (at, len))?;
        Ok(serde_json::from_slice(&answer)?)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    let file = env::args_os().nth(1).map_or_else(|| target.join("wasm/ordino.wasm"), PathBuf::from);
    let engine = Engine::new(Config::new().consume_fuel(true))?;
    // Compiled once; an instance is made in microseconds.
    let module = Module::from_file(&engine, &file)
        .map_err(|error| format!("{}: {error}; `cargo xtask wasm plain` builds it", file.display()))?;
    let mut ordino = Ordino::new(&module)?;

    let definition: Value = serde_json::from_str(include_str!("../../definitions/prestashop.json"))?;
    let loaded = ordino.ask(&json!({ "type": "load", "definition": definition }))?;
    let workflow = part(&loaded, "/ok/workflow")?;
    let actor = json!({ "id": "sales-1", "teams": [], "leads": [], "roles": ["admin"] });
    let opened = ordino.ask(&json!({
        "type": "decide", "workflow": workflow, "now": "2026-01-05T09:00:00Z", "actor": actor, "withOptions": true,
        "command": { "type": "open", "id": "order-1042" },
    }))?;
    println!("order-1042 is in {}; it may go on to", part(&opened, "/ok/case/status")?);
    for option in part(&opened, "/ok/options")?.as_array().into_iter().flatten() {
        println!("  {} ({})", part(option, "/to")?, part(option, "/kind")?);
    }
    Ok(())
}

/// A part of an answer, by its JSON pointer.
fn part<'a>(answer: &'a Value, pointer: &str) -> Result<&'a Value, String> {
    answer.pointer(pointer).ok_or_else(|| format!("no {pointer} in {answer}"))
}
