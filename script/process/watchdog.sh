#!/bin/sh
# Ends the process groups of the program that started it when that program is killed with SIGKILL. After every change the
# program writes one line with all its groups. When the pipe closes the program has ended: after an orderly stop the last
# line is empty.
groups=""
while read -r line; do groups="$line"; done
[ -n "$groups" ] || exit 0

alive() { for group in $groups; do kill -s 0 -- "-$group" 2>/dev/null && return 0; done; return 1; }

for group in $groups; do kill -s TERM -- "-$group" 2>/dev/null; done
tries=0
while alive && [ "$tries" -lt 50 ]; do sleep 0.1; tries=$((tries + 1)); done
for group in $groups; do kill -s KILL -- "-$group" 2>/dev/null; done
exit 0
