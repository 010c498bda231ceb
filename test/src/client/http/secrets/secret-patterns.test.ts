import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeTime } from "../../../../processor-time.ts";
import { runsOf } from "../../../../property-runs.ts";
import { createRedact, redact } from "../../../../../src/client/http/secrets/redact.ts";
import { secretPatterns } from "../../../../../src/client/http/secrets/secret-patterns.ts";

const hex = (text: string): string => Buffer.from(text).toString("hex");
const each = (text: string, write: (code: string, character: string) => string): string =>
  Array.from(text, (character) => write(hex(character), character)).join("");

/** The forms in which a server, a proxy or a log may give a key back. */
const forms: readonly (readonly [string, (key: string) => string])[] = [
  ["plain", (key) => key],
  ["upper case", (key) => key.toUpperCase()],
  ["lower case", (key) => key.toLowerCase()],
  ["percent escapes", (key) => each(key, (code) => `%${code}`)],
  ["percent escapes of some", (key) => each(key, (code, text) => (/\w/u.test(text) ? text : `%${code}`))],
  ["percent escapes of percent escapes", (key) => encodeURIComponent(each(key, (code) => `%${code}`))],
  ["escapes of JSON", (key) => each(key, (code) => `\\u00${code}`)],
  ["escapes of JavaScript", (key) => each(key, (code) => `\\x${code}`)],
  ["entities", (key) => each(key, (code) => `&#x${code};`)],
  ["decimal entities", (key) => each(key, (code) => `&#${Number.parseInt(code, 16)};`)],
  ["hexadecimal", hex],
  ["hexadecimal in capitals", (key) => hex(key).toUpperCase()],
  ["hexadecimal with spaces", (key) => each(key, (code) => `${code} `)],
  ["hexadecimal with colons", (key) => each(key, (code) => `:${code}`)],
  ["a list of bytes", (key) => each(key, (code) => `0x${code}, `)],
  ["base64", (key) => Buffer.from(key).toString("base64")],
  ["base64 for URLs", (key) => Buffer.from(key).toString("base64url")],
  ["base64 of a pair", (key) => Buffer.from(`apikey:${key}`).toString("base64")],
  ["base64 after one character", (key) => Buffer.from(`:${key}:`).toString("base64")],
  ["base64 after two characters", (key) => Buffer.from(`{"${key}"}`).toString("base64")],
];

describe(createRedact.name, () => {
  const keys = fc.string({ unit: fc.constantFrom(...Array.from("abcXYZ019-_.~+/=")), minLength: 12, maxLength: 60 });

  it.each(forms)("hides a key in use, whatever its looks: %s", (_, write) => {
    fc.assert(
      fc.property(keys, (key) => {
        const shown = createRedact([key])(`<${write(key)}>`);
        expect(shown).toContain("[secret]");
        // What a form adds before and after a key may stay.
        expect(shown.replace("[secret]", "").length).toBeLessThan(14);
      }),
      { numRuns: runsOf(300) },
    );
  });

  it("hides the last part of a key too", () => {
    const part = "abcdefghijklmnopqrstuvwxyz";
    expect(createRedact([`SG.id.${part}`])(`of ${part.toUpperCase()}`)).toBe("of [secret]");
  });

  it("leaves other text as it is", () => {
    const text = "GET /v3/templates answered 403: access forbidden (scopes)";
    expect(createRedact(["SG.aaaaaaaa.bbbbbbbbbbbbbbbbbbbb"])(text)).toBe(text);
  });

  it("shows no part of a key where text is cut before it is searched", () => {
    const key = `key-${"x1".repeat(20)}`;
    const redactKey = createRedact([key]);
    for (let before = 19_900; before <= 20_001; before += 7) {
      const shown = redactKey(`${" ".repeat(before)}${key}${"z".repeat(2000)}`);
      expect(shown).not.toMatch(/x1x1/u);
    }
  });

  it("takes little time for long text", async () => {
    const redactKey = createRedact(["SG.aaaaaaaa.bbbbbbbbbbbbbbbbbbbb"]);
    const { seconds } = await takeTime(() => [redactKey("%25".repeat(1_000_000)), redact("SG.".repeat(1_000_000))]);
    // If every part looked at all of the rest, it would take minutes.
    expect(seconds).toBeLessThan(10);
  });
});

describe(secretPatterns.name, () => {
  it.each(["", "short", "schlüssel-schlüssel"])("has none for %j, which is found by chance or is no key", (secret) => {
    expect(secretPatterns(secret)).toEqual([]);
  });
});
