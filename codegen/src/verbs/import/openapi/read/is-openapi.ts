/** Returns true if a text is an OpenAPI document of any version. */
export function isOpenapi(text: string): boolean {
  return /(?:^|[{,\s])["']?(?:openapi|swagger)["']?\s*:\s*["']?[23]\.\d/u.test(text);
}
