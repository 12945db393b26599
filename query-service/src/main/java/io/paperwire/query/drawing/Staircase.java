package io.paperwire.query.drawing;

import java.time.LocalDate;
import java.util.List;

/** Results over time, with a line that steps up, or down, each time one was better than all before. */
public final class Staircase {

    private Staircase() {}

    /**
     * One result.
     *
     * @param muted whether it is only compared with
     * @param best whether it was the best on its day
     * @param words what it is, shown when the pointer rests on it
     */
    public record Dot(LocalDate date, double value, boolean muted, boolean best, String words) {}

    /**
     * @param title what the chart says, in words
     * @param unit behind each value of the axis
     * @param dots in any order, at least one
     */
    public static String of(String title, String unit, List<Dot> dots) {
        double first =
                dots.stream().mapToDouble(dot -> Plot.number(dot.date())).min().orElseThrow();
        double last =
                dots.stream().mapToDouble(dot -> Plot.number(dot.date())).max().orElseThrow();
        // Less than a week would be labelled with fractions of days.
        double air = Math.max(0, 6 - (last - first)) / 2;
        Scale x = Scale.fitted(Math.floor(first - air), Math.ceil(last + air), Plot.LEFT, Plot.RIGHT);
        Scale y = Scale.fitted(
                dots.stream().mapToDouble(Dot::value).min().orElseThrow(),
                dots.stream().mapToDouble(Dot::value).max().orElseThrow(),
                Plot.BOTTOM,
                Plot.TOP);
        Svg svg = Plot.begin(title);
        Plot.rows(svg, y, unit);
        Plot.dates(svg, x);
        stairs(svg, x, y, dots);
        dots.stream().filter(Dot::muted).forEach(dot -> draw(svg, x, y, dot));
        dots.stream().filter(dot -> !dot.muted()).forEach(dot -> draw(svg, x, y, dot));
        return svg.toString();
    }

    private static void stairs(Svg svg, Scale x, Scale y, List<Dot> dots) {
        List<Dot> bests = dots.stream()
                .filter(Dot::best)
                .sorted(java.util.Comparator.comparing(Dot::date))
                .toList();
        if (bests.isEmpty()) {
            return;
        }
        var path = new StringBuilder();
        for (Dot best : bests) {
            path.append(path.isEmpty() ? "M" : "H").append(Numbers.pixels(x.at(Plot.number(best.date()))));
            path.append(path.indexOf("H") < 0 ? " " : "V").append(Numbers.pixels(y.at(best.value())));
        }
        path.append("H").append(Numbers.pixels(Plot.RIGHT));
        svg.begin("path")
                .attribute("class", "stairs")
                .attribute("d", path.toString())
                .attribute("fill", "none")
                .attribute("stroke", Plot.INK)
                .attribute("stroke-width", 2)
                .end();
    }

    private static void draw(Svg svg, Scale x, Scale y, Dot dot) {
        Plot.dot(svg, x.at(Plot.number(dot.date())), y.at(dot.value()), dot.muted(), dot.words());
    }
}
