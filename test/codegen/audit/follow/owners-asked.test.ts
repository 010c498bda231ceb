import { describe, expect, it } from "vitest";
import type { Looking } from "../../../../codegen/src/audit/follow/explore.ts";
import { ownersAsked } from "../../../../codegen/src/audit/follow/owners-asked.ts";
import { recogniseCall } from "../../../../codegen/src/audit/follow/requests/recognise-call.ts";
import { hostTest } from "../../../../codegen/src/audit/match/hosts.ts";
import { indexOperations } from "../../../../codegen/src/audit/match/operation-index.ts";
import { recognisersFor } from "../../../../codegen/src/audit/recognise/recognisers.ts";
import { catalogSdks } from "../../../../codegen/src/audit/recognise/sdks/catalog-sdks.ts";
import { load } from "../evaluated.ts";
import { catalog } from "../sendgrid.ts";

const hosts = hostTest(["api.sendgrid.com"]);
const recognisers = recognisersFor(["api.sendgrid.com"], catalogSdks(catalog));
const looking: Looking = {
  matching: { operations: indexOperations(catalog), hosts, isAnswer: recognisers.isAnswer },
  traceOf: () => "host",
  mentions: () => false,
  recognise: (run, node) => recogniseCall(run, node, { recognisers, hosts, isTraced: true }),
};

/** The calls of a source whose function's callers could tell more. */
function needing(source: string): readonly string[] {
  const { file, run } = load(`import mail from "@sendgrid/mail"; import client from "@sendgrid/client"; ${source}`);
  return run.code
    .facts(file)
    .calls.filter((call) => ownersAsked(run, call, looking).length > 0)
    .map((call) => call.getText());
}

describe(ownersAsked, () => {
  it.each([
    ["a message, which no operation depends on", "const send = (message) => mail.send(message);"],
    ["a key", "const start = (key) => mail.setApiKey(key);"],
    ["a body", 'const add = (body) => client.request({ method: "POST", url: "/v3/templates", body });'],
  ])("asks no callers for %s", (_, source) => {
    expect(needing(source)).toEqual([]);
  });

  it("asks no callers for a wrapper that is given a path", () => {
    const wrapper = "const get = (url) => client.request({ url });";
    expect(needing(`${wrapper} const stats = () => get("/v3/stats");`)).toEqual(["client.request({ url })"]);
    expect(needing(`${wrapper} const stats = () => { const url = "/v3/stats"; return get(url); };`)).toEqual([
      "client.request({ url })",
    ]);
  });

  it.each([
    ["a path", "const get = (url) => client.request({ url });", "client.request({ url })"],
    ["the path of a wrapper", "const list = (name) => get(`/v3/${name}`);", "get(`/v3/${name}`)"],
    [
      "a path that a variable is given later",
      "const get = (url) => client.request({ url }); const all = () => { let path; path = first(); return get(path); };",
      "get(path)",
    ],
    [
      "a client",
      "class Mailer { constructor(api) { this.api = api; } send() { this.api.send({}); } }",
      "this.api.send({})",
    ],
    ["what it keeps", "class Queue { urls = []; add(url) { this.urls.push(url); } }", "this.urls.push(url)"],
    ["all that it is given", "function get() { return send(arguments[0]); }", "send(arguments[0])"],
  ])("asks callers for %s", (_, source, call) => {
    expect(needing(source)).toContain(call);
  });
});
