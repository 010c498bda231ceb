import { camelCase } from "../../../src/names/casing.ts";
import { asciiIdentifier, bindingOf } from "../../../src/names/identifier.ts";
import { layoutList, layoutString, lineWidth } from "../../../src/print/layout.ts";
import { objectKey, quote } from "../../../src/print/text/quote.ts";
import { compact, type Compact } from "../model/compact.ts";
import { viewOf, type Choice } from "../model/choice.ts";
import type { Explored } from "../model/explored.ts";

/** Prints a module that builds the key: with groups or with scopes alone, whichever is shorter. */
export function printTypeScript(explored: Explored, choice: Choice): string {
  const view = viewOf(explored, choice);
  const helper = explored.helpers.get(choice.keyType) ?? "createKeyRequest";
  const { name } = choice;
  const short = printCall(helper, name, compact(view, choice.scopes));
  const plain = printCall(helper, name, { access: [], scopes: [...choice.scopes].sort() });
  const call = short.length < plain.length ? short : plain;
  return `import { ${helper} } from ${quote(explored.runtime)};\n\nexport const ${constantOf(name, helper)} = ${call};\n`;
}

function constantOf(name: string, helper: string): string {
  const binding = bindingOf(asciiIdentifier(camelCase(name)));
  return binding === helper ? `${binding}Request` : binding === "_" ? "key" : binding;
}

function printCall(helper: string, name: string, { access, scopes }: Compact): string {
  return [
    `${helper}({`,
    layoutString("name:", name, ",", "  "),
    ...(access.length === 0 ? [] : [printAccess(access)]),
    ...(scopes.length === 0 ? [] : [layoutList("scopes:", scopes, ",", "  ")]),
    "})",
  ].join("\n");
}

function printAccess(access: Compact["access"]): string {
  const members = access.map(([group, level]) => `${objectKey(group)}: ${quote(level)}`);
  const inline = `  access: { ${members.join(", ")} },`;
  return inline.length <= lineWidth ? inline : `  access: {\n    ${members.join(",\n    ")},\n  },`;
}
