#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { run } from "./cli.ts";

// Text that is made and printed once is best collected early: the room for what is new then stays as small as it begins.
setFlagsFromString("--semi-space-growth-factor=1");

process.exitCode = await run(process.argv.slice(2), process);
