import { expect, it } from "vitest";
import { createCopiedCode, type BuiltKey, type CopiedCode } from "../copied-code.ts";
import { openPage, type PageOptions, type Person } from "../person.ts";

let project: CopiedCode | undefined;

/** The project into which all journeys copy. */
export function copiedCode(): CopiedCode {
  project ??= createCopiedCode();
  return project;
}

/** A key as a journey should end: its type, its scopes in order, and its name if one was given. */
export type Wanted = Partial<BuiltKey> & Pick<BuiltKey, "keyType" | "scopes">;

/** Where a journey begins. */
export type Start = PageOptions & { readonly page?: () => Promise<string> };

/**
 * A test that begins with an open page and ends with the copied TypeScript, which is run against the packed SDK here and
 * compiled with that of the other journeys at the end.
 */
export function journey(
  title: string,
  walk: (person: Person) => Promise<Wanted>,
  { page, ...start }: Start = {},
): void {
  it(title, async () => {
    const person = await openPage(await page?.(), start);
    try {
      const wanted = await walk(person);
      expect(await copiedCode().run(title, await person.copy())).toMatchObject(wanted);
      expect(person.problems).toEqual([]);
    } finally {
      await person.close();
    }
  });
}
