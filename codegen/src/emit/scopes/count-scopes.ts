/** `1 scope`, `12 scopes`. */
export function countScopes({ length }: readonly string[]): string {
  return length === 1 ? "1 scope" : `${length} scopes`;
}
