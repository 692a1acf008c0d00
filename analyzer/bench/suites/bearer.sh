#!/usr/bin/env bash
# bearer.sh CHECKOUT OUT.sarif [SCANNER...]
# Scans a checkout of Bearer/bearer-rules at 82c335f781a61a6d8b052394f84fd1d93edec467
# from its root, so that paths are those of the repository; the files that the truth list names are enough.
# SCANNER defaults to the built jar.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); checkout=$1; out=$2; shift 2
scanner=("$@"); [ $# -gt 0 ] || scanner=(java -jar "$here/../../target/privacy-scan.jar" scan)
"${scanner[@]}" "$checkout" --include-tests --no-progress --quiet --output "$out"
