package io.paperwire.query.drawing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;

/** Counts a day as a year of small squares: a column a week, Monday on top, the more the darker. */
public final class Calendar {
    private static final int WEEKS = 53;
    private static final int DAYS = 7;
    private static final double CELL = 12;
    private static final double PITCH = 14;
    private static final double TOP = 20;
    private static final int LEVELS = 4;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private Calendar() {}

    /**
     * @param title what the counts say, in words
     * @param what is counted, in the plural
     * @param last the last day; the year before it is drawn
     * @param counts by day; what is not there is 0
     */
    public static String of(String title, String what, LocalDate last, Map<LocalDate, Integer> counts) {
        LocalDate monday =
                last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
        int most = Math.max(
                1, counts.values().stream().mapToInt(Integer::intValue).max().orElse(1));
        Svg svg = new Svg(WEEKS * PITCH, TOP + DAYS * PITCH, title);
        for (int week = 0; week < WEEKS; week++) {
            LocalDate first = monday.plusWeeks(week);
            if (first.getDayOfMonth() <= DAYS) {
                Plot.label(svg, week * PITCH, TOP - 8, "start", MONTH.format(first));
            }
            for (int day = 0; day < DAYS && !first.plusDays(day).isAfter(last); day++) {
                int count = counts.getOrDefault(first.plusDays(day), 0);
                cell(svg, week, day, level(count, most), DAY.format(first.plusDays(day)) + ": " + count + " " + what);
            }
        }
        return svg.toString();
    }

    /** 0 for none; else by the square root, as few days have many. */
    private static int level(int count, int most) {
        return count == 0 ? 0 : Math.max(1, (int) Math.ceil(LEVELS * Math.sqrt((double) count / most)));
    }

    private static void cell(Svg svg, int week, int day, int level, String words) {
        svg.begin("rect")
                .attribute("class", "level" + level)
                .attribute("x", week * PITCH)
                .attribute("y", TOP + day * PITCH)
                .attribute("width", CELL)
                .attribute("height", CELL)
                .attribute("rx", 2)
                .attribute("fill", level == 0 ? "#e3ddd0" : Plot.INK)
                .attribute("fill-opacity", level == 0 ? 1 : (double) level / LEVELS)
                .begin("title")
                .text(words)
                .end()
                .end();
    }
}
