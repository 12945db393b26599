package io.paperwire.query.filter;

import java.util.List;

/** A filter as it was written. */
sealed interface Node {
    /** All of them. */
    record And(List<Node> parts) implements Node {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them. */
    record Or(List<Node> parts) implements Node {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Node part) implements Node {}

    /** A pair of parentheses: conditions on results that stand in it hold for one and the same result. */
    record Group(Node part) implements Node {}

    /** Several conditions on one field, {@code field:(a OR b)}. These parentheses are no {@link Group}. */
    record Fielded(FilterField field, Node part) implements Node {}

    /** What counts for the order of hits only. */
    record Boosted(Node part, float boost) implements Node {}

    /** Everything, {@code *:*}. */
    record All() implements Node {}

    /** One condition. */
    record Condition(FilterField field, Matcher matcher) implements Node {}

    /** There is a result for which {@code part} holds. Never written: {@link Scopes} finds out where it is meant. */
    record Exists(Node part) implements Node {}
}
