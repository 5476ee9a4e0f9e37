package vn.caunoi.questions;

import jakarta.persistence.Entity;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;

import vn.caunoi.backends.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** Lets Hibernate compare this service's entities with a database, as the service does at its start. */
final class UpgradedEntities {
    private UpgradedEntities() {}

    /** @throws org.hibernate.tool.schema.spi.SchemaManagementException naming what is missing or different */
    static void validate(Database database) {
        var registry = new StandardServiceRegistryBuilder()
                .applySetting(AvailableSettings.JAKARTA_JDBC_URL, database.jdbcUrl())
                .applySetting(AvailableSettings.JAKARTA_JDBC_USER, database.username())
                .applySetting(AvailableSettings.JAKARTA_JDBC_PASSWORD, database.password())
                .applySetting(AvailableSettings.PHYSICAL_NAMING_STRATEGY, naming())
                .applySetting(AvailableSettings.JAKARTA_VALIDATION_MODE, "none")
                .applySetting(AvailableSettings.HBM2DDL_AUTO, "validate")
                .build();
        try {
            var entities = new MetadataSources(registry);
            new ClassFileImporter()
                            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                            .importPackages(UpgradedEntities.class.getPackageName())
                            .stream()
                            .filter(type -> type.isAnnotatedWith(Entity.class))
                            .forEach(type -> entities.addAnnotatedClass(type.reflect()));
            assertThat(entities.getAnnotatedClasses()).isNotEmpty();
            entities.buildMetadata().buildSessionFactory().close();
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    private static String naming() {
        return ConfigProvider.getConfig().getValue("quarkus.hibernate-orm.physical-naming-strategy", String.class);
    }
}
