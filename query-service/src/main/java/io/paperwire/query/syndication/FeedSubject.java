package io.paperwire.query.syndication;

import io.paperwire.query.filter.Filter;
import io.paperwire.query.filter.FilterException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a feed of papers is about.
 *
 * @param path below {@code feeds/}, escaped, without the form
 * @param query what stands behind the question mark, escaped; empty for nothing
 * @param filter the papers; null for all
 */
record FeedSubject(
        String path, String query, String title, @Nullable Filter filter) {
    static final String ALL = "papers";
    /** The lists that have a feed for each name in them, with the field of the filter language that they are about. */
    private static final Map<String, String> LISTS =
            Map.of("keywords", "keyword", "categories", "category", "authors", "author");

    /**
     * Reads a subject: {@code papers}, or one of the lists and a name in it.
     *
     * @param filter narrows it down; null for all its papers
     * @return empty if there are no feeds of that
     */
    static Optional<FeedSubject> of(String subject, @Nullable Filter filter) {
        if (subject.equals(ALL)) {
            String title = "Paperwire: " + (filter == null ? "new AI papers" : filter);
            return Optional.of(new FeedSubject(ALL, query(filter), title, filter));
        }
        int slash = subject.indexOf('/');
        String field = slash < 0 ? null : LISTS.get(subject.substring(0, slash));
        String name = subject.substring(slash + 1);
        if (field == null || name.isBlank()) {
            return Optional.empty();
        }
        Optional<Filter> papers = narrowed(field, name, filter);
        String path = subject.substring(0, slash + 1) + escape(name);
        String title = "Paperwire: " + field + " " + name + (filter == null ? "" : ", " + filter);
        return papers.map(both -> new FeedSubject(path, query(filter), title, both));
    }

    /** One feed has one id, in all forms and on all pages. */
    String id() {
        return id(path + "?" + query);
    }

    static String id(String of) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("paperwire feed " + of).getBytes(StandardCharsets.UTF_8));
    }

    static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String query(@Nullable Filter filter) {
        return filter == null ? "" : "filter=" + escape(filter.toString());
    }

    /** Empty for what can be no name, such as one that is too long. */
    private static Optional<Filter> narrowed(String field, String name, @Nullable Filter filter) {
        String named = field + ":\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        try {
            return Optional.of(Filter.parse(filter == null ? named : named + " (" + filter + ")"));
        } catch (FilterException e) {
            return Optional.empty();
        }
    }
}
