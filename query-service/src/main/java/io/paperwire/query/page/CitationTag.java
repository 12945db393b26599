package io.paperwire.query.page;

import io.paperwire.model.Paper;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the tags by which Zotero, Google Scholar and their like know what a page is about, named as HighWire Press named
 * them and as arXiv uses them.
 */
public record CitationTag(String name, String content) {

    static List<CitationTag> of(Paper paper) {
        List<CitationTag> tags = new ArrayList<>();
        tags.add(new CitationTag("citation_title", paper.title()));
        paper.authors().forEach(author -> tags.add(new CitationTag("citation_author", author)));
        if (paper.date() != null) {
            tags.add(new CitationTag("citation_date", paper.date().toString().replace('-', '/')));
        }
        tags.add(new CitationTag("citation_arxiv_id", paper.id().value()));
        tags.add(new CitationTag("citation_abstract_html_url", paper.links().arxiv()));
        tags.add(new CitationTag("citation_pdf_url", paper.links().pdf()));
        if (paper.summary() != null) {
            tags.add(new CitationTag("citation_abstract", paper.summary()));
        }
        paper.keywords().forEach(keyword -> tags.add(new CitationTag("citation_keywords", keyword)));
        return tags;
    }
}
