import { keepsElements, methodNamed, methodNames } from "../../../methods.ts";

/** Members that all functions and modules have: a value in them is in their owner, too. */
export const common: ReadonlySet<string> = new Set(["prototype", "exports", "default", "constructor"]);

/** Methods that all functions have, and that call or give the function itself. */
export const ofFunctions: ReadonlySet<string> = new Set(["bind", "call", "apply"]);

/** Methods that call their argument with their receiver, or with the values that it holds. */
export const calling: ReadonlySet<string> = new Set([
  ...methodNames(({ calls }) => calls !== undefined),
  ...["then", "pipe", "tap", "subscribe", "mapValues", "each"],
]);

/** Methods of lists and maps that return what these hold. */
export const picking: ReadonlySet<string> = new Set([
  ...methodNames(({ map }) => map !== undefined && map !== "keys"),
  ...methodNames(({ changes }) => changes === undefined).filter((name) => keepsElements(name)),
]);

/** Names of functions whose result is the answer of a server, and so no client. */
export const answering: RegExp =
  /^\$?(?:(?:send|fetch|request|post|put|patch|delete)\w*|(?!create|make|build|get|with|wrap|extend)\w*fetch|get|del|head|options|api|axios|got|ky|rp|superagent|ofetch)$/iu;

/** Members of a request or response that hold what a server answered. */
export const answers: ReadonlySet<string> = new Set([
  ...[
    "responseText",
    "responseXML",
    "responseURL",
    "readyState",
    "status",
    "statusCode",
    "statusText",
    "statusMessage",
  ],
]);

/** Members of modules of Node.js that answer requests of others. */
export const serving: RegExp = /^create(?:Secure)?Server$|^Server$/u;

/** Names that stand for a client, by the word that they end in. */
export const clientName: RegExp =
  /(?:grid|client|mail|mailer|service|api|sdk|transport|transporter|provider|sender|request|instance)$/iu;

/** Names of classes of a package that hold what is sent, what was answered, or how to. */
export const dataName: RegExp = /^\p{Lu}\w*(?:Config|Data|Error|Event|Headers|JSON|Options|Response|Result|Status)$/u;

/** Globals that make a text, a URL or a `Request` of what they are given. */
export const urlMakers: ReadonlySet<string> = new Set(["Request", "String", "URL", "encodeURI", "decodeURI"]);

const partsOfUrl: ReadonlySet<string> = new Set(["clone", "host", "hostname", "href", "origin", "pathname", "url"]);

/** True for a member of a text, a URL or a `Request` that gives a part of it, or the whole. */
export function isPartOfUrl(name: string): boolean {
  return partsOfUrl.has(name) || methodNamed(name)?.text !== undefined;
}
