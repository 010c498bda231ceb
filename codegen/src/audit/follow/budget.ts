import { limits } from "../limits.ts";

/** The number of sets of assumptions under which a call may still be explored. */
export class Budget {
  #left: number;

  constructor(worlds: number) {
    this.#left = worlds;
  }

  /** Lowers the rest of the budget, for a call that nothing shows to be a request. */
  limitTo(worlds: number): void {
    this.#left = Math.min(this.#left, worlds);
  }

  isSpent(): boolean {
    return this.#left <= 0;
  }

  /** Takes one set of assumptions from the budget, and more if exploring took many steps. */
  spend(steps: number): void {
    this.#left -= 1 + steps / limits.stepsOfWorld;
  }
}
