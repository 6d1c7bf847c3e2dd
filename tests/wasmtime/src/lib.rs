//! The plain WebAssembly module of Ordino under wasmtime, with limits on fuel and memory: what a host of any language does
//! with any runtime.
//!
//! A [`Module`] is built and compiled once; a [`Door`] is an instance of it that answers requests. The memory contract that
//! it keeps is in `CONTRACT.md`.

use std::env;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use ordino_tests::vectors::{self, Host};
use wasmtime::{
    Config, Engine, Error, Instance, Memory, OptLevel, Result, Store, StoreLimits, StoreLimitsBuilder, TypedFunc,
};

/// What an instance may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of its memory.
    pub memory: usize,
    /// Fuel of one call: about one for each instruction.
    pub fuel: u64,
}

impl Default for Limits {
    /// What a shop gives: 64 MiB, and instructions of about half a second, far more than any request of a shop needs.
    fn default() -> Self {
        Self { memory: 64 << 20, fuel: 2_000_000_000 }
    }
}

/// The most memory that a door can have, in bytes: address space that is reserved for it. A host that gives each instance
/// 64 MiB reserves no more than that.
pub const MOST_MEMORY: u64 = 2 << 30;

/// Whose process an instance lives in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Process {
    /// The host's own. wasmtime reserves address space behind the memory, and a signal tells it what is wrong.
    Own,
    /// Somebody else's, such as PHP's: it can bear neither guards of gigabytes nor signal handlers.
    Foreign,
}

/// The compiled module.
#[derive(Clone)]
pub struct Module {
    module: wasmtime::Module,
}

impl Module {
    /// The module of this project, built as `cargo xtask wasm` builds it and compiled once, for somebody else's process.
    ///
    /// # Panics
    /// When it cannot be built: a missing compiler is no reason to skip a test.
    #[must_use]
    pub fn built() -> &'static Self {
        static MODULE: LazyLock<Module> = LazyLock::new(|| {
            let bytes = std::fs::read(file()).expect("the module was built");
            Module::compile(&bytes, Process::Foreign).expect("the module is WebAssembly")
        });
        &MODULE
    }

    /// Compiles a module.
    ///
    /// # Errors
    /// Returns what is wrong with the bytes.
    pub fn compile(bytes: &[u8], process: Process) -> Result<Self> {
        let mut config = Config::new();
        if process == Process::Foreign {
            config.memory_reservation(MOST_MEMORY).memory_guard_size(64 << 10).signals_based_traps(false);
            // What never moves is found without looking: an eighth of the time. So there is no more than what is reserved.
            config.memory_may_move(false);
        }
        config.consume_fuel(true).cranelift_opt_level(OptLevel::Speed);
        Ok(Self { module: wasmtime::Module::new(&Engine::new(&config)?, bytes)? })
    }

    /// What the module needs of its host; nothing, if all is well.
    #[must_use]
    pub fn imports(&self) -> Vec<String> {
        self.module.imports().map(|import| format!("{}.{}", import.module(), import.name())).collect()
    }

    /// What the module gives its host, in its order.
    #[must_use]
    pub fn exports(&self) -> Vec<String> {
        self.module.exports().map(|export| export.name().to_owned()).collect()
    }
}

/// The file of the module, built now if it is not fresh.
///
/// # Panics
/// When it cannot be built.
#[must_use]
pub fn file() -> PathBuf {
    let built = Command::new(env!("CARGO"))
        .args(["xtask", "wasm", "plain"])
        .current_dir(vectors::root())
        .status()
        .expect("cargo starts");
    assert!(built.success(), "`cargo xtask wasm plain` fails");
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| vectors::root().join("target"), PathBuf::from);
    target.join("wasm/ordino.wasm")
}

/// An instance that answers requests.
pub struct Door {
    module: Module,
    limits: Limits,
    store: Store<StoreLimits>,
    memory: Memory,
    alloc: TypedFunc<u32, u32>,
    dealloc: TypedFunc<(u32, u32), ()>,
    call: TypedFunc<(u32, u32), u64>,
}

