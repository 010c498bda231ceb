import type { ts } from "../../syntax/typescript.ts";
import { constructedBy, injectedToken, metadataOf, providersIn } from "../../syntax/decorators.ts";
import { each, either, just, unknown } from "../../values/possible.ts";
import type { Run, Value, Values } from "../../values/value.ts";
import { known } from "../../values/text.ts";
import { asInstances } from "../types.ts";

/**
 * Returns the value that a container injects into a constructor's parameter: the one provided for its token, or else an object
 * of the type that compiled metadata gives. Undefined if there is neither.
 */
export function injectedValue(run: Run, parameter: ts.ParameterDeclaration, index: number): Values | undefined {
  const node = constructedBy(parameter);
  if (node === undefined) return undefined;
  const metadata = metadataOf(node, run.code.facts(node.getSourceFile()).calls);
  const token = injectedToken(parameter) ?? metadata.tokens.get(index);
  const provided = token && run.guarded(token, undefined, () => providedFor(run, run.evaluate(token, undefined)));
  if (provided && provided.length > 0) return provided;
  const type = metadata.types[index];
  return type && asInstances(run, run.evaluate(type, undefined));
}

/** Returns the object that a container injects into a field, by the field's type in compiled metadata. */
export function injectedField(run: Run, node: ts.ClassLikeDeclaration, name: string): Values | undefined {
  const type = metadataOf(node, run.code.facts(node.getSourceFile()).calls).fields.get(name);
  return type && asInstances(run, run.evaluate(type, undefined));
}

/** Returns the values that providers give for a token: `{ provide: TOKEN, useValue }`, `useFactory`, `useClass`, `useExisting`. */
function providedFor(run: Run, tokens: Values): Values {
  const wanted = new Set(tokens.flatMap(({ value }) => keyOf(value)));
  const all = run.code.files.flatMap((file) => providersIn(file));
  return either(
    ...all.map((provider) =>
      each(run.evaluate(provider, undefined), (value) => {
        const isSame = run.read(value, "provide").some((token) => keyOf(token.value).some((key) => wanted.has(key)));
        return isSame ? valueOf(run, value) : [];
      }),
    ),
  );
}

function valueOf(run: Run, provider: Value): Values {
  const has = (name: string): boolean => provider.kind === "object" && provider.entries.has(name);
  if (has("useValue")) return run.read(provider, "useValue");
  if (has("useClass")) return asInstances(run, run.read(provider, "useClass")) ?? [];
  if (has("useExisting")) return providedFor(run, run.read(provider, "useExisting"));
  if (!has("useFactory")) return [];
  const given = run.read(provider, "inject").flatMap(({ value }) => (value.kind === "list" ? value.items : []));
  const args = given.map((token) => ({
    spread: false,
    read: (current: Run) => {
      const found = providedFor(current, token);
      return found.length > 0
        ? found
        : (asInstances(current, token) ?? just(unknown("dependency", "an injected value")));
    },
  }));
  return each(run.read(provider, "useFactory"), (factory) => run.call(factory, args, false));
}

/** Returns the keys that identify a token; none for an unknown token. */
function keyOf(value: Value): readonly string[] {
  if (value.kind === "text") {
    const text = known(value.text);
    return text === undefined ? [] : [`"${text}"`];
  }
  if (value.kind === "class") return [`class ${value.node.getSourceFile().fileName}@${value.node.pos}`];
  if (value.kind !== "external") return [];
  const steps = value.steps.map((step) => {
    if (step.kind === "member") return step.name;
    const [first] = step.args ?? [];
    return first?.node ? `(${first.node.getSourceFile().fileName}@${first.node.pos})` : "()";
  });
  return [`${value.module}:${steps.join(".")}`];
}
