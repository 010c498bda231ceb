import type { Catalog, Operation, Sdk, SdkCall } from "../../../catalog/catalog.ts";
import { parseAccess, type Access, type AccessStep } from "../../../catalog/sdk-access.ts";
import type { Step } from "../../values/value.ts";
import { requestOfOperation } from "./operation-request.ts";
import { fitAccess, type AccessFit } from "./fit-access.ts";
import type { ExternalCall, Recogniser, Recognition } from "../recogniser.ts";

/** A function of an SDK as the catalog describes it. */
interface Entry {
  readonly access: Access;
  /** The id of the operation, with placeholders; absent if the function sends no request. */
  readonly operation?: string;
}

/** An entry, and how far a value is on its way. */
interface Found {
  readonly entry: Entry;
  readonly fit: AccessFit;
}

const handedOn: Recognition = {
  kind: "unknown",
  reason: "the client is handed to code that the audit does not read",
};

/** Returns a recogniser for each SDK that a catalog describes. */
export function catalogSdks({ sdks, hosts, operations }: Catalog): readonly Recogniser[] {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  return sdks.map((sdk) => recogniserOf(sdk, hosts, byId));
}

function recogniserOf(sdk: Sdk, hosts: readonly string[], operations: ReadonlyMap<string, Operation>): Recogniser {
  const entries = entriesOf(sdk.calls);
  return {
    packages: [sdk.package],
    hosts,
    isClient: (_, steps) => isClient(find(entries, steps)),
    recognise: (call) => recognise(call, sdk.package, entries, operations),
    handedOn: ({ run, callee }) => {
      const found = find(entries, callee.steps);
      const [first, ...others] = found.filter(({ entry, fit }) => entry.operation !== undefined && isReady(fit));
      if (first === undefined) return undefined;
      // A function has the same effect wherever it goes, and so has a client that can do only one thing.
      const { operation = "" } = first.entry;
      const isOne = !operation.includes("{") && others.every(({ entry }) => entry.operation === operation);
      if (!isOne && !isFunction(first)) return handedOn;
      return requestOfOperation({ run, args: undefined }, first.entry, first.fit, operations);
    },
  };
}

/** The entries with names first, so that a name decides before a placeholder. */
function entriesOf(calls: readonly SdkCall[]): readonly Entry[] {
  const entries = calls.flatMap(({ access: text, operation }): readonly Entry[] => {
    const access = parseAccess(text);
    if (access === undefined) return [];
    const steps = withoutDefault(access.steps);
    return [{ access: { ...access, steps }, ...(operation !== undefined && { operation }) }];
  });
  const openness = ({ access }: Entry): number => access.steps.filter(({ kind }) => kind === "placeholder").length;
  return [...entries].sort((a, b) => openness(a) - openness(b));
}

function recognise(
  call: ExternalCall,
  name: string,
  entries: readonly Entry[],
  operations: ReadonlyMap<string, Operation>,
): Recognition | undefined {
  const { steps } = call.callee;
  const found = find(entries, steps);
  const called = found.find(isFunction);
  if (called?.entry.operation !== undefined) return requestOfOperation(call, called.entry, called.fit, operations);
  if (called) return requestsOfFunctions(call, entries, operations);
  if (call.isNew || found.length > 0) return { kind: "harmless" };
  const member = clientMember(entries, steps);
  return member === undefined
    ? undefined
    : { kind: "unknown", reason: `\`${member}\` of ${name} is not known: the \`sdks\` of the catalog lack it` };
}

/** A function that sends no request by itself may call functions that it is given: `paginate(octokit.rest.repos.list)`. */
function requestsOfFunctions(
  { run, callee, args = [] }: ExternalCall,
  entries: readonly Entry[],
  operations: ReadonlyMap<string, Operation>,
): Recognition {
  const given = args
    .flatMap(({ read }) => read(run))
    .flatMap(({ value }) => {
      if (value.kind !== "external" || value.module !== callee.module) return [];
      return find(entries, value.steps).filter(isFunction).slice(0, 1);
    });
  const requests = given
    .filter(({ entry }) => entry.operation !== undefined)
    .flatMap(({ entry, fit }) => requestOfOperation({ run, args: undefined }, entry, fit, operations).requests);
  return requests.length === 0 ? { kind: "harmless" } : { kind: "requests", requests };
}

function find(entries: readonly Entry[], steps: readonly Step[]): readonly Found[] {
  const taken = withoutDefault(steps);
  return entries.flatMap((entry) => {
    const fit = fitAccess(entry.access, taken);
    return fit === undefined ? [] : [{ entry, fit }];
  });
}

function isFunction({ fit }: Found): boolean {
  return fit.left.length === 0;
}

/** True for a value that was created as an access path says, so that only members are left to the function. */
function isReady({ left }: AccessFit): boolean {
  return left.every(({ kind }) => kind === "member" || kind === "placeholder");
}

/** True for a value with which requests can be made. */
function isClient(found: readonly Found[]): boolean {
  return found.some(({ entry, fit }) => entry.operation !== undefined && isReady(fit));
}

/** The members that a call takes of a client, if the callee belongs to one: `rest.issues.create`. */
function clientMember(entries: readonly Entry[], steps: readonly Step[]): string | undefined {
  const last = steps.findLastIndex(({ kind }) => kind !== "member");
  const owner = steps.slice(0, last + 1);
  if (last === steps.length - 1 || !isClient(find(entries, owner))) return undefined;
  return steps
    .slice(last + 1)
    .flatMap((step) => (step.kind === "member" ? [step.name] : []))
    .join(".");
}

/** A default export is the package itself, as `require` of it may be. */
function withoutDefault<Part extends Step | AccessStep>(steps: readonly Part[]): readonly Part[] {
  const [first] = steps;
  return first?.kind === "member" && first.name === "default" ? steps.slice(1) : steps;
}
