package io.paperwire.benchmark.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paperwire.model.Listing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** commonmark-java with its tables extension and nothing else, which is its fastest setting for these documents. */
final class CommonMark {
    private final Parser fast =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final Parser located = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /** Reads a document to its tree, from bytes as our reader does. */
    Node parse(byte[] document) {
        return fast.parse(new String(document, UTF_8));
    }

    /** How many listings' titles and summaries stand whole in one cell, heading, item or quote of the tree. */
    int whole(byte[] document, List<Listing> listings) {
        Set<String> pieces = new HashSet<>();
        pieces(document).forEach(pieces::addAll);
        String all = String.join("\n", pieces);
        int whole = 0;
        for (Listing listing : listings) {
            String summary = listing.summary();
            whole += all.contains(listing.title()) && (summary == null || pieces.contains(summary)) ? 1 : 0;
        }
        return whole;
    }

    /**
     * How many rows come out of the tree with each cell as it was written: only the boundaries count, whatever the tree
     * makes of the marks inside.
     */
    int right(GeneratedDigest digest) {
        Set<List<String>> pieces = new HashSet<>(pieces(digest.bytes()));
        int right = 0;
        for (GeneratedDigest.Truth truth : digest.rows()) {
            List<String> cells = truth.cells();
            boolean found = digest.form() == Form.HEADING
                    ? pieces.contains(List.of(cells.get(0))) && pieces.contains(List.of(cells.get(2)))
                    : pieces.contains(cells);
            right += found ? 1 : 0;
        }
        return right;
    }

    private List<List<String>> pieces(byte[] document) {
        String text = new String(document, UTF_8);
        List<List<String>> pieces = new ArrayList<>();
        located.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow) {
                    pieces.add(cells(node, text));
                } else {
                    visitChildren(node);
                }
            }

            @Override
            public void visit(Heading heading) {
                pieces.add(List.of(source(heading, text).replaceFirst("^#+ *", "")));
            }

            @Override
            public void visit(ListItem item) {
                pieces.add(List.of(source(item, text).replaceFirst("^[-*+] *", "")));
            }

            @Override
            public void visit(BlockQuote quote) {
                pieces.add(List.of(source(quote, text).replaceFirst("^> *", "").replace(" > ", " ")));
            }
        });
        return pieces;
    }

    private static List<String> cells(Node row, String text) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(source(cell, text).replace("\\|", "|"));
            }
        }
        return cells;
    }

    private static String source(Node node, String text) {
        StringBuilder source = new StringBuilder();
        for (SourceSpan span : node.getSourceSpans()) {
            source.append(source.isEmpty() ? "" : " ")
                    .append(text, span.getInputIndex(), span.getInputIndex() + span.getLength());
        }
        return source.toString().strip().replaceAll("\\s+", " ");
    }
}
