// A page that loads what a page of PrestaShop's back office loads of the module, and a server that plays the shop.

import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const views = join(here, "../../../php-bridge/module/ordino/views");
const components = join(here, "../../../admin/dist");
const TYPES = { ".css": "text/css", ".js": "text/javascript", ".wasm": "application/wasm" };

/** Nothing but what is its own: no script and no style in the page itself, and no code from text but WebAssembly. */
const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'";

/** Below which addresses components ask: Twig's own are names of routes here. */
const DESK = /^\/ordino_(desk|drawing)_session\//;

/** What publishing does to the one order there is. */
const PLANNED = {
  diagnostics: [],
  cases: { done: 0, stay: 1, move: 0, unmapped: 0, overdue: 0, refused: 0 },
  missing: { statuses: [], teams: [] },
  breaches: { count: 0, examples: [] },
  refused: [],
  published: false,
};

/** The bell as Smarty draws it. */
function bell() {
  const words = { url: "/bell", read: "/bell", all: "/news", label: "News of orders", none: "Nothing new.", some: "%n% unread" };
  const texts = { ...words, allText: "All news", clear: "Mark all as read" };
  const template = readFileSync(join(views, "templates/hook/bell.tpl"), "utf8");
  return template.replace(/\{\*.*?\*\}/gs, "").replace(/\{\$ordino\.(\w+)\|escape:'html':'UTF-8'\}/g, (_, name) => texts[name]);
}

/** The bar on top of an order's page, or its history, as Twig draws them. */
function part(name) {
  return execFileSync("php", [join(here, "frame.php"), name], { encoding: "utf8" });
}

/** The shop's list of orders, as far as it is asked: a row each with what its order may become, and the list for several. */
function list() {
  const rows = Object.entries({ 1: [2, 3, 4], 2: [3, 4, 6], 3: [7] }).map(([order, states]) => `<tr>
      <td><input type="checkbox" name="order_orders_bulk[]" value="${order}"></td>
      <td><div class="js-choice-options" data-url="/sell/orders/list/${order}/status">${states
        .map((state) => `<button class="js-dropdown-item" data-value="${state}">${state}</button>`).join("")}</div></td></tr>`);
  const options = [1, 2, 3, 4, 5, 6, 7].map((state) => `<option value="${state}">${state}</option>`);
  return `<table id="order_grid_table">${rows.join("")}</table><button id="order_grid_bulk_action_change_order_status">Change</button>
    <select id="change_orders_status_new_order_status_id">${options.join("")}</select>`;
}

/**
 * Plays the shop. `shop.news` is what the bell is told, `shop.asked` what it has asked, `shop.sent` the forms that came.
 * `shop.desk` is the status with which components are answered; null: the module has none.
 */
export async function play() {
  const shop = { news: [], asked: [], sent: [], status: 200, slow: 0, desk: null };
  let told;
  const tell = (pathname, method) => {
    told ??= JSON.parse(part("told"));
    if (method === "PUT") return { revision: "2" };
    if (pathname.endsWith("/publish")) return PLANNED;
    if (pathname.endsWith("/draft")) return told.draft;
    if (method === "POST") return { order: told.order, refused: [] };
    return told[pathname.startsWith("definitions/") ? "definition" : pathname.startsWith("orders/") ? "order" : pathname];
  };
  const parts = new Map();
  const body = (name) => {
    if (!parts.has(name)) parts.set(name, ({ bell, list })[name]?.() ?? part(name));
    return parts.get(name);
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const sent = await text(request);
    const answer = (status, type, content, headers = {}) =>
      response.writeHead(status, { "content-type": type, "content-security-policy": STRICT, ...headers }).end(content);
    if (pathname === "/bell" && request.method === "GET") {
      shop.asked.push(request.headers["if-none-match"] ?? null);
      const tag = `"${shop.news.map(({ number }) => number).join("-") || "none"}"`;
      if (shop.status !== 200) return answer(shop.status, "text/plain", "");
      if (request.headers["if-none-match"] === tag) return answer(304, "application/json", "", { etag: tag });
      const unread = { csrf: "secret", unread: shop.news.length, more: false, until: shop.news[0]?.number ?? 0, items: shop.news };
      return answer(200, "application/json", JSON.stringify(unread), { etag: tag });
    }
    if (DESK.test(pathname)) {
      const { headers, method } = request;
      if (method !== "GET") shop.sent.push({ method, pathname, body: sent, token: headers["x-csrf-token"], seen: headers["if-match"] });
      await new Promise((resolve) => setTimeout(resolve, shop.slow));
      const body = shop.desk === 200 ? { ok: tell(pathname.replace(DESK, ""), method) } : { error: { code: "server", message: "" } };
      return answer(shop.desk, "application/json", JSON.stringify(body));
    }
    if (request.method === "POST") {
      shop.sent.push({ pathname, body: sent });
      await new Promise((resolve) => setTimeout(resolve, shop.slow));
      if (pathname === "/bell") shop.news = [];
      return answer(200, "text/html", "<title>sent</title>");
    }
    if (pathname.startsWith("/views/js/components/")) {
      const file = join(components, pathname.slice("/views/js/components/".length));
      if (shop.desk === null) return answer(404, "text/plain", "");
      return answer(200, TYPES[extname(pathname)], readFileSync(file));
    }
    if (pathname.startsWith("/views/")) {
      return answer(200, TYPES[extname(pathname)], readFileSync(join(views, pathname.slice("/views/".length))));
    }
    if (pathname === "/toggle.js") return answer(200, TYPES[".js"], readFileSync(join(here, "toggle.js")));
    const name = pathname.slice("/page/".length);
    if (!pathname.startsWith("/page/")) return answer(204, "text/plain", "");
    const head = ["bell", "pages"].map((file) => `<link rel="stylesheet" href="/views/css/${file}.css">
      <script src="/views/js/${file}.js" defer></script>`);
    const page = `<!doctype html><html lang="en"><title>frame</title><meta charset="utf-8">${head.join("")}
      <script src="/views/js/desk.js?v=1" defer></script><script src="/toggle.js" defer></script><body><a href="#x">before</a>${body(name)}</body></html>`;
    return answer(200, "text/html; charset=utf-8", page);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  shop.origin = `http://127.0.0.1:${server.address().port}`;
  shop.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return shop;
}

async function text(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
