// What a developer gets: the packed files, and a README whose examples run.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test, before, after } from "node:test";
import { installed, root } from "../support/packed.mjs";

const readme = readFileSync(join(root, "wasm/npm/README.md"), "utf8");
const examples = [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code).filter((code) => !code.includes("document."));

suite("the packed package", () => {
  let place;
  before(() => {
    place = installed();
  });
  after(() => place?.remove());

  test("has what it needs and nothing else", () => {
    const wanted = [
      "LICENSE-APACHE",
      "LICENSE-MIT",
      "README.md",
      "dist/analysis.js",
      "dist/analysis_bg.wasm",
      "dist/node.js",
      "dist/node_bg.wasm",
      "dist/ordino.js",
      "dist/ordino_bg.wasm",
      "package.json",
      "src/analysis.d.ts",
      "src/analysis.js",
      "src/disk.js",
      "src/engine.js",
      "src/error.js",
      "src/index.d.ts",
      "src/index.js",
      "src/json.js",
      "src/node.js",
      "src/start.js",
      "src/testing.d.ts",
      "src/testing.js",
      "src/wire.d.ts",
    ];
    assert.deepEqual([...place.files].sort(), wanted);
  });

  test("has the licences of the repository", () => {
    for (const licence of ["LICENSE-APACHE", "LICENSE-MIT"]) {
      const packed = readFileSync(join(place.folder, "node_modules/@ordino/engine", licence), "utf8");
      assert.equal(packed, readFileSync(join(root, licence), "utf8"));
    }
  });

  test("has modules as large as the README of the repository says", () => {
    const told = readFileSync(join(root, "README.md"), "utf8").replaceAll("\n", " ");
    const [, page, editor] = told.match(/module that a page loads has (\d+) kB packed by gzip.*?An editor's, .*?, has (\d+)\./);
    for (const [file, said] of [["ordino_bg.wasm", page], ["analysis_bg.wasm", editor]]) {
      const module = join(place.folder, "node_modules/@ordino/engine/dist", file);
      const packed = execFileSync("gzip", ["-9", "--no-name", "--stdout", module], { maxBuffer: 2 ** 24 });
      const size = packed.length / 1000;
      assert.ok(Math.abs(size - said) <= said / 100, `${file} has ${size} kB packed, and the README says ${said}`);
    }
  });

  test("has nothing inlined and runs nothing from text", () => {
    for (const file of place.files.filter((file) => file.endsWith(".js"))) {
      const text = readFileSync(join(place.folder, "node_modules/@ordino/engine", file), "utf8");
      assert.doesNotMatch(text, /data:|\beval\(|new Function/, file);
    }
  });

  test("has a README with examples", () => assert.ok(examples.length >= 3));

  for (const [position, code] of examples.entries()) {
    test(`runs example ${position + 1} of the README`, () => {
      const file = join(place.folder, `example-${position}.js`);
      writeFileSync(file, code);
      const printed = execFileSync(process.execPath, [file], { encoding: "utf8", cwd: place.folder });
      const promised = [...code.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => `${line}\n`).join("");
      assert.equal(printed, promised);
    });
  }
});
