/** One step from a package to one of its functions; a `placeholder` stands for any name, a `spanning` one for several. */
export type AccessStep =
  | { readonly kind: "member"; readonly name: string }
  | { readonly kind: "placeholder"; readonly name: string; readonly spanning: boolean }
  | { readonly kind: "call" | "new" };

/** The way from a package to one of its functions. */
export interface Access {
  readonly steps: readonly AccessStep[];
  /** The placeholder that stands for the text of the first argument: `request({route+})`. */
  readonly argument?: string;
}

const part =
  /^(?<isNew>new )?(?:(?<name>[A-Za-z_$][\w$]*)|\{(?<placeholder>\w+)(?<spanning>\+)?\})(?<call>\(\))?(?:\(\{(?<argument>\w+)\}\))?$/u;

/**
 * The steps of an access path; `undefined` if it has another form.
 *
 * @example
 * parseAccess("new Octokit().rest.issues.create"); // the members Octokit, rest, issues, create, with a `new` after the first
 */
export function parseAccess(access: string): Access | undefined {
  const parts = access.split(".").map((text) => part.exec(text)?.groups);
  const steps: AccessStep[] = [];
  let argument: string | undefined;
  for (const [index, groups] of parts.entries()) {
    if (groups === undefined || argument !== undefined) return undefined;
    const { isNew, name, placeholder = "", spanning, call } = groups;
    const isCreated = isNew !== undefined;
    if (isCreated && (index > 0 || call === undefined)) return undefined;
    steps.push(
      name === undefined
        ? { kind: "placeholder", name: placeholder, spanning: spanning !== undefined }
        : { kind: "member", name },
    );
    if (call !== undefined) steps.push({ kind: isCreated ? "new" : "call" });
    argument = groups["argument"];
  }
  if (steps.at(-1)?.kind === "call" || steps.at(-1)?.kind === "new") return undefined;
  return { steps, ...(argument !== undefined && { argument }) };
}
