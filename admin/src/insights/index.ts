import { define } from "../core/element.ts";
import { OrdinoInsights } from "./insights.ts";

define("ordino-insights", OrdinoInsights);

export { OrdinoInsights };

declare global {
  interface HTMLElementTagNameMap {
    "ordino-insights": OrdinoInsights;
  }
}
