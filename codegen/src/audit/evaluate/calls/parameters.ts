import { ts } from "../../syntax/typescript.ts";
import { frameIn } from "../frames.ts";
import { injectedValue } from "./injected.ts";
import { argumentAt, argumentsFrom, withDefault } from "../../values/arguments.ts";
import { placeKey } from "../../values/conditions-known.ts";
import { choice, each, just, unknown } from "../../values/possible.ts";
import type { Env, Frame, Run, UnknownValue, Values } from "../../values/value.ts";
import { type FunctionNode, nameText, type Owner } from "../../syntax/nodes.ts";

/** The frame of a function, if one of its calls is being followed or assumed. */
export function frameOf(run: Run, owner: Owner, env: Env): Frame | undefined {
  return frameIn(owner, env) ?? run.assumed(owner);
}

/** Returns the argument for a parameter, or else the values that its type allows. */
export function evaluateParameter(run: Run, parameter: ts.ParameterDeclaration, env: Env): Values {
  const owner = parameter.parent as FunctionNode;
  const parameters = owner.parameters.filter(({ name }) => nameText(name) !== "this");
  const index = parameters.indexOf(parameter);
  const frame = frameOf(run, owner, env);
  const name = nameText(parameter.name) ?? "options";
  const type = parameter.type ?? ts.getJSDocType(parameter);
  const typed = (): Values | undefined => {
    const values = injectedValue(run, parameter, index) ?? (type && run.ofType(type, env));
    return values && oneOf(values, placeKey(parameter, env));
  };
  const open: UnknownValue = {
    ...unknown(
      name,
      `\`${name}\` is a parameter, and no call of \`${functionName(owner)}\` that tells its value is in the code`,
    ),
    ...(parameter.questionToken && { isOptional: true }),
  };
  if (frame?.args === undefined) {
    const values = typed();
    if (frame === undefined) run.need(owner, isObject(values) ? "soft" : "hard");
    const { initializer } = parameter;
    return initializer
      ? withDefault(values ?? just(open), () => run.evaluate(initializer, env))
      : (values ?? just(open));
  }
  if (parameter.dotDotDotToken) return argumentsFrom(run, frame.args, index);
  const values = argumentAt(run, frame.args, index);
  const { initializer } = parameter;
  const filled = initializer
    ? each(values, (value) => (value.kind === "nothing" ? run.evaluate(initializer, env) : just(value)))
    : values;
  return each(filled, (value) => (value.kind === "unknown" ? (typed() ?? just(value)) : just(value)));
}

/** The alternatives of an argument. A call passes one of them, and every use of the parameter has that one. */
function oneOf(values: Values, key: string): Values {
  return values.length > 1 && values.every(({ value }) => value.kind === "text")
    ? choice(
        key,
        values.map((value, index) => [String(index), [value]] as const),
      )
    : values;
}

/** Returns the name of a function in messages. */
function functionName(owner: FunctionNode): string {
  const own = nameText(owner.name);
  if (own !== undefined) return own;
  const { parent } = owner as { readonly parent?: ts.Node & { readonly name?: ts.Node } };
  return nameText(parent?.name) ?? "the function";
}

/** True for a client or an instance: it is known without following a call. */
function isObject(values: Values | undefined): boolean {
  return values?.some(({ value }) => value.kind === "external" || value.kind === "instance") === true;
}
