// The package in Node as a door. With `--schema` every exchange is also held to the schema of the wire.

import { Engine } from "../../../wasm/npm/src/node.js";
import { serveLines } from "../support/lines.mjs";
import { exchanges } from "../support/schema.mjs";

const engine = await Engine.start();
const fault = process.argv.includes("--schema") ? exchanges() : () => undefined;

await serveLines((request) => {
  const answer = engine.call(request);
  return fault(request, answer) ?? answer;
});
