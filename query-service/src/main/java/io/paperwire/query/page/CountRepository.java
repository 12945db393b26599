package io.paperwire.query.page;

import io.paperwire.model.ArxivId;
import io.paperwire.query.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What boards and categories hold of days and of papers. */
@ApplicationScoped
public class CountRepository {
    private final Database database;

    public CountRepository(Database database) {
        this.database = database;
    }

    /** Rows that are shown on boards, of papers of each day; days without are left out. */
    Map<LocalDate, Integer> results(LocalDate first, LocalDate last) {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        database.list("""
                        select date, count(*)::int from paperwire.board_row
                        where shown and not baseline and date between ? and ?
                        group by date
                        """, rows -> Map.entry(rows.getObject(1, LocalDate.class), rows.getInt(2)), first, last)
                .forEach(day -> counts.put(day.getKey(), day.getValue()));
        return counts;
    }

    /** Papers of each category and week, those with most papers first, at most {@code limit} categories. */
    List<CategoryWeek> categories(LocalDate first, LocalDate last, int limit) {
        return database.list(
                """
                with counted as (
                    select category, date_trunc('week', date)::date as week, count(*)::int as papers
                    from paperwire.paper
                    where status = 'listed' and category is not null and date between ? and ?
                    group by 1, 2
                ), most as (
                    select category, sum(papers) as total from counted group by 1 order by 2 desc, 1 limit ?
                )
                select category, week, papers from counted join most using (category) order by total desc, category, week
                """,
                rows -> new CategoryWeek(rows.getString(1), rows.getObject(2, LocalDate.class), rows.getInt(3)),
                first,
                last,
                limit);
    }

    /** Where the results of a paper stand on boards, those with most papers first. */
    List<BoardPlace> places(ArxivId paper) {
        return database.list(
                """
                select slug, b.benchmark, b.measure, b.protocol, b.unit, r.value, r.row ->> 'subject', r.baseline,
                       b.papers, case when b.direction <> 'unknown' and not r.baseline then
                           1 + (select count(*) from paperwire.board_row o
                                where o.slug = r.slug and o.shown and not o.baseline
                                  and case when b.direction = 'lower' then o.value < r.value else o.value > r.value end)
                       end as rank
                from paperwire.board_row r join paperwire.board b using (slug)
                where r.paper_id = ? and r.shown
                order by b.papers desc, slug, rank nulls last
                """,
                rows -> new BoardPlace(
                        Address.below("/boards", rows.getString(1)).toString(),
                        rows.getString(2),
                        rows.getString(3) + (rows.getString(4).isEmpty() ? "" : ", " + rows.getString(4)),
                        Quantities.of(rows.getBigDecimal(6), rows.getString(5)),
                        rows.getString(7),
                        rows.getBoolean(8),
                        rows.getInt(9),
                        rows.getInt(10)),
                paper.value());
    }

    /** @param week its Monday */
    record CategoryWeek(String category, LocalDate week, int papers) {}
}
