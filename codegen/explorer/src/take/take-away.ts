import type { Choice } from "../model/choice.ts";
import type { Explored } from "../model/explored.ts";
import { printCurl } from "./print-curl.ts";
import { printPage } from "./print-page.ts";
import { printJson } from "./print-json.ts";
import { printManifest } from "./print-manifest.ts";
import { printTerraform } from "./print-terraform.ts";
import { printTypeScript } from "./print-typescript.ts";

/** A form in which a choice leaves the page. */
export interface TakeAway {
  readonly id: "typescript" | "json" | "curl" | "terraform" | "manifest" | "page";
  readonly title: string;
  /** The key that copies it, pressed outside a text field. */
  readonly key: string;
  /** The text; `undefined` if the catalog has nothing of the kind. */
  readonly print: (explored: Explored, choice: Choice) => string | undefined;
}

/** The name of a key that has none yet. */
const unnamed = "My key";

/** Every form, in the order of the tabs. */
export const takeAways: readonly TakeAway[] = [
  { id: "typescript", title: "TypeScript", key: "t", print: named(printTypeScript) },
  { id: "json", title: "JSON", key: "j", print: named(printJson) },
  { id: "curl", title: "curl", key: "c", print: named(printCurl) },
  { id: "terraform", title: "Terraform", key: "f", print: named(printTerraform) },
  { id: "manifest", title: "YAML", key: "y", print: named(printManifest) },
  { id: "page", title: "Token page", key: "p", print: named(printPage) },
];

function named(print: TakeAway["print"]): TakeAway["print"] {
  return (explored, choice) => {
    if (choice.scopes.size === 0) return undefined;
    return print(explored, { ...choice, name: choice.name.trim() || unnamed });
  };
}
