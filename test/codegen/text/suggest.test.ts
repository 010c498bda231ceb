import { describe, expect, it } from "vitest";
import { suggestFrom } from "../../../codegen/src/text/suggest.ts";

describe(suggestFrom.name, () => {
  it("names the nearest, and nothing where none is near", () => {
    const suggest = suggestFrom(new Set(["mail.send", "mail.read"]));
    expect(suggest("mail.sned")).toBe("mail.send");
    expect(suggest("billing")).toBeUndefined();
  });

  it("stays silent after 100 different questions, but not about those", () => {
    const suggest = suggestFrom(["mail.send"]);
    for (let question = 0; question < 99; question++) suggest(`question ${question}`);
    expect(suggest("mail.sned")).toBe("mail.send");
    expect(suggest("mail.sent")).toBeUndefined();
    expect(suggest("mail.sned")).toBe("mail.send");
  });
});
