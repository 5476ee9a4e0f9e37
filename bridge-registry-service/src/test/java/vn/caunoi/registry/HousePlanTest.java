package vn.caunoi.registry;

import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "vn.caunoi.registry", importOptions = DoNotIncludeTests.class)
class HousePlanTest {
    @ArchTest
    static final ArchRule features_have_no_cycles = slices().matching("vn.caunoi.registry.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature is read and changed without its users");

    @ArchTest
    static final ArchRule only_the_outbox_sends = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka.clients.producer..", "org.apache.kafka.clients.admin..")
            .because("an event goes out if, and only if, its transaction commits");

    @ArchTest
    static final ArchRule services_do_not_know_each_other = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.caunoi.questions..", "vn.caunoi.notification..")
            .because("services meet only in Kafka");

    @ArchTest
    static final ArchRule resources_do_not_touch_entities = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .because("what a browser sees is a view, never a row");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests set the time");

    @ArchTest
    static final ArchRule resources_are_public = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .bePublic()
            .because("a package-private resource answers 404");
}
