/** The scopes that `access` gives, looked up in the groups of a key type. */
export type ScopesOfGroups<Groups, Access> = Groups extends unknown
  ? Access extends unknown
    ? { [G in keyof Access & keyof Groups]: Groups[G][Access[G] & keyof Groups[G]] & string }[keyof Access &
        keyof Groups]
    : never
  : never;

/** The keys of each member of a union. */
export type KeysOf<T> = T extends unknown ? keyof T : never;

/** No text has this type: with it a message is no string literal, and editors do not offer it as a completion. */
interface Beyond {
  readonly "~beyond": never;
}

/** The groups and levels of a key type of which a parent has every scope; for another level what the parent lacks. */
export type AccessWithin<Groups, Access, Parent> = {
  readonly [G in keyof Access]?:
    | {
        [Level in keyof Groups[G & keyof Groups] & Access[G]]: Groups[G & keyof Groups][Level] extends Parent
          ? Level
          : `the parent lacks '${Exclude<Groups[G & keyof Groups][Level], Parent> & string}'` & Beyond;
      }[keyof Groups[G & keyof Groups] & Access[G]]
    | undefined;
};
