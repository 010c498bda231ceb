import { describe, expect, it } from "vitest";
import { explainRefusal } from "../../../codegen/explorer/src/model/explain-refusal.ts";
import { small } from "../explored.ts";

describe(explainRefusal, () => {
  const text = "POST https://api.example.com/users\nHTTP/2 403\nForbidden";

  it("says what the call needs, and of that what the key lacks", () => {
    const { calls, causes } = explainRefusal(small, text, { scopes: ["users.read"], keyType: "classic" });
    expect(calls).toEqual([
      {
        ...{ request: { method: "POST", url: "https://api.example.com/users" } },
        ...{ operation: small.operations.get("POST /users"), missing: ["users.admin"] },
        needs: "POST /users needs scopes 'users.admin' and 'users.read'.",
      },
    ]);
    expect(causes).toEqual([]);
  });

  it("lacks nothing where a scope implies what is needed", () => {
    const { calls } = explainRefusal(small, "GET /status/7 403", { scopes: ["repo"], keyType: "classic" });
    expect(calls[0]?.missing).toEqual([]);
  });

  it("names the causes that the catalog knows for such an answer", () => {
    const { causes } = explainRefusal(small, `${text}: Rate limit exceeded`);
    expect(causes.map(({ cause, next }) => [cause, next])).toEqual([["The limit is used up.", "Wait an hour."]]);
  });

  it.each([
    ["GET /odd 403", "It is unknown which scope GET /odd needs."],
    ["GET /ping 403", "GET /ping needs no scope: any valid key may call it."],
  ])("explains %s", (refused, needs) => {
    expect(explainRefusal(small, refused, { scopes: [] }).calls[0]?.needs).toBe(needs);
  });
});
