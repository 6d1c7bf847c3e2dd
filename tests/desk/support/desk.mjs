// The desk as `php desk.php` starts it, and employees in front of it.

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../../examples/desk/desk.php", import.meta.url));
const helper = fileURLToPath(new URL("shop.php", import.meta.url));

/** A shop of few orders in which nobody works but the test. */
export async function open(settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), "ordino-desk-"));
  const env = { ...process.env, DESK_DATA: folder, DESK_ORDERS: "40", DESK_LIVING: "no", DESK_WRITES: "10000", ...settings };
  const server = spawn("php", [script, "127.0.0.1:0"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const origin = await new Promise((resolve, reject) => {
    createInterface(server.stdout).on("line", (line) => {
      const found = /http:\/\/[\d.:]+/.exec(line);
      if (found !== null) resolve(found[0]);
    });
    server.on("exit", () => reject(new Error("the desk does not start")));
  });
  const ask = (...words) => {
    const load = process.env.ORDINO_EXTENSION ? ["-d", `extension=${process.env.ORDINO_EXTENSION}`] : [];
    return execFileSync("php", [...load, helper, ...words], { env, encoding: "utf8" });
  };
  const close = async () => {
    server.kill("SIGTERM");
    if (server.exitCode === null) await once(server, "exit");
    rmSync(folder, { recursive: true });
  };
  return {
    origin,
    close,
    /** A new order, which lies on the shelf. */
    order: () => ask("order"),
    /** New orders leave this status with a file alone. */
    requireFile: (status) => ask("publish", status),
    /** Somebody has written into the store by hand: what the engine is given of an order is none. */
    damage: (order) => ask("damage", order),
    /** The printer has not answered for too long. */
    failDeliveries: (order) => ask("fail", order),
  };
}

/** Somebody's browser, logged in. What goes wrong on its pages is in `faults`. */
export async function login(browser, desk, employee, language = "en") {
  const context = await browser.newContext({ viewport: { width: 1300, height: 1000 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => /Content Security|Refused to/.test(message.text()) && faults.push(message.text()));
  await page.goto(`${desk.origin}/login`);
  await page.check(`input[value=${employee}]`);
  await page.selectOption("select[name=language]", language);
  await page.locator("button.primary").click();
  await page.waitForURL(/board/);
  const visit = async (order) => {
    await page.goto(`${desk.origin}/orders/${order}`);
    // The engine is there once it has said what may happen next.
    await page.locator("ordino-next .steps, ordino-next .barred").first().waitFor({ state: "attached" });
  };
  return Object.assign(page, { faults, visit });
}

/** The form that turns the shop's clock. */
export async function turn(page, duration) {
  await page.selectOption("select[name=turn]", duration);
  await Promise.all([page.waitForNavigation(), page.locator("form:has(select[name=turn]) button").click()]);
}
