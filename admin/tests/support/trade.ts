// A shop's months: orders that come in, are packed, shipped and sometimes go wrong, the same ones every time.

import type { Command } from "@ordino/engine";
import { MemoryDesk } from "./memory-desk.ts";

const HOUR = 3_600_000;
const BEGIN = Date.parse("2025-10-06T07:00:00Z");

/** From when on orders run under the second version, under which packing is quicker. */
const PUBLISHED = "2026-01-12T08:00:00.000Z";

/** Some months of trade, up to the desk's own morning. */
export async function trade(count = 220): Promise<MemoryDesk> {
  const desk = await MemoryDesk.start();
  desk.versions = [{ version: 2, at: PUBLISHED }, { version: 1, at: "2025-10-01T08:00:00.000Z" }];
  desk.versionOf = (id) => ((desk.orders.get(id)?.events[0]?.at ?? "") < PUBLISHED ? 1 : 2);
  const end = Date.parse(desk.now);
  const chance = dice();
  for (let n = 0; n < count; n += 1) {
    // More of them the later it is.
    const at = BEGIN + (end - BEGIN) * Math.sqrt(n / count);
    play(desk, String(1000 + n), at, end, chance);
  }
  return desk;
}

function play(desk: MemoryDesk, id: string, opened: number, end: number, chance: () => number): void {
  let at = opened;
  const hurry = new Date(opened).toISOString() < PUBLISHED ? 1 : 0.45;
  const later = (hours: number): string => {
    at += hours * HOUR * (0.3 + 1.6 * chance() ** 2);
    return new Date(at).toISOString();
  };
  const act = (who: string, command: Command, hours: number): void => {
    const instant = later(hours);
    // What a ladder or the engine has made impossible meanwhile does not happen.
    if (at < end) desk.decide(id, command, desk.staff(who), instant);
  };
  const go = (who: string, to: string, hours: number, comment?: string): void => act(who, { type: "move", to, ...(comment === undefined ? {} : { comment }) }, hours);
  const prepaid = chance() < 0.7;
  desk.open(id, new Date(at).toISOString(), `Order ${id}`, { prepaid, total: 20 + Math.floor(chance() * 400) });
  if (!prepaid) go("finance-1", "payment-received", 30);
  go("finance-1", "ready-to-pack", 3);
  const packer = chance() < 0.6 ? "shipping-2" : "manager-1";
  if (chance() < 0.1) go(packer, "awaiting-supplier", 5);
  if (chance() < 0.1) go("shipping-2", "ready-to-pack", 50);
  go(packer, "packed", 14 * hurry);
  if (chance() < 0.12) act(packer, { type: "comment", text: "A glass was broken and replaced." }, 1);
  if (chance() < 0.08) act(packer, { type: "undo" }, 0.1);
  go(packer, "awaiting-courier", 2);
  go("shipping-2", "shipped", 18);
  go("shipping-2", "delivered", 50);
  if (chance() < 0.16) {
    go("care-2", "problem-reported", 30);
    act("care-1", { type: "comment", text: "Asked the customer for photos." }, 3);
    act("care-1", { type: "assign", to: "care-1" }, 0.1);
    go("care-1", "awaiting-customer", 1);
    go("care-2", "problem-reported", 20);
    go("care-1", chance() < 0.5 ? "delivered" : "refund-requested", 10, "As agreed.");
  }
}

/** Numbers from 0 to 1, the same ones every time. */
function dice(): () => number {
  let state = 20_251_006;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
