/** Code with `OLD` where a retired name is, and `NEW` where only its replacement may be. */
export interface Row {
  readonly title: string;
  readonly code: string;
}

/** Where a retired name is used as a scope. */
export const rewritten: readonly Row[] = [
  { title: "the scopes of a helper", code: `generalKey({ name: "x", scopes: ["mail.send", NEW] });` },
  {
    title: "the scopes of a spec that is named",
    code: `const spec = { name: "x", scopes: [NEW] };\ngeneralKey(spec);`,
  },
  {
    title: "the scopes of a spec that is spread",
    code: `const spec = { scopes: [NEW] };\ngeneralKey({ name: "x", ...spec });`,
  },
  {
    title: "a list that is named",
    code: `const list = ["mail.send", NEW] as const;\ngeneralKey({ name: "x", scopes: list });`,
  },
  {
    title: "a shorthand list",
    code: `const scopes_ = 1;\n{ const scopes = [NEW]; generalKey({ name: "x", scopes }); }`,
  },
  {
    title: "a list that is spread",
    code: `const list = [NEW];\ngeneralKey({ name: "x", scopes: ["mail.send", ...list] });`,
  },
  {
    title: "one of many lists",
    code: `const lists = { a: [NEW], b: [] };\ngeneralKey({ name: "x", scopes: lists.a });`,
  },
  {
    title: "a list that is looked up",
    code: `const lists = { a: [NEW] };\ngeneralKey({ name: "x", scopes: lists[role] });`,
  },
  {
    title: "an element that a list is searched for",
    code: `const list = [NEW];\nconst found: string = list.find((each) => each.length > 1)!;\ngeneralKey({ name: "x", scopes: [found] });`,
  },
  {
    title: "a list that a function with the name of a method returns",
    code: `const lists = { slice: () => [NEW] };\ngeneralKey({ name: "x", scopes: lists.slice() });`,
  },
  {
    title: "a list that a function returns",
    code: `function list() { return [NEW]; }\ngeneralKey({ name: "x", scopes: list() });`,
  },
  { title: "branches", code: `generalKey({ name: "x", scopes: [yes ? NEW : "mail.send", ...(no && [NEW])] });` },
  {
    title: "a filtered and concatenated list",
    code: `generalKey({ name: "x", scopes: [NEW].filter(Boolean).concat([NEW]) });`,
  },
  { title: "a set", code: `generalKey({ name: "x", scopes: [...new Set([NEW])] });` },
  { title: "delegate", code: `delegate(parent, { name: "x", scopes: [NEW] });` },
  { title: "amend", code: `amend(key, { add: [NEW], remove: [NEW] });` },
  { title: "guards", code: `isScope(NEW) || isGeneralScope(NEW);` },
  {
    title: "set questions",
    code: `missingScopes({ required: [NEW], granted: [] });\ncompareScopes({ declared: [NEW], actual: [] });`,
  },
  { title: "an annotation", code: `const one: Scope = NEW;\nlet two: GeneralScope = NEW;` },
  {
    title: "an annotated list",
    code: `const list: readonly Scope[] = [NEW];\nconst set: ReadonlySet<Scope> = new Set([NEW]);`,
  },
  { title: "as and satisfies", code: `const a = NEW as Scope;\nconst b = [NEW] satisfies GeneralScope[];` },
  {
    title: "the scopes of a key type",
    code: `const a: ScopesByKeyType["general"] = NEW;\nconst b: keyof ScopeDetails = NEW;`,
  },
  {
    title: "properties that a type calls scopes",
    code: `export interface Row { label: string; scope: Scope }\nconst rows: Row[] = [{ label: OLD, scope: NEW }];`,
  },
  {
    title: "keys that a type calls scopes",
    code: `const words: Partial<Record<Scope, string>> = { NEW: OLD };\nwords[NEW];`,
  },
  { title: "parameters and their defaults", code: `function f(scope: Scope = NEW, ...more: Scope[]) {}\nf(NEW, NEW);` },
  { title: "returned values", code: `const f = (): Scope => NEW;\nasync function g(): Promise<Scope> { return NEW; }` },
  { title: "type arguments", code: `const a = new Set<Scope>([NEW]);\nconst b = useState<Scope>(NEW);` },
  {
    title: "comparisons",
    code: `function f(scope: Scope) { if (scope === NEW) return; switch (scope) { case NEW: } }`,
  },
  { title: "members of typed lists", code: `function f(list: Scope[]) { list.includes(NEW); list.push(NEW); }` },
  {
    title: "literal types",
    code: `type A = KeyRequest<"general", NEW | "mail.send">;\ntype B = Extract<Scope, NEW>;\ntype C = ScopeDetails[NEW];`,
  },
  {
    title: "a request with a path of the provider",
    code: `client.request({ method: "POST", url: "/v3/api_keys", body: { name: OLD, scopes: [NEW] } });`,
  },
  {
    title: "a request with a URL of the provider",
    code: "fetch(`https://api.sendgrid.com/v3/api_keys/${id}`, { method: 'PUT', body: JSON.stringify({ scopes: [NEW] }) });",
  },
  {
    title: "a request with a URL that is put together",
    code: `const base = "https://x";\naxios.post(base + "/v3/api_keys", { scopes: [NEW] });`,
  },
  {
    title: "a request whose parts are variables",
    code: `const data = { scopes: [NEW] };\nconst request = { url: "/v3/api_keys", method: "POST", body: data };\nclient.request(request);`,
  },
  {
    title: "a request that is put together",
    code: `const request = {};\nrequest.body = { scopes: [NEW] };\nrequest.url = "/v3/api_keys";\nclient.request(request);`,
  },
  {
    title: "parameters that are passed on",
    code: `function make(name: string, list: any[]) { return generalKey({ name, scopes: list }); }\nmake(OLD, [NEW]);`,
  },
  {
    title: "the rest of the arguments, and what a pattern takes out of one",
    code: `const make = (name: string, ...scopes: any[]) => generalKey({ name, scopes });\nmake(OLD, NEW);\nfunction take({ name, list: scopes = [NEW] }: any) { generalKey({ name, scopes }); }\ntake({ name: OLD, list: [NEW] });`,
  },
  {
    title: "what loops and callbacks take one by one",
    code: `for (const one of [NEW]) isScope(one);\n[NEW].forEach((one) => isScope(one));\n[OLD].forEach((one) => other(one));`,
  },
  {
    title: "the places of a pair that a type calls scopes",
    code: `const a: [string, Scope] = [OLD, NEW];\nconst b: readonly [label: string, ...scopes: Scope[]] = [OLD, NEW, "suppression.read"];`,
  },
  {
    title: "the keys of maps",
    code: `const a: Map<Scope, string> = new Map([[NEW, OLD]]);\na.get(NEW);\nconst b = new Map<Scope, string>([[NEW, OLD]]);\nb.set(NEW, OLD);`,
  },
  {
    title: "the values of maps",
    code: `const a: ReadonlyMap<string, Scope> = new Map([[OLD, NEW]]);\na.get(OLD);\nconst b = new Map<string, Scope>();\nb.set(OLD, NEW);\nb.has(OLD);`,
  },
  {
    title: "a type of its own that scopes are declared with, wherever else it is used",
    code: `type Mine = NEW | "mail.send";\nconst one: Mine = NEW;\nconst others: readonly Mine[] = [NEW];\nisScope(one);`,
  },
  {
    title: "generic types and inherited properties",
    code: `interface Box<T> { value: T; label: string }\nconst a: Box<Scope> = { value: NEW, label: OLD };\ninterface Row { scope: Scope }\ninterface More extends Row { label: string }\nconst b: More = { scope: NEW, label: OLD };`,
  },
  {
    title: "what is looked for in presets, groups and keys of the SDK",
    code: `presets.alerts.full.includes(NEW);\ngroups.alerts.read.indexOf(NEW);\nconst key = generalKey({ name: "x", scopes: ["mail.send"] });\nkey.scopes.includes(NEW);\nkey.name.includes(OLD);`,
  },
  { title: "computed names", code: `const words: Partial<Record<Scope, string>> = { [NEW]: OLD };` },
  {
    title: "defaults in patterns, and fields",
    code: `function f({ list = [NEW], label = OLD }: { list?: Scope[]; label?: string } = {}) {}\nclass A { readonly all = new Set<Scope>(); add() { this.all.add(NEW); } }`,
  },
  {
    title: "imported types",
    code: `const a: import("scopewright").Scope = NEW;\nconst b: import("other").Scope = OLD;`,
  },
  {
    title: "lists of pairs, in which no scope may be left out",
    code: `it.each([[OLD, scopes.suppression.read, scopes.suppression.read]]);\nconst a: [Scope, Scope] = [NEW, NEW];`,
  },
  { title: "a request whose URL is unknown", code: `client.request({ url: keysUrl, body: { scopes: [NEW] } });` },
];

