// The words of the workflow editor: a file of its own for each language, so that no other page fetches them.

import { Dictionary } from "../../core/language.ts";
import type { Counts, Plural, Translated } from "../index.ts";
import type { editorEn } from "./en.ts";

export type EditorWords = typeof editorEn;
export type EditorStrings = Translated<EditorWords>;
export type EditorStringsWith<N extends keyof Plural> = Translated<EditorWords, Counts<N>>;

export const editorWords = new Dictionary<EditorWords>({
  en: async () => (await import("./en.ts")).editorEn,
  it: async () => (await import("./it.ts")).editorIt,
  pl: async () => (await import("./pl.ts")).editorPl,
});
