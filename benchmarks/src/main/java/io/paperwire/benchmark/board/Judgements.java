package io.paperwire.benchmark.board;

import io.paperwire.enrich.board.Placed;
import io.paperwire.enrich.board.RowKey;
import io.paperwire.model.ArxivId;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What reading each row beside its sentence found: one line a row, {@code board, paper, subject, value, right or
 * wrong, why}, parted by tabs.
 */
final class Judgements {
    static final Verdict NOT_JUDGED = new Verdict(false, "not judged yet");

    private static final String FILE = "judged-boards.tsv";
    private static final int CELLS = 6;

    private final Map<RowKey, Verdict> verdicts = new HashMap<>();

    /** @param why empty for a right row */
    record Verdict(boolean right, String why) {}

    static Judgements read() throws IOException {
        var judgements = new Judgements();
        try (InputStream file = Objects.requireNonNull(Judgements.class.getResourceAsStream(FILE), FILE)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(judgements::add);
        }
        return judgements;
    }

    Optional<Verdict> of(Placed row) {
        return Optional.ofNullable(verdicts.get(row.key()));
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != CELLS || !(cells[4].equals("right") || cells[4].equals("wrong"))) {
            throw new IllegalArgumentException(
                    FILE + ": expected board, paper, subject, value, right or wrong, why: " + line);
        }
        verdicts.put(
                new RowKey(cells[0], new ArxivId(cells[1]), cells[2], new BigDecimal(cells[3]).stripTrailingZeros()),
                new Verdict(cells[4].equals("right"), cells[5]));
    }
}
