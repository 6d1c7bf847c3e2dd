// How long a page waits for its engine.

import { Engine } from "/wasm/npm/src/index.js";

const bytes = await (await fetch("/wasm/npm/dist/ordino_bg.wasm")).arrayBuffer();
const start = performance.now();
const engine = await Engine.start(bytes);
const started = performance.now();
engine.call('{"type":"version"}');
globalThis.times = { "compile and instantiate": started - start, "first answer after that": performance.now() - started };
