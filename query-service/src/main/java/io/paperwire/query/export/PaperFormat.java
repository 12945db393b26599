package io.paperwire.query.export;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** In what form papers can be taken away. */
enum PaperFormat {
    BIBTEX("bib", PaperFormat.BIBTEX_TYPE),
    RIS("ris", PaperFormat.RIS_TYPE),
    CSL("json", PaperFormat.CSL_TYPE),
    CSV("csv", PaperFormat.CSV_TYPE),
    NDJSON("ndjson", PaperFormat.NDJSON_TYPE),
    MARKDOWN("md", PaperFormat.MARKDOWN_TYPE);

    static final String BIBTEX_TYPE = "application/x-bibtex";
    static final String RIS_TYPE = "application/x-research-info-systems";
    static final String CSL_TYPE = "application/vnd.citationstyles.csl+json";
    static final String CSV_TYPE = "text/csv";
    static final String NDJSON_TYPE = "application/x-ndjson";
    static final String MARKDOWN_TYPE = "text/markdown";

    private final String suffix;
    private final String mediaType;

    PaperFormat(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    static Optional<PaperFormat> ofSuffix(String suffix) {
        return Arrays.stream(values()).filter(f -> f.suffix.equals(suffix)).findFirst();
    }

    /** @throws ProblemException if there is no such form */
    static PaperFormat named(String suffix) {
        return ofSuffix(suffix)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no form \"" + suffix + "\": expected one of "
                                + Arrays.stream(values())
                                        .map(PaperFormat::suffix)
                                        .collect(Collectors.joining(", "))));
    }

    static Optional<PaperFormat> ofMediaType(String type) {
        return Arrays.stream(values()).filter(f -> f.mediaType.equals(type)).findFirst();
    }

    String suffix() {
        return suffix;
    }

    /** With the encoding, where the type leaves it open. */
    String contentType() {
        return mediaType.contains("json") ? mediaType : mediaType + ";charset=UTF-8";
    }

    /** A new one each time: a writer may remember what it has written. */
    PaperWriter writer() {
        return switch (this) {
            case BIBTEX -> new BibTexWriter();
            case RIS -> new RisWriter();
            case CSL -> new CslWriter();
            case CSV -> new CsvWriter();
            case NDJSON -> new LinesWriter();
            case MARKDOWN -> new MarkdownWriter();
        };
    }
}
