import type { Catalog } from "../../../codegen/src/catalog/catalog.ts";
import { parse } from "../parse.ts";

/** A catalog whose operations have paths of many shapes, with gaps and overlaps, and needs of every kind. */
export const gated: Catalog = parse(`{
  "keyTypes": { "general": {} },
  "scopes": {
    "notes.read": { "keyTypes": ["general"], "access": "read" },
    "things.read": { "keyTypes": ["general"], "access": "read" },
    "things.write": { "keyTypes": ["general"], "access": "write" }
  },
  "operations": {
    "GET /things/{id}": { "anyOf": ["things.write", "things.read"], "evidence": "documented" },
    "GET /things/new": { "allOf": ["things.read"], "evidence": "documented" },
    "GET /things": { "allOf": ["things.read"], "evidence": "documented" },
    "GET /{kind}/{id}/{list}": { "allOf": ["things.read"], "evidence": "rule" },
    "GET /{kind}/{id}/parts": { "allOf": ["things.read"], "evidence": "rule" },
    "GET /things/{id}/parts": { "allOf": ["things.read"], "evidence": "rule" },
    "GET /things/{id}/parts/{part-id}/notes": { "allOf": ["things.read", "notes.read"], "evidence": "rule" },
    "POST /things": { "allOf": ["things.write"], "evidence": "documented" },
    "POST /things/{id}:restore": { "evidence": "unknown" },
    "DELETE /things/{id}/notes": { "allOf": [], "evidence": "documented" },
    "DELETE /things/{id}": { "allOf": ["things.write"], "evidence": "documented" },
    "HEAD /things/{id}": { "allOf": [], "evidence": "documented" }
  }
}`);
