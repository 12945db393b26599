package io.paperwire.query.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import io.paperwire.model.Kind;
import io.paperwire.model.Paper;
import io.paperwire.query.Papers;
import io.paperwire.query.syndication.SyndicationRepository.Board;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is read back by ROME, or as JSON, to the same papers. */
class FeedFormatTest {
    private static final String BASE = "http://localhost:8080/";
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final List<Paper> PAPERS = List.of(
            numbered(paper("2505.07608", "Reaches 55.4% on AIME 2025.")),
            Papers.about(
                    paper(
                            "cs/0112017",
                            "<script>alert(\"1\")</script> & ]]> \u0000\u0008\uFFFE\uD83D\uDE00 $\\alpha^2$ <b>"),
                    List.of("Zoë \"Z\" O'Neil <z@example.org>", "李 \u0001明"),
                    List.of("a & b", "c<d")),
            Papers.about(paper("2505.00003", ""), List.of(), List.of()));

    @ParameterizedTest
    @EnumSource(
            value = FeedFormat.class,
            names = {"ATOM", "RSS"})
    void romeReadsBackTheSamePapers(FeedFormat format) throws Exception {
        SyndFeed feed = new SyndFeedInput().build(new StringReader(format.write(document(format))));

        assertThat(feed.getTitle()).isEqualTo("Paperwire: title:\"a <b>\" & c");
        assertThat(feed.getEntries()).hasSize(3);
        for (int i = 0; i < PAPERS.size(); i++) {
            Paper paper = PAPERS.get(i);
            FeedEntry expected = PaperEntry.of(paper, BASE);
            SyndEntry read = feed.getEntries().get(i);
            assertThat(read.getUri()).isEqualTo("urn:paperwire:paper:" + paper.id());
            assertThat(read.getTitle()).isEqualTo(expected.title());
            assertThat(read.getLink()).isEqualTo(BASE + "papers/" + paper.id());
            assertThat(read.getPublishedDate()).isEqualTo(Date.from(paper.addedAt()));
            assertThat(names(read, format)).isEqualTo(expected.authors());
            assertThat(read.getCategories().stream().map(SyndCategory::getName)).isEqualTo(expected.tags());
            assertThat(String.valueOf(
                            read.getDescription() == null
                                    ? ""
                                    : read.getDescription().getValue()))
                    .isEqualTo(expected.text());
            assertThat(read.getContents().get(0).getValue()).isEqualTo(expected.html());
        }
    }

    @Test
    void charactersThatXmlCannotHoldAreLeftOutAndMarkupIsText() {
        FeedEntry entry = PaperEntry.of(PAPERS.get(1), BASE);

        assertThat(entry.text()).isEqualTo("<script>alert(\"1\")</script> & ]]> \uD83D\uDE00 $\\alpha^2$ <b>");
        assertThat(entry.html()).doesNotContain("<script>").contains("&lt;script&gt;alert(&quot;1&quot;)");
        assertThat(entry.authors()).contains("李 明");
    }

    @Test
    void resultsStandInTheContentWithTheirWords() {
        assertThat(PaperEntry.of(PAPERS.get(0), BASE).html())
                .contains("<li>AIME 2025, Pass@1: <strong>55.4%</strong> (MiMo-7B-RL)</li>")
                .contains("<a href=\"https://arxiv.org/pdf/2505.07608\">PDF</a>");
    }

    @Test
    void atomHasWhatItsSpecificationDemands() throws Exception {
        Document document = new SAXBuilder().build(new StringReader(FeedFormat.ATOM.write(document(FeedFormat.ATOM))));
        Element feed = document.getRootElement();

        // RFC 4287, section 4.1.1: one id, title and updated each; authors, for entries without; a link to itself.
        assertThat(List.of("id", "title", "updated", "subtitle"))
                .allSatisfy(name -> assertThat(feed.getChildren(name, ATOM)).hasSize(1));
        assertThat(feed.getChildren("author", ATOM)).hasSize(1);
        assertThat(links(feed))
                .containsExactlyInAnyOrder(
                        "alternate " + BASE,
                        "self " + BASE + "feeds/papers.atom?cursor=now",
                        "first " + BASE + "feeds/papers.atom",
                        "next " + BASE + "feeds/papers.atom?cursor=older");
        // Section 4.1.2.
        assertThat(feed.getChildren("entry", ATOM)).hasSize(3).allSatisfy(entry -> {
            for (String name : List.of("id", "title", "updated", "published", "summary", "content")) {
                assertThat(entry.getChildren(name, ATOM)).hasSize(1);
            }
            assertThat(Instant.parse(entry.getChildText("updated", ATOM)))
                    .isEqualTo(PAPERS.get(0).updatedAt());
            assertThat(entry.getChild("content", ATOM).getAttributeValue("type"))
                    .isEqualTo("html");
            assertThat(entry.getChildren("author", ATOM))
                    .allSatisfy(author ->
                            assertThat(author.getChildText("name", ATOM)).isNotBlank());
        });
        assertThat(feed.getChildren("entry", ATOM).stream().map(entry -> entry.getChildText("id", ATOM)))
                .doesNotHaveDuplicates();
    }

