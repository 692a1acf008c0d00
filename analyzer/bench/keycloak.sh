#!/usr/bin/env bash
# Speed of a cold scan, JVM start included: org.keycloak:keycloak-services:26.2.5 (1,305 files, 179k lines).
#
#   analyzer/bench/keycloak.sh [runs]          needs: ./mvnw package done, /usr/bin/time, unzip or jar
#
# Prints for the scanner and for javac (parse and attribute the same sources without class path, no output) the median
# over the runs of wall seconds, CPU seconds (user + system) and peak resident memory, then the scanner's own stages and
# whether two scans gave the same bytes. The scanner gets at most 512 MB of heap. A measurement, never a test: it fails
# only if a scan fails.
set -euo pipefail
runs=${1:-5}
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
work=$top/analyzer/target/bench
jar=$top/analyzer/target/privacy-scan.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac
[ -f "$jar" ] || { echo "Build first: ./mvnw -DskipTests package" >&2; exit 2; }
mkdir -p "$work"
if [ ! -d "$work/keycloak" ]; then
  "$top/mvnw" -q -f "$top/pom.xml" -N dependency:copy -Dartifact=org.keycloak:keycloak-services:26.2.5:jar:sources \
    -DoutputDirectory="$work"
  mkdir -p "$work/keycloak.part"
  (cd "$work/keycloak.part" && unzip -q "$work"/keycloak-services-26.2.5-sources.jar)
  mv "$work/keycloak.part" "$work/keycloak"
fi
find "$work/keycloak" -name '*.java' | sort > "$work/files.txt"
echo "$(wc -l < "$work/files.txt") files, $(xargs cat < "$work/files.txt" | wc -l) lines, $("$java" -version 2>&1 | head -1), $(nproc) processors"

median() { sort -n | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }

measure() { # name command...
  local name=$1; shift
  : > "$work/$name.times"
  for _ in $(seq "$runs"); do
    # javac exits with 1 here: the class path is missing on purpose. Only the line of figures counts.
    /usr/bin/time -o "$work/$name.time" -f '%e %U %S %M' "$@" > "$work/$name.log" 2>&1 || true
    tail -n 1 "$work/$name.time" >> "$work/$name.times"
  done
  printf '%-14s wall %6s s   cpu %6s s   peak %5s MB   (median of %s)\n' "$name" \
    "$(awk '{print $1}' "$work/$name.times" | median)" \
    "$(awk '{print $2+$3}' "$work/$name.times" | median)" \
    "$(awk '{printf "%d\n", $4/1024}' "$work/$name.times" | median)" "$runs"
}

scan=("$java" -Xmx512m -jar "$jar" scan "$work/keycloak" --no-progress --quiet)
measure scan "${scan[@]}" --output "$work/scan.sarif"
measure scan-c1 "$java" -XX:+UseParallelGC -XX:TieredStopAtLevel=1 "${scan[@]:1}" --output "$work/scan-c1.sarif"
mkdir -p "$work/classes"
measure javac "$javac" -proc:none -nowarn -Xmaxerrs 1 -d "$work/classes" @"$work/files.txt"
echo
"${scan[@]:0:5}" "$work/keycloak" --no-progress --verbose --output "$work/again.sarif" 2>&1 | tail -40
cmp "$work/scan.sarif" "$work/again.sarif" && echo "Two scans: the same bytes."
cmp "$work/scan.sarif" "$work/scan-c1.sarif" && echo "With and without JVM options: the same bytes."
