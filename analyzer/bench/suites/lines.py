"""Prints `path,line` of every finding of a SARIF file: lines.py FILE PREFIX (a folder, put before each path)."""

import json
import sys

for run in json.load(open(sys.argv[1]))["runs"]:
    for result in run.get("results", []):
        place = result["locations"][0]["physicalLocation"]
        print("%s%s,%d" % (sys.argv[2], place["artifactLocation"]["uri"], place["region"]["startLine"]))
