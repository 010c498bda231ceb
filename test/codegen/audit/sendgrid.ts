import { readFileSync } from "node:fs";
import type { Catalog } from "../../../codegen/src/catalog/catalog.ts";
import { parse } from "../parse.ts";

/** SendGrid's catalog. */
export const catalog: Catalog = parse(readFileSync(new URL("../../../scopes.json", import.meta.url), "utf8"));
