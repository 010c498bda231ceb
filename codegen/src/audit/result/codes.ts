/** The stable name of a kind of finding: `SW102`. */
export type Code = `SW${number}`;

/** The meaning of a code, for `explain` and the manual. */
export interface CodeDetails {
  readonly code: Code;
  /** In a word: `path-unknown`. */
  readonly name: string;
  /** What was found. */
  readonly means: string;
  /** What to do about it. */
  readonly next: string;
  /** A pattern for reasons of this kind, because the analysis gives only their text. */
  readonly pattern?: RegExp;
}

const declare = "write // scopewright: METHOD /path above the call";

/** Every kind of finding; numbers are never used again for another kind. */
export const codes: readonly CodeDetails[] = [
  {
    code: "SW100",
    name: "not-resolved",
    means: "The analysis could not find out what a call asks for.",
    next: `Look at the call, and ${declare}.`,
  },
  {
    code: "SW101",
    name: "method-unknown",
    means: "The path of a request is known, and its HTTP method comes from somewhere that the analysis does not see.",
    next: `Pass the method as a literal, or ${declare}.`,
    pattern: /^the method\b.*\bnot known\b/u,
  },
  {
    code: "SW102",
    name: "path-unknown",
    means: "A request goes to the provider, and its path comes from somewhere that the analysis does not see.",
    next: `Pass the path as a literal or a template with its fixed parts, or ${declare}.`,
    pattern: /^the (?:path is not known|call has no path)/u,
  },
  {
    code: "SW103",
    name: "host-unknown",
    means: "A request may go to the provider, and its host comes from somewhere that the analysis does not see.",
    next: `Write the host as a literal default, ${declare}, or // scopewright-ignore -- reason if it goes elsewhere.`,
    pattern: /^the (?:\w+ )?host\b.*\bnot known\b/u,
  },
  {
    code: "SW104",
    name: "callee-unknown",
    means: "A function that the analysis does not know is given a URL of the provider, or is named after the provider.",
    next: `If the function sends a request, ${declare}; if not, write // scopewright-ignore -- reason.`,
    pattern: /is a package or file that the audit does not know|is given to|is in a command that/u,
  },
  {
    code: "SW105",
    name: "client-handed-on",
    means: "A client of the provider is handed to code that is not read, which may make any call with it.",
    next: `Audit that code as well, or ${declare} for each call that it makes.`,
    pattern: /is handed to code/u,
  },
  {
    code: "SW106",
    name: "member-unknown",
    means: "The provider's SDK is used with a function that the analysis does not know.",
    next: `If the function sends a request, ${declare}; if not, write // scopewright-ignore -- reason.`,
    pattern: /^`[^`]+` of \S+ is not known/u,
  },
  {
    code: "SW107",
    name: "budget-spent",
    means: "Following a call took more steps than its budget allows; what was known by then is reported.",
    next: `Make the way from the values to the call shorter, or ${declare}.`,
    pattern:
      /too complex to follow|longer than the audit follows|more than \d+ alternatives|too many steps|\bbudget\b/u,
  },
  {
    code: "SW108",
    name: "too-deep",
    means: "Code nests deeper than the analysis can follow.",
    next: `Leave generated code out with "!path", or ${declare}.`,
    pattern: /nests too deep/u,
  },
  {
    code: "SW109",
    name: "circular",
    means: "What a call asks for depends on the call itself.",
    next: `Look at the call, and ${declare}.`,
    pattern: /depends on itself/u,
  },
  {
    code: "SW110",
    name: "not-followed",
    means: "A package, client or URL of the provider is used, and the analysis finds no call that it belongs to.",
    next: `Look where it goes: ${declare}, or // scopewright-ignore -- reason if it sends nothing.`,
    pattern: /goes where no call of it is found/u,
  },
  {
    code: "SW201",
    name: "syntax-error",
    means: "A file has a syntax error, and calls after it may be missing.",
    next: 'Mend the file, or leave it out with "!path".',
    pattern: /has a syntax error/u,
  },
  {
    code: "SW202",
    name: "file-too-large",
    means: "A file with a trace of the provider is too large to be analysed.",
    next: 'Audit the sources that it was built from, and leave it out with "!path".',
    pattern: /^the file is too large/u,
  },
  {
    code: "SW203",
    name: "file-unreadable",
    means: "A file or folder cannot be read, and calls in it are missing.",
    next: 'Check its permissions, or leave it out with "!path".',
    pattern: /^the (?:file|folder) cannot be read/u,
  },
  {
    code: "SW204",
    name: "markup-expression",
    means: "An expression in the markup of a component names a host of the provider; only script blocks are analysed.",
    next: "Move the call into a script block, or write scopewright-ignore -- reason in a comment above it.",
    pattern: /^an expression in the markup/u,
  },
  {
    code: "SW301",
    name: "uncataloged",
    means: "A request goes to the provider, and the catalog has no such operation.",
    next: "Check the method and the path; if they are right, add the operation to the catalog.",
  },
  {
    code: "SW302",
    name: "unknown-scope",
    means: "The catalog has the operation, and no source says which scope it needs.",
    next: "Try the call with the key, and read the note in the catalog.",
  },
  {
    code: "SW303",
    name: "legacy",
    means: "A call needs a scope, or is an operation, that the provider has superseded.",
    next: "Use what the catalog names instead.",
  },
  {
    code: "SW304",
    name: "excess",
    means: "A key or a constant has a scope that no call needs.",
    next: "Take the scope away from a live key; for a constant, run the audit with --write.",
  },
  {
    code: "SW305",
    name: "missing",
    means: "A call needs a scope that the key or the constant does not have.",
    next: "Add the scope to a live key; for a constant, run the audit with --write.",
  },
  {
    code: "SW306",
    name: "several-keys",
    means: "The calls need scopes that no single type of key may have.",
    next: "Use a separate key for each type.",
  },
  {
    code: "SW401",
    name: "unused-comment",
    means: "A scopewright comment has no effect: nothing is found on its line, or the code states the call in full.",
    next: "Delete the comment, or move it above the call that it is about.",
  },
  {
    code: "SW402",
    name: "invalid-comment",
    means: "A scopewright comment cannot be understood.",
    next: "Write // scopewright: METHOD /path, or // scopewright-ignore -- reason.",
  },
];

const byCode = new Map(codes.map((details) => [details.code, details]));

/** Returns what a code or the name of a code stands for; undefined if there is none. */
export function findCode(text: string): CodeDetails | undefined {
  return codes.find(({ code, name }) => code === text.toUpperCase() || name === text.toLowerCase());
}

/** Returns what one of the codes above stands for. */
export function codeDetails(code: Code): CodeDetails {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`${code} is not a code of the audit.`);
  return found;
}

/** Returns the kind of a reason that the analysis gives. */
export function codeOf(reason: string): CodeDetails {
  const isOverBudget = codeDetails("SW107").pattern?.test(reason) === true;
  if (isOverBudget) return codeDetails("SW107");
  return codes.find(({ pattern }) => pattern?.test(reason) === true) ?? codeDetails("SW100");
}
