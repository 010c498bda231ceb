import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { temporaryFolder } from "../temporary-folder.ts";

/** SendGrid's catalog. */
export const catalog: string = new URL("../../../scopes.json", import.meta.url).pathname;

/** The imports of SendGrid's two packages. */
export const sdk = 'import client from "@sendgrid/client";\nimport mail from "@sendgrid/mail";\n';

/** One file that makes two calls. */
export const small: Readonly<Record<string, string>> = {
  "src/mail.ts": `${sdk}export const send = () => mail.send({});\nclient.request({ url: "/v3/templates" });\n`,
};

const before = process.cwd();

/** Makes an empty folder the working folder. */
export async function enterWorkspace(): Promise<void> {
  process.chdir(await temporaryFolder());
}

/** Goes back to the working folder of before. */
export function leaveWorkspace(): void {
  process.chdir(before);
}

/** Writes files into the working folder. */
export async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(name), { recursive: true });
    await writeFile(name, text);
  }
}
