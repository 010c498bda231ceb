import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { zshScript } from "../../../../codegen/src/verbs/completion/zsh-script.ts";

const hasZsh = spawnSync("zsh", ["-f", "-c", ":"]).status === 0;

/** Completes the last of some words, with the functions of zsh's completion that print what they are given. */
function complete(prefix: string, ...before: readonly string[]): string {
  const call = `
    functions[compdef]=:
    ${zshScript}
    _describe() { print -rl -- "\${(P@)2}"; }
    _files() { print files; }
    compset() { print "prefix $2"; }
    scopewright() { [[ $4 == none ]] && return; printf '%s\\t%s\\n' "$*" "its words: all" .js ""; echo :4; }
    PREFIX=$1; words=(scopewright "\${@[2,-1]}" "$PREFIX"); CURRENT=$#words
    _scopewright`;
  return spawnSync("zsh", ["-f", "-c", call, "zsh", prefix, ...before], { encoding: "utf8" }).stdout;
}

describe.runIf(hasZsh)("the script for zsh", () => {
  it("offers words with their descriptions, and runs nothing of the command line", () => {
    expect(complete("--o", "generate", "$(echo ran)")).toBe(
      "complete -- generate $(echo ran) --o:its words\\: all\n.js\n",
    );
  });

  it("offers files where the command has no words, also after an option with =", () => {
    expect(complete("x", "generate", "none")).toBe("files\n");
    expect(complete("--out=x", "generate", "none")).toBe("prefix *=\nfiles\n");
  });
});
