package io.paperwire.query.drawing;

import java.util.List;

/** Counts as a row of small bars, to stand in a line of text. */
public final class Sparkline {
    private static final double BAR = 6;
    private static final double GAP = 1;
    private static final double HEIGHT = 22;

    private Sparkline() {}

    /**
     * @param title what the counts say, in words
     * @param counts oldest first, none below 0
     */
    public static String of(String title, List<Integer> counts) {
        int most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
        Svg svg = new Svg(Math.max(1, counts.size() * (BAR + GAP) - GAP), HEIGHT, title);
        for (int i = 0; i < counts.size(); i++) {
            double height = counts.get(i) == 0 ? 1 : Math.max(2, HEIGHT * counts.get(i) / most);
            svg.begin("rect")
                    .attribute("class", counts.get(i) == 0 ? "none" : "count")
                    .attribute("x", i * (BAR + GAP))
                    .attribute("y", HEIGHT - height)
                    .attribute("width", BAR)
                    .attribute("height", height)
                    .attribute("fill", Plot.INK)
                    .end();
        }
        return svg.toString();
    }
}
