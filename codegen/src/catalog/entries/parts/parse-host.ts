import { checkHost } from "../../host-pattern.ts";
import { name } from "../../parse/parse-string.ts";
import { refuse, type Parser } from "../../parse/parser.ts";

const any = name("a host name");

/** A parser for a host as it stands in a URL, without scheme; labels may be variable, and a base path may follow. */
export const host: Parser<string> = {
  ...any,
  parse(place) {
    const value = any.parse(place);
    if (value === "") return value;
    const problem = checkHost(value);
    return problem === undefined ? value : refuse(place, problem, "");
  },
};
