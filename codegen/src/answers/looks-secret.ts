import { redact } from "../../../src/client/http/secrets/redact.ts";

/** Long enough for a key, and longer than a word. */
const stretch = /[\w-]{16,}/g;

/**
 * Returns true if a string has the form of a SendGrid key, or a long stretch in which letters of both cases and digits
 * change places all the time, as in keys, and not word by word as in names: `CreateDistribution2020_05_31`.
 */
export function looksSecret(name: string): boolean {
  if (redact(name).includes("[secret]")) return true;
  return (name.match(stretch) ?? []).some((part) => {
    const kinds = Array.from(part, kindOf);
    const changes = kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
    return new Set(kinds).size > 2 && changes >= part.length / 3;
  });
}

function kindOf(character: string): "upper" | "lower" | "digit" | undefined {
  if (/[A-Z]/.test(character)) return "upper";
  if (/[a-z]/.test(character)) return "lower";
  return /\d/.test(character) ? "digit" : undefined;
}
