import { define } from "../core/element.ts";
import { OrdinoNext } from "./next.ts";

define("ordino-next", OrdinoNext);

export { OrdinoNext };

declare global {
  interface HTMLElementTagNameMap {
    "ordino-next": OrdinoNext;
  }
}
