package io.github.privacyscan.inventory;

import io.github.privacyscan.source.Place;

/**
 * A library that a build declares and through which programs hand data to others. That it is declared says nothing about what
 * it is given: a fact for the inventory, never a finding.
 *
 * @param artifact group and name: {@code com.mixpanel:mixpanel-java}
 * @param version its version as far as the build file tells; else empty
 * @param recipient who receives the data
 * @param kind kind of sink that its calls mostly are: {@code analytics}
 * @param isUsed whether a source of the scan imports something of it
 * @param place where it is declared
 */
public record DeclaredSdk(
        String artifact, String version, String recipient, String kind, boolean isUsed, Place place) {}
