package io.paperwire.query.drawing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The frame of a chart: grid, and labels at its edges. Every element has a class, by which a page colours it for day and
 * night, and a colour of its own for wherever it stands alone.
 */
final class Plot {
    static final double WIDTH = 760;
    static final double HEIGHT = 300;
    static final double LEFT = 64;
    static final double RIGHT = WIDTH - 20;
    static final double TOP = 14;
    static final double BOTTOM = HEIGHT - 34;
    static final String INK = "#1a49b8";
    static final String MUTED = "#8f877a";

    private static final String QUIET = "#625c52";
    private static final String LINE = "#e3ddd0";
    private static final double EDGE = 40;
    private static final int ROWS = 5;
    private static final int MOST_DATES = 7;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    private Plot() {}

    static Svg begin(String title) {
        return new Svg(WIDTH, HEIGHT, title);
    }

    /** Lines across at round values, with the values and their unit at the left. */
    static void rows(Svg svg, Scale y, String unit) {
        double step = y.step(ROWS);
        for (double tick : y.ticks(ROWS)) {
            line(svg, LEFT, y.at(tick), RIGHT, y.at(tick));
            label(svg, LEFT - 8, y.at(tick) + 4, "end", Numbers.withStep(tick, step) + unit);
        }
    }

    /** A day as a scale takes it. */
    static double number(LocalDate day) {
        return (double) day.toEpochDay();
    }

    /** Days along the bottom. */
    static void dates(Svg svg, Scale x) {
        LocalDate first = LocalDate.ofEpochDay((long) Math.ceil(x.low()));
        LocalDate last = LocalDate.ofEpochDay((long) Math.floor(x.high()));
        for (LocalDate day : dates(first, last)) {
            boolean isMonth = day.getDayOfMonth() == 1;
            below(svg, x.at(number(day)), (isMonth ? MONTH : DAY).format(day));
        }
    }

    /** A label below the axis; at the right edge it ends with the drawing, so that it does not hang over. */
    static void below(Svg svg, double x, String text) {
        boolean isLast = x > RIGHT - EDGE;
        label(svg, isLast ? WIDTH : x, BOTTOM + 22, isLast ? "end" : "middle", text);
    }

    static void label(Svg svg, double x, double y, String anchor, String text) {
        svg.begin("text")
                .attribute("class", "label")
                .attribute("x", x)
                .attribute("y", y)
                .attribute("text-anchor", anchor)
                .attribute("fill", QUIET)
                .attribute("font-family", "system-ui,sans-serif")
                .attribute("font-size", 12)
                .text(text)
                .end();
    }

    static void dot(Svg svg, double x, double y, boolean muted, String words) {
        svg.begin("circle")
                .attribute("class", muted ? "dot muted" : "dot")
                .attribute("cx", x)
                .attribute("cy", y)
                .attribute("r", muted ? 3.5 : 5)
                .attribute("fill", muted ? MUTED : INK)
                .begin("title")
                .text(words)
                .end()
                .end();
    }

    private static void line(Svg svg, double x1, double y1, double x2, double y2) {
        svg.begin("path")
                .attribute("class", "grid")
                .attribute(
                        "d",
                        "M" + Numbers.pixels(x1) + " " + Numbers.pixels(y1) + "L" + Numbers.pixels(x2) + " "
                                + Numbers.pixels(y2))
                .attribute("stroke", LINE)
                .end();
    }

    /** Firsts of months where there are two or more, else days. */
    private static List<LocalDate> dates(LocalDate first, LocalDate last) {
        List<LocalDate> months = new ArrayList<>();
        for (LocalDate day = first.withDayOfMonth(1); !day.isAfter(last); day = day.plusMonths(1)) {
            if (!day.isBefore(first)) {
                months.add(day);
            }
        }
        List<LocalDate> all =
                months.size() >= 2 ? months : first.datesUntil(last.plusDays(1)).toList();
        int every = (all.size() + MOST_DATES - 1) / MOST_DATES;
        List<LocalDate> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += every) {
            some.add(all.get(i));
        }
        return some;
    }
}
