import { quote } from "../text/show.ts";
import type { Identity } from "./reading.ts";

/** Returns the words for a key in a message: `key "Mailer"`. */
export function nameOf({ name, id, principal = "key" }: Identity): string {
  if (principal === "subuser" && name !== undefined) return quote(name);
  const shown = name ?? id;
  return shown === undefined ? `${principal} without a name` : `${principal} ${quote(shown)}`;
}
