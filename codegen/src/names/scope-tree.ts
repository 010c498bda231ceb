import type { Scope } from "../catalog/catalog.ts";
import { camelCase } from "./casing.ts";
import { asciiIdentifier, bindingsOf, unexportable } from "./identifier.ts";
import { uniqueNames, type Naming } from "./unique-names.ts";

/** One step of the path to a scope: `templates`, `versions`, `read`. */
export interface ScopeNode {
  /** The member's name in generated code, unique among its siblings. */
  readonly name: string;
  /** The scope that ends here. */
  readonly scope?: Scope;
  readonly children: readonly ScopeNode[];
}

/** Most branches end with their scope, and have no children. */
interface Branch {
  scope?: Scope;
  children?: Map<string, Branch>;
}

/**
 * The scopes as a tree of members: `templates.versions.read` is reached as `scopes.templates.versions.read`,
 * `repo:status` as `scopes.repo.status`.
 *
 * A scope that is also the beginning of others (`repo` beside `repo:status`) becomes the member `self` of its node, unless
 * the others have a `member` elsewhere. A `member` that is taken already does not count.
 */
export function scopeTree(scopes: readonly Scope[]): readonly ScopeNode[] {
  const root: Branch = {};
  const placed: Scope[] = [];
  for (const scope of scopes) {
    if (scope.member === undefined) insert(root, scope, steps(scope.name));
    else placed.push(scope);
  }
  for (const scope of placed) {
    const wanted = scope.member?.split(".") ?? [];
    insert(root, scope, isFree(root, wanted) ? wanted : steps(scope.name));
  }
  // The first step is exported by its name, which has to be an identifier; the others are properties, quoted if need be.
  return childrenOf(root, {
    nameOf: (key) => camelCase(key) && asciiIdentifier(camelCase(key)),
    exactNameOf: asciiIdentifier,
    claims: bindingsOf,
    reserved: unexportable,
  });
}

/** Returns false if a scope is at the end of a way, or before it. */
function isFree(root: Branch, way: readonly string[]): boolean {
  let branch: Branch | undefined = root;
  for (const key of way) {
    branch = branch.children?.get(key);
    if (branch === undefined) return true;
    if (branch.scope) return false;
  }
  return branch.children === undefined;
}

function insert(root: Branch, scope: Scope, way: readonly string[]): void {
  let branch = root;
  for (const key of way) {
    branch.children ??= new Map();
    let next = branch.children.get(key);
    if (!next) branch.children.set(key, (next = {}));
    branch = next;
  }
  branch.scope = scope;
}

/** The deepest nesting of generated objects: compilers fail on very deep ones. */
const deepest = 16;

/** `a.b:c` → `a`, `b`, `:c`: the separator stays with the step it leads to, and a dot goes without saying. */
function steps(name: string): readonly string[] {
  // Nothing but dots between steps, and not too many: nearly every name.
  if (/^[^.:/]+(?:\.[^.:/]+){0,15}$/.test(name)) return name.split(".");
  const [first = "", ...rest] = name.split(/(?=(?<![.:/])[.:/])/);
  const steps = [first, ...rest.slice(0, deepest - 2)];
  if (rest.length > deepest - 2) steps.push(rest.slice(deepest - 2).join(""));
  return steps.map((step, index) => (index > 0 ? step.replace(/^\.(?![.:/])/, "") : step));
}

const properties: Naming = { nameOf: camelCase, exactNameOf: (key) => key || "_" };

function childrenOf({ children }: Branch, naming: Naming): readonly ScopeNode[] {
  if (!children) return none;
  const names = uniqueNames([...children.keys()], naming);
  return Array.from(children, ([key, child]) => toNode(names.get(key) ?? key, child));
}

const none: readonly ScopeNode[] = [];

function toNode(name: string, branch: Branch): ScopeNode {
  const { scope } = branch;
  const nodes = childrenOf(branch, properties);
  if (!scope) return { name, children: nodes };
  if (nodes.length === 0) return { name, scope, children: none };
  let self = "self";
  while (nodes.some((node) => node.name === self)) self = `_${self}`;
  return { name, children: [{ name: self, scope, children: none }, ...nodes] };
}
