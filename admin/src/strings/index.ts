// What every language has to have. A key or a plural that is missing fails `tsc`, and with it the build.

import type { en } from "./en.ts";

/** Forms by the language's own kinds of numbers; the number is `{n}`. */
export interface Plural {
  zero?: string;
  one?: string;
  two?: string;
  few?: string;
  many?: string;
  other: string;
}

export type Key = keyof typeof en;

type Forms<P> = { readonly [K in Key]: (typeof en)[K] extends string ? string : P };

/** The words of a language. */
export type Strings = Forms<Plural>;

/** The same where a language has these kinds of numbers and no fewer. */
export type StringsWith<N extends keyof Plural> = Forms<Required<Pick<Plural, N>> & Plural>;

type Placeholder<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;

type Text<K extends Key> = (typeof en)[K] extends { other: infer Other } ? Other : (typeof en)[K];

/** What has to be put into the words under a key. */
export type Values<K extends Key> = [Placeholder<Text<K>>] extends [never]
  ? []
  : [values: { [Name in Placeholder<Text<K>>]: Name extends "n" ? number : string | number }];

/** Languages by tag, each fetched when somebody reads it. */
export const languages: { [tag: string]: () => Promise<Strings> } = {
  en: async () => (await import("./en.ts")).en,
  it: async () => (await import("./it.ts")).it,
  pl: async () => (await import("./pl.ts")).pl,
};
