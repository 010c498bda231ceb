import type { GeneratedFile } from "../../../codegen/src/print/generated-file.ts";
import type { EmitOptions } from "../../../codegen/src/print/generated-file.ts";
import { header, lintComments } from "../../../codegen/src/print/print-file.ts";
import { printFiles } from "../../../codegen/src/print/print-files.ts";
import { resolveNames, type Names } from "../../../codegen/src/names/resolve-names.ts";
import type { Catalog } from "../../../codegen/src/catalog/catalog.ts";
import { parse } from "../parse.ts";

export const options: EmitOptions = { catalogName: "scopes.json", runtime: "scopewright/core", importExtension: ".js" };

/** A catalog with one of everything, and two where that makes a difference. */
export const small: Catalog = parse(`{
  "provider": "Example",
  "hosts": ["api.example.com"],
  "keyTypes": {
    "general": { "title": "General API key", "description": "For everything but billing." },
    "billing": {}
  },
  "groups": {
    "mail-send": { "title": "Mail Send", "description": "Sending." },
    "templates": {},
    "empty": {}
  },
  "scopes": {
    "templates.versions.read": { "keyTypes": ["general"], "access": "read", "group": "templates", "description": "Reads versions." },
    "templates.read": { "keyTypes": ["general"], "access": "read", "group": "templates" },
    "templates.delete": { "keyTypes": ["general"], "access": "write", "group": "templates", "legacy": "Use archiving." },
    "mail.send": { "keyTypes": ["general"], "access": "write", "group": "mail-send", "description": "Sends.", "note": "Alone." },
    "billing.read": { "keyTypes": ["billing"], "access": "read" }
  },
  "automatic": { "2fa_required": { "description": "Added." } },
  "retired": {
    "mail.sent": { "use": ["mail.send"], "reason": "Never worked." },
    "mail.gone": { "use": [] }
  },
  "presets": {
    "mail-sender": { "title": "Sender", "keyType": "general", "full": ["templates.read", "mail.send"], "note": "Sends." },
    "delete": { "keyType": "billing", "read": ["billing.read"], "full": ["billing.read"] }
  },
  "operations": {
    "POST /mail": { "allOf": ["templates.read", "mail.send"], "evidence": "documented", "note": "Twice a day." },
    "GET /any": { "anyOf": ["templates.read", "billing.read"], "evidence": "rule" },
    "GET /free": { "allOf": [], "evidence": "documented" },
    "GET /x": { "evidence": "unknown" }
  }
}`);

/** The smallest catalog. */
export const minimal: Catalog = parse(`{
  "keyTypes": { "fine-grained": {} },
  "scopes": { "repo": { "keyTypes": ["fine-grained"], "access": "read" } }
}`);

/** The names of a catalog. */
export function namesOf(catalog: Catalog): Names {
  return resolveNames(catalog);
}

/** A file as it is printed, after the lines that every file begins with. */
export async function print(file: GeneratedFile): Promise<string> {
  const [printed] = await printFiles([file], options);
  const start = `${[header(options), ...lintComments].join("\n")}\n\n`;
  if (printed?.name !== file.name || !printed.text.startsWith(start)) throw new Error(printed?.text);
  return printed.text.slice(start.length);
}
