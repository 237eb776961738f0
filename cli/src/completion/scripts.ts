/**
 * The completion scripts of shells. They call `pangea __complete WORDS`, which prints `files` or
 * `words`, and then a candidate a line. After `--quoted`, words are as typed, with their quotes.
 */

const bash = `# Completion of pangea for bash. Add to ~/.bashrc: source <(pangea completion bash)
_pangea() {
  local candidate kind word current=\${COMP_WORDS[COMP_CWORD]} words=()
  # Without the = of --option=value, which bash has split off.
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    [[ $word == = ]] || words+=("$word")
  done
  [[ $current == = ]] && words+=('') && current=
  COMPREPLY=()
  while IFS= read -r candidate; do
    if [[ -z $kind ]]; then
      kind=$candidate
    elif [[ $current == [\\"\\']* ]]; then
      COMPREPLY+=("\${current:0:1}$candidate")
    else
      COMPREPLY+=("$(printf %q "$candidate")")
    fi
  done < <(pangea __complete --quoted "\${words[@]}" 2>/dev/null)
  [[ $kind == files ]] && compopt -o default 2>/dev/null
  return 0
}
# Names of modules contain colons.
COMP_WORDBREAKS=\${COMP_WORDBREAKS//:/}
complete -F _pangea pangea`

const zsh = `#compdef pangea
# Completion of pangea for zsh. Add to ~/.zshrc, after compinit: source <(pangea completion zsh)
_pangea() {
  local -a lines
  lines=("\${(@f)$(pangea __complete "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ $lines[1] == files ]]; then
    _files
  elif (( $#lines > 1 )); then
    compadd -M 'm:{a-zA-Z}={A-Za-z}' -- "\${(@)lines[2,-1]}"
  fi
}
if [[ $funcstack[1] == _pangea ]]; then
  _pangea "$@"
else
  compdef _pangea pangea
fi`

const fish = `# Completion of pangea for fish: pangea completion fish > ~/.config/fish/completions/pangea.fish
function __pangea_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l lines (pangea __complete $words[2..-1] 2>/dev/null)
    if test "$lines[1]" = files
        __fish_complete_path (commandline -ct)
    else
        printf '%s\\n' $lines[2..-1]
    end
end
complete -c pangea -f -a '(__pangea_complete)'`

export const completionScripts = { bash, fish, zsh } as const

export type Shell = keyof typeof completionScripts

export const shells: ReadonlyArray<Shell> = ['bash', 'zsh', 'fish']
