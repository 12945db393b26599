package io.paperwire.query.export;

import io.paperwire.model.BoardRow;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.board.BoardRepository.NewBest;
import io.paperwire.query.hub.HubPeriod;
import io.paperwire.query.paper.PaperQuery;
import io.paperwire.query.paper.PaperRepository;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** A digest made of digests: the papers of some days, and which leaderboards they lead now. */
record Roundup(LocalDate first, LocalDate last) {
    private static final int MOST_DAYS = 31;

    /** @throws ProblemException unless it is a week, a month, or what both share */
    static Roundup of(HubPeriod period) {
        if (period.first().isAfter(period.last())
                || period.first().plusDays(MOST_DAYS).isBefore(period.last())) {
            throw ProblemException.invalidParameter(
                    "week", "", "a week such as 2025-W20, or a month such as month=2025-05");
        }
        return new Roundup(period.first(), period.last());
    }

    /**
     * Of the week of the newest paper.
     *
     * @throws ProblemException if there is none
     */
    static Roundup latest(PaperRepository papers) {
        LocalDate day = papers.page(PaperQuery.ALL, null, 1).stream()
                .flatMap(paper -> Stream.ofNullable(paper.date()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no paper with a date yet"));
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Roundup(monday, monday.plusDays(6));
    }

    /** Writes it, some papers in memory at a time. */
    void write(List<NewBest> bests, PaperRepository papers, OutputStream bytes) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        out.append("# Papers from " + first + " to " + last + "\n\n");
        if (!bests.isEmpty()) {
            out.append("## New bests on leaderboards\n\n");
            for (NewBest best : bests) {
                out.append("- ").append(line(best)).append('\n');
            }
            out.append('\n');
        }
        MarkdownTable table = new MarkdownTable();
        for (LocalDate day = last; !day.isBefore(first); day = day.minusDays(1)) {
            new PaperSelection(null, new PaperQuery(day, null), null)
                    .each(papers, (paper, document) -> table.write(out, paper));
        }
        out.flush();
    }

    /** Without a link: a line with one would be read as a paper. */
    private static String line(NewBest best) {
        BoardRow now = best.now();
        BoardRow before = best.before();
        return "%s: %s by %s (arXiv:%s), before %s by %s"
                .formatted(
                        best.board().title(),
                        value(now),
                        text(now.subject()),
                        now.paper(),
                        value(before),
                        text(before.subject()));
    }

    private static String value(BoardRow row) {
        return row.value().toPlainString() + row.unit();
    }

    private static String text(String name) {
        return name.replaceAll("[\\s|\\[\\]<>]+", " ").strip();
    }
}
