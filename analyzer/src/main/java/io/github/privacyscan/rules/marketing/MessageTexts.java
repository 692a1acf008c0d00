package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.link.Pages;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Words;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for the text of a message: from the arguments of the call that sends it backwards, into the helpers that make it and
 * the templates they name.
 */
final class MessageTexts {

    private static final Words SUBJECTS = Words.of("subject", "title");

    /** How parameters and properties are called that hold a whole text. */
    private static final Words BODIES = Words.of(
            "text",
            "texts",
            "html",
            "body",
            "content",
            "contents",
            "message",
            "msg",
            "markup",
            "letter",
            "template",
            "raw");

    private static final Words TEMPLATES = Words.of("template", "templates", "process", "render", "tpl");

    /** Calls that make an empty message. */
    private static final Words MAKING = Words.of("create", "new", "build", "builder", "mime");

    private static final Words ADDRESSES = Words.of(
            "to", "from", "cc", "bcc", "reply", "recipient", "recipients", "charset", "encoding", "log", "logger");

    /** Methods of the sources that are followed inwards. */
    private static final int DEPTH = 4;

    private static final int MOST_INSTRUCTIONS = 600;

    private final RuleContext context;
    private final Pages pages;
    private final Set<String> visited = new HashSet<>();
    private MessageText text = new MessageText();

    MessageTexts(RuleContext context) {
        this.context = context;
        this.pages = Pages.of(context.program().program().resources());
    }

    /** What is known of the text that goes out on a way: all that its calls are given, from where the purpose is known inwards. */
    MessageText of(MarketingSends.Send send) {
        text = new MessageText();
        visited.clear();
        for (MarketingSends.Site site : send.inwards()) {
            if (TEMPLATES.areIn(site.called().name())) {
                text.open();
            }
            int at = index(site.procedure(), site.place());
            if (at >= 0) {
                boolean isOutermost = site.place().equals(send.site().place());
                new Slice(site.procedure(), isOutermost ? DEPTH : 0, isOutermost)
                        .argumentsOf(site.procedure().body().code().get(at));
            }
        }
        return text;
    }

