// What each component is looked at with: states that have something to show.

import type { Definition } from "@ordino/engine";
import type { Notice } from "../../src/core/desk.ts";
import type { OrdinoElement } from "../../src/core/element.ts";
import { renamed } from "../../src/editor/names.ts";
import { fill } from "./cards.ts";
import { MemoryDesk } from "./memory-desk.ts";
import { all, find, root, type, until } from "./mount.ts";
import { MORNING, askingEverything, orderDesk } from "./shop.ts";
import { trade } from "./trade.ts";

const MONDAY = "2026-03-02T08:10:00Z";
const TUESDAY = "2026-03-03T09:00:00Z";
const AFTERNOON = "2026-03-03T14:40:00Z";

export interface Scene {
  component: string;
  attributes?: { [name: string]: string };
  /** How much of it a picture shows, in pixels; default all. */
  height?: number;
  desk(): Promise<MemoryDesk>;
  /** What is pressed before somebody looks. */
  ready(element: OrdinoElement): Promise<void>;
}

const order = { order: "1042" };

async function problem(): Promise<MemoryDesk> {
  const desk = await MemoryDesk.start(orderDesk(askingEverything));
  desk.who = "care-1";
  desk.open("1042", MONDAY, "Order 1042, Via Roma 1", { prepaid: true, total: 640 });
  desk.act("1042", "finance-1", { type: "move", to: "ready-to-pack" }, "2026-03-02T09:30:00Z");
  desk.act("1042", "shipping-2", { type: "move", to: "packed" }, "2026-03-02T11:05:00Z");
  desk.act("1042", "shipping-2", { type: "comment", text: "The box was crushed when it came off the belt. @care-2 shall we send a new one?" }, TUESDAY);
  desk.act("1042", "care-1", { type: "move", to: "problem-reported", comment: "Two glasses are broken." }, TUESDAY);
  desk.act("1042", "care-1", { type: "assign", to: "care-1" }, "2026-03-03T09:05:00Z");
  desk.act(
    "1042",
    "care-2",
    {
      type: "comment",
      text: "Photos of the customer. @finance-1 please wait with the invoice.",
      attachments: [{ name: "glasses-1.jpg", bytes: 482_000, mediaType: "image/jpeg", key: "a" }, { name: "glasses-2.jpg", bytes: 391_000, mediaType: "image/jpeg", key: "b" }],
    },
    AFTERNOON,
  );
  desk.act("1042", "care-1", { type: "remind", text: "Ask for the supplier’s answer", to: ["employee:care-1"], after: "PT8H", calendar: "care" }, AFTERNOON);
  desk.act("1042", null, { type: "tick" }, MORNING);
  return desk;
}

async function packing(): Promise<MemoryDesk> {
  const desk = await MemoryDesk.start();
  desk.who = "shipping-2";
  desk.open("1042", MONDAY, "Order 1042, Via Roma 1", { prepaid: true, total: 80 });
  desk.act("1042", "finance-1", { type: "move", to: "ready-to-pack" }, TUESDAY);
  return desk;
}

async function board(): Promise<MemoryDesk> {
  const desk = await MemoryDesk.start();
  desk.who = "shipping-2";
  fill(desk, 150);
  const first = desk.cards.filter(({ stage }) => stage !== "closed").sort((one, other) => one.openedAt.localeCompare(other.openedAt));
  for (const { case: id } of first.slice(0, 12)) {
    desk.open(id, TUESDAY, `Order ${id}`, { prepaid: true });
    if (Number(id) % 3 !== 0) desk.act(id, "finance-1", { type: "move", to: "ready-to-pack" }, TUESDAY);
  }
  return desk;
}

