import { define } from "../core/element.ts";
import { OrdinoEditor } from "./editor.ts";

define("ordino-editor", OrdinoEditor);

export { analysisFrom } from "./analysis.ts";
export { OrdinoEditor };

declare global {
  interface HTMLElementTagNameMap {
    "ordino-editor": OrdinoEditor;
  }
}
