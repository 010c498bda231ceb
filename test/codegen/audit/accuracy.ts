import { readdirSync } from "node:fs";
import { auditIn, fixtures, linesOf, marksIn } from "./marked.ts";

/** How the snippets of one style fared. */
export interface Row {
  readonly style: string;
  readonly snippets: number;
  /** Calls that people marked. */
  readonly marked: number;
  readonly found: number;
  /** Reported, but not marked. */
  readonly extra: readonly string[];
  /** Marked, but not reported. */
  readonly missed: readonly string[];
}

/** The styles that the corpus is written in, and the snippets of each. */
export const styles: Readonly<Record<string, readonly string[]>> = {
  "`@sendgrid/mail`": [
    "express-contact-form.ts",
    "commonjs-callback.js",
    "commonjs-destructured.js",
    "nest-service.ts",
    "dynamic-import.ts",
    "injected-mailer",
    "next-route.ts",
    "nest-providers.ts",
    "bulk-sender.ts",
    "deno-edge.ts",
    "test-doubles.ts",
  ],
  "`@sendgrid/client`": [
    "client-object-variable.ts",
    "client-built-by-assignment.js",
    "client-upsert.ts",
    "client-paging.ts",
    "client-switch.ts",
    "spread-defaults.ts",
    "enum-paths.ts",
    "table-loop.ts",
    "query-builder.ts",
    "bound-method.ts",
    "not-in-catalog.ts",
    "runtime-path.ts",
    "other-apis.ts",
    "lambda-bounces.js",
    "express-proxy.ts",
    "client-subclass.ts",
    "promisified.js",
    "compiled-output.js",
    "suppression-kinds.ts",
    "list-operations.ts",
    "request-builder.ts",
    "decorated-service.ts",
    "redux-saga.ts",
  ],
  "older `sendgrid`": ["legacy-sendgrid.js"],
  nodemailer: ["nodemailer-smtp.ts", "nodemailer-transport.js", "mail-transports.ts"],
  "`fetch`": [
    "fetch-plain.mjs",
    "fetch-options-variable.ts",
    "fetch-url-object.ts",
    "eu-region.ts",
    "react-admin.tsx",
    "path-join.ts",
    "validation-key.ts",
    "paging-generator.ts",
    "satisfies-table.ts",
    "cloudflare-worker.ts",
    "docs-page.tsx",
    "configuration.ts",
    "fake-server.ts",
  ],
  axios: [
    "axios-direct.js",
    "axios-instance",
    "webhook-settings.ts",
    "nest-http-module.ts",
    "axios-interceptors.ts",
    "vue-component.js",
    "look-alikes.ts",
    "generated-client",
  ],
  "got, ky, superagent, undici, `https`, others": [
    "got-extend.ts",
    "ky-client.ts",
    "superagent-chain.js",
    "undici-pool.ts",
    "node-https.js",
    "got-paginate.ts",
    "ky-hooks.ts",
    "undici-agents.ts",
    "https-options.js",
    "angular-service.ts",
    "top-level-await.mjs",
    "legacy-request.js",
  ],
  wrappers: [
    "fetch-wrapper",
    "class-client",
    "endpoints-table",
    "resource-classes",
    "functional-factory.ts",
    "retry-callback.ts",
    "re-exports",
    "prototype-style.js",
    "scheduled-send.ts",
    "monorepo",
    "overloaded-request.ts",
    "generic-wrapper.ts",
    "resource-api.ts",
    "workspace-packages",
    "swr-hooks",
    "unknown-base",
  ],
};

const folder = `${fixtures}corpus`;

/** The snippets that there are. */
export function snippets(): readonly string[] {
  return readdirSync(folder);
}

/** How every style fared. A call counts as found if the place and the operation are right; widening is no part of it. */
export function measure(): readonly Row[] {
  return Object.entries(styles).map(([style, names]) => {
    const results = names.map((name) => {
      const found = unique(linesOf(auditIn(folder, name)));
      const marked = unique(marksIn(folder, name));
      return {
        marked,
        found,
        extra: found.filter((line) => !marked.includes(line)),
        missed: marked.filter((line) => !found.includes(line)),
      };
    });
    const count = (key: "marked" | "found"): number => results.reduce((sum, result) => sum + result[key].length, 0);
    return {
      style,
      snippets: names.length,
      marked: count("marked"),
      found: count("found"),
      extra: results.flatMap(({ extra }) => extra),
      missed: results.flatMap(({ missed }) => missed),
    };
  });
}

/** Of all that was reported, how much was marked; of all that was marked, how much was reported. */
export function rates(rows: readonly Row[]): { readonly precision: number; readonly recall: number } {
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    precision: 1 - sum(({ extra }) => extra.length) / sum(({ found }) => found),
    recall: 1 - sum(({ missed }) => missed.length) / sum(({ marked }) => marked),
  };
}

/** The table for the README. */
export function printTable(rows: readonly Row[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  const total = { style: "**all**", ...sumOf(rows) };
  const body = [...rows.map((row) => ({ row, own: [row] })), { row: total, own: rows }].map(({ row, own }) => {
    const { precision, recall } = rates(own);
    return line([row.style, row.snippets, row.marked, percent(recall), percent(precision)]);
  });
  return [line(["style", "snippets", "calls", "recall", "precision"]), "|---|---:|---:|---:|---:|", ...body].join("\n");
}

function sumOf(rows: readonly Row[]): { readonly snippets: number; readonly marked: number } {
  return {
    snippets: rows.reduce((sum, row) => sum + row.snippets, 0),
    marked: rows.reduce((sum, row) => sum + row.marked, 0),
  };
}

function percent(rate: number): string {
  return `${(Math.floor(rate * 1000) / 10).toFixed(1)} %`;
}

function unique(lines: readonly string[]): readonly string[] {
  return [...new Set(lines.map((line) => line.replace(/ widened$/u, "")))];
}
