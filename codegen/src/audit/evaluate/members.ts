import { functionMember, instanceMember, staticMember } from "./state/instances.ts";
import { stepFrom } from "./calls/functions.ts";
import { entryOf } from "../values/objects.ts";
import { exportedValue } from "./modules/module-exports.ts";
import { either, just, literal, nothing, textual, unknown } from "../values/possible.ts";
import type { ExternalValue, ListValue, Run, Text, Value, Values } from "../values/value.ts";
import { known, reachOf, tidy } from "../values/text.ts";
import { splitUrl } from "../values/urls/split-url.ts";

/** Returns a member of a value. */
export function readMember(run: Run, value: Value, name: string): Values {
  switch (value.kind) {
    case "object":
      return entryOf(value, name, (lazy) => lazy(run));
    case "external":
      return externalMember(run, value, name);
    case "module":
      return exportedValue(run, value.file, name);
    case "class":
      return staticMember(run, value, name);
    case "instance":
      return instanceMember(run, value, name);
    case "list":
      return listMember(value, name);
    case "url":
      return urlMember(value.text, name);
    case "text":
      return name === "length" ? textLength(value.text) : method(name, "a member of a text");
    case "unknown":
      return just(stepFrom(value, { kind: "member", name }));
    case "closure":
      return functionMember(run, value, name);
    case "nothing":
      return nothing;
  }
}

function externalMember(run: Run, value: ExternalValue, name: string): Values {
  const { module, steps, assigned } = value;
  // `import x`, `import * as x` and `require` count as the same: which of them works depends on how a package is built.
  if (name === "default" && steps.length === 0 && module !== "") return just(value);
  const written = assigned?.get(name);
  if (written) return written(run);
  if (
    module === "" &&
    steps.length === 0 &&
    (name === "globalThis" || name === "window" || name === "self" || name === "global")
  )
    return just(value);
  const [first, second] = steps;
  if (
    module === "" &&
    first?.kind === "member" &&
    first.name === "process" &&
    second?.kind === "member" &&
    second.name === "env"
  )
    return just(unknown(name, `\`${name}\` comes from the environment`));
  return either(just({ ...value, steps: [...steps, { kind: "member", name }] }), run.stated.ofMember(run, value, name));
}

function method(name: string, reason: string): Values {
  return just({ ...unknown(name, reason), isMethod: true });
}

function listMember({ items, open, grows, mayBeShorter }: ListValue, name: string): Values {
  if (name === "length" || name === "size")
    return open || grows || mayBeShorter
      ? just(unknown("length", open?.reason ?? "the length of a list that grows", "number"))
      : literal(String(items.length));
  if (!/^\d+$/u.test(name)) return method(name, "a member of a list");
  if (grows) return either(...items, ...(open ? [just(open)] : []));
  const item = items[Number(name)] ?? (open ? just(open) : nothing);
  return mayBeShorter ? either(item, nothing) : item;
}

function urlMember(text: Text, name: string): Values {
  if (name === "href") return textual(text);
  const [only] = text;
  // If a whole URL is open, so is each of its parts.
  if (text.length === 1 && typeof only === "object") return textual([{ ...only, name, reach: reachOf(name) }]);
  const { origin, path } = splitUrl(text);
  if (name === "pathname" || name === "path") return textual(path);
  if (name === "origin") return textual(origin ?? []);
  if (name === "host" || name === "hostname")
    return textual(
      tidy((origin ?? []).map((piece) => (typeof piece === "string" ? piece.replace(/^https?:\/\//iu, "") : piece))),
    );
  return just(unknown(name, "a part of a URL"));
}

function textLength(text: Text): Values {
  const whole = known(text);
  return whole === undefined
    ? just(unknown("length", "the length of a text with unknown parts", "number"))
    : literal(String(whole.length));
}
