// A condition, as nested as its author wants it.

import type { Guard, Scalar } from "@ordino/engine";
import { html, nothing, type TemplateResult } from "lit";
import { select, type Option } from "./fields.ts";
import type { Path } from "./path.ts";
import { people, statuses } from "./people.ts";
import type { Sheet } from "./sheet.ts";

const GROUPS = ["all", "any"] as const;
const KINDS = ["fact", "visited", "visitedClass", "actor", "all", "any", "not"] as const;
type Kind = (typeof KINDS)[number];

const TESTS = ["eq", "ne", "lt", "lte", "gt", "gte", "in", "contains", "exists"] as const;
type Test = (typeof TESTS)[number];
const SIGNS: { [test in Test]?: string } = { eq: "=", ne: "≠", lt: "<", lte: "≤", gt: ">", gte: "≥" };

/** A condition that may be missing: nothing asked is always so. */
export function guardField(sheet: Sheet, path: Path, name: string): TemplateResult {
  const { words } = sheet;
  const guard = sheet.get<Guard>(path);
  return html`<fieldset class="field guard">
    <legend class="name">${name}</legend>
    ${guard === undefined
      ? html`<div class="row"><span class="muted small">${words.say("guard.always")}</span>
          <button type="button" @click=${() => sheet.put(path, fresh("fact", sheet))}>${words.say("guard.add")}</button></div>`
      : node(sheet, path, guard, () => sheet.put(path, undefined))}
    ${sheet.told(path)}
  </fieldset>`;
}

function node(sheet: Sheet, path: Path, guard: Guard, drop: () => void): TemplateResult {
  const { words } = sheet;
  const kind = kindOf(guard);
  const kinds: Option[] = KINDS.map((each) => [each, words.say(`guard.${each}`)]);
  const turn = (to: string): void => sheet.put(path, turned(guard, to as Kind, sheet));
  const said = content(sheet, path, guard, kind);
  return html`<div class="condition">
    <div class="row">
      ${select(kind, kinds, turn, `${path.join(".")}.kind`, words.say("guard.kind"))}
      <button type="button" class="quiet" aria-label=${words.say("guard.remove")} @click=${drop}>✕</button>
    </div>
    ${said === nothing ? nothing : html`<div class="row">${said}</div>`}
    ${kind === "all" || kind === "any" ? parts(sheet, [...path, kind], guard[kind] ?? []) : nothing}
    ${kind === "not" ? node(sheet, [...path, "not"], guard.not ?? {}, drop) : nothing}
  </div>`;
}

function parts(sheet: Sheet, path: Path, guards: readonly Guard[]): TemplateResult {
  const { words } = sheet;
  return html`<div class="parts">
    ${guards.map((guard, index) => node(sheet, [...path, index], guard, () => sheet.remove([...path, index])))}
    <button type="button" class="quiet" @click=${() => sheet.put([...path, guards.length], fresh("fact", sheet))}>${words.say("guard.add")}</button>
  </div>`;
}

function content(sheet: Sheet, path: Path, guard: Guard, kind: Kind): TemplateResult | typeof nothing {
  const { words } = sheet;
  const put = (key: string) => (value: string) => sheet.put([...path, key], value);
  switch (kind) {
    case "visited":
      return select(guard.visited ?? "", statuses(sheet), put("visited"), `${path.join(".")}.visited`, words.say("guard.visited"));
    case "actor":
      return select(guard.actor ?? "", people(sheet), put("actor"), `${path.join(".")}.actor`, words.say("guard.actor"));
    case "visitedClass":
      return select(guard.visitedClass ?? "", classes(sheet), put("visitedClass"), `${path.join(".")}.class`, words.say("guard.visitedClass"));
    case "fact":
      return fact(sheet, path, guard);
    default:
      return nothing;
  }
}

function fact(sheet: Sheet, path: Path, guard: Guard): TemplateResult {
  const { words } = sheet;
  const test = TESTS.find((each) => guard[each] != null) ?? "exists";
  const tests: Option[] = TESTS.map((each) => [each, SIGNS[each] ?? words.say(`guard.test.${each as "in" | "contains" | "exists"}`)]);
  const value = guard[test];
  const turn = (to: string): void => sheet.put(path, { fact: sheet.get([...path, "fact"]) ?? "", [to]: fits(to as Test, value) });
  const said = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value;
    sheet.put([...path, test], test === "in" ? text.split(",").map((each) => scalar(each.trim())) : scalar(text), true);
  };
  const named = (event: Event): void => sheet.put([...path, "fact"], (event.target as HTMLInputElement).value, true);
  return html`
    <input class="short" name="${path.join(".")}.fact" list="facts" aria-label=${words.say("guard.fact")} placeholder=${words.say("guard.name")} .value=${guard.fact ?? ""} @input=${named} />
    ${select(test, tests, turn, `${path.join(".")}.test`, words.say("guard.test"))}
    ${test === "exists"
      ? select(String(value), [["true", words.say("guard.known")], ["false", words.say("guard.unknown")]], (to) => sheet.put([...path, "exists"], to === "true"), `${path.join(".")}.exists`, words.say("guard.value"))
      : html`<input class="short" name="${path.join(".")}.value" aria-label=${words.say("guard.value")} placeholder=${words.say("guard.value")} .value=${shown(value)} @input=${said} />`}
  `;
}

function kindOf(guard: Guard): Kind {
  return KINDS.find((kind) => guard[kind] != null) ?? "fact";
}

/** A condition to begin with. */
export function fresh(kind: Kind, sheet: Sheet): Guard {
  const first = (options: Option[]): string => options[0]?.[0] ?? "";
  switch (kind) {
    case "all":
    case "any":
      return { [kind]: [fresh("fact", sheet)] };
    case "not":
      return { not: fresh("fact", sheet) };
    case "visited":
      return { visited: first(statuses(sheet)) };
    case "visitedClass":
      return { visitedClass: first(classes(sheet)) };
    case "actor":
      return { actor: "team:owner" };
    case "fact":
      return { fact: factsOf(sheet.definition)[0] ?? "total", eq: true };
  }
}

/** The same condition inside of a group or a negation, where it becomes one. */
function turned(guard: Guard, to: Kind, sheet: Sheet): Guard {
  const from = kindOf(guard);
  if (to === "not") return { not: guard };
  if (to === "all" || to === "any") {
    const inner = GROUPS.map((each) => guard[each]).find((each) => each != null);
    return { [to]: inner ?? [from === "not" ? (guard.not ?? {}) : guard] };
  }
  return fresh(to, sheet);
}

function classes(sheet: Sheet): Option[] {
  const all = new Set(sheet.definition.statuses.flatMap((status) => status.classes ?? []));
  return [...all].map((each) => [each, each]);
}

/** Every fact that a definition asks for. */
export function factsOf(definition: unknown): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { fact } = value as { fact?: unknown };
    if (typeof fact === "string") found.add(fact);
    Object.entries(value).forEach(([key, inner]) => key !== "meta" && walk(inner));
  };
  walk(definition);
  return [...found].sort();
}

/** A value as somebody types it: `yes` is a text, `true`, `false` and numbers are none. */
export function scalar(text: string): Scalar {
  if (text === "true" || text === "false") return text === "true";
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) ? number : text;
}

function shown(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}

function fits(test: Test, value: unknown): unknown {
  if (test === "exists") return true;
  const one = Array.isArray(value) ? value[0] : value;
  const known = one === undefined ? true : one;
  return test === "in" ? [known] : known;
}
