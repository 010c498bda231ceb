import fc from "fast-check";
import { anyCharacter } from "../any-character.ts";

/** What breaks generators: ends of comments and strings, names that objects have anyway, characters nobody sees. */
const hostile: readonly string[] = [
  ...["*/", "/*", "//", "`", "${x}", "'", '"', "\\", "\\u0022", "</script>", "@deprecated", "{@link x}", "export {};"],
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "then", "default", "delete", "__esModule"],
  ...["../../outside", "/etc/passwd", "C:\\x", "..", ".", "-", "_", "$", "0", "1e3", "2fa", "a.b", "a:b", "a/b", "NaN"],
  ...[
    "\0",
    "\u0007",
    "\u001b[31m",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "\u0085",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\ufffe",
    "\u007f",
  ],
  ...["\u202e", "\u2066", "\u2069", "\u200b", "\u200d", "\u2060", "\u00ad", "\u115f", "\u3164", "\u{e0041}", "\u180e"],
  ...["\ud800", "\udc00", "\udbff\udbff", "\u{10ffff}", "\ufdd0", "İ", "ß", "ǆ", "日本", "e\u0301", "😀", "👩‍👩‍👧"],
];

/** Any text, hostile as often as not: every code point and every half of one. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: anyCharacter, maxLength: 8 }), halves(), ascii()), {
    maxLength: 5,
  })
  .map((parts) => parts.join(""));

/** Text that a catalog may hold where people read: anything that can be written as UTF-8. */
export const goodText: fc.Arbitrary<string> = anyText.map((text) => text.replace(/\p{Cs}/gu, ""));

/** A name that a catalog may hold: not empty, and all of it visible. */
export const goodName: fc.Arbitrary<string> = anyText
  .map((text) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu, ""))
  .filter((name) => name !== "");

function halves(): fc.Arbitrary<string> {
  return fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));
}

function ascii(): fc.Arbitrary<string> {
  return fc.string({ unit: "binary-ascii", maxLength: 100 });
}
