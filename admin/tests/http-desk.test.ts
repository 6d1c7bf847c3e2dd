import { afterEach, beforeEach, expect, suite, test, vi } from "vitest";
import { DeskError } from "../src/core/desk.ts";
import { HttpDesk } from "../src/core/http-desk.ts";

/** What the server was asked, and what it says, one after the other. */
let asked: { address: string; method: string; headers: { [name: string]: string }; body: unknown }[] = [];
let answers: (() => Response)[] = [];

const ok = (body: unknown, headers = {}): (() => Response) => () => new Response(JSON.stringify({ ok: body }), { headers });
const failed = (status: number, body: string): (() => Response) => () => new Response(body, { status });
const session = ok({ csrf: "secret" });

beforeEach(() => {
  asked = [];
  answers = [];
  vi.stubGlobal("fetch", async (address: string, { method = "GET", headers = {}, body }: RequestInit) => {
    asked.push({ address: address.replace(location.origin, ""), method, headers: headers as { [name: string]: string }, body });
    const answer = answers.shift();
    if (answer === undefined) throw new TypeError("Failed to fetch");
    return answer();
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function failure(work: Promise<unknown>): Promise<DeskError> {
  return work.then(
    () => {
      throw new Error("it was answered");
    },
    (error: DeskError) => error,
  );
}

suite("a question", () => {
  test("has with it what stands behind the base address", async () => {
    answers = [ok({}), ok([])];
    const desk = new HttpDesk("/admin/desk?_token=abc");
    await desk.order("7");
    await desk.people("li");
    expect(asked.map(({ address }) => address)).toEqual(["/admin/desk/orders/7?_token=abc", "/admin/desk/people?_token=abc&text=li"]);
    expect(desk.fileUrl("k")).toBe(`${location.origin}/admin/desk/files/k?_token=abc`);
  });

  test("that is answered by a login says that the session has ended", async () => {
    answers = [() => Object.defineProperty(new Response("<html>"), "redirected", { value: true })];
    expect((await failure(new HttpDesk("/desk").order("7"))).code).toBe("session");
  });

  test("goes below the base address, whatever is in it", async () => {
    answers = [ok({}), ok([]), ok({ cards: [] })];
    const desk = new HttpDesk("/desk/");
    await desk.order("a/b?c");
    await desk.people("li & co");
    await desk.board({ team: "shipping", overdue: true }, "200");
    expect(asked.map(({ address }) => address)).toEqual([
      "/desk/orders/a%2Fb%3Fc",
      "/desk/people?text=li+%26+co",
      "/desk/board?team=shipping&overdue=true&after=200",
    ]);
  });

  test("that changes something has the session's token, asked for once", async () => {
    answers = [session, ok({ refused: [] }), ok(null)];
    const desk = new HttpDesk("/desk");
    await desk.send("1", { command: { type: "watch" }, commandId: "x", expectedSeq: 3 });
    await desk.markRead(["1"]);
    expect(asked.map(({ address, method }) => `${method} ${address}`)).toEqual([
      "GET /desk/session",
      "POST /desk/orders/1/commands",
      "POST /desk/bell/read",
    ]);
    expect(asked.slice(1).every(({ headers }) => headers["X-Csrf-Token"] === "secret")).toBe(true);
    expect(JSON.parse(String(asked[1]?.body))).toEqual({ command: { type: "watch" }, commandId: "x", expectedSeq: 3 });
  });
});

test("whoever has signed in anew goes on under the new token, and nobody else does", async () => {
  const signed = (csrf: string, id: string): (() => Response) => ok({ csrf, actor: { id } });
  const sending = { command: { type: "watch" }, commandId: "x", expectedSeq: 3 } as const;
  answers = [signed("old", "care-1"), failed(403, "{}"), signed("new", "care-1"), ok({ refused: [] })];
  await new HttpDesk("/desk").send("1", sending);
  expect(asked.at(-1)?.headers["X-Csrf-Token"]).toBe("new");
  answers = [signed("old", "care-1"), failed(403, "{}"), signed("new", "care-2")];
  expect((await failure(new HttpDesk("/desk").send("1", sending))).code).toBe("forbidden");
});

suite("a failure", () => {
  test.for([
    [401, '{"error":{"code":"session","message":"over"}}', "session"],
    [403, '{"error":{"code":"forbidden","message":"no"}}', "forbidden"],
    [413, "<html>Request Entity Too Large</html>", "too_large"],
    [404, "", "not_found"],
    [422, '{"error":{"code":"later","message":"no"}}', "invalid"],
    [500, "<h1>Fatal error</h1>", "server"],
    [200, "<form>Sign in</form>", "server"],
    [200, "null", "server"],
  ] as const)("of status %i with `%s` is %s", async ([status, body, code]) => {
    answers = [failed(status, body)];
    const error = await failure(new HttpDesk("/desk").order("1"));
    expect(error).toBeInstanceOf(DeskError);
    expect([error.code, error.status]).toEqual([code, status]);
  });

  test("to get through is offline", async () => {
    expect((await failure(new HttpDesk("/desk").order("1"))).code).toBe("offline");
  });
});

test("the bell is asked by its tag, and nothing new is nothing", async () => {
  answers = [ok({ unread: 1, notices: [] }, { ETag: '"7"' }), () => new Response(null, { status: 304 })];
  const desk = new HttpDesk("/desk");
  expect(await desk.bell()).toEqual({ unread: 1, notices: [] });
  expect(await desk.bell()).toBeNull();
  expect(asked[1]?.headers["If-None-Match"]).toBe('"7"');
});

suite("a draft", () => {
  const draft = { id: "shop", version: 2, statuses: [{ id: "new" }] };

  test("is saved over the state that its author has seen", async () => {
    answers = [session, ok({ revision: "8" })];
    expect(await new HttpDesk("/desk").saveDraft("my shop", draft, "7")).toEqual({ revision: "8" });
    const { address, method, headers, body } = asked[1]!;
    expect([address, method, headers["If-Match"], headers["X-Csrf-Token"]]).toEqual(["/desk/workflows/my%20shop/draft", "PUT", '"7"', "secret"]);
    expect(JSON.parse(body as string)).toEqual(draft);
  });

  test("that another has changed meanwhile is told as that", async () => {
    answers = [session, failed(412, "")];
    expect((await failure(new HttpDesk("/desk").saveDraft("shop", draft, "7"))).code).toBe("stale");
  });
});
