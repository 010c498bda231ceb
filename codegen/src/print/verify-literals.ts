/** What literals are made of. No operator, no template, no call, no regular expression: nothing that could run. */
const tokens =
  /(?:[ \n]+|\/\*\*(?:[^*]|\*(?!\/))*\*\/|"(?:[^"\\\n]|\\[\x20-\x7e])*"|'(?:[^'\\\n]|\\[\x20-\x7e])*'|[A-Za-z_$][\w$]*|\(\): never;|[{}[\]:;,=|?.])+/y;

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
