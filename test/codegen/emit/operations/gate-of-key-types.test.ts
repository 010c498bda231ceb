import { describe, expect, it } from "vitest";
import type { PrintedFile } from "../../../../codegen/src/print/print-file.ts";
import type { RequestClient } from "../../../../src/client/http/request-client.ts";
import { ScopeError } from "../../../../src/errors/scope-error.ts";
import { compile, messagesOf, runtime } from "../../compile.ts";
import { evaluate } from "../../evaluate.ts";
import { generateCode } from "../../generate-code.ts";
import { keyed } from "../keyed.ts";

const files = await generateCode(keyed, { catalogName: "scopes.json", runtime, importExtension: ".ts" });

const header = `import { type CallableOperation, delegate, gate, type Gate } from "./index.ts";
import { applicationKey, delegatedKey, type GatedPaths, type MissingScopes } from "./index.ts";
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export const same = <A, B>(answer: Equal<A, B>): boolean => answer;
declare const client: Parameters<typeof gate>[0];
export type All = [CallableOperation<"user.read">, GatedPaths<object, "user.read">, Gate, MissingScopes<never, never>];
const asApplication = gate(client, applicationKey({ name: "A", scopes: ["mail.write"] }));
const asDelegated = gate(client, delegatedKey({ name: "D", scopes: ["mail.write"] }));
const ofAnyType = gate(client, { scopes: ["mail.write"] });
const user = gate(client, delegatedKey({ name: "U", scopes: ["user.read"] }));
export const gates = [asApplication, asDelegated, ofAnyType, user];
export const parent = delegatedKey({ name: "P", scopes: ["mail.write"] });
export { applicationKey, delegate };
`;

const statements: string[] = [];

/** What the compiler says of a statement; one program holds all statements of this file. */
function compiled(statement: string): () => readonly string[] {
  const line = header.split("\n").length + statements.length;
  statements.push(`{ ${statement} }`);
  return () => all().filter((text) => text.startsWith(`use.ts:${line} `));
}

let found: readonly string[] | undefined;

function all(): readonly string[] {
  const use: PrintedFile = { name: "use.ts", text: header + statements.join("\n") };
  found ??= messagesOf(compile([...files, use]).semanticErrorsOf(use.name));
  return found;
}

/** What a gate of the catalog says at run time of an operation, or the URL that it sends. */
async function send(keyType: string | undefined, scopes: readonly string[], operation: string): Promise<unknown> {
  const client: RequestClient = { request: ({ url }) => Promise.resolve([{ statusCode: 200 }, url]) };
  const { gate } = evaluate(files)("client.ts") as {
    readonly gate: (
      client: RequestClient,
      key: object,
    ) => {
      readonly call: (operation: string, options?: object) => Promise<{ readonly body: unknown }>;
    };
  };
  const gated = gate(client, { scopes, ...(keyType !== undefined && { "~keyType": keyType }) });
  const path = operation.includes("{id}") ? { id: "7" } : operation.includes("{part}") ? { part: "7" } : undefined;
  try {
    return (await gated.call(operation, path && { path })).body;
  } catch (error) {
    if (error instanceof ScopeError) return error.issues.map(({ next }) => next).join("\n");
    throw error;
  }
}

/** A call by a key, and why it is refused; a call without a reason is allowed. */
interface Row {
  readonly gate: string;
  readonly operation: string;
  readonly refused?: string;
}

