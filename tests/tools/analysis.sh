#!/bin/sh
# The SQL of public/analysis on Spark beside DuckDB, over 2,000 small communities: every line must be alike, the fold's
# and the figures'. Needs Java 17 or 21; Spark is no part of the tests because it is 400 MB. Sourced tools: env.sh.
set -eu
. tests/tools/env.sh
choose_toolchain || true
communities=${COMMUNITIES:-2000} ops=${OPS:-120} month=${MONTH:-2026-05}
have java || {
    echo "Spark needs Java 17 or 21 (Debian: apt-get install openjdk-17-jre-headless)." >&2
    exit 1
}
spark=$MULIN_CACHE/spark
[ -x "$spark/bin/spark-submit" ] || {
    python3 -m venv "$spark"
    "$spark/bin/python" -m pip install --disable-pip-version-check --quiet pyspark==4.0.2 \
        "$(grep ^duckdb tests/tools/requirements.txt)"
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cargo run --quiet --release --locked --example town -- --out "$work/exports" --communities "$communities" --ops "$ops"
for what in "$month" fold; do
    for engine in duckdb spark; do
        begun=$(date +%s)
        (cd "$work" && "$spark/bin/python" "$OLDPWD/tests/tools/analysis.py" $engine "$work/exports" "$what" \
            >"$work/$engine-$what" 2>"$work/log") || {
            tail -n 20 "$work/log" >&2
            exit 1
        }
        echo "$engine, $what: $(wc -l <"$work/$engine-$what") lines in $(($(date +%s) - begun)) s"
    done
    cmp "$work/duckdb-$what" "$work/spark-$what"
done
echo "Both engines say the same, line for line."
