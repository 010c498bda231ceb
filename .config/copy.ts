import { copyFileSync } from "node:fs";

/** Puts a copy of a file into build output. */
const [file = "", copy = ""] = process.argv.slice(2);
copyFileSync(file, copy);
