#!/bin/sh
# Everything that must hold. A failed stage does not hide the next ones; the table at the end names it.
set -u
begun=$(date +%s)
table= failed=

# stage NAME COMMAND...
stage() {
    name=$1
    shift
    printf '\n=== %s ===\n' "$name"
    from=$(date +%s)
    if "$@"; then verdict=ok; else verdict=FAILED failed="$failed $name"; fi
    took=$(($(date +%s) - from))
    table="$table$(printf '%-12s %3d min %02d s   %s' "$name" $((took / 60)) $((took % 60)) "$verdict")
"
    [ "$verdict" = ok ]
}

skip() {
    table="$table$(printf '%-12s %14s %s' "$1" '' "$2")
"
}

finish() {
    took=$(($(date +%s) - begun))
    printf '\n=== Time by stage ===\n%s%-12s %3d min %02d s\n' "$table" total $((took / 60)) $((took % 60))
    [ -z "$failed" ] || {
        echo "Failed:$failed"
        exit 1
    }
    echo "All stages passed."
    exit 0
}

# Without its tools nothing else means anything.
stage set-up sh tests/tools/setup.sh test || finish
stage format sh tests/tools/stage.sh fmt-check
stage lint sh tests/tools/stage.sh lint
stage native sh tests/tools/stage.sh native
stage browser sh tests/tools/stage.sh browser
if stage dist sh tests/tools/stage.sh dist; then
    stage size sh tests/tools/stage.sh size
    [ ! -f tests/stories/main.rs ] || stage stories sh tests/tools/stage.sh stories
else
    skip size "not run: no dist"
    skip stories "not run: no dist"
fi
finish