const keys: Readonly<Record<string, readonly [string | undefined, readonly string[]]>> = {
  asApplication: ["application", ["mail.write"]],
  asDelegated: ["delegated", ["mail.write"]],
  ofAnyType: [undefined, ["mail.write"]],
  user: ["delegated", ["user.read"]],
};
const rows: readonly Row[] = [
  { gate: "asApplication", operation: "GET /mail" },
  { gate: "asApplication", operation: "PUT /mail/{id}" },
  { gate: "asApplication", operation: "GET /me/{part}" },
  { gate: "asDelegated", operation: "GET /mail" },
  { gate: "asDelegated", operation: "GET /users" },
  { gate: "ofAnyType", operation: "GET /me/{part}" },
  { gate: "user", operation: "GET /me" },
  { gate: "asApplication", operation: "GET /me", refused: "cannot be called with a key of type 'application'" },
  { gate: "asDelegated", operation: "GET /me/{part}", refused: "needs scopes 'mail.basic' and 'user.read'" },
  { gate: "asDelegated", operation: "GET /mail/{id}/sender", refused: "needs scopes 'mail.read' and 'user.read'" },
  { gate: "ofAnyType", operation: "GET /me", refused: "needs scope 'user.read' on a key of type 'delegated'" },
  {
    gate: "user",
    operation: "GET /users",
    refused: "needs 'mail.read' and 'user.read', or 'mail.basic' and 'mail.write'",
  },
];
const concrete = [
  { path: "/me", refused: "GET /me cannot be called with a key of type 'application'" },
  { path: "/me/photo", refused: undefined },
  { path: "/mail", refused: undefined },
];
const sound = [
  "const own: Gate<'user.read', 'delegated'> = user; void own.call('GET /me');",
  "const fewer: Gate<'mail.basic', 'application'> = asApplication; void fewer;",
  "const unknownType: Gate<'mail.write'> = ofAnyType; void unknownType;",
  "const narrower: Gate<'mail.write', 'delegated'> = ofAnyType; void narrower;",
  "same<CallableOperation<'user.read', 'delegated'>, 'GET /me'>(true);",
  "same<CallableOperation<any>, never>(true);",
  "same<CallableOperation<'user.read', any>, never>(true);",
  "same<MissingScopes<'mail.write', 'mail.basic' | 'user.read'>, 'user.read'>(true);",
  "delegate(parent, { name: 'Child', scopes: ['mail.basic'] });",
];
const wrong = [
  {
    statement: "const other: Gate<'user.read', 'delegated'> = gate(client, { scopes: ['mail.basic'] }); void other;",
    words: "not assignable",
  },
  { statement: "const wider: Gate<'mail.write'> = asDelegated; void wider;", words: "GET /me/{part}" },
  {
    statement: "delegate(parent, { name: 'Child', scopes: ['user.read'] });",
    words: `'"user.read"' is not assignable to type 'CoveredScope<"mail.write">'`,
  },
];

describe("a gate where the type of a key decides, and scopes imply others", () => {
  for (const { gate, operation, refused } of rows) {
    const parameters = operation.includes("{id}") ? "id: 7" : operation.includes("{part}") ? "part: 7" : undefined;
    const options = parameters === undefined ? "" : `, { path: { ${parameters} } }`;
    const said = compiled(`void ${gate}.call(${JSON.stringify(operation)}${options});`);

    it(`${refused === undefined ? "allows" : "refuses"} in types and at run time alike: ${gate}, ${operation}`, async () => {
      const [keyType, scopes = []] = keys[gate] ?? [];
      const sent = await send(keyType, scopes, operation);
      if (refused === undefined) {
        expect(said()).toEqual([]);
        expect(sent).toBe(operation.replace(/^\S+ /u, "").replace(/\{.*?\}/u, "7"));
      } else {
        expect(said().join("\n")).toContain(`"${operation} ${refused}"`);
        expect(sent).toContain(`${operation} ${refused}`);
      }
    });
  }

  for (const { path, refused } of concrete) {
    const said = compiled(`void asApplication.get(${JSON.stringify(path)});`);

    it(`${refused === undefined ? "allows" : "refuses"} the concrete path ${path}`, () => {
      if (refused === undefined) expect(said()).toEqual([]);
      else expect(said().join("\n")).toContain(`"${refused}"`);
    });
  }

  for (const statement of sound) {
    const said = compiled(statement);

    it(`compiles: ${statement}`, () => {
      expect(said()).toEqual([]);
    });
  }

  for (const { statement, words } of wrong) {
    const said = compiled(statement);

    it(`does not compile: ${statement}`, () => {
      expect(said().join("\n")).toContain(words);
    });
  }

  it("is declared by files that compile, and imported by a header that compiles", () => {
    const lineOf = (text: string): number => Number(/^use\.ts:(\d+) /u.exec(text)?.[1]);
    expect(all().filter((text) => !(lineOf(text) >= header.split("\n").length))).toEqual([]);
    const program = compile(files);
    expect(files.flatMap(({ name }) => messagesOf(program.errorsOf(name)))).toEqual([]);
  });
});
