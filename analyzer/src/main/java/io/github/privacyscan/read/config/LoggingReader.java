package io.github.privacyscan.read.config;

import io.github.privacyscan.program.LoggingFacts;
import io.github.privacyscan.program.SettingsFacts.Entry;
import io.github.privacyscan.read.xml.XmlWalk;
import io.github.privacyscan.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the configuration of logging in XML, in the forms of the three usual libraries. */
public final class LoggingReader {

    private static final Set<String> LOGGERS = Set.of("logger", "asynclogger", "category");

    private static final Set<String> ROOTS = Set.of("root", "asyncroot");

    private static final Set<String> LEVELS = Set.of("level", "priority");

    private static final Set<String> CONTEXT_ELEMENTS = Set.of("includemdckeyname", "includemdc");

    private static final Set<String> MASKS =
            Set.of("replace", "mask", "masker", "valuemask", "valuemasker", "pathmask");

    private final List<LoggingFacts.Logger> loggers = new ArrayList<>();
    private final List<LoggingFacts.Appender> appenders = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();

    private LoggingReader() {}

    /** Reads any XML; what is no part of a configuration of logging says nothing. */
    public static LoggingFacts read(SourceText source) {
        XmlWalk.Tree tree = XmlWalk.read(source);
        LoggingReader reader = new LoggingReader();
        tree.root().ifPresent(root -> {
            reader.variables(root);
            reader.visit(root, "", "");
        });
        return new LoggingFacts(source.file(), reader.loggers, reader.appenders, tree.problems());
    }

    private void variables(XmlWalk.Node node) {
        String name = lower(node.name());
        if (name.equals("property") || name.equals("variable")) {
            boolean hasValue = node.attributes().containsKey("value");
            variables.put(node.attribute("name"), hasValue ? node.attribute("value") : node.text());
        }
        if (name.equals("springproperty") && node.attributes().containsKey("defaultValue")) {
            variables.put(node.attribute("name"), node.attribute("defaultValue"));
        }
        node.children().forEach(this::variables);
    }

    private void visit(XmlWalk.Node node, String parent, String profile) {
        String name = lower(node.name());
        if (name.equals("appender") || parent.equals("appenders")) {
            appender(node);
        } else if (LOGGERS.contains(name)) {
            logger(node, node.attribute("name"), profile);
        } else if (ROOTS.contains(name)) {
            logger(node, "", profile);
        } else {
            String inner = name.equals("springprofile") ? node.attribute("name") : profile;
            node.children().forEach(child -> visit(child, name, inner));
        }
    }

    private void logger(XmlWalk.Node node, String name, String profile) {
        String level = node.attribute("level");
        List<String> refs = new ArrayList<>();
        for (XmlWalk.Node child : node.children()) {
            if (LEVELS.contains(lower(child.name())) && level.isEmpty()) {
                level = child.attribute("value");
            }
            if (!child.attribute("ref").isEmpty()) {
                refs.add(child.attribute("ref"));
            }
        }
        loggers.add(new LoggingFacts.Logger(name, level, refs, node.span(), profile));
    }

    private void appender(XmlWalk.Node node) {
        List<Entry> settings = new ArrayList<>();
        List<LoggingFacts.Pattern> patterns = new ArrayList<>();
        List<String> context = new ArrayList<>();
        node.attributes().forEach((key, value) -> settings.add(new Entry(key, value, node.span())));
        node.children().forEach(child -> settings(child, child.name(), settings, patterns, context));
        if (!context.isEmpty()) {
            patterns.add(new LoggingFacts.Pattern("", context, false, node.span()));
        }
        boolean isMasked = settings.stream().anyMatch(LoggingReader::isMask);
        List<LoggingFacts.Pattern> judged = patterns.stream()
                .map(pattern -> new LoggingFacts.Pattern(
                        pattern.text(), pattern.contextKeys(), pattern.masked() || isMasked, pattern.span()))
                .toList();
        appenders.add(new LoggingFacts.Appender(node.attribute("name"), type(node), judged, settings, node.span()));
    }

    private static String type(XmlWalk.Node node) {
        String type = node.attribute("class");
        if (type.isEmpty()) {
            type = node.attribute("type");
        }
        return type.isEmpty() ? node.name() : type;
    }

    private void settings(
            XmlWalk.Node node,
            String path,
            List<Entry> settings,
            List<LoggingFacts.Pattern> patterns,
            List<String> context) {
        boolean isParameter =
                !node.attribute("name").isEmpty() && node.attributes().containsKey("value");
        if (isParameter) {
            setting(path + "." + node.attribute("name"), node.attribute("value"), node, settings, patterns);
        }
        if (!isParameter) {
            node.attributes().forEach((key, value) -> setting(path + "." + key, value, node, settings, patterns));
        }
        if (node.children().isEmpty()
                && (!node.text().isEmpty() || node.attributes().isEmpty())) {
            setting(path, node.text(), node, settings, patterns);
            if (CONTEXT_ELEMENTS.contains(lower(node.name()))) {
                context.add(node.text());
            }
        }
        if (node.name().equals("mdc")) {
            context.add("*");
        }
        node.children().forEach(child -> settings(child, path + "." + child.name(), settings, patterns, context));
    }

    private void setting(
            String key, String value, XmlWalk.Node node, List<Entry> settings, List<LoggingFacts.Pattern> patterns) {
        settings.add(new Entry(key, value, node.span()));
        if (LogPatterns.isPattern(key) && !value.isEmpty()) {
            patterns.add(LogPatterns.of(value, variables, node.span()));
        }
    }

    /** A filter that hides parts, by the name of an element of the appender or of a class it uses. */
    private static boolean isMask(Entry entry) {
        String last = lower(entry.key().substring(entry.key().lastIndexOf('.') + 1));
        String holder = lower(entry.key());
        return MASKS.contains(last)
                || holder.contains(".replace.")
                || (last.equals("class") && lower(entry.value()).matches(".*(mask|desensiti|redact)\\w*"));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
