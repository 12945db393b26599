package io.paperwire.query.arxiv;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An answer of arXiv's API: Atom with the extensions of OpenSearch and of arXiv.
 *
 * <p>Source: <a href="https://info.arxiv.org/help/api/user-manual.html">arXiv API User's Manual</a>, section 5.2.
 *
 * @param id names the query
 * @param title says what was asked
 * @param self the address that was asked; "" to leave it out
 * @param total papers on all pages
 * @param start how many of them are on the pages before
 * @param size papers a page has at most
 */
record ArxivFeed(
        String id,
        String title,
        String self,
        Instant updated,
        long total,
        int start,
        int size,
        List<ArxivEntry> entries) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/";
    private static final String ARXIV = "http://arxiv.org/schemas/atom";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    ArxivFeed {
        entries = List.copyOf(entries);
    }

    /** The answer to {@code ask}, which came to the address {@code self}. */
    static ArxivFeed of(ArxivAsk ask, String self, Instant now, long total, List<ArxivEntry> entries) {
        String query = ask.query().map(Object::toString).orElse("");
        String ids = ask.ids().keySet().stream().map(Object::toString).collect(Collectors.joining(","));
        String title = "arXiv Query: search_query=" + query + "&id_list=" + ids + "&start=" + ask.start()
                + "&max_results=" + ask.size();
        String id = "urn:uuid:" + UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8));
        return new ArxivFeed(id, title, self, now, total, ask.start(), ask.size(), entries);
    }

    /** One error, told as arXiv does: a feed of one entry. */
    static ArxivFeed error(String message, Instant now) {
        String id = "https://arxiv.org/api/errors#" + message.replaceAll("[^A-Za-z0-9.-]+", "_");
        var entry = new ArxivEntry(
                id,
                "Error",
                now,
                null,
                List.of("arXiv api core"),
                message,
                List.of(),
                List.of(new ArxivEntry.Link(id, "alternate", "text/html", "")));
        return new ArxivFeed("https://arxiv.org/", "arXiv Search Results", "", now, 1, 0, 1, List.of(entry));
    }

    /** The document, without the characters that XML cannot hold. */
    String xml() {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeNamespace("opensearch", OPEN_SEARCH);
            xml.writeNamespace("arxiv", ARXIV);
            element(xml, "id", id);
            element(xml, "title", title);
            element(xml, "updated", time(updated));
            if (!self.isEmpty()) {
                link(xml, new ArxivEntry.Link(self, "self", "application/atom+xml", ""));
            }
            element(xml, "opensearch:itemsPerPage", Integer.toString(size));
            element(xml, "opensearch:totalResults", Long.toString(total));
            element(xml, "opensearch:startIndex", Integer.toString(start));
            for (ArxivEntry entry : entries) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed in memory is always writable", e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, ArxivEntry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", time(entry.updated()));
        for (ArxivEntry.Link link : entry.links()) {
            link(xml, link);
        }
        element(xml, "summary", entry.summary());
        for (String category : entry.categories()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", printable(category));
            xml.writeAttribute("scheme", ARXIV);
        }
        Instant published = entry.published();
        if (published != null) {
            element(xml, "published", time(published));
        }
        if (!entry.categories().isEmpty()) {
            xml.writeEmptyElement("arxiv:primary_category");
            xml.writeAttribute("term", printable(entry.categories().get(0)));
        }
        for (String author : entry.authors()) {
            xml.writeStartElement("author");
            element(xml, "name", author);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, ArxivEntry.Link link) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", printable(link.href()));
        xml.writeAttribute("rel", link.rel());
        xml.writeAttribute("type", link.type());
        if (!link.title().isEmpty()) {
            xml.writeAttribute("title", link.title());
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** XML 1.0 has no sign for most control characters and for halves of surrogate pairs. */
    private static String printable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }
}
