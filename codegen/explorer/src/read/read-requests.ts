import { readCurl } from "./read-curl.ts";
import type { Request } from "./request.ts";

const methods = "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE";
const address = "(?:https?:\\/\\/|\\/(?!\\/))[^\\s\"'`<>\\\\)]+";
/** `POST /v3/mail/send`, also with quotes, commas and the like between the two. */
const written = new RegExp(`\\b(${methods})\\b["'\`]?[\\s:,(]{1,3}(?:url:\\s*)?["'\`]?(${address})`, "giu");
/** `method: "POST", url: "/v3/mail/send"` */
const methodFirst = new RegExp(
  `\\bmethod["']?\\s*[:=]\\s*["'](${methods})["'][^{}]{0,80}?\\b(?:url|uri|path)["']?\\s*[:=]\\s*["'\`](${address})`,
  "giu",
);
/** `url: "/v3/mail/send", method: "POST"` and `fetch("https://…", { method: "POST" })` */
const methodLast = new RegExp(
  `["'\`](${address})["'\`][^"'\`]{0,40}?\\bmethod["']?\\s*[:=]\\s*["'](${methods})["']`,
  "giu",
);
const bare = new RegExp(`(?<![\\w"'\`}])(${address})`, "giu");
/** A command up to the end of its last line, or to the next command. */
const curl = /(?:^|[\s$>|;&])(curl(?:\.exe)?\s(?:\\\r?\n|'[^']*'|"(?:\\[^]|[^"\\])*"|[^\n'"\\|;]|\\.)*)/gu;

/** The forms in which people write requests; the first that fits a part of a text has it. */
const forms: readonly {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => Request | undefined;
}[] = [
  { pattern: curl, read: ([command = ""]) => readCurl(command) },
  { pattern: methodFirst, read: ([method = "", url = ""]) => ({ method, url }) },
  { pattern: methodLast, read: ([url = "", method = ""]) => ({ method, url }) },
  { pattern: written, read: ([method = "", url = ""]) => ({ method, url }) },
  { pattern: bare, read: ([url = ""]) => ({ method: "GET", url }) },
];

/**
 * Reads the requests in any text: curl commands, `METHOD /path`, URLs, options of HTTP clients. Each comes once, in the
 * order of the text. Queries and everything else are dropped, so no credential is kept.
 */
export function readRequests(text: string): readonly Request[] {
  const found = new Map<number, Request>();
  let rest = text;
  for (const { pattern, read } of forms) {
    for (const { index, 1: first = "", 2: second = "" } of rest.matchAll(pattern)) {
      const request = read([first, second]);
      if (request !== undefined) found.set(index, tidy(request));
    }
    rest = rest.replace(pattern, (match) => " ".repeat(match.length));
  }
  const requests = [...found].sort(([a], [b]) => a - b).map(([, request]) => request);
  return [...new Map(requests.map((request) => [`${request.method} ${request.url}`, request])).values()];
}

function tidy({ method, url }: Request): Request {
  const path = url.replace(/[?#].*$/u, "").replace(/[.,;:]+$/u, "");
  return { method: method.toUpperCase(), url: path.replace(/^(https?:\/\/)[^/@]*@/iu, "$1") };
}
