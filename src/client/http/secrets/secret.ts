const placeholder = "[secret]";

/**
 * The key itself, which SendGrid shows only once. It shows as `[secret]` wherever a value is printed: in logs, template
 * strings, `JSON.stringify` and `util.inspect`.
 *
 * @example
 * const { secret } = await createKey(client, request);
 * String(secret); //=> "[secret]"
 * await vault.store(secret.reveal());
 */
export interface Secret {
  /** The key. */
  reveal(): string;
  toString(): string;
  toJSON(): string;
}

/**
 * A secret that only `reveal` returns. It is kept in a closure, not in a property.
 *
 * @internal
 */
export function createSecret(text: string): Secret {
  const hide = (): string => placeholder;
  return Object.freeze({
    reveal: () => text,
    toString: hide,
    toJSON: hide,
    [Symbol.toPrimitive]: hide,
    [Symbol.for("nodejs.util.inspect.custom")]: hide,
  });
}
