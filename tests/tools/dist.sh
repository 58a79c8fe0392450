#!/bin/sh
# The release: Trunk's build, then its name and offline list, then the single file.
set -eu
. tests/tools/env.sh
choose_toolchain
find_tools

# Trunk asks for wasm-opt by name; without node the wasm stays as the compiler left it.
if ! have wasm-opt || ! wasm-opt --version >/dev/null 2>&1; then
    echo "no wasm-opt here: the wasm stays some 5 % larger than it could be"
    mkdir -p "$MULIN_CACHE/no-wasm-opt"
    cat >"$MULIN_CACHE/no-wasm-opt/wasm-opt" <<'STUB'
#!/bin/sh
[ "$1" != --version ] || { echo "wasm-opt version 0 (absent)"; exit; }
cp "$3" "${1#--output=}"
STUB
    chmod +x "$MULIN_CACHE/no-wasm-opt/wasm-opt"
    PATH=$MULIN_CACHE/no-wasm-opt:$PATH
fi

NO_COLOR=true trunk build --release --offline --locked
cargo build --quiet --locked -p pack
target=$(cargo metadata --format-version 1 --no-deps --locked | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
"$target/debug/pack" site dist

# The single file runs the site's own wasm with wasm-bindgen's script for pages without modules.
glue=$target/no-modules
rm -rf "$glue"
wasm-bindgen --target no-modules --no-typescript --out-dir "$glue" --out-name app \
    "$target/wasm32-unknown-unknown/release/app.wasm"
"$target/debug/pack" single dist "$glue/app.js"
