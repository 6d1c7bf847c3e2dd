// A history as people read it.

import type { Attachment, Definition, Engine, Event, Scalar, Via } from "@ordino/engine";
import type { Language } from "../core/language.ts";
import { milliseconds } from "../core/language.ts";
import { calendarOfTeam, passed } from "../core/working-time.ts";
import type { Wording } from "../core/wording.ts";

export interface Entry {
  seq: number;
  at: string;
  /** Who did it; nothing where nobody did. */
  by: string | null;
  /** What happened, in words; empty where a comment says it all. */
  words: string;
  /** The status that it brought. */
  status: string | null;
  /** How a move came about. */
  via: Via | null;
  /** Under which name its text is kept. */
  textId: string | null;
  attachments: Attachment[];
  mentions: string[];
  fields: { [name: string]: Scalar };
  /** How long the order had been in the status that it left. */
  stay: Stay | null;
  /** Of interest to those who want to know everything. */
  isDetail: boolean;
}

/** Milliseconds. */
export interface Stay {
  status: string;
  elapsed: number;
  /** By the opening hours of whoever owned the order; nothing where they have none. */
  working: number | null;
}

/** One entry an event, the oldest first. `engine` counts working time; without it there is none. */
export function entries(events: readonly Event[], wording: Wording, engine: Engine | null): Entry[] {
  const told: Entry[] = [];
  const stay = new Stays(wording.definition, engine);
  for (const event of events) told.push(entryOf(event, wording, stay.over(event)));
  return told;
}

function entryOf(event: Event, wording: Wording, stay: Stay | null): Entry {
  const { seq, at } = event;
  return {
    seq,
    at,
    by: "by" in event ? event.by : "employee" in event ? event.employee : null,
    words: words(event, wording),
    status: event.type === "opened" ? event.status : event.type === "moved" ? event.to : null,
    via: event.type === "moved" ? event.via : null,
    textId: "textId" in event ? (event.textId ?? null) : null,
    attachments: "attachments" in event ? (event.attachments ?? []) : [],
    mentions: "mentions" in event ? event.mentions : [],
    fields: event.type === "moved" ? (event.fields ?? {}) : {},
    stay,
    isDetail: DETAILS.has(event.type),
  };
}

const DETAILS = new Set<Event["type"]>([
  "recorded",
  "factsSet",
  "clockOpened",
  "clockPaused",
  "clockResumed",
  "clockRetargeted",
  "clockClosed",
  "autoSkipped",
  "watched",
  "unwatched",
]);

function words(event: Event, wording: Wording): string {
  const { language } = wording;
  const sla = "sla" in event ? wording.sla(event.sla) : "";
  switch (event.type) {
    case "opened":
      return language.say("timeline.opened");
    case "moved":
    case "commented":
      return "";
    case "recorded":
      return language.say("timeline.recorded", { status: wording.status(event.status), source: event.source });
    case "assigned":
      return event.assignee === null
        ? language.say("timeline.handed", { team: wording.team(event.team) })
        : language.say("timeline.assigned", { who: wording.employee(event.assignee) });
    case "factsSet":
      return language.say("timeline.facts", { facts: facts(event.facts, wording) });
    case "clockOpened":
      return language.say("timeline.clock_opened", { sla, time: time(event.target, event.calendar, language) });
    case "clockPaused":
      return language.say("timeline.clock_paused", { sla, time: time(event.consumed, null, language) });
    case "clockResumed":
      return language.say("timeline.clock_resumed", { sla });
    case "clockRetargeted":
      return language.say("timeline.clock_retargeted", { sla, time: time(event.target, event.calendar, language) });
    case "clockClosed":
      return language.say(event.outcome === "met" ? "timeline.clock_met" : "timeline.clock_closed", {
        sla,
        time: time(event.consumed, null, language),
      });
    case "breached":
      return language.say("timeline.breached", { sla });
    case "stepFired":
      return language.say("timeline.step", { sla, step: event.step });
    case "acknowledged":
      return language.say("timeline.acknowledged", { sla });
    case "stuck":
      return language.say("timeline.stuck");
    case "autoSkipped":
      return language.say("timeline.skipped", { status: wording.status(event.to) });
    case "reminderSet":
      return language.say("timeline.reminder_set", { who: wording.principals(event.to, "conjunction"), at: instant(event.due, event.at, language) });
    case "reminderSnoozed":
      return language.say("timeline.reminder_snoozed", { at: instant(event.due, event.at, language) });
    case "reminderFired":
      return language.say("timeline.reminder_fired");
    case "reminderClosed":
      return language.say("timeline.reminder_closed");
    case "watched":
      return language.say("timeline.watched");
    case "unwatched":
      return language.say("timeline.unwatched");
    case "migrated":
      return language.say("timeline.migrated", { version: String(event.workflow.version) });
    default:
      // Of a later engine.
      return (event as Event).type;
  }
}

function facts(changed: Extract<Event, { type: "factsSet" }>["facts"], wording: Wording): string {
  const each = Object.entries(changed).map(([name, value]) => `${name} = ${value === null ? "–" : wording.value(value)}`);
  return wording.language.list(each);
}

function time(duration: string, calendar: string | null, language: Language): string {
  return language.duration(milliseconds(duration), calendar === null && milliseconds(duration) >= 48 * 3_600_000);
}

function instant(at: string, now: string, language: Language): string {
  return language.instant(at, new Date(now));
}

/** Follows an order through its statuses and teams. */
class Stays {
  #status: string | null = null;
  #entered = "";
  /** Since when its team has had it, and the working time under the teams before, in the same status. */
  #team: string | null = null;
  #since = "";
  #worked: number | null = 0;

  constructor(
    private readonly definition: Definition,
    private readonly engine: Engine | null,
  ) {}

  over(event: Event): Stay | null {
    switch (event.type) {
      case "opened":
        this.#enter(event.status, event.team, event.at);
        return null;
      case "moved": {
        this.#work(event.at);
        const stay = this.#status === null ? null : this.#stay(event.at);
        this.#enter(event.to, event.team, event.at);
        return stay;
      }
      case "assigned":
        if (event.team === this.#team) return null;
        this.#work(event.at);
        this.#team = event.team;
        return null;
      default:
        return null;
    }
  }

  #enter(status: string, team: string | null, at: string): void {
    this.#status = status;
    this.#team = team;
    this.#entered = this.#since = at;
    this.#worked = 0;
  }

  #work(at: string): void {
    const calendar = calendarOfTeam(this.definition, this.#team);
    const isCounted = this.engine !== null && calendar !== null && this.#worked !== null;
    this.#worked = isCounted ? this.#worked! + passed(this.engine!, calendar, this.#since, at) : null;
    this.#since = at;
  }

  #stay(at: string): Stay {
    return { status: this.#status!, elapsed: Date.parse(at) - Date.parse(this.#entered), working: this.#worked };
  }
}
