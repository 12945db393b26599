package io.paperwire.enrich.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            22021, true,  a character that the encoding does not have
            23505, true,  a key that is there twice
            54000, true,  a limit of the program
            08006, false, the connection is gone
            57P01, false, the server stops
            53300, false, too many connections
            40P01, false, a deadlock
            25006, false, a read-only server
            42P01, false, a table that is not there yet
            """)
    void databaseFailuresAreToldApartByTheirState(String state, boolean permanent, String what) {
        var failure = new IllegalStateException(new SQLException(what, state));
        assertThat(Failures.isPermanent(failure)).as(what).isEqualTo(permanent);
    }

    @Test
    void exhaustedPoolPasses() {
        assertThat(Failures.isPermanent(new IllegalStateException(new SQLException("timeout"))))
                .isFalse();
    }

    @Test
    void eventThatCannotBeProcessedDoesNotPass() {
        var failure = new UnprocessableEventException("no", new IllegalArgumentException());
        assertThat(Failures.isPermanent(new IllegalStateException(failure))).isTrue();
    }
}
