import { afterAll, beforeEach, expect, suite, test } from "vitest";
import "../src/index.ts";
import { addLanguage, Language, languageOf, milliseconds } from "../src/core/language.ts";
import type { OrdinoElement } from "../src/core/element.ts";
import { en } from "../src/strings/en.ts";
import { editorEn } from "../src/strings/editor/en.ts";
import { editorWords } from "../src/strings/editor/index.ts";
import { editorIt } from "../src/strings/editor/it.ts";
import { editorPl } from "../src/strings/editor/pl.ts";
import { it } from "../src/strings/it.ts";
import { pl } from "../src/strings/pl.ts";
import type { Plural, Strings, StringsWith } from "../src/strings/index.ts";
import { MemoryDesk } from "./support/memory-desk.ts";
import { all, mount, root, until } from "./support/mount.ts";
import { pseudo } from "./support/pseudo.ts";
import { scenes } from "./support/scenes.ts";

const { yes: _, ...lacking } = en;
// @ts-expect-error a language that lacks a key does not build
const withoutKey: Strings = lacking;
// @ts-expect-error nor does one that lacks a plural which it needs
const withoutPlural: StringsWith<"one" | "few" | "many"> = en;
void [withoutKey, withoutPlural];

addLanguage("en-XA", async () => pseudo(en));
editorWords.add("en-XA", async () => pseudo(editorEn));

beforeEach(() => {
  sessionStorage.clear();
  document.documentElement.lang = "en";
  document.documentElement.dir = "ltr";
});

afterAll(() => {
  document.documentElement.dir = "ltr";
  document.body.style.inlineSize = "";
});

suite("words", () => {
  test.for(Object.entries({ it: { ...it, ...editorIt }, pl: { ...pl, ...editorPl } }))("of %s have the places that English has", ([, strings]) => {
    for (const [key, text] of Object.entries({ ...en, ...editorEn })) {
      const other = strings[key as keyof typeof strings];
      expect(new Set(places(other)), key).toEqual(new Set(places(text)));
    }
  });

  function places(text: string | Plural): string[] {
    const forms: string[] = typeof text === "string" ? [text] : Object.values(text);
    return forms.flatMap((form) => form.match(/\{\w+\}/g) ?? []);
  }

  test("count as their language does", async () => {
    const polish = await languageOf("pl-PL");
    expect([1, 3, 5, 22, 112].map((n) => polish.say("board.count", { n }))).toEqual([
      "1 zamówienie",
      "3 zamówienia",
      "5 zamówień",
      "22 zamówienia",
      "112 zamówień",
    ]);
    expect((await languageOf("it")).say("bulk.moved", { n: 1_200 })).toBe("1200 ordini si sono spostati.");
  });

  test("keep a value from turning round what follows", async () => {
    const english = await languageOf("en");
    expect(english.say("who.team", { team: "\u202eevil" })).toBe("team \u2068evil\u2069");
    expect(english.say("who.team", { team: "Shipping" })).toBe("team Shipping");
    expect(english.say("who.team", { team: "{n}" })).toBe("team {n}");
  });

  test("are those of the text around", async () => {
    const desk = await MemoryDesk.start();
    document.documentElement.lang = "it-IT";
    const board = await mount("ordino-board", desk);
    await until(() => all(board, ".none").join() === "Nessun ordine corrisponde.");
    board.setAttribute("lang", "pl");
    await until(() => all(board, ".none").join() === "Nie ma takich zamówień.");
    document.documentElement.lang = "xx";
    board.removeAttribute("lang");
    await until(() => all(board, ".none").join() === "No order is like that.");
  });
});

suite("lengths of time", () => {
  test("are read as the wire writes them", () => {
    const read = ["PT38H24M", "P1W", "P1DT2H", "PT0.25S", "PT0S"].map(milliseconds);
    expect(read).toEqual([138_240_000, 604_800_000, 93_600_000, 250, 0]);
  });

  test("are told in their two largest units", () => {
    const english = new Language<typeof en>("en", en);
    const told = [0, 59_000, 61_000, 3_600_000, 90_060_000, 176_400_000];
    expect(told.map((time) => english.duration(time))).toEqual(["0 mins", "0 mins", "1 min", "1 hr", "25 hrs 1 min", "49 hrs"]);
    expect(told.slice(-2).map((time) => english.duration(time, true))).toEqual(["1 day 1 hr", "2 days 1 hr"]);
  });
});

suite("a language that is longer, and one that is written from the right", () => {
  const english = new Set([...Object.values(en), ...Object.values(editorEn)].filter((text) => typeof text === "string" && text.length > 3));

  async function drawn(name: string, width: string): Promise<OrdinoElement> {
    const { component, attributes, desk, ready } = scenes[name]!;
    document.body.style.inlineSize = width;
    const element = await mount<OrdinoElement>(component, await desk(), attributes);
    await ready(element);
    return element;
  }

  test.for(Object.keys(scenes))("leave no word of %s in English, and nothing out of its frame", async (name) => {
    document.documentElement.lang = "en-XA";
    document.documentElement.dir = "rtl";
    const element = await drawn(name, "340px");
    // A picture has the engine's words.
    const said = [...root(element).querySelectorAll("*:not(svg *)")].flatMap((each) => [
      ...[...each.childNodes].filter((node) => node instanceof Text).map((node) => node.data.trim()),
      ...["aria-label", "title", "placeholder", "aria-valuetext"].map((attribute) => each.getAttribute(attribute) ?? ""),
    ]);
    expect(said.some((words) => words.includes("⟦"))).toBe(true);
    expect(said.filter((words) => english.has(words as never))).toEqual([]);
    expect(outside(element)).toEqual([]);
  });

  /** What sticks out at a side, but for what scrolls or hangs over. */
  function outside(element: OrdinoElement): string[] {
    const frame = element.getBoundingClientRect();
    const scrolls = ".list *, .columns *, .canvas *, .versions *, .verdicts *, .scroll *, .panel, .panel *, .people, .people *, .hidden";
    const parts = [...root(element).querySelectorAll("*")].filter((each) => !each.matches(scrolls));
    const out = parts.filter((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      return width > 0 && (left < frame.left - 1 || right > frame.right + 1);
    });
    return out.map((each) => each.outerHTML.slice(0, 120));
  }

  test("begin on the right", async () => {
    document.documentElement.dir = "rtl";
    const next = await drawn("next", "700px");
    const [first, second] = [...root(next).querySelectorAll(".steps button")].map((button) => button.getBoundingClientRect());
    expect(first!.left).toBeGreaterThan(second!.right);
    expect(getComputedStyle(root(next).querySelector("section")!).textAlign).toBe("start");
  });
});
