import { it } from "vitest";
import { createConsumerProject } from "../consumer/consumer-project.ts";
import { bundle } from "./bundle.ts";
const project = createConsumerProject({});
it("x", async () => {
for (const p of [`import * as scopes from "scopewright/scopes"; console.log(scopes.mail.send);`,`import { scopes } from "scopewright"; console.log(scopes.mail.send);`,`import * as presets from "scopewright/presets"; console.log(presets.alerts.read);`,`import * as groups from "scopewright/groups"; console.log(groups.alerts.read);`,`import { ScopeError } from "scopewright"; console.log(ScopeError.name);`,`import { generalKey } from "scopewright"; console.log(generalKey({ name: "Key", scopes: ["mail.send"] }));`,`import "scopewright"`]) { const c = await bundle(project,p); const d = await bundle(project,p,true); console.log(c.length,d.length, c.slice(0,300), d.slice(0,300)); }
});
