//! The settings `ordino.memory` and `ordino.fuel` of `php.ini`.

use std::cell::Cell;
use std::ffi::{CStr, c_int, c_void};
use std::ops::RangeInclusive;

use ext_php_rs::error::php_error;
use ext_php_rs::ffi::{zend_ini_entry, zend_string};
use ext_php_rs::flags::{ErrorType, IniEntryPermission};
use ext_php_rs::types::ZendStr;
use ext_php_rs::zend::{IniEntryDef, IniEntryDefs};

use crate::limits::{Limits, Shorthand, parse};
use crate::{FAILURE, SUCCESS};

thread_local! {
    /// What this thread's settings say; a server with threads has settings for each.
    static LIMITS: Cell<Limits> = const { Cell::new(Limits::DEFAULT) };
}

/// The limits that hold now.
pub fn limits() -> Limits {
    LIMITS.get()
}

/// Tells PHP of the settings; it reads them at once.
pub fn register(module_number: i32) {
    /// As [`Limits::DEFAULT`] has them.
    static SETTINGS: IniEntryDefs<3> = IniEntryDefs::new([
        setting(c"ordino.memory", c"64M", memory_changes),
        setting(c"ordino.fuel", c"2G", fuel_changes),
        IniEntryDef::end(),
    ]);
    IniEntryDef::register(SETTINGS.as_slice(), module_number);
}

/// What PHP calls with a new value before it takes it.
type OnChange =
    unsafe extern "C" fn(*mut zend_ini_entry, *mut zend_string, *mut c_void, *mut c_void, *mut c_void, c_int) -> c_int;

/// A setting for the administrator alone: a shop's own code may not raise its limits.
const fn setting(name: &'static CStr, default: &'static CStr, on_change: OnChange) -> IniEntryDef {
    let mut setting = IniEntryDef::new(name, default, IniEntryPermission::System);
    setting.on_modify = Some(on_change);
    setting
}

#[expect(unsafe_code, reason = "PHP gives a pointer")]
unsafe extern "C" fn memory_changes(
    _setting: *mut zend_ini_entry,
    value: *mut zend_string,
    _first: *mut c_void,
    _second: *mut c_void,
    _third: *mut c_void,
    _stage: c_int,
) -> c_int {
    // SAFETY: PHP's string lives as long as this call, or is none.
    let value = unsafe { value.as_ref() };
    take("ordino.memory", value, &Limits::MEMORY, |limits, memory| Limits { memory, ..limits })
}

#[expect(unsafe_code, reason = "PHP gives a pointer")]
unsafe extern "C" fn fuel_changes(
    _setting: *mut zend_ini_entry,
    value: *mut zend_string,
    _first: *mut c_void,
    _second: *mut c_void,
    _third: *mut c_void,
    _stage: c_int,
) -> c_int {
    // SAFETY: PHP's string lives as long as this call, or is none.
    let value = unsafe { value.as_ref() };
    take("ordino.fuel", value, &Limits::FUEL, |limits, fuel| Limits { fuel, ..limits })
}

/// Takes a value, or refuses it: then the setting stays as it was, and a warning says so.
fn take(
    name: &str,
    value: Option<&ZendStr>,
    bounds: &RangeInclusive<u64>,
    with: impl FnOnce(Limits, u64) -> Limits,
) -> c_int {
    let text = value.map(ZendStr::as_bytes).unwrap_or_default();
    if let Some(number) = parse(text).filter(|number| bounds.contains(number)) {
        LIMITS.set(with(LIMITS.get(), number));
        return SUCCESS;
    }
    let text = String::from_utf8_lossy(text);
    let (least, most) = (Shorthand(*bounds.start()), Shorthand(*bounds.end()));
    let message = format!("`{name}` is a number from {least} to {most}, not `{text}`; the setting is ignored");
    php_error(&ErrorType::Warning, &message);
    FAILURE
}
