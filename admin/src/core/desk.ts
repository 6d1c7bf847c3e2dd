// What the components ask of the server that keeps the orders. Whoever answers these questions can use them: the desk in
// `examples/desk` does by HTTP, and so does the PrestaShop module. `HttpDesk` speaks it; tests have one in memory.

import type {
  Actor,
  Attachment,
  Blocker,
  Case,
  Command,
  Definition,
  Diagnostic,
  Event,
  Fact,
  Period,
  Summary,
} from "@ordino/engine";

/** Who sits in front of the page, and what the server that answers them is. */
export interface Session {
  /** As whom commands are given. */
  actor: Actor;
  /** What colleagues call them. */
  name: string;
  /** A tag such as `it`. */
  language: string;
  /** Goes back with everything that changes something. */
  csrf: string;
  /** The engine that decides; the page's is the same one or asks to be loaded again. */
  engineId: string;
  /** The server's clock as it answered. */
  now: string;
  /** How much faster than the world's its clock runs: 1 in a shop. */
  speed: number;
  can: {
    /** Draw and publish workflows. */
    publish: boolean;
    /** See and repeat what is sent to other systems. */
    tasks: boolean;
  };
}

/** An order as its page shows it. */
export interface Order {
  case: Case;
  /** By what `definition` finds the workflow under which it runs: its edition, or its digest where words never change. */
  workflow: string;
  /** What people call it, such as `Order 1042, Via Roma 1`. */
  title: string;
  events: Event[];
  /** What people wrote, by `textId`; null where it was erased. */
  texts: { [textId: string]: string | null };
  /** What the shop says of the order and the case does not keep. */
  facts: { [name: string]: Fact };
  /** The names of all employees that it mentions. */
  names: { [employee: string]: string };
}

/** A command as the page sends it. */
export interface Sending {
  command: Command;
  /** Chosen before it is sent the first time, so that sending again does nothing twice. */
  commandId: string;
  /** The number of the last event that the page knows of. */
  expectedSeq: number;
}

/** What came of a command. What is refused has changed nothing. */
export interface Sent {
  /** The order as it is now, also after a refusal. */
  order: Order;
  /** Why not; empty when it is done. */
  refused: Blocker[];
}

/** A line of the board. */
export interface Card {
  case: string;
  title: string;
  workflow: string;
  seq: number;
  status: string;
  stage: "open" | "waiting" | "closed";
  team: string | null;
  assignee: string | null;
  priority: string | null;
  overdue: boolean;
  openedAt: string;
  enteredAt: string;
  closedAt: string | null;
  /** When something happens next by itself. */
  nextDue: string | null;
}

/** Which orders a board shows, in which order. What is not given does not matter. */
export interface View {
  /** Default `open`, which are those that wait, too. */
  show?: "open" | "closed" | "all";
  workflow?: string;
  status?: string;
  team?: string;
  /** An employee, `me`, or `nobody`. */
  assignee?: string;
  overdue?: boolean;
  /** Beginnings of words that all have to be there. */
  text?: string;
  /** Default `timeOpen`. */
  sort?: "timeOpen" | "timeInStatus" | "nextDue";
}

export interface BoardPage {
  cards: Card[];
  /** Where the next page begins; null on the last one. */
  next: string | null;
  /** How many there are by status and team; only on the first page. */
  counts?: { status: string; team: string | null; cases: number; overdue: number }[];
  names: { [employee: string]: string };
}

/** What one order of many would do, or did. */
export interface Verdict {
  case: string;
  title: string;
  /** Empty where it moves. */
  refused: Blocker[];
}

/** Something that an employee is told. */
export interface Notice {
  id: string;
  case: string | null;
  title: string;
  kind: "entered" | "assigned" | "mentioned" | "watched" | "escalation" | "reminder" | "task";
  text: string;
  at: string;
  read: boolean;
}

export interface Bell {
  unread: number;
  notices: Notice[];
}

/** What all orders add up to, and by which words that is told. */
export interface Insight {
  summary: Summary;
  /** By what `definition` finds the workflow that it was made under. */
  workflow: string;
  /** The names of all employees that it mentions. */
  names: { [employee: string]: string };
  /** Versions that decide otherwise than the one before them, the newest first: what is before and after one can be compared. */
  versions: { version: number; at: string }[];
}

/** A workflow as its author sees it. */
export interface Draft {
  /** What is being drawn, numbered as the version that it will be. */
  draft: Definition;
  /** Which state of the draft this is. Whoever saves says it, so that nobody overwrites what they have not seen. */
  revision: string;
  /** What runs; null before the first one is published. */
  live: Definition | null;
  /** Versions that were published, the newest first. */
  versions: { version: number; digest: string; at: string; by: string | null; openCases: number }[];
}

