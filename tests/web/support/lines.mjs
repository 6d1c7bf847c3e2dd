// A door: reads a request a line, writes an answer a line, until the input ends.

import { once } from "node:events";

/** Answers every line of the standard input. Lines end with a line feed alone: JSON text may hold other separators. */
export async function serveLines(answer) {
  process.stdin.setEncoding("utf8");
  let rest = "";
  for await (const chunk of process.stdin) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop();
    for (const line of lines) {
      if (!process.stdout.write(`${await answer(line)}\n`)) await once(process.stdout, "drain");
    }
  }
}
