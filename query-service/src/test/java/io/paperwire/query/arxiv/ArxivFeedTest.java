package io.paperwire.query.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.query.Papers;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ArxivFeedTest {
    private static final Instant NOW = Instant.parse("2025-05-14T10:00:00.123Z");
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ARXIV = "http://arxiv.org/schemas/atom";
    private static final String OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/";

    @Test
    void entryIsInTheNamespacesThatProgramsLookIn() throws Exception {
        var paper = Papers.of(
                "2505.07608",
                1,
                LocalDate.parse("2025-05-13"),
                "Computer Vision",
                "a < b & \"c\"\u0000\uD800",
                "𝒳 is <i>large</i>");
        var feed = new ArxivFeed(
                "urn:x", "arXiv Query: search_query=a&b", "", NOW, 12, 10, 2, List.of(ArxivEntry.of(paper, "v1")));

        Element root = parse(feed.xml());

        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(text(root, OPEN_SEARCH, "totalResults")).isEqualTo("12");
        assertThat(text(root, OPEN_SEARCH, "startIndex")).isEqualTo("10");
        assertThat(text(root, OPEN_SEARCH, "itemsPerPage")).isEqualTo("2");
        Element entry = element(root, ATOM, "entry");
        assertThat(text(entry, ATOM, "id")).isEqualTo("http://arxiv.org/abs/2505.07608v1");
        assertThat(text(entry, ATOM, "title")).isEqualTo("a < b & \"c\"");
        assertThat(text(entry, ATOM, "summary")).isEqualTo("𝒳 is <i>large</i>");
        assertThat(text(entry, ATOM, "published")).isEqualTo("2025-05-13T00:00:00Z");
        assertThat(text(entry, ATOM, "updated")).isEqualTo("2025-05-13T06:02:11Z");
        assertThat(text(entry, ATOM, "name")).isEqualTo("Ada");
        assertThat(element(entry, ARXIV, "primary_category").getAttribute("term"))
                .isEqualTo("cs.CV");
        assertThat(element(entry, ATOM, "category").getAttribute("term")).isEqualTo("cs.CV");
        Element pdf = (Element) entry.getElementsByTagNameNS(ATOM, "link").item(1);
        assertThat(pdf.getAttribute("title")).isEqualTo("pdf");
        assertThat(pdf.getAttribute("href")).isEqualTo("https://arxiv.org/pdf/2505.07608v1");
    }

    @Test
    void errorIsAFeedOfOneEntry() throws Exception {
        Element root = parse(ArxivFeed.error("incorrect id format for a<b", NOW).xml());

        Element entry = element(root, ATOM, "entry");
        assertThat(text(entry, ATOM, "id")).isEqualTo("https://arxiv.org/api/errors#incorrect_id_format_for_a_b");
        assertThat(text(entry, ATOM, "title")).isEqualTo("Error");
        assertThat(text(entry, ATOM, "summary")).isEqualTo("incorrect id format for a<b");
    }

    private static Element parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private static Element element(Element parent, String namespace, String name) {
        return (Element) parent.getElementsByTagNameNS(namespace, name).item(0);
    }

    private static String text(Element parent, String namespace, String name) {
        return element(parent, namespace, name).getTextContent();
    }
}
