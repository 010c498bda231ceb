import type { Access, AccessStep } from "../../../catalog/sdk-access.ts";
import type { Step } from "../../values/value.ts";

/** How far a value of a package is on the way of an access path. */
export interface AccessFit {
  /** The remaining steps to the function; none if the value is the function. */
  readonly left: readonly AccessStep[];
  /** The name that each placeholder stands for; several segments of one are joined by dots. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Compares the way to a value of a package with an access path. A class that a static function of the class returns counts
 * as the class, so that `new Octokit.plugin(paginate)()` is a `new Octokit()`.
 */
export function fitAccess({ steps }: Access, taken: readonly Step[]): AccessFit | undefined {
  return fit(steps, taken, new Map());
}

function fit(
  wanted: readonly AccessStep[],
  taken: readonly Step[],
  names: ReadonlyMap<string, string>,
): AccessFit | undefined {
  const [next, ...rest] = wanted;
  const [step, second, ...others] = taken;
  if (step === undefined) return { left: wanted, names };
  if (next === undefined) return undefined;
  if (next.kind === "placeholder") return fitPlaceholder(next, rest, taken, names);
  if (next.kind === "member") {
    return step.kind === "member" && step.name === next.name ? fit(rest, taken.slice(1), names) : undefined;
  }
  if (step.kind !== "member") return fit(rest, taken.slice(1), names);
  return next.kind === "new" && second?.kind === "call" ? fit(wanted, others, names) : undefined;
}

/** A placeholder takes one name, and one that spans names as many as it can. */
function fitPlaceholder(
  { name, spanning }: AccessStep & { readonly kind: "placeholder" },
  rest: readonly AccessStep[],
  taken: readonly Step[],
  names: ReadonlyMap<string, string>,
): AccessFit | undefined {
  const end = taken.findIndex(({ kind }) => kind !== "member");
  const most = spanning ? (end === -1 ? taken.length : end) : Math.min(1, end === -1 ? 1 : end);
  for (let count = most; count > 0; count--) {
    const value = taken.slice(0, count).flatMap((step) => (step.kind === "member" ? [step.name] : []));
    const found = fit(rest, taken.slice(count), new Map([...names, [name, value.join(".")]]));
    if (found) return found;
  }
  return undefined;
}
