import type { IsKnown } from "./reading.ts";

/** Words that name a list of scopes. */
const listWords: ReadonlySet<string> = new Set(["scope", "scopes", "permission", "permissions"]);

/** Words that may follow them: `scopeNames`, `scopes_list`. */
const endings: ReadonlySet<string> = new Set(["list", "names", "array", "set", "string", "strings", "default"]);

/** Words that say that a key does not have the scopes. */
const opposites: ReadonlySet<string> = new Set([
  ...["missing", "unauthorized", "denied", "forbidden", "invalid", "accepted", "unknown", "removed", "deprecated"],
  ...["unsupported", "excluded", "retired", "revoked", "disallowed", "sensitive"],
]);

const longest = 200;

/** Returns true if a property or variable of that name holds scopes: `scopes`, `SENDGRID_SCOPES`, `validScopes`. */
export function namesScopes(key: string): boolean {
  if (key.length > longest || !/^[\w$@.[\]-]+$/u.test(key)) return false;
  const words = wordsOf(key);
  while (endings.has(words.at(-1) ?? "")) words.pop();
  return listWords.has(words.at(-1) ?? "") && !words.some((word) => opposites.has(word));
}

/** Returns true if a key is named by the word *permission*, which many formats use for something else. */
export function namesPermissions(key: string): boolean {
  return wordsOf(key).some((word) => word.startsWith("permission"));
}

function wordsOf(key: string): string[] {
  const spaced = key.replace(/([a-z\d])([A-Z])/gu, "$1 $2").replace(/\[\d*\]$/u, "");
  return spaced
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((word) => word !== "");
}

const fileOrHost =
  /\.(?:[cm]?[jt]sx?|json[c5]?|ya?ml|md|html?|tf|tfvars|tfstate|py|rb|php|go|cs|java|ps1|sh|env|toml|csv|txt|lock|xml|com|org|net|io|dev|app)$/iu;
const mediaType = /^(?:application|audio|font|image|message|multipart|text|video)\//iu;

/** Returns true if a word can be a scope at all: one word, without the signs that code uses. */
export function isOneWord(name: string): boolean {
  return name.length <= longest && /^[\p{L}\p{N}_*@][\p{L}\p{N}_.:/*@+~-]*$/u.test(name);
}

/** Returns true if a word looks like a scope and not like an English word, a file, a host or a version. */
export function looksLikeScope(name: string, isKnown: IsKnown): boolean {
  if (isKnown(name)) return true;
  return (
    isOneWord(name) &&
    /[\p{L}\p{N}][.:_][\p{L}\p{N}*]/u.test(name) &&
    /\p{Ll}/u.test(name) &&
    !fileOrHost.test(name) &&
    !mediaType.test(name) &&
    !/[.:/_-]$/u.test(name) &&
    !/^(?:https?:|v?\d+[.:]\d)/u.test(name)
  );
}

/** Returns true for `mail.batch.*`: a name for several scopes that the catalog does not know as one. */
export function isPattern(name: string, isKnown: IsKnown): boolean {
  return name.includes("*") && !isKnown(name);
}

const placeholder = /\$\{|\{\{|#\{|\$\(|%[sv]|^\$|\{\w*\}|<\w+>/u;

/** Returns true if a string has a part that is only known when the code runs. */
export function hasPlaceholder(text: string): boolean {
  return placeholder.test(text);
}

/** Splits `a b`, `a,b`, `a; b` and `a|b` into names. */
export function splitNames(text: string): readonly string[] {
  return text
    .split(/[\s,;|]+/u)
    .map((part) => part.replace(/^["'`([]+|["'`)\].]+$/gu, ""))
    .filter((part) => part !== "");
}

export const patternFinding = {
  expected: "the name of one scope",
  hint: "Write each scope by its full name.",
} as const;
