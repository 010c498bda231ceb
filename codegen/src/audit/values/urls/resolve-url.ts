import { tidy } from "../text.ts";
import type { Hole, Text } from "../value.ts";
import { splitUrl, withoutQuery } from "./split-url.ts";

/** The URL that `new URL(path, base)` makes. */
export function resolveUrl(relative: Text, base: Text | undefined): Text {
  const [first] = relative;
  if (base === undefined || (typeof first === "string" && /^[a-z][a-z\d+.-]*:/iu.test(first))) return relative;
  const { origin, path } = splitUrl(base);
  if (first === undefined) return withoutQuery(base);
  if (typeof first === "string" && first.startsWith("//")) return tidy(["https:", ...relative]);
  if (typeof first === "string" && first.startsWith("/")) return tidy([...(origin ?? []), ...relative]);
  // A placeholder may begin with a slash, which would replace the path of the base. Most bases have no path.
  return tidy([...(origin ?? []), ...folder(path), ...relative]);
}

/** The path up to its last slash. */
function folder(path: Text): Text {
  const pieces: (string | Hole)[] = [...path];
  for (let last = pieces.pop(); last !== undefined; last = pieces.pop()) {
    if (typeof last !== "string" || !last.includes("/")) continue;
    return tidy([...pieces, last.slice(0, last.lastIndexOf("/") + 1)]);
  }
  return ["/"];
}

/** Returns the URL that HTTP libraries with a base make: base and path, with one slash between. */
export function appendUrl(base: Text, relative: Text): Text {
  const [first, ...rest] = relative;
  if (typeof first === "string" && /^(?:[a-z][a-z\d+.-]*:)?\/\//iu.test(first)) return relative;
  if (first === undefined) return base;
  const last = base.at(-1);
  const head = typeof last === "string" ? [...base.slice(0, -1), last.replace(/\/+$/u, "")] : base;
  if (typeof first !== "string") return tidy([...head, "/", ...relative]);
  return tidy([...head, /^[?#]/u.test(first) ? "" : "/", first.replace(/^\//u, ""), ...rest]);
}
