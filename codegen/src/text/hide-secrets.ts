const hidden = "[secret]";

/** Credentials that their form gives away, and what is shown in their place. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [^-]*PRIVATE KEY-----[^]*?(?:-----END [^-]*-----|$)/gu, hidden],
  [
    /\b(?:SG\.|sk_|rk_|pk_|xox[abeoprs]-|gh[opsur]_|github_pat_|glpat-|key-|npm_|AKIA|ASIA|AIza|ya29\.|eyJ)[\w.\-~+/=%]{8,}/gu,
    hidden,
  ],
  [/\b(Bearer|Basic|Token|Digest)([\s:=]+)(?=\S*[\d/+=._-])[^\s"'`,;)}]{8,}/giu, `$1$2${hidden}`],
  [/(:\/\/)[^\s/@:"'`{}]*:[^\s/@"'`{}]+@/gu, `$1${hidden}@`],
  [
    /\b((?:api[-_]?key|access[-_]?token|token|password|passwd|pwd|secret|signature)["']?\s*[=:]\s*["']?)[^\s"'`,;&{}[\]]+/giu,
    `$1${hidden}`,
  ],
];

/** A stretch without words in it: long enough for a key. */
const stretch = /[\w+/=-]{20,}/gu;

/** Returns the text with everything that looks like a secret hidden: known forms of keys, and long stretches of noise. */
export function hideSecrets(text: string): string {
  const known = forms.reduce((rest, [form, shown]) => rest.replace(form, shown), text);
  return known.replace(stretch, (part) =>
    part
      .split("/")
      .map((piece) => (isNoise(piece) ? hidden : piece))
      .join("/"),
  );
}

/** Whether letters of both cases and digits change places all the time, or a long number is written in hexadecimal. */
function isNoise(part: string): boolean {
  if (part.length < 20) return false;
  if (/^[\da-f]{32,}$/iu.test(part) && /\d/u.test(part) && /[a-f]/iu.test(part)) return true;
  const kinds = Array.from(part, kindOf);
  const changes = kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
  return new Set(kinds).size > 2 && changes >= part.length / 3;
}

function kindOf(character: string): "upper" | "lower" | "digit" | undefined {
  if (/[A-Z]/u.test(character)) return "upper";
  if (/[a-z]/u.test(character)) return "lower";
  return /\d/u.test(character) ? "digit" : undefined;
}
