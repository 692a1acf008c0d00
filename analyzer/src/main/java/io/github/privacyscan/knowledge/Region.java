package io.github.privacyscan.knowledge;

/**
 * A region of a cloud provider. The same name means different places at different providers.
 *
 * @param provider the provider: {@code AWS}
 * @param name as it stands in settings: {@code ap-east-1}
 * @param place ISO 3166 code of the country or territory where its machines are: {@code HK}
 */
public record Region(String provider, String name, String place) {}
