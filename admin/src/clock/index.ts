import { define } from "../core/element.ts";
import { OrdinoClock } from "./clock.ts";

define("ordino-clock", OrdinoClock);

export { OrdinoClock };

declare global {
  interface HTMLElementTagNameMap {
    "ordino-clock": OrdinoClock;
  }
}
