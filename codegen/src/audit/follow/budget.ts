import { limits } from "../limits.ts";
import type { FunctionNode } from "../syntax/nodes.ts";

/** The number of sets of assumptions under which a call may still be explored. */
export class Budget {
  #left: number;
  readonly #wrappers = new Set<FunctionNode>();

  constructor(worlds: number) {
    this.#left = worlds;
  }

  /** Lowers the rest of the budget, for a call that nothing shows to be a request. */
  limitTo(worlds: number): void {
    this.#left = Math.min(this.#left, worlds);
  }

  /** Adds the callers of a function, once for each function: a wrapper with very many of them takes time for each. */
  addCallers(owner: FunctionNode, count: number): void {
    if (count < limits.manyCallers || this.#wrappers.has(owner)) return;
    this.#wrappers.add(owner);
    this.#left += count * limits.worldsOfCaller;
  }

  isSpent(): boolean {
    return this.#left <= 0;
  }

  /** Takes one set of assumptions from the budget, and more if exploring took many steps. */
  spend(steps: number): void {
    this.#left -= 1 + steps / limits.stepsOfWorld;
  }
}
