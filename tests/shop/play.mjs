// What a story in a shop is told with: browsers that are logged in, ways to its pages, and a table of what was seen.

import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Tools are installed once, for the tests of the npm package.
const { chromium } = createRequire(new URL("../web/package.json", import.meta.url))("playwright-core");

export const [path, screenshots] = process.argv.slice(2);
const [php, ...settings] = (process.env.PHP ?? "php").split(" ");
const helper = fileURLToPath(new URL("shop.php", import.meta.url));
mkdirSync(screenshots, { recursive: true });

/** Asks the shop's own files and database. */
export function ask(command, ...words) {
  const printed = execFileSync(php, [...settings, helper, path, command, ...words.map(String)], { encoding: "utf8" });
  return ["definition", "late"].includes(command) ? printed : JSON.parse(printed);
}

/** Runs a command of the shop's console. */
export function console_(...words) {
  const console = join(path, "bin/console");
  return execFileSync(php, [...settings, console, ...words, "--env=prod", "--no-debug"], { encoding: "utf8" });
}

export const shop = ask("prepare");
const rows = [];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});

/** Where the module keeps the components of its pages. */
const COMPONENTS = "/modules/ordino/views/js/components/";

/** A browser of its own, which nobody has used yet. */
export async function customer(hasComponents = false) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  // A shop asks addresses elsewhere; nothing here waits for them.
  const { hostname } = new URL(shop.address);
  await context.route((url) => url.hostname !== hostname, (route) => route.abort());
  // Plain forms are there where components cannot come, and can do everything.
  hasComponents || (await context.route((url) => url.pathname.includes(COMPONENTS), (route) => route.abort()));
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.setDefaultNavigationTimeout(120_000);
  page.mistakes = [];
  page.on("pageerror", (error) => page.mistakes.push(String(error)));
  page.on("dialog", (dialog) => dialog.accept());
  return page;
}

/** An address of the shop that customers see. */
export const front = (query) => new URL(`../index.php?${query}`, shop.address).href;

/** Somebody's browser, which is logged in. */
export async function login({ email, password }, hasComponents = false) {
  const page = await customer(hasComponents);
  await page.goto(shop.address);
  await page.fill('#email, input[name="email"]', email);
  await page.fill('#passwd, input[name="passwd"]', password);
  await page.click("#submit_login");
  await page.waitForSelector("#employee_infos, .employee-dropdown");
  return page;
}

/** Addresses have tokens: the menu knows them. */
export async function visit(page, tab) {
  const address = await page.getAttribute(`#subtab-${tab} > a, #tab-${tab} > a`, "href");
  await page.goto(new URL(address, shop.address).href);
}

/** The page of an order: by the link of its row. */
export async function visitOrder(page, order) {
  await visit(page, "AdminOrders");
  const address = await page.locator(`a[href*="/orders/${order}/view"]`).first().getAttribute("href");
  await page.goto(new URL(address, shop.address).href);
}

export function check(condition, message) {
  if (!condition) {
    throw new Error(message);
  }
}

/** A feature, on a page, seen or not. What fails does not keep the others from being tried. */
export async function chapter(feature, page, where, story) {
  const name = `${String(rows.length + 1).padStart(2, "0")}-${feature.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.png`;
  let verdict = "yes";
  let note = "";
  try {
    note = (await story(page)) ?? "";
  } catch (error) {
    verdict = "no";
    note = String(error.message).split("\n")[0];
  }
  const mistakes = page.mistakes.splice(0).filter((mistake) => mistake.includes("ordino"));
  if (mistakes.length > 0) {
    [verdict, note] = ["no", mistakes[0]];
  }
  await page.screenshot({ path: join(screenshots, name), fullPage: false }).catch(() => undefined);
  rows.push([feature, where, name, verdict, note]);
  console.log(`${verdict === "yes" ? "  yes" : "   NO"}  ${feature}${note ? `: ${note}` : ""}`);
}

export const alerts = async (page) => (await page.locator(".alert-danger, .alert-warning").allInnerTexts()).join(" ").trim();
export const statusOf = (order) => ask("look", order).case?.status;

/** Whether the shop's console may be used. */
export const hasConsole = process.env.ORDINO_CONSOLE !== "no";

/** What should happen within a minute happens now. */
export function tick() {
  return JSON.parse(console_("ordino:tick").trim().split("\n").at(-1));
}

/** The newest event of a kind of an order's case. */
export function last(order, type) {
  return ask("look", order).events.filter((event) => event?.type === type).at(-1);
}

/** Presses what leads to another page. */
export async function press(page, selector) {
  await Promise.all([page.waitForNavigation(), page.locator(selector).first().click()]);
}

/** Prints the table, and ends with 1 when a feature does not hold. */
export async function end() {
  ask("finish");
  await browser.close();
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column].length)));
  console.log(`\nPrestaShop ${shop.version}, ${shop.isDebug ? "debug" : "production"} mode; screenshots in ${screenshots}\n`);
  for (const row of [["feature", "page", "screenshot", "verdict", "what it said"], ...rows]) {
    console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ").trimEnd());
  }
  const failed = rows.filter((row) => row[3] !== "yes").length;
  console.log(`\n${rows.length - failed} of ${rows.length} hold`);
  process.exit(failed === 0 ? 0 : 1);
}
