package io.github.privacyscan.read.java;

import io.github.privacyscan.program.Block;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints a body as text for tests: one line per instruction, {@code name#number} for named variables. */
final class BodyPrinter {

    private final Body body;

    private BodyPrinter(Body body) {
        this.body = body;
    }

    static String print(Body body) {
        return new BodyPrinter(body).print("");
    }

    /** The variables an instruction reads; of a phi too. */
    static List<Integer> operands(Instruction instruction) {
        List<Integer> all = new ArrayList<>();
        for (Object part : parts(instruction)) {
            if (part instanceof Integer variable && variable != Instruction.NONE) {
                all.add(variable);
            } else if (part instanceof Operands several) {
                several.stream().forEach(all::add);
            }
        }
        return all;
    }

    private static List<Object> parts(Instruction i) {
        if (i instanceof Instruction.Copy x) {
            return List.of(x.source());
        } else if (i instanceof Instruction.Phi x) {
            return List.of(x.sources());
        } else if (i instanceof Instruction.NameStore x) {
            return List.of(x.value());
        } else if (i instanceof Instruction.FieldLoad x) {
            return List.of(x.object());
        } else if (i instanceof Instruction.FieldStore x) {
            return List.of(x.object(), x.value());
        } else if (i instanceof Instruction.ArrayLoad x) {
            return List.of(x.array(), x.index());
        } else if (i instanceof Instruction.ArrayStore x) {
            return List.of(x.array(), x.index(), x.value());
        } else if (i instanceof Instruction.Element x) {
            return List.of(x.iterable());
        } else if (i instanceof Instruction.Call x) {
            return List.of(x.receiver(), x.arguments());
        } else if (i instanceof Instruction.New x) {
            return List.of(x.outer(), x.arguments(), x.captured());
        } else if (i instanceof Instruction.NewArray x) {
            return List.of(x.dimensions(), x.elements());
        } else if (i instanceof Instruction.Concat x) {
            return List.of(x.parts());
        } else if (i instanceof Instruction.Operation x) {
            return List.of(x.operands());
        } else if (i instanceof Instruction.Cast x) {
            return List.of(x.value());
        } else if (i instanceof Instruction.InstanceOf x) {
            return List.of(x.value());
        } else if (i instanceof Instruction.Lambda x) {
            return List.of(x.captured());
        } else if (i instanceof Instruction.MethodReference x) {
            return List.of(x.receiver());
        } else if (i instanceof Instruction.Branch x) {
            return List.of(x.condition());
        } else if (i instanceof Instruction.Switch x) {
            return List.of(x.selector());
        } else if (i instanceof Instruction.Return x) {
            return List.of(x.value());
        } else if (i instanceof Instruction.Throw x) {
            return List.of(x.value());
        }
        return List.of();
    }

    private String print(String indent) {
        StringBuilder out = new StringBuilder();
        String inputs = IntStream.range(0, body.inputs()).mapToObj(this::name).collect(Collectors.joining(" "));
        out.append(indent).append(("in " + inputs).strip()).append('\n');
        for (int b = 0; b < body.blocks().size(); b++) {
            Block block = body.blocks().get(b);
            out.append(indent).append('B').append(b).append(':');
            if (b > 0) {
                out.append(" from ").append(numbers(block.predecessors()));
            }
            if (block.handlers().size() > 0) {
                out.append(" handlers ").append(numbers(block.handlers()));
            }
            out.append('\n');
            for (int i = block.start(); i < block.end(); i++) {
                line(body.code().get(i), indent + "  ", out);
            }
        }
        return out.toString();
    }

    private void line(Instruction instruction, String indent, StringBuilder out) {
        out.append(indent);
        if (instruction.target() != Instruction.NONE) {
            out.append(name(instruction.target())).append(" = ");
        }
        out.append(instruction.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
        String detail = detail(instruction);
        if (!detail.isEmpty()) {
            out.append(' ').append(detail);
        }
        List<Integer> operands = operands(instruction);
        if (!operands.isEmpty()) {
            out.append(' ').append(operands.stream().map(this::name).collect(Collectors.joining(" ")));
        }
        out.append('\n');
        if (instruction instanceof Instruction.Lambda lambda) {
            out.append(new BodyPrinter(lambda.lambda().body()).print(indent + "  "));
        }
    }

    private static String detail(Instruction i) {
        if (i instanceof Instruction.Const x) {
            return constant(x.value());
        } else if (i instanceof Instruction.NameLoad x) {
            return x.name();
        } else if (i instanceof Instruction.NameStore x) {
            return x.name();
        } else if (i instanceof Instruction.FieldLoad x) {
            return "." + x.field();
        } else if (i instanceof Instruction.FieldStore x) {
            return "." + x.field();
        } else if (i instanceof Instruction.OuterThis x) {
            return type(x.outer());
        } else if (i instanceof Instruction.Call x) {
            return (x.isSuper() ? "super." : "") + x.name() + (x.receiver() < 0 ? "()" : "");
        } else if (i instanceof Instruction.New x) {
            return type(x.type())
                    + (x.diamond() ? "<>" : "")
                    + x.declared().map(n -> " " + n).orElse("");
        } else if (i instanceof Instruction.NewArray x) {
            return type(x.type());
        } else if (i instanceof Instruction.Operation x) {
            return x.operator();
        } else if (i instanceof Instruction.Cast x) {
            return type(x.type());
        } else if (i instanceof Instruction.InstanceOf x) {
            return type(x.type());
        } else if (i instanceof Instruction.MethodReference x) {
            return (x.isSuper() ? "super" : x.type().map(BodyPrinter::type).orElse("")) + "::" + x.name();
        } else if (i instanceof Instruction.Caught x) {
            return x.types().stream().map(BodyPrinter::type).collect(Collectors.joining("|"));
        } else if (i instanceof Instruction.Jump x) {
            return "B" + x.block();
        } else if (i instanceof Instruction.Branch x) {
            return "B" + x.then() + " B" + x.otherwise();
        } else if (i instanceof Instruction.Switch x) {
            return IntStream.range(0, x.blocks().size())
                    .mapToObj(k -> x.labels().get(k) + "B" + x.blocks().get(k))
                    .collect(Collectors.joining(" "));
        }
        return "";
    }

    private static String constant(Constant value) {
        if (value instanceof Constant.Text text) {
            return '"' + text.value() + '"';
        } else if (value instanceof Constant.Number number) {
            return number.source();
        } else if (value instanceof Constant.Bool bool) {
            return Boolean.toString(bool.value());
        } else if (value instanceof Constant.ClassLiteral literal) {
            return type(literal.type()) + ".class";
        }
        return "null";
    }

    private static String type(TypeRef type) {
        if (type instanceof TypeRef.Array array) {
            return type(array.element()) + "[]";
        } else if (type instanceof TypeRef.Named named && !named.arguments().isEmpty()) {
            return named.name()
                    + named.arguments().stream().map(BodyPrinter::type).collect(Collectors.joining(",", "<", ">"));
        } else if (type instanceof TypeRef.Wildcard) {
            return "?";
        }
        return type.simpleText().isEmpty() ? "var" : type.simpleText();
    }

    private String name(int variable) {
        return body.variables().get(variable).name() + "#" + variable;
    }

    private static String numbers(Operands blocks) {
        return blocks.stream().mapToObj(b -> "B" + b).collect(Collectors.joining(" "));
    }
}
