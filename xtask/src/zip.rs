//! Writes an archive that every program reads: the files as they are, in the order of their names, with no time of day.

/// The first day of the format, which stands for no time.
const DATE: u16 = 0x0021;

/// A file that everybody may read.
const MODE: u32 = 0o100_644 << 16;

/// Version 2.0, made on Unix.
const MADE_BY: u16 = 0x0314;
const NEEDS: u16 = 20;

/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;

/// The archive of these files, by their paths in it.
///
/// # Errors
/// Returns a message when they are too large or too many for the format.
pub fn archive<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut list = Vec::new();
    let mut count = 0_u16;
    for (name, content) in files {
        let offset = number(bytes.len())?;
        let about = about(name, content)?;
        put32(&mut bytes, 0x0403_4b50);
        put16(&mut bytes, NEEDS);
        bytes.extend(&about);
        bytes.extend(name.as_bytes());
        bytes.extend(content);

        put32(&mut list, 0x0201_4b50);
        put16(&mut list, MADE_BY);
        put16(&mut list, NEEDS);
        list.extend(&about);
        // No comment, the first disk, no hint what is in it.
        put16(&mut list, 0);
        put16(&mut list, 0);
        put16(&mut list, 0);
        put32(&mut list, MODE);
        put32(&mut list, offset);
        list.extend(name.as_bytes());
        count = count.checked_add(1).ok_or("more files than an archive can have")?;
    }
    let (begin, length) = (number(bytes.len())?, number(list.len())?);
    bytes.extend(list);
    put32(&mut bytes, 0x0605_4b50);
    put32(&mut bytes, 0);
    put16(&mut bytes, count);
    put16(&mut bytes, count);
    put32(&mut bytes, length);
    put32(&mut bytes, begin);
    put16(&mut bytes, 0);
    Ok(bytes)
}

/// What both the file's own head and the list say of it.
fn about(name: &str, content: &[u8]) -> Result<Vec<u8>, String> {
    let size = number(content.len())?;
    let mut about = Vec::new();
    put16(&mut about, FLAGS);
    // Stored as it is, at no time of that day.
    put16(&mut about, 0);
    put16(&mut about, 0);
    put16(&mut about, DATE);
    put32(&mut about, crc(content));
    put32(&mut about, size);
    put32(&mut about, size);
    put16(&mut about, u16::try_from(name.len()).map_err(|_| format!("`{name}` is too long a name"))?);
    put16(&mut about, 0);
    Ok(about)
}

fn number(length: usize) -> Result<u32, String> {
    u32::try_from(length).map_err(|_| "an archive of more than 4 GiB".to_owned())
}

fn put16(bytes: &mut Vec<u8>, value: u16) {
    bytes.extend(value.to_le_bytes());
}

fn put32(bytes: &mut Vec<u8>, value: u32) {
    bytes.extend(value.to_le_bytes());
}

/// CRC-32 as the format has it, bit by bit: there is little to sum up.
fn crc(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_the_standard() {
        assert_eq!(crc(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc(b""), 0);
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let files = [("a/b.php", b"<?php\n".as_slice()), ("a/c.txt", b"".as_slice())];
        let bytes = archive(files);
        assert_eq!(bytes, archive(files));
        // 30 bytes before each file, 46 in the list, 22 at the end, and each name twice.
        assert_eq!(bytes.map(|bytes| bytes.len()), Ok(2 * (30 + 46) + 22 + 2 * 14 + 6));
    }
}
