import { describe, expect, it } from "vitest";
import {
  changeKeyType,
  changeScopes,
  emptyChoice,
  levelOf,
  setLevel,
  viewOf,
} from "../../../codegen/explorer/src/model/choice.ts";
import { small } from "../explored.ts";

const choice = emptyChoice(small);
const groups = viewOf(small, choice).groups;
const groupOf = (title: string): (typeof groups)[number] => {
  const group = groups.find((candidate) => candidate.title === title);
  if (group === undefined) throw new Error(title);
  return group;
};

describe(setLevel, () => {
  it.each([
    ["Repositories", "read", ["repo:status"], "read"],
    ["Repositories", "full", ["repo", "repo:status"], "full"],
    ["Repositories", "none", [], "none"],
    ["mail", "full", ["mail.send"], "full"],
    ["Scopes of no group", "full", ["gist"], "full"],
  ] as const)("gives %s the level %s", (title, level, scopes, shown) => {
    const changed = setLevel(choice, [groupOf(title)], level);
    expect([...changed.scopes].sort()).toEqual(scopes);
    expect(levelOf(groupOf(title), changed.scopes)).toBe(shown);
  });

  it("replaces the level of the group and leaves other groups alone", () => {
    const full = setLevel(choice, [groupOf("Repositories"), groupOf("mail")], "full");
    expect([...setLevel(full, [groupOf("Repositories")], "read").scopes].sort()).toEqual(["mail.send", "repo:status"]);
  });
});

describe(levelOf, () => {
  it("is some for scopes that are no level", () => {
    expect(levelOf(groupOf("users"), new Set(["users.admin"]))).toBe("some");
  });
});

describe(changeScopes, () => {
  it("adds only what a key of the type may carry", () => {
    const fine = { ...choice, keyType: "fine" };
    expect([...changeScopes(small, fine, { add: ["repo", "repo:status", "nothing"] }).scopes]).toEqual(["repo:status"]);
  });
});

describe(changeKeyType, () => {
  it("keeps what the new type may carry, and says what is lost", () => {
    const full = setLevel(choice, [groupOf("Repositories")], "full");
    const { choice: changed, lost } = changeKeyType(small, full, "fine");
    expect([[...changed.scopes], lost]).toEqual([["repo:status"], ["repo"]]);
  });
});
