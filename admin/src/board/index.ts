import { define } from "../core/element.ts";
import { OrdinoBoard } from "./board.ts";

define("ordino-board", OrdinoBoard);

export { OrdinoBoard };

declare global {
  interface HTMLElementTagNameMap {
    "ordino-board": OrdinoBoard;
  }
}
