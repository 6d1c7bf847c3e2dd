// What is said to people: words of their language, and numbers, times and lists as it writes them.

import type { Label } from "@ordino/engine";
import type { en } from "../strings/en.ts";
import { languages, type English, type Plural, type Shelf, type Strings, type Translated, type Values } from "../strings/index.ts";

/** What writes from right to left, or turns the writing round. */
const TURNS = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/;
/** Characters that would end the isolation of a value, or turn round what follows it. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Words in all their languages, each of which is fetched once. */
export class Dictionary<E extends English> {
  readonly #loaded = new Map<string, Promise<Language<E>>>();

  constructor(private readonly shelf: Shelf<E>) {}

  /** Adds a language, or takes the place of one. */
  add(tag: string, load: () => Promise<Translated<E>>): void {
    this.shelf[tag] = load;
    this.#loaded.delete(tag);
  }

  /** Those of a tag such as `it-IT`, of which there may be the language only; English where there is none. */
  of(tag: string): Promise<Language<E>> {
    const there = tag in this.shelf ? tag : (tag.split("-")[0] ?? "");
    const found = there in this.shelf ? there : "en";
    let language = this.#loaded.get(found);
    if (language === undefined) {
      const load = this.shelf[found] ?? this.shelf["en"]!;
      language = load().then((strings) => new Language<E>(found, strings));
      language.catch(() => this.#loaded.delete(found));
      this.#loaded.set(found, language);
    }
    return language;
  }
}

const common = new Dictionary(languages);

/** Adds a language, or takes the place of one: a shop's own words, or one that is not there. */
export function addLanguage(tag: string, load: () => Promise<Strings>): void {
  common.add(tag, load);
}

/** The language of a tag such as `it-IT`; English where there is none. */
export function languageOf(tag: string): Promise<Language> {
  return common.of(tag);
}

/** One of the forms of a text that counts, for those who need no other words. */
export function counted(tag: string, forms: Plural, n: number): string {
  const { number, plural } = counting(tag);
  return (forms[plural.select(n)] ?? forms.other).replace("{n}", number.format(n));
}

/** Whether there are words for a tag. */
export function isSpoken(tag: string): boolean {
  return tag in languages || (tag.split("-")[0] ?? "") in languages;
}

/** Words of one language, those of every component unless others are named. */
export class Language<E extends English = typeof en> {
  readonly #locale: string;
  readonly #plural: Intl.PluralRules;
  readonly #number: Intl.NumberFormat;
  readonly #units = new Map<string, Intl.NumberFormat>();
  readonly #formats = new Map<string, Intl.DateTimeFormat>();

  constructor(
    readonly tag: string,
    private readonly strings: Translated<E>,
  ) {
    const { locale, plural, number } = counting(tag);
    this.#locale = locale;
    this.#plural = plural;
    this.#number = number;
  }

