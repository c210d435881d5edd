# Completion for heard: words, options, scenario ids, record numbers, files.

# Names may hold spaces: each is one word for the shell.
_heard_trainees()
{
    local name
    while IFS= read -r name; do
        [[ $name == "$1"* ]] && COMPREPLY+=("$(printf %q "$name")")
    done < <(heard trainees --json 2>/dev/null | sed -nE 's/^ *"name": "(.*)",?$/\1/p')
}

# One course is shown with its modules, several as a list.
_heard_courses()
{
    heard course --json 2>/dev/null | sed -nE 's/^  "id": "(.*)",$/\1/p'
    heard course 2>/dev/null | sed -nE 's/^([a-z0-9-]+) +[a-z0-9]+ modules? .*/\1/p'
}

_heard()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} word='' i
    COMPREPLY=()

    # the first thing that isn't an option, or an option's value, is the word
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        --moves | --seed | --data | --output | --format | --pdf | --course | --from | --trainee | --add | --code | --no-code | -o) ((i++)) ;;
        -*) ;;
        *)  word=${COMP_WORDS[i]}; break ;;
        esac
    done

    case $previous in
    --data)         compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$current")); return ;;
    --moves | --seed | --add | --code | --from) return ;;
    --course)       COMPREPLY=($(compgen -W "$(_heard_courses)" -- "$current")); return ;;
    --trainee | --no-code) _heard_trainees "$current"; return ;;
    --output | -o | --pdf) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$current")); return ;;
    --format)       COMPREPLY=($(compgen -W "heard xapi" -- "$current")); return ;;
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
        course)           COMPREPLY=($(compgen -W "$(_heard_courses)" -- "$current")) ;;
        report)           COMPREPLY=($(compgen -W "trainee cohort scenario certificate" -- "$current")) ;;
        forget)           _heard_trainees "$current" ;;
        import | collect) compopt -o filenames 2>/dev/null
                          COMPREPLY=($(compgen -d -- "$current"; compgen -f -X '!*.jsonl' -- "$current")) ;;
        backup | restore) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$current")) ;;
        check)            compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$current")) ;;
        esac
    fi
}
complete -F _heard heard
