import { describe, expectTypeOf, it } from "vitest";
import type { NoPath } from "../../../../src/client/gate/refused.ts";

type Get<Path extends string, Operation> = NoPath<
  "GET",
  Path,
  Operation,
  "GET /things" | "GET /things/{id}",
  unknown,
  "GET /things" | "GET /things/{id}" | "GET /others"
>;

describe("NoPath", () => {
  it("refers to call() for a path with parameters if the catalog is too large for a table of them", () => {
    expectTypeOf<
      Get<"/things/7", undefined>
    >().toEqualTypeOf<"GET /things/7 is no path without parameters, and get() takes no other in a catalog of this size: use call()">();
  });

  it("takes the path of an operation that the key may call", () => {
    expectTypeOf<Get<"/things/7", "GET /things/{id}">>().toEqualTypeOf<"/things/7">();
  });

  it("offers the paths without parameters while none is given", () => {
    expectTypeOf<Get<string, undefined>>().toEqualTypeOf<"/things">();
  });
});
