package io.paperwire.query.page;

import io.paperwire.model.Kind;
import io.paperwire.model.Paper;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The papers of one day, ready to be shown.
 *
 * @param date in ISO 8601, empty when the papers have none or there are none
 * @param label the day as people say it
 * @param total papers of the day
 * @param numbers that were found in the summaries shown
 * @param results of them, those that can stand on a leaderboard
 * @param previous address of the day before, empty when there is none
 * @param next address of the day behind, empty when there is none
 * @param undated address of papers without a day, empty when there are none
 * @param narrowed what the papers are narrowed down to, each leading back out
 * @param more address of the next page of the day, empty when there is none
 * @param unread papers of the day that are too many for this page and its filters
 * @param after where in the feed the page stands, empty when that is not known
 * @param live whether it shall grow
 * @param notice why nothing can be shown, empty when something can
 */
public record TodayPage(
        String date,
        String label,
        int total,
        int numbers,
        int results,
        String previous,
        String next,
        String undated,
        DayStrip strip,
        List<Facet> narrowed,
        List<Facet> categories,
        List<Facet> keywords,
        List<PageDay> days,
        String more,
        int unread,
        String after,
        boolean live,
        String notice) {
    /** Papers of one day that are read; filters count over these. */
    static final int READ = 400;

    private static final int CARDS = 60;

    public TodayPage {
        narrowed = List.copyOf(narrowed);
        categories = List.copyOf(categories);
        keywords = List.copyOf(keywords);
        days = List.copyOf(days);
    }

    /** A page that says why it cannot say more. */
    static TodayPage of(String notice) {
        List<Facet> none = List.of();
        return new TodayPage(
                "",
                "Latest papers",
                0,
                0,
                0,
                "",
                "",
                "",
                new DayStrip(List.of()),
                none,
                none,
                none,
                List.of(),
                "",
                0,
                "",
                false,
                notice);
    }

    /**
     * @param choice of a known day
     * @param papers at most {@value #READ} of the day
     * @param total papers of the day
     */
    static TodayPage of(
            DayChoice choice, DayNeighbours around, DayStrip strip, List<Paper> papers, int total, String after) {
        List<Paper> chosen = papers.stream().filter(choice::takes).toList();
        int from = Math.min(chosen.size(), (choice.page() - 1) * CARDS);
        List<PaperCard> cards = byCategory(chosen).subList(from, Math.min(chosen.size(), from + CARDS)).stream()
                .map(PaperCard::of)
                .toList();
        LocalDate day = choice.day();
        return new TodayPage(
                day == null ? "" : day.toString(),
                papers.isEmpty() && day == null ? "Latest papers" : PageDay.label(day == null ? "" : day.toString()),
                total,
                count(chosen, evidence -> true),
                count(chosen, evidence -> evidence.kind() == Kind.SCORE && evidence.benchmark() != null),
                address(around.previous()),
                address(around.next()),
                around.hasUndated() && day != null
                        ? Address.of("/").with("date", DayChoice.UNDATED).toString()
                        : "",
                strip,
                DayFacets.narrowed(choice),
                DayFacets.categories(papers, choice),
                DayFacets.keywords(papers, choice),
                PageDay.of(cards),
                chosen.size() > from + CARDS
                        ? choice.address(choice.category(), choice.keyword())
                                .with("page", Integer.toString(choice.page() + 1))
                                .toString()
                        : "",
                total - papers.size(),
                after,
                !choice.isNarrowed() && choice.page() == 1,
                "");
    }

    /** Days are cut into pages by category, so that a category does not begin anew on each. */
    private static List<Paper> byCategory(List<Paper> papers) {
        return papers.stream()
                .sorted(Comparator.comparing(
                        paper -> paper.category() == null ? "" : paper.category(), PageDay.CATEGORIES))
                .toList();
    }

    private static int count(List<Paper> papers, Predicate<Paper.Evidence> wanted) {
        return (int) papers.stream()
                .flatMap(paper -> PaperCard.numbersOf(paper).stream())
                .filter(wanted)
                .count();
    }

    private static String address(@Nullable LocalDate day) {
        return day == null ? "" : Address.of("/").with("date", day.toString()).toString();
    }
}
