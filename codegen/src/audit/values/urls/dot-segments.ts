import { known, tidy } from "../text.ts";
import type { Text } from "../value.ts";

/** A path as a client sends it: `/v3/templates` for `/v3/./alerts/../templates`. */
export function withoutDotSegments(path: Text): Text {
  if (!path.some((piece) => typeof piece === "string" && /(?:^|\/)\.{1,2}(?:\/|$)/u.test(piece))) return path;
  const kept: Text[] = [];
  const segments = toSegments(path);
  for (const [index, segment] of segments.entries()) {
    const dots = known(segment);
    const isLast = index === segments.length - 1;
    const isAtTop = kept.length === 1 && kept[0]?.length === 0;
    if (dots === ".." && kept.length > 0) kept.splice(isAtTop ? 1 : -1);
    else if (dots !== ".") kept.push(segment);
    if (isLast && (dots === "." || dots === "..")) kept.push([]);
  }
  return tidy(kept.flatMap((segment, index) => (index === 0 ? segment : ["/", ...segment])));
}

function toSegments(path: Text): readonly Text[] {
  const segments: Text[] = [[]];
  for (const piece of path) {
    const [first, ...others] = typeof piece === "string" ? piece.split("/") : [piece];
    segments.push([...(segments.pop() ?? []), ...(first === "" ? [] : [first])]);
    for (const other of others) segments.push(other === "" ? [] : [other]);
  }
  return segments;
}
