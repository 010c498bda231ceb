import { describe, expect, it } from "vitest";
import { listMethod } from "../../../../codegen/src/audit/models/list-methods.ts";
import { valuesOf } from "../evaluated.ts";

const rows: readonly (readonly [title: string, source: string, want: readonly string[]])[] = [
  ["any element for at", "['/a', '/b'].at(-1)", ["/a", "/b"]],
  ["any element for find", "['/a', '/b'].find((path) => path)", ["/a", "/b"]],
  ["one element of a list that is joined", "['v3', 'ips'].concat('pools').join('/')", ["v3/ips/pools"]],
  ["commas without a separator", "['a', 'b'].join()", ["a,b"]],
  ["both lists that are concatenated", "[...['/a'].concat(['/b'], '/c')].length", ["3"]],
  ["the elements of two sets", "new Set(['/a']).union(new Set(['/b'])).values().at(0)", ["/a", "/b"]],
  ["the old elements and the new one for with", "['/a', '/b'].with(0, '/c')[0]", ["/a", "/b", "/c"]],
  ["only what is there for filter(Boolean)", "[undefined, '', '/a'].filter(Boolean)[0]", ["/a"]],
  ["every element for another filter", "['/a', '/b'].filter((path) => path > 'a').length", ["2"]],
  ["the elements from a known place on for slice", "['/a', '/b', '/c'].slice(1)[0]", ["/b"]],
  ["any element for a slice with an end", "['/a', '/b'].slice(0, 1)[0]", ["/a", "/b"]],
  [
    "what a function makes of elements and indexes",
    "['a', 'b'].map((name, index) => name + index).join('/')",
    ["a0/b1"],
  ],
  ["the last result for reduce", "['b', 'c'].reduce((all, name) => all + '/' + name, 'a')", ["a/b/c"]],
  ["the first element as the start of reduce", "['a', 'b'].reduce((all, name) => all + name)", ["ab"]],
  ["indexes for keys", "['a', 'b'].keys()[1]", ["1"]],
  ["pairs for entries", "['a', 'b'].entries()[1][1]", ["b"]],
  ["the list itself for sort", "['/b', '/a'].sort()[0]", ["/b"]],
  ["elements that push adds", "const list = ['/a']; list.push('/b'); list[1]", ["/b"]],
  ["nothing known for a method that is not modelled", "['/a'].toSpliced(0, 1)", ["{toSpliced}"]],
];

describe(listMethod.name, () => {
  it.each(rows)("gives %s", (_, source, want) => {
    expect(valuesOf(source)).toEqual(want);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ["the value under a known key", "map.get('a')", ["/a"]],
    ["any value under an unknown key", "declare const key: string; map.get(key)", ["/a", "/b"]],
    ["nothing under a key that is not there", "map.get('c')", ["nothing"]],
    ["keys", "map.keys()[1]", ["b"]],
    ["values", "map.values()[1]", ["/b"]],
    ["pairs", "map.entries()[0][1]", ["/a"]],
  ])("gives %s of a Map", (_, source, want) => {
    expect(valuesOf(`const map = new Map([['a', '/a'], ['b', '/b']]); ${source}`)).toEqual(want);
  });

  it("gives the value that was set last", () => {
    expect(valuesOf("const map = new Map(); map.set('a', '/a'); map.set('a', '/b'); map.get('a')")).toEqual(["/b"]);
  });
});
