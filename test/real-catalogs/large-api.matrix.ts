import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../consumer/compilers.ts";
import { strictest, writeFiles } from "../consumer/consumer-project.ts";
import { createGeneratedProject } from "./generated-project.ts";
import { largeApi } from "./large-api.ts";

/** Microsoft Graph, the largest API that was measured, has 11,198 operations. */
const size = Number(process.env["LARGE_API"] ?? 12_000);

const program = `import { gate, type Gate } from "../generated/client.ts";
import { delegatedKey } from "../generated/keys.ts";
declare const client: Parameters<typeof gate>[0];
const own = gate(client, delegatedKey({ name: "Mine", scopes: ["Resource1.ReadWrite"] }));
void own.call("GET /resource1");
void own.call("DELETE /resource1/{item-id}", { path: { "item-id": 1 } });
export const read = (other: Gate<"Resource1.Read", "delegated">): unknown => other.call("GET /resource1");
read(own);
// @ts-expect-error -- another resource
void own.call("GET /resource2");
`;

/** Options that every version from 5.0 on knows. */
const compilerOptions = { ...strictest, allowImportingTsExtensions: true };

const project = createGeneratedProject();

describe(`a catalog of ${size} operations`, () => {
  it("is generated in time that a person waits for", async () => {
    project.write(largeApi(size));
    const start = process.cpuUsage();
    expect(await project.run("generate")).toMatchObject({ exitCode: 0 });
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(60);
  });

  it.each(["5.0", "5.9", "6.0", "7.0"] as const)("compiles with TypeScript %s", async (version) => {
    const folder = join(project.folder, version);
    writeFiles(folder, { "program.ts": program, "tsconfig.json": { compilerOptions, files: ["program.ts"] } });
    expect((await compile(version, folder)).output).toBe("");
  });
});
