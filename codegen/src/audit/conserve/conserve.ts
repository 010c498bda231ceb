import type { Uses } from "../follow/explore.ts";
import type { Finding } from "../follow/findings.ts";
import type { Code } from "../syntax/code.ts";
import { isJson, isWithin } from "../syntax/nodes.ts";
import { ts } from "../syntax/typescript.ts";
import type { Origin } from "../values/origin.ts";
import { packageName } from "../sources/resolve/package-name.ts";
import { importsOf } from "./imports-of.ts";
import { isSchemaDefault } from "./harmless-place.ts";
import { harmlessUse, inTest } from "./harmless-use.ts";

/** A use of the provider that makes no request. */
export interface HarmlessUse {
  readonly place: ts.Node;
  readonly what: string;
  readonly why: string;
}

/** The uses of the provider that no found call accounts for. */
export interface Conserved {
  readonly findings: readonly Finding[];
  readonly harmless: readonly HarmlessUse[];
  /** Whether the base of the provider's URLs goes to a place at which no call is found. */
  readonly isBaseLost: boolean;
}

/** The uses of the provider that found calls account for. */
export interface Accounts extends Uses {
  /** Places that are reported besides calls. */
  readonly places: readonly ts.Node[];
  /**
   * Files with calls of the provider whose host is open, or all files if calls state no host. A base in these files belongs to
   * those calls.
   */
  readonly withOpenHost: ReadonlySet<ts.SourceFile>;
  /** True for a package of the provider that makes no requests. */
  readonly isSilent: (module: string) => boolean;
  /** The requests that objects state with a URL. */
  readonly written: (url: Origin) => readonly Finding[];
}

/**
 * Accounts for everything of the provider in the code. A use that belongs to no call of the report is stated as harmless, with
 * the reason, or else reported, so that no call is missed in silence.
 */
export function conserve(
  origins: readonly Origin[],
  { reported: used, harmless, places, withOpenHost, isSilent, written }: Accounts,
  code: Pick<Code, "files" | "pathOf">,
): Conserved {
  const isAt = ({ node, uses }: Origin): boolean =>
    places.some((place) => [node, ...uses].some((use) => isWithin(use, place)));
  const reported = new Set(origins.filter((origin) => used.has(origin) || isAt(origin)));
  const modules = new Set([...reported].map(({ module }) => module));
  const withBase = new Set([...reported].filter(isBase).map(({ node }) => node.getSourceFile()));
  const isBaseOfCalls = ({ node }: Origin): boolean =>
    withOpenHost.has(node.getSourceFile()) ||
    ((isListed(node) || isSchemaDefault(node)) && withBase.has(node.getSourceFile()));
  const judged = origins
    .filter((origin) => !reported.has(origin))
    .map((origin) => {
      const isShared = isBase(origin) && isBaseOfCalls(origin);
      const why = harmlessUse(origin, {
        code,
        sendsNothing: harmless.has(origin),
        isSilent: origin.module !== undefined && isSilent(packageName(origin.module)),
        isBase: isShared,
        isFoundElsewhere: origin.module !== undefined && modules.has(origin.module),
      });
      const mayBeStated = why === undefined || (isShared && inTest(origin) === undefined);
      return { origin, why, stated: mayBeStated && origin.kind === "url" ? written(origin) : [] };
    });
  return {
    findings: judged.flatMap(({ origin, why, stated }) =>
      stated.length > 0 || why !== undefined ? stated : lost(origin, code),
    ),
    harmless: judged.flatMap(({ origin: { node, what }, why }) =>
      why === undefined ? [] : [{ place: node, what, why }],
    ),
    isBaseLost: judged.some(({ origin, why }) => why === undefined && isBase(origin)),
  };
}

/** Whether a URL is only the base of all others. */
export function isBase({ kind, what }: Origin): boolean {
  return kind === "url" && /^(?:https?:)?\/\/[^/\s]+(?:\/v\d+)?\/?$/iu.test(what);
}

/** Whether a URL stands in a list of servers, as generated clients have beside the base that they call: `[{ url, description }]`. */
function isListed({ parent }: ts.Node): boolean {
  return ts.isPropertyAssignment(parent) && ts.isArrayLiteralExpression(parent.parent.parent);
}

const kinds: Readonly<Record<Origin["kind"], string>> = {
  import: "the package of the provider",
  made: "the client of the provider",
  received: "the client of the provider",
  url: "the URL of the provider",
  transport: "the SMTP host of the provider",
};

/** Reports a use where it stands, or, if it stands in data, where files import the data. */
function lost({ kind, node, what }: Origin, code: Pick<Code, "files" | "pathOf">): readonly Finding[] {
  const reason = `${kinds[kind]} \`${what}\` goes where no call of it is found`;
  const file = node.getSourceFile();
  const places = isJson(file) ? importsOf(file, code) : [node];
  return places.map((place) => ({ place, outcome: { kind: "unresolved", reason } }));
}
