import type { CallNode } from "../../../syntax/file-facts.ts";
import type { FunctionNode } from "../../../syntax/nodes.ts";
import type { Climb } from "./climb.ts";
import { handedBack, own, returnedBy, type Kinds } from "./kinds.ts";
import { Known } from "./known.ts";

/** What functions give to the calls that are known to reach them. */
export class Results {
  readonly #climb: Climb;
  readonly #calls = new Map<FunctionNode, Set<CallNode>>();
  readonly #passed = new Known<CallNode>();
  readonly #handed = new Known<FunctionNode>();
  readonly #functions = new Known<FunctionNode>();

  constructor(climb: Climb) {
    this.#climb = climb;
  }

  /** Notes that a call reaches a function, with arguments of these kinds. */
  call(node: CallNode, owner: FunctionNode, kinds: Kinds): void {
    const calls = this.#calls.get(owner) ?? new Set();
    this.#calls.set(owner, calls.add(node));
    this.#passed.add(node, kinds);
    this.#give(node, owner);
  }

  /** Notes the kinds of a function. */
  function(owner: FunctionNode, kinds: Kinds): void {
    if (this.#functions.add(owner, kinds)) this.#giveAll(owner);
  }

  /** Notes that a function returns a part of what it is given. */
  handed(owner: FunctionNode, kinds: Kinds): void {
    if (this.#handed.add(owner, kinds)) this.#giveAll(owner);
  }

  #giveAll(owner: FunctionNode): void {
    for (const node of this.#calls.get(owner) ?? []) this.#give(node, owner);
  }

  #give(node: CallNode, owner: FunctionNode): void {
    const back = handedBack(this.#passed.of(node), this.#handed.of(owner));
    const kinds = own(returnedBy(this.#functions.of(owner))) | back;
    if (kinds !== 0) this.#climb.later(() => this.#climb.reach(node, kinds));
  }
}