    private static int index(Procedure procedure, Place place) {
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            Span span = code.get(i) instanceof Instruction.Call call
                    ? call.link()
                    : code.get(i).span();
            if (code.get(i).target() >= 0
                    && span.equals(place.span())
                    && procedure.resolution(i) instanceof Resolution.Invoke) {
                return i;
            }
        }
        return -1;
    }

    /** What one method puts into the message. */
    private final class Slice {

        private final Procedure procedure;
        private final List<Instruction> code;
        private final Definitions definitions;
        private final Set<Integer> seen = new HashSet<>();
        private final Deque<Integer> next = new ArrayDeque<>();
        private final int depth;
        private final boolean opens;

        /**
         * @param depth so many helpers are followed
         * @param opens whether a text that a caller gives is unknown, and not looked at on the way already
         */
        Slice(Procedure procedure, int depth, boolean opens) {
            this.procedure = procedure;
            this.code = procedure.body().code();
            this.definitions = new Definitions(context.program(), procedure);
            this.depth = depth;
            this.opens = opens;
        }

        void argumentsOf(Instruction instruction) {
            if (code.size() <= MOST_INSTRUCTIONS) {
                given(instruction, false);
                if (instruction instanceof Instruction.Call call && isMade(call.receiver())) {
                    push(call.receiver());
                }
                run();
            }
        }

        private boolean isMade(int variable) {
            Instruction made = definitions.of(variable).orElse(null);
            return made instanceof Instruction.New || made instanceof Instruction.Call;
        }

        void result() {
            if (code.size() <= MOST_INSTRUCTIONS) {
                code.stream()
                        .filter(Instruction.Return.class::isInstance)
                        .forEach(exit -> push(((Instruction.Return) exit).value()));
                run();
            } else {
                text.open();
            }
        }

        private void run() {
            while (!next.isEmpty()) {
                value(next.poll());
            }
        }

        private void push(int variable) {
            if (variable >= 0 && seen.add(variable)) {
                next.add(variable);
            }
        }

        private void value(int variable) {
            Instruction made = definitions.of(variable).orElse(null);
            if (made == null) {
                input(variable);
            } else if (made instanceof Instruction.Const literal) {
                literal(literal, false);
            } else if (made instanceof Instruction.Call call) {
                call(call, variable);
            } else if (made instanceof Instruction.New created) {
                created.arguments().forEach(this::push);
                used(variable);
            } else if (definitions.resolution(variable) instanceof Resolution.Field field) {
                text.name(field.field().name());
                definitions.text(variable).ifPresent(constant -> told(constant.text(), constant.place(), false));
                boolean isConstant = definitions.text(variable).isPresent();
                openIf(!isConstant && BODIES.areIn(field.field().name()));
            } else {
                operands(made).forEach(this::push);
            }
        }

        private void input(int variable) {
            String name = procedure.body().variables().get(variable).name();
            text.name(name);
            openIf(opens && BODIES.areIn(name));
        }

        private void openIf(boolean isUnknown) {
            if (isUnknown) {
                text.open();
            }
        }

        private void call(Instruction.Call call, int variable) {
            text.name(call.name());
            Resolution resolution = definitions.resolution(variable);
            boolean isHelper = false;
            if (resolution instanceof Resolution.Invoke invoke) {
                text.name(invoke.method()
                        .owner()
                        .substring(invoke.method().owner().lastIndexOf('.') + 1));
                for (Procedure target : invoke.targets()) {
                    isHelper = true;
                    if (depth > 0 && !target.isSynthetic() && visited.add(target.id() + "")) {
                        new Slice(target, depth - 1, false).result();
                    }
                }
            }
            boolean isTemplate = TEMPLATES.areIn(call.name());
            openIf(!isHelper && !isTemplate && call.arguments().size() == 0 && isBody(call.name()));
            if (isHelper) {
                call.arguments().forEach(this::push);
            } else {
                given(call, isTemplate);
            }
            push(call.receiver());
            used(variable);
        }

        /** The arguments of a call; a template that cannot be found leaves the text unknown. */
        private void given(Instruction instruction, boolean isTemplate) {
            int known = text.templates().size();
            String name = instruction instanceof Instruction.Call call ? call.name() : "";
            for (int argument : arguments(instruction).stream().toArray()) {
                definitions
                        .text(argument)
                        .ifPresent(literal -> told(literal.text(), literal.place(), SUBJECTS.areIn(name)));
                boolean isKnown = definitions.constant(argument).isPresent();
                openIf(!isKnown && !SUBJECTS.areIn(name) && isText(name, argument));
                push(argument);
            }
            openIf(isTemplate
                    && text.templates().size() == known
                    && text.sentence().isEmpty());
        }

        private boolean isBody(String method) {
            return BODIES.areIn(method) && !MAKING.areIn(method);
        }

        private boolean isText(String method, int argument) {
            return opens
                    && BODIES.areIn(method)
                    && definitions.of(argument).isEmpty()
                    && argument != procedure.body().thisVariable();
        }

        /** What is done to an object that is made here: its setters, and the helpers that wrap it. */
        private void used(int variable) {
            for (Instruction instruction : code) {
                if (instruction instanceof Instruction.Call call && call.receiver() == variable) {
                    if (!ADDRESSES.areIn(call.name()) && call.arguments().size() > 0) {
                        text.name(call.name());
                        setter(call);
                    }
                } else if (instruction instanceof Instruction.New wrapper
                        && wrapper.arguments().stream().anyMatch(argument -> argument == variable)) {
                    push(wrapper.target());
                }
            }
        }

        private void setter(Instruction.Call call) {
            if (SUBJECTS.areIn(call.name())) {
                call.arguments()
                        .forEach(argument -> definitions
                                .text(argument)
                                .ifPresent(literal -> told(literal.text(), literal.place(), true)));
                return;
            }
            given(call, TEMPLATES.areIn(call.name()));
        }

        private void literal(Instruction.Const literal, boolean isSubject) {
            if (literal.value() instanceof Constant.Text constant) {
                told(constant.value(), new Place(procedure.file().path(), literal.span()), isSubject);
            }
        }

        private void told(String written, Place place, boolean isSubject) {
            text.add(new MessageText.Part(written, place, procedure, isSubject));
            pages.view(written).ifPresent(text::template);
        }
    }

    private static Operands arguments(Instruction instruction) {
        if (instruction instanceof Instruction.Call call) {
            return call.arguments();
        }
        return instruction instanceof Instruction.New created ? created.arguments() : Operands.EMPTY;
    }

    private static Operands operands(Instruction made) {
        if (made instanceof Instruction.Concat concat) {
            return concat.parts();
        }
        if (made instanceof Instruction.Operation operation) {
            return operation.operands();
        }
        if (made instanceof Instruction.Phi phi) {
            return phi.sources();
        }
        if (made instanceof Instruction.Copy copy) {
            return Operands.of(copy.source());
        }
        return made instanceof Instruction.Cast cast ? Operands.of(cast.value()) : Operands.EMPTY;
    }
}
