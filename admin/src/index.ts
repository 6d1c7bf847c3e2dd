// Everything there is, for pages that want it all. One component alone is in the folder of its name.

export * from "./core/index.ts";
export type { Strings } from "./strings/index.ts";
export * from "./bell/index.ts";
export * from "./board/index.ts";
export * from "./clock/index.ts";
export * from "./editor/index.ts";
export * from "./insights/index.ts";
export * from "./next/index.ts";
export * from "./timeline/index.ts";
