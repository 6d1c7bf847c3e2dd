import { readdirSync } from "node:fs";
import { join } from "node:path";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const src = join(import.meta.dirname, "src");

/** A file for each component, named as its folder is, one with what they share, and one with everything. */
function entries(): { [name: string]: string } {
  const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map(({ name }) => name).filter((name) => !["strings", "style"].includes(name));
  const components = names.map((name) => [name, join(src, name, "index.ts")]);
  return Object.fromEntries([["all", join(src, "index.ts")], ...components]);
}

// Debian's Chromium, or another that `CHROMIUM` names; it keeps root out of its sandbox, and the pages are ours.
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
args.push("--disable-component-update", "--disable-sync");
if (process.getuid?.() === 0) args.push("--no-sandbox");

// Vitest shows a page that is higher than the window smaller than it is, which a picture must not be.
const height = process.env["ORDINO_PICTURES"] === undefined ? 2_400 : 12_000;

/** What a page fetches by itself has a name that changes with what is in it. */
const parts = { chunkFileNames: "chunks/[name]-[hash].js", assetFileNames: "assets/[name]-[hash][extname]" };

export default defineConfig({
  base: "./",
  envPrefix: ["VITE_", "ORDINO_"],
  build: {
    target: "es2022",
    // Tools that build pages of these follow imports; of a list of names beside them they know nothing.
    modulePreload: false,
    rolldownOptions: {
      input: entries(),
      preserveEntrySignatures: "strict",
      output: { ...parts, entryFileNames: "[name].js" },
    },
  },
  // What judges promises is one file: tools that build pages of these copy it, and nothing that it would fetch.
  worker: { format: "es", rolldownOptions: { output: { ...parts, entryFileNames: parts.chunkFileNames, codeSplitting: false } } },
  // The engine stays beside its module; what else is found late would load a page anew.
  optimizeDeps: { exclude: ["@ordino/engine", "@ordino/engine/analysis"], include: ["lit", "lit/directive.js", "lit/directives/repeat.js", "yaml", "axe-core"] },
  server: { fs: { allow: [".."] } },
  test: {
    include: ["tests/**/*.test.ts"],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      // The shop's own zone, so that what people read can be told from its opening hours.
      provider: playwright({ launchOptions: { executablePath, args }, contextOptions: { timezoneId: "Europe/Rome", locale: "en-GB", viewport: { width: 2_400, height } } }),
      instances: [{ browser: "chromium" }],
    },
  },
});
