/** What a key is made with, to be filled into the address of the provider's page. */
export interface LinkValues {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly keyType: string;
}

/** The placeholders that `links.create` may hold; `spacedScopes` separates them by spaces, `scopes` by commas. */
export const linkPlaceholders: readonly string[] = ["name", "scopes", "spacedScopes", "keyType"];

const placeholder = /\{([^{}]*)\}/gu;

/** The placeholders of an address, without their braces. */
export function findPlaceholders(address: string): readonly string[] {
  return Array.from(address.matchAll(placeholder), ([, name = ""]) => name);
}

/**
 * The address of the page that makes a key, filled in: `https://example.com/new?scopes=repo%2Cuser`.
 *
 * @example
 * fillLink("https://example.com/new?name={name}&scopes={scopes}", { name: "CI", scopes: ["repo"], keyType: "classic" });
 * //=> "https://example.com/new?name=CI&scopes=repo"
 */
export function fillLink(address: string, { name, scopes, keyType }: LinkValues): string {
  const values = new Map([
    ["name", name],
    ["scopes", scopes.join(",")],
    ["spacedScopes", scopes.join(" ")],
    ["keyType", keyType],
  ]);
  return address.replace(placeholder, (_, key: string) => encodeURIComponent(values.get(key) ?? ""));
}
