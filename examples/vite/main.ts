// One order's page: its status, and a button for every next step.

import { Engine, type Offered } from "@ordino/engine";
import { shop } from "./shop.ts";

const actor = { id: "shipping-2", teams: ["shipping"] };
const engine = await Engine.start();
const file = engine.load(shop).case();
file.decide({ type: "open", id: "order-1042" }, { actor });
show();

function show() {
  const { status, options } = file.options({ actor, lang: "en" });
  text("#order", file.snapshot()?.id ?? "");
  text("#status", `is ${status}`);
  document.querySelector("#steps")?.replaceChildren(...options.map(button));
}

function button({ to, label, kind, requires, blockers }: Offered) {
  const button = document.createElement("button");
  button.className = kind;
  button.textContent = typeof label === "string" ? label : to;
  button.disabled = blockers.length > 0;
  button.title = blockers.map(({ code }) => code).join(", ");
  button.addEventListener("click", () => {
    const comment = requires.comment ? "as the customer wished" : null;
    file.decide({ type: "move", to, comment }, { actor });
    show();
  });
  return button;
}

function text(selector: string, text: string) {
  const element = document.querySelector(selector);
  if (element) element.textContent = text;
}
