import type { Kinds } from "./kinds.ts";

/** Kinds by key. They only grow, so that the flow ends. */
export class Known<K> {
  readonly #kinds = new Map<K, Kinds>();

  has(key: K): boolean {
    return this.#kinds.has(key);
  }

  /** The kinds of a key; none if nothing is known of it. */
  of(key: K): Kinds {
    return this.#kinds.get(key) ?? 0;
  }

  /** Adds kinds to those of a key; true if any of them are new. */
  add(key: K, kinds: Kinds): boolean {
    const known = this.of(key);
    if ((known | kinds) === known) return false;
    this.#kinds.set(key, known | kinds);
    return true;
  }
}
