package io.github.privacyscan.read.bytecode;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.Modifiers;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** One method of a class file. */
final class MethodFileReader extends MethodVisitor {

    private final String name;
    private final Signatures.OfMethod types;
    private final Modifiers modifiers;
    private final Consumer<MethodDecl> result;
    private final List<String> parameterNames = new ArrayList<>(0);
    private final List<AnnotationUse> annotations = new ArrayList<>(0);

    MethodFileReader(String name, Signatures.OfMethod types, Modifiers modifiers, Consumer<MethodDecl> result) {
        super(ClassFileReader.API);
        this.name = name;
        this.types = types;
        this.modifiers = modifiers;
        this.result = result;
    }

    @Override
    public void visitParameter(@Nullable String parameter, int access) {
        if (parameter != null && (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_MANDATED)) == 0) {
            parameterNames.add(parameter);
        }
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        ClassFileReader.addAnnotation(descriptor, visible, annotations);
        return null;
    }

    @Override
    public void visitEnd() {
        result.accept(new MethodDecl(
                name,
                types.typeParams(),
                types.returnType(),
                params(),
                modifiers,
                annotations,
                List.of(),
                types.thrown(),
                Optional.empty(),
                Span.NONE));
    }

    private List<ParamDecl> params() {
        List<TypeRef> parameterTypes = types.params();
        boolean named = parameterNames.size() == parameterTypes.size();
        List<ParamDecl> params = new ArrayList<>(parameterTypes.size());
        for (int i = 0; i < parameterTypes.size(); i++) {
            String given = named ? parameterNames.get(i) : "arg" + i;
            params.add(new ParamDecl(given, parameterTypes.get(i), List.of(), Span.NONE));
        }
        return params;
    }
}
