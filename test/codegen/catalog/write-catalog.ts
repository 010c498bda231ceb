import type { Catalog } from "../../../codegen/src/catalog/catalog.ts";

/** The text of a catalog. Written key by key, because an object would sort numeric keys first. */
export function writeCatalog({ provider, hosts, refusals, sdks, links, ...sections }: Catalog): string {
  const head = [
    ...(provider === undefined ? [] : [["provider", JSON.stringify(provider)]]),
    ["hosts", JSON.stringify(hosts)],
    ["refusals", JSON.stringify(refusals)],
    ["links", JSON.stringify(links)],
    ["sdks", writeObject(sdks.map(({ package: name, calls }) => [name, writeObject(calls.map(writeCall))]))],
  ];
  const rest = Object.entries(sections).map(([section, entries]) => [section, writeSection(entries)]);
  return writeObject([...head, ...rest]);
}

function writeCall({ access, operation }: { readonly access: string; readonly operation?: string }): string[] {
  return [access, JSON.stringify(operation ?? null)];
}

function writeSection(entries: readonly object[]): string {
  return writeObject(
    entries.map((entry) => {
      const { id, name, ...rest } = entry as Readonly<Record<string, unknown>>;
      // The method and the path of an operation are in its id.
      const value = JSON.stringify(rest, (key, part: unknown) =>
        key === "method" || key === "path" ? undefined : part,
      );
      return [String(id ?? name), value];
    }),
  );
}

function writeObject(entries: readonly (readonly string[])[]): string {
  return `{${entries.map(([key = "", value = ""]) => `${JSON.stringify(key)}:${value}`).join(",\n")}}`;
}
