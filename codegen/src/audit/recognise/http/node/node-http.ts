import { each, just, literal, nothing, textual } from "../../../values/possible.ts";
import { concat, tidy, toText } from "../../../values/text.ts";
import type { Run, Values } from "../../../values/value.ts";
import { argument, option, orElse, request, type Recogniser } from "../../recogniser.ts";

/** Node's `https.request(url, { method })` and `https.request({ hostname, path, method })`. */
export const nodeHttp: Recogniser = {
  packages: ["https", "http", "follow-redirects"],
  recognise: (call) => {
    const name = /^(?:https?\.)?(request|get)$/u.exec(call.shape)?.[1];
    if (name === undefined || call.isNew) return undefined;
    const { run } = call;
    const first = argument(call, 0);
    // After options comes the callback; after a URL there may be options.
    const isUrlFirst = first.some(({ value }) => value.kind !== "object");
    const options = isUrlFirst
      ? each(argument(call, 1), (value) =>
          value.kind === "closure" || value.kind === "external" ? nothing : just(value),
        )
      : nothing;
    const url = each(first, (value) => (value.kind === "object" ? fromOptions(run, just(value)) : just(value)));
    const method =
      name === "get"
        ? literal("GET")
        : orElse(
            option(run, options, "method"),
            each(first, (value) => (value.kind === "object" ? option(run, just(value), "method") : nothing)),
          );
    return request(method, url, { kind: "none" });
  },
};

/** `https://hostname/path` of the parts of a URL; a host that is left out is that of this machine. */
function fromOptions(run: Run, options: Values): Values {
  const host = orElse(orElse(option(run, options, "hostname"), option(run, options, "host")), literal("localhost"));
  const path = orElse(orElse(option(run, options, "path"), option(run, options, "pathname")), literal("/"));
  const bare = each(host, (value) =>
    textual(
      tidy(toText(value).map((piece) => (typeof piece === "string" ? piece.replace(/^https?:\/\//iu, "") : piece))),
    ),
  );
  return concat([literal("https://"), bare, path]);
}
