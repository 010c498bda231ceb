import { afterEach, describe, expect, it, vi } from "vitest";
import { uninterrupted } from "../../../codegen/src/write/uninterrupted.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

describe(uninterrupted.name, () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("sends a %s that came meanwhile again, once", async (signal) => {
    const kill = vi.spyOn(process, "kill").mockReturnValue(true);
    const before = process.listenerCount(signal);
    uninterrupted(() => {
      // As if it came from outside; nothing else of the test runner listens to it.
      const [own] = process.listeners(signal).slice(before);
      own?.(signal);
      expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, signal);
    });
    await expect.poll(() => process.listenerCount(signal)).toBe(before);
  });

  it("passes on what the work throws, and listens no longer", async () => {
    const before = process.listenerCount("SIGINT");
    expect(() =>
      uninterrupted(() => {
        throw new Error("broken");
      }),
    ).toThrow("broken");
    await expect.poll(() => process.listenerCount("SIGINT")).toBe(before);
  });
});
