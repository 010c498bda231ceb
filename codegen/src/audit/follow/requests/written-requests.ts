import { limits } from "../../limits.ts";
import { outcomesOf, type Matching } from "../../match/outcome.ts";
import { request } from "../../recognise/recogniser.ts";
import { nameText } from "../../syntax/nodes.ts";
import type { Code } from "../../syntax/code.ts";
import { ts } from "../../syntax/typescript.ts";
import { anyArguments } from "../../values/arguments.ts";
import type { Origin } from "../../values/origin.ts";
import { each, just } from "../../values/possible.ts";
import type { Run, Values } from "../../values/value.ts";
import { methodOptions } from "./by-looks.ts";
import { namesOf } from "../candidates/names-of.ts";
import type { Finding } from "../findings.ts";
import { urlOptions } from "./request-target.ts";

/** The requests that an object states, and what of the provider they use. */
interface Written {
  readonly findings: readonly Finding[];
  readonly origins: ReadonlySet<Origin>;
}

/**
 * The requests that objects state by a URL and a method, for code that sends whatever objects state: `{ url: () =>
 * "https://api.sendgrid.com/v3/templates", method: "POST" }`. Returns those that use an origin.
 */
export function writtenRequests(run: Run, code: Code, matching: Matching): (origin: Origin) => readonly Finding[] {
  let all: readonly Written[] | undefined;
  return (origin) => {
    all ??= code.files.flatMap(statingObjects).map((stated) => written(run, stated, matching));
    return all.flatMap(({ findings, origins }) => (origins.has(origin) ? findings : []));
  };
}

/** An object that states a URL and a method, and the names under which it does. */
interface Stating {
  readonly object: ts.ObjectLiteralExpression;
  readonly url: ts.ObjectLiteralElementLike;
  readonly method: string;
}

/** Many objects have a type that is no method. */
const methodNames = methodOptions.filter((name) => name !== "type");

function statingObjects(file: ts.SourceFile): readonly Stating[] {
  return methodNames.flatMap((method) =>
    (namesOf(file).names.get(method) ?? []).flatMap((name) => {
      const { parent } = name;
      const object = parent.parent;
      const isStated = ts.isObjectLiteralElementLike(parent) && parent.name === name;
      if (!isStated || !ts.isObjectLiteralExpression(object)) return [];
      const url = object.properties.find(({ name }) => urlOptions.includes(nameText(name) ?? ""));
      return url === undefined ? [] : [{ object, url, method }];
    }),
  );
}

function written(run: Run, { object, url, method }: Stating, matching: Matching): Written {
  const { result, origins } = run.ask(() => {
    const whole = run.evaluate(object, undefined);
    const said = (name: string): Values => each(whole, (value) => called(run, run.read(value, name)));
    const { requests } = request(said(method), said(nameText(url.name) ?? ""), { kind: "none" });
    return outcomesOf(requests, matching, "host");
  }, limits.stepsOfCallee);
  const findings = result.flatMap((outcome): readonly Finding[] =>
    outcome.kind === "operations" && !outcome.widened ? [{ place: url, outcome: { ...outcome, isAssumed: true } }] : [],
  );
  return { findings, origins: origins ?? new Set() };
}

/** Values, and what functions among them return whatever they are given. */
function called(run: Run, values: Values): Values {
  return each(values, (value) => (value.kind === "closure" ? run.call(value, anyArguments, false) : just(value)));
}
