# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash
#
# bash completion of hcall.  Options come from the program's own --help, names
# of calls from its catalogue; so there is no list here that could grow old.

# Long options of "hcall ..." as the words to complete.
_hcall_options()
{
	"$@" --help 2>/dev/null | grep -oE -- '--[a-z][a-z-]*=?'
}

# Offer what of the words in $1 begins with the word being typed.
_hcall_offer()
{
	local word

	COMPREPLY=()
	for word in $1; do
		case $word in
		"$current"*) COMPREPLY+=("$word") ;;
		esac
	done
	# A value follows "=", so no blank does.
	if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=:] ]]; then
		compopt -o nospace 2>/dev/null
	fi
}

_hcall_calls()
{
	"$program" list 2>/dev/null | awk '{ print $2 }'
}

_hcall_families()
{
	"$program" list 2>/dev/null | awk '{ print $3 }' | sort -u
}

_hcall()
{
	local program=${COMP_WORDS[0]} current=${COMP_WORDS[COMP_CWORD]}
	local previous=${COMP_WORDS[COMP_CWORD - 1]} command='' i

	for ((i = 1; i < COMP_CWORD; i++)); do
		case ${COMP_WORDS[i]} in
		-*) ;;
		*)
			command=${COMP_WORDS[i]}
			break
			;;
		esac
	done
	# bash splits at "=": the option's name is two words before.
	[ "$previous" = = ] && previous=${COMP_WORDS[COMP_CWORD - 2]}
	[ "$current" = = ] && current=''

	if [ -z "$command" ]; then
		case $current in
		-*) _hcall_offer "$(_hcall_options "$program")" ;;
		*) _hcall_offer "$("$program" --help 2>/dev/null |
			sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')" ;;
		esac
		return
	fi
	case $command:$previous in
	list:-f | list:--family) _hcall_offer "$(_hcall_families)" ;;
	stat:-S | stat:--sort)
		_hcall_offer "time calls errors busy avg max name"
		;;
	*:-C | *:--call | *:--histogram)
		_hcall_offer "$(_hcall_calls)"
		;;
	trace:-S | report:-S | trace:--sort | report:--sort)
		_hcall_offer "time calls errors busy avg name"
		;;
	*:-e | *:--expr) _hcall_offer "status= $(_hcall_families | sed 's/^/%/') $(_hcall_calls)" ;;
	*:-o | *:--output | *:--debugfs | *:--device-tree)
		mapfile -t COMPREPLY < <(compgen -f -- "$current")
		;;
	*)
		case $command:$current in
		*:-*) _hcall_offer "$(_hcall_options "$program" "$command")" ;;
		show:* | decode:* | list:* | probe:*) _hcall_offer "$(_hcall_calls)" ;;
		report:*) mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
		inject:*) _hcall_offer "$(_hcall_calls | sed 's/$/:/')" ;;
		trace:* | record:*) mapfile -t COMPREPLY < <(compgen -c -- "$current") ;;
		esac
		;;
	esac
}

complete -F _hcall hcall
