// The types: made of the schema, and right.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { example, installed, root } from "../support/packed.mjs";

const web = join(root, "tests/web");

/** Keys whose type says all: tags and what they tag, exchanges, limits, and variants that are told by one key. */
const SELF_EVIDENT =
  /\.(type|code|parameters)$|Exchange\.|^(Action|DecidingLeaf|LabelledHoliday|Limits|PromiseDefinition|Threshold)\./;

function passes(program, words, cwd) {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
}

suite("the types", () => {
  test("are those of the schema", () => passes(process.execPath, ["types.mjs", "--check"], web));

  test("take what is right and refuse what is wrong", () => {
    passes(join(web, "node_modules/.bin/tsc"), ["--project", "types"], web);
  });

  test("are found by a project that has the package installed", (context) => {
    const { folder, remove } = installed();
    context.after(remove);
    passes(join(web, "node_modules/.bin/tsc"), ["--project", example(folder, "vite")], folder);
  });

  test("say what a developer sees in the editor", () => {
    const lines = readFileSync(join(root, "wasm/npm/src/wire.d.ts"), "utf8").split("\n");
    const silent = [];
    let type = "";
    for (const [number, line] of lines.entries()) {
      type = line.match(/^export (?:interface|type) (\w+)/)?.[1] ?? type;
      const key = line.match(/^ +([\w$]+)\??: /)?.[1];
      if (key && !lines[number - 1].endsWith("*/") && !SELF_EVIDENT.test(`${type}.${key}`)) silent.push(`${type}.${key}`);
    }
    assert.deepEqual(silent, []);
  });
});
