import { casesOf } from "../property-runs.ts";
import type { Editor } from "./editor.ts";
import { createServerEditor } from "./language-server.ts";
import { createServiceEditor } from "./language-service.ts";

/** Compilers that editors are asked with. */
export type EditorVersion = "5.9" | "6.0" | "7.0";

/** The oldest and the newest of them; in the matrix all. */
export const editorVersions: readonly EditorVersion[] = casesOf<EditorVersion>(["5.9", "6.0", "7.0"], ["5.9", "7.0"]);

/** An editor on a folder: TypeScript 7 speaks the language server protocol, earlier versions have a language service. */
export async function openEditor(version: EditorVersion, folder: string): Promise<Editor> {
  return version === "7.0" ? createServerEditor(folder) : createServiceEditor(version, folder);
}
