import { beforeAll, expect, it } from "vitest";
import { closeBrowser } from "./browser.ts";
import { checkBuild } from "./built-page.ts";
import { copiedCode } from "./journeys/journey.ts";
import "./accessibility.ts";
import "./agreement.ts";
import "./journeys/choose.ts";
import "./journeys/calls.ts";
import "./journeys/look.ts";
import "./journeys/take-away.ts";
import "./page-policy.ts";

beforeAll(checkBuild);
closeBrowser();

it("copied TypeScript that compiles against the packed SDK, on every journey", async () => {
  expect(await copiedCode().compileAll()).toBe("");
});
