import { ts } from "../syntax/typescript.ts";
import { isComponent } from "../../files/find/source-files.ts";

/** Returns the language that a file is parsed as; undefined if its name says so. */
export function scriptKindOf(path: string, text: string): ts.ScriptKind | undefined {
  if (!isComponent(path)) return undefined;
  // The script blocks of a component may hold elements, which plain TypeScript takes for type assertions.
  const hasElements = /\blang=["'][jt]sx["']|\breturn\s*\(?\s*<[A-Za-z>]/u.test(text);
  return hasElements ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}

/** Returns the extension that the compiler knows a file by; components count as TypeScript. */
export function extensionOf(path: string): string {
  return isComponent(path) ? ".ts" : (/(?:\.d)?\.[cm]?[jt]sx?$|\.json$/u.exec(path)?.[0] ?? ".ts");
}
