package io.paperwire.query.syndication;

import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Writes RSS 2.0. Authors are Dublin Core's creators, because RSS's own are e-mail addresses; the addresses of this page and
 * of the next are Atom's links.
 */
final class RssFeed {
    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

    private RssFeed() {}

    static String write(FeedDocument document) {
        var channel = new Channel("rss_2.0");
        channel.setTitle(document.title());
        channel.setDescription(document.description());
        channel.setLink(document.addresses().home());
        channel.setLastBuildDate(Date.from(document.updated()));
        channel.setItems(document.entries().stream().map(RssFeed::item).toList());
        List<Element> links = new ArrayList<>();
        links.add(link("self", document.addresses().self()));
        links.add(link("first", document.addresses().first()));
        document.addresses().next().ifPresent(next -> links.add(link("next", next)));
        channel.setForeignMarkup(links);
        try {
            return new WireFeedOutput().outputString(channel);
        } catch (FeedException e) {
            throw new IllegalStateException("a feed is always writable", e);
        }
    }

    private static Item item(FeedEntry from) {
        var item = new Item();
        var guid = new Guid();
        guid.setValue(from.id());
        guid.setPermaLink(false);
        item.setGuid(guid);
        item.setTitle(from.title());
        item.setLink(from.page());
        item.setPubDate(Date.from(from.published()));
        var description = new Description();
        description.setType("text/plain");
        description.setValue(from.text());
        item.setDescription(description);
        var content = new Content();
        content.setType("html");
        content.setValue(from.html());
        item.setContent(content);
        item.setCategories(from.tags().stream().map(RssFeed::category).toList());
        var creators = new DCModuleImpl();
        creators.setCreators(from.authors());
        item.setModules(List.of(creators));
        return item;
    }

    private static Category category(String name) {
        var category = new Category();
        category.setValue(name);
        return category;
    }

    private static Element link(String rel, String href) {
        return new Element("link", ATOM)
                .setAttribute("rel", rel)
                .setAttribute("href", href)
                .setAttribute("type", FeedFormat.RSS.mediaType());
    }
}
