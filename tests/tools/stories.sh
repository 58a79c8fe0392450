#!/bin/sh
# Tells all stories. One that fails is told once more by itself, on a quiet machine: what fails again has failed, what
# holds then was unsteady and is named, so that its race can be found.
set -u
told=$MULIN_CACHE/log/stories-$$.log
trap 'rm -f "$told" "$told.status"' EXIT
{
    cargo test --locked --test stories
    echo $? >"$told.status"
} 2>&1 | tee "$told"
status=$(cat "$told.status")
[ "$status" = 0 ] && exit 0
failed=$(sed -n 's/^test \([a-z0-9_:]*\) \.\.\. FAILED$/\1/p' "$told")
# More than a few is no chance, and a build that fails tells no story at all.
count=$(echo "$failed" | grep -c .)
[ "$count" -gt 0 ] && [ "$count" -le 4 ] || exit "$status"
for story in $failed; do
    echo "=== $story failed; once more, alone ==="
    cargo test --locked --test stories -- --exact "$story" || exit 1
done
echo "UNSTEADY, held when told alone:" $failed
