// Every component among what Bootstrap 4 and 5 say of a page: it looks as it does elsewhere, in the page's font and by its
// light or dark.

import axe from "axe-core";
import bootstrap4 from "bootstrap4/dist/css/bootstrap.css?inline";
import bootstrap5 from "bootstrap5/dist/css/bootstrap.css?inline";
import { afterEach, expect, suite, test } from "vitest";
import "../src/index.ts";
import type { OrdinoElement } from "../src/core/element.ts";
import { root, until } from "./support/mount.ts";
import { scenes } from "./support/scenes.ts";

const VERSIONS = [
  { name: "Bootstrap 4", css: bootstrap4, dark: { theme: "dark" }, around: {} },
  { name: "Bootstrap 5", css: bootstrap5, dark: {}, around: { "data-bs-theme": "dark" } },
];
const COMPONENTS = ["next", "timeline", "clock", "board", "insights", "editor", "bell"] as const;

/** What of a control the rules of a page must not reach. */
const OWN = ["color", "background-color", "border", "border-radius", "padding", "margin-block", "font-size", "font-weight", "line-height", "box-shadow"];

const style = document.createElement("style");

afterEach(() => {
  style.remove();
  document.body.replaceChildren();
});

type Attributes = { [name: string]: string };

/** A component in a card of a page, as a back office has it. */
async function card(component: (typeof COMPONENTS)[number], own: Attributes, around: Attributes): Promise<OrdinoElement> {
  const scene = scenes[component]!;
  sessionStorage.clear();
  const page = document.createElement("div");
  page.className = "container-fluid";
  page.innerHTML = `<div class="row"><div class="col-12"><div class="card"><div class="card-body"></div></div></div></div>`;
  for (const [name, value] of Object.entries(around)) page.setAttribute(name, value);
  const element = document.createElement(scene.component) as OrdinoElement;
  for (const [name, value] of Object.entries({ ...scene.attributes, ...own })) element.setAttribute(name, value);
  const server = await scene.desk();
  server.speed = 0;
  element.desk = server;
  page.querySelector(".card-body")!.append(element);
  document.body.replaceChildren(page);
  await scene.ready(element);
  await element.updateComplete;
  return element;
}

/** The looks of every button and field. */
function looks(element: OrdinoElement): string[] {
  const controls = [...root(element).querySelectorAll("button, input, select, textarea, summary, a, th, td, h2, h3, p")];
  return controls.map((control) => {
    const style = getComputedStyle(control);
    return `${control.localName}.${control.className}: ${OWN.map((name) => style.getPropertyValue(name)).join("; ")}`;
  });
}

const ground = (element: Element): number[] => getComputedStyle(element).backgroundColor.match(/\d+/g)!.map(Number);

for (const { name, css, dark, around } of VERSIONS) {
  suite(`in a page of ${name}`, () => {
    for (const component of COMPONENTS) {
      test(`${component} is what it is elsewhere`, { timeout: 60_000 }, async () => {
        const alone = looks(await card(component, {}, {}));
        expect(alone.length).toBeGreaterThan(0);
        style.textContent = css;
        document.head.append(style);
        const element = await card(component, {}, {});
        expect(looks(element)).toEqual(alone);
        expect(getComputedStyle(element).fontFamily).toBe(getComputedStyle(document.body).fontFamily);
        // The page need not be moved aside for it.
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
        const rules = { region: { enabled: false } };
        const { violations } = await axe.run(element, { resultTypes: ["violations"], rules });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      });
    }

    test("it is dark where the page is", async () => {
      style.textContent = css;
      document.head.append(style);
      expect(Math.min(...ground(await card("timeline", {}, {})).slice(0, 3))).toBeGreaterThan(240);
      expect(Math.max(...ground(await card("timeline", dark, around)).slice(0, 3))).toBeLessThan(60);
    });

    test("the bell's panel hangs over what stands fast", async () => {
      style.textContent = css;
      document.head.append(style);
      const bell = await card("bell", {}, {});
      const bar = document.createElement("nav");
      bar.className = "navbar";
      bell.style.marginInlineStart = "auto";
      bar.append(bell);
      document.body.prepend(bar);
      const sticky = document.createElement("div");
      sticky.className = "sticky-top card";
      sticky.style.cssText = "block-size: 600px";
      document.body.append(sticky);
      await until(() => root(bell).querySelector("[part=panel], .panel"));
      const panel = root(bell).querySelector("[part=panel], .panel")!.getBoundingClientRect();
      expect(document.elementFromPoint(panel.left + panel.width / 2, panel.top + panel.height / 2)).toBe(bell);
    });
  });
}
