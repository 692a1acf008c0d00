package io.github.privacyscan.rules;

import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.MethodRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How findings name things, so that all rules speak alike. */
public final class Wording {

    /** The numbers that anonymous classes have in binary names (JLS 13.1). */
    private static final Pattern ANONYMOUS = Pattern.compile("(?:\\$\\d+)+$");

    /** Names that are written out; the others are counted. */
    private static final int NAMED = 4;

    private Wording() {}

    /** Names elements: {@code 'Member.email' (e-mail address) and 'Member.hkid' (identity card number)}. */
    public static Text data(List<DataElement> elements) {
        return new Text(english(elements, Wording::english), chinese(elements, Wording::chinese));
    }

    /** Names plain things in quotes. */
    public static Text names(List<String> names) {
        return new Text(english(names, name -> "'" + name + "'"), chinese(names, name -> "「" + name + "」"));
    }

    /** The method a sink calls: {@code Logger.info}; {@code new Cookie} for a constructor. */
    public static String call(SinkSite sink) {
        return call(sink.method());
    }

    /** A method as a reader says it: {@code Logger.info}; {@code new Cookie} for a constructor. */
    public static String call(MethodRef method) {
        String type = simpleName(method.owner());
        return method.name().equals("<init>") ? "new " + type : type + "." + method.name();
    }

    /** The last part of a binary name that a reader finds in the code: an anonymous class is named after the class around it. */
    public static String simpleName(String binaryName) {
        String name = ANONYMOUS.matcher(binaryName).replaceFirst("");
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    /** A fact as a full sentence. */
    public static Text sentence(Text fact) {
        return new Text(fact.en() + ".", fact.zhHant() + "。");
    }

    private static String english(DataElement element) {
        return "'" + element.displayName() + "' (" + element.concept().titleEn() + ")";
    }

    private static String chinese(DataElement element) {
        return "「" + element.displayName() + "」（" + element.concept().titleZhHant() + "）";
    }

    private static <T> String english(List<T> things, Function<T, String> name) {
        List<String> parts = new ArrayList<>(firstOf(things, name));
        int more = things.size() - parts.size();
        if (more > 0) {
            parts.add(more + " more");
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        int last = parts.size() - 1;
        return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static <T> String chinese(List<T> things, Function<T, String> name) {
        List<String> parts = firstOf(things, name);
        int more = things.size() - parts.size();
        return String.join("、", parts) + (more > 0 ? "及另外" + more + "項" : "");
    }

    private static <T> List<String> firstOf(List<T> things, Function<T, String> name) {
        int named = things.size() <= NAMED + 1 ? things.size() : NAMED;
        return things.subList(0, named).stream().map(name).toList();
    }
}
