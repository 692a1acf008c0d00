#!/usr/bin/env bash
# ifspec.sh CHECKOUT OUT.csv [SCANNER...]
# Scans each program of statycc/ifspec (916bdac9f17b25f4edf6c53151589d7ab560f9fb) by itself, with the sources and sinks of its
# rifl.xml. OUT.csv has a line "path,line" for each finding. SCANNER defaults to the built jar.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); checkout=$1; out=$2; shift 2
scanner=("$@"); [ $# -gt 0 ] || scanner=(java -jar "$here/../../target/privacy-scan.jar" scan)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; mkdir "$work/knowledge"; : > "$out"
for program in "$checkout"/JavaSourceCode/*/; do
  [ -f "$program/rifl.xml" ] || continue
  python3 "$here/rifl2knowledge.py" "$program/rifl.xml" "$work/knowledge/rifl.yaml"
  "${scanner[@]}" "$program" --knowledge "$work/knowledge" --rules CUSTOM-FLOW --include-tests --no-progress --quiet --output "$work/out.sarif"
  python3 - "$work/out.sarif" "JavaSourceCode/$(basename "$program")" >> "$out" <<'PY'
import json, sys
for run in json.load(open(sys.argv[1]))["runs"]:
    for result in run.get("results", []):
        place = result["locations"][0]["physicalLocation"]
        print(f'{sys.argv[2]}/{place["artifactLocation"]["uri"]},{place["region"]["startLine"]}')
PY
done
