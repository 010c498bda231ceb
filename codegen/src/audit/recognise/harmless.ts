import { words } from "../../text/words.ts";
import type { ExternalValue } from "../values/value.ts";
import { shapeOf } from "./recogniser.ts";

/** Globals of the language, of browsers and of Node that make no requests, and those of tests; each is a pattern. */
const globalNames = words(`
  console JSON Object Array Number String Boolean Symbol BigInt Promise Map Set WeakMap WeakSet Date Math RegExp Intl \\w*Error
  Buffer URL URLSearchParams Headers Request(?=\\.) Response FormData Blob File TextEncoder TextDecoder encodeURI(?:Component)?
  decodeURI(?:Component)? parseInt parseFloat isNaN atob btoa structuredClone queueMicrotask require document history location
  localStorage process(?!\\.nextTick$) sessionStorage alert crypto performance import define
  jest vi sinon expect assert cy describe it test suite before\\w* after\\w*
`);

const globals = new RegExp(`^(?:${globalNames.join("|")})(?:\\.|$)`, "u");

/** Packages that make no request with their arguments: for tests, logs, checks of values, and the environment. */
const packages = words(`
  sinon jest vitest @jest/ chai nock msw proxyquire supertest mockery rewire testdouble @testing-library/ @playwright/test
  node-mocks-http assert node:test test
  winston pino debug chalk util bunyan loglevel consola signale npmlog
  zod yup joi @hapi/joi ajv valibot arktype superstruct io-ts @sinclair/typebox
  envalid convict env-var config dotenv @t3-oss/ @nestjs/config commander yargs helmet
`);

const patterns = /^(?:@?[\w-]*\/?logger|axios-[\w-]*|[\w-]*-axios)(?:\/|$)/u;

/** Names of functions that only read their arguments: those of logs, tests, lists and texts. */
const talk =
  /^(?:log|info|debug|stringify|serialize|warn|error|trace|fatal|verbose|print|write|assert|expect|test|it|describe|mock|stub|toBe|toEqual|intercept|reply|has|includes|indexOf|lastIndexOf|startsWith|endsWith|match|matchAll|replace|replaceAll|split|slice|substring|substr|concat|trim|padStart|padEnd|repeat|localeCompare|charAt|charCodeAt|at|keys|values|entries|matches|join|t|i18n|meta|example|message|tag|command|usage|help|link|createElement|navigate|redirect|open|setDefaultRequest|setDefaultHeader)$|nock|mock/iu;

/** Functions that log: `logRequest`, `logToConsole`; `login` and `logout` do not. */
const logging = /^log[A-Z_]/u;

/** True if a function of this name makes no request with its arguments, on any receiver. */
export function isTalk(name: string): boolean {
  return talk.test(name) || logging.test(name);
}

/** Names of functions that keep their arguments for other code: in lists, settings, queues and events. */
const keeping = /^(?:push|unshift|add|set|emit|default|option|argument)$/u;

/** True if a function of this name keeps its arguments for other code, which may send them. */
export function isKeeper(name: string): boolean {
  return keeping.test(name);
}

/** Methods that configure a test double, or ask it for its calls. */
const double =
  /\.(?:mock[A-Z]\w*|resolves|rejects|returns|callsFake|callThrough|yields|throws|restore|reset|resetHistory|withArgs|on(?:First|Second|Third)?Call|toHave\w*|toBe\w*)$/u;

/** Whether a call of a package or a global makes no request with its arguments. */
export function isHarmless(value: ExternalValue): boolean {
  const { module } = value;
  if (module === "") return globals.test(shapeOf(value));
  if (double.test(shapeOf(value))) return true;
  return (
    packages.some((name) => module === name || module.startsWith(name.endsWith("/") ? name : `${name}/`)) ||
    patterns.test(module)
  );
}
