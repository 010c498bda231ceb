import { parseAccess } from "./sdk-access.ts";

const placeholder = /\{(\w+)\+?\}/gu;

/**
 * Whether an SDK's function can call an operation: with its placeholders filled in, its operation is one of these forms
 * (ids without the names of their parameters).
 */
export function calledOperations(access: string, operation: string, forms: ReadonlySet<string>): boolean {
  const path = parseAccess(access);
  const filled = new Set(path?.steps.flatMap((step) => (step.kind === "placeholder" ? [step.name] : [])));
  if (path?.argument !== undefined) filled.add(path.argument);
  if (operation === `{${path?.argument ?? ""}}`) return true;
  const parts = operation.split(placeholder);
  const isFilled = parts.some((name, index) => index % 2 === 1 && filled.has(name));
  if (!isFilled) return forms.has(operation.replace(/\{[^{}/]*?(\+?)\}/gu, "{$1}"));
  const source = parts.map((part, index) =>
    index % 2 === 0 ? part.replace(/[$()*+.?[\\\]^{|}]/gu, "\\$&") : filled.has(part) ? ".+" : "\\{\\+?\\}",
  );
  const pattern = new RegExp(`^${source.join("")}$`, "u");
  return [...forms].some((form) => pattern.test(form));
}
