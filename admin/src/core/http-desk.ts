// The server over HTTP: what `SERVER.md` says, and nothing else.

import {
  DeskError,
  type Bell,
  type BoardPage,
  type Desk,
  type DeskErrorCode,
  type Draft,
  type Insight,
  type Order,
  type Publication,
  type Publishing,
Rollout,
  type Sending,
  type Sent,
  type Session,
  type Task,
  type Verdict,
  type View,
} from "./desk.ts";
import type { Attachment, Definition, Period } from "@ordino/engine";

/** How something is sent that is not just posted. */
interface Manner {
  method?: string;
  headers?: Record<string, string>;
}

/** What a status says of the failure, where the answer's body does not. */
const CODES: { [status: number]: DeskErrorCode } = {
  400: "invalid",
  401: "session",
  403: "forbidden",
  404: "not_found",
  412: "stale",
  413: "too_large",
  422: "invalid",
};

const KNOWN = new Set<string>(["session", "forbidden", "not_found", "too_large", "invalid", "stale", "server"]);

/**
 * A server with one base address, such as `/desk`. What stands behind its `?`, such as a shop's own token, goes out with every
 * question. It is another's only if that allows this page's origin.
 */
export class HttpDesk implements Desk {
  readonly #base: URL;
  #session: Session | undefined;
  #bellTag: string | null = null;

  constructor(base: string) {
    this.#base = new URL(base, globalThis.document?.baseURI);
    this.#base.pathname = this.#base.pathname.replace(/\/*$/, "/");
  }

  async session(): Promise<Session> {
    this.#session = await this.#get<Session>("session");
    return this.#session;
  }

  definition(handle: string): Promise<Definition> {
    return this.#get(`definitions/${encodeURIComponent(handle)}`, "default");
  }

  order(id: string): Promise<Order> {
    return this.#get(`orders/${encodeURIComponent(id)}`);
  }

  send(id: string, sending: Sending): Promise<Sent> {
    return this.#post(`orders/${encodeURIComponent(id)}/commands`, sending);
  }

