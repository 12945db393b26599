package io.paperwire.query.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paperwire.model.BoardRow;
import io.paperwire.model.BoardRow.Witness;
import io.paperwire.query.board.BoardHeader;
import io.paperwire.query.board.Standings;
import java.io.IOException;

/** Records after the schema of Every Eval Ever (https://github.com/evaleval/every_eval_ever), one a row. */
final class EveryEvalEverWriter implements BoardWriter {
    private static final String VERSION = "0.2.2";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final JsonItems items = new JsonItems();

    @Override
    public void begin(Appendable out) throws IOException {
        items.begin(out);
    }

    @Override
    public void write(Appendable out, Standings board) throws IOException {
        for (Standings.Ranked ranked : board.rows()) {
            items.write(out, record(board.board(), ranked.row()));
        }
    }

    @Override
    public void end(Appendable out) throws IOException {
        items.end(out);
    }

    private static ObjectNode record(BoardHeader board, BoardRow row) {
        String time = String.valueOf(board.updatedAt().getEpochSecond());
        ObjectNode record = NODES.objectNode()
                .put("schema_version", VERSION)
                .put(
                        "evaluation_id",
                        String.join(
                                "/",
                                board.slug(),
                                row.paper().value(),
                                row.subject(),
                                row.value().toPlainString(),
                                time))
                .put("retrieved_timestamp", time);
        record.putObject("source_metadata")
                .put("source_name", row.title())
                .put("source_type", "documentation")
                .put("source_organization_name", "arXiv")
                .put("source_organization_url", BoardWriter.address(row))
                .put("evaluator_relationship", row.baseline() ? "third_party" : "first_party");
        record.putObject("eval_library").put("name", "unknown").put("version", "unknown");
        ObjectNode model =
                record.putObject("model_info").put("name", row.subject()).put("id", "unknown/" + row.subject());
        if (row.parameters() != null) {
            model.putObject("additional_details")
                    .put("parameters", row.parameters().toPlainString());
        }
        ObjectNode result = record.putArray("evaluation_results").addObject().put("evaluation_name", board.title());
        result.putObject("source_data")
                .put("dataset_name", board.benchmark())
                .put("source_type", "url")
                .putArray("url")
                .add(BoardWriter.address(row));
        ObjectNode metric = result.putObject("metric_config")
                .put("evaluation_description", board.title())
                .put("metric_name", board.measure())
                .put("metric_unit", row.unit().equals("%") ? "percent" : row.unit())
                .put("lower_is_better", board.direction().equals("lower"));
        if (row.unit().equals("%")) {
            metric.put("score_type", "continuous").put("min_score", 0).put("max_score", 100);
        }
        metric.putObject("additional_details")
                .put("direction", board.direction())
                .put("unit", row.unit());
        Witness witness = row.evidence().get(0);
        result.putObject("score_details")
                .put("score", row.value())
                .putObject("details")
                .put("paper", row.paper().value())
                .put("digest", witness.digest().toString())
                .put("quote", witness.quote())
                .put("sentence", witness.sentence());
        return record;
    }
}
