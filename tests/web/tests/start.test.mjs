// How an engine starts, and what becomes of what nobody holds any more. Each needs a program of its own: the module is loaded
// once in each.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { suite, test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../support/packed.mjs";

const module = join(root, "wasm/npm/dist/node_bg.wasm");
const address = pathToFileURL(module).href;

/** What a program prints that has the package. */
function printed(program, ...options) {
  const text = `import { readFileSync } from "node:fs";
    import { Engine } from ${JSON.stringify(pathToFileURL(join(root, "wasm/npm/src/node.js")).href)};
    ${program}`;
  return execFileSync(process.execPath, [...options, "--input-type=module", "--eval", text], { encoding: "utf8" }).trim();
}

suite("an engine starts", () => {
  const bytes = `readFileSync(${JSON.stringify(module)})`;
  const sources = {
    "the file beside the package": "",
    "a path": JSON.stringify(module),
    "a file's address": `new URL(${JSON.stringify(address)})`,
    "a file's address as text": JSON.stringify(address),
    "bytes": bytes,
    "a data address": `"data:application/wasm;base64," + ${bytes}.toString("base64")`,
    "a response": `new Response(${bytes}, { headers: { "content-type": "application/wasm" } })`,
    "a compiled module": `await WebAssembly.compile(${bytes})`,
  };
  for (const [name, source] of Object.entries(sources)) {
    test(`from ${name}`, () => {
      assert.equal(printed(`console.log((await Engine.start(${source})).version.wire)`), "1");
    });
  }

  test("after it has failed to", () => {
    const program = `
      const failed = await Engine.start("/nowhere.wasm").catch((error) => error.code);
      console.log(failed, (await Engine.start()).version.wire);`;
    assert.equal(printed(program), "ENOENT 1");
  });
});

suite("a case that nobody holds any more", () => {
  test("is released", () => {
    const program = `
      const engine = await Engine.start();
      const workflow = engine.load({ id: "shop", version: 1, statuses: [{ id: "paid" }] });
      (() => workflow.case())();
      const asked = () => {
        try {
          return engine.ask({ type: "snapshot", held: 1 }).case;
        } catch (error) {
          return error.code;
        }
      };
      const before = asked();
      for (let turn = 0; turn < 100 && asked() === before; turn += 1) {
        gc();
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      console.log(before, asked());`;
    assert.equal(printed(program, "--expose-gc"), "null unknown_case");
  });
});
