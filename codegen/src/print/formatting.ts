import type { Options } from "prettier";
import * as babel from "prettier/plugins/babel";
import * as estree from "prettier/plugins/estree";
import { format } from "prettier/standalone";
import { lineWidth } from "./layout.ts";

/** The options that generated code is formatted with, whatever the user's own are; its parser is the one that loads fastest. */
export const formatting: Options = {
  parser: "babel-ts",
  plugins: [babel, estree],
  printWidth: lineWidth,
  quoteProps: "preserve",
  endOfLine: "lf",
};

/** The text as prettier prints it. */
export async function formatCode(text: string): Promise<string> {
  return format(text, formatting);
}
