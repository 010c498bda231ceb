import { dataId } from "../../../src/verbs/explore/data-place.ts";
import type { PageData } from "../../../src/verbs/explore/page-data.ts";

/** Reads the data that `explore` put into the page: JSON, deflated, in base64. */
export async function readData(): Promise<PageData> {
  const text = document.getElementById(dataId)?.textContent.trim() ?? "";
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  // `explore` wrote it from the same type.
  return (await new Response(stream).json()) as PageData;
}
