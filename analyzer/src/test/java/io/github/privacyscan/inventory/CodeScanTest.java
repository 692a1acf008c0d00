package io.github.privacyscan.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.knowledge.Knowledge;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Personal data that code names by texts, and texts that are personal data themselves. */
final class CodeScanTest {

    private static final Knowledge KNOWLEDGE = BuiltInConcepts.load();

    @Test
    void keysOfMapsAndPropertiesAreData() {
        assertEquals(
                List.of(
                        "map-key email email STRONG",
                        "map-key phone mobile_no STRONG",
                        "map-key date-of-birth dob STRONG"),
                code("""
                        map.put("email", value);
                        Object one = profile.getProperty("mobile_no");
                        row.getString("dob");
                        map.get("status");
                        """));
    }

    @Test
    void constantsArePlacesOfKeysWhereTheyAreUsed() {
        Inventory inventory = build("""
                class Keys { static final String MAIL = "email"; static final String ID = "id"; }
                class A { void m(Map<String, Object> map) {
                    map.get(Keys.MAIL); map.get(Keys.ID); } }
                """);
        assertEquals(
                List.of("F.java:3 email"),
                inventory.elements().stream()
                        .map(one -> one.place() + " " + one.name())
                        .toList());
    }

    @Test
    void theLastPartOfAPathIsTheName() {
        assertEquals(
                List.of(
                        "map-key email $.user.email STRONG",
                        "map-key phone properties.phone STRONG",
                        "map-key email /customer/email STRONG"),
                code("""
                        JsonPath.read(text, "$.user.email");
                        map.get("properties.phone");
                        node.at("/customer/email");
                        node.at("/product/name");
                        config.getProperty("mail.smtp.password");
                        """));
    }

    @Test
    void chineseKeysOfRowsAreData() {
        assertEquals(List.of("map-key phone 手机号码 STRONG"), code("row.put(\"手机号码\", value); row.put(\"商品名称\", value);"));
    }

    @Test
    void commonWordsCountBesideOtherKeysOfTheSameObject() {
        assertEquals(
                List.of("map-key name name MEDIUM", "map-key email email STRONG", "map-key phone phone STRONG"),
                code("map.put(\"name\", value); map.put(\"email\", value); map.put(\"phone\", value);"));
        assertEquals(
                List.of("map-key email email STRONG", "map-key phone phone STRONG"),
                code("map.put(\"email\", value); map.put(\"phone\", value); other.put(\"name\", value);"));
    }

    @Test
    void otherTextsAreNoKeys() {
        assertEquals(List.of(), code("""
                messages.getMessage("email");
                log.getLogger("email");
                field.setName("email");
                list.add("email");
                repository.getByName("email");
                System.getProperty("user.name");
                map.get("send us your email please");
                """));
    }

    @Test
    void theTextFormOfATypeRepeatsItsFields() {
        Inventory inventory = build(
                "class Post { /** 岗位编码 */ String postCode; String text(Builder b) { return b.append(\"postCode\", postCode).text(); } }");
        assertEquals(List.of(), inventory.elements());
    }

    @Test
    void numbersWithARightCheckDigitAreDataAndNeverPrintedWhole() {
        assertEquals(
                List.of(
                        "literal hkid E******(*) MEDIUM",
                        "literal prc-id 4***************** STRONG",
                        "literal payment-card 4*** **** **** **** MEDIUM"),
                code("""
                        String one = "E364912(5)";
                        String two = "440524188001010014";
                        String three = "4539 5787 6362 1486";
                        String four = "E364912(6)";
                        String five = "A123456(3)";
                        String six = "4111111111111111";
                        String seven = "20240131123456";
                        """));
    }

    @Test
    void telephoneNumbersCountWhereTheyAreNamed() {
        assertEquals(List.of("literal phone +*** **** **** STRONG", "literal phone +*** **** **** STRONG"), code("""
                        String phone = "+852 9123 4567";
                        member.setMobile("+852 6123 4567");
                        String order = "+852 9123 4567";
                        """));
    }

    private static List<String> code(String statements) {
        return build("class A { void m() {\n" + statements + "\n} }").elements().stream()
                .map(one -> one.kind().label() + " " + one.concept().id() + " " + one.name() + " " + one.confidence())
                .toList();
    }

    private static Inventory build(String source) {
        return InventoryBuilder.build(Programs.of(source, KNOWLEDGE), KNOWLEDGE);
    }
}
