import type { KnownKey } from "../../../src/verbs/explore/page-data.ts";
import { changeScopes, emptyChoice, viewOf, type Choice } from "../model/choice.ts";
import { compact, expand } from "../model/compact.ts";
import type { Explored } from "../model/explored.ts";
import type { Request } from "../read/request.ts";

/** The views of the page. */
export const views = ["choose", "calls", "look"] as const;

/** One of the views. */
export type View = (typeof views)[number];

/** What a link to the page shares. Reports stay where they are: they name files. */
export interface Shared {
  readonly choice: Choice;
  readonly view: View;
  readonly question: string;
  readonly requests: readonly Request[];
  readonly keys: readonly KnownKey[];
}

/** Prints what a link shares as the fragment of a URL, without `#`. */
export function printFragment(explored: Explored, { choice, view, question, requests, keys }: Shared): string {
  const { access, scopes } = compact(viewOf(explored, choice), choice.scopes);
  const entries: readonly (readonly [key: string, values: readonly string[]])[] = [
    ["type", choice.keyType === emptyChoice(explored).keyType ? [] : [choice.keyType]],
    ["name", choice.name === "" ? [] : [choice.name]],
    ...(["read", "full"] as const).map(
      (level) => [level, access.filter(([, own]) => own === level).map(([group]) => group)] as const,
    ),
    ["scopes", scopes],
    ["view", view === "choose" ? [] : [view]],
    ["find", question === "" ? [] : [question]],
    ["calls", requests.map(({ method, url }) => `${method} ${url}`)],
    ...keys.map(({ name, scopes: own }) => ["key", [name, ...own]] as const),
  ];
  return entries
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => `${key}=${values.map(escape).join(",")}`)
    .join("&");
}

/** Reads a fragment; whatever the catalog does not have is left out. */
export function readFragment(explored: Explored, fragment: string): Shared {
  const entries = fragment
    .replace(/^#/u, "")
    .split("&")
    .map((entry) => entry.split("="))
    .map(([key = "", values = ""]) => [key, values.split(",").filter(Boolean).map(unescape)] as const);
  const valuesOf = (wanted: string): readonly string[] => entries.find(([key]) => key === wanted)?.[1] ?? [];
  const [type] = valuesOf("type");
  const empty = emptyChoice(explored);
  const keyType = type !== undefined && explored.keyTypes.has(type) ? type : empty.keyType;
  const choice = { ...empty, keyType, name: valuesOf("name")[0] ?? "" };
  const access = (["read", "full"] as const).flatMap((level) =>
    valuesOf(level).map((group) => [group, level] as const),
  );
  const add = [...expand(viewOf(explored, choice), access), ...valuesOf("scopes")];
  return {
    choice: changeScopes(explored, choice, { add }),
    view: views.find((view) => view === valuesOf("view")[0]) ?? "choose",
    question: valuesOf("find")[0] ?? "",
    requests: valuesOf("calls").flatMap((call) => {
      const [method, url] = call.split(" ", 2);
      return method && url ? [{ method, url }] : [];
    }),
    keys: entries
      .filter(([key]) => key === "key")
      .slice(0, 2)
      .map(([, [name = "", ...scopes]]) => ({ name, scopes })),
  };
}

function escape(text: string): string {
  // Half a surrogate pair has no escape.
  return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD"));
}

function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
