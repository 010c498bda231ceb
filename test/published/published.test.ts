import { beforeAll, describe, expect, it } from "vitest";
import { readFacts } from "./facts.ts";
import { fetchPackages } from "./fetch-package.ts";
import { measure } from "./measure.ts";

const checked = readFacts().filter((facts) => facts.checked);

describe(measure.name, () => {
  beforeAll(() => fetchPackages(checked));

  it("has packages that every change is checked against", () => {
    expect(checked.length).toBeGreaterThan(5);
  });

  it.each(checked)("finds in $package $version what a person found, and no more", (facts) => {
    const { found, unsure, missed, extra, falseAlarms } = measure(facts);
    expect({ missed, unsure, extra, falseAlarms }).toEqual({ missed: [], unsure: [], extra: [], falseAlarms: [] });
    expect(found).toHaveLength(Object.keys(facts.operations).length);
  });
});
