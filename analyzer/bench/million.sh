#!/usr/bin/env bash
# A million lines in one cold scan: 31 source jars from Maven Central (8,327 files, 1,008,913 lines), most of them Keycloak,
# Camunda's engine, Broadleaf Commerce and Apache Unomi, scanned together without class path.
#
#   analyzer/bench/million.sh [heap]           heap of the scan, default 1200m; needs: ./mvnw package done, /usr/bin/time, unzip
#
# Prints wall seconds, CPU seconds (user + system) and peak resident memory of one scan, then its stages and the limits it
# reached. A measurement, never a test: it fails only if a scan fails.
set -euo pipefail
heap=${1:-1200m}
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
work=$top/analyzer/target/bench/million
jar=$top/analyzer/target/privacy-scan.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
[ -f "$jar" ] || { echo "Build first: ./mvnw -DskipTests package" >&2; exit 2; }
mkdir -p "$work/src"

artifacts=(org.camunda.bpm:camunda-engine:7.22.0)
for module in common core crypto-default ldap-federation model-infinispan model-jpa model-storage-private \
  model-storage-services quarkus-server saml-core saml-core-public server-spi server-spi-private services; do
  artifacts+=("org.keycloak:keycloak-$module:26.2.5")
done
for module in admin-module common contentmanagement-module framework framework-web open-admin-platform profile profile-web; do
  artifacts+=("org.broadleafcommerce:broadleaf-$module:3.1.15-GA")
done
for module in cxs-privacy-extension-services unomi-api unomi-common unomi-persistence-elasticsearch-core \
  unomi-persistence-spi unomi-plugins-base unomi-services unomi-web-tracker-wab; do
  artifacts+=("org.apache.unomi:$module:2.1.0")
done
for artifact in "${artifacts[@]}"; do
  name=$(cut -d: -f2- <<< "$artifact" | tr : -)
  [ -d "$work/src/$name" ] && continue
  "$top/mvnw" -q -f "$top/pom.xml" -N dependency:copy -Dartifact="$artifact:jar:sources" -DoutputDirectory="$work"
  mkdir -p "$work/part"
  (cd "$work/part" && unzip -qo "$work/$name-sources.jar")
  mv "$work/part" "$work/src/$name"
done
find "$work/src" -name '*.java' > "$work/files.txt"
echo "$(wc -l < "$work/files.txt") files, $("$java" -version 2>&1 | head -1), $(nproc) processors, heap $heap"
/usr/bin/time -o "$work/time" -f 'wall %e s   user %U s   system %S s   peak %M kB' \
  "$java" "-Xmx$heap" -jar "$jar" scan "$work/src" --no-progress --verbose --output "$work/scan.sarif" > "$work/log" ||
  [ $? -eq 1 ]
tail -n 1 "$work/time"
grep -A 30 '^[0-9]* findings (' "$work/log" | sed '/^Library methods/,$d'
