package io.github.privacyscan.inventory.storage;

import java.util.Locale;

/** How names of Java and of tables correspond. */
final class Naming {

    private Naming() {}

    /** What is equal for two spellings of one name. */
    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && c != '`' && c != '"' && c != ' ' && c != '[' && c != ']') {
                key.append(Character.toLowerCase(c));
            }
        }
        return key.toString();
    }

    /** The name of a table or column that stands for a name of Java by default: {@code userName} becomes {@code user_name}. */
    static String column(String javaName) {
        StringBuilder column = new StringBuilder(javaName.length() + 4);
        for (int i = 0; i < javaName.length(); i++) {
            char c = javaName.charAt(i);
            boolean starts = Character.isUpperCase(c)
                    && i > 0
                    && (!Character.isUpperCase(javaName.charAt(i - 1))
                            || (i + 1 < javaName.length() && Character.isLowerCase(javaName.charAt(i + 1))));
            column.append(starts && javaName.charAt(i - 1) != '_' ? "_" : "").append(c);
        }
        return column.toString().toLowerCase(Locale.ROOT);
    }

    /** A written name of a table without quotes and schema. */
    static String plain(String written) {
        String bare = written.replaceAll("[`\"\\[\\]]", "");
        return bare.substring(bare.lastIndexOf('.') + 1);
    }
}
