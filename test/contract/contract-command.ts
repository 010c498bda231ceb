import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { isOpenApi, type OpenApi } from "./openapi.ts";
import { startPrism } from "./prism.ts";
import { type Outcome, runContract } from "./run-contract.ts";

/**
 * Makes the calls of the SDK against a mock server for an OpenAPI file, and says what came of each. Gives the exit code: 0
 * where the file allows all of them, 1 where it does not, 2 for wrong usage or a file that says nothing about them.
 */
export async function contractCommand(args: readonly string[], say: (line: string) => void): Promise<0 | 1 | 2> {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) {
    say(
      `expected one OpenAPI file but received ${args.length === 0 ? "none" : args.length}. Run "npm run test:contract -- openapi.json".`,
    );
    return 2;
  }
  const description = await readOpenApi(file);
  if (typeof description === "string") {
    say(`${file}: ${description}`);
    return 2;
  }
  const outcomes = await runWithPrism(file, description);
  if (typeof outcomes === "string") {
    say(`${file}: ${outcomes}`);
    return 2;
  }
  for (const { outcome, client, call, operation, reason } of outcomes)
    say(`${outcome.padEnd(14)} ${client.padEnd(16)} ${call}: ${operation}${reason === undefined ? "" : `: ${reason}`}`);
  const count = (wanted: Outcome["outcome"]): number => outcomes.filter(({ outcome }) => outcome === wanted).length;
  const [passed, failed] = [count("passed"), count("failed")];
  say(
    `${passed} passed, ${failed} failed, ${count("not described")} not described, ${count("not in catalog")} not in catalog.`,
  );
  if (passed + failed > 0) return failed > 0 ? 1 : 0;
  say(`${file}: expected calls that the SDK makes but received none of them. Choose another file.`);
  return 2;
}

/** The file, or what is wrong with it. */
async function readOpenApi(file: string): Promise<OpenApi | string> {
  let value: unknown;
  try {
    // YAML has all of JSON in it.
    value = parse(await readFile(file, "utf8"));
  } catch (error) {
    return `expected an OpenAPI file but received an error: ${error instanceof Error ? error.message : String(error)}`;
  }
  return isOpenApi(value) ? value : "expected an OpenAPI file of version 3 but received something else.";
}

async function runWithPrism(file: string, description: OpenApi): Promise<readonly Outcome[] | string> {
  try {
    const prism = await startPrism(file);
    try {
      return await runContract(prism.url, description);
    } finally {
      await prism.stop();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
