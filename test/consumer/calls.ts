import type { Vocabulary } from "./instantiations.ts";

/** One kind of call: how the call with a number is written, and what it may cost the compiler at most. */
export interface Call {
  readonly title: string;
  readonly limit: number;
  /** Whether it is counted with a large catalog too, where a count takes long. */
  readonly large?: true;
  readonly write: (words: Vocabulary, number: number) => string;
}

/**
 * Calls that have nothing in common but the function that they call, so that none profits from what another cost. The
 * wrong ones may cost no more than the right ones.
 */
export const calls: readonly Call[] = [
  { title: "generalKey, a scope", limit: 21, large: true, write: (words, n) => key(`scopes: ${list(words, n)}`) },
  {
    title: "generalKey, three scopes",
    limit: 21,
    write: (words, n) => key(`scopes: ${list(words, n, n + 50, n + 100)}`),
  },
  { title: "generalKey, a group", limit: 60, write: (words, n) => key(access(words, n)) },
  { title: "generalKey, two groups", limit: 60, large: true, write: (words, n) => key(access(words, n, n + 1)) },
  { title: "generalKey, three groups", limit: 60, write: (words, n) => key(access(words, n, n + 1, n + 3)) },
  {
    title: "generalKey, three groups and a scope",
    limit: 66,
    large: true,
    write: (words, n) => key(`${access(words, n, n + 1, n + 3)}, scopes: ${list(words, n)}`),
  },
  { title: "delegate, of every scope", limit: 34, large: true, write: (words, n) => delegated(list(words, n)) },
  {
    title: "delegate, a group",
    limit: 220,
    write: (words, n) => `delegate(everything, { name: "Child", ${access(words, n)} });`,
  },
  {
    title: "keyFor, a scope",
    limit: 33,
    write: (words, n) => `keyFor("general", { name: "Key", scopes: ${list(words, n)} });`,
  },
  {
    title: "keyFor, a group",
    limit: 80,
    write: (words, n) => `keyFor("general", { name: "Key", ${access(words, n)} });`,
  },
  { title: "amend, a group", limit: 80, write: (words, n) => amended(words, n, access(words, n)) },
  {
    title: "delegate, of two scopes",
    limit: 40,
    write: (words, n) => `${declared(words, n)}\n${delegated(list(words, n), `parent${n}`)}`,
  },
  { title: "amend, adding", limit: 42, write: (words, n) => amended(words, n, `add: ${list(words, n + 101)}`) },
  { title: "amend, removing", limit: 30, write: (words, n) => amended(words, n, `remove: ${list(words, n)}`) },
  {
    title: "amend, adding and removing",
    limit: 45,
    large: true,
    write: (words, n) => amended(words, n, `add: ${list(words, n + 101)}, remove: ${list(words, n)}`),
  },
  { title: "generalKey, no such scope", limit: 24, large: true, write: (_, n) => key(`scopes: ["no.such${n}"]`) },
  { title: "generalKey, no such group", limit: 60, write: (_, n) => key(`access: { noSuch${n}: "read" }`) },
  {
    title: "generalKey, no such level",
    limit: 60,
    write: ({ groups }, n) => key(`access: { ${at(groups, n)}: "none${n}" }`),
  },
  { title: "delegate, no such scope", limit: 30, write: (_, n) => delegated(`["no.such${n}"]`) },
  { title: "amend, adding no such scope", limit: 60, write: (words, n) => amended(words, n, `add: ["no.such${n}"]`) },
  {
    title: "amend, removing no such scope",
    limit: 64,
    write: (words, n) => amended(words, n, `remove: ["no.such${n}"]`),
  },
];

/** A program with so many calls of one kind. */
export function writeProgram(call: Call, words: Vocabulary, count: number): string {
  const header = `import { amend, delegate, generalKey, type GeneralScope, keyFor, type KeyRequest } from "${words.module}";
declare const everything: KeyRequest<"general", GeneralScope>;
`;
  return header + Array.from({ length: count }, (_, number) => call.write(words, number)).join("\n");
}

function key(parts: string): string {
  return `generalKey({ name: "Key", ${parts} });`;
}

function delegated(scopes: string, parent = "everything"): string {
  return `delegate(${parent}, { name: "Child", scopes: ${scopes} });`;
}

function amended(words: Vocabulary, number: number, change: string): string {
  return `${declared(words, number)}\namend(parent${number}, { ${change} });`;
}

function declared({ scopes }: Vocabulary, number: number): string {
  const union = [number, number + 100].map((index) => JSON.stringify(at(scopes, index))).join(" | ");
  return `declare const parent${number}: KeyRequest<"general", ${union}>;`;
}

function list({ scopes }: Vocabulary, ...indices: readonly number[]): string {
  return JSON.stringify(indices.map((index) => at(scopes, index)));
}

function access({ groups }: Vocabulary, ...indices: readonly number[]): string {
  return `access: { ${indices.map((index) => `${at(groups, index)}: "read"`).join(", ")} }`;
}

function at(names: readonly string[], index: number): string {
  return names[index % names.length] ?? "";
}
