import type { Exports } from "../codegen/evaluate.ts";

/** Calls a function of a generated module by its name. */
export function call(module: Exports, name: string, ...args: readonly unknown[]): unknown {
  const found = module[name];
  if (typeof found !== "function") throw new TypeError(`no ${name}`);
  return Reflect.apply(found, undefined, args) as unknown;
}

/** What is said when something is refused. */
export function messageOf(refused: () => unknown): string {
  try {
    refused();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("expected a refusal");
}
