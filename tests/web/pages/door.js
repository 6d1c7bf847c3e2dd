import { Engine } from "/wasm/npm/src/index.js";

globalThis.engine = await Engine.start();
document.body.dataset.ready = "";
