#!/usr/bin/env bash
# Runs CodeQL's test of logging interfaces: does each of their methods count as a log?
#
#   logapi.sh CHECKOUT OUT.csv [COMMAND...]    COMMAND runs a scan; default: java -jar target/privacy-scan.jar scan
#
# CHECKOUT is the root of github/codeql; OUT.csv gets `path,line` of every finding, paths from the root. The test's source
# stands for an e-mail address (logapi/knowledge.yaml).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
checkout=$1; out=$2; shift 2
[ $# -gt 0 ] || set -- java -jar "$here/../../target/privacy-scan.jar" scan
tests=java/ql/test/query-tests/security/CWE-117
sarif=$(mktemp)
"$@" "$checkout/$tests" --knowledge "$here/logapi" --rules PDPO-DPP4-LOG --output "$sarif" --include-tests --quiet
python3 "$here/lines.py" "$sarif" "$tests/" > "$out"
rm "$sarif"
