package io.github.privacyscan.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.knowledge.Knowledge;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands around a declaration tells what it is: its neighbours, its owner's supertype, who holds the owner. */
final class NeighbourTest {

    private static final Knowledge KNOWLEDGE = BuiltInConcepts.load();

    @Test
    void partsOfAnAddressCountBesideAnAddress() {
        assertEquals(
                List.of("coarse-location city MEDIUM", "postal-code postalCode MEDIUM", "coarse-location state MEDIUM"),
                fields("class Delivery { String city; String postalCode; String state; }"));
        assertEquals(List.of(), fields("class Payment { String state; }"));
        assertEquals(List.of(), fields("class Warehouse { String city; String postalCode; String state; }"));
    }

    @Test
    void aStreetAndItsHouseCountBesideAPlace() {
        assertEquals(
                List.of("address street MEDIUM", "address houseNumber MEDIUM", "postal-code zipCode MEDIUM"),
                fields("record Address(String street, String houseNumber, String zipCode) {}"));
        assertEquals(
                List.of("address line1 MEDIUM", "coarse-location city MEDIUM", "postal-code zip MEDIUM"),
                fields("class Address { String line1; String city; String zip; }"));
        assertEquals(
                List.of(),
                fields("class Route { String line1; String line2; } class Warehouse { String street; String city; }"
                        + " class Archive { String zip; String suite; }"));
    }

    @Test
    void halvesOfAPairCountTogether() {
        assertEquals(
                List.of("precise-location jd MEDIUM", "precise-location wd MEDIUM"),
                fields("class Punch { double jd; double wd; }"));
        assertEquals(List.of(), fields("class Punch { double jd; double speed; }"));
    }

    @Test
    void aNeighbourTellsNothingAgainstTheLabel() {
        assertEquals(
                List.of("postal-code postalCode MEDIUM"),
                fields(
                        "class Delivery { String postalCode; /** 订单状态说明 */ String status; /** 是否显示地址 */ String city; }"));
    }

    @Test
    void anAddressOfShopsOnlyIsNoPersons() {
        String address = "class Address { String address; String city; }";
        assertEquals(
                List.of(),
                fields(address + "class Warehouse { Address at; } class Store { java.util.List<Address> at; }"));
        assertEquals(
                List.of("address address MEDIUM", "coarse-location city MEDIUM"),
                fields(address + "class Warehouse { Address at; } class Customer { Address home; }"));
        assertEquals(List.of("address address MEDIUM", "coarse-location city MEDIUM"), fields(address));
    }

    @Test
    void aSubclassOfAPersonIsOne() {
        assertEquals(List.of("name name WEAK"), fields("class Person {} class Vet extends Person { String name; }"));
        assertEquals(List.of(), fields("class Machine {} class Vet extends Machine { String name; }"));
    }

    @Test
    void aSetterTakesWhatTheFieldIs() {
        Inventory inventory =
                build("class Sys { /** 服务器IP */ String ip; void setIp(String ip) {} void ping(String ip) {} }");
        assertEquals(
                List.of("Sys#ping ip"),
                inventory.elements().stream()
                        .map(one -> one.owner() + " " + one.name())
                        .toList());
    }

    @Test
    void aLabelAboutAThingDoubtsAnAmbiguousName() {
        assertEquals(
                List.of("postal-code postCode MEDIUM", "email userEmail STRONG"),
                fields(
                        "class Row { /** 岗位编码 */ String postCode; } class Other { /** 编码 */ String postCode; /** 岗位编码 */ String userEmail; }"));
    }

    @Test
    void aNameAndItsLabelSayWhoDidSomething() {
        assertEquals(
                List.of("username deployUser MEDIUM"),
                fields(
                        "class Deploy { /** 部署者 */ String deployUser; /** 部署时间 */ String byUser; /** 消费者 */ String topic; }"));
    }

    @Test
    void aCaptionThatIsATermCountsOnPeople() {
        assertEquals(List.of("access-token key WEAK"), fields("class OnlineUser { /** token */ String key; }"));
        assertEquals(List.of(), fields("class Lexer { /** token */ String key; }"));
    }

    @Test
    void whatTheWordsBeforeNameIsNotAPersons() {
        assertEquals(
                List.of("user-agent userAgent STRONG"),
                fields("class Visitor { String userAgent; String userAgentName; }"));
    }

    private static List<String> fields(String source) {
        return build(source).elements().stream()
                .filter(one -> one.kind() == DataElement.Kind.FIELD)
                .map(one -> one.concept().id() + " " + one.name() + " " + one.confidence())
                .toList();
    }

    private static Inventory build(String source) {
        return InventoryBuilder.build(Programs.of(source, KNOWLEDGE), KNOWLEDGE);
    }
}
