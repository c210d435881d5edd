# Completion for heard: words, options, scenario ids, record numbers, files.

_heard()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} word='' i
    COMPREPLY=()

    # the first thing that isn't an option, or an option's value, is the word
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        --moves | --seed | --data | --output | --format | --course | -o) ((i++)) ;;
        -*) ;;
        *)  word=${COMP_WORDS[i]}; break ;;
        esac
    done

    case $previous in
    --data)         compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$current")); return ;;
    --moves | --seed) return ;;
    --output | -o)  compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$current")); return ;;
    --format)       COMPREPLY=($(compgen -W "xapi" -- "$current")); return ;;
    --handout)      COMPREPLY=($(compgen -W "trainee observer facilitator all" -- "$current")); return ;;
    esac

    # words and options are read from the help, so that they are those of the program that is installed
    if [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "$(heard $word --help 2>/dev/null | grep -oE '^  --[a-z-]+')" -- "$current"))
    elif [[ -z $word ]]; then
        COMPREPLY=($(compgen -W "$(heard --help 2>/dev/null | sed -nE 's/^  ([a-z]+) .*/\1/p')" -- "$current"))
    else
        case $word in
        play | show | graph) COMPREPLY=($(compgen -W "$(heard list 2>/dev/null | cut -d' ' -f1)" -- "$current")) ;;
        replay | regrade) COMPREPLY=($(compgen -W "$(heard records 2>/dev/null | grep -oE '^[0-9]+')" -- "$current")) ;;
        install)          compopt -o filenames 2>/dev/null
                          COMPREPLY=($(compgen -d -- "$current"; compgen -f -X '!*.heard' -- "$current")) ;;
        pack)             compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$current")) ;;
        report)           COMPREPLY=($(compgen -W "trainee cohort scenario certificate" -- "$current")) ;;
        check)            compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$current")) ;;
        esac
    fi
}
complete -F _heard heard
