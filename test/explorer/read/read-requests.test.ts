import { describe, expect, it } from "vitest";
import { readRequests } from "../../../codegen/explorer/src/read/read-requests.ts";

describe(readRequests, () => {
  it.each([
    ["a line", "POST /v3/mail/send", ["POST /v3/mail/send"]],
    ["lower case and a query", "get /v3/stats?start=1#x", ["GET /v3/stats"]],
    ["a bare URL", "see https://api.example.com/v3/stats.", ["GET https://api.example.com/v3/stats"]],
    ["Markdown", "`DELETE` `/v3/alerts/{id}`", ["DELETE /v3/alerts/{id}"]],
    ["a log", '1.2.3.4 - "PUT /v3/x HTTP/1.1" 403', ["PUT /v3/x"]],
    ["options, the method first", '{ method: "PATCH", url: "/v3/x" }', ["PATCH /v3/x"]],
    ["options, the URL first", 'fetch("https://h.example/v3/x", { method: "POST" })', ["POST https://h.example/v3/x"]],
    ["curl", "curl https://h.example/a", ["GET https://h.example/a"]],
    ["curl without a scheme", "curl api.example.com/a", ["GET https://api.example.com/a"]],
    ["curl with a method", "curl -XDELETE 'https://h.example/a'", ["DELETE https://h.example/a"]],
    ["curl with a body", 'curl https://h.example/a -d "{}"', ["POST https://h.example/a"]],
    ["curl with a query body", "curl -G https://h.example/a -d x=1", ["GET https://h.example/a"]],
    ["curl that uploads", "curl -T file https://h.example/a", ["PUT https://h.example/a"]],
    [
      "two commands",
      "$ curl https://h.example/a\n$ curl -I https://h.example/b",
      ["GET https://h.example/a", "HEAD https://h.example/b"],
    ],
    ["lines that go on", "curl \\\n --request POST \\\n --url https://h.example/a", ["POST https://h.example/a"]],
    ["the same call once", "GET /a\nGET /a", ["GET /a"]],
    ["nothing in prose", "Nothing and/or something, 24/7.", []],
  ])("reads %s", (_, text, want) => {
    expect(readRequests(text).map(({ method, url }) => `${method} ${url}`)).toEqual(want);
  });

  it("keeps no credential, wherever it stands", () => {
    const text = [
      'curl -u user:SG.secret -H "Authorization: Bearer SG.secret" https://me:SG.secret@h.example/a?key=SG.secret',
      "GET https://me:SG.secret@h.example/b?api_key=SG.secret",
    ].join("\n");
    expect(readRequests(text).map(({ url }) => url)).toEqual(["https://h.example/a", "https://h.example/b"]);
  });
});
