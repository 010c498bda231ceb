import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";

/** Where the files stand that take longest: they start processes, compilers or a browser. */
const slow = /\/test\/(?:hostile|contract|explorer|consumer|published)\/|\/(?:generation|watch)\//u;

/**
 * Begins with the files that take longest, so that all workers end at about the same time. Vitest itself knows how long a file
 * takes only after it has run once, and a fresh clone has run none.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSlow = ({ moduleId }: TestSpecification): boolean => slow.test(moduleId);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}
