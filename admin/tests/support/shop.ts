// The shop of the tests: the order desk of the examples, with its own people, and steps that ask for everything.

import type { Actor, Definition } from "@ordino/engine";
import { parse } from "yaml";
import text from "../../../examples/definitions/order-desk.yaml?raw";

/** A Wednesday morning in Rome, an hour after Customer care has opened. */
export const MORNING = "2026-03-04T09:00:00Z";

export const people: { [id: string]: { name: string; actor: Actor } } = {
  "care-1": { name: "Customer care 1", actor: { id: "care-1", teams: ["customer-care"] } },
  "care-2": { name: "Customer care 2", actor: { id: "care-2", teams: ["customer-care"], leads: ["customer-care"] } },
  "shipping-2": { name: "Shipping 2", actor: { id: "shipping-2", teams: ["shipping"] } },
  "finance-1": { name: "Finance 1", actor: { id: "finance-1", teams: ["finance"] } },
  "manager-1": { name: "Manager 1", actor: { id: "manager-1", teams: ["managers"], leads: ["managers"] } },
};

/** The workflow, changed as a test wants it. */
export function orderDesk(change: (definition: Definition) => void = () => {}): Definition {
  const definition = parse(text) as Definition;
  change(definition);
  return definition;
}

/** To ask for a refund takes a comment, a file, and a field of every type. */
export function askingEverything(definition: Definition): void {
  const reported = definition.statuses.find(({ id }) => id === "problem-reported")!;
  const suggested = reported.suggested!;
  const index = suggested.findIndex((step) => typeof step === "object" && step.to === "refund-requested");
  suggested[index] = {
    to: "refund-requested",
    require: {
      comment: true,
      attachments: 1,
      fields: [
        { name: "reason", type: "text", label: { en: "Reason", it: "Motivo", pl: "Powód" }, oneOf: ["damaged", "lost"] },
        { name: "amount", type: "number", label: { en: "Amount", it: "Importo", pl: "Kwota" } },
        { name: "since", type: "date", label: { en: "Noticed on", it: "Notato il", pl: "Zauważono" } },
        { name: "photo", type: "bool", label: { en: "There is a photo", it: "C’è una foto", pl: "Jest zdjęcie" } },
      ],
    },
  };
}
