import fc from "fast-check";

/**
 * Any character: every code point but halves of surrogate pairs. The unit "binary" of fast-check gives the same characters,
 * but first makes a table of all of them, which takes seconds.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .oneof(
    fc.integer({ min: 0, max: 0x7f }),
    fc.integer({ min: 0x80, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  )
  .map(
    (code) => String.fromCodePoint(code),
    (character) => {
      const code = typeof character === "string" ? character.codePointAt(0) : undefined;
      if (code === undefined || String.fromCodePoint(code) !== character) throw new TypeError("expected a character");
      return code;
    },
  );
