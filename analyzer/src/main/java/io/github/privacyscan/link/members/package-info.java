/**
 * Members that exist only after compilation: of records, of enums, default constructors, and those that Lombok
 * annotations create.
 *
 * <p>Facts in, facts out: a declaration gets more members, with bodies in the instruction set of {@code program}, before
 * any name in it is resolved. Which annotations create members is data ({@code lombok.properties}).
 */
@NullMarked
package io.github.privacyscan.link.members;

import org.jspecify.annotations.NullMarked;
