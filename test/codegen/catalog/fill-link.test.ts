import { describe, expect, it } from "vitest";
import { fillLink } from "../../../codegen/src/catalog/fill-link.ts";
import { linesOf, textWith } from "./fixtures.ts";

describe(fillLink.name, () => {
  const values = { name: "My key", scopes: ["repo", "read:org"], keyType: "classic" };

  it("fills in what a key is made with, encoded", () => {
    expect(fillLink("https://a.example/{keyType}?name={name}&scopes={scopes}", values)).toBe(
      "https://a.example/classic?name=My%20key&scopes=repo%2Cread%3Aorg",
    );
    expect(fillLink("https://a.example/?{spacedScopes}", values)).toBe("https://a.example/?repo%20read%3Aorg");
  });

  it("is only asked for placeholders that it knows", () => {
    const links = { create: "https://a.example/{nam}", keys: "https://a.example/{name}", documentation: "a.example" };
    expect(linesOf(textWith({ links })).map((line) => line.replace(/^\S+ /u, ""))).toEqual([
      `links.create: expected an address with placeholders "name", "scopes", "spacedScopes", "keyType" but received "https://a.example/{nam}".`,
      `links.keys: expected an address with no placeholders but received "https://a.example/{name}".`,
      `links.documentation: expected an address that starts with https:// but received "a.example".`,
    ]);
  });
});
