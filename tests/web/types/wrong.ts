// What a developer must not write: each of these is an error, or the check fails.

import { Engine } from "@ordino/engine";
import type { Blocker, Case, Definition, Event } from "@ordino/engine";

const engine = await Engine.start();
declare const shop: Definition;
declare const order: Case;
declare const event: Event;
declare const blocker: Blocker;
const workflow = engine.load(shop);
const file = workflow.case(order);

// @ts-expect-error an engine is started
new Engine();
// @ts-expect-error a definition has statuses
engine.load({ id: "shop", version: 1 });
// @ts-expect-error a key that means nothing
engine.load({ id: "shop", version: 1, statuses: [], colour: "red" });
// @ts-expect-error no such stage
engine.load({ id: "shop", version: 1, statuses: [{ id: "paid", stage: "shut" }] });
// @ts-expect-error no such command
file.decide({ type: "mvoe", to: "shipped" });
// @ts-expect-error a move has a target
file.decide({ type: "move" });
// @ts-expect-error another command's key
file.decide({ type: "watch", to: "shipped" });
// @ts-expect-error a fact is a scalar or a list of them
file.decide({ type: "setFacts", facts: { total: { net: 5 } } });
// @ts-expect-error an instant is a date or a text
file.options({ now: 5 });
// @ts-expect-error no such key
file.options({ actr: null });
// @ts-expect-error an actor has an id
file.options({ actor: { teams: [] } });
// @ts-expect-error a case that is not opened has no options
file.decide({ type: "tick" }, { withOptions: true }).options.length;
// @ts-expect-error a case that is text may be none
workflow.decide("null", { type: "tick" }).case.status;
// @ts-expect-error a workflow, and not its digest
file.migrate(workflow.digest);
// @ts-expect-error a held case is not told
file.decide({ type: "tick" }).case.status;
// @ts-expect-error a case may not have been opened
file.snapshot().status;
// @ts-expect-error the type of the event is not known yet
event.from;
// @ts-expect-error every blocker has parameters of its own
blocker.parameters.needs;
// @ts-expect-error no such blocker
blocker.code === "not_permited";
// @ts-expect-error nobody owns some cases
order.team.length;
// @ts-expect-error pictures need the analysis
workflow.diagram({ format: "svg" });
// @ts-expect-error no such request
engine.ask({ type: "verison" });
// @ts-expect-error the answer of another request
engine.ask({ type: "version" }).workflow;
// @ts-expect-error exactly one of the two
engine.workingTime({ calendar: { timeZone: "UTC", week: {} } });
// @ts-expect-error text
engine.call({ type: "version" });
