package io.paperwire.query.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the repositories their database. */
@Singleton
public class DatabaseConfig {

    @Produces
    @Singleton
    Database database(AgroalDataSource source) {
        return new Database(source);
    }
}
