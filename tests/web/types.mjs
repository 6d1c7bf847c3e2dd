// The types of the package, made from the schema of the wire: `node types.mjs` writes them, `node types.mjs --check`
// says whether they are what the schema says.

import { readFileSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

const schema = new URL("../../schema/wire.json", import.meta.url);
const types = new URL("../../wasm/npm/src/wire.d.ts", import.meta.url);

const BANNER = `// Made from schema/wire.json by tests/web/types.mjs; do not edit.`;

/** Which keys come first in a type, where an editor shows them. */
const FIRST = ["type", "code", "id", "seq", "at"];

/** The schema with what the generator would show badly written otherwise. */
function prepared(value) {
  if (Array.isArray(value)) return value.map(prepared);
  if (value === null || typeof value !== "object") return value;
  const { pattern, format, minimum, maximum, minItems, maxItems, patternProperties, ...rest } = value;
  // A reference loses its name where something stands beside it.
  if (rest.$ref && Object.keys(rest).length > 1) {
    const { $ref, ...beside } = rest;
    return { ...prepared(beside), anyOf: [{ $ref }] };
  }
  // A type cannot say which texts are keys, only what their values are.
  if (patternProperties) rest.additionalProperties = { anyOf: Object.values(patternProperties) };
  const entries = Object.entries(rest).map(([key, item]) => [key, key === "properties" ? ordered(item) : prepared(item)]);
  return Object.fromEntries(entries);
}

function ordered(properties) {
  const place = (key) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
  const entries = Object.entries(properties).sort(([a], [b]) => place(a) - place(b));
  return Object.fromEntries(entries.map(([key, item]) => [key, prepared(item)]));
}

const wire = JSON.parse(readFileSync(schema, "utf8"));
const exchanges = await compile(prepared(wire), "Exchange", {
  additionalProperties: false,
  bannerComment: BANNER,
  customName: (schema, key) => schema.title ?? key,
  enableConstEnums: false,
  style: { printWidth: 120 },
  unknownAny: true,
});
// Exchanges name each request; only the schema names all of them together.
const text = `${exchanges}/**\n * ${wire.$defs.Request.description}\n */\nexport type Request = Exchange["request"];\n`;

if (process.argv.includes("--check")) {
  const committed = readFileSync(types, "utf8");
  if (committed !== text) {
    console.error("stale: run `node tests/web/types.mjs`");
    process.exitCode = 1;
  }
} else {
  writeFileSync(types, text);
}
