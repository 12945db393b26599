package io.paperwire.launcher.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerEventsTest {
    @Test
    void fieldsAreReadAsTheStandardHasIt() throws IOException {
        String text = """
            \uFEFF: Paperwire
            retry: 2000

            id: Feed-_-1-7
            event:paper
            data: {"a":
            data: 1}
            unknown: x

            :

            id: 9

            event: restart
            data

            id: 10
            data: cut off\
            """;
        var events = new ServerEvents(new BufferedReader(new StringReader(text)));

        List<ServerEvent> read = new ArrayList<>();
        for (Optional<ServerEvent> next = events.next(); next.isPresent(); next = events.next()) {
            read.add(next.get());
        }

        assertThat(read)
                .containsExactly(
                        new ServerEvent("Feed-_-1-7", "paper", "{\"a\":\n1}"), new ServerEvent("9", "restart", ""));
        assertThat(events.retryMillis()).hasValue(2_000);
    }
}
