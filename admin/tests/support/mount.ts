// Components on a page, as a test looks at them.

import { OrdinoElement } from "../../src/core/element.ts";
import type { MemoryDesk } from "./memory-desk.ts";

type Settings = { [name: string]: unknown };

/** Puts a component on the page, with attributes, and waits until it shows something. */
export async function mount<E extends OrdinoElement>(name: string, desk: MemoryDesk, attributes: Settings = {}): Promise<E> {
  const element = document.createElement(name) as E;
  element.desk = desk;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  document.body.replaceChildren(element);
  await until(() => (element.renderRoot.children?.length ?? 0) > 0);
  return element;
}

/** Waits until something holds; says what did not. */
export async function until(holds: () => unknown, says = holds.toString()): Promise<void> {
  const end = performance.now() + 10_000;
  for (;;) {
    if (holds()) return;
    if (performance.now() > end) throw new Error(`never: ${says}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export function root(element: Element): ShadowRoot {
  return element.shadowRoot!;
}

/** The element of these words, among those of a selector. */
export function find<E extends HTMLElement>(element: Element, selector: string, words?: string | RegExp): E {
  const all = [...root(element).querySelectorAll<E>(selector)];
  const found = all.find((each) => words === undefined || matches(seen(each), words));
  if (found === undefined) throw new Error(`no \`${selector}\` with ${String(words)} among ${all.map(seen).join(" | ")}`);
  return found;
}

export function all(element: Element, selector: string): string[] {
  return [...root(element).querySelectorAll(selector)].map(seen);
}

/** What somebody reads. */
export function seen(node: Node): string {
  return (node.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Types into a field, as a person does: what was there is gone. */
export function type(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  field.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
}

function matches(text: string, words: string | RegExp): boolean {
  return typeof words === "string" ? text === words : words.test(text);
}
