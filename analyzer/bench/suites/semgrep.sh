#!/usr/bin/env bash
# semgrep.sh CHECKOUT OUT.sarif [SCANNER...]
# Scans a checkout of semgrep/semgrep-rules at 157ae4706d7f54aa33647332f234dd68f30da195
# from its root, so that paths are those of the repository; the files that the truth list names are enough.
# SCANNER defaults to the built jar.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); checkout=$1; out=$2; shift 2
scanner=("$@"); [ $# -gt 0 ] || scanner=(java -jar "$here/../../target/privacy-scan.jar" scan)
"${scanner[@]}" "$checkout" --include-tests --no-progress --quiet --output "$out"
