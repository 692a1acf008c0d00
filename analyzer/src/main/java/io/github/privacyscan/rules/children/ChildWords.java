package io.github.privacyscan.rules.children;

import io.github.privacyscan.rules.NameTokens;
import java.util.List;
import java.util.Set;

/** Words by which code and pages speak of children, of those who act for them, and of those who keep records about them. */
final class ChildWords {

    private static final Set<String> CHILD = Set.of(
            "child", "children", "kid", "kids", "pupil", "pupils", "toddler", "toddlers", "schoolchild", "preschooler");

    private static final Set<String> GUARDIAN = Set.of(
            "guardian",
            "guardians",
            "parent",
            "parents",
            "parental",
            "mother",
            "father",
            "mum",
            "mom",
            "dad",
            "caregiver",
            "carer",
            "custodian");

    private static final Set<String> KEEPERS = Set.of(
            "staff",
            "employee",
            "employees",
            "admin",
            "teacher",
            "teachers",
            "doctor",
            "nurse",
            "clinic",
            "patient",
            "patients",
            "school",
            "office",
            "family",
            "families");

    private static final Set<String> AGE = Set.of("age", "coppa", "birthday", "minor");

    private static final List<String> CHILD_SIGNS = List.of("兒童", "儿童", "小朋友", "幼兒", "幼儿", "小學生", "小学生", "學童", "学童");

    private static final List<String> GUARDIAN_SIGNS = List.of("家長", "家长", "監護人", "监护人", "父母");

    private static final Set<String> OTHERS = Set.of(
            "friend", "friends", "classmate", "classmates", "sibling", "siblings", "brother", "sister", "neighbour");

    private static final Set<String> CONTACT = Set.of(
            "name",
            "names",
            "phone",
            "mobile",
            "tel",
            "email",
            "contact",
            "contacts",
            "address",
            "wechat",
            "whatsapp",
            "school");

    private static final List<String> OTHERS_SIGNS = List.of("朋友", "同學", "同学", "兄弟姊妹", "兄弟姐妹");

    private static final List<String> CONTACT_SIGNS = List.of("姓名", "名字", "電話", "电话", "電郵", "邮箱", "聯絡", "联系", "地址");

    private ChildWords() {}

    /** Whether the thing named is a child's: the first word is one. */
    static boolean nameChild(String name) {
        List<String> words = NameTokens.of(name);
        return !words.isEmpty() && CHILD.contains(words.get(0));
    }

    /** Whether a path or a text speaks of children. */
    static boolean speakOfChildren(String text) {
        return CHILD_SIGNS.stream().anyMatch(text::contains)
                || NameTokens.of(text).stream().anyMatch(CHILD::contains);
    }

    /** Whether a name or a text speaks of a parent or guardian. */
    static boolean speakOfGuardian(String text) {
        return GUARDIAN_SIGNS.stream().anyMatch(text::contains)
                || NameTokens.of(text).stream().anyMatch(GUARDIAN::contains);
    }

    /** Whether a name speaks of somebody who keeps records about children. */
    static boolean speakOfKeeper(String name) {
        return NameTokens.of(name).stream().anyMatch(KEEPERS::contains);
    }

    /** Whether a name speaks of an age. */
    static boolean speakOfAge(String name) {
        return NameTokens.of(name).stream().anyMatch(AGE::contains);
    }

    /** Whether a name or a text asks for contact data of friends or siblings. */
    static boolean speakOfOthers(String text) {
        List<String> words = NameTokens.of(text);
        boolean others = words.stream().anyMatch(OTHERS::contains)
                || OTHERS_SIGNS.stream().anyMatch(text::contains);
        return others
                && (words.stream().anyMatch(CONTACT::contains)
                        || CONTACT_SIGNS.stream().anyMatch(text::contains));
    }
}
