#!/bin/sh
# The worker of a site that is being worked on: `worker.sh DIST` puts it there. Trunk calls this without DIST after each
# of its builds; a release packs its own (tests/tools/dist.sh).
#
# Trunk could build it itself, but only with the features of the page: cut for a release, that is the whole application.
set -eu
[ "${TRUNK_PROFILE:-debug}" = debug ] || exit 0
dist=${1:-$TRUNK_STAGING_DIR}
cd "$(dirname "$0")/../.."
cargo build --quiet --offline --locked --target wasm32-unknown-unknown --bin worker
target=$(cargo metadata --format-version 1 --no-deps --offline --locked |
    sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
made=$target/worker
wasm-bindgen --target no-modules --no-typescript --out-dir "$made" --out-name worker \
    "$target/wasm32-unknown-unknown/debug/worker.wasm"
cp "$made/worker_bg.wasm" "$dist"
{
    cat "$made/worker.js"
    printf '\nconst WORKER_WASM = "worker_bg.wasm";\n'
    cat public/worker.js
} >"$dist/worker.js"
