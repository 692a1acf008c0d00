/**
 * Proves the library models against the jars they speak of, and checks in every build that each model is proved.
 *
 * <p>A library file lists its {@code artifacts}. {@code bench/models.sh} copies them and runs {@link
 * io.github.privacyscan.knowledge.proof.ModelProofs}, which reads their classes and writes one line for every type, method,
 * field and annotation that the file names and the jar has, into {@code knowledge/proved} of the test resources. {@link
 * io.github.privacyscan.knowledge.proof.ProofsTest} compares the two without any jar.
 */
@NullMarked
package io.github.privacyscan.knowledge.proof;

import org.jspecify.annotations.NullMarked;
