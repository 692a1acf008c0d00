#!/usr/bin/env bash
# securibench.sh CHECKOUT OUT.sarif [SCANNER...]
# Scans a checkout of tudo-aqua/securibench-micro (17647601f3b0dd7d1158f12cfafeb8b55325ca8e, the last one with the original layout)
# with the suite's own sources and sinks. SCANNER defaults to the built jar.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); checkout=$1; out=$2; shift 2
scanner=("$@"); [ $# -gt 0 ] || scanner=(java -jar "$here/../../target/privacy-scan.jar" scan)
"${scanner[@]}" "$checkout" --knowledge "$here/securibench" --rules CUSTOM-FLOW --include-tests --no-progress --quiet --output "$out"
