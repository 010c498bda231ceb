import type { Operation } from "../../../catalog/catalog.ts";
import type { Access } from "../../../catalog/sdk-access.ts";
import { argumentAt } from "../../values/arguments.ts";
import { each, just, literal, textual, unknown } from "../../values/possible.ts";
import { concat, tidy, toText } from "../../values/text.ts";
import type { Text, Value, Values } from "../../values/value.ts";
import { option, request, type ExternalCall, type RequestsRecognition } from "../recogniser.ts";
import type { AccessFit } from "./fit-access.ts";

const placeholder = /\{([^{}/]*?)(\+?)\}/gu;

/** A function of an SDK that calls an operation. */
export interface SdkFunction {
  readonly access: Access;
  readonly operation?: string;
}

/**
 * Returns the request of a call of an SDK's function: its operation with the placeholders of the access path filled in. A
 * parameter of the operation's path stays open.
 */
export function requestOfOperation(
  call: Pick<ExternalCall, "run" | "args">,
  { access, operation = "" }: SdkFunction,
  { names }: AccessFit,
  operations: ReadonlyMap<string, Operation>,
): RequestsRecognition {
  const first = (): Values => argumentAt(call.run, call.args, 0);
  if (operation === `{${access.argument ?? ""}}`) return request(...route(call, first()), { kind: "provider" });
  const filled = concat(
    pieces(operation.replace(/#\S+$/u, "")).map((piece) => {
      if (typeof piece === "string") return literal(piece);
      const name = names.get(piece.name);
      if (name !== undefined) return literal(name);
      return piece.name === access.argument ? first() : textual([piece]);
    }),
  );
  const host = operations.get(operation)?.host;
  const base = host === undefined || host.includes("{") ? undefined : literal(`https://${host}`);
  return request(
    part(filled, "method"),
    part(filled, "path"),
    base ? { kind: "url", values: base } : { kind: "provider" },
  );
}

/** The method and the URL in an argument: `"GET /user"`, or options with `method` and `url`. */
function route({ run }: Pick<ExternalCall, "run">, argument: Values): readonly [method: Values, url: Values] {
  const read = (name: "method" | "url"): Values =>
    each(argument, (value) => {
      if (value.kind === "object") return option(run, just(value), name);
      return partOf(value, name === "method" ? "method" : "path");
    });
  return [read("method"), read("url")];
}

function part(values: Values, which: "method" | "path"): Values {
  return each(values, (value) => partOf(value, which));
}

/** The method or the path of an operation's text. */
function partOf(value: Value, which: "method" | "path"): Values {
  const text = toText(value);
  const [first, ...rest] = text;
  const [, method = "", path = ""] = /^([A-Z]+) +(.*)$/su.exec(typeof first === "string" ? first : "") ?? [];
  if (method === "") return just(unknown(which, "the operation is not known", which === "path" ? "path" : undefined));
  return which === "method" ? literal(method) : textual(tidy([path, ...rest]));
}

/** The text of an operation; its parameters are open. */
function pieces(operation: string): Text {
  const parts = operation.split(placeholder);
  return parts.flatMap((text, index): Text => {
    if (index % 3 === 0) return text === "" ? [] : [text];
    if (index % 3 === 2) return [];
    const reach = parts[index + 1] === "+" ? "path" : "segment";
    return [{ name: text, reach, reason: "a parameter of the operation" }];
  });
}
