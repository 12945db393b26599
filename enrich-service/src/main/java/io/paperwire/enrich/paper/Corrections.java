package io.paperwire.enrich.paper;

import io.paperwire.model.Correction;
import io.paperwire.model.Correction.Action;
import io.paperwire.model.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays what persons said of a paper's numbers over what was extracted of a summary. */
final class Corrections {
    private final List<StoredCorrection> corrections;

    /** @param corrections of one paper, no two of the same number */
    Corrections(List<StoredCorrection> corrections) {
        this.corrections = corrections.stream()
                .filter(correction -> correction.action() != Action.RESTORE)
                .sorted(Comparator.comparing((StoredCorrection c) -> c.place().start())
                        .thenComparing(c -> c.place().quote())
                        .thenComparing(StoredCorrection::at))
                .toList();
    }

    /** @param edited whether a person gave the record */
    record Laid(Metric metric, boolean edited) {}

    /** The records of a summary, in the order of their numbers. */
    List<Laid> over(@Nullable String summary, List<Metric> extracted) {
        List<Laid> laid = new ArrayList<>(
                extracted.stream().map(metric -> new Laid(metric, false)).toList());
        for (StoredCorrection correction : corrections) {
            int start = summary == null ? -1 : correction.place().in(summary);
            if (start >= 0) {
                laid.removeIf(record -> isAt(correction, start, record.metric()));
                record(correction, start).ifPresent(metric -> laid.add(new Laid(metric, true)));
            }
        }
        laid.sort(Comparator.comparing((Laid record) -> record.metric().start()));
        return laid;
    }

    /** What the paper tells of the corrections. */
    List<Correction> told(List<Summary> summaries) {
        return corrections.stream()
                .map(correction -> new Correction(
                        correction.place().quote(),
                        correction.place().start(),
                        correction.action(),
                        correction.reason(),
                        correction.author(),
                        correction.at(),
                        summaries.stream()
                                .anyMatch(summary -> correction.place().in(summary.text()) >= 0),
                        summaries.stream()
                                .map(summary -> summary.at(correction))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /** @param extracted the records of {@code text} as extracted */
    record Summary(String text, List<Metric> extracted) {

        @Nullable
        Metric at(StoredCorrection correction) {
            int start = correction.place().in(text);
            return extracted.stream()
                    .filter(metric -> isAt(correction, start, metric))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Another release may take a number's unit into the quote, or leave it out. */
    private static boolean isAt(StoredCorrection correction, int start, Metric metric) {
        String quote = correction.place().quote();
        int end = start + quote.codePointCount(0, quote.length());
        return start >= 0 && metric.start() < end && start < metric.end();
    }

    private static Optional<Metric> record(StoredCorrection correction, int start) {
        Metric m = correction.metric();
        return m == null
                ? Optional.empty()
                : Optional.of(new Metric(
                        m.quote(),
                        start,
                        start + m.end() - m.start(),
                        m.value(),
                        m.unit(),
                        m.kind(),
                        m.metric(),
                        m.benchmark(),
                        m.subject(),
                        m.baseline(),
                        m.confidence()));
    }
}
