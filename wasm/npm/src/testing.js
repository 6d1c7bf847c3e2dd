// Tests as data, in any runner; and walks for fast-check, which nobody needs who does not pass it in.

/** The test files of a definition, judged. */
export function judge(engine, definition, suite, walks, { promises = false } = {}) {
  const { edition } = engine.load(definition);
  return engine.ask({ type: "test", workflow: edition, suite, ...(promises && { promises }), ...(walks && { walks }) });
}

/** What an example or a walk has broken, told as a story. */
export class TestFailed extends Error {
  constructor(message, story) {
    super([message, ...(story.length > 0 ? ["what happened:", ...story.map((line) => `  ${line}`)] : [])].join("\n"));
    this.name = "TestFailed";
    this.story = story;
  }
}

export function describeSuite({ describe, test }, engine, definition, suite, { name = "examples", seed, walks } = {}) {
  const from = seed ?? Math.floor(Math.random() * 1_000_000_007);
  // Once for all of them, when the first of them runs: what is wrong with the file is a failure of a test.
  let judged;
  const verdict = () => (judged ??= judge(engine, definition, suite, { seed: from, ...(walks !== undefined && { count: walks }) }, { promises: true }));
  describe(name, () => {
    for (const [position, example] of (suite.examples ?? []).entries()) {
      test(String(example.name), () => {
        const { difference, story = [] } = verdict().examples[position];
        if (difference) throw new TestFailed(`${difference.path}: ${difference.message}`, story);
      });
    }
    for (const [position, promise] of (definition.promises ?? []).entries()) {
      test(`promise ${position}: ${JSON.stringify(promise)}`, (...[context]) => {
        const { path, passed, message, story = [] } = verdict().promises[position];
        if (!passed) throw new TestFailed(`${path}: ${message}`, story);
        // Nobody knows: that is said where the runner can. Some take a parameter that is named for a callback.
        if (message !== undefined) context?.skip?.(message);
      });
    }
    test(`walks from seed ${from}`, () => {
      const [failure] = verdict().walks.failures;
      if (!failure) return;
      const { promise, law, message, story, example } = failure;
      throw new TestFailed(`${promise ?? law}: ${message}`, [...story, `as an example: ${JSON.stringify(example)}`]);
    });
  });
}

/** Everybody whom a definition has: two members and a lead of each team, and who is named. */
export function staffOf(definition) {
  const staff = new Map();
  const hire = (actor) => staff.set(actor.id, actor);
  for (const { id } of definition.teams ?? []) {
    hire({ id: `team:${id}`, teams: [id] });
    hire({ id: `${id} 2`, teams: [id] });
    hire({ id: `lead:${id}`, leads: [id] });
  }
  for (const principal of textsIn(definition)) {
    const [kind, name] = principal.split(/:(.*)/s);
    if (kind === "role" && name) hire({ id: principal, roles: [name] });
    if (kind === "employee" && name) hire({ id: name });
  }
  if (staff.size === 0) ["employee 1", "employee 2"].forEach((id) => hire({ id }));
  return [...staff.values()];
}

export function walks(fc, definition, { acts = 20 } = {}) {
  const answers = answersIn(definition);
  const minutes = fc.integer({ min: 0, max: 3 * 24 * 60 });
  const wait = fc.oneof(
    { weight: 5, arbitrary: minutes.map((late) => ({ minutes: late })) },
    { weight: 3, arbitrary: minutes.map((late) => ({ due: true, minutes: late })) },
    { weight: 2, arbitrary: fc.constant({ due: true, minutes: 0 }) },
  );
  const step = fc.record({ do: fc.constant("move"), who: fc.nat(1_000), pick: fc.nat(1_000) });
  const others = [{ weight: 1, arbitrary: fc.record({ do: fc.constant("undo"), who: fc.nat(1_000) }) }];
  if (answers.length > 0) {
    const answer = fc.constantFrom(...answers);
    others.push({ weight: 2, arbitrary: answer.map(([name, value]) => ({ do: "set", facts: { [name]: value } })) });
  }
  const deed = fc.oneof({ weight: 7, arbitrary: step }, ...others, { weight: 1, arbitrary: fc.constant({ do: "wait" }) });
  const facts = answers.length > 0 ? fc.subarray(answers).map(Object.fromEntries) : fc.constant({});
  return fc.record({ facts, acts: fc.array(fc.record({ wait, deed }), { maxLength: acts }) });
}

/** A Monday. */
const START = Date.parse("2026-01-05T09:00:00Z");

export function play(workflow, definition, walk, { start = START } = {}) {
  const staff = staffOf(definition);
  const played = { case: null, events: [], effects: [], refused: [] };
  let now = new Date(start);
  let due = null;
  const decide = (command, actor) => {
    for (;;) {
      const decision = workflow.decide(played.case, command, { now, ...(actor && { actor }) });
      played.case = decision.case;
      played.events.push(...decision.events);
      played.effects.push(...decision.effects);
      due = decision.nextDue;
      if (decision.refused?.[0]?.code === "overdue") continue;
      played.refused.push(...(decision.refused ?? []).map((blocker) => ({ command, actor, blocker })));
      return;
    }
  };
  decide({ type: "open", id: "example", facts: walk.facts });
  for (const { wait, deed } of walk.acts) {
    const from = wait.due && due ? Math.max(Date.parse(due), now.getTime()) : now.getTime();
    now = new Date(from + wait.minutes * 60_000);
    decide({ type: "tick" });
    const actor = deed.who === undefined ? undefined : staff[deed.who % staff.length];
    if (deed.do === "set") decide({ type: "setFacts", facts: deed.facts });
    if (deed.do === "undo" && workflow.options(played.case, { now, actor }).undo?.blockers.length === 0) decide({ type: "undo" }, actor);
    if (deed.do === "move") {
      const free = workflow.options(played.case, { now, actor }).options.filter(({ blockers }) => blockers.length === 0);
      if (free.length > 0) decide(complete(free[deed.pick % free.length]), actor);
    }
  }
  return played;
}

/** A move with everything that it requires. */
function complete({ to, requires }) {
  const move = { type: "move", to };
  if (requires.comment) move.comment = "as agreed";
  const file = { name: "invoice.pdf", mediaType: "application/pdf", bytes: 1_024 };
  if (requires.attachments) move.attachments = Array.from({ length: requires.attachments }, () => file);
  const values = { text: "as agreed", number: 2.5, date: "2026-12-25", bool: true };
  if (requires.fields) {
    move.fields = Object.fromEntries(requires.fields.map(({ name, type, oneOf }) => [name, oneOf?.[0] ?? values[type]]));
  }
  return move;
}

/** Every text in a value. */
function textsIn(value) {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}

/** Facts for which guards ask, with values that answer them, or nearly. */
function answersIn(value) {
  if (!value || typeof value !== "object") return [];
  if (typeof value.fact !== "string") return Object.values(value).flatMap(answersIn);
  const answers = [];
  for (const [test, asked] of Object.entries(value)) {
    if (test === "fact") continue;
    if (test === "exists") answers.push(true);
    else if (test === "contains") answers.push([asked], []);
    else if (test === "in") answers.push(...asked);
    else answers.push(asked, ...(typeof asked === "number" ? [asked - 1, asked + 1] : []));
  }
  return answers.map((answer) => [value.fact, answer]);
}
