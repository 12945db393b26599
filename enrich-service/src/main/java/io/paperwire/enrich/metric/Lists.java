package io.paperwire.enrich.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * The names that a sentence lists for the numbers that it lists: {@code 78%, 80% and 85% on A, B and C, respectively}.
 *
 * <p>A list of numbers takes a list of names of the same length, the nearest one of its sentence.
 */
final class Lists {
    /** What the names of a list are to the numbers. */
    enum Role {
        BENCHMARK,
        SUBJECT,
        MEASURE
    }

    /** Names for the numbers from {@code first}, in their order. */
    record Assigned(int first, List<String> names, Role role) {}

    private static final int GAP = 4;
    private final Passage p;
    private final List<Mention> mentions;
    private final Systems systems;
    private final Gazetteer gazetteer;

    Lists(Passage p, List<Mention> mentions, Systems systems, Gazetteer gazetteer) {
        this.p = p;
        this.mentions = mentions;
        this.systems = systems;
        this.gazetteer = gazetteer;
    }

    /** What the lists of the passage say, in the order of the text. */
    List<Assigned> find() {
        List<Assigned> found = new ArrayList<>();
        int first = 0;
        while (first < mentions.size()) {
            int last = first;
            while (last + 1 < mentions.size() && listed(last, last + 1)) {
                last++;
            }
            if (last > first) {
                assign(first, last, found);
            }
            first = last + 1;
        }
        return found;
    }

    /** Whether only commas, "and" and the noun of the first stand between two numbers of one unit. */
    private boolean listed(int one, int other) {
        Mention a = mentions.get(one);
        Mention b = mentions.get(other);
        if (a.counted()
                || !a.unit().equals(b.unit())
                || p.token(a.token()).sentence() != p.token(b.token()).sentence()
                || b.token() - a.last() > GAP) {
            return false;
        }
        boolean joined = false;
        for (int i = a.last() + 1; i < b.token(); i++) {
            boolean joint = p.mark(i, ",") || p.token(i).is("and") || p.mark(i, "/");
            joined |= joint;
            if (!joint
                    && !p.is(i, "measure heads")
                    && !gazetteer.knowsMeasure(p.token(i).text())) {
                return false;
            }
        }
        return joined;
    }

    private void assign(int first, int last, List<Assigned> found) {
        int count = last - first + 1;
        int from = mentions.get(first).token();
        int to = mentions.get(last).last();
        boolean respectively = false;
        for (int i = p.start(from); i < p.end(to); i++) {
            respectively |= p.token(i).is("respectively");
        }
        if (!respectively) {
            return;
        }
        List<Assigned> all = new ArrayList<>();
        names(first, count, to + 1, p.end(to), all);
        names(first, count, p.start(from), from, all);
        for (Role role : Role.values()) {
            all.stream().filter(a -> a.role() == role).findFirst().ifPresent(found::add);
        }
    }

    /** The lists of {@code count} names in {@code [from, to)}. */
    private void names(int first, int count, int from, int to, List<Assigned> into) {
        int i = from;
        while (i < to) {
            if (!p.inName(i) || p.nameFirst(i) != i) {
                i++;
                continue;
            }
            int start = i;
            int last = nameEnd(i);
            List<String> names = new ArrayList<>(List.of(p.text(i, last)));
            int next = behindJoint(last);
            while (next > 0 && next < to && p.inName(next) && p.nameFirst(next) == next) {
                last = nameEnd(next);
                names.add(p.text(next, last));
                next = behindJoint(last);
            }
            if (names.size() == count) {
                into.add(new Assigned(first, names, role(start, last, names)));
            }
            i = last + 1;
        }
    }

    /** The last token of a name, with what it owns: {@code OpenAI's o3-mini}. */
    private int nameEnd(int first) {
        int last = p.nameLast(first);
        boolean owner = p.token(last).possessive() && p.adjacent(last) && p.inName(last + 1);
        return owner ? p.nameLast(last + 1) : last;
    }

    private int behindJoint(int last) {
        int i = last + 1;
        while (p.in(i) && i < last + 3 && (p.mark(i, ",") || p.token(i).is("and"))) {
            i++;
        }
        return i == last + 1 ? -1 : i;
    }

    private Role role(int start, int last, List<String> names) {
        boolean of = p.in(last + 2)
                && p.token(last + 1).is("of")
                && p.token(last + 2).number();
        if (of || names.stream().allMatch(gazetteer::knowsMeasure)) {
            return Role.MEASURE;
        }
        boolean placed = start > 0
                && (p.token(start - 1).is("on")
                        || p.token(start - 1).is("in")
                        || p.token(start - 1).is("across"));
        boolean data = p.is(last + 1, "benchmark nouns") || names.stream().allMatch(gazetteer::knowsBenchmark);
        return placed || data || !systems.system(p, start) ? Role.BENCHMARK : Role.SUBJECT;
    }
}
