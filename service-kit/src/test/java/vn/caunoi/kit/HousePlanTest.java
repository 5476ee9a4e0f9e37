package vn.caunoi.kit;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "vn.caunoi.kit", importOptions = DoNotIncludeTests.class)
class HousePlanTest {
    @ArchTest
    static final ArchRule no_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.caunoi.questions..", "vn.caunoi.registry..", "vn.caunoi.notification..", "vn.caunoi.outbox..")
            .because("imports run one way: the kit is below the outbox and the services");

    @ArchTest
    static final ArchRule no_database = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..", "jakarta.transaction..", "org.hibernate..", "io.agroal..", "javax.sql..")
            .because("notification-service has no database, and the kit is for it too");

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("vn.caunoi.kit.(*)..").should().beFreeOfCycles();
}
