// Every component in every state worth a look, light and dark, narrow and wide: held to the rules of accessibility, or with
// `ORDINO_PICTURES=1` drawn to `pictures/`.

import axe from "axe-core";
import { beforeEach, expect, suite, test } from "vitest";
import { page } from "vitest/browser";
import "../src/index.ts";
import type { OrdinoElement } from "../src/core/element.ts";
import { scenes, type Scene } from "./support/scenes.ts";

const isDrawn = import.meta.env["ORDINO_PICTURES"] !== undefined;

const WIDTHS = [360, 720, 1_100];
const GROUNDS = { light: "#eceff2", dark: "#0b0d10" };

beforeEach(() => {
  document.documentElement.lang = "en";
  document.documentElement.dir = "ltr";
});

/** All sizes and themes of a scene on one sheet. Widths are those of what is around, as on a page of many parts. */
async function sheet(scene: Scene): Promise<HTMLElement> {
  const sheet = document.createElement("main");
  document.body.style.margin = "0";
  sheet.style.cssText = "inline-size: 2340px; font-family: 'DejaVu Sans', sans-serif";
  document.body.replaceChildren(sheet);
  for (const [theme, ground] of Object.entries(GROUNDS)) {
    const row = document.createElement("div");
    row.style.cssText = `display: flex; gap: 40px; align-items: start; padding: 40px; color-scheme: ${theme}; background: ${ground}`;
    sheet.append(row);
    for (const width of widths(scene, theme)) await frame(scene, width, row);
  }
  return sheet;
}

/** A board has hundreds of cells, an editor as many fields, which differ in nothing that the rules ask for: two are enough. */
function widths({ component }: Scene, theme: string): number[] {
  if (isDrawn || !["ordino-board", "ordino-insights", "ordino-editor"].includes(component)) return WIDTHS;
  return theme === "light" ? WIDTHS.slice(0, 1) : WIDTHS.slice(-1);
}

async function frame({ component, attributes = {}, height, desk, ready }: Scene, width: number, row: HTMLElement): Promise<void> {
  sessionStorage.clear();
  const frame = document.createElement("div");
  frame.style.inlineSize = `${width}px`;
  if (isDrawn && height !== undefined) frame.style.cssText += `; max-block-size: ${height}px; overflow: hidden`;
  // The panel hangs below its bell, at its end.
  if (component === "ordino-bell") frame.style.cssText += "; text-align: end; block-size: 440px";
  const element = document.createElement(component) as OrdinoElement;
  element.style.setProperty("--ordino-board-height", "420px");
  element.style.setProperty("--ordino-editor-height", "820px");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const server = await desk();
  // The clock stands, so that a picture is the same every time.
  server.speed = 0;
  element.desk = server;
  frame.append(element);
  row.append(frame);
  await ready(element);
  await element.updateComplete;
}

suite("every look", () => {
  for (const [name, scene] of Object.entries(scenes)) {
    test(`of ${name} can be used by everybody`, { timeout: 60_000 }, async () => {
      await page.viewport(2_340, 1_200);
      const drawn = await sheet(scene);
      if (isDrawn) {
        await page.viewport(2_340, drawn.scrollHeight);
        await page.screenshot({ element: drawn, path: `../pictures/${name}.png` });
        return;
      }
      // A component is part of a page, which has the landmarks.
      const rules = { region: { enabled: false }, "landmark-unique": { enabled: false } };
      const { violations } = await axe.run(drawn, { resultTypes: ["violations"], rules });
      const told = violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
      expect(told).toEqual([]);
    });
  }
});
