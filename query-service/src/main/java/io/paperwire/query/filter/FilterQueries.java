package io.paperwire.query.filter;

import io.paperwire.query.document.Fields;
import io.paperwire.query.filter.Node.And;
import io.paperwire.query.filter.Node.Boosted;
import io.paperwire.query.filter.Node.Condition;
import io.paperwire.query.filter.Node.Exists;
import io.paperwire.query.filter.Node.Not;
import io.paperwire.query.filter.Node.Or;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/** Makes Lucene's queries of a filter. Every query for papers matches papers only, and every query for results results. */
final class FilterQueries {
    /** The documents that the conditions at hand are about. */
    private final Query everything;

    private FilterQueries(Query everything) {
        this.everything = everything;
    }

    /** The papers of a filter that {@link Scopes} has resolved. */
    static Query papers(Node resolved) {
        return new FilterQueries(Fields.PAPERS).query(resolved);
    }

    /** The results for which a filter as {@link Scopes#flat} leaves it holds. */
    static Query results(Node flat) {
        return new FilterQueries(Fields.RESULTS).query(flat);
    }

    private boolean ofResults() {
        return everything.equals(Fields.RESULTS);
    }

    private Query query(Node node) {
        if (node instanceof And and) {
            return conjunction(and.parts());
        }
        if (node instanceof Or or) {
            var either = new BooleanQuery.Builder();
            or.parts().forEach(part -> either.add(query(part), Occur.SHOULD));
            return either.build();
        }
        if (node instanceof Not) {
            return conjunction(List.of(node));
        }
        if (node instanceof Boosted boosted) {
            return new BoostQuery(query(boosted.part()), boosted.boost());
        }
        if (node instanceof Exists exists) {
            Query some = new ToParentBlockJoinQuery(results(exists.part()), Fields.PARENTS, ScoreMode.None);
            return ofResults() ? ofPaper(some) : some;
        }
        if (node instanceof Condition condition) {
            Query query = ConditionQueries.query(condition.field(), condition.matcher());
            return ofResults() && !condition.field().ofResult() ? ofPaper(query) : query;
        }
        return new ConstantScoreQuery(everything);
    }

    private Query conjunction(List<Node> parts) {
        var all = new BooleanQuery.Builder();
        boolean isOnlyNegative = true;
        for (Node part : parts) {
            if (part instanceof Not not) {
                all.add(query(not.part()), Occur.MUST_NOT);
            } else {
                all.add(query(part), Occur.MUST);
                isOnlyNegative = false;
            }
        }
        if (isOnlyNegative) {
            all.add(new ConstantScoreQuery(everything), Occur.FILTER);
        }
        return all.build();
    }

    private static Query ofPaper(Query papers) {
        return new ToChildBlockJoinQuery(papers, Fields.PARENTS);
    }
}
