package vn.caunoi.contracts;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "vn.caunoi.contracts", importOptions = ImportOption.DoNotIncludeTests.class)
class ContractsArchitectureTest {
    @ArchTest
    static final ArchRule FREE_OF_FRAMEWORKS = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.fasterxml.jackson..", "vn.caunoi.contracts..")
            .because("every service and tool must be able to read events, whatever it is built with");

    @ArchTest
    static final ArchRule WITHOUT_CYCLES = slices().matching("vn.caunoi.contracts.(*)..")
            .should()
            .beFreeOfCycles()
            .because("access looks at events; events know nothing of who looks");
}
