import { describe, expect, it } from "vitest";
import { createRun } from "../../../../codegen/src/audit/evaluate/create-run.ts";
import { Shared } from "../../../../codegen/src/audit/evaluate/memory.ts";
import { recognisersFor } from "../../../../codegen/src/audit/recognise/recognisers.ts";
import type { FunctionNode } from "../../../../codegen/src/audit/syntax/nodes.ts";
import { ts } from "../../../../codegen/src/audit/syntax/typescript.ts";
import { toArguments } from "../../../../codegen/src/audit/values/arguments.ts";
import type { Frame, World } from "../../../../codegen/src/audit/values/value.ts";
import { load } from "../evaluated.ts";
import { shown } from "../shown.ts";

const source = `
function send(path) { return [base() + "/v3", base() + path]; }
function base() { const host = "api.sendgrid.com"; return "https://" + host; }
send("/v3/templates");
send("/v3/alerts");
`;

describe(createRun.name, () => {
  const { file, run } = load(source);
  const [send] = file.statements as unknown as readonly [FunctionNode];
  const [returned] = (send.body as ts.Block).statements as unknown as readonly [ts.ReturnStatement];
  const [plain, withPath] = (returned.expression as ts.ArrayLiteralExpression).elements;
  const calls = file.statements.flatMap((statement) =>
    ts.isExpressionStatement(statement) && ts.isCallExpression(statement.expression) ? [statement.expression] : [],
  );
  const worlds = calls.map(({ arguments: args }): World => {
    const frame: Frame = { owner: send, args: toArguments(args, undefined), self: undefined, outer: undefined };
    return new Map([[send, frame]]);
  });
  const context = { code: run.code, models: recognisersFor([]), shared: new Shared() };

  it("answers under its assumptions, and anew under others", () => {
    const answers = worlds.map((world) => {
      const assuming = createRun(context, world);
      return withPath === undefined ? [] : shown(assuming.ask(() => assuming.evaluate(withPath, undefined)).result);
    });
    expect(answers).toEqual([["https://api.sendgrid.com/v3/templates"], ["https://api.sendgrid.com/v3/alerts"]]);
  });

  it("takes no step for what another run has answered without asking for an assumption", () => {
    const spent = worlds.map((world) => {
      const assuming = createRun(context, world);
      if (plain !== undefined) assuming.ask(() => assuming.evaluate(plain, undefined));
      return assuming.spent();
    });
    expect(spent[0]).toBeGreaterThan(0);
    expect(spent[1]).toBe(0);
  });
});
