// What a client does with the service, through types that are generated from its OpenAPI document.
import createClient from "openapi-fetch";
import type { components, paths } from "./target/api.js";

type TokenPair = components["schemas"]["TokenPair"];

declare const process: { env: Record<string, string | undefined> };

function check(holds: boolean, what: string): asserts holds {
  if (!holds) {
    throw new Error(`Failed: ${what}`);
  }
  console.log(`ok: ${what}`);
}

/** The data of an answer that has to have the status. */
function expect<T>(answer: { data?: T; error?: unknown; response: Response }, status: number): T {
  const { response } = answer;
  if (response.status !== status) {
    throw new Error(`${response.url}: ${response.status} ${JSON.stringify(answer.error)}`);
  }
  return answer.data as T;
}

function header(response: Response, name: string): string {
  const value = response.headers.get(name);
  check(value !== null, `${response.url} answers with ${name}`);
  return value;
}

function nextCursor(response: Response): string | undefined {
  const next = /<([^>]*)>; rel="next"/.exec(header(response, "Link"))?.[1];
  return next === undefined ? undefined : (new URL(next).searchParams.get("cursor") ?? undefined);
}

const baseUrl = process.env["BASE_URL"] ?? "";
let pair = JSON.parse(process.env["TOKEN_PAIR"] ?? "") as TokenPair;

const client = createClient<paths>({ baseUrl });
client.use({
  onRequest({ request }) {
    request.headers.set("Authorization", `Bearer ${pair.access}`);
    return request;
  },
});

const mark = `round trip ${Date.now()}`;

for (const title of ["first", "second", "third"]) {
  const answer = await client.POST("/api/orders", { body: { title: `${title}, ${mark}` } });
  const created = expect(answer, 201);
  check(created.status === "PENDING", `created order ${created.id}`);
  check(header(answer.response, "Location").includes(`/${created.id}`), "Location names it");
}

const titles: string[] = [];
let id = 0;
let pages = 0;
let cursor: string | undefined;
do {
  const answer = await client.GET("/api/orders", {
    params: { query: { limit: 2, search: mark, ...(cursor === undefined ? {} : { cursor }) } },
  });
  for (const order of expect(answer, 200)) {
    titles.push(order.title);
    id = order.id;
  }
  pages++;
  cursor = nextCursor(answer.response);
} while (cursor !== undefined && pages < 9);
check(pages === 2, "three orders are two pages of two");
check(titles.map((title) => title.split(",")[0]).join() === "third,second,first", "newest first");

const path = { id };
const read = await client.GET("/api/orders/{id}", { params: { path } });
check(expect(read, 200).id === id, `read order ${id}`);
const etag = header(read.response, "ETag");

const patched = await client.PATCH("/api/orders/{id}", {
  params: { path, header: { "If-Match": etag } },
  headers: { "Content-Type": "application/merge-patch+json" },
  body: { status: "IN_PROGRESS", reason: "Kick-off was today" },
});
check(expect(patched, 200).status === "IN_PROGRESS", "patched it with If-Match");

const stale = await client.PATCH("/api/orders/{id}", {
  params: { path, header: { "If-Match": etag } },
  body: { title: "too late" },
});
check(stale.response.status === 412, "a stale If-Match is refused");
check(stale.error?.code === "precondition-failed", "with a problem");

const history = expect(await client.GET("/api/orders/{id}/history", { params: { path } }), 200);
check(history.map((entry) => entry.type).join() === "create,status", "its history has both");
check(history[1]?.changes["status"]?.to === "IN_PROGRESS", "and what changed");

expect(await client.DELETE("/api/orders/{id}", { params: { path } }), 204);
const gone = await client.GET("/api/orders/{id}", { params: { path } });
check(gone.response.status === 404, "deleted it");

const restored = await client.POST("/api/orders/{id}/restore", { params: { path } });
check(expect(restored, 200).id === id, "restored it");

const refresh = { refresh: pair.refresh };
const next = expect(await client.POST("/api/token/refresh", { body: refresh }), 200);
check(next.refresh !== pair.refresh && next.access !== pair.access, "refreshed the token pair");
pair = next;

const sessions = expect(await client.GET("/api/sessions"), 200);
check(sessions.filter((session) => session.current).length === 1, "the new pair lists its session");
