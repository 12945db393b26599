package io.paperwire.query.page;

/**
 * A value that papers can be narrowed down to.
 *
 * @param count papers that have it; 0 where that is not counted
 * @param address of the page that shows only these, or of the page without this narrowing when it is {@code selected}
 */
public record Facet(String name, int count, String address, boolean selected) {

    /** A keyword as a filter of one day. */
    static Facet keyword(String keyword, String date) {
        return new Facet(
                keyword,
                0,
                Address.of("/").with("date", date).with("keyword", keyword).toString(),
                false);
    }
}
