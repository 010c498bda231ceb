import { describe, expect, it } from "vitest";
import { scriptBlocks } from "../../../../codegen/src/audit/sources/script-blocks.ts";
import { folderWith } from "../folder-with.ts";
import { auditIn, linesOf } from "../marked.ts";

async function linesIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return linesOf(auditIn(await folderWith(files)), true);
}

const get = "https://api.sendgrid.com/v3/alerts";

describe(scriptBlocks.name, () => {
  it("keeps script blocks in their places and ends each as a statement", () => {
    const text =
      '<script>\nlet a = 1</script>\r\n<p>&lt;script></p><script type="application/json">{}</script><script>(b)</script>';
    const { code, markup } = scriptBlocks(text, false);
    expect(code).toHaveLength(text.length);
    expect(code.trim().replace(/ +/gu, " ")).toBe("let a = 1; \r\n (b);");
    expect(code.indexOf("(b)")).toBe(text.indexOf("(b)"));
    expect(markup).toContain("<p>&lt;script></p>");
    expect(markup).not.toMatch(/let a|\{\}|\(b\)/u);
  });

  it("reads the part between Astro's fences as code", () => {
    const text = "---\nconst a = 1;\n---\n<p>{a}</p>\n<script>a()</script>\n";
    const { code, markup } = scriptBlocks(text, true);
    expect(code.trim().replace(/\s+/gu, " ")).toBe("const a = 1; ; a();");
    expect(markup.trim()).toMatch(/^<p>\{a\}<\/p>/u);
  });
});

describe("components", () => {
  it("finds the calls of Vue, Svelte, Astro and HTML, each in its place", async () => {
    const vue = `<template>\n  <a @click="go">\n</template>\n<script setup lang="ts">\nimport { api } from "./api";\nconst go = () => api<string>("/v3/stats");\n</script>\n<script lang="ts">\nexport default { name: "x" }</script>\n`;
    expect(
      await linesIn({
        "api.ts":
          "export const api = <T>(path: string): Promise<T> => fetch(`https://api.sendgrid.com${path}`) as never;\n",
        "a.vue": vue,
        "b.svelte": `<script>\n  const load = () => fetch("${get}");\n</script>\n{#if load}<p>{load}</p>{/if}\n`,
        "c.astro": `---\nconst answer = await fetch("${get}");\n---\n<p>{answer}</p>\n`,
        "d.html": `<!doctype html>\n<p>${get}</p>\n<!-- <script>fetch("${get}")</script> -->\n<script>fetch("${get}")</script>\n`,
      }),
    ).toEqual([
      "a.vue:6:18 GET /v3/stats",
      "b.svelte:2:22 GET /v3/alerts",
      "c.astro:2:22 GET /v3/alerts",
      "d.html:4:9 GET /v3/alerts",
    ]);
  });

  it("follows a wrapper that a component exports", async () => {
    expect(
      await linesIn({
        "Mail.svelte": `<script context="module" lang="ts">\n  export const api = (path: string) => fetch("https://api.sendgrid.com" + path);\n</script>\n`,
        "use.ts": 'import { api } from "./Mail.svelte";\napi("/v3/alerts");\n',
      }),
    ).toEqual(["use.ts:2:1 GET /v3/alerts"]);
  });

  it("reads elements in the script of a component", async () => {
    expect(
      await linesIn({
        "a.vue": `<script lang="tsx">\nexport const view = () => <a onClick={() => fetch("${get}")}>x</a>;\nexport const plain = () => {\n  return <b>{fetch("${get}")}</b>;\n};\n</script>\n`,
      }),
    ).toEqual(["a.vue:2:45 GET /v3/alerts", "a.vue:4:14 GET /v3/alerts"]);
  });

  it("reports an expression in markup that names a host, and no text that does", async () => {
    expect(
      await linesIn({
        "a.vue": `<template>\n<p>${get}</p>\n<a href="${get}" @click="$http.get('${get}')">\n</template>\n`,
        "b.svelte": `<button on:click={() => fetch("${get}")}>x</button>\n`,
      }),
    ).toEqual(["a.vue:3:73 unresolved", "b.svelte:1:40 unresolved"]);
  });
});
