package vn.caunoi.questions;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "vn.caunoi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String OURS = "vn.caunoi.questions..";

    @ArchTest
    static final ArchRule features_are_free_of_cycles = slices().matching("vn.caunoi.questions.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each feature is to be read, and changed, without the others that use it");

    @ArchTest
    static final ArchRule services_meet_only_in_kafka = noClasses()
            .that()
            .resideInAPackage(OURS)
            .should()
            .dependOnClassesThat(
                    DescribedPredicate.describe("belong to another service", (JavaClass other) -> other.getPackageName()
                            .matches("vn\\.caunoi\\.(registry|notification|standalone|e2e|backends)(\\..*)?")))
            .because("services never import one another");

    @ArchTest
    static final ArchRule only_the_outbox_sends = noClasses()
            .that()
            .resideInAPackage(OURS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients.producer..")
            .because("an event goes out if, and only if, its transaction commits");

    @ArchTest
    static final ArchRule nothing_is_retried_inside_one_transaction = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(OURS)
            .and()
            .areAnnotatedWith("jakarta.transaction.Transactional")
            .should()
            .notBeAnnotatedWith("org.eclipse.microprofile.faulttolerance.Retry")
            .because("all attempts would share one transaction");

    @ArchTest
    static final ArchRule dependencies_are_given_to_constructors = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(OURS)
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .because("a constructor shows at a glance what a class needs");

    @ArchTest
    static final ArchRule entities_stay_inside = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .and()
            .resideInAPackage(OURS)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .because("what a viewer may not see must not reach the answer")
            .allowEmptyShould(true);
}
