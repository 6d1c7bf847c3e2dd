// How fast pages are in Chromium: `npm run bench`, after `npm run build`.

import { join } from "node:path";
import { open, start } from "./browser.mjs";
import { serve } from "./server.mjs";

/** How many pages are opened, of which the median counts. */
const PAGES = 15;
const dist = join(import.meta.dirname, "../../dist");
const page = (html) => () => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Orders</title>${html}`;
const script = (name) => `<script type="module" src="/admin/${name}.js"></script>`;
const order = ["next", "clock", "timeline", "bell"].map(script).join("");
const parts = ["next", "clock", "timeline"].map((name) => `<ordino-${name} src="/desk" order="1042"></ordino-${name}>`).join("");

const pages = {
  "/admin/": dist,
  "/order": page(`${order}<ordino-bell src="/desk"></ordino-bell>${parts}`),
  "/board": page(`${script("board")}<ordino-board src="/desk" order-href="/orders/{id}"></ordino-board>`),
};

const browser = await start();
try {
  await orderPage();
  await boardPage();
} finally {
  await browser.close();
}

/** Each page is a new one, of which the engine has decided nothing yet. */
async function orderPage() {
  const seen = [];
  for (let turn = 0; turn < PAGES; turn += 1) seen.push(await visited());
  for (const [what, of] of Object.entries({
    "first paint": "paint",
    "steps are there, at most": "steps",
    "from a click to what comes of it": "click",
    "work that a click makes": "work",
  })) {
    const times = seen.map((one) => one[of]).toSorted((one, other) => one - other);
    console.log(`order page: ${what} ${median(times).toFixed(1)} ms, at most ${times.at(-1).toFixed(1)}`);
  }
}

async function visited() {
  const server = await serve(pages);
  const { page } = await open(browser, `${server.origin}/order`);
  await page.locator("ordino-next button.primary").waitFor();
  const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN);
  const steps = await page.evaluate(() => performance.now());
  const worked = await work(page);
  const before = await worked();
  const click = await page.evaluate(clicked);
  const after = await worked();
  await page.close();
  await server.close();
  return { paint, steps, click, work: 1_000 * (after - before) };
}

/** On the page: from a click until the order's new status stands there. */
function clicked() {
  const root = document.querySelector("ordino-next").shadowRoot;
  return new Promise((resolve) => {
    const begin = performance.now();
    const observer = new MutationObserver(() => {
      if (root.querySelector(".status")?.textContent === "Shipped") resolve(performance.now() - begin);
    });
    observer.observe(root, { subtree: true, childList: true, characterData: true });
    root.querySelector("button.primary").click();
  });
}

/**
 * Scrolls through all orders, a screen a frame, and listens to how long the page is busy at a stretch. A busy machine makes
 * that longer, but not the time that the page's own thread has worked.
 */
async function boardPage() {
  const server = await serve(pages, 10_000);
  const { page } = await open(browser, `${server.origin}/board`);
  await page.locator("ordino-board .rows a").first().waitFor();
  const worked = await work(page);
  const { tasks, frames, before, after } = await listened(page, worked);
  console.log(`board of 10,000 orders: ${frames} screens, ${((1_000 * (after - before)) / frames).toFixed(1)} ms of work each; ${tasks.length} tasks over 50 ms, the longest ${Math.round(Math.max(0, ...tasks))} ms`);
  await page.close();
  await server.close();
}

async function listened(page, worked) {
  // Once to fetch all of it, then once to be listened to.
  await page.evaluate(scrolled);
  await page.waitForFunction(() => document.querySelector("ordino-board").shadowRoot.querySelector("[aria-busy=true]") === null);
  await page.evaluate(() => {
    globalThis.tasks = [];
    const observer = new PerformanceObserver((seen) => globalThis.tasks.push(...seen.getEntries().map(({ duration }) => duration)));
    observer.observe({ type: "longtask" });
  });
  const before = await worked();
  const frames = await page.evaluate(scrolled);
  const after = await worked();
  await page.waitForTimeout(200);
  return { tasks: await page.evaluate(() => globalThis.tasks), frames, before, after };
}

/** On the page. */
async function scrolled() {
  const list = document.querySelector("ordino-board").shadowRoot.querySelector(".list");
  let frames = 0;
  for (let top = 0; top < list.scrollHeight; top += list.clientHeight) {
    list.scrollTop = top;
    frames += 1;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return frames;
}

/** Asks how many seconds the page's own thread has worked by now. */
async function work(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => (await devtools.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value;
}

function median(sorted) {
  return sorted[Math.floor(sorted.length / 2)];
}
