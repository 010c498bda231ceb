const hidden = "[secret]";

/** Credentials that their form gives away, and what is shown in their place. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [^-]*PRIVATE KEY-----[^]*?(?:-----END [^-]*-----|$)/gu, hidden],
  [
    /\b(?:SG(?:\.|%2[eE])|sk_|rk_|pk_|whsec_|xox[abeoprs]-|xapp-|gh[opsur]_|github_pat_|glpat-|key-|npm_|pypi-|dop_v1_|hf_|shp(?:at|ss|ca|pa)_|sntrys_|lin_api_|AKIA|ASIA|AIza|ya29\.|eyJ)[\w.\-~+/=%]{8,}/gu,
    hidden,
  ],
  [/\b(Bearer|Basic|Token|Digest)([\s:=]+)(?=\S*[\d/+=._-])[^\s"'`,;)}]{8,}/giu, `$1$2${hidden}`],
  [/([?&](?:key|sig|auth)=)[^\s&"'`]+/giu, `$1${hidden}`],
  [/(:\/\/)[^\s/@:"'`{}]*:[^\s/@"'`{}]+@/gu, `$1${hidden}@`],
  [
    /(?<![a-z\d])((?:api[-_]?key|access[-_]?token|token|password|passwd|pwd|secret|signature)["']?\s*[=:]\s*["']?)[^\s"'`,;&{}[\]]+/giu,
    `$1${hidden}`,
  ],
];

/** A stretch without words in it: long enough for a key. */
const stretch = /[\w+/=-]{20,}/gu;

/** A secret key of AWS has 40 characters, slashes among them, and no prefix. */
const awsSecret = /(?<![\w/+])[A-Za-z\d/+]{40}(?![\w/+=])/gu;

function isMixed(part: string): boolean {
  return new Set(Array.from(part, kindOf)).size > 2 && /\d/u.test(part) && changesIn(part) >= 12;
}

/** Returns the text with everything that looks like a secret hidden: known forms of keys, and long stretches of noise. */
export function hideSecrets(text: string): string {
  const known = forms
    .reduce((rest, [form, shown]) => rest.replace(form, shown), text)
    .replace(awsSecret, (part) => (isMixed(part) ? hidden : part));
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
  return new Set(Array.from(part, kindOf)).size > 2 && changesIn(part) >= part.length / 3;
}

/** How often one kind of character follows another. */
function changesIn(part: string): number {
  const kinds = Array.from(part, kindOf);
  return kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
}

function kindOf(character: string): "upper" | "lower" | "digit" | undefined {
  if (/[A-Z]/u.test(character)) return "upper";
  if (/[a-z]/u.test(character)) return "lower";
  return /\d/u.test(character) ? "digit" : undefined;
}
