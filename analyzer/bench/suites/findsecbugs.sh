#!/usr/bin/env bash
# findsecbugs.sh CHECKOUT OUT.sarif [SCANNER...]
# Scans a checkout of find-sec-bugs/find-sec-bugs at e38542b3c810c548fc271a681881557d23e2088e
# from its root, so that paths are those of the repository; the files that the truth list names are enough.
# SCANNER defaults to the built jar.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); checkout=$1; out=$2; shift 2
scanner=("$@"); [ $# -gt 0 ] || scanner=(java -jar "$here/../../target/privacy-scan.jar" scan)
"${scanner[@]}" "$checkout" --include-tests --no-progress --quiet --output "$out"