async function news(): Promise<MemoryDesk> {
  const desk = await MemoryDesk.start();
  const notice = (id: string, kind: Notice["kind"], title: string, text: string, at: string, read: boolean): Notice => ({
    id,
    case: title.split(" ")[1] ?? null,
    kind,
    title,
    text,
    at,
    read,
  });
  desk.notices.push(
    notice("5", "mentioned", "Order 1042", "Shipping 2: The box was crushed. @care-1 shall we send a new one?", "2026-03-04T08:41:00Z", false),
    notice("4", "escalation", "Order 1017", "Problem solved: 80 % of the time is over", "2026-03-04T08:12:00Z", false),
    notice("3", "assigned", "Order 1099", "Problem reported", "2026-03-03T15:20:00Z", false),
    notice("2", "reminder", "Order 1003", "Ask for the supplier’s answer", "2026-03-03T14:00:00Z", true),
    notice("1", "watched", "Order 1077", "Shipped", "2026-03-02T10:15:00Z", true),
  );
  return desk;
}

/** An editor at its picture, with this chosen in its list. */
async function drawn(editor: OrdinoElement, ...names: RegExp[]): Promise<void> {
  await has(editor, "g.card");
  for (const name of names) {
    find(editor, ".outline .entry", name).click();
    await editor.updateComplete;
  }
}

const workflow = { workflow: "order-desk" };

async function drafted(change: (definition: Definition) => void = () => {}): Promise<MemoryDesk> {
  const desk = await problem();
  desk.drafted = { ...desk.drafted, draft: orderDesk(change) };
  return desk;
}

/** The version before has been published, and an order could not come under it. */
function onItsWay(desk: MemoryDesk): MemoryDesk {
  const refused = [{ code: "unknown_status" as const, parameters: { status: "packing" } }];
  const refusals = [{ case: "7", title: "Order 7, Via Roma 7", refused }];
  desk.rolledOut = { version: 1, state: "running", begunAt: MORNING, there: 1_163, left: 66, refused: 1, refusals };
  return desk;
}

/** A step that leads nowhere, a status that nobody reaches, a colour that another has. */
function faulty(definition: Definition): void {
  definition.statuses[3]!.recommended = "nowhere";
  definition.slas![0]!.target = "PT0S";
}

const has = (element: OrdinoElement, selector: string): Promise<void> =>
  until(() => root(element).querySelector(selector), `${element.localName} ${selector}`);

