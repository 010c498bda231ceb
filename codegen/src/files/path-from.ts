import { relative, resolve, sep } from "node:path";

/** Returns a path as a person in another folder writes it, with slashes. */
export function pathFrom(folder: string, path: string): string {
  return relative(folder, resolve(path)).split(sep).join("/") || ".";
}
