import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../../codegen/src/catalog/catalog.ts";
import { isAsciiIdentifier } from "../../../codegen/src/names/identifier.ts";
import { fixedExports, resolveNames } from "../../../codegen/src/names/resolve-names.ts";
import { exportsOf } from "../exports-of.ts";
import { catalogWith } from "../parse.ts";
import { generateCode } from "../generate-code.ts";
import { runsOf } from "../../property-runs.ts";
import { anyCharacter } from "../../any-character.ts";

function catalogOfKeyTypes(ids: readonly string[]): Catalog {
  return { ...catalogWith("mail"), keyTypes: ids.map((id) => ({ id, sources: [] })) };
}

describe(resolveNames.name, () => {
  it("derives every name of a key type from its id", () => {
    expect([...resolveNames(catalogOfKeyTypes(["fine-grained"])).keyTypes]).toEqual([
      [
        "fine-grained",
        {
          scopeType: "FineGrainedScope",
          accessType: "FineGrainedAccess",
          groupsType: "FineGrainedGroups",
          helper: "fineGrainedKey",
          guard: "isFineGrainedScope",
          specType: "FineGrainedKeySpec",
        },
      ],
    ]);
  });

  it.each([
    { given: ["general"], want: ["GeneralScope", "generalKey", "isGeneralScope"] },
    { given: ["__proto__"], want: ["ProtoScope", "protoKey", "isProtoScope"] },
    { given: ["constructor"], want: ["ConstructorScope", "constructorKey", "isConstructorScope"] },
    { given: ["日本"], want: ["$65e5$$672c$Scope", "$65e5$$672c$Key", "is$65e5$$672c$Scope"] },
    { given: ["api_key"], want: ["ApiKeyScope", "apiKey", "isApiKeyScope"] },
    { given: ["apikey"], want: ["ApikeyScope", "apikey", "isApikeyScope"] },
    { given: ["key"], want: ["KeyScope", "key", "isKeyScope"] },
    { given: ["monkey"], want: ["MonkeyScope", "monkeyKey", "isMonkeyScope"] },
    {
      given: ["api", "api_key"],
      want: ["ApiScope", "apiKey", "isApiScope", "api_keyScope", "api_key", "isApi_keyScope"],
    },
    { given: ["2fa"], want: ["_2faScope", "_2faKey", "is_2faScope"] },
    { given: ["*"], want: ["$2a$Scope", "$2a$Key", "is$2a$Scope"] },
    // AutomaticScope is what the provider adds by itself, so the key type steps back.
    { given: ["automatic"], want: ["automaticScope", "automaticKey", "isAutomaticScope"] },
    {
      given: ["fine-grained", "fine_grained"],
      want: ["fine$2d$grainedScope", "fine$2d$grainedKey", "isFine$2d$grainedScope"].concat([
        "fine_grainedScope",
        "fine_grainedKey",
        "isFine_grainedScope",
      ]),
    },
    // Both would be built by generalKey.
    {
      given: ["General", "general"],
      want: ["GeneralScope", "generalKey", "isGeneralScope", "general_Scope", "general_Key", "isGeneral_Scope"],
    },
  ])("names the scopes, the helper and the guard of $given", ({ given, want }) => {
    const names = [...resolveNames(catalogOfKeyTypes(given)).keyTypes.values()];
    expect(names.flatMap(({ scopeType, helper, guard }) => [scopeType, helper, guard])).toEqual(want);
  });

  it("names groups and presets as their files export them", () => {
    const ids = ["mail-send", "delete", "a-b", "a_b", "__proto__", "日本"];
    const { groups, presets } = resolveNames({
      ...catalogWith("mail"),
      groups: ids.map((id) => ({ id, sources: [] })),
      presets: ids.map((id) => ({ id, keyType: "general", full: ["mail"], sources: [] })),
    });
    expect(new Map(groups)).toEqual(
      new Map([
        ["mail-send", "mailSend"],
        ["delete", "delete"],
        ["a-b", "a$2d$b"],
        ["a_b", "a_b"],
        ["__proto__", "proto"],
        ["日本", "$65e5$$672c$"],
      ]),
    );
    expect(presets).toEqual(groups);
  });

  it("never gives a key type a name that is exported already, or that another has", () => {
    const stem = fc.constantFrom(
      ...fixedExports.flatMap((name) => [
        name,
        name.replace(/(?:Scope|Access|Groups|Key)$/, ""),
        name.replace(/^is/, ""),
      ]),
      ...["s", "S", "is", "__proto__", "constructor", "automatic", "Automatic", "", "_", "scopes by key", "access"],
    );
    const id = fc.oneof(stem, fc.string({ unit: anyCharacter })).filter((text) => text !== "");
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 8 }), (ids) => {
        const names = [...resolveNames(catalogOfKeyTypes(ids)).keyTypes.values()].flatMap(
          (own) => Object.values(own) as string[],
        );
        for (const name of names) expect(isAsciiIdentifier(name), name).toBe(true);
        expect(new Set([...names, ...fixedExports]).size).toBe(names.length + fixedExports.length);
      }),
      { numRuns: runsOf(500) },
    );
  });
});

describe("fixedExports", () => {
  it("holds every name that for any catalog stands beside the names of key types", async () => {
    const files = await generateCode(catalogWith("mail"), {
      catalogName: "s.json",
      runtime: "r",
      importExtension: ".js",
    });
    const own = new Set(["GeneralScope", "GeneralKeySpec", "generalKey", "isGeneralScope"]);
    const shared = files
      // The others are reached under a name of their own, or hold nothing that a key type gave a name to.
      .filter(({ name }) => !/^(?:scopes|groups|presets|gate.*)\.ts$/.test(name))
      .flatMap(({ text }) => exportsOf(text));
    expect(shared.filter((name) => !own.has(name) && !fixedExports.includes(name))).toEqual([]);
    expect(fixedExports).toEqual([...new Set(fixedExports)]);
  });
});
