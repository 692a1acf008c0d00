package io.github.privacyscan.inventory;

import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which source types hold objects of a source type in their fields, also in collections. */
final class Holders {

    private final LinkedProgram program;
    private final Map<String, Set<String>> holders = new HashMap<>();

    Holders(LinkedProgram program) {
        this.program = program;
        for (TypeDecl type : program.sourceTypes()) {
            for (FieldDecl field : type.fields()) {
                if (TypeScan.isData(type, field)) {
                    add(program.resolve(field.type(), type.binaryName()), type.binaryName());
                }
            }
        }
    }

    /** The binary names of the types that hold it, itself left out. */
    Set<String> of(String type) {
        return holders.getOrDefault(type, Set.of());
    }

    private void add(Type type, String holder) {
        if (type instanceof Type.Array array) {
            add(array.element(), holder);
        } else if (type instanceof Type.Class named) {
            named.arguments().forEach(argument -> add(argument, holder));
            boolean other = !named.binaryName().equals(holder);
            if (other && program.fileOf(named.binaryName()).isPresent()) {
                holders.computeIfAbsent(named.binaryName(), any -> new HashSet<>(2))
                        .add(holder);
            }
        }
    }
}
