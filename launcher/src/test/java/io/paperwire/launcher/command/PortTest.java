package io.paperwire.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortTest {
    private static final Port QUERY = new Port(8080, "the query-service", "--port");
    private static final Port KAFKA = new Port(19092, "Kafka", "--kafka-port");

    @Test
    void freePortsAreNoProblem() {
        assertThat(Port.problems(List.of(QUERY, KAFKA), port -> true)).isEmpty();
    }

    @Test
    void everyTakenPortIsNamedWithItsUserAndItsOption() {
        assertThat(Port.problems(List.of(QUERY, KAFKA), port -> false))
                .containsExactly(
                        "port 8080 for the query-service is taken: stop what listens there or choose another with --port",
                        "port 19092 for Kafka is taken: stop what listens there or choose another with --kafka-port");
    }

    @Test
    void onePortForTwoIsSaidOnce() {
        Port clash = new Port(8080, "PostgreSQL", "--postgres-port");
        assertThat(Port.problems(List.of(QUERY, clash), port -> true))
                .containsExactly("port 8080 is asked for twice, for the query-service and PostgreSQL:"
                        + " choose another with --postgres-port");
    }

    @Test
    void portsOutOfRangeAreSaidBeforeTheyAreTried() {
        Port impossible = new Port(70_000, "Kafka", "--kafka-port");
        assertThat(Port.problems(List.of(impossible), port -> true))
                .containsExactly("port 70000 for Kafka is not between 1 and 65535: choose another with --kafka-port");
    }

    @Test
    void anExistingEngineNeedsNoPort() {
        UpOptions options = new UpOptions(Path.of("home"));
        options.kafka = "kafka.example:9092";
        options.db = "jdbc:postgresql://db.example/paperwire";
        assertThat(options.ports()).extracting(Port::number).containsExactly(8080, 8081, 8082);
    }

    @Test
    void defaultsAreThePortsOfTheContract() {
        assertThat(new UpOptions(Path.of("home")).ports())
                .extracting(Port::number)
                .containsExactly(8080, 8081, 8082, 19092, 19093, 15432);
    }
}
