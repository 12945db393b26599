package io.paperwire.query.syndication;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Writes Atom: RFC 4287, its pages linked as RFC 5005, section 3, has it. */
final class AtomFeed {
    private AtomFeed() {}

    static String write(FeedDocument document) {
        var feed = new Feed("atom_1.0");
        feed.setId(document.id());
        feed.setTitle(document.title());
        feed.setSubtitle(content("text", document.description()));
        feed.setUpdated(Date.from(document.updated()));
        // An entry without authors must have them from its feed.
        feed.setAuthors(List.of(person("Paperwire")));
        feed.setAlternateLinks(List.of(link("alternate", document.addresses().home(), "text/html")));
        List<Link> links = new ArrayList<>();
        String atom = FeedFormat.ATOM.mediaType();
        links.add(link("self", document.addresses().self(), atom));
        links.add(link("first", document.addresses().first(), atom));
        document.addresses().next().ifPresent(next -> links.add(link("next", next, atom)));
        feed.setOtherLinks(links);
        feed.setEntries(document.entries().stream().map(AtomFeed::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("a feed is always writable", e);
        }
    }

    private static Entry entry(FeedEntry from) {
        var entry = new Entry();
        entry.setId(from.id());
        entry.setTitle(from.title());
        entry.setPublished(Date.from(from.published()));
        entry.setUpdated(Date.from(from.updated()));
        entry.setAlternateLinks(List.of(link("alternate", from.page(), "text/html")));
        if (from.source() != null) {
            entry.setOtherLinks(List.of(link("related", from.source(), "text/html")));
        }
        entry.setAuthors(from.authors().stream().map(AtomFeed::person).toList());
        entry.setCategories(from.tags().stream().map(AtomFeed::category).toList());
        entry.setSummary(content("text", from.text()));
        entry.setContents(List.of(content("html", from.html())));
        return entry;
    }

    private static Content content(String type, String value) {
        var content = new Content();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    private static Link link(String rel, String href, String type) {
        var link = new Link();
        link.setRel(rel);
        link.setHref(href);
        link.setType(type);
        return link;
    }

    private static SyndPerson person(String name) {
        var person = new Person();
        person.setName(name);
        return person;
    }

    private static Category category(String term) {
        var category = new Category();
        category.setTerm(term);
        return category;
    }
}
