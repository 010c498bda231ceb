import { dirname, relative, resolve } from "node:path";
import { parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { formatIssue, type Issue } from "../../catalog/issue.ts";
import { SyntaxErrors } from "../../catalog/json/parse-json.ts";
import { CommandError } from "../../files/command-error.ts";
import { readSource } from "../../files/read/read-source.ts";
import { mapLines } from "../../text/line-map.ts";
import { quote } from "../../text/show.ts";
import { suggestFrom } from "../../text/suggest.ts";
import type { Configuration } from "./configuration.ts";
import { auditKeys, configurationKeys, wrongItem, wrongValue, type Kind, type WrongValue } from "./keys.ts";

type Keys = Readonly<Record<string, Kind>>;
type Values = Readonly<Record<string, unknown>>;

/** One thing that is wrong, before its offset becomes a line and a column. */
interface Problem extends Pick<Issue, "path" | "expected" | "received" | "suggestion" | "hint"> {
  readonly offset: number;
}

/**
 * Reads a configuration: JSON that may have comments and trailing commas.
 *
 * @throws {CommandError} if the file cannot be read, or is not a configuration: every problem at once
 */
export async function readConfiguration(file: string, folder: string): Promise<Configuration> {
  const shownFile = relative(folder, file) || file;
  const text = (await readSource(shownFile)).replace(/^\uFEFF/u, " ");
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const problems = errors.length > 0 ? syntaxProblems(text, errors) : problemsOf(root);
  if (problems.length > 0) {
    const position = mapLines(text);
    const lines = problems.map(({ offset, ...problem }) =>
      formatIssue({ file: shownFile, ...position(offset), ...problem }),
    );
    throw new CommandError(lines.join("\n"), { code: "configuration", file: shownFile });
  }
  const home = dirname(file);
  const { audit = {}, ignores = [], ...others } = valuesOf(root);
  const local = (keys: Keys, values: Values): Values => localise(keys, values, (path) => from(folder, home, path));
  // Every value was checked above.
  return {
    ignores: [],
    ...local(configurationKeys, { ...others, ignores }),
    audit: local(auditKeys, audit as Values),
    ...{ file: shownFile, home },
  };
}

function syntaxProblems(text: string, errors: readonly ParseError[]): readonly Problem[] {
  const syntax = new SyntaxErrors(text);
  for (const { error, offset, length } of errors) syntax.add(printParseErrorCode(error), offset, length);
  return syntax.findings.map(({ offset, expected, received, hint }) => ({
    ...{ offset, path: "", expected, received },
    ...(hint !== undefined && { hint }),
  }));
}

function problemsOf(root: Node | undefined): readonly Problem[] {
  if (root?.type !== "object")
    return [{ offset: root?.offset ?? 0, path: "", expected: "an object", received: root?.type ?? "nothing" }];
  const audit = propertiesOf(root).find(([key, value]) => key.value === "audit" && value.type === "object");
  return [
    ...problemsIn(root, configurationKeys, ""),
    ...(audit === undefined ? [] : problemsIn(audit[1], auditKeys, "audit.")),
  ];
}

function problemsIn(object: Node, keys: Keys, prefix: string): readonly Problem[] {
  const suggest = suggestFrom(Object.keys(keys));
  const properties = propertiesOf(object);
  return properties.flatMap(([key, value], index) => {
    const name = String(key.value);
    const at = { offset: key.offset, path: `${prefix}${name}` };
    const kind = Object.hasOwn(keys, name) ? keys[name] : undefined;
    if (kind === undefined) {
      const suggestion = suggest(name);
      const next =
        suggestion === undefined ? { hint: `The keys here are ${Object.keys(keys).join(", ")}.` } : { suggestion };
      return [{ ...at, expected: "a known key", received: quote(name), ...next }];
    }
    if (properties.findIndex(([other]) => other.value === name) < index)
      return [{ ...at, expected: "each key once", received: `${quote(name)} again`, hint: "Delete one of them." }];
    return valueProblems(kind, value, at.path);
  });
}

/** Returns what is wrong with a value, or with each item of a list. */
function valueProblems(kind: Kind, node: Node, path: string): readonly Problem[] {
  const wrong = wrongValue(kind, toValue(node));
  if (wrong !== undefined) return [toProblem(node, path, wrong)];
  return itemsOf(kind, node).flatMap((item, index) => {
    const problem = wrongItem(kind, toValue(item));
    return problem === undefined ? [] : [toProblem(item, `${path}[${index}]`, problem)];
  });
}

function itemsOf(kind: Kind, { type, children = [] }: Node): readonly Node[] {
  return type === "array" && kind !== "any" ? children : [];
}

function toProblem(node: Node, path: string, { suggestion, hint, ...wrong }: WrongValue): Problem {
  const next = suggestion === undefined ? { hint: hint ?? "Correct the value." } : { suggestion };
  return { offset: node.offset, path, ...wrong, received: JSON.stringify(toValue(node)), ...next };
}

function propertiesOf({ children = [] }: Node): readonly (readonly [Node, Node])[] {
  return children.flatMap(({ children: [key, value] = [] }) => (key && value ? [[key, value] as const] : []));
}

function valuesOf(root: Node | undefined): Values {
  return root === undefined ? {} : (toValue(root) as Values);
}

/** Returns the value of a node; a key named `__proto__` stays a key. */
function toValue(node: Node): unknown {
  if (node.type === "array") return (node.children ?? []).map(toValue);
  if (node.type !== "object") return node.value;
  return Object.fromEntries(propertiesOf(node).map(([key, value]) => [String(key.value), toValue(value)]));
}

/** Returns a path of the configuration, from the working folder; `!` before it stays. */
function from(folder: string, home: string, path: string): string {
  const excluded = path.startsWith("!") ? "!" : "";
  return `${excluded}${relative(folder, resolve(home, path.slice(excluded.length))) || "."}`;
}

function localise(keys: Keys, values: Values, local: (path: string) => string): Values {
  // A value of any kind is for editors, not for the command.
  const used = Object.entries(values).filter(([key]) => keys[key] !== "any");
  return Object.fromEntries(
    used.map(([key, value]): [string, unknown] => {
      if (keys[key] === "path") return [key, local(String(value))];
      if (keys[key] === "paths" && Array.isArray(value)) return [key, value.map((path) => local(String(path)))];
      return [key, value];
    }),
  );
}
