package io.github.privacyscan.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.inventory.LabelMatch.Verdict;
import io.github.privacyscan.knowledge.Concept.Strength;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabelMatcherTest {

    private static final LabelMatcher LABELS = new LabelMatcher(BuiltInConcepts.load());

    @Test
    void findsEveryLabelOfTheVocabulary() {
        List<String> wrong = BuiltInConcepts.rows("labels.tsv")
                .filter(row -> !first(row[0]).equals(row[1]))
                .map(row -> row[0] + ": " + first(row[0]) + ", not " + row[1])
                .toList();
        assertEquals(List.of(), wrong);
        assertEquals(33, BuiltInConcepts.rows("labels.tsv").count());
    }

    @Test
    void leavesEveryLookalikeAlone() {
        List<String> wrong = BuiltInConcepts.rows("lookalike-labels.tsv")
                .filter(row -> first(row[0]).equals(row[1]))
                .map(row -> row[0] + " is not " + row[1])
                .toList();
        assertEquals(List.of(), wrong);
        assertEquals(88, BuiltInConcepts.rows("lookalike-labels.tsv").count());
    }

    @ParameterizedTest
    @CsvSource({
        "手機號碼, phone",
        "手机号码, phone",
        "用戶郵箱, email",
        "收貨地址, address",
        "用户手机号（必填）, phone",
        "手机号 列表, phone",
        "最后登录ＩＰ, ip-address"
    })
    void comparesScriptsAndWidthsAsEqual(String label, String concept) {
        assertEquals(concept, first(label));
    }

    @ParameterizedTest
    @CsvSource({
        "服务器地址, DOUBTS",
        "酒店地址, DOUBTS",
        "公司电话, DOUBTS",
        "是否显示手机号, DENIES",
        "是否怀孕, NAMES",
        "客户手机号, NAMES",
        "操作说明, SILENT"
    })
    void tellsThingsAndQuestionsFromData(String label, Verdict verdict) {
        assertEquals(verdict, LABELS.match(label).verdict());
    }

    @ParameterizedTest
    @CsvSource({"性别 1男 2女, gender", "证件类型 01身份证 02护照 04香港身份证, identity-document"})
    void listsOfCodesSayNothingOfWhatALabelNames(String label, String concept) {
        assertEquals(concept, first(label));
    }

    @Test
    void aTermAtTheEndOfASentenceIsLessSure() {
        assertEquals(Strength.STRONG, LABELS.match("本人常用手机号").strength());
        assertEquals(Strength.MEDIUM, LABELS.match("在访问身份验证中用到的手机号").strength());
    }

    @Test
    void doesNotCutLatinWords() {
        assertEquals("", first("会员VIP"));
    }

    private static String first(String label) {
        return LABELS.match(label).concepts().stream()
                .findFirst()
                .map(concept -> concept.id())
                .orElse("");
    }
}
