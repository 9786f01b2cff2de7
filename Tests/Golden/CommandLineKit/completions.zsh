#compdef demo
# zsh completion for demo 1.2.3

# The words come from the user's data: they are offered, never evaluated.
_demo_ask() {
    local -a names lines
    local word text
    while IFS=$'\t' read -r word text; do
        names+=("$word")
        lines+=("$word${text:+  -- $text}")
    done < <(demo completions --words "$1" 2>/dev/null)
    compadd -S '' -l -d lines -- "${names[@]}"
}

_demo() {
    local context state line
    local -a commands
    typeset -A opt_args
    commands=(
            'search:Find bottles, best first'
            'move:Move bottles'
            'taste:Open a bottle'
            'help:Show help for a command or a topic'
    )
    _arguments -C \
        '(- *)'{-h,--help}'[Show help]' \
        '(- *)'{-V,--version}'[Show the version]' \
        '1:command:->command' \
        '*::argument:->argument'
    case $state in
    command) _describe command commands ;;
    argument)
        case $words[1] in
            search | find | s)
                _arguments -s \
                    '(-n --limit)-n+[Show at most so many bottles (10)]:NUMBER: ' \
                    '(-n --limit)--limit=[Show at most so many bottles (10)]:NUMBER: ' \
                    '--ratio=[Leave out what is worse than this share]:SHARE: ' \
                    '(-o --order)-o+[How to sort the bottles]:ORDER:((taste\:The\ best\ first age\:The\ oldest\ first))' \
                    '(-o --order)--order=[How to sort the bottles]:ORDER:((taste\:The\ best\ first age\:The\ oldest\ first))' \
                    '--json[Print JSON Lines]' \
                    '(--pager --no-pager)--pager[Page what is longer than the screen]' \
                    '(--pager --no-pager)--no-pager[Page what is longer than the screen]' \
                    '(-v --verbose)-v[Say more; twice for more still]' \
                    '(-v --verbose)--verbose[Say more; twice for more still]' \
                    '*-f+[Look on this part of the label]:FIELD: _demo_ask fields' \
                    '*--field=[Look on this part of the label]:FIELD: _demo_ask fields' \
                    '*--from=[Read more words from a file]:FILE:_files' \
                    '(-c --cellar)-c+[Where the wine is]:FOLDER:_files -/' \
                    '(-c --cellar)--cellar=[Where the wine is]:FOLDER:_files -/' \
                    '--color=[When to use colour]:WHEN:(auto always never)' \
                    '(-h --help)-h[Show help\: -h short, --help with all there is to say]' \
                    '(-h --help)--help[Show help\: -h short, --help with all there is to say]' \
                    '*:WORDS: '
                ;;
            move)
                _arguments -s \
                    '(-h --help)-h[Show help\: -h short, --help with all there is to say]' \
                    '(-h --help)--help[Show help\: -h short, --help with all there is to say]' \
                    '*:BOTTLE:_files'
                ;;
            taste)
                _arguments -s \
                    '(-h --help)-h[Show help\: -h short, --help with all there is to say]' \
                    '(-h --help)--help[Show help\: -h short, --help with all there is to say]' \
                    ':BOTTLE: ' \
                    ':GUEST: '
                ;;
            help)
                _arguments -s \
                    '(-h --help)-h[Show help\: -h short, --help with all there is to say]' \
                    '(-h --help)--help[Show help\: -h short, --help with all there is to say]' \
                    ':TOPIC:((search\:Find\ bottles,\ best\ first move\:Move\ bottles taste\:Open\ a\ bottle labels\:what\ is\ on\ a\ label))'
                ;;
        esac
        ;;
    esac
}

if [[ $funcstack[1] == _demo ]]; then
    _demo "$@"
else
    compdef _demo demo
fi
