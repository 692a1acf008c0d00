package io.github.privacyscan.read.bytecode;

import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureVisitor;

/** One type in a signature; handed on when it is complete. Of an outer class the type arguments are dropped. */
final class TypeSignatureReader extends SignatureVisitor {

    private final Consumer<TypeRef> result;
    private final List<TypeRef> arguments = new ArrayList<>(0);
    private String name = "";

    TypeSignatureReader(Consumer<TypeRef> result) {
        super(ClassFileReader.API);
        this.result = result;
    }

    @Override
    public void visitBaseType(char descriptor) {
        result.accept(
                descriptor == 'V'
                        ? TypeRef.VOID
                        : TypeRef.named(Type.getType(String.valueOf(descriptor)).getClassName()));
    }

    @Override
    public void visitTypeVariable(String variable) {
        result.accept(TypeRef.named(variable));
    }

    @Override
    public SignatureVisitor visitArrayType() {
        return new TypeSignatureReader(element -> result.accept(new TypeRef.Array(element)));
    }

    @Override
    public void visitClassType(String internalName) {
        name = Signatures.binaryName(internalName);
    }

    @Override
    public void visitInnerClassType(String innerName) {
        name = name + '$' + innerName;
        arguments.clear();
    }

    @Override
    public void visitTypeArgument() {
        arguments.add(new TypeRef.Wildcard(Optional.empty(), true));
    }

    @Override
    public SignatureVisitor visitTypeArgument(char wildcard) {
        return new TypeSignatureReader(argument -> arguments.add(
                wildcard == INSTANCEOF ? argument : new TypeRef.Wildcard(Optional.of(argument), wildcard == EXTENDS)));
    }

    @Override
    public void visitEnd() {
        result.accept(new TypeRef.Named(name, arguments));
    }
}
