package io.github.privacyscan.link;

/**
 * How much was resolved.
 *
 * @param calls calls, creations and method references in source bodies
 * @param toSources of these, bound to at least one procedure of the sources
 * @param toLibraries of these, bound to a known method of the class path, the JDK or a stub
 * @param ownerOnly of these, only the owner type is known
 * @param unresolved of these, nothing is known
 */
public record LinkStatistics(int calls, int toSources, int toLibraries, int ownerOnly, int unresolved) {}
