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

/** Words by key, as English has them: a text, or forms that count. */
export type English = { readonly [key: string]: string | Plural };

export type Key = keyof typeof en;

/** The words of another language for the same keys. */
export type Translated<E extends English, P = Plural> = { readonly [K in keyof E]: E[K] extends string ? string : P };

/** The words of a language. */
export type Strings = Translated<typeof en>;

/** Every kind of number that a language has, and others if it wants. */
export type Counts<N extends keyof Plural> = Required<Pick<Plural, N>> & Plural;

/** The same where a language has these kinds of numbers and no fewer. */
export type StringsWith<N extends keyof Plural> = Translated<typeof en, Counts<N>>;

type Placeholder<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;

type Text<T> = T extends { other: infer Other } ? Other : T;

/** What has to be put into words. */
export type Values<T> = [Placeholder<Text<T>>] extends [never]
  ? []
  : [values: { [Name in Placeholder<Text<T>>]: Name extends "n" ? number : string | number }];

/** Words by tag, each fetched when somebody reads that language. */
export type Shelf<E extends English> = { [tag: string]: () => Promise<Translated<E>> };

export const languages: Shelf<typeof en> = {
  en: async () => (await import("./en.ts")).en,
  it: async () => (await import("./it.ts")).it,
  pl: async () => (await import("./pl.ts")).pl,
};
