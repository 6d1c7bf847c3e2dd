// What will happen by itself, in words.

import type { Effect, Event } from "@ordino/engine";
import type { Wording } from "../core/wording.ts";

/** Sentences about what timers will do, the consequences before what leads to them. */
export function foretold(events: readonly Event[], effects: readonly Effect[], wording: Wording): string[] {
  const { language } = wording;
  const told: string[] = [];
  for (const event of events) {
    switch (event.type) {
      case "breached":
        told.push(language.say("clock.up", { sla: wording.sla(event.sla) }));
        break;
      case "moved":
        told.push(language.say("clock.moves", { status: wording.status(event.to) }));
        break;
      case "assigned":
        told.push(language.say("clock.hands", { team: wording.team(event.team) }));
        break;
      case "reminderFired":
        told.push(language.say("clock.reminds"));
        break;
      default:
        break;
    }
  }
  const heard = effects.flatMap((effect) => (effect.type === "notify" ? effect.to : []));
  if (heard.length > 0) told.push(language.say("clock.tells", { who: wording.principals(heard, "conjunction") }));
  return told;
}
