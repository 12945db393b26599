package io.paperwire.ingest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.model.ArxivId;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinesOfIdsTest {
    private static final long SEED = 11;

    @Test
    void answersLikeAMapWhateverTheIdsLookLike() {
        Random random = new Random(SEED);
        LinesOfIds lines = new LinesOfIds();
        Map<String, Integer> map = new HashMap<>();

        for (int line = 1; line < 20_000; line++) {
            String id = switch (random.nextInt(3)) {
                case 0 -> "2505.%05d".formatted(random.nextInt(9_000));
                case 1 -> "1203.%04d".formatted(random.nextInt(3_000));
                default -> "cs/011%04d".formatted(random.nextInt(2_000));
            };
            Integer first = map.putIfAbsent(id, line);
            assertThat(lines.firstLine(new ArxivId(id), line))
                    .as("seed %d, line %d", SEED, line)
                    .isEqualTo(first == null ? 0 : first);
        }
    }
}
