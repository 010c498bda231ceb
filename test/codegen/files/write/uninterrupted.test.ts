import { setImmediate } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { uninterrupted } from "../../../../codegen/src/files/write/uninterrupted.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** Calls the listener that was added last, as a signal from outside would; nothing of the test runner listens to it. */
function receive(signal: NodeJS.Signals): void {
  process.listeners(signal).at(-1)?.(signal);
}

describe(uninterrupted.name, () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("sends a %s that came meanwhile again, once", async (signal) => {
    const kill = vi.spyOn(process, "kill").mockReturnValue(true);
    const before = process.listenerCount(signal);
    const result = await uninterrupted(async () => {
      receive(signal);
      await setImmediate();
      receive(signal);
      expect(kill).not.toHaveBeenCalled();
      return "done";
    });
    expect(result).toBe("done");
    expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, signal);
    expect(process.listenerCount(signal)).toBe(before);
  });

  it("sends a signal again that the event loop delivers after synchronous work", async () => {
    const kill = vi.spyOn(process, "kill").mockReturnValue(true);
    const before = process.listenerCount("SIGINT");
    await uninterrupted(() => undefined);
    receive("SIGINT");
    expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, "SIGINT");
    expect(process.listenerCount("SIGINT")).toBe(before);
  });

  it("passes on what the work throws, and listens no longer", async () => {
    const before = process.listenerCount("SIGINT");
    await expect(
      uninterrupted(() => {
        throw new Error("broken");
      }),
    ).rejects.toThrow("broken");
    await expect.poll(() => process.listenerCount("SIGINT")).toBe(before);
  });
});
