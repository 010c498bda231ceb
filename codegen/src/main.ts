#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { run } from "./cli.ts";

// Text that is made and printed once is best collected early: a catalog of 20,000 scopes then takes a tenth less memory.
setFlagsFromString("--max-semi-space-size=2");

process.exitCode = await run(process.argv.slice(2), process);
