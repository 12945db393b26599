package io.paperwire.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import io.paperwire.event.WireJson;
import io.paperwire.model.Paper;
import io.paperwire.query.Papers;
import io.paperwire.query.board.Rows;
import io.paperwire.query.board.Standings;
import io.paperwire.query.board.StoredBoard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that is taken away is read back by libraries that are not ours, to the same data. */
class ExportTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String TITLE = "Müller & Söhne: 50% of #tags_here cost $5, naïve Łódź façade — 深度学习 é";
    private static final List<String> AUTHORS =
            List.of("Zoë Åström", "whatseeker", "Ann Lee", "Søren Kierkegård", "José Ángel Núñez");
    private static final String SUMMARY = "=HYPERLINK(\"http://evil\") reaches 55.4% | and \"quotes\", commas;\nlines";

    private static final Paper PAPER = paper("2505.07608", TITLE);

    @Test
    void bibtexIsReadBackWithAuthorsInTheirOrder() throws Exception {
        // Its reader of LaTeX knows Latin letters only; the entry itself may hold any.
        String latin = TITLE.replace("— 深度学习", "-");
        BibTeXEntry entry =
                bibtex(write(PaperFormat.BIBTEX, paper("2505.07608", latin))).get("arxiv-2505.07608");
        assertThat(plain(entry, "title")).isEqualTo(latin);
        assertThat(bibtex(write(PaperFormat.BIBTEX, PAPER))
                        .get("arxiv-2505.07608")
                        .getField(new Key("title"))
                        .toUserString())
                .contains("M{\\\"{u}}ller \\& ", "— 深度学习");
        assertThat(plain(entry, "author")).isEqualTo(String.join(" and ", AUTHORS));
        assertThat(plain(entry, "year")).isEqualTo("2025");
        assertThat(plain(entry, "month")).isEqualTo("May");
        assertThat(plain(entry, "eprint")).isEqualTo("2505.07608");
        assertThat(plain(entry, "abstract")).isEqualTo(SUMMARY.replace("\n", " "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Is $O(n^2)$ enough?          | Is $O(n^2)$ enough?
            Costs $5 and $6              | Costs \\$5 and \\$6
            {A} \\ ~ ^                   | {\\textbraceleft}A{\\textbraceright} {\\textbackslash} {\\textasciitilde} {\\textasciicircum}
            naïve                        | na{\\"{i}}ve
            M\\"uller, Erd\\H{o}s, \\o stg. | M{\\"u}ller, Erd{\\H{o}}s, {\\o} stg.
            100% & #1_a                  | 100\\% \\& \\#1\\_a
            $x$ alone                    | $x$ alone
            unbalanced $a{b$             | unbalanced \\$a{\\textbraceleft}b\\$
            """)
    void latexEscapesWhatIsSpecialAndLeavesFormulasAlone(String text, String latex) {
        assertThat(Latex.of(text)).isEqualTo(latex.replace("\\\\", "\\"));
    }

    @Test
    void namesThatBibtexWouldTakeApartAreBraced() throws Exception {
        String bibtex = write(PaperFormat.BIBTEX, withAuthors("Research and Development Team", "OpenAI, Inc."));
        assertThat(bibtex).contains("author = {{Research and Development Team} and {OpenAI, Inc.}}");
        assertThat(bibtex(bibtex)).hasSize(1);
    }

    @Test
    void risIsReadBack() throws Exception {
        List<RISReference> references = new RISParser()
                .parse(new StringReader(write(PaperFormat.RIS, PAPER, paper("cs/0112017", "Second"))))
                .getReferences();
        assertThat(references).hasSize(2);
        RISReference reference = references.get(0);
        assertThat(reference.getTitle()).isEqualTo(TITLE);
        assertThat(reference.getAuthors())
                .containsExactly("Åström, Zoë", "whatseeker", "Lee, Ann", "Kierkegård, Søren", "Núñez, José Ángel");
        assertThat(reference.getDate()).isEqualTo("2025/05/13");
        assertThat(reference.getAbstrct()).isEqualTo(SUMMARY.replace("\n", " "));
        assertThat(reference.getURL()).isEqualTo("https://arxiv.org/abs/2505.07608");
        assertThat(reference.getKeywords()).containsExactly("reinforcement learning", "language model");
    }

    @Test
    void cslJsonIsReadBackByCiteproc() throws Exception {
        JsonNode items = MAPPER.readTree(write(PaperFormat.CSL, PAPER, paper("cs/0112017", "Second")));
        assertThat(items).hasSize(2);
        @SuppressWarnings("unchecked")
        CSLItemData item = CSLItemData.fromJson(MAPPER.convertValue(items.get(0), Map.class));
        assertThat(item.getTitle()).isEqualTo(TITLE);
        assertThat(Arrays.stream(item.getAuthor()).map(ExportTest::name)).containsExactlyElementsOf(AUTHORS);
        assertThat(item.getIssued().getDateParts()[0]).containsExactly(2025, 5, 13);
        assertThat(item.getURL()).isEqualTo("https://arxiv.org/abs/2505.07608");
    }

    @Test
    void csvIsReadBackAndHoldsNoFormula() throws Exception {
        CSVRecord row = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(write(PaperFormat.CSV, PAPER)))
                .getRecords()
                .get(0);
        assertThat(row.get("title")).isEqualTo(TITLE);
        assertThat(row.get("summary")).isEqualTo("'" + SUMMARY);
        assertThat(row.get("authors")).isEqualTo(String.join("; ", AUTHORS));
        assertThat(List.of("=1", "+1", "-1", "@x", "\tx", "＝1", "x").stream().map(SafeCsv::text))
                .containsExactly("'=1", "'+1", "'-1", "'@x", "'\tx", "'＝1", "x");
    }

    @Test
    void linesAreTheStoredDocuments() throws Exception {
        String lines = write(PaperFormat.NDJSON, PAPER, PAPER);
        assertThat(lines.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(WireJson.read(line.getBytes(StandardCharsets.UTF_8), Paper.class))
                        .isEqualTo(PAPER));
    }

    @Test
    void noPapersAreStillADocument() throws Exception {
        assertThat(MAPPER.readTree(write(PaperFormat.CSL))).isEmpty();
        assertThat(write(PaperFormat.BIBTEX)).isEmpty();
    }

    @Test
    void boardsAreCsvEvaluationTablesAndRecordsOfEveryEvalEver() throws Exception {
        List<Standings> boards = List.of(Standings.of(
                new StoredBoard(
                        Rows.board("aime-2025-pass-at-1", "higher"),
                        List.of(
                                Rows.row("2505.00001", "2025-05-01", "=A-7B", "50"),
                                Rows.baseline("2505.00001", "2025-05-01", "o1", "60"))),
                false));
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(written(BoardFormat.CSV, boards)))
                .getRecords();
        assertThat(rows).extracting(row -> row.get("subject")).containsExactly("o1", "'=A-7B");
        assertThat(rows.get(1).get("rank")).isEqualTo("1");
        assertThat(rows.get(1).get("value")).isEqualTo("50");

        JsonNode tables = MAPPER.readTree(written(BoardFormat.PAPERS_WITH_CODE, boards));
        JsonNode sota = tables.get(0).path("datasets").get(0).path("sota");
        assertThat(sota.path("metrics").get(0).asText()).isEqualTo("Pass@1");
        assertThat(sota.path("rows").get(1).path("metrics").path("Pass@1").asText())
                .isEqualTo("50%");
        assertThat(sota.path("rows").get(1).path("paper_url").asText()).isEqualTo("https://arxiv.org/abs/2505.00001");

        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(Objects.requireNonNull(
                        ExportTest.class.getResourceAsStream("/export/every-eval-ever.schema.json")));
        JsonNode records = MAPPER.readTree(written(BoardFormat.EVERY_EVAL_EVER, boards));
        assertThat(records)
                .hasSize(2)
                .allSatisfy(record -> assertThat(schema.validate(record)).isEmpty());
        assertThat(records.get(1)
                        .path("evaluation_results")
                        .get(0)
                        .path("score_details")
                        .path("score")
                        .asInt())
                .isEqualTo(50);
    }

    private static String written(BoardFormat format, List<Standings> boards) throws IOException {
        var bytes = new ByteArrayOutputStream();
        BoardExport.to(bytes, format, sink -> {
            for (Standings board : boards) {
                sink.accept(board);
            }
        });
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            /api/v1/papers.bib,               -,                    /api/v1/exports/papers/bib
            /api/v1/papers/2505.07608.ris,    -,                    /api/v1/exports/papers/ris/2505.07608
            /api/v1/papers/cs/0112017.json,   -,                    /api/v1/exports/papers/json/cs/0112017
            /api/v1/papers/2505.07608,        application/x-bibtex, /api/v1/exports/papers/bib/2505.07608
            /api/v1/papers,                   text/csv,             /api/v1/exports/papers/csv
            /api/v1/papers/2505.07608,        -,                    -
            /api/v1/papers/2505.07608.gif,    -,                    -
            /api/v1/boards/mmlu-accuracy.eee.json, -,               /api/v1/exports/boards/eee.json/mmlu-accuracy
            /api/v1/boards/mmlu-accuracy.csv, -,                    /api/v1/exports/boards/csv/mmlu-accuracy
            /api/v1/boards.json,              -,                    /api/v1/exports/boards/json
            /api/v1/boards/mmlu-accuracy/log, -,                    -
            /api/v1/boards/mmlu-accuracy/badge.svg, text/csv,       -
            """)
    void suffixAndAcceptLeadToTheFormat(String path, String accepted, String target) {
        assertThat(FormatFilter.target(path, accepted)).isEqualTo(Optional.ofNullable(target));
    }

    private static Map<String, BibTeXEntry> bibtex(String text) throws Exception {
        BibTeXDatabase database = new BibTeXParser().parse(new StringReader(text));
        return database.getEntries().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        entry -> entry.getKey().getValue(), Map.Entry::getValue));
    }

    private static String plain(BibTeXEntry entry, String field) throws Exception {
        String latex = entry.getField(new Key(field)).toUserString();
        return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(latex)));
    }

    private static String name(CSLName name) {
        return name.getLiteral() != null ? name.getLiteral() : name.getGiven() + " " + name.getFamily();
    }

    private static String write(PaperFormat format, Paper... papers) throws IOException {
        StringBuilder out = new StringBuilder();
        PaperWriter writer = format.writer();
        writer.begin(out);
        for (Paper paper : papers) {
            writer.write(out, paper, new String(WireJson.write(paper), StandardCharsets.UTF_8));
        }
        writer.end(out);
        return out.toString();
    }

    private static Paper paper(String id, String title) {
        return Papers.of(id, 1, LocalDate.parse("2025-05-13"), "Machine Learning", title, SUMMARY, AUTHORS);
    }

    private static Paper withAuthors(String... authors) {
        return Papers.of(
                "2505.07608", 1, LocalDate.parse("2025-05-13"), "Machine Learning", TITLE, SUMMARY, List.of(authors));
    }
}
