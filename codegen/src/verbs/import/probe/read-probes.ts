import { CommandError } from "../../../files/command-error.ts";
import { quote } from "../../../text/show.ts";

/** A call that a user made with a key, and what came of it. */
export interface Probe {
  /** `METHOD /path/{parameter}`, as the catalog has it. */
  readonly operation: string;
  /** Every scope of the key. */
  readonly scopes: readonly string[];
  readonly status: number;
  /** The day, as `2026-03-01`. */
  readonly date: string;
  readonly note?: string;
}

const example = '[{ "operation": "GET /path", "scopes": ["a.read"], "status": 200, "date": "2026-03-01" }]';

/**
 * Reads the calls of a file.
 *
 * @throws CommandError with every problem of the file.
 */
export function readProbes(text: string, file: string): readonly Probe[] {
  const list = parse(text, file);
  if (!Array.isArray(list) || list.length === 0)
    throw new CommandError(`${file}: expected a list of calls but received something else. Write ${example}.`);
  const problems = list.flatMap((entry, index) => problemsOf(entry).map((words) => `${file}: [${index}]${words}`));
  if (problems.length > 0) throw new CommandError(problems.join("\n"));
  // Every property was just checked.
  return list as readonly Probe[];
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`${file}: expected JSON but received something else. Write ${example}.`);
  }
}

function problemsOf(entry: unknown): readonly string[] {
  if (typeof entry !== "object" || entry === null) return [`: expected a call but received ${show(entry)}.`];
  const checks: Readonly<Record<string, readonly [string, (value: unknown) => boolean]>> = {
    operation: ["an operation", (value) => typeof value === "string" && /^[A-Z]+ \//u.test(value)],
    scopes: [
      "a list of the key's scopes",
      (value) => Array.isArray(value) && value.every((one) => typeof one === "string"),
    ],
    status: ["an HTTP status", (value) => Number.isInteger(value) && Number(value) >= 200 && Number(value) < 600],
    date: ["a day as YYYY-MM-DD", (value) => typeof value === "string" && isDay(value)],
    note: ["a note", (value) => value === undefined || typeof value === "string"],
  };
  const values = new Map<string, unknown>(Object.entries(entry));
  return Object.entries(checks).flatMap(([name, [expected, isGood]]) =>
    isGood(values.get(name)) ? [] : [`.${name}: expected ${expected} but received ${show(values.get(name))}.`],
  );
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text));
}

function show(value: unknown): string {
  if (typeof value === "string") return quote(value.slice(0, 40));
  return value === undefined ? "nothing" : typeof value === "number" ? String(value) : `a ${typeof value}`;
}
