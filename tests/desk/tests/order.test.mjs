// Employees in front of the desk, in headless Chromium: PHP, its engine and its database behind it, nothing played.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withChromium } from "../../web/support/suite.mjs";
import { login, open, turn } from "../support/desk.mjs";

suite("an order of the desk", () => {
  let browser;
  let desk;
  withChromium(open, (...there) => ([browser, desk] = there));

  /** Somebody does something; no page makes a mistake meanwhile. */
  async function as(employee, work) {
    const page = await login(browser, desk, employee);
    const result = await work(page);
    assert.deepEqual(page.faults, []);
    await page.context().close();
    return result;
  }

  const status = (page, name) => page.locator("ordino-next header .status", { hasText: name }).waitFor();
  const next = (page, name) => page.locator("ordino-next").getByRole("button", { name, exact: true });
  const comment = (page) => page.getByLabel("Comment for colleagues");
  const written = (page, text) => page.locator("ordino-timeline li", { hasText: text });

  test("the page's engine is the server's, and says so", async () => {
    const order = desk.order();
    await as("shipping-2", async (page) => {
      await page.visit(order);
      await page.locator("#page-engine").waitFor();
      const [ofPage, ofServer] = await Promise.all(["#page-engine", "#server-engine"].map((id) => page.getAttribute(id, "title")));
      assert.match(ofPage, /^[0-9a-f]{64}$/);
      assert.equal(ofPage, ofServer);
      assert.equal(await page.textContent("#is-same"), "=");
      assert.equal(await page.getByText("The server has been updated").count(), 0);
    });
  });

  test("a problem that nobody solves comes to a manager when the clock is turned, and goes on from there", async () => {
    const order = desk.order();
    await as("customer-care-2", async (page) => {
      await page.visit(order);
      await next(page, "Problem reported").click();
      await status(page, "Problem reported");
      await page.locator("ordino-clock", { hasText: "Problem solved" }).waitFor();
      // 44 working hours a week: 48 of them are over after a week and a day.
      await turn(page, "P7D");
      await turn(page, "P1D");
      await status(page, "Manager review");
      await written(page, "escalated").waitFor();
      await next(page, "Decided").waitFor();
      assert.equal(await next(page, "Decided").getAttribute("aria-disabled"), "true");
    });
    await as("manager-1", async (page) => {
      await page.visit(order);
      await next(page, "Decided").click();
      await page.locator("ordino-next textarea").fill("A voucher, and an apology.");
      await page.locator("ordino-next form button.primary").click();
      await status(page, "Problem reported");
      await written(page, "A voucher, and an apology.").waitFor();
    });
  });

  test("two employees on one order: the one whose page is old is told, and sees it as it is", async () => {
    const order = desk.order();
    const other = await login(browser, desk, "shipping-3");
    await other.visit(order);
    await as("shipping-2", async (page) => {
      await page.visit(order);
      await next(page, "Packed").click();
      await status(page, "Packed");
    });
    await next(other, "Awaiting supplier confirmation").click();
    await status(other, "Packed");
    await other.getByText("Somebody else was faster").waitFor();
    await next(other, "Awaiting courier").waitFor();
    assert.equal(await written(other, "Awaiting supplier confirmation").count(), 0);
    await other.context().close();
  });

  test("a lost connection loses no word, and what is sent again is done once", async () => {
    const order = desk.order();
    await as("shipping-2", async (page) => {
      await page.visit(order);
      await comment(page).fill("The box is too small.");
      await page.context().setOffline(true);
      await page.getByRole("button", { name: "Comment", exact: true }).click();
      await page.getByText("No connection to the server. Nothing you typed is lost.").waitFor();
      assert.equal(await comment(page).inputValue(), "The box is too small.");
      await page.context().setOffline(false);
      // The answer gets lost, not the question.
      await page.route("**/commands", async (route) => {
        await route.fetch();
        await route.abort();
      }, { times: 1 });
      await page.getByRole("button", { name: "Comment", exact: true }).click();
      await page.getByText("No connection to the server.").waitFor();
      await page.getByRole("button", { name: "Comment", exact: true }).click();
      await page.waitForFunction(() => document.querySelector("ordino-timeline").shadowRoot.querySelector("textarea").value === "");
      await page.reload();
      await written(page, "The box is too small.").first().waitFor();
      assert.equal(await written(page, "The box is too small.").count(), 1);
    });
  });

  test("a step that needs a file is not taken without one; one that is too large is told", async () => {
    desk.requireFile("packed");
    const order = desk.order();
    await as("shipping-2", async (page) => {
      await page.visit(order);
      await next(page, "Packed").click();
      await status(page, "Packed");
      await next(page, "Awaiting courier").click();
      const form = page.locator("ordino-next form");
      await form.locator("button.primary").click();
      await form.getByText("At least 1 file has to be attached").waitFor();
      const file = (name, buffer) => form.locator("input[type=file]").setInputFiles({ name, mimeType: "application/pdf", buffer });
      await file("huge.pdf", Buffer.alloc(10 * 1024 * 1024 + 1, "%PDF-1.4 "));
      await form.getByText("This is too large for the server.").waitFor();
      await file("waybill.pdf", Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n"));
      await form.getByText("waybill.pdf").first().waitFor();
      await form.locator("button.primary:not([disabled])").click();
      await status(page, "Awaiting courier");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator("ordino-timeline").getByRole("link", { name: /waybill\.pdf/ }).click(),
      ]);
      assert.equal(download.suggestedFilename(), "waybill.pdf");
    });
  });

  test("a mention reaches the other's bell", async () => {
    const order = desk.order();
    const other = await login(browser, desk, "finance-2");
    await as("shipping-2", async (page) => {
      await page.visit(order);
      await comment(page).pressSequentially("Is it paid @fin");
      await page.getByRole("option", { name: "Finance 2" }).click();
      await page.getByRole("button", { name: "Comment", exact: true }).click();
      await written(page, "Is it paid").waitFor();
    });
    await other.locator("ordino-bell").getByRole("button").first().click();
    const notice = other.locator("ordino-bell [part~=notice]", { hasText: "Is it paid" });
    await notice.waitFor();
    await Promise.all([other.waitForURL(new RegExp(order)), notice.click()]);
    await written(other, "Is it paid").waitFor();
    assert.deepEqual(other.faults, []);
    await other.context().close();
  });

  test("an order is packed by the keyboard alone", async () => {
    const order = desk.order();
    await as("shipping-2", async (page) => {
      await page.visit(order);
      const focused = () =>
        page.evaluate(() => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          return element?.textContent?.trim() ?? "";
        });
      for (let presses = 0; (await focused()) !== "Packed"; presses += 1) {
        assert.ok(presses < 40, "the primary button is reached by Tab");
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
      await status(page, "Packed");
    });
  });

  test("a session that has ended takes nothing away that was typed", async () => {
    const order = desk.order();
    await as("shipping-2", async (page) => {
      await page.visit(order);
      await comment(page).fill("Half a sentence, and then lunch.");
      await page.context().clearCookies();
      await page.getByRole("button", { name: "Comment", exact: true }).click();
      await page.getByText("Your session has ended.").waitFor();
      assert.equal(await comment(page).inputValue(), "Half a sentence, and then lunch.");
      // In another tab.
      const tab = await page.context().newPage();
      await tab.goto(`${desk.origin}/login`);
      await tab.check("input[value=shipping-2]");
      await tab.locator("button.primary").click();
      await tab.waitForURL(/board/);
      await page.getByRole("button", { name: "Comment", exact: true }).click();
      await written(page, "Half a sentence, and then lunch.").waitFor();
    });
  });

  test("whoever signs in on somebody else's page does nothing in their name", async () => {
    const order = desk.order();
    await as("shipping-2", async (page) => {
      await page.visit(order);
      await comment(page).fill("Mine.");
      const tab = await page.context().newPage();
      await tab.goto(`${desk.origin}/login`);
      await tab.check("input[value=manager-1]");
      await tab.locator("button.primary").click();
      await tab.waitForURL(/board/);
      await page.getByRole("button", { name: "Comment", exact: true }).click();
      await page.getByText("You may not do this.").waitFor();
      assert.equal(await comment(page).inputValue(), "Mine.");
    });
  });

  test("hostile words are words", async () => {
    const order = desk.order();
    await as("shipping-2", async (page) => {
      await page.visit(order);
      const text = '<img src=x onerror="document.title=1"><script>document.title=1</script> \u202egnihtemos';
      await comment(page).fill(text);
      await page.getByRole("button", { name: "Comment", exact: true }).click();
      await written(page, "<img src=x").waitFor();
      assert.notEqual(await page.title(), "1");
      assert.equal(await page.locator("ordino-timeline img, ordino-timeline script").count(), 0);
    });
  });
});
