/**
 * Reads Java source files: text to {@link io.github.privacyscan.program.FileFacts}. The only package that knows
 * JavaParser.
 *
 * <pre>
 * JavaReader          one file in, its facts out; never fails
 *  ├ SyntaxReader     text to syntax tree; MemberRecovery saves what surrounds a broken member
 *  ├ FileReader       package, imports, types
 *  │  ├ BinaryNames   numbers local and anonymous types as javac does
 *  │  ├ TypeReader    types and their members; AnnotationReader, LabelReader, TypeRefReader, ModifierReader
 *  │  └ TypeScope     what the code inside a type can see of the code around it
 *  └ BodyLowering     one method body: names, this, captured variables
 *     ├ StatementLowering   with LoopLowering, SwitchLowering, TryLowering, JumpTargets
 *     └ ExpressionLowering  with OperatorLowering, ConditionLowering, CallLowering, FunctionLowering, PatternLowering
 *        └ ssa              blocks, values, phis
 * </pre>
 *
 * <p>The syntax tree is dropped as soon as a file is read. Everything outside the file stays symbolic.
 */
@NullMarked
package io.github.privacyscan.read.java;

import org.jspecify.annotations.NullMarked;
