/** A section with more lines is a table of the catalog, which the declarations and the catalog's own page hold as well. */
const mostLines = 400;

/** Leaves out the members of interfaces that have hundreds of them, and says where they are. */
export function shortenSections(page: string): string {
  return page
    .split(/^(?=### )/mu)
    .map((section) => (section.split("\n").length > mostLines ? shorten(section) : section))
    .join("");
}

function shorten(section: string): string {
  const [about = ""] = section.split(/^#### /mu);
  return `${about.trimEnd()}\n\nThe declaration of the type lists its members.\n\n***\n\n`;
}
