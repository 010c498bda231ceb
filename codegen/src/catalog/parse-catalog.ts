import type { Catalog } from "./catalog.ts";
import { checkReferences } from "./check/check-references.ts";
import type { Finding } from "./finding.ts";
import type { Issue } from "./issue.ts";
import type { JsonNode } from "./json/json-node.ts";
import { mapLines } from "../text/line-map.ts";
import { parseAutomatic } from "./entries/parse-automatic.ts";
import { parseGroup } from "./entries/parse-group.ts";
import { host } from "./entries/parts/parse-host.ts";
import { links } from "./entries/parse-links.ts";
import { parseJson } from "./json/parse-json.ts";
import { parseKeyType } from "./entries/parse-key-type.ts";
import { list } from "./parse/parse-list.ts";
import { checked, defaulted, object, optional, required } from "./parse/parse-object.ts";
import { parseOperation } from "./entries/parse-operation.ts";
import { parsePreset } from "./entries/parse-preset.ts";
import { record } from "./parse/parse-record.ts";
import { refusals } from "./entries/parse-refusals.ts";
import { parseRetired } from "./entries/parse-retired.ts";
import { parseScope } from "./entries/parse-scope.ts";
import { parseSdk } from "./entries/parse-sdk.ts";
import { parseSoundJson } from "./json/parse-sound-json.ts";
import { parseSource } from "./entries/parts/parse-sources.ts";
import { text } from "./parse/parse-string.ts";
import { showPath } from "../text/show.ts";

/** A catalog, or everything that is wrong with its text. */
export type ParsedCatalog =
  { readonly ok: true; readonly catalog: Catalog } | { readonly ok: false; readonly issues: readonly Issue[] };

const shape = object("a catalog", {
  $schema: checked(text),
  provider: optional(text),
  hosts: defaulted(list(host), []),
  keyTypes: required(record("key types", parseKeyType, "notEmpty")),
  groups: defaulted(record("groups", parseGroup), []),
  scopes: required(record("scopes", parseScope, "notEmpty")),
  automatic: defaulted(record("automatic scopes", parseAutomatic), []),
  retired: defaulted(record("retired names", parseRetired), []),
  presets: defaulted(record("presets", parsePreset), []),
  operations: defaulted(record("operations", parseOperation), []),
  refusals: defaulted(refusals, []),
  sdks: defaulted(record("SDK packages", parseSdk), []),
  links: defaulted(links, {}),
  sources: defaulted(record("sources", parseSource), []),
});

/**
 * The catalog that a JSON text holds, or every issue in it at once, in the order of the text.
 *
 * @example
 * const parsed = parseCatalog(await readFile("scopes.json", "utf8"), "scopes.json");
 * if (!parsed.ok) console.error(parsed.issues.map(formatIssue).join("\n"));
 */
export function parseCatalog(source: string, file: string): ParsedCatalog {
  const catalog = parseSound(source);
  return catalog ? { ok: true, catalog } : parseClosely(source, file);
}

/** Ends the parsing of what was taken for sound. */
class NotSound extends Error {}

/** The catalog of a text in which nothing is wrong, which is nearly every text; nothing at the first sign of an issue. */
function parseSound(source: string): Catalog | undefined {
  const root = parseSoundJson(source);
  try {
    return (
      root &&
      parseRoot(root, () => {
        throw new NotSound();
      })
    );
  } catch (error) {
    if (error instanceof NotSound) return undefined;
    throw error;
  }
}

/** The catalog of any text, or its issues with their places. */
function parseClosely(source: string, file: string): ParsedCatalog {
  const { root, findings: syntax } = parseJson(source);
  const findings = [...syntax];
  const catalog = root && parseRoot(root, (finding) => void findings.push(finding));
  if (catalog !== undefined && findings.length === 0) return { ok: true, catalog };
  return { ok: false, issues: locate(findings, source, file) };
}

function parseRoot(node: JsonNode, report: (finding: Finding) => void): Catalog {
  const catalog = shape.parse({ node, path: [], report });
  checkReferences(catalog, node, report);
  return catalog;
}

function locate(findings: readonly Finding[], source: string, file: string): readonly Issue[] {
  const position = mapLines(source);
  return [...findings]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, path, expected, received, suggestion, hint, first }) => {
      const help = first === undefined ? hint : `The first is on line ${position(first).line}.`;
      return {
        file,
        ...position(offset),
        path: showPath(path),
        expected,
        received,
        ...(suggestion !== undefined && { suggestion }),
        ...(help !== undefined && { hint: help }),
      };
    });
}
