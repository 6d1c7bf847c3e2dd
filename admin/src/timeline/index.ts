import { define } from "../core/element.ts";
import { OrdinoTimeline } from "./timeline.ts";

define("ordino-timeline", OrdinoTimeline);

export { OrdinoTimeline };

declare global {
  interface HTMLElementTagNameMap {
    "ordino-timeline": OrdinoTimeline;
  }
}
