import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visible } from "../../../codegen/src/text/show.ts";
import { anyCharacter } from "../../any-character.ts";

describe(visible.name, () => {
  it("leaves no invisible character and none that a terminal acts on", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
