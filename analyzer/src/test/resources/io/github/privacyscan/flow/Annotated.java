import java.util.List;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.Setter;
import lombok.Singular;
import lombok.ToString;
import lombok.Value;
import lombok.With;
import lombok.experimental.Accessors;
import lombok.experimental.Delegate;
import lombok.experimental.SuperBuilder;
import lombok.experimental.UtilityClass;
import lombok.extern.slf4j.Slf4j;

@Slf4j
class Annotated {
    @Data
    static class Member {
        private String email;
        private int visits;

        @ToString.Exclude
        private String mobilePhone;
    }

    @Value
    @With
    static class Card {
        String hkid;
        int visits;
    }

    @Getter
    @Setter
    @Accessors(fluent = true, chain = true)
    static class Fluent {
        private String email;
        private int visits;
    }

    @Builder(toBuilder = true)
    @ToString(onlyExplicitlyIncluded = true)
    static class Order {
        private final String email;

        @ToString.Include
        private final int visits;

        @Singular
        private final List<String> lines;

        @ToString.Include
        String masked() {
            return "***";
        }
    }

    @SuperBuilder
    @Getter
    static class Base {
        private final String email;
    }

    @SuperBuilder
    @Getter
    @ToString(callSuper = true)
    static class Derived extends Base {
        private final int visits;
    }

    @AllArgsConstructor
    @ToString
    static class Loud {
        private String mobilePhone;
    }

    @RequiredArgsConstructor
    static class Required {
        private final String email;
        private int visits;
    }

    @UtilityClass
    static class Printing {
        void print(String text) {
            System.out.println(text); // flow: hkid
        }

        void quiet(String text) {
            System.out.println(text.length());
        }
    }

    static class Wrapper {
        @Delegate
        private final Member member = new Member();
    }

    void data(Member member) {
        log.info("member {}", member); // flow: email
        log.info("phone {}", member.getMobilePhone()); // flow: phone
        log.info("visits {}", member.getVisits());
    }

    void values(Card card) {
        System.out.println(card.withVisits(2).getHkid()); // flow: hkid
        System.out.println(card.withVisits(2).getVisits());
        Printing.print(card.getHkid());
        Printing.quiet(card.getHkid());
    }

    void fluent(Member member) {
        Fluent fluent = new Fluent().email(member.getEmail()).visits(member.getVisits());
        System.out.println(fluent.email()); // flow: email
        System.out.println(fluent.visits());
    }

    void built(Member member) {
        Order order = Order.builder().email(member.getEmail()).visits(1).build();
        System.out.println(order.email); // flow: email
        System.out.println(order.visits);
        System.out.println(order);
        System.out.println(order.toBuilder().visits(3).build().email); // flow: email
    }

    void superBuilt(Member member) {
        Derived derived = Derived.builder().email(member.getEmail()).visits(1).build();
        System.out.println(derived.getEmail()); // flow: email
        System.out.println(derived.getVisits());
    }

    void constructed(Member member) {
        System.out.println(new Loud(member.getMobilePhone())); // flow: phone
        Required required = new Required(member.getEmail());
        System.out.println(required.email); // flow: email
        System.out.println(required.visits);
    }

    void delegated(Wrapper wrapper) {
        System.out.println(wrapper.getEmail()); // flow: email
        System.out.println(wrapper.getVisits());
    }
}
