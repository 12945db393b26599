package io.paperwire.query.syndication;

import java.util.Arrays;
import java.util.Locale;

/** The forms of a feed. */
enum FeedFormat {
    /** RFC 4287. */
    ATOM(FeedFormat.ATOM_TYPE),
    /** RSS 2.0, as the RSS Advisory Board has it. */
    RSS(FeedFormat.RSS_TYPE),
    /** JSON Feed 1.1. */
    JSON(FeedFormat.JSON_TYPE);

    static final String ATOM_TYPE = "application/atom+xml";
    static final String RSS_TYPE = "application/rss+xml";
    static final String JSON_TYPE = "application/feed+json";

    /** As a part of paths. */
    static final String PATTERN = "atom|rss|json";

    private final String mediaType;

    FeedFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static FeedFormat of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no form of a feed: " + extension));
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    String write(FeedDocument feed) {
        return switch (this) {
            case ATOM -> AtomFeed.write(feed);
            case RSS -> RssFeed.write(feed);
            case JSON -> JsonFeed.write(feed);
        };
    }
}
