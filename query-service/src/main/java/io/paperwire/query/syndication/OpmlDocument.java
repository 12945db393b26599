package io.paperwire.query.syndication;

import io.paperwire.query.syndication.SyndicationRepository.Board;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** A list of feeds that a reader can subscribe to at once: OPML 2.0. */
final class OpmlDocument {
    private OpmlDocument() {}

    /** @param base the address of the service, with a slash at its end */
    static String write(String base, List<String> categories, List<Board> boards) {
        Element body = new Element("body").addContent(feed("All papers", base, FeedSubject.ALL));
        body.addContent(group("Categories")
                .addContent(categories.stream()
                        .map(name -> feed(name, base, "categories/" + FeedSubject.escape(name)))
                        .toList()));
        body.addContent(group("Boards")
                .addContent(boards.stream()
                        .map(board -> feed(board.title(), base, "boards/" + FeedSubject.escape(board.slug())))
                        .toList()));
        Element opml = new Element("opml")
                .setAttribute("version", "2.0")
                .addContent(new Element("head").addContent(new Element("title").setText("Paperwire")))
                .addContent(body);
        return new XMLOutputter(Format.getPrettyFormat()).outputString(new Document(opml));
    }

    private static Element group(String name) {
        return new Element("outline").setAttribute("text", name);
    }

    private static Element feed(String title, String base, String path) {
        String text = XmlText.clean(title);
        return new Element("outline")
                .setAttribute("type", "rss")
                .setAttribute("text", text)
                .setAttribute("title", text)
                .setAttribute("xmlUrl", base + "feeds/" + path + ".atom")
                .setAttribute("htmlUrl", base);
    }
}
