// Every page of the desk in headless Chromium: for everybody, in the dark, on a telephone, and when things fail.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { suite, test } from "node:test";
import { withChromium } from "../../web/support/suite.mjs";
import { login, open } from "../support/desk.mjs";

const axe = readFileSync(createRequire(new URL("../../../admin/package.json", import.meta.url)).resolve("axe-core/axe.min.js"), "utf8");

suite("the pages of the desk", () => {
  let browser;
  let desk;
  withChromium(open, (...there) => ([browser, desk] = there));

  const PAGES = {
    "/board": "ordino-board [role=grid]",
    "/figures": "ordino-insights .tiles",
    "/workflow": "ordino-editor g.card",
    "/inbox": "#notices li",
    "/tasks": "#tasks tbody tr",
    "/login": "form",
  };

  test("nobody is left out, by light and in the dark", async () => {
    const order = desk.order();
    for (const [language, colorScheme] of [["en", "light"], ["pl", "dark"]]) {
      const page = await login(browser, desk, "manager-1", language);
      await page.emulateMedia({ colorScheme });
      for (const [path, seen] of Object.entries({ ...PAGES, [`/orders/${order}`]: "ordino-next .steps" })) {
        await page.goto(desk.origin + path);
        if (path === "/tasks") await page.selectOption("#state", "");
        await page.locator(seen).first().waitFor({ state: "attached" });
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
        const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
        const told = serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
        assert.deepEqual(told, [], `${path}, ${colorScheme}`);
      }
      assert.deepEqual(page.faults, []);
      await page.context().close();
    }
  });

  test("nothing stands out of a telephone", async () => {
    const order = desk.order();
    const page = await login(browser, desk, "shipping-2");
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of ["/board", "/figures", "/inbox", `/orders/${order}`, "/login"]) {
      await page.goto(desk.origin + path);
      await page.locator(PAGES[path] ?? "ordino-next .steps").first().waitFor({ state: "attached" });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 360, `${path} is ${wide} wide`);
    }
    await page.context().close();
    const manager = await login(browser, desk, "manager-1");
    await manager.setViewportSize({ width: 360, height: 740 });
    for (const path of ["/workflow", "/tasks"]) {
      await manager.goto(desk.origin + path);
      if (path === "/tasks") await manager.selectOption("#state", "");
      await manager.locator(PAGES[path]).first().waitFor({ state: "attached" });
      const wide = await manager.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 360, `${path} is ${wide} wide`);
    }
    await manager.context().close();
  });

  test("a server that fails is told as that, and the page goes on when it is back", async () => {
    const order = desk.order();
    const page = await login(browser, desk, "shipping-2");
    await page.visit(order);
    await page.route("**/api/orders/*/commands", (route) => route.fulfill({ status: 500, body: "<html>oops</html>" }), { times: 1 });
    await page.getByLabel("Comment for colleagues").fill("Not lost.");
    await page.getByRole("button", { name: "Comment", exact: true }).click();
    await page.getByText("The server has failed. Nothing you typed is lost.").waitFor();
    await page.getByRole("button", { name: "Comment", exact: true }).click();
    await page.locator("ordino-timeline li", { hasText: "Not lost." }).waitFor();
    await page.goto(`${desk.origin}/orders/order-none`);
    await page.getByText("there is no case").waitFor();
    await page.context().close();
  });

  test("what was read is read, and the shop's clock runs as fast as somebody wants", async () => {
    const page = await login(browser, desk, "shipping-2");
    const unread = page.locator("#notices li:not(.read)");
    await page.goto(`${desk.origin}/inbox`);
    await unread.first().waitFor();
    await page.click("#read-all");
    await unread.first().waitFor({ state: "detached" });
    assert.ok((await page.locator("#notices a").count()) > 0, "it is still there to be read again");
    await page.click("#read-all");
    await page.locator("#notices a").first().waitFor();
    const shown = () => page.textContent("#now");
    await page.selectOption("select[name=speed]", "3600");
    await Promise.all([page.waitForNavigation(), page.locator("form:has(select[name=speed]) button").click()]);
    const before = await shown();
    await page.waitForFunction((text) => document.querySelector("#now").textContent !== text, before);
    const { now, speed } = await page.evaluate(async () => (await (await fetch("/api/session")).json()).ok);
    assert.equal(speed, 3600);
    assert.ok(now > "2026-03-11T09:30", now);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
});