impl Door {
    /// An instance of the module.
    ///
    /// # Errors
    /// Returns what the runtime says when there is less memory than the module begins with.
    pub fn open(module: &Module, limits: Limits) -> Result<Self> {
        let store_limits = StoreLimitsBuilder::new().memory_size(limits.memory).instances(1).build();
        let mut store = Store::new(module.module.engine(), store_limits);
        store.limiter(|limits| limits);
        store.set_fuel(limits.fuel)?;
        let instance = Instance::new(&mut store, &module.module, &[])?;
        let memory = instance.get_memory(&mut store, "memory").ok_or_else(|| Error::msg("no memory"))?;
        let alloc = instance.get_typed_func(&mut store, "alloc")?;
        let dealloc = instance.get_typed_func(&mut store, "dealloc")?;
        let call = instance.get_typed_func(&mut store, "call")?;
        Ok(Self { module: module.clone(), limits, store, memory, alloc, dealloc, call })
    }

    /// Answers a request; nothing when there is no memory to put it into.
    ///
    /// # Errors
    /// Returns the trap that ended the instance: it ran out of fuel.
    pub fn ask(&mut self, request: &[u8]) -> Result<Option<String>> {
        let len = u32::try_from(request.len())?;
        let address = self.alloc(len)?;
        if address == 0 {
            return Ok(None);
        }
        self.write(address, request)?;
        let (answer, answer_len) = self.call(address, len)?;
        self.dealloc(address, len)?;
        let text = self.read(answer, answer_len)?;
        self.dealloc(answer, answer_len)?;
        Ok(Some(String::from_utf8(text)?))
    }

    /// Calls `alloc`.
    ///
    /// # Errors
    /// Returns the trap, if it is one.
    pub fn alloc(&mut self, len: u32) -> Result<u32> {
        self.store.set_fuel(self.limits.fuel)?;
        self.alloc.call(&mut self.store, len)
    }

    /// Calls `dealloc`.
    ///
    /// # Errors
    /// Returns the trap, if it is one.
    pub fn dealloc(&mut self, address: u32, len: u32) -> Result<()> {
        self.store.set_fuel(self.limits.fuel)?;
        self.dealloc.call(&mut self.store, (address, len))
    }

    /// Calls `call`; the address and the length of the answer.
    ///
    /// # Errors
    /// Returns the trap, if it is one.
    pub fn call(&mut self, address: u32, len: u32) -> Result<(u32, u32)> {
        self.store.set_fuel(self.limits.fuel)?;
        let packed = self.call.call(&mut self.store, (address, len))?;
        Ok((u32::try_from(packed >> u32::BITS)?, u32::try_from(packed & u64::from(u32::MAX))?))
    }

    /// Bytes of the instance's memory.
    ///
    /// # Errors
    /// Returns an error when they are not there.
    pub fn read(&self, address: u32, len: u32) -> Result<Vec<u8>> {
        let mut bytes = vec![0; usize::try_from(len)?];
        self.memory.read(&self.store, usize::try_from(address)?, &mut bytes)?;
        Ok(bytes)
    }

    /// Writes into the instance's memory.
    ///
    /// # Errors
    /// Returns an error when the place is not there.
    pub fn write(&mut self, address: u32, bytes: &[u8]) -> Result<()> {
        self.memory.write(&mut self.store, usize::try_from(address)?, bytes)?;
        Ok(())
    }

    /// How many bytes the instance's memory has now.
    #[must_use]
    pub fn memory(&self) -> usize {
        self.memory.data_size(&self.store)
    }

    /// Puts a fresh instance in the place of this one, as a host does after a trap.
    ///
    /// # Errors
    /// Returns what the runtime says.
    pub fn replace(&mut self) -> Result<()> {
        *self = Self::open(&self.module, self.limits)?;
        Ok(())
    }
}

impl Host for Door {
    fn call(&mut self, request: &str) -> String {
        self.ask(request.as_bytes()).expect("no trap").expect("memory for a request")
    }
}
