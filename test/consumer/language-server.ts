import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { tscOf } from "./compilers.ts";
import { type Cursor, type Editor, readCursor } from "./editor.ts";

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The parts of the answers that are read here. */
interface Answers {
  readonly completion: { readonly items: readonly { readonly label: string }[] } | null;
  readonly hover: { readonly contents: { readonly value: string } } | null;
  readonly definition: readonly { readonly uri: string; readonly range: Range }[];
  readonly diagnostic: { readonly items: readonly { readonly message: string; readonly range: Range }[] };
}

/** What an editor tells that it understands: what lists have in common is then sent once. */
const capabilities = {
  textDocument: {
    completion: {
      completionItem: { tagSupport: { valueSet: [1] }, insertReplaceSupport: true, labelDetailsSupport: true },
      completionList: { itemDefaults: ["commitCharacters", "editRange", "insertTextFormat", "insertTextMode", "data"] },
    },
    definition: {},
    diagnostic: {},
    hover: { contentFormat: ["plaintext"] },
  },
};

/** An editor that talks to the language server of TypeScript 7, as editors do from then on. */
export async function createServerEditor(folder: string): Promise<Editor> {
  const server = spawn(process.execPath, [tscOf("7.0"), "--lsp", "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  // What the server asks is answered with nothing, as by an editor without settings.
  connection.onRequest(() => null);
  connection.listen();
  const root = pathToFileURL(folder).href;
  const uri = pathToFileURL(join(folder, "edited.ts")).href;
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: "consumer" }],
    capabilities,
  });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "typescript", version: 0, text: "" },
  });
  let edits = 0;

  async function ask<Question extends keyof Answers>(
    question: Question,
    { text, offset }: Cursor,
  ): Promise<Answers[Question]> {
    await connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: ++edits },
      contentChanges: [{ text }],
    });
    const before = text.slice(0, offset).split("\n");
    const position = { line: before.length - 1, character: before.at(-1)?.length };
    return await connection.sendRequest<Answers[Question]>(`textDocument/${question}`, {
      textDocument: { uri },
      position,
    });
  }

  return {
    complete: async (text) => {
      const answer = await ask("completion", readCursor(text));
      // An optional property is labelled with its question mark.
      return (answer?.items ?? []).map(({ label }) => label.replace(/\?$/u, "")).sort();
    },
    hover: async (text) => (await ask("hover", readCursor(text)))?.contents.value ?? "",
    define: async (text) => {
      const [definition] = await ask("definition", readCursor(text));
      if (definition === undefined) return { file: "", line: "" };
      const file = fileURLToPath(definition.uri);
      return { file, line: readFileSync(file, "utf8").split("\n")[definition.range.start.line] ?? "" };
    },
    findDeprecated: async (text) => {
      const cursor = readCursor(text);
      const { items } = await ask("diagnostic", cursor);
      const lines = cursor.text.split("\n");
      return items
        .filter(({ message }) => message.includes("is deprecated"))
        .map(({ range: { start, end } }) => lines[start.line]?.slice(start.character, end.character) ?? "");
    },
    close: async () => {
      const exit = once(server, "exit");
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await exit;
      connection.dispose();
    },
  };
}
