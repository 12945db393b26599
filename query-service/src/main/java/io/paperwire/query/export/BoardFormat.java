package io.paperwire.query.export;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** In what form leaderboards can be taken away. */
enum BoardFormat {
    /** A row a row, hidden ones marked. */
    CSV("csv", BoardFormat.CSV_TYPE),
    /** The evaluation tables that Papers with Code published. */
    PAPERS_WITH_CODE("json", "application/vnd.paperswithcode.evaluation-tables+json"),
    /** Records after the schema of Every Eval Ever, one a row. */
    EVERY_EVAL_EVER("eee.json", "application/vnd.every-eval-ever+json");

    static final String CSV_TYPE = "text/csv";

    private final String suffix;
    private final String mediaType;

    BoardFormat(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    static Optional<BoardFormat> ofSuffix(String suffix) {
        return Arrays.stream(values()).filter(f -> f.suffix.equals(suffix)).findFirst();
    }

    /** @throws ProblemException if there is no such form */
    static BoardFormat named(String suffix) {
        return ofSuffix(suffix)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no form \"" + suffix + "\": expected one of "
                                + Arrays.stream(values())
                                        .map(BoardFormat::suffix)
                                        .collect(Collectors.joining(", "))));
    }

    static Optional<BoardFormat> ofMediaType(String type) {
        return Arrays.stream(values()).filter(f -> f.mediaType.equals(type)).findFirst();
    }

    /** A new one each time: a writer may remember what it has written. */
    BoardWriter writer() {
        return switch (this) {
            case CSV -> new BoardCsvWriter();
            case PAPERS_WITH_CODE -> new EvaluationTableWriter();
            case EVERY_EVAL_EVER -> new EveryEvalEverWriter();
        };
    }

    String suffix() {
        return suffix;
    }

    /** Those that others have not registered go out as what they are. */
    String contentType() {
        return this == CSV ? "text/csv;charset=UTF-8" : "application/json";
    }
}
