/**
 * The script that completes the command in zsh, from a start-up file or from a folder of `fpath`. It runs nothing of what
 * stands on the command line, and starts zsh's completion where nothing else has done so.
 */
export const zshScript: string = [
  "#compdef scopewright",
  "_scopewright() {",
  "  local line tab=$'\\t'",
  "  local -a values",
  '  for line in "${(@f)$(scopewright complete -- "${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}"; do',
  "    [[ -z $line || $line == :* ]] && continue",
  "    # _describe separates a description by a colon.",
  "    line=${${line%$tab}//:/\\\\:}",
  '    values+=("${line/$tab/:}")',
  "  done",
  "  [[ $PREFIX == --*=* ]] && compset -P '*='",
  "  if (( $#values )); then _describe scopewright values; else _files; fi",
  "}",
  'if [[ $funcstack[1] == _scopewright ]]; then _scopewright "$@"',
  "else",
  "  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }",
  "  compdef _scopewright scopewright",
  "fi",
  "",
].join("\n");
