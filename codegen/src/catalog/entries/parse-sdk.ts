import type { Sdk, SdkCall } from "../catalog.ts";
import { parseAccess } from "../sdk-access.ts";
import { record } from "../parse/parse-record.ts";
import { name } from "../parse/parse-string.ts";
import { refuse, type Parser, type Place } from "../parse/parser.ts";
import { quote } from "../../text/show.ts";

const operation = name("the id of an operation, or null for a function that sends no request");

const target: Parser<string | undefined> = {
  expected: operation.expected,
  standIn: undefined,
  parse(place) {
    const { node } = place;
    if (node.type === "other" && node.text === "null") return undefined;
    if (node.type !== "string") return void refuse(place, { expected: operation.expected }, undefined);
    return operation.parse(place);
  },
};

const calls = record("functions of an SDK", parseCall, "notEmpty");

/** An SDK from its entry in `sdks`. */
export function parseSdk(id: string, place: Place): Sdk {
  return { package: id, calls: calls.parse(place) };
}

function parseCall(access: string, place: Place, keyOffset: number): SdkCall {
  const called = target.parse(place);
  if (parseAccess(access) === undefined) {
    place.report({
      offset: keyOffset,
      path: place.path,
      expected: 'the way from the package to a function ("new Octokit().rest.issues.create")',
      received: quote(access),
    });
  }
  return { access, ...(called !== undefined && { operation: called }) };
}