  async upload(id: string, file: File, progress?: (part: number) => void): Promise<Attachment> {
    const address = this.#address(`orders/${encodeURIComponent(id)}/files`, { name: file.name });
    // Not by `fetch`, which says nothing of how far it is.
    const send = (token: string): Promise<Attachment> => new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("POST", address);
      request.setRequestHeader("X-Csrf-Token", token);
      request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
      request.upload.addEventListener("progress", ({ loaded, total }) => progress?.(total > 0 ? loaded / total : 0));
      request.addEventListener("error", () => reject(offline()));
      request.addEventListener("load", () => {
        try {
          resolve(opened<Attachment>(request.status, request.responseText));
        } catch (error) {
          reject(error);
        }
      });
      request.send(file);
    });
    return this.#withToken(send);
  }

  fileUrl(key: string): string {
    return this.#address(`files/${encodeURIComponent(key)}`);
  }

  people(text: string, team?: string): Promise<{ id: string; name: string }[]> {
    return this.#get("people", "no-cache", { text, team });
  }

  board(view: View, after?: string): Promise<BoardPage> {
    return this.#get("board", "no-cache", { ...view, after });
  }

  plan(cases: string[], to: string): Promise<Verdict[]> {
    return this.#post("plan", { cases, to });
  }

  moveAll(cases: string[], to: string, commandId: string, comment?: string): Promise<Verdict[]> {
    return this.#post("moves", { cases, to, commandId, ...(comment === undefined ? {} : { comment }) });
  }

  async bell(): Promise<Bell | null> {
    const headers: Record<string, string> = this.#bellTag === null ? {} : { "If-None-Match": this.#bellTag };
    // Not by the browser's own cache, which would turn a 304 into the answer that it has.
    const response = await this.#fetch(this.#address("bell"), { headers, cache: "no-store" });
    if (response.status === 304) return null;
    const bell = await answer<Bell>(response);
    this.#bellTag = response.headers.get("ETag");
    return bell;
  }

  markRead(ids: string[]): Promise<void> {
    return this.#post("bell/read", { ids });
  }

  report(question: { period?: Period; version?: number }): Promise<Insight> {
    return this.#get("report", "no-cache", question);
  }

  draft(workflow: string): Promise<Draft> {
    return this.#get(`workflows/${encodeURIComponent(workflow)}/draft`);
  }

  saveDraft(workflow: string, draft: Definition, revision: string): Promise<{ revision: string }> {
    const headers = { "If-Match": `"${revision}"` };
    return this.#post(`workflows/${encodeURIComponent(workflow)}/draft`, draft, { method: "PUT", headers });
  }

  publish(workflow: string, publishing: Publishing): Promise<Publication> {
    return this.#post(`workflows/${encodeURIComponent(workflow)}/publish`, publishing);
  }

  rollout(workflow: string): Promise<Rollout | null> {
    return this.#get(`workflows/${encodeURIComponent(workflow)}/rollout`);
  }

  retryRollout(workflow: string, version: number): Promise<Rollout | null> {
    return this.#post(`workflows/${encodeURIComponent(workflow)}/rollout`, { version });
  }

  tasks(state?: Task["state"]): Promise<Task[]> {
    return this.#get("tasks", "no-cache", { state });
  }

  retry(task: string): Promise<void> {
    return this.#post(`tasks/${encodeURIComponent(task)}/retry`, undefined);
  }

  async #get<T>(path: string, cache: RequestCache = "no-cache", question: object = {}): Promise<T> {
    return answer(await this.#fetch(this.#address(path, question), { cache }));
  }

  async #post<T>(path: string, body: unknown, { method = "POST", headers: more = {} }: Manner = {}): Promise<T> {
    return this.#withToken(async (token) => {
      const headers: Record<string, string> = { ...more, "X-Csrf-Token": token };
      if (body !== undefined) headers["Content-Type"] = "application/json";
      return answer(await this.#fetch(this.#address(path), { method, headers, body: JSON.stringify(body) ?? null }));
    });
  }

  async #fetch(address: string, request: RequestInit): Promise<Response> {
    try {
      const headers = { Accept: "application/json", ...request.headers };
      return await fetch(address, { credentials: "same-origin", ...request, headers });
    } catch {
      throw offline();
    }
  }

  /**
   * Sends what changes something. Whoever had to sign in again, in another tab, has a new token; it goes out under that unless
   * it is somebody else who has signed in.
   */
  async #withToken<T>(send: (token: string) => Promise<T>): Promise<T> {
    const before = this.#session ?? (await this.session());
    try {
      return await send(before.csrf);
    } catch (error) {
      if (!(error instanceof DeskError) || error.code !== "forbidden") throw error;
      const session = await this.#get<Session>("session");
      if (session.csrf === before.csrf || session.actor.id !== before.actor.id) throw error;
      this.#session = session;
      return send(session.csrf);
    }
  }

  #address(path: string, question: object = {}): string {
    const address = new URL(path, this.#base);
    for (const [name, value] of this.#base.searchParams) address.searchParams.append(name, value);
    for (const [name, value] of Object.entries(question)) {
      if (value !== undefined) address.searchParams.set(name, String(value));
    }
    return address.href;
  }
}

function offline(): DeskError {
  return new DeskError("offline", "no answer");
}

async function answer<T>(response: Response): Promise<T> {
  // A back office sends whoever is no longer signed in to its login.
  if (response.redirected) throw new DeskError("session", "sent elsewhere", 401);
  let text: string;
  try {
    text = await response.text();
  } catch {
    throw offline();
  }
  return opened(response.status, text);
}

/** What stands in an answer; a page of a proxy or of a login is no answer. */
function opened<T>(status: number, text: string): T {
  let body: { ok?: T; error?: { code?: string; message?: string } } | null;
  try {
    body = JSON.parse(text);
  } catch {
    body = null;
  }
  if (status < 400 && body !== null && typeof body === "object" && "ok" in body) return body.ok as T;
  const said = body?.error?.code ?? "";
  const code = KNOWN.has(said) ? (said as DeskErrorCode) : (CODES[status] ?? "server");
  throw new DeskError(code, body?.error?.message ?? `status ${status}`, status);
}
