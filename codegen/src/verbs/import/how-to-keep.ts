/**
 * Returns what to do so that the next run writes what this one found. A catalog that comes with the command never changes, so
 * that a copy of it comes first.
 */
export function howToKeep(read: string, own: string): string {
  return read === own ? "Run again with --write" : `Copy it to ${own}, and run again with --write`;
}
