import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { OAuth2Scopes } from "discord-api-types/v10";
import ts from "typescript";

const require: NodeJS.Require = createRequire(import.meta.url);

/** A scope of Discord's OAuth2, as `discord-api-types` documents it. */
export interface DocumentedScope {
  readonly name: string;
  /** The comment of the enum member, as one line. */
  readonly comment: string;
  /** The pages that it refers to. */
  readonly pages: readonly string[];
}

/**
 * What a scope permits, read from its comment, since the package says it in words alone. The compiler asks for an entry when
 * Discord has a new scope.
 */
const access: Readonly<Record<`${OAuth2Scopes}`, "read" | "write">> = {
  "activities.read": "read",
  "activities.write": "write",
  "applications.builds.read": "read",
  "applications.builds.upload": "write",
  "applications.commands": "write",
  "applications.commands.permissions.update": "write",
  "applications.commands.update": "write",
  "applications.entitlements": "read",
  "applications.store.update": "write",
  bot: "write",
  connections: "read",
  "dm_channels.read": "read",
  email: "read",
  "gdm.join": "write",
  guilds: "read",
  "guilds.join": "write",
  "guilds.members.read": "read",
  identify: "read",
  "identify.premium": "read",
  "messages.read": "read",
  "relationships.read": "read",
  "role_connections.write": "write",
  rpc: "write",
  "rpc.activities.write": "write",
  "rpc.notifications.read": "read",
  "rpc.voice.read": "read",
  "rpc.voice.write": "write",
  voice: "write",
  "webhook.incoming": "write",
};

/** Every member of the enum `OAuth2Scopes`. */
export function readDocumentedScopes(): readonly DocumentedScope[] {
  const path = join(dirname(require.resolve("discord-api-types/payloads/v10")), "oauth2.d.ts");
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true);
  const members = file.statements.filter(ts.isEnumDeclaration).flatMap(({ members }) => members);
  return members.map((member) => {
    if (!member.initializer || !ts.isStringLiteral(member.initializer)) throw new Error("expected a string");
    const docs = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
    return {
      name: member.initializer.text,
      comment: docs.map(({ comment }) => plain(ts.getTextOfJSDocComment(comment) ?? "")).join(" "),
      pages: ts.getJSDocTags(member).flatMap((tag) => /https:[^\s}]+/u.exec(tag.getText(file))?.[0] ?? []),
    };
  });
}

/** The catalog of Discord: a key type for each grant that a scope may be asked for with. */
export function discordCatalog(scopes: readonly DocumentedScope[]): string {
  const pages = new Set(scopes.flatMap((scope) => scope.pages));
  return JSON.stringify({
    provider: "Discord",
    hosts: ["discord.com"],
    keyTypes: {
      "authorization-code": { title: "Authorization code grant" },
      "client-credentials": { title: "Client credentials grant" },
    },
    scopes: Object.fromEntries(
      scopes.map(({ name, comment, pages: own }) => [
        name,
        {
          keyTypes: [isForClientsOnly(comment) ? "client-credentials" : "authorization-code"],
          access: Object.entries(access).find(([scope]) => scope === name)?.[1],
          description: comment,
          ...(/requires Discord approval|approved partners/u.test(comment) && {
            note: "Discord must approve the app.",
          }),
          sources: own.map(idOf),
        },
      ]),
    ),
    sources: Object.fromEntries([...pages].map((url) => [idOf(url), { url }])),
  });
}

/** Whether a scope says that it is not for users' consent. */
function isForClientsOnly(comment: string): boolean {
  return comment.includes("client credentials grant only");
}

/** Links as their text, lines as one. */
function plain(comment: string): string {
  return comment
    .replace(/\{@link [^|}]*\|\s*([^}]*)\}/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}

/** `get-current-user` of `…/resources/user#get-current-user`. */
function idOf(url: string): string {
  return /[^/#]+$/u.exec(url)?.[0] ?? url;
}
