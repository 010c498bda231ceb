import { argumentAt } from "../evaluate/arguments.ts";
import { each, just } from "../values/possible.ts";
import type { Run } from "../values/run.ts";
import type { Argument, Lazy, Value, Values } from "../values/value.ts";

/** What compilers put around `require`, so that a CommonJS module has a default: of TypeScript, Babel, SWC, esbuild and Rollup. */
const helper =
  /^(?:__importDefault|__importStar|__toESM|__toModule|_interopRequire(?:Default|Wildcard)|_interop_require_(?:default|wildcard)|_?interopDefault(?:Legacy|Compat)?|_interopNamespace(?:Default|Legacy|Compat)?)$/u;

/** Whether a function of this name only gives a module a default. */
export function isInterop(name: string): boolean {
  return helper.test(name);
}

/** The module, with a default if it has none. Of packages the root and the default are one anyway. */
export function withDefaultExport(run: Run, args: readonly Argument[] | undefined): Values {
  return each(argumentAt(run, args, 0), (value) =>
    just(value.kind === "external" || value.kind === "module" || value.kind === "unknown" ? value : wrap(value)),
  );
}

function wrap(value: Value): Value {
  const own: readonly (readonly [string, Lazy])[] = value.kind === "object" ? [...value.entries] : [];
  return { kind: "object", entries: new Map([...own, ["default", () => just(value)]]) };
}
