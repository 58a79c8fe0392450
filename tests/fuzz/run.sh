#!/bin/sh
# Fuzzes a target on a stable compiler, without sanitizers (the code is safe Rust: a panic is what is looked for):
#   tests/fuzz/run.sh read 3600     # an hour
# Coverage comes from the flags cargo-fuzz sets; `cargo +nightly fuzz run read` from this folder does the same with
# sanitizers. The corpus is kept small: `-merge=1` after a long run.
set -eu
cd "$(dirname "$0")"
target=${1:-read}
seconds=${2:-60}
passes="-Cpasses=sancov-module"
for arg in level=4 inline-8bit-counters pc-table trace-compares; do
  passes="$passes -Cllvm-args=-sanitizer-coverage-$arg"
done
export RUSTFLAGS="$passes -Ccodegen-units=1 --cfg fuzzing"
host=$(rustc -vV | sed -n 's/^host: //p')
cargo build --release --bin "$target" --target "$host"
work=${CARGO_TARGET_DIR:-target}/$host/release/$target
grown=${MULIN_FUZZ_GROWN:-${CARGO_TARGET_DIR:-target}/grown-$target}
mkdir -p "$grown"
exec "$work" "$grown" "corpus/$target" -max_len=16384 -max_total_time="$seconds" -rss_limit_mb=1024 -timeout=10 -print_final_stats=1
