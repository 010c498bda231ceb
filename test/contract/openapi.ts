/** As much of an OpenAPI file as is used here. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, PathItem>>;
}

/** An operation as a file describes it, with what a request of it looks like. */
export interface Described {
  /** `METHOD /path/{parameter}`. */
  readonly operation: string;
  /** Names and examples of the parameters of the path and of those in the query that must be there. */
  readonly path: Readonly<Record<string, string | number>>;
  readonly query: Readonly<Record<string, string | number | boolean>>;
  /** An example of the body, if it has one. */
  readonly body?: unknown;
}

interface PathItem extends Readonly<Record<string, unknown>> {
  readonly parameters?: readonly Parameter[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: unknown;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, Media>> };
}

interface Media {
  readonly schema?: unknown;
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly items?: unknown;
  readonly allOf?: readonly unknown[];
  readonly oneOf?: readonly unknown[];
  readonly anyOf?: readonly unknown[];
}

const methods = ["get", "put", "post", "patch", "delete"];
/** Schemas may hold themselves. */
const deepest = 12;

/** Whether a value is an OpenAPI file of version 3. */
export function isOpenApi(value: unknown): value is OpenApi {
  const { openapi, paths } = asRecord(value);
  return typeof openapi === "string" && openapi.startsWith("3.") && typeof paths === "object" && paths !== null;
}

/** The operations that a file describes, in its order. */
export function describedIn(file: OpenApi): readonly Described[] {
  const resolve = resolverOf(file);
  return Object.entries(file.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      if (item[method] === undefined) return [];
      // The file is an OpenAPI file, and this is where an operation stands.
      const operation = resolve(item[method]) as Operation;
      return [describe(`${method.toUpperCase()} ${path}`, item, operation, resolve)];
    }),
  );
}

type Resolve = (value: unknown) => unknown;

/** What stands at a reference, or the value itself. */
function resolverOf(file: unknown): Resolve {
  const resolve: Resolve = (value) => {
    const reference = asRecord(value)["$ref"];
    if (typeof reference !== "string" || !reference.startsWith("#/")) return value;
    const steps = reference.slice(2).split("/");
    const found = steps.reduce<unknown>(
      (at, step) => asRecord(at)[step.replaceAll("~1", "/").replaceAll("~0", "~")],
      file,
    );
    return resolve(found);
  };
  return resolve;
}

function describe(operation: string, item: PathItem, described: Operation, resolve: Resolve): Described {
  // As above.
  const parameters = [...(item.parameters ?? []), ...(described.parameters ?? [])].map(resolve) as readonly Parameter[];
  const samples = (place: string): Record<string, string> =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === place && (place === "path" || parameter.required === true))
        .map(({ name, schema }) => [name, String(sample(schema, resolve))]),
    );
  const names = Array.from(operation.matchAll(/\{([^{}]+)\}/gu), ([, name = ""]) => [name, "example"] as const);
  const media = Object.entries(described.requestBody?.content ?? {}).find(([type]) => type.includes("json"))?.[1];
  return {
    operation,
    path: { ...Object.fromEntries(names), ...samples("path") },
    query: samples("query"),
    ...(media !== undefined && { body: sample(media.schema, resolve) }),
  };
}

/** The smallest value that a schema allows, as far as that can be told. */
function sample(value: unknown, resolve: Resolve, depth = 0): unknown {
  // What stands at a schema's place is taken for one.
  const schema = asRecord(resolve(value)) as Schema;
  const [given] = [schema.const, schema.example, schema.default, schema.enum?.[0]].filter((each) => each !== undefined);
  if (given !== undefined || depth > deepest) return given;
  const [choice] = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  const parts = [...(schema.allOf ?? []), ...(choice === undefined ? [] : [choice])];
  const merged = parts.map((part) => sample(part, resolve, depth + 1));
  if (schema.properties === undefined && merged.length > 0) return merge(merged);
  return merge([...merged, plain(schema, resolve, depth)]);
}

function plain(schema: Schema, resolve: Resolve, depth: number): unknown {
  const type = [schema.type ?? (schema.properties ? "object" : "string")].flat()[0];
  switch (type) {
    case "object":
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sample(schema.properties?.[name], resolve, depth + 1)]),
      );
    case "array":
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items, resolve, depth + 1));
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    case "boolean":
      return true;
    case "null":
      return null;
    default:
      return texts[schema.format ?? ""] ?? "example".padEnd(schema.minLength ?? 0, "x");
  }
}

const texts: Readonly<Record<string, string>> = {
  email: "somebody@example.com",
  uri: "https://example.com",
  date: "2020-01-01",
  "date-time": "2020-01-01T00:00:00Z",
  uuid: "123e4567-e89b-42d3-a456-426614174000",
};

function merge(values: readonly unknown[]): unknown {
  const [only] = values;
  if (values.length < 2) return only;
  return values.reduce((all: object, value) => ({ ...all, ...asRecord(value) }), {});
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  // A property of anything but an object is undefined.
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
