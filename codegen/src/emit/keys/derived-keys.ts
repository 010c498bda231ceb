import type { FunctionDeclarationStructure } from "ts-morph";
import { docLines } from "../../print/text/doc-comment.ts";
import { functionDeclaration } from "../structure-kinds.ts";
import { accessOf, accessParameter, requestable, scopeParameter, specOf } from "./key-spec.ts";

/** What a catalog has that requests made from other requests depend on. */
export interface CatalogKind {
  /** True if some scope has a group. */
  readonly hasGroups: boolean;
  /** True if some scope implies others. */
  readonly isImplying: boolean;
  /** True if the provider adds scopes by itself. */
  readonly hasAutomatic: boolean;
}

const groupsOfKey = "GroupsByKeyType[K]";
const accessOfKey = "AccessByKeyType[K]";
const scopesOfGroups = `ScopesOfGroups<${groupsOfKey}, A>`;

/** `delegate`: a request that never asks for more than another one. */
export function delegate({ hasGroups, isImplying, hasAutomatic }: CatalogKind): FunctionDeclarationStructure {
  const granted = isImplying ? "CoveredScope<Parent>" : "Parent";
  const within = `AccessWithin<${groupsOfKey}, ${accessOfKey}, ${granted}>`;
  const access = hasGroups ? accessOf(within, `KeysOf<${accessOfKey}> & string`) : undefined;
  const doc = docLines({
    text: ["Builds a request for a key that may never do more than its parent; it has the parent's key type."],
    tags: [
      {
        name: "throws",
        text: isImplying
          ? "{ScopeError} if the parent has a scope neither itself nor by another one that implies it"
          : "{ScopeError} `beyond-parent` if the parent lacks a scope, `invalid-key-request` if something else is wrong",
      },
    ],
  });
  return {
    kind: functionDeclaration,
    name: "delegate",
    isExported: true,
    docs: [doc.join("\n")],
    typeParameters: [
      { name: "K", constraint: "KeyType" },
      { name: "Parent", constraint: "string" },
      scopeParameter(requestable(granted, hasAutomatic)),
      ...(hasGroups ? [accessParameter(within, `KeysOf<${accessOfKey}>`)] : []),
    ],
    parameters: [
      { name: "parent", type: "KeyRequest<K, Parent>" },
      { name: "spec", type: specOf({ scopes: "S", access }, `NotInferred<${granted}>`) },
    ],
    returnType: `KeyRequest<K, ${hasGroups ? `S | ${scopesOfGroups}` : "S"}>`,
    statements: ["return delegateKeyRequest(scopeTable, groupTable, parent, spec);"],
  };
}

/** `amend`: a request with more or fewer scopes than another one. */
export function amend({ hasGroups, hasAutomatic }: CatalogKind): FunctionDeclarationStructure {
  const doc = docLines({
    text: [
      "Builds a new request with the whole list of scopes that a replacing update needs; the given one stays as it is.",
    ],
    tags: [
      {
        name: "throws",
        text: "{ScopeError} for scopes that the key type does not allow or the key does not have, and if no scope would be left",
      },
    ],
  });
  return {
    kind: functionDeclaration,
    name: "amend",
    isExported: true,
    docs: [doc.join("\n")],
    typeParameters: [
      { name: "K", constraint: "KeyType" },
      { name: "S", constraint: "string" },
      scopeParameter(requestable("ScopesByKeyType[K]", hasAutomatic, "Add"), "Add"),
      scopeParameter("S", "Remove"),
      ...(hasGroups ? [accessParameter(accessOfKey, `KeysOf<${accessOfKey}>`)] : []),
    ],
    parameters: [
      { name: "key", type: "KeyRequest<K, S>" },
      { name: "change", type: changeType(hasGroups) },
    ],
    returnType: `KeyRequest<K, Exclude<S, Remove> | Add${hasGroups ? ` | ${scopesOfGroups}` : ""}>`,
    statements: ["return amendKeyRequest(scopeTable, groupTable, key, change);"],
  };
}

function changeType(hasGroups: boolean): string {
  const members = [
    "/** A new name; the key keeps its own without one. */\n readonly name?: string | undefined;",
    "/** The scopes that the key gets. */\n readonly add?: readonly Add[] | undefined;",
    "/** The scopes that the key loses. */\n readonly remove?: readonly Remove[] | undefined;",
  ];
  const access = accessOf(accessOfKey, `KeysOf<${accessOfKey}> & string`);
  const doc = "The access levels that the key gets, which add scopes and take none away.";
  return `{\n${[...members, ...(hasGroups ? [`/** ${doc} */\n readonly access?: ${access} | undefined;`] : [])].join("\n")}\n}`;
}
