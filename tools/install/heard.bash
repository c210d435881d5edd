# Completion for heard: words, options, scenario ids, record numbers, names, files.

# Takes each line as one completion, spaces and all.
_heard_take()
{
    local line
    while IFS= read -r line; do COMPREPLY+=("$line"); done
}

_heard_files()      # begin, pattern of names
{
    compopt -o filenames 2>/dev/null
    _heard_take < <(compgen -d -- "$1"; [[ -n ${2-} ]] && compgen -f -X "!$2" -- "$1")
}

# Names may hold spaces: each is one word for the shell, by backslashes unless a quotation mark was typed.
_heard_trainees()
{
    local name begin=${1//\\/} quote=''
    [[ $begin == [\"\']* ]] && quote=${begin:0:1} begin=${begin:1}
    while IFS= read -r name; do
        [[ $name == "$begin"* ]] || continue
        if [[ -n $quote ]]; then COMPREPLY+=("$name"); else COMPREPLY+=("$(printf %q "$name")"); fi
    done < <(heard trainees --json 2>/dev/null | sed -nE 's/^ *"name": "(.*)",?$/\1/p')
}

# One course is shown with its modules, several as a list.
_heard_courses()
{
    heard course --json 2>/dev/null | sed -nE 's/^  "id": "(.*)",$/\1/p'
    heard course 2>/dev/null | sed -nE 's/^([a-z0-9-]+) +[a-z0-9]+ modules? .*/\1/p'
}

_heard_scenarios()
{
    heard list 2>/dev/null | sed -nE 's/^([a-z0-9-]+) .*/\1/p'
}

_heard()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} glued='' i
    local -a said=()
    COMPREPLY=()

    # --option=value comes in three pieces, or in one where = doesn't break words
    if [[ $current == = ]]; then
        current=''
    elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD-2]}
    elif [[ $current == --*=* ]]; then
        glued=${current%%=*}= previous=${current%%=*} current=${current#*=}
    fi

    # what isn't an option, or an option's value: the word and what it is about
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        --moves | --seed | --data | --output | --format | --pdf | --course | --from | --trainee | --add | --code | --no-code | -o)
            [[ ${COMP_WORDS[i+1]} == = ]] && ((i++))
            ((i++)) ;;
        = ) ((i++)) ;;
        -*) ;;
        *)  said+=("${COMP_WORDS[i]}") ;;
        esac
    done
    local word=${said[0]-} what=${said[1]-}

    case $previous in
    --data)         _heard_files "$current" ;;
    --moves | --seed | --add | --code | --from) ;;
    --course)       _heard_take < <(compgen -W "$(_heard_courses)" -- "$current") ;;
    --trainee | --no-code) _heard_trainees "$current" ;;
    --output | -o | --pdf) _heard_files "$current" '*' ;;
    --format)       _heard_take < <(compgen -W "heard xapi" -- "$current") ;;
    --handout)      _heard_take < <(compgen -W "trainee observer facilitator all" -- "$current") ;;
    *)              previous='' ;;
    esac
    if [[ -n $previous ]]; then
        COMPREPLY=("${COMPREPLY[@]/#/$glued}")
        return
    fi

    # words and options are read from the help, so that they are those of the program that is installed
    if [[ $current == -* ]]; then
        _heard_take < <(compgen -W "$(heard $word --help 2>/dev/null | grep -oE '^  --[a-z0-9-]+')" -- "$current")
        return
    fi
    case $word in
    '')             _heard_take < <(compgen -W "$(heard --help 2>/dev/null | sed -nE 's/^  ([a-z]+) .*/\1/p')" -- "$current") ;;
    play | show | graph | check)
                    _heard_take < <(compgen -W "$(_heard_scenarios)" -- "$current")
                    _heard_files "$current" '*.lua' ;;
    replay | regrade) _heard_take < <(compgen -W "$(heard records 2>/dev/null | grep -oE '^[0-9]+')" -- "$current") ;;
    install)        _heard_files "$current" '*.heard' ;;
    pack)           _heard_files "$current" ;;
    course)         _heard_take < <(compgen -W "$(_heard_courses)" -- "$current") ;;
    report)         case $what in
                    '')       _heard_take < <(compgen -W "trainee cohort scenario certificate" -- "$current") ;;
                    scenario) _heard_take < <(compgen -W "$(_heard_scenarios)" -- "$current") ;;
                    trainee | certificate) _heard_trainees "$current" ;;
                    esac ;;
    forget)         _heard_trainees "$current" ;;
    import | collect) _heard_files "$current" '*.jsonl' ;;
    backup | restore) _heard_files "$current" '*' ;;
    esac
}
complete -F _heard heard
