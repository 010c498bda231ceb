import { ts } from "../syntax/typescript.ts";
import { argumentAt } from "../values/arguments.ts";
import { list } from "../values/lists.ts";
import { each, just, literal, textual, unknown } from "../values/possible.ts";
import { isSimplePattern, replaceIn } from "./replace.ts";
import type { Run } from "../values/run.ts";
import { known, mapPieces, tidy, toText } from "../values/text.ts";
import type { Argument, Text, Values } from "../values/value.ts";

const unchanged = new Set(["toString", "valueOf", "trim", "trimEnd", "trimStart", "normalize", "toJSON"]);
const changed = new Set([
  "replace",
  "replaceAll",
  "concat",
  "toUpperCase",
  "toLowerCase",
  "toLocaleLowerCase",
  "toLocaleUpperCase",
]);

/** Whether a method of a text gives a text that still tells something. */
export function passesThrough(name: string): boolean {
  return unchanged.has(name) || changed.has(name);
}

/** What a method of a text gives. */
export function textMethod(
  run: Run,
  text: Text,
  name: string,
  args: readonly Argument[],
  node: ts.CallExpression | ts.NewExpression,
): Values {
  const whole = known(text);
  if (name === "trim" && whole !== undefined) return literal(whole.trim());
  if (unchanged.has(name)) return textual(text);
  if (name === "toUpperCase" || name === "toLocaleUpperCase")
    return textual(mapPieces(text, (piece) => [piece.toUpperCase()]));
  if (name === "toLowerCase" || name === "toLocaleLowerCase")
    return textual(mapPieces(text, (piece) => [piece.toLowerCase()]));
  if (name === "concat")
    return args.reduce<Values>(
      (all, argument) =>
        each(all, (left) => each(argument.read(run), (right) => textual(tidy([...toText(left), ...toText(right)])))),
      textual(text),
    );
  if (name === "replace" || name === "replaceAll") return replaced(run, text, name, args, node);
  if (name === "split" && whole !== undefined)
    return each(argumentAt(run, args, 0), (separator) => split(whole, known(toText(separator))));
  if ((name === "slice" || name === "substring" || name === "substr") && whole !== undefined)
    return sliced(run, whole, name, args);
  return just(unknown(name, `the result of \`${name}\` of a text`));
}

function split(whole: string, separator: string | undefined): Values {
  return separator === undefined
    ? just(unknown("split", "a text is split at an unknown place"))
    : list(whole.split(separator).map(literal));
}

function sliced(run: Run, whole: string, name: "slice" | "substring" | "substr", args: readonly Argument[]): Values {
  return each(argumentAt(run, args, 0), (from) =>
    each(argumentAt(run, args, 1), (to) => {
      const start = from.kind === "nothing" ? 0 : Number(known(toText(from)) ?? Number.NaN);
      const end = to.kind === "nothing" ? undefined : Number(known(toText(to)) ?? Number.NaN);
      if (Number.isNaN(start) || Number.isNaN(end)) return just(unknown(name, "a text is cut at an unknown place"));
      return literal(
        name === "substr" ? whole.slice(start, end === undefined ? undefined : start + end) : whole[name](start, end),
      );
    }),
  );
}

function replaced(
  run: Run,
  text: Text,
  name: "replace" | "replaceAll",
  args: readonly Argument[],
  node: ts.CallExpression | ts.NewExpression,
): Values {
  const pattern = node.arguments?.[0];
  return each(argumentAt(run, args, 1), (by) => {
    // A function that computes the replacement gives something unknown.
    const inserted: Text =
      by.kind === "closure" || by.kind === "nothing"
        ? [{ name: "replacement", reach: "segment", reason: "a computed replacement" }]
        : toText(by);
    if (pattern && ts.isRegularExpressionLiteral(pattern)) {
      if (!isSimplePattern(pattern.text, text))
        return textual(
          text.length === 0
            ? text
            : [{ name: "text", reach: "path", reason: "the text is changed by a pattern that the audit does not run" }],
        );
      return textual(replaceIn(text, pattern.text, inserted));
    }
    return each(argumentAt(run, args, 0), (searched) => {
      const wanted = known(toText(searched));
      if (wanted === undefined || wanted === "") return textual(text);
      let isDone = false;
      return textual(
        mapPieces(text, (piece) => {
          if (isDone) return [piece];
          const parts = name === "replaceAll" ? piece.split(wanted) : splitOnce(piece, wanted);
          isDone = name === "replace" && parts.length > 1;
          return parts.flatMap((part, index): Text => (index === 0 ? [part] : [...inserted, part]));
        }),
      );
    });
  });
}

function splitOnce(text: string, separator: string): readonly string[] {
  const index = text.indexOf(separator);
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + separator.length)];
}
