import { describe, expect, it } from "vitest";
import { evaluateNode } from "../../../../codegen/src/audit/evaluate/evaluate.ts";
import { valuesOf } from "../evaluated.ts";

const rows: readonly (readonly [title: string, source: string, want: readonly string[]])[] = [
  ["a text with unknown parts", "declare const id: string; `/v3/ips/${id}`", ["/v3/ips/{id}"]],
  ["a tagged template like a plain one", "const path = tag`/v3/ips/${1}`; path", ["/v3/ips/1"]],
  ["both sides of a condition", "declare const a: any; a ? '/b' : '/c'", ["/b", "/c"]],
  ["only the side that a known condition leaves", "const a = 'x'; a === 'x' ? '/b' : '/c'", ["/b"]],
  [
    "conditions that belong together",
    "declare const eu: any; const h = eu ? 'eu.' : ''; const p = eu ? '/a' : '/b'; `${h}${p}`",
    ["/b", "eu./a"],
  ],
  ["the member of an object that is spread", "const a = { url: '/a' }; const b = { ...a, m: 1 }; b.url", ["/a"]],
  ["an object that is assigned", "const a = Object.assign({}, { url: '/a' }, { url: '/b' }); a.url", ["/b"]],
  ["the default of a parameter", "function f(a = '/a') { return a; } f()", ["/a"]],
  ["what a call gives for its arguments", "const f = (a: string) => `/v3/${a}`; f('x') + f('y')", ["/v3/x/v3/y"]],
  ["arguments", "function f() { return arguments[1]; } f('a', 'b')", ["b"]],
  [
    "a default by the number of arguments",
    "function f() { return arguments.length > 1 ? 'two' : 'one'; } f('a')",
    ["one"],
  ],
  ["a bound function", "const f = (a: string, b: string) => a + b; f.bind(null, 'a')('b')", ["ab"]],
  ["a switch", "const k = 'b'; function f() { switch (k) { case 'a': return 1; case 'b': return 2; } } f()", ["2"]],
  ["a guard clause", "const f = (a: string) => { if (a === 'x') return '/x'; return '/y'; }; f('z')", ["/y"]],
  ["an assignment before the use", "let a = '/a'; a = '/b'; a", ["/b"]],
  ["a conditional assignment", "declare const c: any; let a = '/a'; if (c) a = '/b'; a", ["/a", "/b"]],
  ["a static block", "class A { static { this.url = '/a'; } } A.url", ["/a"]],
  [
    "a field from a constructor",
    "class A { constructor(private u: string) {} get v() { return this.u; } } new A('/a').v",
    ["/a"],
  ],
  ["a field that is set through another variable", "class A {} const a = new A(); a.u = '/a'; new A().u", ["/a"]],
  [
    "a private field of a compiler",
    "class A { constructor() { _u.set(this, '/a'); } u() { return __classPrivateFieldGet(this, _u, 'f'); } } new A().u()",
    ["/a"],
  ],
  [
    "what an awaiter gives",
    "const f = () => __awaiter(this, void 0, void 0, function* () { return '/a'; }); f()",
    ["/a"],
  ],
  [
    "what a state machine waits for and returns",
    "const f = () => __generator(this, function (_a) { switch (_a.label) { case 0: return [4, '/a']; case 1: return [2, _a.sent() + 'b']; } }); f()",
    ["/ab"],
  ],
  ["the value of a list in a loop", "let a = ''; for (const x of ['/a', '/b']) a = x; a", ["/a", "/b"]],
  [
    "a client behind members and calls",
    "import sg from '@sendgrid/client'; sg.request({})",
    ["@sendgrid/client request call()"],
  ],
  ["an unknown client", "declare const a: any; a.b.c()", ["{c}"]],
];

describe(evaluateNode.name, () => {
  it.each(rows)("finds %s", (_, source, want) => {
    expect(valuesOf(source)).toEqual(want);
  });
});
