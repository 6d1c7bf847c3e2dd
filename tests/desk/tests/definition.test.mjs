// The desk's workflow is the shipped one, as JSON.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

const { parse } = createRequire(new URL("../../../admin/package.json", import.meta.url))("yaml");
const read = (path) => readFileSync(new URL(`../../../examples/${path}`, import.meta.url), "utf8");

test("order-desk.json says what order-desk.yaml says, in the same order", () => {
  const shipped = JSON.stringify(parse(read("definitions/order-desk.yaml")));
  assert.equal(JSON.stringify(JSON.parse(read("desk/order-desk.json"))), shipped);
});
