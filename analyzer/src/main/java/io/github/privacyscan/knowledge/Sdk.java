package io.github.privacyscan.knowledge;

import java.util.List;

/**
 * A library through which programs hand data to a recipient.
 *
 * @param artifact its group and name: {@code com.mixpanel:mixpanel-java}
 * @param recipient name of the {@link Recipient}
 * @param kind kind of sink that its calls mostly are
 * @param packages packages of which a program that uses it imports something
 */
public record Sdk(String artifact, String recipient, String kind, List<String> packages) {

    public Sdk {
        packages = List.copyOf(packages);
    }

    /** The part of the artifact before the colon. */
    public String group() {
        return artifact.substring(0, artifact.indexOf(':'));
    }
}
