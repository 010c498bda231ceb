declare const onlyGroups: unique symbol;

/**
 * What makes `access` with an unknown group an error, however it is passed, and names the groups in the message. No value
 * has this type.
 *
 * The property is a symbol because editors then leave it out of completions; with a call signature instead they would
 * leave out all of the object.
 */
export interface OnlyGroups<Group extends string> {
  readonly [onlyGroups]: Group;
}