/** Where a retired name is something else. */
export const untouched: readonly Row[] = [
  { title: "comments", code: `// OLD\n/* OLD */\ngeneralKey({ name: "x", scopes: ["mail.send"] });` },
  { title: "import paths", code: `import x from OLD;\nexport * from OLD;\nimport(OLD);\nrequire(OLD);` },
  { title: "translations", code: `t(OLD);\nconst en = { OLD: "Read suppressions", title: OLD };` },
  { title: "names of keys", code: `generalKey({ name: OLD, scopes: ["mail.send"] });` },
  { title: "functions that read any name", code: `parseScopes([OLD]);` },
  { title: "lookups among retired names", code: `type A = RetiredScopes[OLD];` },
  { title: "helpers of other code", code: `mine({ scopes: [OLD] });\nfunction mine(x: unknown) {}` },
  { title: "a helper's namesake", code: `{ const generalKey = other; generalKey({ name: "x", scopes: [OLD] }); }` },
  { title: "a type's namesake", code: `namespace own { type Scope = string; const a: Scope = OLD; }` },
  {
    title: "other places of a pair, other keys and values",
    code: `const a: [string, number] = [OLD, 1];\nconst b: Record<string, Scope> = { OLD: "mail.send" };\nb[OLD];`,
  },
  {
    title: "what a generic function of the project's own takes as text",
    code: `label<Scope>(OLD);\nfunction label<T>(text: string): T { return other(text); }`,
  },
  {
    title: "types of its own that no scope is declared with",
    code: `type Words = OLD | "title";\nconst a: Words = OLD;`,
  },
  {
    title: "requests whose URL and names are unknown",
    code: `client.request({ url: elsewhere, body: { scopes: [OLD, "openid"] } });`,
  },
  {
    title: "what one call of a function sends elsewhere",
    code: `function post(url: string, body: object) { return client.request({ url, body }); }\npost("/oauth/token", { scopes: [OLD] });`,
  },
  {
    title: "requests to other hosts",
    code: `client.request({ url: "https://graph.example.com/me", body: { scopes: [OLD] } });`,
  },
  { title: "requests with other paths", code: `fetch("/oauth/token", { body: JSON.stringify({ scopes: [OLD] }) });` },
  {
    title: "other lists in a request",
    code: `client.request({ url: "/v3/api_keys", body: { labels: [OLD], scopes: ["mail.send"] } });`,
  },
  {
    title: "names inside longer text",
    code: `const a: Scope = OLD + "x";\nconst b: string = "see suppressions.read";`,
  },
  { title: "what is looked for in other lists", code: `answer.scopes.includes(OLD);\nnames.includes(OLD);` },
  { title: "members of other objects", code: `const mine = { suppressions: { read: 1 } };\nmine.suppressions.read;` },
  { title: "JSX text", code: `const a = <p title=OLD>suppressions.read</p>;` },
];
