/** The release that a change calls for under semantic versioning, the weakest first. */
export const releases = ["none", "patch", "minor", "major"] as const;

/** `major` breaks callers, `minor` adds, `patch` corrects words, `none` changes nothing. */
export type Release = (typeof releases)[number];

/** The semver policy: every change that there can be, the release that it calls for, and whom it breaks. The README carries it. */
export const policy = [
  {
    release: "major",
    kinds: ["scope-removed", "scope-renamed"],
    breaks: "code that asks for the scope by that name; keys built with access to its group lose it",
  },
  {
    release: "major",
    kinds: ["scope-key-types-changed"],
    breaks: "keys of a type that the scope left and that ask for it",
  },
  {
    release: "major",
    kinds: ["scope-group-changed", "scope-access-raised", "scope-access-lowered"],
    breaks: "keys built with access to a group of it: they gain or lose the scope without a word from the compiler",
  },
  {
    release: "major",
    kinds: ["scope-member-changed", "group-member-changed", "preset-member-changed", "key-type-names-changed"],
    breaks: "code that uses its generated name, which changed because of names beside it",
  },
  {
    release: "major",
    kinds: ["key-type-removed", "group-removed", "preset-removed", "preset-list-removed"],
    breaks: "code that uses it, and keys built with it",
  },
  {
    release: "major",
    kinds: ["preset-list-changed", "preset-key-type-changed"],
    breaks: "keys built from the preset: they gain or lose scopes, or no longer compile",
  },
  {
    release: "major",
    kinds: ["operation-needs-more"],
    breaks: "calls whose key used to suffice",
  },
  {
    release: "major",
    kinds: ["scope-implies-less"],
    breaks: "calls and delegated keys that relied on a scope that another implied",
  },
  {
    release: "major",
    kinds: ["operation-host-changed"],
    breaks: "code that relies on the operation being found in URLs of its old host",
  },
  {
    release: "major",
    kinds: ["operation-removed", "operation-renamed"],
    breaks: "code that names the operation",
  },
  {
    release: "major",
    kinds: ["automatic-removed", "retired-removed", "host-removed"],
    breaks: "code that relies on it to sort the names of an answer or to find the operation of a URL",
  },
  {
    release: "minor",
    kinds: ["scope-added", "key-type-added", "automatic-added", "retired-added"],
    breaks: "only code that relies on exhaustiveness; keys built with access to the group of a new scope gain it",
  },
  {
    release: "minor",
    kinds: ["group-added", "preset-added", "preset-list-added", "operation-added", "host-added"],
    breaks: "no code",
  },
  {
    release: "minor",
    kinds: ["scope-key-types-added", "operation-needs-less", "retired-use-changed"],
    breaks: "only code that compares with the exact types or lists of before",
  },
  {
    release: "minor",
    kinds: ["scope-access-redeclared"],
    breaks: "only code that decides by the access of a scope without a group, or of one that changed its group",
  },
  {
    release: "minor",
    kinds: [
      "scope-implies-more",
      "operation-order-changed",
      "operation-by-parameter-changed",
      "sdk-changed",
      "scope-automatic-changed",
    ],
    breaks: "no code; audit may choose other scopes or see other calls, and drift may judge otherwise",
  },
  {
    release: "minor",
    kinds: ["operation-replaced"],
    breaks: "no code; messages recommend another operation",
  },
  {
    release: "minor",
    kinds: ["scope-made-legacy"],
    breaks: "no code; editors strike the scope through, and linters may report it",
  },
  {
    release: "patch",
    kinds: [
      "scope-legacy-withdrawn",
      "scope-escalates-changed",
      "operation-evidence-changed",
      "refusals-changed",
      "links-changed",
      "source-added",
      "source-removed",
      "provider-words-changed",
      "key-type-words-changed",
      "group-words-changed",
      "scope-words-changed",
      "automatic-words-changed",
      "retired-words-changed",
      "preset-words-changed",
      "operation-words-changed",
      "source-words-changed",
    ],
    breaks: "no code",
  },
] as const;

type Policy = (typeof policy)[number];

/** What happened to what. */
export type ChangeKind = Policy["kinds"][number];

/** The release that the policy gives to a kind of change. */
type ReleaseOf<Kind, Each = Policy> = Each extends {
  readonly release: infer Level;
  readonly kinds: readonly (infer Own)[];
}
  ? Kind extends Own
    ? Level
    : never
  : never;

/** A kind of change and its release, so that no other combination compiles. */
export type Ruled = {
  [Kind in ChangeKind]: { readonly kind: Kind; readonly release: ReleaseOf<Kind> };
}[ChangeKind];