/** What publishing would do, or did. */
export interface Publication {
  diagnostics: Diagnostic[];
  /** How many open orders come to what. Once it is published they go over by and by. */
  cases: {
    /** They run under a version that decides alike. */
    done: number;
    /** They go over in the status that they have. */
    stay: number;
    /** They go over, and come into another status by it. */
    move: number;
    /** They need to be told where to go, and nothing is published before. */
    unmapped: number;
    /** More is due of them than one step does: that happens first. */
    overdue: number;
    /** They cannot go over, and stay under their version. */
    refused: number;
  };
  /** Statuses and teams that the draft has no more, and whose orders are open. */
  missing: { statuses: Missing[]; teams: Missing[] };
  /** Orders with a clock that would be late at once and is not yet; a few examples by what people call them. */
  breaches: { count: number; examples: string[] };
  /** A few of those that cannot go over. */
  refused: Verdict[];
  published: boolean;
}

/** A name that is gone. */
export interface Missing {
  id: string;
  /** How many open orders have it. */
  cases: number;
  /** What may be meant in the draft, the likeliest first. */
  candidates: string[];
}

export interface Publishing {
  /** The state of the draft that is published: the one that is kept. */
  revision: string;
  /** What the draft calls a status or a team that it has no more. */
  map: { statuses: { [old: string]: string }; teams: { [old: string]: string } };
  /** Whether it is only asked what would happen. */
  dryRun: boolean;
}

/** Open orders on their way to the version that was published last. */
export interface Rollout {
  version: number;
  /** Whether some have yet to come; a server brings them by and by. */
  state: "running" | "done" | "left";
  /** When it was published. */
  begunAt: string;
  /** Open orders that run under the version. */
  there: number;
  /** Open orders that have yet to come. */
  left: number;
  /** Open orders that could not come, and stay under their version until they are tried again. */
  refused: number;
  /** A few of those that could not. */
  refusals: Verdict[];
}

/** A delivery to another system. */
export interface Task {
  id: string;
  case: string;
  route: string;
  effect: string;
  state: "waiting" | "done" | "failed";
  attempts: number;
  at: string;
  error: string | null;
}

/** Why the server has no answer. */
export type DeskErrorCode =
  | "offline"
  | "session"
  | "forbidden"
  | "not_found"
  | "too_large"
  | "invalid"
  | "stale"
  | "server";

export class DeskError extends Error {
  constructor(
    readonly code: DeskErrorCode,
    message: string,
    readonly status?: number,
  ) {
    super(message);
    this.name = "DeskError";
  }
}

/**
 * The server. Every method rejects with a `DeskError` and nothing else.
 *
 * A command is never lost without a word: where the answer does not come, the component keeps what was typed and sends the
 * same `commandId` again.
 */
export interface Desk {
  session(): Promise<Session>;
  /** By an order's `workflow`, under which it never changes. */
  definition(handle: string): Promise<Definition>;
  order(id: string): Promise<Order>;
  send(id: string, sending: Sending): Promise<Sent>;
  /** Uploads a file of an order, before the command that names it; `progress` hears parts of one. */
  upload(id: string, file: File, progress?: (part: number) => void): Promise<Attachment>;
  /** Where a file is fetched. */
  fileUrl(key: string): string;
  /** People whose name begins so, such as an author of a comment may mean; of a team, where one is given. */
  people(text: string, team?: string): Promise<{ id: string; name: string }[]>;
  board(view: View, after?: string): Promise<BoardPage>;
  /** What moving these orders would do; nothing happens. */
  plan(cases: string[], to: string): Promise<Verdict[]>;
  /** Moves those that may. */
  moveAll(cases: string[], to: string, commandId: string, comment?: string): Promise<Verdict[]>;
  /** The newest notices; null where nothing has changed since the last call. */
  bell(): Promise<Bell | null>;
  markRead(ids: string[]): Promise<void>;
  /** Over all orders, or those that run under what a version decides. It may be a few minutes old, and says so. */
  report(question: { period?: Period; version?: number }): Promise<Insight>;
  draft(workflow: string): Promise<Draft>;
  /** Keeps a draft over the state that its author has seen, and answers the new one; `stale` where somebody was faster. */
  saveDraft(workflow: string, draft: Definition, revision: string): Promise<{ revision: string }>;
  /** What publishing would do, or does; `stale` where somebody has changed the draft, or published another. */
  publish(workflow: string, publishing: Publishing): Promise<Publication>;
  /** How far open orders have come to what was published last; null before there is any. */
  rollout(workflow: string): Promise<Rollout | null>;
  /** Tries those once more that could not come; `stale` where another version was published since. */
  retryRollout(workflow: string, version: number): Promise<Rollout | null>;
  tasks(state?: Task["state"]): Promise<Task[]>;
  retry(task: string): Promise<void>;
}
