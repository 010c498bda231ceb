import { describe, expect, it } from "vitest";
import { createCallGraph, framesOf } from "../../../../codegen/src/audit/follow/sites.ts";
import { mergeWorlds } from "../../../../codegen/src/audit/follow/worlds.ts";
import { waysTo } from "../../../../codegen/src/audit/follow/reached.ts";
import { evaluateCallee } from "../../../../codegen/src/audit/evaluate/calls/calls.ts";
import { isFunction, nameText, type FunctionNode } from "../../../../codegen/src/audit/syntax/nodes.ts";
import { ts } from "../../../../codegen/src/audit/syntax/typescript.ts";
import { argumentAt } from "../../../../codegen/src/audit/values/arguments.ts";
import type { Frame } from "../../../../codegen/src/audit/values/value.ts";
import { load, type Evaluated } from "../evaluated.ts";
import { shown } from "../shown.ts";

const source = "function f(a) { here(a); } function g(b) { f(b); } function h() {} g('/a');";

/** The function of a name in a file. */
function functionIn({ file }: Evaluated, name: string): FunctionNode {
  const found = file.statements.find((statement) => isFunction(statement) && nameText(statement.name) === name);
  if (found === undefined || !isFunction(found)) throw new Error(`the source has no function ${name}`);
  return found;
}

/** The call of a name in a file. */
function callIn({ file, run }: Evaluated, name: string): ts.CallExpression {
  const found = run.code.facts(file).calls.find(({ expression }) => expression.getText() === name);
  if (found === undefined || !ts.isCallExpression(found)) throw new Error(`the source does not call ${name}`);
  return found;
}

function frameOf(owner: FunctionNode): Frame {
  return { owner, args: [], self: undefined, outer: undefined };
}

describe(framesOf.name, () => {
  /** The first argument with which a call of this text calls each function. */
  function firstArguments(text: string, call: string): readonly string[] {
    const evaluated = load(text);
    const { run } = evaluated;
    const node = callIn(evaluated, call);
    const frames = run.ask(() => framesOf(run, node, evaluateCallee(run, node, undefined), true)).result;
    return frames.flatMap(([, { args }]) => shown(argumentAt(run, args, 0)));
  }

  it.each<readonly [title: string, text: string, call: string, want: readonly string[]]>([
    ["a function that is called by name", source, "g", ["/a"]],
    ["a function through call", "function f(a) {} f.call(null, '/a');", "f.call", ["/a"]],
    ["a function through apply", "function f(a) {} f.apply(null, ['/a']);", "f.apply", ["/a"]],
    ["a callback with each element", "['/a', '/b'].forEach((a) => here(a));", "['/a', '/b'].forEach", ["/a", "/b"]],
    ["a callback of a timer", "setTimeout((a) => here(a), 10, '/a');", "setTimeout", ["/a"]],
    ["a callback of an unknown function", "other((a) => here(a));", "other", ["{argument}"]],
    [
      "a constructor through super",
      "class A { constructor(a) {} } class B extends A { constructor() { super('/a'); } }",
      "super",
      ["/a"],
    ],
  ])("opens a frame for %s", (_, text, call, want) => {
    expect(firstArguments(text, call)).toEqual(want);
  });
});

describe(createCallGraph.name, () => {
  it("keeps each site once, and sites under other assumptions apart", () => {
    const evaluated = load(source);
    const [f, g] = [functionIn(evaluated, "f"), functionIn(evaluated, "g")];
    const graph = createCallGraph();
    const site = { call: callIn(evaluated, "f"), frame: frameOf(f), world: new Map(), index: 0 };
    expect(graph.add(f, site)).toBe(true);
    expect(graph.add(f, { ...site, frame: frameOf(f) })).toBe(false);
    expect(graph.add(f, { ...site, index: 1 })).toBe(true);
    expect(graph.add(f, { ...site, world: new Map([[g, frameOf(g)]]) })).toBe(true);
    expect(graph.sitesOf(f)).toHaveLength(3);
    expect(graph.sitesOf(g)).toEqual([]);
  });
});

describe(mergeWorlds.name, () => {
  it("adds the call and the calls that it rests on", () => {
    const evaluated = load(source);
    const [f, g] = [functionIn(evaluated, "f"), functionIn(evaluated, "g")];
    const [ofF, ofG] = [frameOf(f), frameOf(g)];
    const site = { call: callIn(evaluated, "f"), frame: ofF, world: new Map([[g, ofG]]), index: 0 };
    expect(mergeWorlds(new Map(), site, f)).toEqual(
      new Map([
        [g, ofG],
        [f, ofF],
      ]),
    );
  });

  it("gives nothing if another call of a function is assumed already", () => {
    const evaluated = load(source);
    const [f, g] = [functionIn(evaluated, "f"), functionIn(evaluated, "g")];
    const site = { call: callIn(evaluated, "f"), frame: frameOf(f), world: new Map([[g, frameOf(g)]]), index: 0 };
    expect(mergeWorlds(new Map([[g, frameOf(g)]]), site, f)).toBeUndefined();
  });
});

describe(waysTo, () => {
  const evaluated = load(source);
  const [f, g] = [functionIn(evaluated, "f"), functionIn(evaluated, "g")];
  const here = callIn(evaluated, "here");

  it("follows callers of callers, up to code that runs when its file is imported", () => {
    const graph = createCallGraph();
    graph.add(f, { call: callIn(evaluated, "f"), frame: frameOf(f), world: new Map(), index: 0 });
    expect(waysTo(here, graph, () => false)).toEqual(new Set([f, g]));
    graph.add(g, { call: callIn(evaluated, "g"), frame: frameOf(g), world: new Map(), index: 0 });
    expect(waysTo(here, graph, () => false)).toBeUndefined();
  });

  it("ends where functions call each other", () => {
    const graph = createCallGraph();
    graph.add(f, { call: callIn(evaluated, "here"), frame: frameOf(f), world: new Map(), index: 0 });
    expect(waysTo(here, graph, () => false)).toEqual(new Set([f]));
  });

  it("counts every place in a named file as reached", () => {
    expect(waysTo(here, createCallGraph(), () => true)).toBeUndefined();
  });
});
