import type { Request } from "./request.ts";
import { shellWords } from "./shell-words.ts";

/** Options of curl that send a body, so that the method is POST unless another is named. */
const body = /^(?:-d.*|--data(?:-\w+)*|--json|-F.*|--form(?:-string)?)$/u;
/** Options of curl that take a value; other options stand alone. */
const takesValue =
  /^(?:-[AbceEFHdmoTuUxX]|--(?:data(?:-\w+)*|json|form(?:-string)?|header|request|url|user|user-agent|cookie|output|max-time|proxy|cacert|cert|key|retry|connect-timeout|referer|upload-file|oauth2-bearer|variable|config|write-out))$/u;

/** Reads the method and the URL of a curl command; nothing else of it is kept, so no credential is. */
export function readCurl(command: string): Request | undefined {
  const words = shellWords(command).slice(1);
  let method: string | undefined;
  let url: string | undefined;
  let hasBody = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const next = words[index + 1];
    if (/^(?:-X|--request)$/u.test(word)) method = next;
    else if (/^-X./u.test(word)) method = word.slice(2);
    else if (/^(?:-G|--get)$/u.test(word)) method = "GET";
    else if (/^(?:-I|--head)$/u.test(word)) method = "HEAD";
    else if (/^(?:-T|--upload-file)$/u.test(word)) method ??= "PUT";
    else if (word === "--url") url = next;
    else if (!word.startsWith("-")) url ??= word;
    if (body.test(word)) hasBody = true;
    if (takesValue.test(word)) index++;
  }
  if (url === undefined) return undefined;
  return { method: (method ?? (hasBody ? "POST" : "GET")).toUpperCase(), url: withScheme(url) };
}

function withScheme(url: string): string {
  return /^(?:https?:|\/)/iu.test(url) ? url : `https://${url}`;
}
