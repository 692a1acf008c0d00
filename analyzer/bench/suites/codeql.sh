#!/usr/bin/env bash
# Runs the data flow tests of CodeQL, one directory at a time, each with the knowledge that its query stands for.
#
#   codeql.sh CHECKOUT OUT.csv [COMMAND...]    COMMAND runs a scan; default: java -jar target/privacy-scan.jar scan
#
# CHECKOUT is the root of github/codeql; OUT.csv gets `path,line` of every finding, paths from the root.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
checkout=$1; out=$2; shift 2
[ $# -gt 0 ] || set -- java -jar "$here/../../target/privacy-scan.jar" scan
tests=java/ql/test/library-tests/dataflow
: > "$out"
for folder in "$checkout/$tests"/*/; do
  name=$(basename "$folder")
  knowledge=$(mktemp -d)
  if [ -e "$here/codeql/$name.yaml" ]; then cp "$here/codeql/$name.yaml" "$knowledge"; else cp "$here/codeql/default.yaml" "$knowledge"; fi
  "$@" "$folder" --knowledge "$knowledge" --rules CUSTOM-FLOW --output "$knowledge/out.sarif" --include-tests --quiet
  python3 "$here/lines.py" "$knowledge/out.sarif" "$tests/$name/" >> "$out"
  rm -r "$knowledge"
done
