import { billingKey, delegate, generalKey, type GeneralScope, type KeyRequest } from "scopewright";
import { expectError, expectType } from "tsd";

declare const anything: any;
declare const flag: boolean;
const parent = generalKey({ name: "Parent", scopes: ["mail.send", "templates.read"] });

// A child has the parent's key type and only what it asks for.
expectType<KeyRequest<"general", "mail.send">>(delegate(parent, { name: "Child", scopes: ["mail.send"] }));
expectType<KeyRequest<"general", "mail.send" | "templates.read">>(
  delegate(parent, { name: "Child", scopes: ["mail.send", "templates.read"] }),
);
expectType<KeyRequest<"general", "mail.send" | "templates.read">>(
  delegate(parent, { name: "Child", scopes: parent.scopes }),
);
expectType<KeyRequest<"billing", "billing.read">>(
  delegate(billingKey({ name: "Parent", access: { billing: "full" } }), { name: "Child", scopes: ["billing.read"] }),
);

// A grandchild never has more than the child.
const child = delegate(parent, { name: "Child", scopes: ["mail.send"] });
expectType<KeyRequest<"general", "mail.send">>(delegate(child, { name: "Grandchild", scopes: ["mail.send"] }));
expectError(delegate(child, { name: "Grandchild", scopes: ["templates.read"] }));

// A scope that the parent lacks is refused, alone or among others.
expectError(delegate(parent, { name: "Child", scopes: ["alerts.read"] }));
expectError(delegate(parent, { name: "Child", scopes: ["mail.send", "alerts.read"] }));
expectError(delegate(parent, { name: "Child", scopes: [flag ? "mail.send" : "alerts.read"] }));

// So is a scope of another key type, a name of no scope, and a list of a wider type.
declare const wide: GeneralScope[];
declare const strings: string[];
expectError(delegate(parent, { name: "Child", scopes: ["billing.read"] }));
expectError(delegate(parent, { name: "Child", scopes: ["template.read"] }));
expectError(delegate(parent, { name: "Child", scopes: wide }));
expectError(delegate(parent, { name: "Child", scopes: strings }));

// A parent without scopes has nothing to delegate.
expectError(delegate(generalKey({ name: "Parent" }), { name: "Child", scopes: ["mail.send"] }));

// Of two possible parents, a scope of either is allowed by the types; the run time asks the real one.
declare const either: KeyRequest<"general", "mail.send"> | KeyRequest<"general", "stats.read">;
expectType<KeyRequest<"general", "mail.send">>(delegate(either, { name: "Child", scopes: ["mail.send"] }));
expectError(delegate(either, { name: "Child", scopes: ["alerts.read"] }));

// `any` as a parent or as a list gives up the check.
expectType<KeyRequest<"general", any>>(delegate(parent, { name: "Child", scopes: anything }));
expectType<KeyRequest<any, "mail.send">>(delegate(anything, { name: "Child", scopes: ["mail.send"] }));

// A child needs a name and scopes: a list of them, or an access level that its parent has whole.
expectError(delegate(parent, { scopes: ["mail.send"] }));
expectError(delegate(parent, { name: "Child" }));
expectError(delegate(parent, { name: "Child", access: { templates: "read" } }));
expectError(delegate({ name: "Parent", scopes: ["mail.send"] }, { name: "Child", scopes: ["mail.send"] }));
