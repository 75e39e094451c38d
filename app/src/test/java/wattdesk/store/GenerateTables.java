package wattdesk.store;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/// Makes the table classes from the migrations: run it after changing a migration.
///
/// `./mvnw -q -pl app -am test -Dtest=GeneratedTablesTest -Dwattdesk.regenerate=true`
final class GenerateTables {
    private GenerateTables() {}

    static final String PACKAGE = "wattdesk.store.generated";

    private static final String URL =
            "jdbc:h2:mem:codegen;DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE";

    static void into(Path sources) throws Exception {
        var _ = Flyway.configure().dataSource(URL, "sa", "")
                .locations("classpath:db/migration").load().migrate();
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(URL).withUser("sa").withPassword(""))
                .withGenerator(new Generator()
                        .withDatabase(database())
                        .withGenerate(generate())
                        .withTarget(new Target().withPackageName(PACKAGE)
                                .withDirectory(sources.toString()))));
    }

    private static Database database() {
        return new Database()
                .withName("org.jooq.meta.h2.H2Database")
                .withInputSchema("public")
                .withOutputSchemaToDefault(true)
                .withExcludes("flyway_schema_history");
    }

    private static Generate generate() {
        return new Generate()
                .withGeneratedAnnotation(false)
                .withComments(false)
                .withGlobalCatalogReferences(false)
                .withGlobalSchemaReferences(true)
                .withImplicitJoinPathsToOne(false)
                .withImplicitJoinPathsToMany(false)
                .withImplicitJoinPathTableSubtypes(false)
                .withIndexes(true);
    }
}
