#!/usr/bin/env bash
# Call resolution against javac's own symbols on code bases from Maven Central, with and without their class path.
#
#   analyzer/bench/calls.sh [name...]          needs: ./mvnw test-compile done, JDK 17 or newer, unzip
#
# Names: keycloak camunda broadleaf kinesis (Lombok) webflux; all if none is given. For each the sources and the jars of
# the artifact are copied with the Maven wrapper, javac attributes the sources (com.sun.source), the linker links them,
# and every call, object creation and method reference is compared. Lists of calls and of differences are left in
# analyzer/target/bench/calls/NAME. A measurement, never a test: it fails only if something cannot be copied or run.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
work=$top/analyzer/target/bench/calls
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
[ -d "$top/analyzer/target/test-classes" ] || { echo "Build first: ./mvnw test-compile" >&2; exit 2; }
mkdir -p "$work"
"$top/mvnw" -q -f "$top/pom.xml" -pl analyzer dependency:build-classpath -DincludeScope=test \
  -Dmdep.outputFile="$work/class-path.txt"
classes=$top/analyzer/target/test-classes:$top/analyzer/target/classes:$(cat "$work/class-path.txt")

dependency() { # group artifact version [excluded group]
  printf '<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>' "$1" "$2" "$3"
  [ $# -lt 4 ] || printf '<exclusions><exclusion><groupId>%s</groupId><artifactId>*</artifactId></exclusion></exclusions>' "$4"
  printf '</dependency>'
}

fetch() { # name group artifact version dependencies
  local dir=$work/$1
  [ ! -d "$dir/src" ] || return 0
  mkdir -p "$dir"
  printf '<project><modelVersion>4.0.0</modelVersion><groupId>bench</groupId><artifactId>%s</artifactId><version>1</version><dependencies>%s</dependencies></project>' \
    "$1" "$5" > "$dir/pom.xml"
  "$top/mvnw" -q -f "$dir/pom.xml" dependency:copy-dependencies -DoutputDirectory="$dir/lib"
  "$top/mvnw" -q -N -f "$dir/pom.xml" dependency:copy -Dartifact="$2:$3:$4:jar:sources" -DoutputDirectory="$dir"
  mkdir -p "$dir/src.part"
  unzip -q -o "$dir/$3-$4-sources.jar" -d "$dir/src.part"
  mv "$dir/src.part" "$dir/src"
}

measure() { # name [annotation processor]
  "$java" -Xmx2g -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -cp "$classes" \
    io.github.privacyscan.link.truth.CallTruth "$1" "$work/$1/src" "$work/$1/lib" "$work/$1" "${@:2}"
}

for name in "${@:-keycloak camunda broadleaf kinesis webflux}"; do
  for each in $name; do
    case $each in
      keycloak) group=org.keycloak artifact=keycloak-services version=26.2.5 ;;
      camunda) group=org.camunda.bpm artifact=camunda-engine version=7.22.0 ;;
      broadleaf) group=org.broadleafcommerce artifact=broadleaf-framework version=3.1.15-GA ;;
      kinesis) group=software.amazon.kinesis artifact=amazon-kinesis-client version=2.6.0 ;;
      webflux) group=org.springframework artifact=spring-webflux version=6.1.14 ;;
      *) echo "No such code base: $each" >&2; exit 2 ;;
    esac
    dependencies=$(dependency "$group" "$artifact" "$version")
    case $each in
      # Its repository of Solr is gone.
      broadleaf) dependencies=$(dependency "$group" "$artifact" "$version" org.apache.solr) ;;
      # Optional there, so that nothing else brings them.
      webflux) dependencies+=$(dependency org.springframework spring-context "$version")
        dependencies+=$(dependency io.projectreactor.netty reactor-netty-http 1.1.23)
        dependencies+=$(dependency com.fasterxml.jackson.core jackson-databind 2.17.2) ;;
    esac
    fetch "$each" "$group" "$artifact" "$version" "$dependencies"
    if [ "$each" = kinesis ]; then
      "$top/mvnw" -q -N -f "$work/$each/pom.xml" dependency:copy -Dartifact=org.projectlombok:lombok:1.18.36 \
        -DoutputDirectory="$work"
      measure "$each" "$work/lombok-1.18.36.jar"
    else
      measure "$each"
    fi
  done
done
