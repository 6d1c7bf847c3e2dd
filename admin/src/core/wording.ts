// A definition in its reader's words: what things are called, and why something may not happen.

import type { Blocker, DecidingLeaf, Definition, Fact, Field, Label, Status } from "@ordino/engine";
import type { Language } from "./language.ts";
import type { DeskError } from "./desk.ts";
import type { Key } from "../strings/index.ts";

const SIGNS = { eq: "=", ne: "≠", lt: "<", lte: "≤", gt: ">", gte: "≥" } as const;

const TROUBLE = {
  offline: "trouble.offline",
  session: "trouble.session",
  forbidden: "trouble.forbidden",
  not_found: "trouble.not_found",
  too_large: "trouble.too_large",
  invalid: "trouble.invalid",
  stale: "trouble.stale",
  server: "trouble.server",
} as const satisfies { [code in DeskError["code"]]: Key };

/** Why the server has no answer. What it says itself follows, where it is about what was sent. */
export function trouble(language: Language, error: DeskError): string {
  const words = language.say(TROUBLE[error.code]);
  return error.code === "invalid" ? `${words} ${error.message}` : words;
}

export class Wording {
  readonly #statuses: Map<string, Status>;
  readonly #teams: Map<string, Label | null | undefined>;
  readonly #slas: Map<string, Label | null | undefined>;
  readonly #fields: Map<string, Label | null | undefined>;

  constructor(
    readonly language: Language,
    readonly definition: Definition,
    private readonly names: { [employee: string]: string } = {},
    /** Whose the order is, so that people are named and not described. */
    private readonly holder?: { team: string | null; assignee: string | null },
  ) {
    this.#statuses = new Map(definition.statuses.map((status) => [status.id, status]));
    this.#teams = labels(definition.teams);
    this.#slas = labels(definition.slas);
    this.#fields = new Map(definition.statuses.flatMap(fieldsOf).map(({ name, label }) => [name, label]));
  }

