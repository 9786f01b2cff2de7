# bash completion for demo 1.2.3

_demo_words() {
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}

_demo_files() {
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
}

# The words come from the user's data: they are compared and quoted, never evaluated.
_demo_ask() {
    local word text=${cur#[\'\"]}
    # Bash takes @ and : for words of their own; a word that stands for one with @ takes its place with it.
    if [[ $cur == ":" || $prev == ":" ]]; then
        return
    elif [[ $prev == "@" ]]; then
        text="@$cur"
    fi
    while IFS=$'\t' read -r word _; do
        [[ $word == "$text"* ]] || continue
        [[ $word == *: ]] && compopt -o nospace 2>/dev/null
        COMPREPLY+=("$(printf '%q' "$word")")
    done < <(demo completions --words "$1" 2>/dev/null)
}

_demo() {
    local cur prev command="" index
    COMPREPLY=()
    cur=${COMP_WORDS[COMP_CWORD]}
    prev=${COMP_WORDS[COMP_CWORD - 1]}
    if [[ $cur == "=" ]]; then
        cur=""
    elif [[ $prev == "=" ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((index = 1; index < COMP_CWORD; index++)); do
        if [[ ${COMP_WORDS[index]} != -* ]]; then
            command=${COMP_WORDS[index]}
            break
        fi
    done
    case $command in
        find | s) command=search ;;
        *) ;;
    esac
    case "$command $prev" in
        'search -n' | 'search --limit') :; return ;;
        'search --ratio') :; return ;;
        'search -o' | 'search --order') _demo_words 'taste age'; return ;;
        'search -f' | 'search --field') _demo_ask 'fields'; return ;;
        'search --from') _demo_files -f; return ;;
        'search -c' | 'search --cellar') _demo_files -d; return ;;
        'search --color') _demo_words 'auto always never'; return ;;
        *) ;;
    esac
    if [[ $cur == -* ]]; then
        case $command in
            search) _demo_words '-n --limit --ratio -o --order --json --pager --no-pager -v --verbose -f --field --from -c --cellar --color -h --help' ;;
            move) _demo_words '-h --help' ;;
            taste) _demo_words '-h --help' ;;
            help) _demo_words '-h --help' ;;
            *) _demo_words '--help --version' ;;
        esac
        return
    fi
    case $command in
        '') _demo_words 'search move taste help' ;;
        move) _demo_files -d ;;
        help) _demo_words 'search move taste labels' ;;
        *) ;;
    esac
}

complete -F _demo demo
