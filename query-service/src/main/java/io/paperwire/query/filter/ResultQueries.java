package io.paperwire.query.filter;

import io.paperwire.query.document.Fields;
import io.paperwire.query.filter.Node.And;
import io.paperwire.query.filter.Node.Exists;
import io.paperwire.query.filter.Node.Not;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;

/**
 * Which results a filter is about. Conditions on results that stand outside of pairs are read about each result, also
 * negated ones; pairs are about the paper, and when nothing stands outside, the results that any pair speaks of are
 * meant. A filter that asks nothing of results means all results of its papers.
 */
final class ResultQueries {
    private ResultQueries() {}

    static Query of(Node written, Query papers) {
        Node flat = Scopes.flat(written);
        var query = new BooleanQuery.Builder();
        if (Scopes.asksResults(flat)) {
            return query.add(FilterQueries.results(flat), Occur.MUST)
                    .add(Fields.RESULTS, Occur.FILTER)
                    .build();
        }
        query.add(new ToChildBlockJoinQuery(papers, Fields.PARENTS), Occur.MUST);
        List<Node> spoken = new ArrayList<>();
        collect(flat, spoken);
        if (!spoken.isEmpty()) {
            var any = new BooleanQuery.Builder();
            spoken.forEach(part -> any.add(FilterQueries.results(part), Occur.SHOULD));
            query.add(any.build(), Occur.FILTER);
        }
        return query.build();
    }

    private static void collect(Node node, List<Node> spoken) {
        if (node instanceof Exists exists) {
            spoken.add(exists.part() instanceof Not ? new And(List.of(exists.part())) : exists.part());
        } else if (!(node instanceof Not)) {
            Scopes.parts(node).forEach(part -> collect(part, spoken));
        }
    }
}