  status(id: string): string {
    return this.label(this.#statuses.get(id)?.label, id);
  }

  color(status: string): string | null {
    return this.#statuses.get(status)?.color ?? null;
  }

  /** What a status means; empty where the definition does not say. */
  meaning(status: string): string {
    return this.label(this.#statuses.get(status)?.description, "");
  }

  team(id: string | null): string {
    return id === null ? this.language.say("nobody") : this.label(this.#teams.get(id), id);
  }

  sla(id: string): string {
    return this.label(this.#slas.get(id), id);
  }

  employee(id: string | null): string {
    return id === null ? this.language.say("nobody") : (this.names[id] ?? id);
  }

  field(name: string): string {
    return this.label(this.#fields.get(name), name);
  }

  label(label: Label | null | undefined, otherwise: string): string {
    return this.language.label(label, otherwise);
  }

  /** Who is meant, such as `the lead of team Shipping`. */
  principal(principal: string): string {
    const { language } = this;
    const [kind = "", ...rest] = principal.split(":");
    const name = rest.join(":");
    switch (kind) {
      case "anyone":
        return language.say("who.anyone");
      case "assignee":
        return language.say("who.assignee");
      case "mover":
        return language.say("who.mover");
      case "opener":
        return language.say("who.opener");
      case "team":
        return name === "owner" ? language.say("who.owner") : language.say("who.team", { team: this.team(name) });
      case "lead":
        return name === "owner" ? language.say("who.lead_owner") : language.say("who.lead", { team: this.team(name) });
      case "role":
        return name === "admin" ? language.say("who.admin") : language.say("who.role", { role: name });
      case "employee":
        return this.employee(name);
      default:
        return principal;
    }
  }

  principals(principals: readonly string[], type: "conjunction" | "disjunction" = "disjunction"): string {
    const named = [...new Set(principals.map((each) => this.#named(each)))];
    // A lead is a member, and an order that is assigned to nobody has no assignee.
    const meant = named.filter((each) => !(each.startsWith("lead:") && named.includes(each.replace("lead:", "team:"))));
    const there = this.holder === undefined ? meant : meant.filter((each) => each !== "assignee");
    return this.language.list((there.length === 0 ? meant : there).map((each) => this.principal(each)), type);
  }

  /** The same principal by its name, where the order says who that is. */
  #named(principal: string): string {
    const { team, assignee } = this.holder ?? { team: null, assignee: null };
    if (principal === "assignee" && assignee !== null) return `employee:${assignee}`;
    return team === null ? principal : principal.replace(/^(team|lead):owner$/, `$1:${team}`);
  }

  /** Why not, each reason once. */
  reasons(blockers: readonly Blocker[]): string[] {
    return [...new Set(blockers.map((blocker) => this.reason(blocker)))];
  }

  reason({ code, parameters }: Blocker): string {
    const { language } = this;
    switch (code) {
      case "not_linked":
        return language.say("why.not_linked", { from: this.status(parameters.from), to: this.status(parameters.to) });
      case "guard_failed":
        return this.#guard(parameters.guard);
      case "fact_missing":
        return language.say("why.fact_missing", { fact: parameters.fact });
      case "not_permitted":
        return language.say("why.not_permitted", { who: this.principals(parameters.needs) });
      case "comment_required":
        return language.say("why.comment_required");
      case "field_required":
        return language.say("why.field_required", { field: this.field(parameters.field) });
      case "field_invalid":
        return language.say("why.field_invalid", { field: this.field(parameters.field) });
      case "attachment_required":
        return language.say("why.attachment_required", { n: parameters.least, given: parameters.given });
      case "too_many_facts":
        return language.say("why.too_many_facts", { n: parameters.most });
      case "unknown_team":
        return language.say("why.unknown_team", { team: parameters.team });
      case "unknown_calendar":
        return language.say("why.unknown_calendar", { calendar: parameters.calendar });
      case "never_due":
        return language.say("why.never_due");
      case "too_many_reminders":
        return language.say("why.too_many_reminders", { n: parameters.most });
      case "too_many_watchers":
        return language.say("why.too_many_watchers", { n: parameters.most });
      case "history_invalid":
        return language.say("why.history_invalid");
      case "history_too_long":
        return language.say("why.history_too_long", { n: parameters.most });
      case "already_there":
        return language.say("why.already_there", { status: this.status(parameters.status) });
      case "unknown_status":
        return language.say("why.unknown_status", { status: parameters.status });
      case "stale":
        return language.say("why.stale");
      case "not_reversible":
        return language.say("why.not_reversible");
      case "unknown_reminder":
        return language.say("why.unknown_reminder");
      case "no_open_cycle":
        return language.say("why.no_open_cycle");
      case "overdue":
        return language.say("why.overdue");
      case "wrong_workflow":
        return language.say("why.wrong_workflow");
      case "batch_refused":
        return language.say("why.batch_refused");
      default:
        // Of a later engine.
        return language.say("why.other", { code: (code as string) satisfies string });
    }
  }

  value(value: Fact): string {
    if (typeof value === "boolean") return this.language.say(value ? "yes" : "no");
    if (typeof value === "number") return this.language.number(value);
    return typeof value === "string" ? value : this.language.list(value.map((each) => this.value(each)));
  }

  #guard(leaf: DecidingLeaf): string {
    const { language } = this;
    if (leaf.actor !== undefined) return language.say("why.not_permitted", { who: this.principal(leaf.actor) });
    if (leaf.visited !== undefined) return language.say("why.visited", { status: this.status(leaf.visited) });
    if (leaf.visitedClass !== undefined) return language.say("why.visited", { status: leaf.visitedClass });
    const fact = leaf.fact ?? "";
    if (leaf.eq === true) return language.say("why.must_hold", { fact });
    if (leaf.eq === false) return language.say("why.must_not_hold", { fact });
    for (const [test, sign] of Object.entries(SIGNS)) {
      const value = leaf[test as keyof typeof SIGNS];
      if (value !== undefined) return language.say("why.condition", { condition: `${fact} ${sign} ${this.value(value)}` });
    }
    if (leaf.in !== undefined) return language.say("why.in", { fact, values: this.value(leaf.in) });
    if (leaf.contains !== undefined) return language.say("why.contains", { fact, value: this.value(leaf.contains) });
    return language.say("why.known", { fact });
  }
}

function labels(things: { id: string; label?: Label | null }[] = []): Map<string, Label | null | undefined> {
  return new Map(things.map(({ id, label }) => [id, label]));
}

function fieldsOf({ recommended, suggested, others }: Status): Field[] {
  const rules = [recommended, ...(suggested ?? []), others];
  return rules.flatMap((rule) => (typeof rule === "object" && rule !== null ? (rule.require?.fields ?? []) : []));
}
