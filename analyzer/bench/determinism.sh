#!/usr/bin/env bash
# Same input, same bytes: scans projects again and again with 1, 2 and 8 threads and compares SARIF and inventory.
#
#   analyzer/bench/determinism.sh [-n runs] [project...]          needs: ./mvnw package done
#
# Each project is scanned 20 times (-n) with each number of threads; without arguments the social shop. Ends with 1 at the
# first difference, and leaves the two files that differ under analyzer/target/bench. The environment variable
# PRIVACY_SCAN may name another command than the built jar (to which 'scan' and its arguments are given).
set -euo pipefail
runs=20
if [ "${1:-}" = -n ]; then runs=$2; shift 2; fi
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
work=$top/analyzer/target/bench/determinism
jar=$top/analyzer/target/privacy-scan.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
read -r -a scan <<< "${PRIVACY_SCAN:-$java -jar $jar}"
[ -n "${PRIVACY_SCAN:-}" ] || [ -f "$jar" ] || { echo "Build first: ./mvnw -DskipTests package" >&2; exit 2; }
[ $# -gt 0 ] || set -- "$top/test-projects/apps/social-shop"
rm -rf "$work"
mkdir -p "$work"
for project in "$@"; do
  count=0
  for threads in 1 2 8; do
    for _ in $(seq "$runs"); do
      "${scan[@]}" scan "$project" --threads "$threads" --no-progress --quiet \
        --output "$work/now.sarif" --inventory "$work/now.csv"
      for kind in sarif csv; do
        if [ "$count" = 0 ]; then
          mv "$work/now.$kind" "$work/first.$kind"
        elif ! cmp -s "$work/first.$kind" "$work/now.$kind"; then
          echo "$project: run $((count + 1)), with $threads threads, differs: $work/first.$kind $work/now.$kind" >&2
          exit 1
        fi
      done
      count=$((count + 1))
    done
  done
  echo "$(basename "$project"): $count scans with 1, 2 and 8 threads, the same bytes ($(wc -c < "$work/first.sarif") of SARIF, $(wc -c < "$work/first.csv") of inventory)."
done
