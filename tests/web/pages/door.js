import { Engine as WholeEngine } from "/wasm/npm/src/analysis.js";
import { Engine } from "/wasm/npm/src/index.js";
import { Pair } from "../support/pair.mjs";

globalThis.engine = new Pair(await WholeEngine.start(), await Engine.start());
document.body.dataset.ready = "";
