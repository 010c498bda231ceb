#!/usr/bin/env node
import { run } from "./cli/run.ts";
import { loadVerbs } from "./verbs/load-verbs.ts";

process.exitCode = await run(process.argv.slice(2), process, loadVerbs);
