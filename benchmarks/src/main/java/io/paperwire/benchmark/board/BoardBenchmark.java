package io.paperwire.benchmark.board;

import io.paperwire.benchmark.Benchmark;
import io.paperwire.benchmark.Measurement;
import io.paperwire.benchmark.UsageException;
import io.paperwire.benchmark.board.JudgedBoard.JudgedRow;
import io.paperwire.enrich.board.RowKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What share of the rows that are shown on the ten most populated leaderboards of a folder of digests is right, as they were
 * judged beside their sentences; writes {@code docs/boards-quality.md}.
 */
public final class BoardBenchmark implements Benchmark {
    private static final int BOARDS = 10;
    private static final double BAR = 0.95;
    private static final String LINE = "%-34s %6s %5s %6s%n";

    @Override
    public String name() {
        return "boards";
    }

    @Override
    public String purpose() {
        return "FOLDER [rows]: rows of the most populated leaderboards of a folder of digests beside the"
                + " judgement of each; writes docs/boards-quality.md";
    }

    @Override
    public Measurement run(List<String> arguments, PrintStream out) throws IOException, UsageException {
        boolean all = arguments.size() == 2 && arguments.get(1).equals("rows");
        if (arguments.size() != 1 && !all) {
            throw new UsageException("expected a folder of digests, and \"rows\" behind it to see every row");
        }
        Path folder = Path.of(arguments.get(0));
        if (!Files.isDirectory(folder)) {
            throw new UsageException(folder + " is no folder");
        }
        var digests = new BoardsOfDigests();
        digests.read(folder);
        Judgements judgements = Judgements.read();
        List<JudgedBoard> boards = digests.mostPopulated(BOARDS).stream()
                .map(rows -> JudgedBoard.of(rows, judgements))
                .toList();
        long rows = boards.stream().mapToLong(board -> board.rows().size()).sum();
        long right = boards.stream().mapToLong(JudgedBoard::right).sum();
        print(boards, all, out);
        Files.writeString(
                Path.of(System.getProperty("paperwire.home", "."), "docs", "boards-quality.md"),
                BoardQualityPage.of(digests.papers(), boards, rows, right));
        return measurement(digests.papers(), boards, rows, right);
    }

    private static void print(List<JudgedBoard> boards, boolean all, PrintStream out) {
        out.printf(Locale.ROOT, LINE, "board", "papers", "rows", "right");
        for (JudgedBoard board : boards) {
            out.printf(
                    Locale.ROOT,
                    LINE,
                    board.slug(),
                    board.papers(),
                    board.rows().size(),
                    board.right());
        }
        for (JudgedBoard board : boards) {
            for (JudgedRow row : board.rows()) {
                if (all || !row.verdict().right()) {
                    out.println(told(row, all));
                }
            }
        }
    }

    /** As a line of the judgements, so that a new row can be judged by copying it. */
    private static String told(JudgedRow judged, boolean sentence) {
        RowKey key = judged.placed().key();
        String line = String.join(
                "\t",
                key.slug(),
                key.paper().value(),
                key.subject(),
                key.value().toPlainString(),
                judged.verdict().right() ? "right" : "wrong",
                judged.verdict().why());
        return sentence ? line + "\t" + judged.placed().row().evidence().get(0).sentence() : line;
    }

    private static Measurement measurement(int papers, List<JudgedBoard> boards, long rows, long right) {
        double share = (double) right / Math.max(1, rows);
        Map<String, Object> byBoard = new LinkedHashMap<>();
        boards.forEach(
                board -> byBoard.put(board.slug(), Map.of("rows", board.rows().size(), "right", board.right())));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("papers", papers);
        figures.put("boards", byBoard);
        figures.put("rows", rows);
        figures.put("right", right);
        figures.put("share", share);
        List<String> missed = new ArrayList<>();
        if (share < BAR) {
            missed.add(String.format(
                    Locale.ROOT, "%.1f %% of the rows are right, at least %.0f %% should be", 100 * share, 100 * BAR));
        }
        return new Measurement(figures, missed);
    }
}
