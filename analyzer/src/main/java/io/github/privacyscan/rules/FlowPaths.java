package io.github.privacyscan.rules;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.FlowStep;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.program.MethodDecl;
import java.util.Locale;

/** Turns elements and flows into the form that findings carry. */
public final class FlowPaths {

    private FlowPaths() {}

    /** The path a value takes, in words. */
    public static Finding.Path path(DataFlow flow) {
        return new Finding.Path(flow.steps().stream().map(FlowPaths::step).toList());
    }

    /** The element, as reports show it. */
    public static Finding.Element element(DataElement element) {
        return new Finding.Element(
                element.displayName(),
                element.concept().id(),
                element.concept().tier().name(),
                element.confidence().name().toLowerCase(Locale.ROOT),
                element.evidence(),
                element.place());
    }

    private static Finding.Step step(FlowStep step) {
        return new Finding.Step(step.place(), step.name().isEmpty() ? unnamed(step.kind()) : named(step, name(step)));
    }

    /** Constructors and static fields as the text has them. */
    private static String name(FlowStep step) {
        if (step.name().equals(MethodDecl.CONSTRUCTOR)) {
            return "new";
        }
        return step.name().contains("#") ? Wording.simpleName(step.name()).replace('#', '.') : step.name();
    }

    private static Text named(FlowStep step, String name) {
        return switch (step.kind()) {
            case SOURCE -> new Text("the data: '" + name + "'", "資料：「" + name + "」");
            case STORE -> new Text("stored in '" + name + "'", "存入「" + name + "」");
            case PART_OF -> new Text("becomes part of '" + name + "'", "成為「" + name + "」的一部分");
            case CALL -> new Text("passed to '" + name + "'", "傳入「" + name + "」");
            case RETURN -> new Text("returned by '" + name + "'", "由「" + name + "」回傳");
            case RENDER -> new Text("'" + name + "' is turned into text here", "「" + name + "」在此轉為文字");
            case SINK -> new Text("comes out at '" + name + "'", "在「" + name + "」流出");
        };
    }

    private static Text unnamed(FlowStep.Kind kind) {
        return switch (kind) {
            case SOURCE -> new Text("the data", "資料");
            case STORE -> new Text("stored", "存入");
            case PART_OF -> new Text("becomes part of another value", "成為另一個值的一部分");
            case CALL -> new Text("passed to a method", "傳入方法");
            case RETURN -> new Text("returned", "回傳");
            case RENDER -> new Text("an object is turned into text here", "物件在此轉為文字");
            case SINK -> new Text("comes out here", "在此流出");
        };
    }
}
