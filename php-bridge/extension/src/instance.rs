//! An instance of the module: the host's side of the memory contract in `CONTRACT.md`.

use wasmtime::{Error, Memory, Module, Result, Store, StoreLimits, StoreLimitsBuilder, TypedFunc};

use crate::limits::Limits;

/// An instance, which answers requests until it traps.
pub struct Instance {
    limits: Limits,
    store: Store<StoreLimits>,
    memory: Memory,
    alloc: TypedFunc<u32, u32>,
    dealloc: TypedFunc<(u32, u32), ()>,
    call: TypedFunc<(u32, u32), u64>,
}

impl Instance {
    /// A fresh instance.
    ///
    /// # Errors
    /// Returns what the runtime says when there is no memory for it.
    pub fn new(module: &Module, limits: Limits) -> Result<Self> {
        let memory = usize::try_from(limits.memory)?;
        let mut store = Store::new(module.engine(), StoreLimitsBuilder::new().memory_size(memory).build());
        store.limiter(|limits| limits);
        store.set_fuel(limits.fuel)?;
        let instance = wasmtime::Instance::new(&mut store, module, &[])?;
        Ok(Self {
            memory: instance.get_memory(&mut store, "memory").ok_or_else(|| Error::msg("no memory is exported"))?,
            alloc: instance.get_typed_func(&mut store, "alloc")?,
            dealloc: instance.get_typed_func(&mut store, "dealloc")?,
            call: instance.get_typed_func(&mut store, "call")?,
            limits,
            store,
        })
    }

    /// The limits that it was made with.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// Answers a request: what `take` makes of the answer, or nothing when there is no memory for the request.
    ///
    /// # Errors
    /// Returns the trap that ended this instance.
    pub fn ask<T>(&mut self, request: &[u8], take: impl FnOnce(&[u8]) -> T) -> Result<Option<T>> {
        // Longer than an address: there is no memory for that.
        let Ok(len) = u32::try_from(request.len()) else { return Ok(None) };
        self.store.set_fuel(self.limits.fuel)?;
        let address = self.alloc.call(&mut self.store, len)?;
        if address == 0 {
            return Ok(None);
        }
        self.memory.write(&mut self.store, usize::try_from(address)?, request)?;
        let packed = self.call.call(&mut self.store, (address, len))?;
        // Whoever has answered may tidy up.
        self.store.set_fuel(self.limits.fuel)?;
        self.dealloc.call(&mut self.store, (address, len))?;
        let (address, len) = (u32::try_from(packed >> u32::BITS)?, u32::try_from(packed & u64::from(u32::MAX))?);
        let start = usize::try_from(address)?;
        let answer = self.memory.data(&self.store).get(start..).and_then(|rest| rest.get(..usize::try_from(len).ok()?));
        let taken = take(answer.ok_or_else(|| Error::msg("the answer lies outside of the memory"))?);
        self.dealloc.call(&mut self.store, (address, len))?;
        Ok(Some(taken))
    }
}
