/**
 * The facts: what the scanned code declares and what its method bodies do, immutable and free of any parser.
 *
 * <pre>
 * Program
 *  ├ Resources           files that are not Java, each a ResourceFacts of its kind
 *  └ FileFacts           one source file
 *     └ TypeDecl         class, interface, enum, record, annotation; also from class files
 *        ├ FieldDecl     with annotations and labels (comments beside it)
 *        ├ MethodDecl    with ParamDecl and, for source, a Body
 *        │   └ Body      numbered variables in SSA form, flat code, basic blocks
 *        │      └ Instruction
 *        └ TypeDecl      nested, local and anonymous types
 * </pre>
 *
 * <p>Facts are local to a file: locals are resolved, every other name stays symbolic ({@link
 * io.github.privacyscan.program.Instruction.NameLoad}, {@link io.github.privacyscan.program.TypeRef}) until
 * {@code link} gives it a meaning. That makes them cacheable by content.
 */
@NullMarked
package io.github.privacyscan.program;

import org.jspecify.annotations.NullMarked;
