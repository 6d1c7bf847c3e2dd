// A server that answers what SERVER.md lists, for one order and a board, and gives pages with a strict policy.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { Engine } from "@ordino/engine";

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'";
const OLD = POLICY.replace("worker-src 'self'", "worker-src 'none'");
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".wasm": "application/wasm" };
const ACTOR = { id: "shipping-2", teams: ["shipping"] };
const TOKEN = "a token of the session";

const definition = {
  id: "shop",
  version: 1,
  teams: [{ id: "shipping", label: "Shipping" }],
  statuses: [
    { id: "paid", label: "Paid", team: "shipping", recommended: "shipped", suggested: [{ to: "cancelled", permit: ["role:admin"] }] },
    { id: "shipped", label: "Shipped", stage: "closed", team: "shipping" },
    { id: "cancelled", label: "Cancelled", stage: "closed" },
  ],
  promises: [{ always: { canReach: "stage:closed" } }],
  slas: [{ id: "ship", label: "Shipped", runIn: ["paid"], target: "P1D", ladder: [{ at: { percent: 100 }, do: [{ notify: ["team:owner"] }] }] }],
};

/** @param pages where files are, by the beginning of their address; `cards` is how many orders the board has */
export async function serve(pages, cards = 20) {
  const engine = await Engine.start();
  const workflow = engine.load(definition);
  const opened = workflow.decide(null, { type: "open", id: "1042" });
  let order = { case: opened.case, workflow: workflow.digest, title: "Order 1042", events: opened.events, texts: {}, facts: {}, names: { "shipping-2": "Shipping 2" } };
  const board = Array.from({ length: cards }, (_, n) => card(n, workflow.digest));

  const answers = {
    "GET session": () => ({ actor: ACTOR, name: "Shipping 2", language: "en", csrf: TOKEN, engineId: engine.version.engineId, now: new Date().toISOString(), speed: 1, can: {} }),
    [`GET definitions/${workflow.digest}`]: () => definition,
    "GET orders/1042": () => order,
    "POST orders/1042/commands": ({ command, expectedSeq }) => {
      const told = workflow.decide(order.case, command, { actor: ACTOR, expectedSeq });
      const texts = { ...order.texts, ...Object.fromEntries(told.texts.map(({ textId, text }) => [textId, text])) };
      order = { ...order, case: told.case, events: [...order.events, ...told.events], texts };
      return { order, refused: told.refused ?? [] };
    },
    "GET workflows/shop/draft": () => ({ draft: definition, revision: "1", live: definition, versions: [] }),
    "PUT workflows/shop/draft": () => ({ revision: "2" }),
    "GET bell": () => ({ unread: 1, notices: [{ id: "1", case: "1042", title: "Order 1042", kind: "entered", text: "Paid", at: new Date().toISOString(), read: false }] }),
    "GET board": (_, query) => {
      const start = Number(query.get("after") ?? 0);
      const next = start + 200 < board.length ? String(start + 200) : null;
      const counts = [{ status: "paid", team: "shipping", cases: board.length, overdue: 0 }];
      return { cards: board.slice(start, start + 200), next, names: {}, ...(start === 0 ? { counts } : {}) };
    },
  };

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    if (!pathname.startsWith("/desk/")) return file(pages, pathname, response);
    const chunks = await request.toArray();
    const answer = answers[`${request.method} ${pathname.slice("/desk/".length)}`];
    const isForged = request.method !== "GET" && request.headers["x-csrf-token"] !== TOKEN;
    const [status, body] = isForged
      ? [403, { error: { code: "forbidden", message: "no token" } }]
      : answer === undefined
        ? [404, { error: { code: "not_found", message: pathname } }]
        : [200, { ok: answer(chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : null, searchParams) }];
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, close, status: () => order.case.status };
}

async function file(pages, path, response) {
  const [start, place] = Object.entries(pages).find(([start]) => path.startsWith(start)) ?? [];
  try {
    const body = typeof place === "function" ? place() : await readFile(join(place, normalize(path.slice(start.length))));
    const type = typeof place === "function" ? TYPES[".html"] : (TYPES[extname(path)] ?? "application/octet-stream");
    response.writeHead(200, { "content-type": type, "content-security-policy": path.startsWith("/old/") ? OLD : POLICY }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

function card(n, workflow) {
  const at = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
  const common = { workflow, seq: 1, status: "paid", stage: "open", team: "shipping", assignee: null, priority: null, overdue: n % 7 === 0 };
  return { case: String(n), title: `Order ${n}, Via Roma ${n}`, ...common, openedAt: at, enteredAt: at, closedAt: null, nextDue: n % 2 === 0 ? at : null };
}
