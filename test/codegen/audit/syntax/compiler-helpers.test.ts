import { describe, expect, it } from "vitest";
import { helperName, helperOf } from "../../../../codegen/src/audit/syntax/compiler-helpers.ts";
import { ts } from "../../../../codegen/src/audit/syntax/typescript.ts";

describe(helperName.name, () => {
  it.each([
    ["__awaiter", "", "awaiter"],
    ["__awaiter", "tslib", "awaiter"],
    ["_asyncToGenerator", "", "asyncToGenerator"],
    ["_async_to_generator", "", "asyncToGenerator"],
    ["_objectSpread2", "", "objectSpread"],
    ["default", "@babel/runtime/helpers/asyncToGenerator", "asyncToGenerator"],
    ["", "@babel/runtime-corejs3/helpers/esm/extends.js", "extends"],
    ["_", "@swc/helpers/_/_object_spread", "objectSpread"],
    ["__toESM", "", "toESM"],
  ])("knows %s of %j", (name, module, helper) => {
    expect(helperName(name, module)).toBe(helper);
  });

  it.each([
    ["assign", ""],
    ["_send", ""],
    ["extends", "lodash"],
  ])("leaves %s of %j alone", (name, module) => {
    expect(helperName(name, module)).toBeUndefined();
  });
});

describe(helperOf.name, () => {
  it.each([
    ["__awaiter(this, void 0, void 0, function* () {})", "awaiter"],
    ["(0, _extends2.default)({}, a)", "extends"],
    ['_regenerator["default"].mark(function f() {})', "mark"],
    ["_regenerator().w(function (_context) {})", "wrap"],
    ["tslib_1.__decorate([], A)", "decorate"],
    ["client.request({})", undefined],
  ])("names the helper in %s", (code, helper) => {
    const file = ts.createSourceFile("a.js", code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
    const [statement] = file.statements;
    if (!statement || !ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression))
      throw new Error("no call");
    expect(helperOf(statement.expression)).toBe(helper);
  });
});
