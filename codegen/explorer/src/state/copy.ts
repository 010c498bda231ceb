import type { Store } from "./store.ts";

/** Puts a text on the clipboard, and says so. */
export async function copyText({ notice }: Store, text: string, what: string): Promise<void> {
  const isCopied = await write(text);
  notice.value = isCopied ? `Copied ${what}` : "The browser refused to copy: select the text and copy it by hand";
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writeBySelection(text);
  }
}

/** For browsers that offer no clipboard to pages opened from disk. */
function writeBySelection(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "hidden";
  document.body.append(field);
  const focused = document.activeElement;
  field.select();
  // The only way there is without the clipboard interface.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const isCopied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
