package io.paperwire.benchmark.board;

import io.paperwire.enrich.board.Placed;
import java.util.List;

/** A board's shown rows with what was found of each. */
record JudgedBoard(String slug, long papers, List<JudgedRow> rows) {

    static JudgedBoard of(List<Placed> rows, Judgements judgements) {
        return new JudgedBoard(
                rows.get(0).board().slug(),
                BoardsOfDigests.papersOn(rows),
                rows.stream()
                        .map(row -> new JudgedRow(row, judgements.of(row).orElse(Judgements.NOT_JUDGED)))
                        .toList());
    }

    long right() {
        return rows.stream().filter(row -> row.verdict().right()).count();
    }

    /** A row and what was found of it. */
    record JudgedRow(Placed placed, Judgements.Verdict verdict) {}
}
