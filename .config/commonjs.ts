import { writeFileSync } from "node:fs";

/** Marks a folder of build output as CommonJS, whatever the package around it says. */
for (const folder of process.argv.slice(2)) writeFileSync(`${folder}/package.json`, '{ "type": "commonjs" }\n');
