package io.paperwire.query.index;

import io.paperwire.query.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** The papers as the database has them. */
@ApplicationScoped
class PaperSourceRepository implements PaperSource {
    private final Database database;

    PaperSourceRepository(Database database) {
        this.database = database;
    }

    @Override
    public void check() {
        database.list("select 1 from paperwire.paper limit 1", rows -> rows.getInt(1));
    }

    @Override
    public void each(Consumer<String> papers) {
        database.each("""
                select o.payload
                from paperwire.paper p join paperwire.outbox o on o.id = p.outbox_id
                """, rows -> papers.accept(rows.getString(1)));
    }
}
