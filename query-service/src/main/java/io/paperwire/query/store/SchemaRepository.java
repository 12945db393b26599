package io.paperwire.query.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;

/** Which version of the schema {@code paperwire} the database has, as Flyway noted it. */
@ApplicationScoped
public class SchemaRepository {
    private final Database database;

    public SchemaRepository(Database database) {
        this.database = database;
    }

    /** The highest version that was applied; empty when there is none yet. */
    OptionalInt version() {
        return database.list("""
                        select version from paperwire.flyway_schema_history
                        where success and version ~ '^[0-9]+$'
                        """, rows -> rows.getInt(1)).stream()
                .mapToInt(Integer::intValue)
                .max();
    }
}
