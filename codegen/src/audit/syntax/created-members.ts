import { ts } from "./typescript.ts";
import { helperOf } from "./compiler-helpers.ts";
import type { CallNode } from "./file-facts.ts";

/** A member that a compiler's helper gives to a class. */
interface CreatedMember {
  readonly name: string;
  readonly node: ts.Expression;
}

const known = new WeakMap<ts.SourceFile, readonly CreatedMember[]>();

/** The methods in `_createClass(Mailer, [{ key: "send", value: function send() {} }])`. */
export function createdMembers(file: ts.SourceFile, calls: readonly CallNode[]): readonly CreatedMember[] {
  const found = known.get(file) ?? calls.flatMap((call) => (helperOf(call) === "createClass" ? membersOf(call) : []));
  known.set(file, found);
  return found;
}

function membersOf({ arguments: args = ts.factory.createNodeArray() }: CallNode): readonly CreatedMember[] {
  return args.flatMap((list) =>
    ts.isArrayLiteralExpression(list)
      ? list.elements.flatMap((element) => {
          if (!ts.isObjectLiteralExpression(element)) return [];
          const part = (name: string): ts.Expression | undefined => {
            const property = element.properties.find((each) => each.name?.getText() === name);
            return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
          };
          const [key, node] = [part("key"), part("value")];
          return key && node && ts.isStringLiteralLike(key) ? [{ name: key.text, node }] : [];
        })
      : [],
  );
}
