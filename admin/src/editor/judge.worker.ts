// What judges promises beside the page, in a worker: a search through all histories, during which somebody goes on drawing.

import type { Engine } from "@ordino/engine/analysis";
import { analysisFrom, startAnalysis } from "./analysis.ts";
import type { Verdict, Question } from "./judging.ts";

let engine: Promise<Engine> | undefined;

addEventListener("message", ({ data }: MessageEvent<Question>) => void judge(data).then((verdict) => postMessage(verdict)));

async function judge({ definition, source }: Question): Promise<Verdict> {
  analysisFrom(source);
  let started: Engine;
  try {
    started = await (engine ??= startAnalysis());
  } catch {
    return { type: "absent" };
  }
  try {
    return { type: "judged", judged: started.load(definition).promises() };
  } catch (error) {
    return { type: "failed", message: String(error) };
  }
}
