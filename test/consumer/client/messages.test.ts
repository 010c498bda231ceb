import { beforeAll, describe, expect, it } from "vitest";
import { casesOf } from "../../property-runs.ts";
import { compile, type CompilerError, readErrors } from "../compilers.ts";
import { createConsumerProject, strictest } from "../consumer-project.ts";
import { correct, mistakes, programOf } from "./mistakes.ts";

/** One mistake a line, in one file: the gates above them cost the compiler more than the mistakes do. */
const lines = programOf(mistakes.map(({ code }) => code).join("\n")).split("\n");
const lineOf = (index: number): number => lines.indexOf(mistakes[index]?.code ?? "") + 1;

const project = createConsumerProject({
  "tsconfig.json": { compilerOptions: { ...strictest, skipLibCheck: true }, include: ["*.ts"] },
  "correct.ts": programOf(correct),
  "mistakes.ts": lines.join("\n"),
});

describe.each(casesOf(["5.4", "5.9", "6.0", "7.0"], ["5.4", "7.0"]))("TypeScript %s", (version) => {
  let errors: readonly CompilerError[] = [];

  beforeAll(async () => {
    errors = readErrors((await compile(version, project)).output);
  });

  it("says what its snapshot says", async () => {
    const blocks = mistakes.map(({ title, code }, index) => {
      const said = errors.find(({ line }) => line === lineOf(index));
      return [`${title}\n  ${code}`, `  ${said?.code ?? ""}: ${said?.message.join("\n  ") ?? ""}`].join("\n");
    });
    await expect(`${blocks.join("\n\n")}\n`).toMatchFileSnapshot(`messages/typescript-${version}.txt`);
  });

  it("finds every mistake, each of them once, and nothing wrong with what is right", () => {
    expect(errors.map(({ file, line }) => `${file}:${line}`)).toEqual(
      mistakes.map((_, index) => `mistakes.ts:${lineOf(index)}`),
    );
  });

  it.each(mistakes.map((mistake, index) => ({ ...mistake, index })))(
    "names what is wrong: $title",
    ({ says, index }) => {
      const said = errors.filter(({ line }) => line === lineOf(index)).flatMap(({ message }) => message);
      expect(said.join("\n")).toContain(says);
    },
  );
});
