# fish completion for demo 1.2.3

complete -c demo -f
complete -c demo -n __fish_use_subcommand -s h -l help -d 'Show help'
complete -c demo -n __fish_use_subcommand -s V -l version -d 'Show the version'

complete -c demo -n __fish_use_subcommand -a search -d 'Find bottles, best first'
complete -c demo -n '__fish_seen_subcommand_from search find s' -s n -l limit -x -d 'Show at most so many bottles (10)'
complete -c demo -n '__fish_seen_subcommand_from search find s' -l ratio -x -d 'Leave out what is worse than this share'
complete -c demo -n '__fish_seen_subcommand_from search find s' -s o -l order -x -a 'taste\\t\'The best first\' age\\t\'The oldest first\'' -d 'How to sort the bottles'
complete -c demo -n '__fish_seen_subcommand_from search find s' -l json -d 'Print JSON Lines'
complete -c demo -n '__fish_seen_subcommand_from search find s' -l pager -d 'Page what is longer than the screen'
complete -c demo -n '__fish_seen_subcommand_from search find s' -l no-pager -d 'Not --pager'
complete -c demo -n '__fish_seen_subcommand_from search find s' -s v -l verbose -d 'Say more; twice for more still'
complete -c demo -n '__fish_seen_subcommand_from search find s' -s f -l field -x -a '(demo completions --words fields 2>/dev/null)' -d 'Look on this part of the label'
complete -c demo -n '__fish_seen_subcommand_from search find s' -l from -r -F -d 'Read more words from a file'
complete -c demo -n '__fish_seen_subcommand_from search find s' -s c -l cellar -x -a '(__fish_complete_directories)' -d 'Where the wine is'
complete -c demo -n '__fish_seen_subcommand_from search find s' -l color -x -a 'auto always never' -d 'When to use colour'
complete -c demo -n '__fish_seen_subcommand_from search find s' -s h -l help -d 'Show help: -h short, --help with all there is to say'

complete -c demo -n __fish_use_subcommand -a move -d 'Move bottles'
complete -c demo -n '__fish_seen_subcommand_from move' -s h -l help -d 'Show help: -h short, --help with all there is to say'
complete -c demo -n '__fish_seen_subcommand_from move' -a '(__fish_complete_directories)'

complete -c demo -n __fish_use_subcommand -a taste -d 'Open a bottle'
complete -c demo -n '__fish_seen_subcommand_from taste' -s h -l help -d 'Show help: -h short, --help with all there is to say'

complete -c demo -n __fish_use_subcommand -a help -d 'Show help for a command or a topic'
complete -c demo -n '__fish_seen_subcommand_from help' -s h -l help -d 'Show help: -h short, --help with all there is to say'
complete -c demo -n '__fish_seen_subcommand_from help' -a 'search\\t\'Find bottles, best first\' move\\t\'Move bottles\' taste\\t\'Open a bottle\' labels\\t\'what is on a label\''
