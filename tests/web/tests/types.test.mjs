// The types: made of the schema, and right.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
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

  test("know the examples of both READMEs", (context) => {
    const { folder, remove } = installed();
    context.after(remove);
    const readmes = ["README.md", "wasm/npm/README.md"].map((file) => readFileSync(join(root, file), "utf8"));
    const examples = readmes.flatMap((readme) => [...readme.matchAll(/```js\n(.*?)```/gs)]).map(([, code]) => code);
    assert.ok(examples.length >= 5);
    for (const [position, code] of examples.entries()) {
      // Without a tool a page names the file; what it names is the package.
      const named = code.replace("/node_modules/@ordino/engine/src/index.js", "@ordino/engine");
      writeFileSync(join(folder, `example-${position}.js`), named);
    }
    const compilerOptions = {
      ...{ strict: true, allowJs: true, checkJs: true, noEmit: true, types: [] },
      ...{ target: "es2022", module: "nodenext", lib: ["es2022", "dom"] },
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.js"] }));
    passes(join(web, "node_modules/.bin/tsc"), ["--project", folder], folder);
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
    assert.deepEqual(lines.filter((line) => /```|\w::\w/.test(line)), []);
  });
});
