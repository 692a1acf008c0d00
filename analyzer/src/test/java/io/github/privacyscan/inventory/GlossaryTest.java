package io.github.privacyscan.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.knowledge.Knowledge;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What labels in one place of a program say about names in another. */
final class GlossaryTest {

    private static final Knowledge KNOWLEDGE = BuiltInConcepts.load();

    @Test
    void aLabelledFieldExplainsParametersOfItsName() {
        assertEquals(
                List.of("zjhm identity-document MEDIUM", "zjhm identity-document STRONG"),
                surely("class A { /** 证件号码 */ String zjhm; } class B { void find(String zjhm) {} }"));
    }

    @Test
    void initialsThatNoVocabularyKnowsAreExplainedToo() {
        assertEquals(
                List.of("cbzd diagnosis MEDIUM", "cbzd diagnosis STRONG"),
                surely("class A { /** 初步诊断 */ String cbzd; } class B { void set(long id, String cbzd) {} }"));
    }

    @Test
    void wordsAreNotInitials() {
        assertEquals(
                List.of("content diagnosis STRONG"),
                surely("class A { /** 初步诊断 */ String content; } class B { void set(long id, String content) {} }"));
    }

    @Test
    void labelsThatDisagreeExplainNothing() {
        assertEquals(
                List.of("zjhm identity-document STRONG"),
                surely("class A { /** 证件号码 */ String zjhm; } class C { /** 是否审核 */ String zjhm; }"
                        + " class B { void find(String zjhm) {} }"));
    }

    @Test
    void aNameIsNoDataWhereItsOwnLabelSaysSo() {
        assertEquals(
                List.of("lxdh phone STRONG"),
                surely("class A { /** 联系电话 */ String lxdh; } class Shop { void find(String lxdh) {} }"));
    }

    @Test
    void whatAClassIsCalledSaysWhetherItIsOfThings() {
        String fields = " { /** 药品名称 */ String ypmc; }";
        assertEquals(List.of(), surely("/** 药品库存盘点单 */ class Kcpd" + fields));
        assertEquals(List.of("ypmc prescription MEDIUM"), surely("/** 处方 */ class Cf" + fields));
    }

    @Test
    void aWholeNumberCalledANumberOfRecordsIsTheKeyOfARow() {
        assertEquals(List.of(), surely("class A { /** 病人编号 */ Long brid; }"));
        assertEquals(List.of("brid patient-number STRONG"), surely("class A { /** 病人编号 */ String brid; }"));
        assertEquals(List.of("brbh patient-number STRONG"), surely("class A { /** 病人编号 */ Long brbh; }"));
    }

    @Test
    void aNumberMayAnswerTheQuestionOfItsLabel() {
        assertEquals(List.of("jstg marketing-consent STRONG"), surely("class A { /** 是否接收推广短信 */ Integer jstg; }"));
        assertEquals(List.of(), surely("class A { /** 接收推广短信 */ Integer jstg; }"));
    }

    private static List<String> surely(String source) {
        return InventoryBuilder.build(Programs.of(source, KNOWLEDGE), KNOWLEDGE).elements().stream()
                .filter(element -> element.confidence() != Confidence.WEAK)
                .map(element -> element.name() + " " + element.conceptId() + " " + element.confidence())
                .sorted()
                .toList();
    }
}
