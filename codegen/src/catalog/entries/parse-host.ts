import { name } from "../parse/parse-string.ts";
import { refuse, type Parser } from "../parse/parser.ts";

const any = name("a host name");
const form = /^[^\s/?#@\\]+$/u;

/** A parser for a host name as it stands in a URL, without scheme and path. */
export const host: Parser<string> = {
  ...any,
  parse(place) {
    const value = any.parse(place);
    if (value === "" || form.test(value)) return value;
    const meant = /^(?:[a-z][a-z+.-]*:)?\/*(?<host>[^\s/?#@\\:]+)(?:[/?#].*)?$/iu.exec(value)?.groups?.["host"];
    return refuse(place, { expected: "a host name without scheme and path", suggestion: meant }, "");
  },
};
