/** Returns the words of a text; a list of many words is easier to read and to sort as a text. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}
