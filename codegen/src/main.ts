#!/usr/bin/env node
import { guardStreams } from "./cli/guard-streams.ts";
import { run } from "./cli/run.ts";
import { loadVerbs } from "./verbs/load-verbs.ts";

const streams = guardStreams(process);
const exitCode = await run(process.argv.slice(2), process, loadVerbs);
process.exitCode = streams.failed() ? 2 : exitCode;
