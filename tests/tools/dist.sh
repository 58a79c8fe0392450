#!/bin/sh
# The release: Trunk's build, cut into parts, the worker, then its name and offline list, then the single file.
set -eu
. tests/tools/env.sh
choose_toolchain
find_tools

# What wasm-opt may use; index.html says the same to Trunk.
WASM_FEATURES="--enable-bulk-memory --enable-bulk-memory-opt --enable-nontrapping-float-to-int --enable-sign-ext
    --enable-mutable-globals --enable-reference-types --enable-multivalue"

# Trunk asks for its tools by name; here these names lead to what stands in `names`.
names=$MULIN_CACHE/names-$$
mkdir -p "$names"
trap 'rm -rf "$names"' EXIT
named() {
    cat >"$names/$1"
    chmod +x "$names/$1"
}

# Without node the wasm stays as the compiler left it.
if ! have wasm-opt || ! wasm-opt --version >/dev/null 2>&1; then
    echo "no wasm-opt here: the wasm stays some 5 % larger than it could be"
    named wasm-opt <<'STUB'
#!/bin/sh
[ "$1" != --version ] || { echo "wasm-opt version 0 (absent)"; exit; }
cp "$3" "${1#--output=}"
STUB
fi

cargo build --quiet --locked -p pack
target=$(cargo metadata --format-version 1 --no-deps --locked | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
pack=$target/debug/pack
parts=$target/parts
bindgen=$(command -v wasm-bindgen)
named wasm-bindgen <<STUB
#!/bin/sh
[ "\$1" != --version ] || exec "$bindgen" --version
exec "$pack" bindgen "$bindgen" "$parts" "\$@"
STUB

# Source positions and debugging texts are a good part of the bytes and are read by nobody. Leaving them out takes the
# compiler's unstable options; a compiler that refuses them makes a larger site. The cut needs the linker's relocations
# and the symbols. Both builds below use the same flags, so that they share all they can.
flags=-Clink-args=--emit-relocs
if RUSTC_BOOTSTRAP=1 rustc -Zlocation-detail=none -Zfmt-debug=none --version >/dev/null 2>&1; then
    export RUSTC_BOOTSTRAP=1
    flags="$flags -Zlocation-detail=none -Zfmt-debug=none"
fi
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags --cfg erase_components"
export CARGO_PROFILE_RELEASE_STRIP=none

PATH=$names:$PATH NO_COLOR=true trunk build --release --offline --locked --features split
for part in "$parts"/*.wasm; do
    # shellcheck disable=SC2086
    PATH=$names:$PATH wasm-opt --output="$part.small" -Oz "$part" $WASM_FEATURES
    mv "$part.small" "$part"
done
"$pack" parts dist "$parts"

# A single file has no parts to load later: it is the same program uncut. The worker is a program of its own.
cargo build --quiet --release --locked --target wasm32-unknown-unknown --bin app --bin worker
glue=$target/no-modules
rm -rf "$glue"
mkdir -p "$glue"
for name in app worker; do
    mkdir -p "$glue/$name"
    "$pack" plain "$target/wasm32-unknown-unknown/release/$name.wasm" "$glue/$name/whole.wasm"
    "$bindgen" --target no-modules --no-typescript --remove-name-section --out-dir "$glue/$name" --out-name "$name" \
        "$glue/$name/whole.wasm"
done
# The page is to be small, the worker to be fast.
# shellcheck disable=SC2086
PATH=$names:$PATH wasm-opt --output="$glue/app/opt.wasm" -Oz "$glue/app/app_bg.wasm" $WASM_FEATURES
# shellcheck disable=SC2086
PATH=$names:$PATH wasm-opt --output="$glue/worker/opt.wasm" -O3 "$glue/worker/worker_bg.wasm" $WASM_FEATURES
"$pack" worker dist "$glue/worker/worker.js" "$glue/worker/opt.wasm" public/worker.js
"$pack" site dist
"$pack" single dist "$glue/app/app.js" "$glue/app/opt.wasm" \
    "$glue/worker/worker.js" "$glue/worker/opt.wasm" public/worker.js
