// The desk's figures in headless Chromium, over orders that PHP and its engine have made.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { suite, test } from "node:test";
import { withChromium } from "../../web/support/suite.mjs";
import { login, open } from "../support/desk.mjs";

suite("the figures of the desk", () => {
  let browser;
  let desk;
  withChromium(open, (...there) => ([browser, desk] = there));

  async function figures(employee, language) {
    const page = await login(browser, desk, employee, language);
    await page.goto(`${desk.origin}/figures`);
    await page.locator("ordino-insights .tiles").waitFor();
    return page;
  }

  test("add up the shop's orders, and are saved as a table", async () => {
    const page = await figures("manager-1");
    const insights = page.locator("ordino-insights");
    const opened = insights.locator(".tiles > div", { hasText: "Orders opened" }).locator("strong");
    assert.equal(await opened.innerText(), "40");
    await insights.getByRole("heading", { name: "Work of the employees" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      insights.getByRole("button", { name: "Save as CSV: Time in each status" }).click(),
    ]);
    assert.equal(download.suggestedFilename(), "ordino-statuses.csv");
    const lines = readFileSync(await download.path(), "utf8").split("\r\n");
    assert.equal(lines[0], "\ufeffStatus,How often,There now,Came back,Half within (in hours),Nine in ten within (in hours),"
      + "On average (in hours),Longest (in hours),In total (in hours)");
    assert.ok(lines.some((line) => /^Ready to pack,\d+,\d+,\d+,[\d.]+,/.test(line)));
    await insights.locator("select[name=period]").selectOption("year");
    await insights.getByRole("img", { name: /^2026: \d+ opened/ }).waitFor();
    assert.match(page.url(), /period=year/, "what is shown stands in the address");
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test("of single people are for those in charge", async () => {
    const page = await figures("shipping-2", "it");
    await page.getByRole("heading", { name: "Lavoro dei team" }).waitFor();
    assert.equal(await page.getByRole("heading", { name: "Lavoro dei dipendenti" }).count(), 0);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
});
