// What the desk's own pages do beside the components: the clock, the inbox and the list of deliveries.

import { HttpDesk, startEngine } from "/assets/all.js";

const desk = new HttpDesk("/api");
const language = document.documentElement.lang;
const times = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/Rome" });

/** An element with what it holds: texts are texts, whatever somebody has written. */
function make(name, properties = {}, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

function link(order, text) {
  return make("a", { href: `/orders/${encodeURIComponent(order)}` }, text);
}

/** Does something with a button, once at a time. */
async function once(button, work) {
  button.disabled = true;
  try {
    await work();
  } catch (error) {
    report(error);
  } finally {
    button.disabled = false;
  }
}

function report(error) {
  if (error.code === "session") location.assign(`/login?to=${location.pathname}`);
  const told = document.querySelector("#told") ?? make("p", { id: "told" });
  told.setAttribute("role", "alert");
  told.textContent = error.message;
  document.querySelector("main").prepend(told);
}

function runClock(time) {
  const began = Date.now();
  const shop = Date.parse(time.dateTime);
  const show = () => {
    time.textContent = times.format(shop + (Date.now() - began) * Number(time.dataset.speed));
  };
  show();
  setInterval(show, 1000);
}

async function showInbox(list) {
  const bell = await desk.bell();
  // Nothing has changed.
  if (bell === null) return;
  const { notices } = bell;
  const lines = notices.map(({ case: order, title, text, at, read }) => {
    const time = make("time", { dateTime: at }, times.format(new Date(at)));
    return make("li", { className: read ? "read" : "" }, link(order, title), time, make("p", {}, text));
  });
  list.replaceChildren(...(lines.length > 0 ? lines : [make("li", { className: "read" }, list.dataset.none)]));
  document.querySelector("#read-all").onclick = ({ currentTarget }) =>
    once(currentTarget, async () => {
      await desk.markRead(notices.filter(({ read }) => !read).map(({ id }) => id));
      await showInbox(list);
    });
}

async function showTasks(table, choice) {
  const tasks = await desk.tasks(choice.value === "" ? undefined : choice.value);
  const states = Object.fromEntries([...choice.options].map(({ value, text }) => [value, text]));
  const rows = tasks.map((task) => {
    const cells = [link(task.case, task.case), task.route, task.effect, states[task.state], task.attempts];
    const row = make("tr", {}, ...[...cells, times.format(new Date(task.at)), task.error ?? ""].map((cell) => make("td", {}, cell)));
    const retry = make("button", { type: "button" }, table.dataset.retry);
    retry.onclick = () =>
      once(retry, async () => {
        await desk.retry(task.id);
        await showTasks(table, choice);
      });
    row.append(make("td", {}, ...(task.state === "failed" ? [retry] : [])));
    return row;
  });
  table.tBodies[0].replaceChildren(...rows);
}

/** Shows which engine answers on this page, where one does, beside the server's. */
async function showEngine(place) {
  const { engineId } = (await startEngine()).version;
  const server = document.querySelector("#server-engine");
  document.querySelector("#is-same").textContent = engineId === server.title ? "=" : "≠";
  place.textContent = engineId.slice(0, server.textContent.length);
  place.title = engineId;
  place.parentElement.hidden = false;
}

runClock(document.querySelector("#now"));
if (document.querySelector("ordino-next") !== null) showEngine(document.querySelector("#page-engine")).catch(report);
const notices = document.querySelector("#notices");
if (notices !== null) showInbox(notices).catch(report);
const tasks = document.querySelector("#tasks");
if (tasks !== null) {
  const choice = document.querySelector("#state");
  const show = () => showTasks(tasks, choice).catch(report);
  choice.onchange = show;
  show();
}
