import { describe, expect, it } from "vitest";
import type { Catalog } from "../../../../codegen/src/catalog/catalog.ts";
import { diffProvider } from "../../../../codegen/src/diff/changes/diff-provider.ts";
import { catalogOf, type Sections, textOf } from "../../verbs/catalogs.ts";

const catalog = (sections: Partial<Sections> = {}): Catalog => catalogOf(textOf(sections));
const sdk = (calls: object): Partial<Sections> => ({ sdks: { "@example/sdk": calls } });
const messages = (before: Partial<Sections>, after: Partial<Sections>): readonly string[] =>
  diffProvider(catalog(before), catalog(after)).map(({ message }) => message);

describe(diffProvider, () => {
  it.each<readonly [string, Partial<Sections>, Partial<Sections>, string]>([
    [
      "a host that was removed",
      { hosts: ["a.example.com", "b.example.com"] },
      { hosts: ["b.example.com"] },
      "Host `a.example.com` was removed: operations are no longer recognized in its URLs.",
    ],
    [
      "a host that was added",
      { hosts: ["a.example.com"] },
      { hosts: ["a.example.com", "b.example.com"] },
      "Host `b.example.com` was added: operations are recognized in its URLs, too.",
    ],
    [
      "an SDK that was added",
      {},
      sdk({ "tags.list": "GET /tags" }),
      "SDK `@example/sdk` was added: audit sees other calls.",
    ],
    [
      "an SDK that was removed",
      sdk({ "tags.list": "GET /tags" }),
      {},
      "SDK `@example/sdk` was removed: audit sees other calls.",
    ],
    [
      "an SDK with one function more",
      sdk({ "tags.list": "GET /tags" }),
      sdk({ "tags.list": "GET /tags", "stats.list": "GET /stats" }),
      "SDK `@example/sdk` has other functions: audit sees other calls.",
    ],
    [
      "an SDK with a function for another operation",
      sdk({ "tags.list": "GET /tags" }),
      sdk({ "tags.list": "GET /stats" }),
      "SDK `@example/sdk` has other functions: audit sees other calls.",
    ],
    [
      "other refusals",
      {},
      { refusals: [{ status: 403, cause: "No sender.", next: "Verify one." }] },
      "The known refusals changed: messages name other causes.",
    ],
    ["other links", {}, { links: { create: "https://example.com/new" } }, "The links to the provider's pages changed."],
    ["another name", {}, { provider: "Sample" }, "The provider is now called `Sample`: nothing but words."],
    ["a source that was removed", {}, { sources: {} }, "Source `page` was removed."],
    ["a source that was added", { sources: {} }, {}, "Source `page` was added."],
    [
      "a source with other words",
      {},
      { sources: { page: { title: "The page" } } },
      "The title of source `page` changed: nothing but words.",
    ],
  ])("reports %s", (_, before, after, want) => {
    expect(messages(before, after)).toEqual([want]);
  });

  it("reports nothing where the functions of an SDK are only in another order", () => {
    const calls = { "tags.list": "GET /tags", "stats.list": "GET /stats" };
    expect(messages(sdk(calls), sdk(Object.fromEntries(Object.entries(calls).reverse())))).toEqual([]);
  });

  it("compares each SDK with the one of the same name", () => {
    const [a, b] = [{ "tags.list": "GET /tags" }, { "stats.list": "GET /stats" }];
    expect(messages({ sdks: { a, b } }, { sdks: { b, a } })).toEqual([]);
    expect(messages({ sdks: { a, b } }, { sdks: { a } })).toEqual(["SDK `b` was removed: audit sees other calls."]);
  });

  it("reports a name that came, and one that went", () => {
    const named = catalog();
    const { provider, ...nameless } = named;
    expect(diffProvider(nameless, named)).toEqual([expect.objectContaining({ before: "", after: provider })]);
    expect(diffProvider(named, nameless)).toEqual([expect.objectContaining({ before: provider, after: "" })]);
    expect(diffProvider(nameless, nameless)).toEqual([]);
  });
});
