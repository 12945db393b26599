package io.paperwire.query.drawing;

import java.util.List;

/** Results against the sizes of what reached them, sizes in powers of ten. */
public final class Scatter {

    private Scatter() {}

    /** @param size above 0 */
    public record Dot(double size, double value, boolean muted, String words) {}

    /**
     * @param title what the chart says, in words
     * @param dots at least one
     */
    public static String of(String title, String unit, List<Dot> dots) {
        Scale x = Scale.logarithmic(
                dots.stream().mapToDouble(Dot::size).min().orElseThrow(),
                dots.stream().mapToDouble(Dot::size).max().orElseThrow(),
                Plot.LEFT,
                Plot.RIGHT);
        Scale y = Scale.fitted(
                dots.stream().mapToDouble(Dot::value).min().orElseThrow(),
                dots.stream().mapToDouble(Dot::value).max().orElseThrow(),
                Plot.BOTTOM,
                Plot.TOP);
        Svg svg = Plot.begin(title);
        Plot.rows(svg, y, unit);
        for (double tick : x.ticks(5)) {
            Plot.below(svg, x.at(tick), Numbers.size(tick));
        }
        dots.forEach(dot -> Plot.dot(svg, x.at(dot.size()), y.at(dot.value()), dot.muted(), dot.words()));
        return svg.toString();
    }
}
