package io.paperwire.query.page;

import io.paperwire.model.BoardRow;
import io.paperwire.query.board.Standings;
import io.paperwire.query.drawing.Scatter;
import io.paperwire.query.drawing.Staircase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The drawings of a board. */
final class BoardCharts {
    /** Fewer say nothing about size. */
    private static final int LEAST_SIZES = 3;

    private static final int QUOTE = 160;

    private BoardCharts() {}

    /** Results over time with the staircase of bests; empty when none has a day. */
    static String staircase(Standings board) {
        Set<String> bests = new HashSet<>();
        board.bests()
                .forEach(step -> bests.add(
                        key(step.paper().value(), step.subject(), step.value().toString())));
        List<Staircase.Dot> dots = new ArrayList<>();
        for (Standings.Ranked ranked : board.rows()) {
            BoardRow row = ranked.row();
            if (row.shown() && row.date() != null) {
                boolean best = !row.baseline()
                        && bests.contains(key(
                                row.paper().value(), row.subject(), row.value().toString()));
                dots.add(new Staircase.Dot(row.date(), row.value().doubleValue(), row.baseline(), best, words(row)));
            }
        }
        return dots.isEmpty()
                ? ""
                : Staircase.of("Results on " + board.board().title() + " over time", unit(board), dots);
    }

    /** Results against sizes; empty when too few are known. */
    static String sizes(Standings board) {
        if (board.sizes().stream().map(Standings.Size::parameters).distinct().count() < LEAST_SIZES) {
            return "";
        }
        return Scatter.of(
                "Results on " + board.board().title() + " against parameters",
                unit(board),
                board.sizes().stream()
                        .filter(size -> size.parameters().signum() > 0)
                        .map(size -> new Scatter.Dot(
                                size.parameters().doubleValue(),
                                size.value().doubleValue(),
                                size.baseline(),
                                size.subject() + ", "
                                        + Quantities.size(size.parameters().doubleValue()) + ": "
                                        + Quantities.of(
                                                size.value(), board.board().unit())))
                        .toList());
    }

    private static String words(BoardRow row) {
        String sentence = row.evidence().get(0).sentence();
        boolean isLong = sentence.codePointCount(0, sentence.length()) > QUOTE;
        return BoardRowView.value(row) + " " + row.subject() + (row.baseline() ? " (baseline)" : "") + ", " + row.date()
                + "\n" + row.title() + "\n“"
                + (isLong ? sentence.substring(0, sentence.offsetByCodePoints(0, QUOTE)) + "…" : sentence) + "”";
    }

    private static String unit(Standings board) {
        return board.board().unit().equals("%") ? " %" : "";
    }

    private static String key(String paper, String subject, String value) {
        return paper + '\n' + subject + '\n' + value;
    }
}
