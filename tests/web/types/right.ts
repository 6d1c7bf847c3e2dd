// What a developer writes, and what the types then know.

import * as analysis from "@ordino/engine/analysis";
import { DefinitionError, Engine, OrdinoError } from "@ordino/engine";
import type { Actor, Answered, Blocker, Case, Command, Definition, Event, Request } from "@ordino/engine";

const same = <T>(value: T): T => value;

// What has a default may be left out.
const shop: Definition = {
  id: "shop",
  version: 1,
  statuses: [
    { id: "paid", recommended: "shipped", suggested: ["problem", { to: "cancelled", require: { comment: true } }] },
    { id: "shipped", stage: "closed" },
  ],
  slas: [{ id: "ship", runIn: ["paid"], target: "PT8H", ladder: [{ at: { percent: 75 }, do: [{ notify: ["team:owner"] }] }] }],
};
const actor: Actor = { id: "shipping-2" };

const engine = await Engine.start();
await Engine.start(new URL("https://example.org/ordino.wasm"));
const workflow = engine.load(shop);
const opened = workflow.decide(null, { type: "open", id: "order-1" }, { now: new Date(), actor });
const order: Case | null = opened.case;
if (order) {
  same<string>(order.status);
  same<string | null>(order.team);
  same<string | undefined>(order.clocks[0]?.target);
}

// Unions are told apart by their tag.
function told(event: Event): string {
  switch (event.type) {
    case "opened":
      return event.case;
    case "moved":
      return `${event.from} ${event.to} ${event.via} ${event.textId ?? ""}`;
    case "breached":
      return `${event.sla} ${event.cycle} ${event.silent ?? false}`;
    default:
      return `${event.type} ${event.seq} ${event.at}`;
  }
}
function why(blocker: Blocker): string {
  switch (blocker.code) {
    case "not_permitted":
      return blocker.parameters.needs.join();
    case "stale":
      return String(blocker.parameters.expected + blocker.parameters.actual);
    case "guard_failed":
      return String(blocker.parameters.guard.fact);
    default:
      return blocker.code;
  }
}
told(opened.events[0]!);
opened.refused?.map(why);
for (const effect of opened.effects) {
  if (effect.type === "notify") same<string>(effect.about.reason);
}

// An answer has options when they were asked for and there is a case.
const file = workflow.case(order);
const decided = file.decide({ type: "move", to: "shipped" }, { withOptions: true, lang: "it" });
same<number | undefined>(decided.options?.length);
same<Blocker[] | undefined>(decided.can?.comment);
if (order) same<string>(workflow.decide(order, { type: "tick" }).case.status);
const stored: string = workflow.decide(JSON.stringify(order), { type: "tick" }).case;
same<Case | string | null>(workflow.decide(Math.random() < 0.5 ? stored : order, { type: "tick" }).case);
same<Case | string | null>(workflow.decideMany([{ case: stored, command: { type: "tick" } }])[0]!.case);
same<Case | null>(workflow.decideMany([{ case: order, command: { type: "tick" } }])[0]!.case);
for (const { to, label, requires, blockers } of file.options().options) {
  same<string>(to);
  same<boolean | undefined>(requires.comment);
  same<Blocker[]>(blockers);
  if (typeof label !== "string") same<string | undefined>(label?.["it"]);
}
file.free();

const commands: Command[] = [
  { type: "move", to: "shipped", comment: null, fields: { parcel: "1Z" } },
  { type: "assign", to: null },
  { type: "remind", after: "PT4H", to: ["assignee"], text: "call" },
  { type: "setFacts", facts: { total: 5, gift: null } },
  { type: "watch" },
];
workflow.decideMany(commands.map((command) => ({ case: order, command })), { onlyValid: false }).map(({ events }) => events);
same<number>(workflow.report([opened.events], { period: "quarter", until: new Date() }).cases.opened);
same<string>((await analysis.Engine.start()).load(shop).diagram({ format: "svg", theme: "dark", way: ["paid"] }));
same<Case>((await analysis.Engine.start()).load(shop).replay(opened.events));
same<string>(engine.workingTime({ calendar: { timeZone: "UTC", week: {} }, add: { start: "", duration: "" } }).at);

// Any request of the wire has its own answer.
same<string>(engine.ask({ type: "version" }).tzdb);
same<number>(engine.ask({ type: "hold", workflow: workflow.digest }).held);
same<string>(engine.ask({ type: "load", definition: shop }).workflow);
same<Answered<Extract<Request, { type: "check" }>>>(engine.ask({ type: "check", definition: shop }));

try {
  engine.load("{}");
} catch (error) {
  if (error instanceof DefinitionError) same<string | undefined>(error.diagnostics[0]?.help);
  if (error instanceof OrdinoError && error.code === "unknown_case") same<string | undefined>(error.path);
}
{
  using short = workflow.case();
  short.snapshot();
}
