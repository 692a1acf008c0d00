package io.github.privacyscan.read.java;

import java.util.Arrays;

/** Where the lines of a text begin; a line is cut out when asked for, because few are. Ends of lines as in the language. */
final class LineIndex {

    private static final int LINE_LENGTH = 40;

    private final String text;
    private final int count;
    private int[] begins;

    LineIndex(String text) {
        this.text = text;
        this.begins = new int[text.length() / LINE_LENGTH + 2];
        int found = 0;
        int begin = 0;
        while (begin < text.length()) {
            note(found, begin);
            found++;
            begin = after(begin);
        }
        note(found, text.length());
        this.count = found;
    }

    private void note(int line, int begin) {
        if (line == begins.length) {
            begins = Arrays.copyOf(begins, begins.length * 2);
        }
        begins[line] = begin;
    }

    private int after(int begin) {
        int feed = text.indexOf('\n', begin);
        int end = feed < 0 ? text.length() : feed + 1;
        for (int i = begin; i < end - 1; i++) {
            if (text.charAt(i) == '\r' && text.charAt(i + 1) != '\n') {
                return i + 1;
            }
        }
        return end;
    }

    /** How many lines there are; what follows the last end of a line is one only if it is not empty. */
    int count() {
        return count;
    }

    /** A line without its end, counted from 1; empty if there is no such line. */
    String line(int number) {
        if (number < 1 || number > count) {
            return "";
        }
        int end = begins[number];
        if (end > begins[number - 1] && text.charAt(end - 1) == '\n') {
            end--;
        }
        if (end > begins[number - 1] && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(begins[number - 1], end);
    }
}
