import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readComments } from "../../../../codegen/src/audit/result/comments/read-comments.ts";
import { runCli } from "../../run-cli.ts";
import { catalog, enterWorkspace, leaveWorkspace, sdk, write } from "../../audit/workspace.ts";

interface Printed {
  readonly calls: readonly { readonly operation: string; readonly line: number; readonly declared?: boolean }[];
  readonly unresolved: readonly { readonly line: number }[];
  readonly uncataloged: readonly { readonly line: number }[];
  readonly comments?: readonly { readonly line: number; readonly entries: readonly string[] }[];
  readonly commentProblems?: readonly { readonly line: number; readonly code: string; readonly problem: string }[];
}

async function audited(text: string, name = "a.ts"): Promise<Printed> {
  await write({ [name]: text });
  return JSON.parse((await runCli("audit", name, "--json", "--catalog", catalog)).stdout) as Printed;
}

const open = "client.request({ url: process.argv[2] });";

describe(readComments.name, () => {
  beforeEach(enterWorkspace);
  afterEach(leaveWorkspace);

  it("lets a comment say what a call is, above it, beside it, and where it goes over several lines", async () => {
    const { calls, unresolved, comments } = await audited(`${sdk}// scopewright: GET /v3/templates/{id}
${open}
${open} // scopewright: DELETE /v3/templates/d-1
/* scopewright: GET /v3/alerts */
export const answer =
  client
    .request({ url: process.argv[3] });
`);
    expect(calls.map(({ operation, line, declared }) => [line, operation, declared])).toEqual([
      [4, "GET /v3/templates/{template_id}", true],
      [5, "DELETE /v3/templates/{template_id}", true],
      [8, "GET /v3/alerts", true],
    ]);
    expect(unresolved).toEqual([]);
    expect(comments?.map(({ line }) => line)).toEqual([3, 5, 6]);
  });

  it("adds the call that a comment states where the analysis sees none", async () => {
    const { calls } = await audited(
      '// scopewright: POST /v3/mail/send\nthirdParty.deliver({ through: "sendgrid" });\n',
    );
    expect(calls).toMatchObject([{ operation: "POST /v3/mail/send", line: 2, declared: true }]);
  });

  it("counts each of several comments about one call", async () => {
    const { calls, unresolved, commentProblems } = await audited(`${sdk}// scopewright: GET /v3/alerts
// scopewright: POST /v3/templates
${open} // scopewright: GET /v3/stats
`);
    expect(calls.map(({ operation, line, declared }) => [line, operation, declared])).toEqual([
      [5, "GET /v3/alerts", true],
      [5, "GET /v3/stats", true],
      [5, "POST /v3/templates", true],
    ]);
    expect(unresolved).toEqual([]);
    expect(commentProblems).toBeUndefined();
  });

  const literal = 'client.request({ method: "GET", url: "/v3/alerts" });';

  it("lets no comment replace a call that the code states in full, and reports it", async () => {
    const { calls, commentProblems } = await audited(`${sdk}// scopewright: DELETE /v3/templates/{template_id}
${literal}
// scopewright: GET /v3/alerts
${literal}
// scopewright: GET /v3/stats
${literal} ${open}
`);
    expect(calls.map(({ operation, line, declared }) => [line, operation, declared])).toEqual([
      [4, "GET /v3/alerts", undefined],
      [6, "GET /v3/alerts", undefined],
      [8, "GET /v3/alerts", undefined],
      [8, "GET /v3/stats", true],
    ]);
    const problem = "it changes nothing: the code states the call in full, GET /v3/alerts";
    expect(commentProblems).toMatchObject([
      { line: 3, code: "SW401", problem },
      { line: 5, code: "SW401", problem },
    ]);
  });

  it("replaces a call that the code states in full if a second comment drops it", async () => {
    const { calls, commentProblems } = await audited(`${sdk}// scopewright-ignore -- a proxy rewrites it
// scopewright: GET /v3/stats
${literal}
`);
    expect(calls).toMatchObject([{ operation: "GET /v3/stats", line: 5, declared: true }]);
    expect(commentProblems).toBeUndefined();
  });

  it("drops what a comment accepts with a reason, of every kind, and only there", async () => {
    const { unresolved, uncataloged, comments } = await audited(`${sdk}// scopewright-ignore -- goes to our proxy
// eslint-disable-next-line
${open}
// scopewright-ignore -- not public
client.request({ url: "/v3/nowhere" });
${open}
`);
    expect(unresolved.map(({ line }) => line)).toEqual([8]);
    expect(uncataloged).toEqual([]);
    expect(comments?.flatMap(({ entries }) => entries)).toEqual([
      expect.stringContaining("the path is not known"),
      "GET /v3/nowhere",
    ]);
  });

  it("reports comments that drop nothing or cannot be understood, and takes no text for a comment", async () => {
    const { commentProblems, unresolved } = await audited(`${sdk}// scopewright-ignore -- nothing is here
export const a = 1;
// scopewright-ignore
// scopewright: templates
// scopewright: GET /v3/nowhere
${open}
export const b = "// scopewright-ignore -- in a text", c = \`
// scopewright: GET\`;
`);
    expect(commentProblems?.map(({ line, code }) => [line, code])).toEqual([
      [3, "SW401"],
      [5, "SW402"],
      [6, "SW402"],
      [7, "SW402"],
    ]);
    expect(unresolved.map(({ line }) => line)).toEqual([8]);
    expect(commentProblems?.at(-1)?.problem).toBe("the catalog has no operation GET /v3/nowhere");
  });

  it("takes the URL of an operation", async () => {
    const { calls } = await audited(`${sdk}// scopewright: GET https://api.sendgrid.com/v3/ips?x=1
${open}
// scopewright: GET /v3/templates/d-1?x=1
${open}
`);
    expect(calls.map(({ operation }) => operation)).toEqual(["GET /v3/ips", "GET /v3/templates/{template_id}"]);
  });

  it.each([
    ["scopewright: GET /v3/template/{id}", 'Did you mean "GET /v3/templates/{template_id}"?'],
    ["scopewright: FETCH /v3/templates", 'Did you mean "GET /v3/templates"?'],
    [
      "scopewright: GET https://example.com/v3/ips",
      'The catalog is about "api.sendgrid.com" and "api.eu.sendgrid.com".',
    ],
    [
      "scopewright-ignore-next-line -- foo",
      "Write // scopewright-ignore -- reason: beside code it is about that line, else about the next one.",
    ],
    ["scopewright-ignore: foo", "Write // scopewright: METHOD /path, or // scopewright-ignore -- reason."],
  ])("names the next step for %s", async (comment, next) => {
    await write({ "a.ts": `${sdk}// ${comment}\n${open}\n` });
    const { stdout } = await runCli("audit", "a.ts", "--catalog", catalog);
    expect(stdout).toContain(`  SW402 invalid-comment. ${next}\n`);
    const annotated = await runCli("audit", "a.ts", "--catalog", catalog, "--github");
    expect(annotated.stdout).toContain(`. ${next}\n`);
  });

  it("says what is wrong with a comment that accepts a finding", async () => {
    const { commentProblems } = await audited(`${sdk}// scopewright-ignore-next-line -- foo
// scopewright-ignore goes to our proxy
// scopewright-ignore
${open}
`);
    const reason = 'expected "--" and a reason, as in "scopewright-ignore -- the host is our own proxy"';
    expect(commentProblems?.map(({ problem }) => problem)).toEqual([
      'the word "scopewright-ignore-next-line" is not known',
      reason,
      reason,
    ]);
  });

  it("reads comments in scripts, elements and markup", async () => {
    const host = "https://api.sendgrid.com/v3/none";
    const vue = `<template>
<!-- scopewright-ignore -- behind our proxy -->
<a @click="$http.get('${host}')">x</a>
</template>
<script>
// scopewright-ignore -- not public
fetch("${host}");
</script>
`;
    expect(await audited(vue, "a.vue")).toMatchObject({ unresolved: [], uncataloged: [] });
    const jsx = `export const A = () => <p>
  {/* scopewright-ignore -- not public */}
  {fetch("${host}")}
</p>;
`;
    expect(await audited(jsx, "a.jsx")).toMatchObject({ uncataloged: [], comments: [{ line: 2 }] });
  });
});
