package io.paperwire.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a board: what one paper says that one system reached, with the words it came from.
 *
 * @param title the paper's
 * @param date the paper's day; null when no digest dates it
 * @param subject the system, as the text has it
 * @param value in the board's unit
 * @param unit {@code %} for shares of one hundred, else as written; empty for a bare score
 * @param baseline whether the paper only compares itself with the system: such rows are ranked nowhere
 * @param confidence how sure the row is right, from 0 to 1, agreement and doubts taken into account
 * @param shown whether it counts: it is sure enough and nothing speaks against it
 * @param doubts what speaks against it, in words; empty for a row that is shown
 * @param parameters of the system, where name or paper tell; null where not
 * @param evidence where it is said, at least once, in the order of digests
 */
public record BoardRow(
        ArxivId paper,
        String title,
        @Nullable LocalDate date,
        String subject,
        BigDecimal value,
        String unit,
        boolean baseline,
        double confidence,
        boolean shown,
        List<String> doubts,
        Agreement agreement,
        @Nullable BigDecimal parameters,
        List<Witness> evidence) {

    public BoardRow {
        doubts = List.copyOf(doubts);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a row of a board needs evidence: " + paper + ", " + subject);
        }
        if (shown && !doubts.isEmpty()) {
            throw new IllegalArgumentException("a row with doubts is not shown: " + paper + ", " + doubts);
        }
    }

    /**
     * The words of one listing that state the row's number.
     *
     * @param quote the number as the summary has it
     * @param start offset of the quote in the summary, in Unicode code points
     * @param end offset behind the quote
     * @param benchmark as the text has it
     * @param measure as the text has it; null where it names none
     * @param sentence the sentence around the quote
     * @param edited whether someone corrected the record
     */
    public record Witness(
            DigestId digest,
            String quote,
            int start,
            int end,
            String benchmark,
            @Nullable String measure,
            String sentence,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean edited) {}
}
