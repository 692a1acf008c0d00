package io.github.privacyscan.rules.samples;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.ValueFormat;
import io.github.privacyscan.knowledge.ValueForms;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.samples.SampleRecord.Cell;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells values that look like those of a real person from those that somebody made up. */
final class RealValues {

    /** Numbers that mean one person, whose check digit tells them from others. */
    private static final Set<String> NUMBERS = Set.of("hkid", "prc-id", "payment-card", "foreign-national-id", "iban");

    private static final Pattern NEW_YEAR = Pattern.compile(".*\\D0?1\\D0?1(?:\\D.*)?|\\d{4}0101");
    private static final Pattern SEPARATED = Pattern.compile(".*[() -].*");

    /** A shorter text is no address. */
    private static final int ADDRESS = 4;

    private final ValueForms forms;
    private final Set<String> names;
    private final Set<String> domains;

    RealValues(Knowledge knowledge) {
        forms = new ValueForms(knowledge.matching());
        names = knowledge.matching().set("placeholder-names");
        domains = knowledge.matching().set("placeholder-domains");
    }

    /** The form of a number with a right check digit, where its name says the same or nothing and the form is rare. */
    Optional<ValueFormat> number(Cell cell) {
        return forms.checked(cell.text())
                .filter(format -> NUMBERS.contains(format.concept()) && !ValueForms.isMadeUp(cell.text()))
                .filter(format -> cell.element()
                        .map(element -> agrees(element, format))
                        .orElseGet(() -> isRare(format, cell.text())));
    }

    private static boolean agrees(DataElement element, ValueFormat format) {
        return Leak.isNameable(element)
                && (element.conceptId().equals(format.concept())
                        || (element.concept().category().equals("government-id")
                                && !format.concept().equals("payment-card")));
    }

    private static boolean isRare(ValueFormat format, String text) {
        return format.id().equals("prc-id")
                || (format.id().equals("hkid") && SEPARATED.matcher(text).matches());
    }

    /** Whether this is a telephone number that could be somebody's. */
    boolean isPhone(Cell cell) {
        return phoneForm(cell).isPresent();
    }

    /** The form of a telephone number that could be somebody's. */
    Optional<ValueFormat> phoneForm(Cell cell) {
        return Optional.of(cell)
                .filter(phone -> isOf(phone, "phone") && !ValueForms.isMadeUp(phone.text()))
                .flatMap(phone -> forms.of(phone.text()).stream()
                        .filter(format -> format.concept().equals("phone"))
                        .findFirst());
    }

    /** Whether this is a name that could be somebody's. */
    boolean isName(Cell cell) {
        String text = cell.text().strip().toLowerCase(Locale.ROOT);
        List<String> words = NameTokens.of(text);
        return (isOf(cell, "name") || isOf(cell, "contact-person"))
                && text.length() > 1
                && words.stream().noneMatch(names::contains)
                && !names.contains(String.join("-", words))
                && text.codePoints().noneMatch(Character::isDigit)
                && text.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether this is an address that could be somebody's. */
    boolean isAddress(Cell cell) {
        List<String> words = NameTokens.of(cell.text());
        return isOf(cell, "address")
                && cell.text().strip().length() >= ADDRESS
                && words.stream().noneMatch(names::contains);
    }

    /** Whether this is a date of birth that could be somebody's. */
    boolean isBirth(Cell cell) {
        return isOf(cell, "date-of-birth")
                && cell.text().chars().filter(Character::isDigit).count() >= 6
                && !NEW_YEAR.matcher(cell.text().strip()).matches();
    }

    /** Whether this is an e-mail address that could be somebody's. */
    boolean isEmail(Cell cell) {
        int at = cell.text().lastIndexOf('@');
        return at > 0
                && isOf(cell, "email")
                && NameTokens.of(cell.text().substring(0, at)).stream().noneMatch(names::contains)
                && NameTokens.of(cell.text().substring(at + 1)).stream().noneMatch(domains::contains);
    }

    private static boolean isOf(Cell cell, String concept) {
        return cell.element()
                .filter(element -> Leak.isNameable(element)
                        && !element.isProtected()
                        && element.conceptId().equals(concept))
                .isPresent();
    }
}
