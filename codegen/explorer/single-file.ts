import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import { dataPlace } from "../src/verbs/explore/data-place.ts";

/**
 * Makes one file of the page: script and styles are put into the HTML, and a Content-Security-Policy allows these two by
 * their hashes and nothing else. The place of the data comes before the script; data is no code, so the policy stays the
 * same for every catalog.
 */
export function singleFile(): Plugin {
  return {
    name: "single-file",
    enforce: "post",
    apply: "build",
    generateBundle(_options, bundle) {
      const files = Object.values(bundle);
      const html = files.find(({ fileName }) => fileName === "index.html");
      const script = files.find((file) => file.type === "chunk");
      const styles = files.find(({ fileName }) => fileName.endsWith(".css"));
      if (html?.type !== "asset" || script === undefined || styles?.type !== "asset")
        throw new Error("expected a page, a script and styles but received something else");
      const source = assemble(String(html.source), withoutTags(script.code.trim()), String(styles.source).trim());
      for (const { fileName } of files) Reflect.deleteProperty(bundle, fileName);
      this.emitFile({ type: "asset", fileName: "page.html", source });
    },
  };
}

function assemble(html: string, script: string, styles: string): string {
  if (/<\/style/iu.test(styles)) throw new Error("expected styles without the end of their element");
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(styles)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  const body = `${dataPlace}\n    <script type="module">${script}</script>`;
  return html
    .replace(/\s*<script[^>]*src=[^>]*><\/script>/gu, "")
    .replace(/\s*<link[^>]*rel="stylesheet"[^>]*>/gu, "")
    .replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${head}`)
    .replace("</head>", () => `  <style>${styles}</style>\n  </head>`)
    .replace("</body>", () => `  ${body}\n  </body>`);
}

/** Code whose texts hold no tag that ends the script or begins a comment of HTML. */
function withoutTags(code: string): string {
  return code.replace(/<(?=\/?script|!--)/giu, "\\x3C");
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
