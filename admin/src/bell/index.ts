import { define } from "../core/element.ts";
import { OrdinoBell } from "./bell.ts";

define("ordino-bell", OrdinoBell);

export { OrdinoBell };

declare global {
  interface HTMLElementTagNameMap {
    "ordino-bell": OrdinoBell;
  }
}