export const scenes: { [name: string]: Scene } = {
  next: { component: "ordino-next", attributes: order, desk: packing, ready: (next) => has(next, ".steps button") },
  "next-form": {
    component: "ordino-next",
    attributes: order,
    desk: problem,
    async ready(next) {
      await has(next, ".steps button");
      find(next, ".steps button", /Refund requested|Rimborso|Wniosek/).click();
      await has(next, "form");
      type(find(next, "textarea"), "Two of six glasses were broken.");
      find(next, "form button.primary").click();
      await has(next, "form [role=alert]");
    },
  },
  "next-assign": {
    component: "ordino-next",
    attributes: order,
    height: 420,
    desk: problem,
    async ready(next) {
      await has(next, ".assign summary");
      find(next, ".assign summary").click();
      await has(next, ".assign li");
    },
  },
  clock: { component: "ordino-clock", attributes: order, desk: problem, ready: (clock) => has(clock, ".foreseen li") },
  timeline: {
    component: "ordino-timeline",
    attributes: order,
    desk: problem,
    async ready(timeline) {
      await has(timeline, ".reminders button");
      await until(() => all(timeline, ".entries > li").length > 5);
    },
  },
  "timeline-reminder": {
    component: "ordino-timeline",
    attributes: order,
    desk: packing,
    async ready(timeline) {
      await has(timeline, "form button.quiet");
      find(timeline, "form button.quiet").click();
      type(find(timeline, "textarea"), "Is the courier booked? @fin");
      find<HTMLTextAreaElement>(timeline, "textarea").setSelectionRange(99, 99);
      find(timeline, "textarea").dispatchEvent(new Event("input"));
      await has(timeline, "[role=option]");
      await has(timeline, ".due");
    },
  },
  board: { component: "ordino-board", desk: board, ready: (each) => has(each, ".rows .link") },
  "board-columns": {
    component: "ordino-board",
    attributes: { view: "layout=status" },
    desk: board,
    ready: (each) => has(each, ".tile .link"),
  },
  "board-many": {
    component: "ordino-board",
    desk: board,
    async ready(each) {
      await has(each, ".rows .link");
      for (const box of [...root(each).querySelectorAll<HTMLInputElement>(".rows input")].slice(0, 6)) box.click();
      await has(each, "select[name=to] option[value=packed]");
      type(find(each, "select[name=to]"), "packed");
      await each.updateComplete;
      find(each, ".bulk button.primary").click();
      await has(each, ".verdicts");
    },
  },
  insights: { component: "ordino-insights", desk: trade, ready: (insights) => has(insights, ".section .plot") },
  "insights-compared": {
    component: "ordino-insights",
    attributes: { view: "after=2" },
    height: 2_200,
    desk: trade,
    async ready(insights) {
      await has(insights, ".section .plot");
      find(insights, "figure[aria-labelledby=title-attainment] details summary").click();
      await has(insights, ".behind tbody tr");
    },
  },
  editor: { component: "ordino-editor", attributes: workflow, desk: () => drafted(), ready: (editor) => drawn(editor, /Problem reported|Problema segnalato|Zgłoszono problem/) },
  "editor-step": {
    component: "ordino-editor",
    attributes: workflow,
    desk: () => drafted(),
    ready: (editor) => drawn(editor, /Refund requested|Rimborso richiesto|Wniosek/, /Refunded$|Rimborsato$|Zwrócono pieniądze/),
  },
  "editor-target": { component: "ordino-editor", attributes: workflow, desk: () => drafted(), ready: (editor) => drawn(editor, /Problem solved|Problema risolto|Problem rozwiązany/) },
  "editor-hours": { component: "ordino-editor", attributes: workflow, desk: () => drafted(), ready: (editor) => drawn(editor, /^care/) },
  "editor-faults": {
    component: "ordino-editor",
    attributes: workflow,
    desk: () => drafted(faulty),
    async ready(editor) {
      await has(editor, ".problem.error");
      find(editor, ".problems button").click();
      await editor.updateComplete;
    },
  },
  "editor-try": {
    component: "ordino-editor",
    attributes: workflow,
    desk: () => drafted(),
    async ready(editor) {
      await has(editor, "g.card");
      find(editor, "#tab-try").click();
      await has(editor, ".history li");
      for (let step = 0; step < 3; step += 1) {
        type(find(editor, "select[name=as]"), "role:admin");
        await editor.updateComplete;
        find(editor, ".form button.primary").click();
        await editor.updateComplete;
      }
      await has(editor, "path.taken");
    },
  },
  "editor-promise": {
    component: "ordino-editor",
    attributes: workflow,
    desk: () => drafted((definition) => void definition.promises!.push({ only: { principal: "team:shipping", moveTo: "class:shipped" } })),
    async ready(editor) {
      await drawn(editor, / 5\b/);
      await has(editor, ".way li");
      find(editor, ".way + .row button").click();
      await editor.updateComplete;
    },
  },
  "editor-publish": {
    component: "ordino-editor",
    attributes: workflow,
    desk: () =>
      drafted((definition) => {
        Object.assign(definition, renamed(definition, "status", "problem-reported", "trouble"));
        definition.statuses[3]!.label = { en: "In the box", it: "Nella scatola", pl: "W pudełku" };
        definition.slas![0]!.target = "PT4H";
        definition.promises!.push({ only: { principal: "team:shipping", moveTo: "class:shipped" } });
      }).then(onItsWay),
    async ready(editor) {
      await has(editor, "g.card");
      find(editor, "#tab-publish").click();
      await has(editor, ".rollout");
      await has(editor, ".told.warning");
      find(editor, ".publishing button.primary").click();
      await has(editor, ".orders");
    },
  },
  bell: {
    component: "ordino-bell",
    attributes: { "order-href": "/orders/{id}" },
    desk: news,
    async ready(bell) {
      await has(bell, ".count");
      find(bell, ".bell").click();
      await has(bell, ".notice");
    },
  },
};
