// `cargo xtask bench web`: how fast and how large the package is, beside XState in the same run.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { createActor, transition } from "xstate";
import { Engine } from "../../../wasm/npm/src/node.js";
import instantiate from "../../../wasm/npm/dist/node.js";
import { open, serve, start } from "../support/browser.mjs";
import { median, medians } from "./clock.mjs";
import { actor, facts, machine, now, shop } from "./shop.mjs";

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("../../../", import.meta.url));
const engine = await Engine.start();
const { memory } = await instantiate();
const workflow = engine.load(shop);
const about = { now, actor };
const opened = workflow.decide(null, { type: "open", id: "order-1042", facts }, about).case;
const stored = JSON.stringify(opened);

function row(name, figure, unit) {
  console.log(`${name.padEnd(64)} ${figure.padStart(9)} ${unit}`);
}

function table(title, figures) {
  console.log(`\n${title}`);
  for (const [name, micros] of Object.entries(figures)) row(name, micros.toFixed(1), "µs");
}

/** There and back again, so that every call moves the case. */
function pacing(step) {
  let there = false;
  return () => step((there = !there) ? "packed" : "paid");
}

const { engine: own, engineId } = engine.version;
const browser = await start();
console.log(`ordino ${own} ${engineId.slice(0, 12)}, node ${process.versions.node}, V8 ${process.versions.v8}`);
console.log(`xstate ${require("xstate/package.json").version}, chromium ${browser.version()}`);

{
  const file = workflow.case(stored);
  const other = workflow.case(stored);
  const both = workflow.case(stored);
  const whole = workflow.case(stored);
  table("a held case, answers as objects", medians({
    "options": () => file.options(about),
    "decide": pacing((to) => other.decide({ type: "move", to }, about)),
    "options, then decide": pacing((to) => {
      both.options(about);
      both.decide({ type: "move", to }, about);
    }),
    "decide with the next options, in one call": pacing((to) => whole.decide({ type: "move", to }, { ...about, withOptions: true })),
  }));
}

{
  const event = { type: "packed", now, actor };
  const persisted = JSON.stringify(createActor(machine).start().getPersistedSnapshot());
  const persist = (snapshot) => JSON.stringify(machine.getPersistedSnapshot(snapshot));
  table("a case from JSON, one move, the case to JSON", medians({
    "ordino: decide": () => workflow.decide(stored, { type: "move", to: "packed" }, about).case,
    "ordino: hold, decide, snapshot, free": () => {
      const file = workflow.case(stored);
      file.decide({ type: "move", to: "packed" }, about);
      const text = JSON.stringify(file.snapshot());
      file.free();
      return text;
    },
    "xstate: createActor, send, getPersistedSnapshot": () => {
      const actor = createActor(machine, { snapshot: JSON.parse(persisted) }).start();
      actor.send(event);
      const text = JSON.stringify(actor.getPersistedSnapshot());
      actor.stop();
      return text;
    },
    "xstate: resolveState, transition, getPersistedSnapshot": () => {
      const [next] = transition(machine, machine.resolveState(JSON.parse(persisted)), event);
      return persist(next);
    },
  }));
}

console.log("\nsize");
{
  const file = (path) => readFileSync(new URL(`../../../wasm/npm/${path}`, import.meta.url));
  const kilo = (bytes) => (bytes.length / 1_000).toFixed(1);
  const kilobytes = (name, bytes) =>
    row(name, kilo(gzipSync(bytes, { level: 9 })), `kB gzip, ${kilo(brotliCompressSync(bytes))} kB brotli, ${kilo(bytes)} kB`);
  const module = file("dist/ordino_bg.wasm");
  kilobytes("a page's module", module);
  for (const [name, bytes] of sections(module)) kilobytes(`  ${name}`, bytes);
  kilobytes("the module with the analysis", file("dist/analysis_bg.wasm"));
  kilobytes("Node's, which is not downloaded for a page", file("dist/node_bg.wasm"));
  for (const script of ["dist/ordino.js", "src/engine.js", "src/error.js", "src/json.js", "src/start.js", "src/index.js"]) kilobytes(script, file(script));
}

console.log("\nstart in Chromium, each in a new page");
{
  const site = await serve(root);
  const page = `${site.origin}/tests/web/pages/start.html`;
  const times = [];
  for (let round = 0; round < 15; round += 1) {
    const { page: tab } = await open(browser, page);
    await tab.waitForFunction(() => globalThis.times);
    times.push(await tab.evaluate(() => globalThis.times));
    await tab.close();
  }
  for (const name of Object.keys(times[0])) row(name, median(times.map((time) => time[name])).toFixed(1), "ms");
  await site.close();
}
await browser.close();

console.log("\nmemory of the module after so many decides");
{
  const file = workflow.case(stored);
  const move = pacing((to) => {
    file.decide({ type: "move", to }, about);
    workflow.decide(stored, { type: "move", to: "packed" }, about);
  });
  let most = 0;
  for (const calls of [1_000, 10_000, 100_000]) {
    for (let call = calls === 1_000 ? 0 : calls / 10; call < calls; call += 1) move();
    row(`${calls} on a held case and as many on one from JSON`, (memory.buffer.byteLength / 1_000).toFixed(0), "kB");
    if (calls === 1_000) most = memory.buffer.byteLength;
  }
  if (memory.buffer.byteLength > most) throw new Error("memory grows");
}

/** The sections of a module that have a size worth a line. */
function* sections(module) {
  const names = { 1: "types", 3: "functions", 7: "exports", 9: "elements", 10: "code", 11: "data: tables and texts" };
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < module.length) {
    const id = module[at++];
    const length = number();
    if (length > 2_000) yield [names[id] ?? `section ${id}`, module.subarray(at, at + length)];
    at += length;
  }
}