    @Test
    void rssHasWhatItsSpecificationDemands() throws Exception {
        Document document = new SAXBuilder().build(new StringReader(FeedFormat.RSS.write(document(FeedFormat.RSS))));
        Element rss = document.getRootElement();
        Element channel = rss.getChild("channel");

        assertThat(rss.getAttributeValue("version")).isEqualTo("2.0");
        assertThat(List.of("title", "link", "description", "lastBuildDate"))
                .allSatisfy(name -> assertThat(channel.getChildText(name)).isNotBlank());
        assertThat(links(channel))
                .containsExactlyInAnyOrder(
                        "self " + BASE + "feeds/papers.rss?cursor=now",
                        "first " + BASE + "feeds/papers.rss",
                        "next " + BASE + "feeds/papers.rss?cursor=older");
        assertThat(channel.getChildren("item")).hasSize(3).allSatisfy(item -> {
            assertThat(item.getChild("guid").getAttributeValue("isPermaLink")).isEqualTo("false");
            assertThat(item.getChildText("pubDate")).matches("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
            assertThat(item.getChildren("author")).isEmpty();
        });
    }

    @Test
    void jsonFeedHasWhatItsSpecificationDemands() throws Exception {
        JsonNode feed = new ObjectMapper().readTree(FeedFormat.JSON.write(document(FeedFormat.JSON)));

        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asText()).isEqualTo("Paperwire: title:\"a <b>\" & c");
        assertThat(feed.path("feed_url").asText()).isEqualTo(BASE + "feeds/papers.json?cursor=now");
        assertThat(feed.path("next_url").asText()).isEqualTo(BASE + "feeds/papers.json?cursor=older");
        JsonNode item = feed.path("items").path(0);
        assertThat(item.path("id").asText()).isEqualTo("urn:paperwire:paper:2505.07608");
        assertThat(item.path("external_url").asText()).isEqualTo("https://arxiv.org/abs/2505.07608");
        assertThat(item.path("authors").path(1).path("name").asText()).isEqualTo("Grace");
        assertThat(Instant.parse(item.path("date_published").asText()))
                .isEqualTo(PAPERS.get(0).addedAt());
        assertThat(item.path("content_html").asText()).contains("<li>");
    }

    @Test
    void opmlListsCategoriesAndBoards() throws Exception {
        String text = OpmlDocument.write(
                BASE, List.of("Vision & \"Language\""), List.of(new Board("aime-2025-pass-at-1", "AIME 2025, pass@1")));
        Element opml = new SAXBuilder().build(new StringReader(text)).getRootElement();

        assertThat(opml.getAttributeValue("version")).isEqualTo("2.0");
        assertThat((Iterator<Element>) opml.getDescendants(Filters.element("outline")))
                .toIterable()
                .extracting(outline -> outline.getAttributeValue("xmlUrl"))
                .filteredOn(Objects::nonNull)
                .containsExactly(
                        BASE + "feeds/papers.atom",
                        BASE + "feeds/categories/Vision%20%26%20%22Language%22.atom",
                        BASE + "feeds/boards/aime-2025-pass-at-1.atom");
    }

    private static FeedDocument document(FeedFormat format) {
        var request = new FeedRequest("papers", format, null, FeedRequest.LIMIT, "now", BASE);
        return new FeedDocument(
                FeedSubject.id("papers?"),
                "Paperwire: title:\"a <b>\" & c",
                "Papers",
                request.addresses("papers", "", "", Optional.of("older")),
                PAPERS.stream().map(paper -> PaperEntry.of(paper, BASE)).toList());
    }

    /** RSS has them as Dublin Core's creators. */
    private static List<String> names(SyndEntry entry, FeedFormat format) {
        return format == FeedFormat.ATOM
                ? entry.getAuthors().stream().map(SyndPerson::getName).toList()
                : ((DCModule) entry.getModule(DCModule.URI)).getCreators();
    }

    private static List<String> links(Element of) {
        return of.getChildren("link", ATOM).stream()
                .map(link -> link.getAttributeValue("rel") + " " + link.getAttributeValue("href"))
                .collect(Collectors.toList());
    }

    private static Paper numbered(Paper paper) {
        return Papers.withNumbers(paper, Papers.number(paper, "55.4%", Kind.SCORE));
    }

    private static Paper paper(String id, String summary) {
        return Papers.of(
                id, 1, LocalDate.parse("2025-05-13"), "AI & <b>", "About " + id + ": " + summary + ".", summary);
    }
}
