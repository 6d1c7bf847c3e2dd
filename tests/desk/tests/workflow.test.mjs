// The workflow's page of the desk in headless Chromium: drawn, published over open orders, and closed to whoever may not.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withChromium } from "../../web/support/suite.mjs";
import { login, open } from "../support/desk.mjs";

suite("the workflow of the desk", () => {
  let browser;
  let desk;
  withChromium(open, (...there) => ([browser, desk] = there));

  async function drawing(page) {
    await page.goto(`${desk.origin}/workflow`);
    await page.locator("ordino-editor g.card").first().waitFor();
    return page.locator("ordino-editor");
  }

  const draft = (page) => page.evaluate(async () => (await (await fetch("/api/workflows/order-desk/draft")).json()).ok);

  test("is published over open orders, which go on under it, and those of a status that is gone go where they are told", async () => {
    const order = desk.order();
    const page = await login(browser, desk, "manager-1");
    const editor = await drawing(page);
    // Packing is another status now, and is slower than before.
    await editor.locator(".outline .entry", { hasText: "Ready to pack" }).click();
    await editor.locator("[name='slas.none']").fill("6");
    await editor.locator(".form details > summary").click();
    await editor.locator("[name='statuses.2.id']").fill("to-pack");
    await editor.locator("[name='statuses.2.id']").press("Tab");
    await editor.locator(".state", { hasText: "Draft saved" }).waitFor();
    assert.equal((await draft(page)).draft.statuses[2].id, "to-pack");
    await editor.locator("#tab-publish").click();
    await editor.locator(".changes li", { hasText: "The status Ready to pack" }).first().waitFor();
    await editor.getByRole("button", { name: "See what would happen" }).click();
    const target = editor.locator("[name='map.statuses.ready-to-pack']");
    await target.waitFor();
    await editor.locator(".plan", { hasText: /open orders? go(es)? over in the status that/ }).waitFor();
    const publish = editor.getByRole("button", { name: "Publish version 2" });
    assert.ok(await publish.isDisabled(), "an order would have nowhere to go");
    await target.selectOption("to-pack");
    await publish.click();
    await editor.locator(".told.good", { hasText: "Version 2 is published." }).waitFor();
    // Cron brings them over.
    const gone = async () => (await draft(page)).versions.find(({ version }) => version === 1).openCases === 0;
    for (let tries = 0; !(await gone()) && tries < 60; tries += 1) await page.waitForTimeout(250);
    const [now, before] = (await draft(page)).versions;
    assert.deepEqual([now.version, now.by, before.openCases], [2, "Manager 1", 0]);
    assert.ok(now.openCases > 0);
    const { case: moved, events } = await page.evaluate(async (id) => (await (await fetch(`/api/orders/${id}`)).json()).ok, order);
    assert.deepEqual([moved.status, moved.workflow.version], ["to-pack", 2]);
    assert.ok(events.some(({ type, workflow }) => type === "migrated" && workflow.version === 2));
    assert.deepEqual(page.faults, []);
    const packer = await login(browser, desk, "shipping-2");
    await packer.visit(order);
    await packer.locator("ordino-next button.primary", { hasText: "Packed" }).click();
    await packer.locator("ordino-next .status", { hasText: "Packed" }).waitFor();
    await page.context().close();
    await packer.context().close();
  });

  test("is published although an order cannot come, which is told, and the others do not wait for it", async () => {
    const [broken, order] = [desk.order(), desk.order()];
    desk.damage(broken);
    const page = await login(browser, desk, "manager-1");
    const editor = await drawing(page);
    await editor.locator(".outline .entry", { hasText: "Packed" }).first().click();
    await editor.locator(".form input[lang=en]").first().fill("In the box");
    await editor.locator(".outline .entry", { hasText: "Problem solved" }).click();
    await editor.locator("[name='slas.0.target']").fill("40");
    await editor.locator(".state", { hasText: "Draft saved" }).waitFor();
    await editor.locator("#tab-publish").click();
    await editor.locator(".changes li", { hasText: "The status packed is now called In the box instead of Packed" }).waitFor();
    await editor.locator(".changes li", { hasText: "40 working hours instead of 48" }).waitFor();
    await editor.getByRole("button", { name: "See what would happen" }).click();
    const told = editor.locator(".plan .late", { hasText: "1 open order cannot go over" });
    await told.waitFor();
    const number = broken.slice("order-".length);
    assert.match(await told.textContent(), new RegExp(`Order ${number}, Via Prova 1`));
    const { versions: [live] } = await draft(page);
    await editor.getByRole("button", { name: `Publish version ${live.version + 1}` }).click();
    await editor.locator(".told.good").waitFor();
    const left = async () => (await draft(page)).versions.slice(1).reduce((sum, { openCases }) => sum + openCases, 0);
    for (let tries = 0; (await left()) > 1 && tries < 60; tries += 1) await page.waitForTimeout(250);
    assert.equal(await left(), 1, "the one that is damaged");
    const { case: moved } = await page.evaluate(async (id) => (await (await fetch(`/api/orders/${id}`)).json()).ok, order);
    assert.equal(moved.workflow.version, live.version + 1);
    // Told as it is also after the page was loaded anew, and tried again.
    await page.reload();
    await editor.locator("#tab-publish").click();
    const stays = editor.locator(".rollout .late", { hasText: "1 could not come, and stays under its version." });
    await stays.waitFor();
    assert.match(await stays.textContent(), new RegExp(`Order ${number}, Via Prova 1`));
    await editor.locator(".rollout").getByRole("button", { name: "Try again" }).click();
    await editor.locator(".rollout", { hasText: "1 is still to come." }).waitFor();
    await stays.waitFor();
    await editor.locator(".versions tr", { hasText: "Manager 1" }).first().waitFor();
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test("with errors is not published, whatever a page says", async () => {
    const page = await login(browser, desk, "administrator-1");
    const editor = await drawing(page);
    await editor.locator(".outline .entry", { hasText: "Problem solved" }).click();
    await editor.locator("[name='slas.0.target']").fill("0");
    await editor.locator(".form .problem.error").first().waitFor();
    await editor.locator(".state", { hasText: "Draft saved" }).waitFor();
    await editor.locator("#tab-publish").click();
    assert.ok(await editor.getByRole("button", { name: "See what would happen" }).isDisabled());
    const before = await draft(page);
    const answer = await page.evaluate(async (revision) => {
      const { csrf } = (await (await fetch("/api/session")).json()).ok;
      const headers = { "Content-Type": "application/json", "X-Csrf-Token": csrf };
      const body = JSON.stringify({ revision, map: { statuses: {}, teams: {} }, dryRun: false });
      return (await fetch("/api/workflows/order-desk/publish", { method: "POST", headers, body })).json();
    }, before.revision);
    assert.equal(answer.ok.published, false);
    assert.ok(answer.ok.diagnostics.some(({ severity }) => severity === "error"));
    assert.deepEqual((await draft(page)).versions, before.versions);
    await editor.getByRole("button", { name: "Undo" }).click();
    await editor.locator(".state", { hasText: "Draft saved" }).waitFor();
    await page.context().close();
  });

  test("is drawn by two, and nobody overwrites what they have not seen", async () => {
    const [one, other] = [await login(browser, desk, "manager-1"), await login(browser, desk, "administrator-1")];
    const [first, second] = [await drawing(one), await drawing(other)];
    await first.locator("[name='timeZone']").fill("Europe/Warsaw");
    await first.locator(".state", { hasText: "Draft saved" }).waitFor();
    await one.waitForFunction(async () => (await (await fetch("/api/workflows/order-desk/draft")).json()).ok.draft.timeZone === "Europe/Warsaw");
    await second.locator("[name='timeZone']").fill("Europe/Vienna");
    await second.locator("[role=alert]", { hasText: "Somebody else has changed this meanwhile." }).waitFor();
    assert.equal((await draft(other)).draft.timeZone, "Europe/Warsaw");
    await second.getByRole("button", { name: "Take theirs" }).click();
    await other.waitForFunction(() => document.querySelector("ordino-editor").shadowRoot.querySelector("[name=timeZone]").value === "Europe/Warsaw");
    await one.context().close();
    await other.context().close();
  });

  test("is nobody's business who is not in charge", async () => {
    const page = await login(browser, desk, "shipping-2");
    assert.equal(await page.locator("nav a[href='/workflow']").count(), 0);
    await page.goto(`${desk.origin}/workflow`);
    await page.getByText("This is for the leads of the managers.").waitFor();
    assert.equal(await page.evaluate(async () => (await fetch("/api/workflows/order-desk/draft")).status), 403);
    await page.context().close();
  });
});
