import type { Choice } from "../model/choice.ts";
import type { Explored } from "../model/explored.ts";

/** Prints a key manifest in YAML, as `scopewright schema` describes it. */
export function printManifest(_explored: Explored, { keyType, name, scopes }: Choice): string {
  const list = [...scopes].sort().map((scope) => `  - ${yamlText(scope)}\n`);
  return `keyType: ${yamlText(keyType)}\nname: ${yamlText(name)}\nscopes:\n${list.join("")}`;
}

/** Words that YAML 1.1 or 1.2 reads as something else than text. */
const notText = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/iu;

/** A text bare where every version of YAML reads it as that text, and else in quotes as in JSON. */
function yamlText(text: string): string {
  const isPlain = /^[A-Za-z][\w.]*(?: [\w.]+)*$/u.test(text) && !notText.test(text);
  return isPlain ? text : JSON.stringify(text).replace(/[^\x20-\x7e]/gu, escapeCharacter);
}

function escapeCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}
