package io.github.privacyscan.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

    private static final JavaClasses PRODUCT =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages(PackageTable.ROOT);

    @Test
    void importsGoOnlyWhereThePackageTableAllows() {
        classes().should(useOnlyWhatTheTableAllows()).check(PRODUCT);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().assignedFrom(eachPackage()).should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void packagesWithClassesAreNullMarked() {
        List<String> unmarked = PRODUCT.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(candidate -> !isNullMarked(candidate))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
        assertEquals(List.of(), unmarked, "packages without a package-info.java that says @NullMarked");
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PackageTable.ROOT + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void nothingIsGlobalAndMutable() {
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(PRODUCT);
    }

    private static boolean isNullMarked(JavaPackage candidate) {
        return candidate
                .tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent();
    }

    private static ArchCondition<JavaClass> useOnlyWhatTheTableAllows() {
        return new ArchCondition<>("use only what the package table allows") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                if (PackageTable.rowOf(user.getPackageName()).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(user, user.getName() + " is in no package of the table"));
                    return;
                }
                user.getDirectDependenciesFromSelf().stream()
                        .filter(use -> !isAllowed(use))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(user, use.getDescription())));
            }
        };
    }

    private static boolean isAllowed(Dependency use) {
        JavaClass target = use.getTargetClass().getBaseComponentType();
        return target.isPrimitive()
                || PackageTable.allows(use.getOriginClass().getPackageName(), target.getPackageName());
    }

    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                return SliceIdentifier.of(javaClass.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}
