import { limits } from "../limits.ts";

/** The sets of assumptions that one call may still be looked at under. */
export class Budget {
  #left: number;

  constructor(worlds: number) {
    this.#left = worlds;
  }

  /** Lowers what is left, for a call that nothing shows to be a request. */
  limitTo(worlds: number): void {
    this.#left = Math.min(this.#left, worlds);
  }

  isSpent(): boolean {
    return this.#left <= 0;
  }

  /** Takes one set of assumptions, and more if looking took many steps. */
  spend(steps: number): void {
    this.#left -= 1 + steps / limits.stepsOfWorld;
  }
}
