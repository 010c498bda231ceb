import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { takeAways, type TakeAway } from "../../../codegen/explorer/src/take/take-away.ts";
import type { Explored } from "../../../codegen/explorer/src/model/explored.ts";
import { explore, sendgrid, small } from "../explored.ts";

const hostile = explore(readFileSync(new URL("../../fixtures/hostile.json", import.meta.url), "utf8"));

function print(id: TakeAway["id"], explored: Explored, keyType: string, scopes: readonly string[], name = ""): string {
  const format = takeAways.find((candidate) => candidate.id === id);
  return format?.print(explored, { keyType, name, scopes: new Set(scopes) }) ?? "";
}

describe("TypeScript", () => {
  it("names groups where that is shorter", () => {
    const scopes = ["alerts.create", "alerts.delete", "alerts.read", "alerts.update", "mail.send"];
    expect(print("typescript", sendgrid, "general", scopes, "Alert mailer")).toBe(
      [
        'import { generalKey } from "scopewright";',
        "",
        "export const alertMailer = generalKey({",
        '  name: "Alert mailer",',
        '  access: { alerts: "full" },',
        '  scopes: ["mail.send"],',
        "});",
        "",
      ].join("\n"),
    );
  });

  it("names scopes where that is shorter", () => {
    const group = "aGroupWithAVeryLongName";
    const explored = explore({
      keyTypes: { general: {} },
      groups: { [group]: {} },
      scopes: { a: { keyTypes: ["general"], group, access: "read" } },
    });
    expect(print("typescript", explored, "general", ["a"])).toContain('scopes: ["a"]');
  });

  it.each([
    ["", "myKey"],
    ["general key", "generalKeyRequest"],
    ["delete", "_delete"],
    ["2 keys", "_2Keys"],
    ["★", "key"],
  ])("makes a constant of the name %j", (name, constant) => {
    expect(print("typescript", sendgrid, "general", ["mail.send"], name)).toContain(`export const ${constant} = `);
  });
});

describe("every form", () => {
  const names = hostile.keyTypes.get("fine-grained")?.scopes ?? [];

  it("holds hostile names exactly", () => {
    expect(JSON.parse(print("json", hostile, "fine-grained", names, "a\"'\\`${x}"))).toEqual({
      name: "a\"'\\`${x}",
      scopes: names,
    });
    expect(parse(print("manifest", hostile, "fine-grained", names, "yes: # no"))).toEqual({
      ...{ keyType: "fine-grained", name: "yes: # no", scopes: names },
    });
  });

  it("holds nothing that a shell would run", () => {
    const command = print("curl", sendgrid, "general", ["mail.send"], "a'; $(touch x) `y` \\");
    const words = execFileSync("bash", ["-c", `curl() { printf '%s\\0' "$@"; }\n${command}`], { encoding: "utf8" });
    expect(JSON.parse(words.split("\0")[8] ?? "")).toEqual({ name: "a'; $(touch x) `y` \\", scopes: ["mail.send"] });
  });

  it("holds nothing that Terraform would evaluate", () => {
    expect(print("terraform", sendgrid, "general", ["mail.send"], "${a} %{b}")).toContain('"$${a} %%{b}"');
    expect(print("terraform", hostile, "fine-grained", ["${x}"])).toBe(
      'locals {\n  my_key_scopes = [\n    "$${x}",\n  ]\n}\n',
    );
  });

  it("is offered only where the catalog has it", () => {
    const offered = (explored: Explored, keyType: string, scope: string): readonly string[] =>
      takeAways.filter(({ id }) => print(id, explored, keyType, [scope]) !== "").map(({ id }) => id);
    expect(offered(sendgrid, "general", "mail.send")).toEqual(
      expect.arrayContaining(["typescript", "json", "curl", "terraform", "manifest"]),
    );
    expect(offered(small, "classic", "gist")).toEqual(["typescript", "json", "terraform", "manifest", "page"]);
    expect(
      takeAways.map(({ print: printed }) => printed(small, { keyType: "classic", name: "", scopes: new Set() })),
    ).toEqual(takeAways.map(() => undefined));
  });

  it("leads to the provider's page with the key filled in", () => {
    expect(print("page", small, "classic", ["gist", "repo"], "CI & co")).toBe(
      "https://example.com/new?name=CI%20%26%20co&scopes=gist%2Crepo&type=classic",
    );
  });
});
