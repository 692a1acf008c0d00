package io.github.privacyscan.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.knowledge.AnnotationModel;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InventoryBuilderTest {

    private static final Knowledge KNOWLEDGE = BuiltInConcepts.load()
            .with(new Knowledge(
                    Map.of(),
                    Knowledge.EMPTY.matching(),
                    List.of(),
                    List.of(
                            annotation("lib.Personal", "personal-data"),
                            annotation("lib.Harmless", "not-personal-data"),
                            annotation("lib.Caption", "label"),
                            annotation("lib.Setting", "setting"),
                            annotation("lib.Col", "column"),
                            annotation("lib.Table", "entity")),
                    Map.of()));
    private static final Place HERE = new Place("A.java", new Span(1, 1, 1, 2));

    @Test
    void findsFieldsOfEveryKindOfType() {
        assertEquals(List.of("email email STRONG", "phone mobileNo STRONG", "age age MEDIUM"), fields("""
                        class Member { String email; class Inner { String mobileNo; } }
                        record Person(int age) {}
                        enum Status { A; String phone; static Status of(String phone) { return A; } }
                        """));
    }

    @Test
    void constantsAndServicesAreNoData() {
        assertEquals(List.of(), fields("""
                        class Member {
                            static final String EMAIL = "email";
                            EmailService email;
                            Runnable phone;
                            boolean password;
                            java.util.Date address;
                            Map<String, EmailService> emails;
                        }
                        class EmailService { String a; String b; }
                        """));
    }

    @Test
    void settingsAndAccountsOfMachinesAreForTheInventoryOnly() {
        assertEquals(List.of("access-token accessToken WEAK", "email email STRONG"), fields("""
                        class JobClient {
                            @lib.Setting("${job.token}") String accessToken;
                            @lib.Setting("${es.ip}") String connectIp;
                            String email;
                        }
                        """));
        assertEquals(
                List.of("username dbUsername WEAK"), fields("class SysDataSource { /** 用户名 */ String dbUsername; }"));
        assertEquals(List.of("access-token accessToken STRONG"), fields("class Member { String accessToken; }"));
    }

    @Test
    void theNamesAroundATokenSayWhoseItIs() {
        assertEquals(
                List.of("access-token token MEDIUM"),
                parameters("class JwtTokenUtil { void claims(String token) {} }"));
        assertEquals(
                List.of("access-token token MEDIUM"),
                parameters("class Realm { void checkUserTokenIsEffect(String token) {} }"));
        assertEquals(
                List.of(),
                parameters("class QueryParser { void next(String token) {} void tokenType(String token) {} }"));
        assertEquals(List.of(), parameters("class CsrfTokenFilter { void check(String token) {} }"));
    }

    @Test
    void containersEnumsAndValueClassesHoldData() {
        assertEquals(
                List.of(
                        "email emails STRONG",
                        "password password STRONG",
                        "gender gender STRONG",
                        "hkid hkid STRONG",
                        "phone phones STRONG",
                        "pregnancy isPregnant STRONG"),
                fields("""
                        class Member {
                            List<String> emails;
                            char[] password;
                            Gender gender;
                            Hkid hkid;
                            Map<Integer, Optional<String>> phones;
                            boolean isPregnant;
                        }
                        enum Gender { F, M }
                        record Hkid(String value) {}
                        """));
    }

    @Test
    void labelsBeatNames() {
        assertEquals(List.of("phone lianxi STRONG", "email contact STRONG", "name name MEDIUM"), fields("""
                        class Member {
                            /** 手机号码 */ String lianxi;
                            @Caption("电子邮箱") String contact;
                            /** 服务器地址 */ String address;
                            @Caption("Full name") String name;
                            @Caption("No. of kids") String hkidno;
                        }
                        """));
    }

    @Test
    void aWordForAThingInALabelOnlyDoubts() {
        assertEquals(
                List.of("ip-address requestIp STRONG"),
                fields("class Log { @Caption(\"请求ip地址\") String requestIp; @Caption(\"公司电话\") String phone; }"));
    }

    @Test
    void annotationsDecide() {
        assertEquals(List.of("passport code CONFIRMED", "email contact STRONG"), fields("""
                        class Member {
                            @Personal("passport") String code;
                            @Harmless String email;
                            @Col("user_email") String contact;
                        }
                        """));
    }

    @Test
    void aConstraintTellsWhatANameDoesNot() {
        assertEquals(List.of("email contact MEDIUM"), fields("class Form { @Email String contact; }"));
    }

    @Test
    void commonWordsAndInitialsCountBesideOthers() {
        assertEquals(List.of("name name WEAK"), fields("class Member { String name; }"));
        assertEquals(
                List.of("name name MEDIUM", "email email STRONG", "phone mobileNo STRONG"),
                fields("class Member { String name; String email; String mobileNo; }"));
        assertEquals(List.of("name xm WEAK"), fields("class Student { String xm; }"));
        assertEquals(
                List.of("name xm MEDIUM", "prc-id sfzh MEDIUM", "phone lxdh MEDIUM"),
                fields("class Student { String xm; String sfzh; String lxdh; }"));
    }

    @Test
    void theTableOrTheFieldsTellWhatATypeIs() {
        assertEquals(List.of("name name WEAK"), fields("@Table(\"t_member\") class Row { String name; }"));
        assertEquals(
                List.of("name name MEDIUM", "email email STRONG", "date-of-birth dob STRONG"),
                fields("class Row { String name; String email; String dob; }"));
        assertEquals(List.of(), fields("class Product { String name; }"));
    }

    @Test
    void accountsOfMachinesAreOnlyWeak() {
        assertEquals(
                List.of("username userName WEAK", "password password STRONG"),
                fields("class DatabaseConfig { String userName; String password; String ip; }"));
        assertEquals(List.of(), fields("class LocalStorage { String realName; String fileRealName; }"));
        assertEquals(List.of("name realName STRONG"), fields("class Row { String realName; }"));
    }

    @Test
    void numbersOfDepartmentsAreOnlyWeakUnlessSomebodyIsNamedBeside() {
        assertEquals(
                List.of("phone mobileNo WEAK", "fax faxNo WEAK"),
                fields("class SysDepart { String departName; String mobileNo; String faxNo; }"));
        assertEquals(
                List.of("phone mobileNo STRONG", "contact-person contactPerson STRONG"),
                fields("class Department { String mobileNo; String contactPerson; }"));
        assertEquals(List.of("phone mobileNo STRONG"), fields("class DepartmentEmployee { String mobileNo; }"));
    }

    @Test
    void choicesIdentifyNobody() {
        assertEquals(
                List.of("gender gender STRONG"),
                fields("class Payment { Card creditCard; Card gender; } enum Card { A, B }"));
    }

    @Test
    void questionsAreDataWhereTheAnswerIs() {
        assertEquals(
                List.of("pregnancy isPregnant STRONG"),
                fields(
                        "class Patient { /** 是否怀孕 */ boolean isPregnant; /** 是否显示手机号 */ String phone; /** Whether mail */ String email; }"));
    }

    @Test
    void theAddressOfACompanyIsAThing() {
        assertEquals(List.of("address address MEDIUM"), fields("class MemberAddress { String address; }"));
        assertEquals(List.of(), fields("class CompanyAddress { String address; }"));
    }

    @Test
    void aTextMayBeEnteredAgain() {
        assertEquals(
                List.of("password repeatPassword STRONG"),
                fields("class Form { String repeatPassword; boolean changePassword; }"));
    }

    @Test
    void namesProtectionAndGivesEvidence() {
        DataElement element =
                build("class Member { String emailHash; }").elements().get(0);
        assertTrue(element.isProtected());
        assertEquals(List.of("name 'emailHash' = email (strong)"), element.evidence());
        assertEquals("F.java:1", element.place().toString());
    }

    @Test
    void findsParameters() {
        Inventory inventory = build("""
                class Member { String email; void setEmail(String email) {} void send(int times, String email) {} }
                """);
        assertEquals(
                List.of("FIELD email", "PARAMETER email"),
                inventory.elements().stream()
                        .map(one -> one.kind() + " " + one.name())
                        .toList());
        assertEquals(
                Optional.of("send(email)"),
                inventory
                        .parameter(method("Member", "send", "int", "java.lang.String"), 1)
                        .map(DataElement::displayName));
        assertTrue(inventory
                .parameter(method("Member", "setEmail", "java.lang.String"), 0)
                .isPresent());
        assertTrue(inventory
                .parameter(method("Member", "send", "int", "java.lang.String"), 0)
                .isEmpty());
        assertTrue(inventory.field(new FieldRef("Member", "email", false)).isPresent());
        assertTrue(inventory.field(new FieldRef("Member", "email", true)).isEmpty());
    }

    @Test
    void accessorsOfLibrariesAndInterfacesGiveData() {
        Inventory inventory =
                build("interface Member { String getMobileNo(); boolean isEmail(); int getAge(int years); }");
        assertEquals(Optional.of("email"), accessor(inventory, "lib.Profile", "getEmail"));
        assertEquals(Optional.of("email"), accessor(inventory, "lib.Profile", "email"));
        assertEquals(Optional.of("phone"), accessor(inventory, "Member", "getMobileNo"));
        assertEquals(Optional.empty(), accessor(inventory, "Member", "isEmail"));
        assertEquals(Optional.empty(), accessor(inventory, "lib.Profile", "isEmail"));
        assertEquals(Optional.of("pregnancy"), accessor(inventory, "lib.Profile", "isPregnant"));
        assertEquals(Optional.empty(), accessor(inventory, "java.lang.Thread", "getEmail"));
        assertEquals(Optional.empty(), accessor(inventory, "lib.Member", "address"));
        assertEquals(Optional.of("address"), accessor(inventory, "lib.Member", "getAddress"));
    }

    @Test
    void namesInTextsAndVariablesMeanData() {
        Inventory inventory = build("class MemberController {}");
        assertEquals(
                Optional.of("phone"),
                inventory
                        .named("mobile_no", DataElement.Kind.MAP_KEY, "MemberController", HERE)
                        .map(one -> one.concept().id()));
        assertEquals(
                Optional.of("email"),
                inventory
                        .named("邮箱", DataElement.Kind.MAP_KEY, "MemberController", HERE)
                        .map(one -> one.concept().id()));
        assertTrue(inventory
                .variable("email", "A", Type.named("java.lang.String"), HERE)
                .isPresent());
        assertTrue(inventory
                .variable("email", "A", new Type.Primitive("int"), HERE)
                .isEmpty());
    }

    private static Optional<String> accessor(Inventory inventory, String owner, String name) {
        return inventory
                .accessor(method(owner, name), HERE)
                .map(one -> one.concept().id());
    }

    private static MethodRef method(String owner, String name, String... types) {
        return new MethodRef(owner, name, List.of(types), false, true);
    }

    private static AnnotationModel annotation(String name, String role) {
        return new AnnotationModel(name, role, Optional.of("value"), Map.of(), "test");
    }

    private static List<String> fields(String source) {
        return elements(source, DataElement.Kind.FIELD);
    }

    private static List<String> parameters(String source) {
        return elements(source, DataElement.Kind.PARAMETER);
    }

    private static List<String> elements(String source, DataElement.Kind kind) {
        return build(source).elements().stream()
                .filter(one -> one.kind() == kind)
                .map(one -> one.concept().id() + " " + one.name() + " " + one.confidence())
                .toList();
    }

    private static Inventory build(String source) {
        return InventoryBuilder.build(Programs.of(source, KNOWLEDGE), KNOWLEDGE);
    }
}
