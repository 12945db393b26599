package io.paperwire.benchmark.board;

import io.paperwire.benchmark.board.JudgedBoard.JudgedRow;
import io.paperwire.model.BoardRow;
import java.util.List;
import java.util.Locale;

/** The page {@code docs/boards-quality.md}. */
final class BoardQualityPage {
    private BoardQualityPage() {}

    static String of(int papers, List<JudgedBoard> boards, long rows, long right) {
        StringBuilder page = new StringBuilder();
        page.append(String.format(Locale.ROOT, """
                # How right leaderboards are

                Written by `./paperwire bench boards FOLDER`, here over the sample digests in six dialects (%d papers). The ten leaderboards
                with most papers were looked at row by row: each shown row was read beside its sentence, and judged whether the system, its
                value, the benchmark, the measure and the mark of a baseline are what the sentence says. The judgements are
                [judged-boards.tsv](../benchmarks/src/main/resources/io/paperwire/benchmark/board/judged-boards.tsv); a row without one
                counts as wrong. The rules were made with these boards in view: expect less on other papers.

                **%d of %d rows are right: %.1f %%.**

                | board | papers | rows | right |
                |---|---|---|---|
                """, papers, right, rows, 100.0 * right / Math.max(1, rows)));
        for (JudgedBoard board : boards) {
            page.append("| %s | %d | %d | %d |%n"
                    .formatted(board.slug(), board.papers(), board.rows().size(), board.right()));
        }
        page.append("\n## What is wrong\n\n| board | paper | system | value | why |\n|---|---|---|---|---|\n");
        boards.stream()
                .flatMap(board -> board.rows().stream())
                .filter(row -> !row.verdict().right())
                .forEach(row -> page.append(line(row)));
        return page.toString();
    }

    private static String line(JudgedRow judged) {
        BoardRow row = judged.placed().row();
        return "| %s | %s | %s | %s | %s |%n"
                .formatted(
                        judged.placed().board().slug(),
                        row.paper(),
                        row.subject().replace("|", "\\|"),
                        row.value().toPlainString() + row.unit(),
                        judged.verdict().why());
    }
}
