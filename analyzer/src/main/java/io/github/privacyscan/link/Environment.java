package io.github.privacyscan.link;

/** Everything about declarations that linking a body asks; shared by all threads. */
record Environment(
        Declarations declarations, Hierarchy hierarchy, Members members, Procedures procedures, Targets targets) {}
