import type { Place } from "../../../audit/result/report.ts";
import { visible } from "../../../text/show.ts";

/** Returns `src/mail.ts:5:9`. */
export function showPlace({ file, line, column }: Place): string {
  return `${visible(file)}:${line}:${column}`;
}
