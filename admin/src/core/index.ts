// What stands behind the components, for pages that ask a server or an engine themselves.

export * from "./desk.ts";
export { engineFrom, startEngine } from "./engine.ts";
export { HttpDesk } from "./http-desk.ts";
export { addLanguage } from "./language.ts";
export { officeOf } from "./office.ts";
