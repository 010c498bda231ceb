import { describe, expect, it } from "vitest";
import { isRefusedUndone, readRetry, resetIn, waitBefore } from "../../../../../src/client/http/time/retry.ts";
import { rejection } from "../../errors.ts";

const now = (): number => 1_000_000;
const day = 86_400_000;

describe(resetIn.name, () => {
  it.each([
    [{ "retry-after": "7" }, 7000],
    [{ "retry-after": " 0.5 " }, 500],
    [{ "retry-after": "86400" }, day],
    [{ "retry-after": "Thu, 01 Jan 1970 00:17:00 GMT" }, 20_000],
    [{ "retry-after": "Thu, 01 Jan 1970 00:00:00 GMT" }, 0],
    [{ "x-ratelimit-reset": "1007" }, 7000],
    [{ "retry-after": "soon", "x-ratelimit-reset": "1007" }, 7000],
  ])("reads %j", (headers, wait) => {
    expect(resetIn(headers, { now })).toBe(wait);
  });

  it.each([
    "86401",
    "2147483648",
    "9".repeat(400),
    "1e9",
    "-1",
    "Infinity",
    "NaN",
    "",
    "0x10",
    "Fri, 31 Dec 9999 23:59:59 GMT",
  ])("believes no time that is none, or more than a day away: %s", (text) => {
    expect(resetIn({ "retry-after": text }, { now })).toBeUndefined();
  });
});

describe(waitBefore.name, () => {
  it("waits for no time that is not believed, and does not guess another one", () => {
    expect(waitBefore(0, { "retry-after": "9".repeat(20) }, { now, longestWait: Infinity })).toBeUndefined();
  });

  it("doubles its own waits up to a minute", () => {
    const waits = [0, 1, 5, 6, 40, 2000].map((repetition) => waitBefore(repetition, {}, { attempts: Infinity }));
    expect(waits).toEqual([1000, 2000, 32_000, 60_000, 60_000, 60_000]);
  });

  it.each([0, -1, Number.NaN])("allows no repetition where %d are allowed", (attempts) => {
    expect(waitBefore(0, {}, { attempts })).toBeUndefined();
  });
});

describe(isRefusedUndone.name, () => {
  it.each([
    [{ "x-ratelimit-remaining": "0" }, true],
    [{ "retry-after": "1" }, true],
    [{ "x-ratelimit-remaining": "5" }, false],
    [{ "x-ratelimit-reset": "1007" }, false],
    [{}, false],
  ])("takes %j for %s", (headers, isUndone) => {
    expect(isRefusedUndone(headers)).toBe(isUndone);
  });
});

describe(readRetry.name, () => {
  it("refuses what is not an option, and numbers that are none", async () => {
    const error = await rejection(Promise.resolve().then(() => readRetry({ tries: 3, attempt: 1 }, "readKey")));
    expect(error.issues.map(({ path, suggestion }) => [path, suggestion])).toEqual([
      [["tries"], undefined],
      [["attempt"], "attempts"],
    ]);
    await expect(Promise.resolve().then(() => readRetry({ attempts: "3" }, "readKey"))).rejects.toThrow(
      "readKey: retry.attempts: expected a number but received text.",
    );
  });
});
