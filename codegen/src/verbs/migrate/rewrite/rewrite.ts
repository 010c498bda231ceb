import { Node, type SourceFile } from "ts-morph";
import { elementOf, replaceElements } from "../syntax/array-elements.ts";
import type { Edit } from "./edit.ts";
import { ImportChanges } from "./import-changes.ts";
import { isString } from "../find/found.ts";
import type { MemberPaths } from "../member-paths.ts";
import { requote } from "./requote.ts";
import { rewriteMember } from "./rewrite-member.ts";
import { sdkPath } from "../syntax/sdk-path.ts";
import type { Use } from "../uses.ts";

/** Why a retired name was left where it is. */
export type Obstacle = "no-replacement" | "several-replacements" | "declared-elsewhere";

/** The outcome for a use: the scopes that replace it, or why they could not. */
export interface Outcome {
  readonly use: Use;
  readonly to: readonly string[];
  readonly obstacle?: Obstacle;
}

/** How to rewrite the uses in one file: what becomes of each, and the edits. */
export interface Rewriting {
  readonly outcomes: readonly Outcome[];
  readonly edits: readonly Edit[];
}

/** The parts of a catalog that rewriting needs. */
export interface Replacements {
  readonly use: ReadonlyMap<string, readonly string[]>;
  readonly members: MemberPaths;
  /** The lists in which a scope may be left out that is there already, and several may stand for one. */
  readonly lists: ReadonlySet<Node>;
}

/** Decides for each use what replaces it: in a list any number of scopes, none twice; anywhere else exactly one. */
export function rewriteUses(file: SourceFile, uses: readonly Use[], replacements: Replacements): Rewriting {
  const rewriter = new Rewriter(file, uses, replacements);
  const outcomes: Outcome[] = [];
  for (const use of uses) outcomes.push(rewriter.rewrite(use));
  return { outcomes, edits: rewriter.edits() };
}

/** The changes to one file, collected use by use. */
class Rewriter {
  readonly #replacements: Replacements;
  readonly #imports: ImportChanges;
  readonly #lists: Lists;
  readonly #edits: Edit[] = [];

  constructor(file: SourceFile, uses: readonly Use[], replacements: Replacements) {
    this.#replacements = replacements;
    this.#imports = new ImportChanges(file);
    this.#lists = new Lists(uses, replacements.members);
  }

  /** Notes the changes for one use; returns the scopes that replace it, or why none do. */
  rewrite(use: Use): Outcome {
    const { use: replacements, lists } = this.#replacements;
    const to = replacements.get(use.name) ?? [];
    const element = elementOf(use.node);
    const place = element && lists.has(element.array) ? element : undefined;
    const isUnion = Node.isLiteralTypeNode(use.node.getParent());
    if (to.length === 0) return { use, to, obstacle: "no-replacement" };
    if (to.length > 1 && place === undefined && !isUnion) return { use, to, obstacle: "several-replacements" };
    const texts = new Map<string, string>();
    for (const scope of to) {
      const text = textFor(use.node, scope, this.#replacements.members, this.#imports);
      if (text === undefined) return { use, to, obstacle: "declared-elsewhere" };
      texts.set(scope, text);
    }
    if (place !== undefined) this.#lists.replace(place.array, place.element, use.node, texts);
    else
      this.#edits.push({ start: use.node.getStart(), end: use.node.getEnd(), text: [...texts.values()].join(" | ") });
    return { use, to };
  }

  edits(): readonly Edit[] {
    return [...this.#edits, ...this.#lists.edits(), ...this.#imports.edits()];
  }
}

/** The text for a scope in the place of a node; undefined if the node is a member that cannot be rewritten. */
function textFor(node: Node, scope: string, members: MemberPaths, imports: ImportChanges): string | undefined {
  return isString(node) ? requote(node.getText(), scope) : rewriteMember(node, members.pathOf(scope) ?? [], imports);
}

/** The array literals of a file whose elements change. */
class Lists {
  readonly #retired: ReadonlySet<Node>;
  readonly #members: MemberPaths;
  readonly #texts = new Map<Node, Map<Node, readonly string[]>>();
  readonly #held = new Map<Node, Set<string>>();

  constructor(uses: readonly Use[], members: MemberPaths) {
    this.#retired = new Set(uses.map(({ node }) => node));
    this.#members = members;
  }

  /** Puts scopes in the place of an element, without those that the list has already. */
  replace(
    array: Node & { getElements(): readonly Node[] },
    element: Node,
    inner: Node,
    texts: ReadonlyMap<string, string>,
  ): void {
    const held = this.#held.get(array) ?? this.#scopesIn(array.getElements());
    this.#held.set(array, held);
    const wanted = [...texts].filter(([scope]) => !held.has(scope));
    for (const [scope] of wanted) held.add(scope);
    const elements = this.#texts.get(array) ?? new Map<Node, readonly string[]>();
    this.#texts.set(
      array,
      elements.set(
        element,
        wanted.map(([, text]) => replaceWithin(element, inner, text)),
      ),
    );
  }

  edits(): readonly Edit[] {
    return [...this.#texts].flatMap(([array, texts]) =>
      Node.isArrayLiteralExpression(array) ? replaceElements(array.getElements(), texts) : [],
    );
  }

  #scopesIn(elements: readonly Node[]): Set<string> {
    const others = elements.filter((element) => !this.#retired.has(element));
    return new Set(others.flatMap((element) => this.#scopeOf(element) ?? []));
  }

  #scopeOf(element: Node): string | undefined {
    if (isString(element)) return element.getLiteralText();
    const [first, ...path] = sdkPath(element) ?? [];
    return first === "scopes" ? this.#members.scopeAt(path) : undefined;
  }
}

/** The element's text with what is inside its assertions replaced. */
function replaceWithin(element: Node, inner: Node, text: string): string {
  const whole = element.getText();
  const start = inner.getStart() - element.getStart();
  return whole.slice(0, start) + text + whole.slice(start + inner.getText().length);
}
