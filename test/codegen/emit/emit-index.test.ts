import { describe, expect, it } from "vitest";
import { emitIndex } from "../../../codegen/src/emit/emit-index.ts";
import { options, print } from "./print.ts";

describe(emitIndex.name, () => {
  it("passes on what the other files declare, and the lists under one name each", async () => {
    const text = await print(emitIndex(options));
    expect(text.slice(text.indexOf("export * "))).toBe(
      `export * from "./bindings.js";
export * from "./details.js";
export type { OperationsByScope } from "./gate.js";
export * as groups from "./groups.js";
export * from "./keys.js";
export * from "./operations.js";
export * as presets from "./presets.js";
export * as scopes from "./scopes.js";
export * from "./types.js";
`,
    );
  });

  it("passes on values and types of the runtime apart, so that each file can be compiled alone", async () => {
    const text = await print(emitIndex(options));
    expect(text).toMatch(
      /^export \{ ScopeError, delegate, missingScopes \} from "scopewright\/core";\nexport type \{\n/,
    );
  });
});
