// An order's next steps.

import { Engine } from "@ordino/engine";
import shop from "./shop.json" with { type: "json" };

const engine = await Engine.start();
const workflow = engine.load(shop);
const { case: order } = workflow.decide(null, { type: "open", id: "order-1042" });
const { status, options } = workflow.options(order, { lang: "en" });
document.querySelector("#status").textContent = status;
for (const { label, kind } of options) {
  const step = document.createElement("li");
  step.textContent = `${label} (${kind})`;
  document.querySelector("#steps").append(step);
}
