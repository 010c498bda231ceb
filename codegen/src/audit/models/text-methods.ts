import { methodNamed, type TextResult } from "../methods.ts";
import { ts } from "../syntax/typescript.ts";
import { argumentAt } from "../values/arguments.ts";
import { list } from "../values/lists.ts";
import { each, just, literal, textual, unknown } from "../values/possible.ts";
import { isSimplePattern, replaceIn } from "./replace.ts";
import type { Argument, Run, Text, Value, Values } from "../values/value.ts";
import { known, mapPieces, tidy, toText } from "../values/text.ts";

/** A call of a method of a text. */
export interface TextCall {
  readonly run: Run;
  readonly text: Text;
  readonly name: string;
  readonly args: readonly Argument[];
  readonly node: ts.CallExpression | ts.NewExpression;
}

const results: Readonly<Record<TextResult, (call: TextCall) => Values>> = {
  concatenated,
  itself: ({ text }) => textual(text),
  lower: ({ text }) => textual(mapPieces(text, (piece) => [piece.toLowerCase()])),
  replaced,
  sliced,
  split,
  trimmed,
  upper: ({ text }) => textual(mapPieces(text, (piece) => [piece.toUpperCase()])),
};

/** True if a method of a text with unknown parts gives a text whose other parts are known. */
export function passesThrough(name: string): boolean {
  const result = methodNamed(name)?.text;
  return result !== undefined && result !== "split" && result !== "sliced";
}

/** Returns the result of a method of a text. */
export function textMethod(call: TextCall): Values {
  const result = methodNamed(call.name)?.text;
  return result === undefined ? unknownResult(call) : results[result](call);
}

function unknownResult({ name }: TextCall): Values {
  return just(unknown(name, `the result of \`${name}\` of a text`));
}

function concatenated({ run, text, args }: TextCall): Values {
  return args.reduce<Values>(
    (all, argument) =>
      each(all, (left) => each(argument.read(run), (right) => textual(tidy([...toText(left), ...toText(right)])))),
    textual(text),
  );
}

function trimmed({ text }: TextCall): Values {
  const whole = known(text);
  return whole === undefined ? textual(text) : literal(whole.trim());
}

function split(call: TextCall): Values {
  const whole = known(call.text);
  if (whole === undefined) return unknownResult(call);
  return each(argumentAt(call.run, call.args, 0), (separator) => {
    const text = known(toText(separator));
    return text === undefined
      ? just(unknown("split", "a text is split at an unknown place"))
      : list(whole.split(text).map(literal));
  });
}

/** `slice`, `substring` and `substr`. */
function sliced(call: TextCall): Values {
  const { run, name, args } = call;
  const whole = known(call.text);
  if (whole === undefined) return unknownResult(call);
  return each(argumentAt(run, args, 0), (from) =>
    each(argumentAt(run, args, 1), (to) => {
      const start = from.kind === "nothing" ? 0 : numberIn(from);
      const end = to.kind === "nothing" ? undefined : numberIn(to);
      if (Number.isNaN(start) || Number.isNaN(end)) return just(unknown(name, "a text is cut at an unknown place"));
      if (name === "substring") return literal(whole.substring(start, end));
      return literal(whole.slice(start, name === "substr" && end !== undefined ? start + end : end));
    }),
  );
}

function numberIn(value: Value): number {
  return Number(known(toText(value)) ?? Number.NaN);
}

/** `replace` and `replaceAll`, of a text or of a pattern. */
function replaced(call: TextCall): Values {
  const { run, text, args, node } = call;
  const pattern = node.arguments?.[0];
  return each(argumentAt(run, args, 1), (by) => {
    const inserted = replacement(by);
    return pattern && ts.isRegularExpressionLiteral(pattern)
      ? textual(replacedPattern(text, pattern.text, inserted))
      : each(argumentAt(run, args, 0), (searched) => textual(replacedText(call, known(toText(searched)), inserted)));
  });
}

/** The inserted text; if a function computes it, it is unknown. */
function replacement(by: Value): Text {
  return by.kind === "closure" || by.kind === "nothing"
    ? [{ name: "replacement", reach: "segment", reason: "a computed replacement" }]
    : toText(by);
}

function replacedPattern(text: Text, pattern: string, inserted: Text): Text {
  if (isSimplePattern(pattern, text)) return replaceIn(text, pattern, inserted);
  if (text.every((piece) => typeof piece !== "string")) return text;
  return [{ name: "text", reach: "path", reason: "the text is changed by a pattern that the audit does not run" }];
}

function replacedText({ text, name }: TextCall, wanted: string | undefined, inserted: Text): Text {
  if (wanted === undefined || wanted === "") return text;
  const first = text.findIndex((piece) => typeof piece === "string" && piece.includes(wanted));
  return mapPieces(text, (piece, index) => {
    if (name === "replace" && index !== first) return [piece];
    const parts = name === "replaceAll" ? piece.split(wanted) : splitOnce(piece, wanted);
    return parts.flatMap((part, place): Text => (place === 0 ? [part] : [...inserted, part]));
  });
}

function splitOnce(text: string, separator: string): readonly string[] {
  const index = text.indexOf(separator);
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + separator.length)];
}
