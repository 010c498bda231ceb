/** To its end and no further, which a reference to what was looked at ahead assures. */
const comment = String.raw`/\*(?=\*)(?=([^]*?\*/))\1`;
const string = String.raw`(?:"[^"\\\n]*"|'[^'\\\n]*')`;
const name = String.raw`[A-Za-z_$][\w$]*`;
const key = String.raw`(?:${name}|${string}|\["__proto__"\])`;

/** A pattern of paths: text, and `${string}` for what may be anything. */
const template = String.raw`\`[^\`\\$\n]*(?:\$\{string\}[^\`\\$\n]*)*\``;

/**
 * What literals are made of. Names stand where something is declared or where a type is; no value is a name but that of a group's
 * constant, and there is no operator, template, call, import or regular expression: nothing that could run.
 *
 * Some of them at a time, and nothing in them one by one, because what is repeated a million times overflows the stack.
 */
const tokens = new RegExp(
  `(?:${[
    ...["[ \\n]+", comment, `(?:readonly ${key}\\??|${key}):(?=\\s+[|"'[{])`, string, "status: [45][0-9]{2}(?=,)"],
    ...[
      `(?:export )?const ${name}(?:: ${name}(?:<[0-9]+>)?)? =(?=\\s)`,
      `export \\{ ${name} as ${name} \\};`,
      "as const;",
    ],
    ...[`export type ${name} =(?=\\s+(?:\\| )?["'])`, `export type ${name} =\\s+(?:\\| )?${name}(?:\\s+\\| ${name})*;`],
    ...[
      `(?:export )?interface ${name}(?: extends ${name}(?:<${name}>)?)? (?=\\{)`,
      "\\(\\): never;",
      `readonly ${key}\\??: ${name};`,
    ],
    ...[
      `readonly \\[${name}: string\\]: ${name};`,
      `readonly \\[\\s*path: ${template}\\s*\\]:(?: ${name};|(?=\\s+["'|]))`,
    ],
    ...[
      "\\| (?=[\"'{])",
      "\\| object(?=[ \\n;])",
      "\\| undefined;",
      "implies: impliedTable(?=,)",
      "\\} as OperationRow(?=,)",
      `groups\\.${name} as GroupLevels(?=[\\],])`,
      "[{}[\\],;]",
    ],
  ].join("|")}){1,1000}`,
  "y",
);

/**
 * Reads laid-out literals again and refuses to go on if they hold anything but declarations of data.
 *
 * @throws {TypeError} for a defect of the generator: whatever a catalog says, it must stay data
 */
export function verifyLiterals(text: string): void {
  // In strings no escape is of interest, elsewhere a percent sign is as wrong as a backslash, and a comment may end after one.
  const code = text.replace(/\\[ -)+-~]/g, "%");
  for (let at = 0; at < code.length; at = tokens.lastIndex) {
    tokens.lastIndex = at;
    if (!tokens.test(code)) throw new TypeError(`expected data but printed ${JSON.stringify(code.slice(at, at + 40))}`);
  }
}
