package io.paperwire.query.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Papers a day around one day, as bars that lead to their days.
 *
 * @param cells one calendar day each, oldest first
 */
public record DayStrip(List<Cell> cells) {
    /** Four weeks: the day of the week recurs, and it fits a narrow window's width twice. */
    static final int DAYS = 28;

    private static final int AHEAD = 7;
    private static final int HEIGHT = 40;
    private static final int LOWEST = 3;
    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    public DayStrip {
        cells = List.copyOf(cells);
    }

    /** The last day of the strip for {@code day}: a week later, unless there is nothing yet. */
    static LocalDate last(LocalDate day, @Nullable LocalDate latest) {
        LocalDate ahead = day.plusDays(AHEAD);
        return latest == null || ahead.isBefore(latest) ? ahead : (latest.isBefore(day) ? day : latest);
    }

    /** @param counts papers by day; what is not there has none */
    static DayStrip of(LocalDate shown, LocalDate last, Map<LocalDate, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<Cell> cells = new ArrayList<>();
        for (LocalDate day = last.minusDays(DAYS - 1L); !day.isAfter(last); day = day.plusDays(1)) {
            int papers = counts.getOrDefault(day, 0);
            int bar = papers == 0 ? 1 : LOWEST + (HEIGHT - LOWEST) * papers / most;
            cells.add(new Cell(
                    day.toString(),
                    Integer.toString(day.getDayOfMonth()),
                    day.getDayOfMonth() == 1 || cells.isEmpty() ? MONTH.format(day) : "",
                    LABEL.format(day),
                    papers,
                    HEIGHT - bar,
                    bar,
                    day.equals(shown)));
        }
        return new DayStrip(cells);
    }

    /**
     * One day.
     *
     * @param day its number in the month
     * @param month its month where the strip or the month begins, else empty
     * @param label for those who do not see the bar
     * @param top where its bar begins, in pixels
     * @param height of its bar, in pixels
     */
    public record Cell(
            String date, String day, String month, String label, int papers, int top, int height, boolean shown) {

        public String address() {
            return Address.of("/").with("date", date).toString();
        }

        public String papersLabel() {
            return papers == 1 ? "1 paper" : papers + " papers";
        }
    }
}
