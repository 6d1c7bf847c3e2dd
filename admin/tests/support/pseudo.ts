// A language of tests: English that shows where words are missing, do not fit or are not translated at all.

import type { English, Translated } from "../../src/strings/index.ts";

const ACCENTS: { [letter: string]: string } = { a: "á", e: "é", i: "í", o: "ó", u: "ú", c: "ç", n: "ñ", s: "š", y: "ý", A: "Á", E: "É", N: "Ñ", S: "Š" };

/** Accented, two fifths longer, and between brackets. */
export function pseudo<E extends English>(english: E): Translated<E> {
  const entries = Object.entries(english).map(([key, text]) => [
    key,
    typeof text === "string" ? strange(text) : Object.fromEntries(Object.entries(text).map(([form, words]) => [form, strange(words)])),
  ]);
  return Object.fromEntries(entries) as Translated<E>;
}

function strange(text: string): string {
  const accented = text.replace(/\{\w+\}|[a-zA-Z]/g, (part) => ACCENTS[part] ?? part);
  return `⟦${accented}${" ʟᴏɴɢ".repeat(Math.ceil(text.length / 12))}⟧`;
}
