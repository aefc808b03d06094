#!/bin/bash
# Builds the fuzzer from source: Tests/Fuzz/build.sh FOLDER
set -euo pipefail

work=${1:?usage: build.sh FOLDER}
fuzz=$(cd "$(dirname "$0")" && pwd)
sources=$(cd "$fuzz/../../Sources" && pwd)
mkdir -p "$work"
cd "$work"

# -O leaves preconditions and overflow traps in, and the address sanitizer watches the rest.
options=(-O -package-name topup -swift-version 6 -parse-as-library -wmo -I .
  -sanitize=fuzzer,address -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature ExistentialAny)
objects=()
for module in Costing Tables Applications Borough Returns Documents Results; do
  mapfile -d '' -t files < <(find "$sources/$module" -name '*.swift' -print0)
  swiftc "${options[@]}" -module-name "$module" -emit-object -o "$module.o" \
    -emit-module -emit-module-path "$module.swiftmodule" "${files[@]}"
  objects+=("$module.o")
done
# The linker warns of each of the sanitizer's own symbols.
swiftc "${options[@]}" -module-name Fuzz "$fuzz/Target.swift" "${objects[@]}" -o fuzz 2>warnings ||
  { cat warnings; exit 1; }
