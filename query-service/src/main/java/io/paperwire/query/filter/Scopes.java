package io.paperwire.query.filter;

import io.paperwire.query.filter.Node.All;
import io.paperwire.query.filter.Node.And;
import io.paperwire.query.filter.Node.Boosted;
import io.paperwire.query.filter.Node.Condition;
import io.paperwire.query.filter.Node.Exists;
import io.paperwire.query.filter.Node.Fielded;
import io.paperwire.query.filter.Node.Group;
import io.paperwire.query.filter.Node.Not;
import io.paperwire.query.filter.Node.Or;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out which conditions on results are about the same one, and says so with {@link Exists}.
 *
 * <p>Those that stand together at the top level are about one result. So are all within a pair of parentheses that holds
 * such a condition directly, pairs further inside included. A pair that holds none directly only groups. Where every
 * condition on results is negated, there must be no such result.
 */
final class Scopes {
    private int alternatives;

    private Scopes() {}

    /**
     * The same filter without {@link Group} and {@link Fielded}: a condition on results stands within {@link Exists} only,
     * and none on papers does.
     *
     * @return empty when it unfolds to more than {@link Limits#ALTERNATIVES} alternatives
     */
    static Optional<Node> resolve(Node written) {
        var scopes = new Scopes();
        Node resolved = scopes.scope(written, false);
        return scopes.alternatives > Limits.ALTERNATIVES ? Optional.empty() : Optional.of(resolved);
    }

    /** The filter as it is read about one result: what stands in pairs of its own is still about the paper. */
    static Node flat(Node written) {
        return new Scopes().flatten(written, false);
    }

    private Node scope(Node node, boolean withPairs) {
        return outward(flatten(node, withPairs));
    }

    private Node flatten(Node node, boolean withPairs) {
        if (node instanceof Group group) {
            return withPairs ? flatten(group.part(), true) : scope(group.part(), holdsResultCondition(group.part()));
        }
        if (node instanceof Fielded fielded) {
            return flatten(fielded.part(), withPairs);
        }
        if (node instanceof And and) {
            List<Node> parts = new ArrayList<>();
            for (Node part : and.parts()) {
                Node flat = flatten(part, withPairs);
                if (flat instanceof And inner) {
                    parts.addAll(inner.parts());
                } else {
                    parts.add(flat);
                }
            }
            return new And(parts);
        }
        if (node instanceof Or or) {
            return new Or(
                    or.parts().stream().map(part -> flatten(part, withPairs)).toList());
        }
        if (node instanceof Not not) {
            return new Not(flatten(not.part(), withPairs));
        }
        return node instanceof Boosted boosted
                ? new Boosted(flatten(boosted.part(), withPairs), boosted.boost())
                : node;
    }

    /** Moves "there is a result" as far out as the conditions on results reach. */
    private Node outward(Node node) {
        if (!asksResults(node)) {
            return node;
        }
        if (!asksPapers(node) && !holdsNot(node)) {
            return new Exists(node);
        }
        if (node instanceof Or or) {
            return new Or(or.parts().stream().map(this::outward).toList());
        }
        if (node instanceof Boosted boosted) {
            return new Boosted(outward(boosted.part()), boosted.boost());
        }
        if (node instanceof Not not) {
            return asksPapers(not.part()) ? outward(negated(not.part())) : new Not(new Exists(not.part()));
        }
        return node instanceof And and ? conjunction(and) : new Exists(node);
    }

    private Node conjunction(And and) {
        List<Node> papers = new ArrayList<>();
        List<Node> results = new ArrayList<>();
        for (int i = 0; i < and.parts().size(); i++) {
            Node part = and.parts().get(i);
            if (!asksResults(part)) {
                papers.add(part);
            } else if (!asksPapers(part)) {
                results.add(part);
            } else {
                return unfolded(and.parts(), i);
            }
        }
        if (results.stream().allMatch(Not.class::isInstance)) {
            results.forEach(part -> papers.add(outward(part)));
        } else {
            papers.add(new Exists(results.size() == 1 ? results.get(0) : new And(results)));
        }
        return papers.size() == 1 ? papers.get(0) : new And(papers);
    }

    /** A part about both papers and results: the rest is said once for each of its alternatives. */
    private Node unfolded(List<Node> parts, int mixed) {
        Node part = parts.get(mixed);
        Node plain = part instanceof Boosted boosted ? boosted.part() : part;
        Node open = plain instanceof Not not ? negated(not.part()) : plain;
        List<Node> choices = open instanceof Or or ? or.parts() : List.of(open);
        alternatives += choices.size();
        if (alternatives > Limits.ALTERNATIVES) {
            return new All();
        }
        List<Node> unfolded = new ArrayList<>();
        for (Node choice : choices) {
            List<Node> all = new ArrayList<>(parts);
            all.set(mixed, choice);
            unfolded.add(outward(flatten(new And(all), true)));
        }
        return unfolded.size() == 1 ? unfolded.get(0) : new Or(unfolded);
    }

    private static Node negated(Node node) {
        if (node instanceof And and) {
            return new Or(and.parts().stream().map(Scopes::negated).toList());
        }
        if (node instanceof Or or) {
            return new And(or.parts().stream().map(Scopes::negated).toList());
        }
        if (node instanceof Boosted boosted) {
            return negated(boosted.part());
        }
        return node instanceof Not not ? not.part() : new Not(node);
    }

    private static boolean holdsResultCondition(Node node) {
        if (node instanceof Condition condition) {
            return condition.field().ofResult();
        }
        return !(node instanceof Group) && parts(node).stream().anyMatch(Scopes::holdsResultCondition);
    }

    static boolean asksResults(Node node) {
        if (node instanceof Condition condition) {
            return condition.field().ofResult();
        }
        return !(node instanceof Exists) && parts(node).stream().anyMatch(Scopes::asksResults);
    }

    private static boolean asksPapers(Node node) {
        if (node instanceof Condition condition) {
            return !condition.field().ofResult();
        }
        return node instanceof Exists
                || node instanceof All
                || parts(node).stream().anyMatch(Scopes::asksPapers);
    }

    private static boolean holdsNot(Node node) {
        return node instanceof Not || parts(node).stream().anyMatch(Scopes::holdsNot);
    }

    /** What a node is made of. */
    static List<Node> parts(Node node) {
        if (node instanceof And and) {
            return and.parts();
        }
        if (node instanceof Or or) {
            return or.parts();
        }
        if (node instanceof Not not) {
            return List.of(not.part());
        }
        if (node instanceof Group group) {
            return List.of(group.part());
        }
        if (node instanceof Fielded fielded) {
            return List.of(fielded.part());
        }
        if (node instanceof Boosted boosted) {
            return List.of(boosted.part());
        }
        return node instanceof Exists exists ? List.of(exists.part()) : List.of();
    }
}
