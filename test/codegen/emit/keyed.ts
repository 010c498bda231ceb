import type { Catalog } from "../../../codegen/src/catalog/catalog.ts";
import { parse } from "../parse.ts";

/** A catalog in which scopes imply others, and the type of a key decides what it may call. */
export const keyed: Catalog = parse(`{
  "hosts": ["api.example.com"],
  "keyTypes": { "application": {}, "delegated": {} },
  "scopes": {
    "mail.basic": { "keyTypes": ["application", "delegated"], "access": "read" },
    "mail.read": { "keyTypes": ["application", "delegated"], "access": "read", "implies": ["mail.basic"] },
    "mail.write": { "keyTypes": ["application", "delegated"], "access": "write", "implies": ["mail.read"] },
    "user.read": { "keyTypes": ["application", "delegated"], "access": "read" }
  },
  "operations": {
    "GET /mail": { "anyOf": ["mail.basic"], "evidence": "documented" },
    "PUT /mail/{id}": { "allOf": ["mail.write"], "evidence": "documented" },
    "GET /mail/{id}/sender": { "allOf": ["mail.read", "user.read"], "evidence": "documented" },
    "GET /me": { "anyOf": [{ "allOf": ["user.read"], "keyTypes": ["delegated"] }], "evidence": "documented" },
    "GET /me/{part}": {
      "anyOf": [
        { "allOf": ["mail.basic", "user.read"], "keyTypes": ["delegated"] },
        { "allOf": ["mail.write"], "keyTypes": ["application"] }
      ],
      "evidence": "documented"
    },
    "GET /users": {
      "anyOf": [
        { "allOf": ["user.read"], "keyTypes": ["application"] },
        { "allOf": ["mail.read", "user.read"] },
        { "allOf": ["mail.basic", "mail.write"] }
      ],
      "evidence": "documented"
    }
  }
}`);
