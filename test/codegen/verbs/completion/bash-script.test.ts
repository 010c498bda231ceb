import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { bashScript } from "../../../../codegen/src/verbs/completion/bash-script.ts";

/** The command's answer to a request of the script: words with descriptions, and what they mean for files. */
const answer = String.raw`scopewright() { printf '%s|' "$@" >&3; printf '%s\t\n' .js .ts none --out; echo :4; }`;

/** Completes the last of the words that bash makes of a command line, with the shell's own idea of the word at the cursor. */
function complete(words: readonly string[], cursor = words.at(-1) ?? ""): { asked: string; found: readonly string[] } {
  const call = `
    ${bashScript}
    ${bashScript}
    ${answer}
    exec 3>&2
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
    __scopewright_complete scopewright "$CURSOR"
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", call, "bash", "scopewright", ...words], {
    encoding: "utf8",
    env: { ...process.env, CURSOR: cursor },
  });
  return { asked: stderr, found: stdout.split("\n").filter((line) => line !== "") };
}

describe.runIf(process.platform === "linux")("the script for bash", () => {
  it("offers the words of the command that begin like the one at the cursor, and may be sourced twice", () => {
    expect(complete(["generate", "--import-extension", "."])).toEqual({
      asked: "complete|--|generate|--import-extension|.|",
      found: [".js", ".ts"],
    });
    expect(complete(["generate", ""]).found).toEqual([".js", ".ts", "none", "--out"]);
  });

  it("asks with the words that the shell would pass on, which bash splits at = and :", () => {
    const { asked, found } = complete(["generate", "--import-extension", "=", "."]);
    expect(asked).toBe("complete|--|generate|--import-extension=.|");
    expect(found).toEqual([".js", ".ts"]);
    expect(complete(["generate", "--import-extension", "="]).found).toEqual([".js", ".ts", "none", "--out"]);
    expect(complete(["diff", "HEAD", ":", "scopes.json", "n"]).asked).toBe("complete|--|diff|HEAD:scopes.json|n|");
  });

  it("runs nothing of the command line", () => {
    expect(complete(["generate", "--out", "$(echo ran >&2)", "`echo ran >&2`", "'my f", "n"])).toEqual({
      asked: "complete|--|generate|--out|$(echo ran >&2)|`echo ran >&2`|'my f|n|",
      found: ["none"],
    });
  });
});