  /** The words under a key. Values are put in as text, and turn nothing round that is not theirs. */
  say<K extends keyof E>(key: K, ...values: Values<E[K]>): string {
    const given = (values[0] ?? {}) as { [name: string]: string | number };
    const text: string | Plural = this.strings[key];
    const form = typeof text === "string" ? text : (text[this.#plural.select(Number(given["n"]))] ?? text.other);
    return form.replace(/\{(\w+)\}/g, (_: string, name: string) => {
      const value = given[name] ?? "";
      return typeof value === "number" ? this.number(value) : isolated(value);
    });
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  /** A share from 0 to 1. */
  share(value: number): string {
    return new Intl.NumberFormat(this.#locale, { style: "percent", maximumFractionDigits: 0 }).format(value);
  }

  /** `3 h 20 min`, in its two largest units; days where `days` says that they have 24 hours. */
  duration(milliseconds: number, days = false): string {
    const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
    const whole = [
      ["day", days ? Math.floor(minutes / 1440) : 0],
      ["hour", Math.floor((days ? minutes % 1440 : minutes) / 60)],
      ["minute", minutes % 60],
    ] as const;
    const first = whole.findIndex(([, count]) => count > 0);
    if (first < 0) return this.#unit("minute", 0);
    const shown = whole.slice(first, first + 2).filter(([, count]) => count > 0);
    return shown.map(([unit, count]) => this.#unit(unit, count)).join(" ");
  }

  /** A day and a time, `Thu 2 Jan, 16:00`; with the year where that is not the present one, without the day where it is today. */
  instant(at: string | Date, now: Date, zone?: string): string {
    const date = new Date(at);
    const [day, today] = [date, now].map((each) => this.#format({ dateStyle: "short" }, zone).format(each));
    const time: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit" };
    if (day === today) return this.#format(time, zone).format(date);
    const isThisYear = Math.abs(date.getTime() - now.getTime()) < 300 * 86_400_000;
    const parts: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", month: "short", ...time };
    return this.#format(isThisYear ? parts : { ...parts, year: "numeric" }, zone).format(date);
  }

  /** A month of a year, `Mar 2026`. */
  month(year: number, month: number): string {
    return this.#format({ month: "short", year: "numeric" }, "UTC").format(Date.UTC(year, month - 1));
  }

  /** Everything about an instant, for whoever looks closely. */
  exactly(at: string | Date, zone?: string): string {
    return this.#format({ dateStyle: "full", timeStyle: "long" }, zone).format(new Date(at));
  }

  bytes(count: number): string {
    const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
    const power = Math.min(3, Math.floor(Math.log10(Math.max(1, count)) / 3));
    const options = { style: "unit", unit: units[power]!, unitDisplay: "short", maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(this.#locale, options).format(count / 1000 ** power);
  }

  list(items: readonly string[], type: "conjunction" | "disjunction" = "conjunction"): string {
    return new Intl.ListFormat(this.#locale, { type }).format(items);
  }

  /** Compares two labels as a reader would put them in order. */
  get compare(): (one: string, other: string) => number {
    return new Intl.Collator(this.#locale, { numeric: true }).compare;
  }

  /** A label of a definition, which may be in several languages, and whose first one stands in for what is missing. */
  label(label: Label | null | undefined, otherwise: string): string {
    if (label == null) return otherwise;
    if (typeof label === "string") return label || otherwise;
    return label[this.tag] ?? label[this.tag.split("-")[0] ?? ""] ?? label["en"] ?? Object.values(label)[0] ?? otherwise;
  }

  #unit(unit: string, count: number): string {
    // Making one takes far longer than asking it, and a board asks a hundred times a frame.
    let format = this.#units.get(unit);
    if (format === undefined) {
      const unitDisplay = unit === "day" ? "long" : "short";
      format = new Intl.NumberFormat(this.#locale, { style: "unit", unit, unitDisplay });
      this.#units.set(unit, format);
    }
    return format.format(count);
  }

  #format(options: Intl.DateTimeFormatOptions, zone: string | undefined): Intl.DateTimeFormat {
    const key = `${Object.values(options).join()} ${zone}`;
    let format = this.#formats.get(key);
    if (format === undefined) {
      try {
        format = new Intl.DateTimeFormat(this.#locale, { ...options, timeZone: zone });
      } catch {
        // A zone that this browser does not know.
        format = new Intl.DateTimeFormat(this.#locale, options);
      }
      this.#formats.set(key, format);
    }
    return format;
  }
}

/** How a language counts, and in which country's manner: the reader's own, where that speaks it. */
function counting(tag: string): { locale: string; plural: Intl.PluralRules; number: Intl.NumberFormat } {
  // A language of tests is English to Intl.
  const language = tag.includes("-X") ? "en" : (tag.split("-")[0] ?? "en");
  const locale = navigator.languages.find((each) => each.split("-")[0] === language) ?? language;
  return { locale, plural: new Intl.PluralRules(locale), number: new Intl.NumberFormat(locale) };
}

function isolated(value: string): string {
  return TURNS.test(value) ? `\u2068${value.replace(CONTROLS, "")}\u2069` : value;
}

/** The milliseconds of a duration of the wire, such as `PT38H24M`. */
export function milliseconds(duration: string): number {
  const parts = /^P(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(duration);
  const [weeks, days, hours, minutes, seconds] = (parts ?? []).slice(1).map((part) => Number(part ?? 0));
  return ((((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60_000 + (seconds ?? 0) * 1000;
}
