const comment = String.raw`/\*\*(?:[^*]|\*(?!/))*\*/`;
const string = String.raw`(?:"(?:[^"\\\n]|\\[\x20-\x7e])*"|'(?:[^'\\\n]|\\[\x20-\x7e])*')`;
const name = String.raw`[A-Za-z_$][\w$]*`;
const key = String.raw`(?:${name}|${string}|\["__proto__"\])`;

/**
 * What literals are made of. Names stand where something is declared or where a type is; no value is a name but that of a group's
 * constant, and there is no operator, template, call, import or regular expression: nothing that could run.
 */
const tokens = new RegExp(
  `(?:${[
    ...["[ \\n]+", comment, `(?:readonly ${key}\\??|${key}):(?=\\s+[|"'[{])`, string],
    ...[`(?:export )?const ${name}(?:: ${name})? =(?=\\s)`, `export \\{ ${name} as ${name} \\};`, "as const;"],
    ...[`export type ${name} =(?=\\s+(?:\\| )?["'])`, `export type ${name} =\\s+(?:\\| )?${name}(?:\\s+\\| ${name})*;`],
    ...[`export interface ${name}(?: extends ${name})? (?=\\{)`, "\\(\\): never;", `readonly ${key}\\??: ${name};`],
    ...["\\| (?=[\"'])", "\\| object;", `groups\\.${name} as GroupLevels(?=[\\],])`, "[{}[\\],;]"],
  ].join("|")})+`,
  "y",
);

/**
 * Reads laid-out literals again and refuses to go on if they hold anything but declarations of data.
 *
 * @throws {TypeError} for a defect of the generator: whatever a catalog says, it must stay data
 */
export function verifyLiterals(text: string): void {
  for (let at = 0; at < text.length; at = tokens.lastIndex) {
    tokens.lastIndex = at;
    if (!tokens.test(text)) throw new TypeError(`expected data but printed ${JSON.stringify(text.slice(at, at + 40))}`);
  }
}
