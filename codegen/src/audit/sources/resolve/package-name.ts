/** The places from which browsers, Deno and Bun take packages of npm. */
const prefix =
  /^(?:node:|npm:\/?|jsr:\/?|bun:|https?:\/\/(?:esm\.sh|cdn\.esm\.sh|cdn\.skypack\.dev|unpkg\.com|cdn\.jsdelivr\.net\/npm|ga\.jspm\.io\/npm:|jspm\.dev\/npm:|esm\.run)\/?(?:pin\/|v\d+\/|stable\/|\*)?)/u;

/** The package and the path in it, without its version and the place that it comes from. */
export function packageName(specifier: string): string {
  const found = prefix.exec(specifier);
  if (!found) return specifier;
  const rest = specifier.slice(found[0].length).replace(/[?#].*$/u, "");
  const [, name = rest, path = ""] = /^((?:@[^/@]+\/)?[^/@]+)(?:@[^/]*)?(?:\/(.*))?$/u.exec(rest) ?? [];
  return path === "" || path === "+esm" ? name : `${name}/${path}`;
}
