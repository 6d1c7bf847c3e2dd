// Headless Chromium, as the machine has it, without anything that would ask the outside.

import { chromium } from "playwright";

const ARGUMENTS = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export function start() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  // Chromium keeps root out of its sandbox; the pages are ours.
  const args = process.getuid?.() === 0 ? [...ARGUMENTS, "--no-sandbox"] : ARGUMENTS;
  return chromium.launch({ executablePath, args, timeout: 180_000 });
}

/** Opens a page and keeps what goes wrong on it. */
export async function open(browser, address) {
  const page = await browser.newPage();
  await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  page.setDefaultTimeout(60_000);
  const faults = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto(address);
  return { page, faults };
}
