#!/usr/bin/env bash
# juliet.sh CHECKOUT OUT.sarif [SCANNER...]
# Scans a checkout of find-sec-bugs/juliet-test-suite at b2c6df3733e2176fe7097e4784895c6891632b4c
# from its root, so that paths are those of the repository; the files that the truth list names are enough.
# SCANNER defaults to the built jar.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); checkout=$1; out=$2; shift 2
scanner=("$@"); [ $# -gt 0 ] || scanner=(java -jar "$here/../../target/privacy-scan.jar" scan)
"${scanner[@]}" "$checkout" --include-tests --no-progress --quiet --output "$out"
