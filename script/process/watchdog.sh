#!/bin/sh
# Outlives the program that started it by exactly one task. That program writes here, after every change, the process
# groups it is answerable for, one line with all of them. When the pipe closes it is gone: an orderly end leaves
# nothing on the last line, a SIGKILL leaves groups that nobody else would ever stop.
groups=""
while read -r line; do groups="$line"; done
[ -n "$groups" ] || exit 0

alive() { for group in $groups; do kill -s 0 -- "-$group" 2>/dev/null && return 0; done; return 1; }

for group in $groups; do kill -s TERM -- "-$group" 2>/dev/null; done
tries=0
while alive && [ "$tries" -lt 50 ]; do sleep 0.1; tries=$((tries + 1)); done
for group in $groups; do kill -s KILL -- "-$group" 2>/dev/null; done
exit 0
