import { remembered } from "../../collections/memoised.ts";

let next = 1;

const numbers = remembered<object, number>(() => next++);

/** The number of an object, by which keys tell it from others; 0 for none. */
export function numberOf(object: object | undefined): number {
  return object === undefined ? 0 : numbers(object);
}
