// Whether requests and answers are what schema/wire.json says.

import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

/** A definition that nothing is wrong with, in the place of one that is checked because something may be. */
const SOUND = { id: "shop", version: 1, statuses: [{ id: "new" }] };

/**
 * Says what is wrong with an exchange that has been answered: each with the schema of its own request, so that what is
 * wrong is told of that. Of a request that has no answer but an error, only the error is looked at.
 */
export function exchanges() {
  const schema = JSON.parse(readFileSync(new URL("../../../schema/wire.json", import.meta.url), "utf8"));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const compiled = (part) => ajv.compile({ $defs: schema.$defs, ...part });
  const failure = compiled({ $ref: "#/$defs/Failure" });
  const kinds = new Map();
  for (const exchange of schema.oneOf) {
    const [, name] = exchange.properties.request.$ref.match(/^#\/\$defs\/(\w+)$/);
    kinds.set(schema.$defs[name].properties.type.const, compiled(exchange));
  }
  return (text, told) => {
    const answer = JSON.parse(told);
    if (answer.error !== undefined) return fault(failure, answer.error, text);
    const request = JSON.parse(text);
    if (request.type === "check") request.definition = SOUND;
    return fault(kinds.get(request.type), { request, answer }, text);
  };
}

function fault(holds, value, request) {
  return holds(value) ? undefined : JSON.stringify({ against: "schema/wire.json", errors: holds.errors, request });
}
