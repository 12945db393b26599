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
 * The order of a list of papers: by one key after the other. What is alike in all of them goes by day, newest first, and
 * then by id, highest first, so that an order never depends on how the index came about.
 *
 * @param keys first one first; none twice
 */
public record PaperOrder(List<Part> keys) {
    /** Best match first. */
    public static final PaperOrder RELEVANCE = new PaperOrder(List.of(new Part(Key.RELEVANCE, true)));
    /** Newest day first, undated papers last. */
    public static final PaperOrder DATE = new PaperOrder(List.of(new Part(Key.DATE, true)));

    /** Words by which an order can be asked for, for those who asked for something else. */
    public static final String EXPECTED = "up to 3, separated by commas, of "
            + Arrays.stream(Key.values()).map(Key::word).collect(Collectors.joining(", "))
            + ", each with :asc or :desc behind it if it is to go the other way than usual";

    private static final int MAX_KEYS = 3;

    public PaperOrder {
        keys = List.copyOf(keys);
    }

    /** Reads {@code date,title:desc}; a dash before a key is the same as {@code :desc}. Empty if {@code text} is no order. */
    public static Optional<PaperOrder> parse(String text) {
        List<Part> keys = new ArrayList<>();
        Set<Key> seen = new LinkedHashSet<>();
        for (String word : text.split(",", -1)) {
            Optional<Part> part = part(word.strip());
            if (part.isEmpty() || !seen.add(part.get().key()) || keys.size() == MAX_KEYS) {
                return Optional.empty();
            }
            keys.add(part.get());
        }
        return Optional.of(new PaperOrder(keys));
    }

    /** Whether it depends on scores, which change with every paper that comes. */
    public boolean isByRelevance() {
        return keys.stream().anyMatch(part -> part.key() == Key.RELEVANCE);
    }

    /** As Lucene takes it. */
    public Sort sort() {
        List<SortField> fields = new ArrayList<>();
        keys.forEach(part -> fields.add(part.field()));
        for (Part last : List.of(new Part(Key.DATE, true), new Part(Key.ID, true))) {
            if (keys.stream().noneMatch(part -> part.key() == last.key())) {
                fields.add(last.field());
            }
        }
        return new Sort(fields.toArray(SortField[]::new));
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return keys.stream().map(Part::toString).collect(Collectors.joining(","));
    }

    private static Optional<Part> part(String text) {
        return Direction.parse(text)
                .flatMap(direction -> Arrays.stream(Key.values())
                        .filter(key -> key.word().equals(direction.word()))
                        .findFirst()
                        .map(key -> new Part(key, direction.isDescending(key.isDescending))));
    }

    /** A number to sort by; what has none comes last either way. */
    static SortField number(String field, boolean isDescending) {
        SortField number = new SortField(field, SortField.Type.LONG, isDescending);
        number.setMissingValue(isDescending ? Long.MIN_VALUE : Long.MAX_VALUE);
        return number;
    }

    /** What papers can be ordered by. */
    public enum Key {
        RELEVANCE(true),
        DATE(true),
        ADDED(true),
        UPDATED(true),
        TITLE(false),
        ID(true);

        /** Which way it usually goes: best and newest first, titles by alphabet. */
        private final boolean isDescending;

        Key(boolean isDescending) {
            this.isDescending = isDescending;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One key and its direction; what lacks it comes last either way. */
    public record Part(Key key, boolean isDescending) {
        SortField field() {
            return switch (key) {
                // By score the best comes first unless it is reversed.
                case RELEVANCE -> new SortField(null, SortField.Type.SCORE, !isDescending);
                case DATE -> number(Fields.order(Fields.DATE), isDescending);
                case ADDED -> number(Fields.ADDED, isDescending);
                case UPDATED -> number(Fields.UPDATED, isDescending);
                case TITLE -> name(Fields.order(Fields.TITLE));
                case ID -> name(Fields.order(Fields.ID));
            };
        }

        private SortField name(String field) {
            SortField name = new SortField(field, SortField.Type.STRING, isDescending);
            name.setMissingValue(isDescending ? SortField.STRING_FIRST : SortField.STRING_LAST);
            return name;
        }

        @Override
        public String toString() {
            return key.word() + (isDescending ? ":desc" : ":asc");
        }
    }
}
