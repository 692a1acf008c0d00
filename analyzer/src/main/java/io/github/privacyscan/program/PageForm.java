package io.github.privacyscan.program;

import io.github.privacyscan.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A form of a page.
 *
 * @param action where it is sent, as written; empty if it does not say
 * @param method {@code get} or {@code post}, in small letters
 * @param object the object its inputs belong to, if it names one
 * @param inputs what it asks for, in order
 * @param span its opening tag; {@link Span#NONE} for the inputs outside any form
 */
public record PageForm(String action, String method, Optional<PagePath> object, List<Input> inputs, Span span) {

    public PageForm {
        inputs = List.copyOf(inputs);
    }

    /**
     * An input, a choice or a text area.
     *
     * @param name the name its value is sent under
     * @param type its type in small letters: {@code text}, {@code hidden}, {@code checkbox}, {@code select}, {@code textarea}
     * @param labels what people read beside it: its label first, then placeholder and title
     * @param bound what it shows or fills in the model, if that is written
     * @param traits what else it declares
     * @param span its tag
     */
    public record Input(
            String name, String type, List<PageText> labels, Optional<PagePath> bound, Traits traits, Span span) {

        public Input {
            labels = List.copyOf(labels);
        }

        /** Whether nobody sees it. */
        public boolean isHidden() {
            return type.equals("hidden");
        }
    }

    /**
     * What an input declares.
     *
     * @param required whether it must be filled in
     * @param checked whether it is ticked unless people change it
     * @param readOnly whether people cannot change it
     * @param autocomplete the attribute of that name; empty if there is none
     * @param maxLength most characters; empty if unlimited or computed
     */
    public record Traits(
            boolean required, boolean checked, boolean readOnly, String autocomplete, Optional<Integer> maxLength) {}
}
