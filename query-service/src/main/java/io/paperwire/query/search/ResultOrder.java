package io.paperwire.query.search;

import io.paperwire.query.document.Fields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * The order of a list of results. What is alike goes by day, newest first, then by paper, then as in the paper.
 *
 * @param keys first one first; none twice
 */
public record ResultOrder(List<Part> keys) {
    /** Newest day first, results of undated papers last. */
    public static final ResultOrder DATE = new ResultOrder(List.of(new Part(Key.DATE, true)));

    /** Words by which an order can be asked for, for those who asked for something else. */
    public static final String EXPECTED = "one or more, separated by commas, of "
            + Arrays.stream(Key.values()).map(Key::word).collect(Collectors.joining(", "))
            + ", each with :asc or :desc behind it if it is to go the other way than usual";

    public ResultOrder {
        keys = List.copyOf(keys);
    }

    /** Reads {@code value:asc,date}; a dash before a key is the same as {@code :desc}. Empty if {@code text} is no order. */
    public static Optional<ResultOrder> parse(String text) {
        List<Part> keys = new ArrayList<>();
        Set<Key> seen = new LinkedHashSet<>();
        for (String word : text.split(",", -1)) {
            Optional<Direction> direction = Direction.parse(word.strip());
            Optional<Key> key = direction.flatMap(one -> Key.of(one.word()));
            if (key.isEmpty() || !seen.add(key.get())) {
                return Optional.empty();
            }
            keys.add(new Part(key.get(), direction.get().isDescending(true)));
        }
        return Optional.of(new ResultOrder(keys));
    }

    Sort sort() {
        List<SortField> fields = new ArrayList<>();
        keys.forEach(part -> fields.add(part.field()));
        for (Part last : List.of(new Part(Key.DATE, true), new Part(Key.PAPER, true))) {
            if (keys.stream().noneMatch(part -> part.key() == last.key())) {
                fields.add(last.field());
            }
        }
        fields.add(new SortField(Fields.ORDINAL, SortField.Type.LONG));
        return new Sort(fields.toArray(SortField[]::new));
    }

    @Override
    public String toString() {
        return keys.stream().map(Part::toString).collect(Collectors.joining(","));
    }

    /** What results can be ordered by; highest and newest first. */
    public enum Key {
        VALUE,
        CONFIDENCE,
        DATE,
        PAPER;

        static Optional<Key> of(String word) {
            return Arrays.stream(values())
                    .filter(key -> key.word().equals(word))
                    .findFirst();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One key and its direction; a result of a paper without day comes last either way. */
    public record Part(Key key, boolean isDescending) {
        SortField field() {
            return switch (key) {
                case VALUE -> new SortField(Fields.VALUE, SortField.Type.DOUBLE, isDescending);
                case CONFIDENCE -> new SortField(Fields.CONFIDENCE, SortField.Type.DOUBLE, isDescending);
                case DATE -> PaperOrder.number(Fields.order(Fields.DATE), isDescending);
                case PAPER -> new SortField(Fields.order(Fields.ID), SortField.Type.STRING, isDescending);
            };
        }

        @Override
        public String toString() {
            return key.word() + (isDescending ? ":desc" : ":asc");
        }
    }
}
