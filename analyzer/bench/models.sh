#!/usr/bin/env bash
# Proves the library models against the real jars and writes what it proved, for the build to check without them.
#
#   analyzer/bench/models.sh [NAME...]         needs: ./mvnw test-compile done; JDK 21 or newer
#
# NAME is a file of knowledge/libraries without its ending; all if none is given. The jars that a file lists under
# `artifacts` and `with` are copied from Maven Central with the Maven wrapper, without their dependencies, into
# analyzer/target/bench/models/jars. Each type, method with its arguments, field and annotation of the file must be
# there; a wrong one is printed with file and line, and the exit code is 1. What was found is written to
# analyzer/src/test/resources/.../knowledge/proved/NAME.txt, and the totals are printed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
work=$top/analyzer/target/bench/models
libraries=analyzer/src/main/resources/io/github/privacyscan/knowledge/libraries
proved=analyzer/src/test/resources/io/github/privacyscan/knowledge/proved
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
[ -d "$top/analyzer/target/test-classes" ] || { echo "Build first: ./mvnw test-compile" >&2; exit 2; }
mkdir -p "$work/jars" "$top/$proved"
cd "$top"
[ -f "$work/class-path.txt" ] || ./mvnw -q -f pom.xml -pl analyzer dependency:build-classpath -DincludeScope=test \
  -Dmdep.outputFile="$work/class-path.txt"
main=(-XX:TieredStopAtLevel=1 -cp "analyzer/target/test-classes:analyzer/target/classes:$(cat "$work/class-path.txt")"
  io.github.privacyscan.knowledge.proof.ModelProofs)
"$java" "${main[@]}" pom "$libraries" "$work/pom.xml" "$@"
./mvnw -q -ntp -f "$work/pom.xml" dependency:copy
exec "$java" "${main[@]}" prove "$libraries" "$work/jars" "$proved" "$@"
