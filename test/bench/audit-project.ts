import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const filesPerFolder = 50;

/**
 * A project of so many files as a service would have: types, classes and functions that import each other, and in every
 * `spacing`th file calls to SendGrid, by turns through the SDK and through a wrapper.
 */
export function writeProject(files: number, spacing: number): string {
  const folder = mkdtempSync(join(tmpdir(), "scopewright-audit-"));
  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write(
    "tsconfig.json",
    JSON.stringify({
      compilerOptions: {
        strict: true,
        target: "es2022",
        module: "esnext",
        moduleResolution: "bundler",
        lib: ["es2022", "dom"],
        types: [],
        skipLibCheck: true,
        noEmit: true,
      },
      include: ["src"],
    }),
  );
  write(
    "src/vendor.d.ts",
    'declare module "@sendgrid/client" {\n  const client: { request(options: object): Promise<[unknown, unknown]> };\n  export default client;\n}\n',
  );
  write("src/api.ts", wrapper);
  for (let index = 0; index < files - 2; index++) write(`src/${pathOf(index)}.ts`, module(index, spacing));
  return folder;
}

const wrapper = `const root = "https://api.sendgrid.com/v3";

export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(root + path, { method, body: JSON.stringify(body) });
  return (await response.json()) as T;
}
`;

function pathOf(index: number): string {
  return `feature-${Math.floor(index / filesPerFolder)}/module-${index}`;
}

function module(index: number, spacing: number): string {
  const isFirst = index % filesPerFolder === 0;
  const other = isFirst ? undefined : index - 1 - (index % 7 === 0 ? 0 : (index - 1) % filesPerFolder);
  const otherName = (name: string): string => (other === undefined ? "Date" : `${name}${other}`);
  const turn = index / spacing;
  const calls = Number.isInteger(turn)
    ? turn % 2 === 0
      ? sdkCalls(index)
      : wrapperCalls(index)
    : { imports: "", body: "" };
  const imported =
    other === undefined ? "" : `import { Service${other}, type Item${other} } from "../${pathOf(other)}";\n`;
  return `${imported}${calls.imports}
export interface Item${index} {
  readonly id: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly parent?: ${otherName("Item")};
  readonly counts: Readonly<Record<string, number>>;
}

export type State${index} = { kind: "idle" } | { kind: "busy"; since: Date } | { kind: "failed"; error: Error };

export class Service${index} {
  private readonly items = new Map<string, Item${index}>();
  private state: State${index} = { kind: "idle" };

  constructor(private readonly other?: ${otherName("Service")}) {}

  add(item: Item${index}): this {
    this.items.set(item.id, item);
    return this;
  }

  find(predicate: (item: Item${index}) => boolean): Item${index} | undefined {
    return [...this.items.values()].filter(predicate).sort((a, b) => a.name.localeCompare(b.name))[0];
  }

  total(key: keyof Item${index}["counts"]): number {
    return [...this.items.values()].reduce((sum, item) => sum + (item.counts[key] ?? 0), 0);
  }

  describe(): string {
    switch (this.state.kind) {
      case "idle":
        return "idle";
      case "busy":
        return \`busy since \${this.state.since.toISOString()} \${this.other === undefined ? "" : "with another"}\`;
      case "failed":
        return this.state.error.message;
    }
  }

  async run(work: (item: Item${index}) => Promise<void>): Promise<void> {
    this.state = { kind: "busy", since: new Date() };
    try {
      await Promise.all([...this.items.values()].map(work));
      this.state = { kind: "idle" };
    } catch (error) {
      this.state = { kind: "failed", error: error instanceof Error ? error : new Error(String(error)) };
    }
  }
}

export function group${index}<K extends string>(items: readonly Item${index}[], key: (item: Item${index}) => K): Partial<Record<K, Item${index}[]>> {
  const groups: Partial<Record<K, Item${index}[]>> = {};
  for (const item of items) (groups[key(item)] ??= []).push(item);
  return groups;
}

export const flatten${index} = (items: readonly Item${index}[]) => items.flatMap(({ tags, name }) => tags.map((tag) => ({ tag, name })));
${calls.body}`;
}

interface Calls {
  readonly imports: string;
  readonly body: string;
}

function sdkCalls(index: number): Calls {
  return {
    imports: 'import client from "@sendgrid/client";\n',
    body: `
const templates${index} = "/v3/templates";

export async function load${index}(id: string): Promise<unknown> {
  const request = { method: "GET", url: \`\${templates${index}}/\${id}\` };
  const [, body] = await client.request(request);
  return body;
}
`,
  };
}

function wrapperCalls(index: number): Calls {
  return {
    imports: 'import { call } from "../api";\n',
    body: `
export const alerts${index} = () => call<unknown[]>("GET", "/alerts");
export const remove${index} = (id: string) => call<void>("DELETE", \`/marketing/lists/\${id}\`);
`,
  };
}
