package vn.caunoi.notification;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "vn.caunoi.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule features_have_no_cycles = slices().matching("vn.caunoi.notification.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each feature is read on its own");

    @ArchTest
    static final ArchRule the_log_knows_no_sockets = noClasses()
            .that()
            .resideInAPackage("vn.caunoi.notification.log..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.caunoi.notification.stream..", "io.vertx..", "io.netty..")
            .because("what was read is the same whoever listens, and is tested without a socket");

    @ArchTest
    static final ArchRule only_receipts_and_presence_are_written = noClasses()
            .that()
            .resideOutsideOfPackages("vn.caunoi.notification.receipt..", "vn.caunoi.notification.presence..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients.producer..")
            .because("each topic is written by its owner alone, and this service owns receipts and presence");

    @ArchTest
    static final ArchRule no_database = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "jakarta.persistence..", "io.agroal..")
            .because("its state is the log");
}
