import type { CallNode } from "../../../syntax/file-facts.ts";
import type { FunctionNode } from "../../../syntax/nodes.ts";
import type { ts } from "../../../syntax/typescript.ts";
import type { Climb } from "./climb.ts";
import { handedBack, own, returnedBy, type Kinds } from "./kinds.ts";
import { Known } from "./known.ts";

/** Notes the kinds of what a call calls; returns those of its result. */
export type Note = (kinds: Kinds) => Kinds;

/** What functions give to the calls that are known to reach them. */
export class Results {
  readonly #climb: Climb;
  readonly #notes = new Map<FunctionNode, Map<CallNode, Note>>();
  readonly #calls = new Map<FunctionNode, Set<CallNode>>();
  readonly #passed = new Known<CallNode>();
  readonly #handed = new Known<FunctionNode>();
  readonly #functions: Known<ts.Node>;

  /** The kinds of functions are noted elsewhere. */
  constructor(climb: Climb, functions: Known<ts.Node>) {
    this.#climb = climb;
    this.#functions = functions;
  }

  /** Notes that a call reaches a function, with arguments of these kinds. */
  call(node: CallNode, owner: FunctionNode, kinds: Kinds): void {
    const calls = this.#calls.get(owner) ?? new Set();
    this.#calls.set(owner, calls.add(node));
    this.#passed.add(node, kinds);
    this.#give(node, owner);
  }

  /** Notes that a call reaches a method: it calls what the method is, now and later. */
  called(node: CallNode, method: FunctionNode, note: Note): void {
    const notes = this.#notes.get(method) ?? new Map<CallNode, Note>();
    if (notes.has(node)) return;
    this.#notes.set(method, notes.set(node, note));
    this.#climb.later(() => this.#call(node, method, note));
  }

  #call(node: CallNode, method: FunctionNode, note: Note): void {
    const result = note(this.#functions.of(method));
    if (result !== 0) this.#climb.reach(node, result);
  }

  /** Notes that a function returns a part of what it is given. */
  handed(owner: FunctionNode, kinds: Kinds): void {
    if (this.#handed.add(owner, kinds)) this.giveAll(owner);
  }

  /** Gives what a function returns, as far as it is known, to all its calls. */
  giveAll(owner: FunctionNode): void {
    for (const node of this.#calls.get(owner) ?? []) this.#give(node, owner);
    for (const [node, note] of this.#notes.get(owner) ?? []) this.#climb.later(() => this.#call(node, owner, note));
  }

  #give(node: CallNode, owner: FunctionNode): void {
    const back = handedBack(this.#passed.of(node), this.#handed.of(owner));
    const kinds = own(returnedBy(this.#functions.of(owner))) | back;
    if (kinds !== 0) this.#climb.later(() => this.#climb.reach(node, kinds));
  }
}
