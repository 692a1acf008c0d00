#!/usr/bin/env python3
"""rifl2knowledge.py RIFL.xml OUT.yaml - writes the sources and sinks of a RIFL file as a knowledge file.

One own kind per domain and side; a sink takes the data of every domain that may not flow to its own."""
import itertools
import re
import sys
import xml.etree.ElementTree as tree


# The SecuriBench part names stand-ins that its programs do not use; subtypes are included.
STAND_INS = {
    "DummyHttpRequest": "javax.servlet.ServletRequest",
    "DummyHttpResponse": "javax.servlet.ServletResponse",
    "DummyServletContext": "javax.servlet.ServletContext",
    "DummyServletConfig": "javax.servlet.ServletConfig",
}


def owner(element):
    name = element.get("class")
    return STAND_INS.get(name.rsplit(".", 1)[-1], name)


def parse(path):
    text = re.sub(r"<!DOCTYPE[^>]*>", "", open(path, encoding="utf-8").read())
    return tree.fromstring(text)


def allowed(root):
    """Pairs of domains between which the file allows flows, transitively."""
    pairs = {(flow.get("from"), flow.get("to")) for flow in root.iter("flow")}
    names = {name for pair in pairs for name in pair}
    for via, start, end in itertools.product(names, names, names):
        if (start, via) in pairs and (via, end) in pairs:
            pairs.add((start, end))
    return pairs


def method(element):
    name, types = re.fullmatch(r"([^(]+)\((.*)\)", element.get("method").strip()).groups()
    listed = [t.strip() for t in types.split(",") if t.strip()]
    pattern = f'type: "{owner(element)}", methods: ["{name}"]'
    return pattern + (f', parameterTypes: [{", ".join(quoted(t) for t in listed)}]' if listed else ", parameters: 0")


def quoted(text):
    return '"' + text + '"'


def entry(element, side, kind):
    number = int(element.get("parameter", "1")) - 1
    if element.tag == "field":
        name = element.get("name") or element.get("field")
        return f'{{type: "{owner(element)}", fields: ["{name}"], kind: {kind}}}'
    if element.tag == "parameter":
        position = f"given: [{number}]" if side == "source" else f"arguments: {number}"
        return f"{{{method(element)}, {position}, kind: {kind}}}"
    return f'{{{method(element)}, {"returned: true, " if side == "sink" else ""}kind: {kind}}}'


def main(rifl, out):
    root = parse(rifl)
    domains = {a.get("handle"): a.get("domain") for a in root.iter("assign")}
    entries = {"source": {}, "sink": {}}
    for assignable in root.iter("assignable"):
        domain = domains.get(assignable.get("handle"))
        for side in entries:
            for place in assignable.iter(side):
                for element in place:
                    entries[side].setdefault(domain, []).append(element)
    pairs = allowed(root)
    lines = ["library: sources and sinks of a RIFL file", "kinds:"]
    for domain in entries["source"]:
        lines.append(f"  from-{domain}: {{means: data of the domain {domain}}}")
    sinks = {}
    for domain in entries["sink"]:
        sinks[domain] = [f"from-{d}" for d in entries["source"] if d != domain and (d, domain) not in pairs]
        if sinks[domain]:
            lines.append(f"  to-{domain}: {{means: the domain {domain}, render: text, takes: [{', '.join(sinks[domain])}]}}")
    for side, kind in (("source", "from"), ("sink", "to")):
        lines.append(f"{side}s:")
        written = {
            entry(element, side, f"{kind}-{domain}"): None
            for domain, elements in entries[side].items()
            for element in elements
            if side == "source" or sinks[domain]
        }
        lines += [f"  - {line}" for line in written]
    open(out, "w", encoding="utf-8").write("\n".join(lines) + "\n")


main(sys.argv[1], sys.argv[2])
