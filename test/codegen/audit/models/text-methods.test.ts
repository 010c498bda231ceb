import { describe, expect, it } from "vitest";
import { passesThrough, textMethod } from "../../../../codegen/src/audit/models/text-methods.ts";
import { valuesOf } from "../evaluated.ts";

const rows: readonly (readonly [title: string, source: string, want: readonly string[]])[] = [
  ["the text itself", "'/a'.toString()", ["/a"]],
  ["a trimmed text", "' /a '.trim()", ["/a"]],
  ["capitals, in the known parts", "declare const id: string; `/a/${id}`.toUpperCase()", ["/A/{id}"]],
  ["small letters", "'GET'.toLowerCase()", ["get"]],
  ["both texts that are concatenated", "'/a'.concat('/', 'b')", ["/a/b"]],
  ["one replacement", "'/a/a'.replace('a', 'b')", ["/b/a"]],
  ["one replacement behind an unknown part", "declare const id: string; `/${id}/a/a`.replace('a', 'b')", ["/{id}/b/a"]],
  ["all replacements", "'/a/a'.replaceAll('a', 'b')", ["/b/b"]],
  ["replacements of a pattern", "'//a/'.replace(/\\/+$/, '')", ["//a"]],
  ["an unknown replacement", "'/a'.replace('a', () => 'b')", ["/{replacement}"]],
  ["an unknown text for a costly pattern", "'/a'.replace(/(a+)+/, 'b')", ["{text}"]],
  ["the parts of a text", "'a/b'.split('/')[1]", ["b"]],
  ["a part by its places", "'/v3/ips'.slice(1, 3)", ["v3"]],
  ["a part between places in any order", "'/v3/ips'.substring(3, 1)", ["v3"]],
  ["a part by its length", "'/v3/ips'.substr(1, 2)", ["v3"]],
  ["nothing known for a cut at an unknown place", "declare const n: number; '/v3'.slice(n)", ["{slice}"]],
  ["nothing known for a part of an unknown text", "declare const id: string; `/${id}`.slice(1)", ["{slice}"]],
  ["nothing known for a method that is not modelled", "'/a'.repeat(2)", ["{repeat}"]],
];

describe(textMethod.name, () => {
  it.each(rows)("gives %s", (_, source, want) => {
    expect(valuesOf(source)).toEqual(want);
  });
});

describe(passesThrough.name, () => {
  it.each(["trim", "replace", "concat", "toLowerCase"])("holds for %s of an unknown text", (name) => {
    expect(passesThrough(name)).toBe(true);
  });

  it.each(["split", "slice", "repeat", "request"])("does not hold for %s", (name) => {
    expect(passesThrough(name)).toBe(false);
  });
});
