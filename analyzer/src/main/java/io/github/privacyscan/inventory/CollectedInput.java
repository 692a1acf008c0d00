package io.github.privacyscan.inventory;

import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PageForm;
import java.util.List;
import java.util.Optional;

/**
 * An input of a page that asks for personal data, and where that goes.
 *
 * @param element what it asks for; its kind is {@link DataElement.Kind#FORM_INPUT}, its owner the path of the page
 * @param page the page
 * @param form the form it stands in
 * @param input the input
 * @param field the field it fills, if that is known
 * @param handlers who receives it: {@code a.b.MemberController#save}; empty if unknown
 */
public record CollectedInput(
        DataElement element,
        PageFacts page,
        PageForm form,
        PageForm.Input input,
        Optional<FieldRef> field,
        List<String> handlers) {

    public CollectedInput {
        handlers = List.copyOf(handlers);
    }
}
