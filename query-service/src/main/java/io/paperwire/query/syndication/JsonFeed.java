package io.paperwire.query.syndication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.paperwire.event.WireJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes JSON Feed 1.1, as jsonfeed.org has it. */
final class JsonFeed {
    private JsonFeed() {}

    static String write(FeedDocument document) {
        var feed = new Feed(
                "https://jsonfeed.org/version/1.1",
                document.title(),
                document.addresses().home(),
                document.addresses().self(),
                document.description(),
                document.addresses().next().orElse(null),
                document.entries().stream().map(JsonFeed::item).toList());
        return new String(WireJson.write(feed), StandardCharsets.UTF_8);
    }

    private static Item item(FeedEntry from) {
        return new Item(
                from.id(),
                from.page(),
                from.source(),
                from.title(),
                from.html(),
                from.text(),
                from.published(),
                from.updated(),
                from.authors().stream().map(Author::new).toList(),
                from.tags());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Feed(
            String version,
            String title,
            @JsonProperty("home_page_url") String homePageUrl,
            @JsonProperty("feed_url") String feedUrl,
            String description,
            @JsonProperty("next_url") @Nullable String nextUrl,
            List<Item> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Item(
            String id,
            String url,
            @JsonProperty("external_url") @Nullable String externalUrl,
            String title,
            @JsonProperty("content_html") String contentHtml,
            String summary,
            @JsonProperty("date_published") Instant datePublished,
            @JsonProperty("date_modified") Instant dateModified,
            List<Author> authors,
            List<String> tags) {}

    private record Author(String name) {}
}
