import { randomUUID } from "node:crypto";

/** The beginning of the name of every temporary file in the output folder. */
export const temporaryPrefix = ".scopewright-";

/** Returns the name of a new temporary folder of this process. */
export function temporaryName(): string {
  return `${temporaryPrefix}${process.pid}-${randomUUID().slice(0, 8)}.tmp`;
}

/** Returns the process that a temporary folder belongs to; undefined if the name is no temporary one. */
export function ownerOf(name: string): number | undefined {
  const [, pid] = /^\.scopewright-(\d+)(?:-[\da-f]{8})?\.tmp$/u.exec(name) ?? [];
  return pid === undefined ? undefined : Number(pid);
}
