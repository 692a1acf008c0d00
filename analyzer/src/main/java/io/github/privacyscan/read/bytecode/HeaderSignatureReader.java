package io.github.privacyscan.read.bytecode;

import io.github.privacyscan.program.TypeParam;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.signature.SignatureVisitor;

/** The generic signature of a class or method. */
final class HeaderSignatureReader extends SignatureVisitor {

    private final List<TypeParam> typeParams = new ArrayList<>(0);
    private final List<TypeRef> bounds = new ArrayList<>(1);
    private final List<TypeRef> superclass = new ArrayList<>(1);
    private final List<TypeRef> interfaces = new ArrayList<>(0);
    private final List<TypeRef> params = new ArrayList<>();
    private final List<TypeRef> thrown = new ArrayList<>(0);
    private final List<TypeRef> returned = new ArrayList<>(1);
    private String typeParam = "";

    HeaderSignatureReader() {
        super(ClassFileReader.API);
    }

    List<TypeParam> typeParams() {
        finishTypeParam();
        return typeParams;
    }

    Optional<TypeRef> superclass() {
        return superclass.stream().findFirst();
    }

    List<TypeRef> interfaces() {
        return interfaces;
    }

    List<TypeRef> params() {
        return params;
    }

    TypeRef returnType() {
        return returned.get(0);
    }

    List<TypeRef> thrown() {
        return thrown;
    }

    @Override
    public void visitFormalTypeParameter(String name) {
        finishTypeParam();
        typeParam = name;
    }

    @Override
    public SignatureVisitor visitClassBound() {
        return new TypeSignatureReader(bounds::add);
    }

    @Override
    public SignatureVisitor visitInterfaceBound() {
        return new TypeSignatureReader(bounds::add);
    }

    @Override
    public SignatureVisitor visitSuperclass() {
        return new TypeSignatureReader(superclass::add);
    }

    @Override
    public SignatureVisitor visitInterface() {
        return new TypeSignatureReader(interfaces::add);
    }

    @Override
    public SignatureVisitor visitParameterType() {
        return new TypeSignatureReader(params::add);
    }

    @Override
    public SignatureVisitor visitReturnType() {
        return new TypeSignatureReader(returned::add);
    }

    @Override
    public SignatureVisitor visitExceptionType() {
        return new TypeSignatureReader(thrown::add);
    }

    private void finishTypeParam() {
        if (!typeParam.isEmpty()) {
            typeParams.add(new TypeParam(typeParam, bounds));
            bounds.clear();
            typeParam = "";
        }
    }
}
