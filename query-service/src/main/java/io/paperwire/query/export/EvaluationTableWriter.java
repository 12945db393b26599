package io.paperwire.query.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paperwire.query.board.BoardHeader;
import io.paperwire.query.board.Standings;
import java.io.IOException;

/** The evaluation tables that Papers with Code published: an array of tasks, here one a board. */
final class EvaluationTableWriter implements BoardWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final JsonItems items = new JsonItems();

    @Override
    public void begin(Appendable out) throws IOException {
        items.begin(out);
    }

    @Override
    public void write(Appendable out, Standings board) throws IOException {
        items.write(out, task(board));
    }

    @Override
    public void end(Appendable out) throws IOException {
        items.end(out);
    }

    private static ObjectNode task(Standings board) {
        BoardHeader header = board.board();
        ObjectNode task = NODES.objectNode()
                .put("task", header.title())
                .put("description", "")
                .putNull("source_link");
        task.putArray("categories");
        task.putArray("subtasks");
        task.putArray("synonyms");
        ObjectNode dataset = task.putArray("datasets")
                .addObject()
                .put("dataset", header.benchmark())
                .put("description", "");
        dataset.putArray("dataset_citations");
        dataset.putArray("dataset_links");
        dataset.putArray("subdatasets");
        ObjectNode sota = dataset.putObject("sota");
        sota.putArray("metrics").add(header.measure());
        ArrayNode rows = sota.putArray("rows");
        board.rows().stream().map(Standings.Ranked::row).forEach(row -> {
            ObjectNode entry = rows.addObject()
                    .put("model_name", row.subject())
                    .put("paper_title", row.title())
                    .put("paper_url", BoardWriter.address(row))
                    .put("paper_date", row.date() == null ? null : row.date().toString())
                    .put("uses_additional_data", false);
            entry.putArray("code_links");
            entry.putArray("model_links");
            entry.putObject("metrics").put(header.measure(), row.value().toPlainString() + row.unit());
        });
        return task;
    }
}
