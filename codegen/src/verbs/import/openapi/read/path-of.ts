/**
 * A path of a document as a catalog writes it: no query, fragment or expression for one, each parameter name once, and
 * `{name+}` for a parameter that spans segments. Stars, and words after a colon, are parameters in braces.
 */
export function catalogPath(path: string, spanning: ReadonlySet<string>): string {
  const used = new Set<string>();
  const plain = (path.startsWith("/") ? path : `/${path}`)
    .replace(/\{[?#&][^{}]*\}/gu, "")
    .replace(/[?#].*$/u, "")
    // `{/path*}` brings its slash along, `{.format}` its dot, and `{;id}` its semicolon.
    .replace(/\{([/.;])/gu, (_, prefix: string) => `${prefix}{`)
    .replace(/\/{2,}/gu, "/");
  return withStars(plain)
    .replace(/\{([^{}]*)\}/gu, (_, inner: string) => {
      const isSpanning = /^\+|[+*]$/u.test(inner) || spanning.has(inner);
      return `{${unusedName(inner, used)}${isSpanning ? "+" : ""}}`;
    })
    .replace(/[^\u{21}-\u{7e}]/gu, encodeURIComponent);
}

/** Writes every star of a path as a parameter: one star as a segment, two, or one at the end, as several segments. */
function withStars(path: string): string {
  return (
    path
      // `{name=projects/*}` of Google's APIs.
      .replace(/\{([^{}=]*)=([^{}]*)\}/gu, (_, name: string, pattern: string) =>
        pattern.replace(/\*+/gu, (stars) => (stars === "*" ? `{${name}}` : `{${name}+}`)),
      )
      .replace(/\{([^{}]*)\}\*+(?=\/|$)/gu, "{$1+}")
      .replace(/(?<=\/)\*+$/u, "{path+}")
      .replace(/(?<=\/)\*\*+(?=\/)/gu, "{path+}")
      .replace(/(?<=\/)\*(?=\/)/gu, "{segment}")
      .replace(/(?<=\/):(\w+)(?=\/|$)/gu, "{$1}")
  );
}

function unusedName(inner: string, used: Set<string>): string {
  const base = inner.replace(/^\+|[+*]$/gu, "").replace(/[^\w.-]/gu, "_") || "parameter";
  let name = base;
  for (let count = 2; used.has(name); count++) name = `${base}${count}`;
  used.add(name);
  return name;
}
