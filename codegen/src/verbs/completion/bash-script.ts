/**
 * The script that completes the command in bash. It needs no package of helpers, runs nothing of what stands on the command
 * line, and may be sourced several times.
 */
export const bashScript: string = [
  "# bash completion for scopewright",
  "__scopewright_complete() {",
  '  local cur=$2 word value directive="" joins="" words=()',
  "  # bash splits words at = and : as well.",
  '  for word in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do',
  "    if [[ ${#words[@]} -gt 0 && ( $word == [=:] || -n $joins ) ]]; then",
  "      words[${#words[@]}-1]+=$word",
  "    else",
  '      words+=("$word")',
  "    fi",
  '    if [[ $word == [=:] ]]; then joins=yes; else joins=""; fi',
  "  done",
  '  if [[ $cur == [=:] ]]; then cur=""; fi',
  "  COMPREPLY=()",
  "  while IFS=$'\\t' read -r value _; do",
  "    if [[ $value == :* ]]; then directive=$value",
  '    elif [[ -n $value && $value == "$cur"* ]]; then COMPREPLY+=("$value")',
  "    fi",
  '  done < <(scopewright complete -- "${words[@]:1}" 2>/dev/null)',
  "  # Where the command has words, files are none of them.",
  "  if [[ $directive == :4 ]]; then compopt +o default 2>/dev/null; fi",
  "}",
  "complete -o default -F __scopewright_complete scopewright",
  "",
].join("\n");
