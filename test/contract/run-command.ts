import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../codegen/temporary-folder.ts";
import { contractCommand } from "./contract-command.ts";

/** Our own description of the calls that the SDK makes. */
export const openapi: string = fileURLToPath(new URL("../fixtures/client/openapi.json", import.meta.url));

/** How the command ended, and the lines that it said. */
export interface Ran {
  readonly exitCode: number;
  readonly lines: readonly string[];
}

/** Runs the command in this process. */
export async function run(...args: readonly string[]): Promise<Ran> {
  const lines: string[] = [];
  return { exitCode: await contractCommand(args, (line) => void lines.push(line)), lines };
}

/** An OpenAPI file with these paths. */
export async function fileOf(paths: object): Promise<string> {
  const file = join(await temporaryFolder(), "openapi.json");
  await writeFile(file, JSON.stringify({ openapi: "3.0.3", info: { title: "Some calls", version: "1" }, paths }));
  return file;
}

/** The content of a JSON body with this schema. */
export function json(schema: object): object {
  return { content: { "application/json": { schema } } };
}
