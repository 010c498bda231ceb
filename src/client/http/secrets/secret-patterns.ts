/** A shorter secret is found by chance in other text. */
const shortest = 8;
/** The last part of `SG.ID.SECRET` is a secret of its own from this length on. */
const shortestPart = 16;

/** Separators that people and programs put between bytes in hexadecimal: `53 47`, `53:47`, `0x53, 0x47`, `\x53\x47`. */
const betweenBytes = String.raw`(?:[\s:,-]{0,2}(?:\\x|0x)?)`;

/**
 * Patterns for a secret in every form in which it may come back: as it is, in other letter case, in percent or character
 * escapes, in hexadecimal, in base64. None for a secret of fewer than 8 characters or with others than visible ASCII.
 *
 * @internal
 */
export function secretPatterns(secret: string): readonly RegExp[] {
  const last = secret.slice(secret.lastIndexOf(".") + 1);
  const parts = last.length >= shortestPart && last !== secret ? [secret, last] : [secret];
  return parts
    .filter((part) => part.length >= shortest && /^[!-~]+$/u.test(part))
    .flatMap((part) => [escapedPattern(part), hexPattern(part), base64Pattern(part)]);
}

function escapedPattern(secret: string): RegExp {
  const characters = Array.from(secret, (character) => {
    const code = character.charCodeAt(0);
    const hex = toHex(code);
    const escapes = [
      `%(?:25)*${hex}`,
      String.raw`\\{1,2}u00${hex}`,
      String.raw`\\{1,2}x${hex}`,
      `&#(?:x0*${hex}|0*${code});`,
    ];
    return `(?:${[escapeText(character), ...escapes].join("|")})`;
  });
  return new RegExp(characters.join(""), "giu");
}

function hexPattern(secret: string): RegExp {
  const bytes = Array.from(secret, (character) => toHex(character.charCodeAt(0)));
  return new RegExp(bytes.join(betweenBytes), "giu");
}

/** The base64 of a secret depends on how many bytes precede it; what is the same in each of the three cases is searched. */
function base64Pattern(secret: string): RegExp {
  const { btoa } = globalThis as unknown as { readonly btoa: (text: string) => string };
  const aligned = [0, 1, 2].map((before) => {
    const text = btoa("\0".repeat(before) + secret).replace(/=+$/u, "");
    const first = Math.ceil((before * 8) / 6);
    // The last character also holds bits of what follows.
    const isWhole = ((before + secret.length) * 8) % 6 === 0;
    return text.slice(first, isWhole ? undefined : -1);
  });
  const alternatives = aligned.map((text) => escapeText(text).replace(/\\?\+/gu, "[+-]").replace(/\\?\//gu, "[/_]"));
  return new RegExp(`[\\w+/-]{0,2}(?:${alternatives.join("|")})[\\w+/-]{0,2}={0,2}`, "gu");
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
}

function toHex(code: number): string {
  return code.toString(16).padStart(2, "0");
}
