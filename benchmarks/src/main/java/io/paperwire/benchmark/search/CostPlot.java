package io.paperwire.benchmark.search;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Draws what a search costs against the number of papers, both logarithmic. */
final class CostPlot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 150;
    private static final int TOP = 30;
    private static final int BOTTOM = 50;

    private final List<Size> sizes;
    private final double lowest;
    private final double highest;

    CostPlot(List<Size> sizes) {
        this.sizes = List.copyOf(sizes);
        this.lowest = Math.floor(log(sizes.stream()
                .mapToDouble(size -> size.ours().milliseconds(0.5))
                .min()
                .orElse(0.1)));
        this.highest = Math.ceil(log(sizes.stream()
                .mapToDouble(size -> size.postgres().milliseconds(0.99))
                .max()
                .orElse(100)));
    }

    /** The drawing as a document of its own. */
    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" role="img">
                <title>Milliseconds a ranked search takes against the number of papers</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                """.formatted(WIDTH, HEIGHT));
        for (double power = lowest; power <= highest; power++) {
            double y = y(Math.pow(10, power));
            svg.append(line("#ddd", 1, LEFT, y, WIDTH - RIGHT, y, ""));
            svg.append(text(LEFT - 8, y + 4, "end", "#333", number(Math.pow(10, power)) + " ms"));
        }
        for (Size size : sizes) {
            svg.append(text(
                    x(size), HEIGHT - BOTTOM + 20, "middle", "#333", String.format(Locale.ROOT, "%,d", size.papers())));
        }
        svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", "#333", "papers"));
        curve(svg, "#b5482a", "", "PostgreSQL, p99", size -> size.postgres().milliseconds(0.99));
        curve(
                svg,
                "#b5482a",
                "5 4",
                "PostgreSQL, median",
                size -> size.postgres().milliseconds(0.5));
        curve(svg, "#20639b", "", "Paperwire, p99", size -> size.ours().milliseconds(0.99));
        curve(svg, "#20639b", "5 4", "Paperwire, median", size -> size.ours().milliseconds(0.5));
        return svg.append("</svg>\n").toString();
    }

    private void curve(StringBuilder svg, String color, String dashes, String label, ToDoubleFunction<Size> cost) {
        for (int i = 0; i < sizes.size(); i++) {
            Size size = sizes.get(i);
            double y = y(cost.applyAsDouble(size));
            svg.append(String.format(
                    Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n", x(size), y, color));
            if (i > 0) {
                Size before = sizes.get(i - 1);
                svg.append(line(color, 2, x(before), y(cost.applyAsDouble(before)), x(size), y, dashes));
            }
            if (i == sizes.size() - 1) {
                svg.append(text(x(size) + 8, y + 4, "start", color, label));
            }
        }
    }

    private double x(Size size) {
        double first = log(sizes.get(0).papers());
        double last = log(sizes.get(sizes.size() - 1).papers());
        double share = last == first ? 0 : (log(size.papers()) - first) / (last - first);
        return LEFT + 30 + share * (WIDTH - LEFT - RIGHT - 40);
    }

    private double y(double milliseconds) {
        double share = (log(milliseconds) - lowest) / (highest - lowest);
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }

    private static double log(double value) {
        return Math.log10(value);
    }

    private static String number(double value) {
        return value >= 1 ? String.format(Locale.ROOT, "%,.0f", value) : Double.toString(value);
    }

    private static String line(String color, int width, double x1, double y1, double x2, double y2, String dashes) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%d\"%s/>%n",
                x1,
                y1,
                x2,
                y2,
                color,
                width,
                dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
    }

    private static String text(double x, double y, String anchor, String color, String text) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                color,
                text);
    }
}
