package io.paperwire.query.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paperwire.model.Paper;
import java.io.IOException;
import java.time.LocalDate;

/** CSL-JSON: an array of items as citeproc reads them. */
final class CslWriter implements PaperWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final JsonItems items = new JsonItems();

    @Override
    public void begin(Appendable out) throws IOException {
        items.begin(out);
    }

    @Override
    public void write(Appendable out, Paper paper, String document) throws IOException {
        ObjectNode item = NODES.objectNode();
        item.put("id", "arxiv-" + paper.id())
                .put("type", "article")
                .put("title", paper.title())
                .put("number", "arXiv:" + paper.id())
                .put("publisher", "arXiv")
                .put("URL", paper.links().arxiv());
        ArrayNode authors = item.putArray("author");
        for (String author : paper.authors()) {
            PersonName name = PersonName.of(author);
            if (name.given() == null) {
                authors.addObject().put("literal", name.family());
            } else {
                authors.addObject().put("family", name.family()).put("given", name.given());
            }
        }
        LocalDate date = paper.date();
        if (date != null) {
            item.putObject("issued")
                    .putArray("date-parts")
                    .addArray()
                    .add(date.getYear())
                    .add(date.getMonthValue())
                    .add(date.getDayOfMonth());
        }
        if (paper.summary() != null) {
            item.put("abstract", paper.summary());
        }
        if (!paper.keywords().isEmpty()) {
            item.put("keyword", String.join(", ", paper.keywords()));
        }
        items.write(out, item);
    }

    @Override
    public void end(Appendable out) throws IOException {
        items.end(out);
    }
}
