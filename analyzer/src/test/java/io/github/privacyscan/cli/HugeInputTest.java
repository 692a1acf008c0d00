package io.github.privacyscan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Code no human wrote: deep, long and entangled. All of it is analysed; the leak in it is found. Time limits only end
 * what would not end by itself.
 */
final class HugeInputTest {

    @TempDir
    Path folder;

    private BadProject project;

    @BeforeEach
    void project() throws IOException {
        project = BadProject.in(folder);
    }

    @Test
    void parenthesesNestThousandfold() throws IOException {
        leaks(5, "", "(".repeat(3000) + "phone" + ")".repeat(3000));
    }

    @Test
    void blocksNestThousandfold() throws IOException {
        String member = "void deep() { " + "{".repeat(3000) + " System.out.print(phone); " + "}".repeat(3000) + " }\n";
        leaks(4, member, "0");
    }

    @Test
    void textsHaveTwentyThousandParts() throws IOException {
        leaks(
                5,
                "",
                lines(10_000, i -> "\"a" + i + "\" +") + " phone + " + lines(9_999, i -> "\"b" + i + "\" +") + " 0");
    }

    @Test
    void callsChainThousandfold() throws IOException {
        leaks(5, "", "new StringBuilder()" + ".append(\"x\")".repeat(2000) + ".append(phone).toString()");
    }

    @Test
    void aGeneratedFileHasTwoMegabytes() throws IOException {
        int count = 2_000_000 / 60;
        String constants = lines(
                count, i -> String.format("    static final String KEY_%05d = \"value of the key %05d\";%n", i, i));
        leaks(5 + count, constants, "phone");
    }

    @Test
    void aClassHasFiveThousandMethods() throws IOException {
        int count = 5000;
        String methods = lines(
                count,
                i -> "    String m" + i + "(String a) { return a + m" + Math.min(i + 1, count - 1) + "(phone); }\n");
        String last = "    String end(String a) { return a; }\n";
        leaks(6 + count, methods.replace("m" + (count - 1) + "(phone)", "end(phone)") + last, "m0(\"\")");
    }

    @Test
    void aBodyHasTenThousandStatements() throws IOException {
        int count = 10_000;
        String method = "    String text() {\n        String s = phone;\n"
                + lines(count, i -> "        s = s + \"a" + i + "\";\n")
                + "        return s;\n    }\n";
        leaks(9 + count, method, "text()");
    }

    @Test
    void aBodyHasFiveThousandBranches() throws IOException {
        int count = 5000;
        String method = "    String text(int k) {\n        String s = phone;\n"
                + lines(count, i -> "        if (k == " + i + ") { s = s + " + i + "; }\n")
                + "        return s;\n    }\n";
        leaks(9 + count, method, "text(1)");
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aBodyHasTenThousandBranchesInALoop() throws IOException {
        int count = 10_000;
        String method = "    String text(int k) {\n        String s = phone;\n        while (k > 0) {\n"
                + lines(count, i -> "        if (k == " + i + ") { s = s + " + i + "; }\n")
                + "        }\n        return s;\n    }\n";
        leaks(11 + count, method, "text(1)");
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aSendHasNineteenThousandTestsBeforeIt() throws IOException {
        int count = 19_000;
        String tests = lines(count, i -> "        if (k == " + i + ") { k = k + " + i + "; }\n");
        project.add("PromotionMailer.java", """
                import org.springframework.mail.SimpleMailMessage;
                import org.springframework.mail.javamail.JavaMailSender;
                class PromotionMailer {
                    private String email;
                    void sendPromotion(JavaMailSender sender, int k) {
                        SimpleMailMessage promotion = new SimpleMailMessage();
                        promotion.setTo(email);
                        promotion.setSubject("Special offer");
                %s        sender.send(promotion);
                    }
                }
                """.formatted(tests));
        leaks(5, "", "phone");
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aNameHasTwentyThousandParts() throws IOException {
        leaks(5, "", "phone + " + lines(20_000, i -> "a" + i + ".") + "end");
    }

    @Test
    void twoHundredMethodsCallEachOther() throws IOException {
        int count = 200;
        String methods = lines(
                count,
                i -> "    String m" + i + "(String a) { return a == null ? phone : a.isEmpty() ? m" + (i + 1) % count
                        + "(a) : m" + (i * 7 + 3) % count + "(a + 1); }\n");
        leaks(5 + count, methods, "m0(\"x\")");
    }

    @Test
    void typesInheritThousandfold() throws IOException {
        int count = 1500;
        String types = lines(count, i -> "class C" + i + " extends C" + (i + 1) + " { }\n");
        project.add("Deep.java", types + "class C" + count + " { String phone; }\n");
        leaks(5, "", "new C0().phone + phone");
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void classesInheritInCircles() throws IOException {
        project.add("Circle.java", "class A extends B { void a() { c(); } }\nclass B extends A { }\n");
        leaks(5, "", "phone");
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void interfacesInheritInCircles() throws IOException {
        project.add("Circle.java", "interface I extends J { default void a() { c(); } }\ninterface J extends I { }\n");
        leaks(5, "", "phone");
    }

    private void leaks(int line, String members, String printed) throws IOException {
        project.addPrinting("Bad.java", members, printed).scan().complete().leaks("Bad.java", line);
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }
}
