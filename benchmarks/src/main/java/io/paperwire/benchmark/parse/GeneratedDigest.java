package io.paperwire.benchmark.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paperwire.benchmark.GeneratedPapers;
import io.paperwire.model.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** One generated digest with what is in it. */
record GeneratedDigest(Form form, String text, List<Truth> rows) {

    /**
     * A row and how it stands in the digest.
     *
     * @param row what the dialect keeps of it
     * @param cells what its cells, or the parts of its block, hold
     */
    record Truth(Row row, List<String> cells) {}

    static GeneratedDigest of(Form form, GeneratedPapers papers, int from, int count) {
        StringBuilder text = new StringBuilder();
        List<Truth> truth = new ArrayList<>();
        for (int place = from; place < from + count; place++) {
            var random = new SplittableRandom(place);
            Trap trap = Trap.draw(random);
            Row row = trap.in(row(papers.paper(place)), random);
            if (place == from) {
                text.append(form.head(row));
            }
            List<String> cells = form.cells(row);
            truth.add(new Truth(form.kept(row), cells));
            text.append(form.line(trap == Trap.LINE_BREAK ? broken(cells) : cells, trap != Trap.BARE_BAR));
        }
        return new GeneratedDigest(form, text.toString(), truth);
    }

    byte[] bytes() {
        return text.getBytes(UTF_8);
    }

    private static Row row(Paper paper) {
        return new Row(
                paper.id().value(),
                paper.title(),
                paper.authors(),
                Objects.requireNonNull(paper.category()),
                Objects.requireNonNull(paper.summary()),
                paper.links().code(),
                Objects.requireNonNull(paper.date()));
    }

    /** The cells with a line break in the longest, where a reader must not take it for the end of the row. */
    private static List<String> broken(List<String> cells) {
        List<String> broken = new ArrayList<>(cells);
        int longest = 0;
        for (int i = 1; i < cells.size(); i++) {
            longest = cells.get(i).length() > cells.get(longest).length() ? i : longest;
        }
        String cell = cells.get(longest);
        int space = cell.indexOf(' ', cell.length() / 3);
        if (space > 0) {
            broken.set(longest, cell.substring(0, space) + "\n" + cell.substring(space + 1));
        }
        return broken;
    }
}
