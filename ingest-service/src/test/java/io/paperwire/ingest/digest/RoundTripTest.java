package io.paperwire.ingest.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Links;
import io.paperwire.model.Listing;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A paper rendered in any dialect and read again is the same paper, in every field that the dialect has. */
class RoundTripTest {
    private static final long SEED = 7;
    private static final int PAPERS = 400;
    private static final LocalDate DAY = LocalDate.of(2025, 5, 13);
    private static final String[] WORDS = {
        "attention",
        "Graph",
        "$x^2$",
        "$\\alpha_{ij}$",
        "71.5%",
        "(really)",
        "[sic]",
        "\"quoted\"",
        "’tis",
        "×",
        "A/B",
        "C++",
        "λ",
        "🚀",
        "&amp;",
        "<b>",
        "*star*",
        "`code`",
        "it's",
        "e.g.",
        "2024",
        "non-trivial",
        "模型",
        "_x_",
        "a:b",
        "#1",
        "well-",
        "{curly}",
        "~",
        "3.14",
        "\\textbf{B}",
        "Ünïcode",
        "--",
        "?!"
    };
    private static final JsonMapper JSON = new JsonMapper();

    /** How each dialect writes a list of papers of one day. */
    enum Rendering {
        CATEGORY_TABLE {
            @Override
            String render(List<Listing> papers) {
                StringBuilder out =
                        new StringBuilder("## Papers for 2025-05-13\n\n| Category | Title | Authors | Summary |\n");
                out.append("|----------|-------|---------|---------|\n");
                for (Listing paper : papers) {
                    out.append("| %s | %s (Read more on [arXiv](%s) or [HuggingFace](%s))| %s | %s |\n"
                            .formatted(
                                    paper.category(),
                                    bars(paper.title()),
                                    paper.links().arxiv(),
                                    "https://huggingface.co/papers/" + paper.id(),
                                    String.join(", ", paper.authors()),
                                    bars(paper.summary())));
                }
                return out.toString();
            }

            @Override
            Listing kept(Listing paper) {
                return listing(paper, paper.category(), List.of(), paper.summary(), true, null);
            }
        },
        CLASSIFICATION_TABLE {
            @Override
            String render(List<Listing> papers) {
                StringBuilder out = new StringBuilder("## Papers for 2025-05-13\n\n");
                out.append("| Title | Authors | Summary | Classification | GitHub URLs | HuggingFace URLs |\n");
                out.append("|---|---|---|---|---|---|\n");
                for (Listing paper : papers) {
                    out.append("| [%s](%s) | %s | %s | %s | %s | N/A |\n"
                            .formatted(
                                    bars(paper.title()),
                                    paper.links().arxiv(),
                                    String.join(", ", paper.authors()),
                                    bars(paper.summary()),
                                    paper.labels().stream()
                                            .map(label -> "'" + label + "'")
                                            .toList(),
                                    paper.links().code() == null
                                            ? "N/A"
                                            : "[Link](" + paper.links().code() + ")"));
                }
                return out.toString();
            }

            @Override
            Listing kept(Listing paper) {
                return listing(
                        paper,
                        null,
                        paper.labels(),
                        paper.summary(),
                        false,
                        paper.links().code());
            }
        },
        TOPIC_TABLE {
            @Override
            String render(List<Listing> papers) {
                StringBuilder out = new StringBuilder("## Updated on 2026.01.01\n\n## Topic\n\n");
                out.append("|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n");
                for (Listing paper : papers) {
                    out.append("|**2025-05-13**|**%s**|%s et.al.|[%s](http://arxiv.org/abs/%sv2)|%s|\n"
                            .formatted(
                                    bars(paper.title()),
                                    String.join(", ", paper.authors()),
                                    paper.id(),
                                    paper.id(),
                                    paper.links().code() == null
                                            ? "null"
                                            : "**[link](" + paper.links().code() + ")**"));
                }
                return out.toString();
            }

            @Override
            Listing kept(Listing paper) {
                return listing(
                        paper,
                        null,
                        List.of("Topic"),
                        null,
                        false,
                        paper.links().code());
            }
        },
        TOPIC_LIST {
            @Override
            String render(List<Listing> papers) {
                StringBuilder out = new StringBuilder("> Updated on 2026.01.01\n\n## Topic\n\n");
                for (Listing paper : papers) {
                    out.append("- 2025-05-13, **%s**, %s et.al., Paper: [%s](%s)%s\n"
                            .formatted(
                                    paper.title(),
                                    String.join(", ", paper.authors()),
                                    paper.links().arxiv(),
                                    paper.links().arxiv(),
                                    paper.links().code() == null
                                            ? ""
                                            : ", Code: **[%s](%s)**"
                                                    .formatted(
                                                            paper.links().code(),
                                                            paper.links().code())));
                }
                return out.toString();
            }

            @Override
            Listing kept(Listing paper) {
                return listing(
                        paper,
                        null,
                        List.of("Topic"),
                        null,
                        false,
                        paper.links().code());
            }
        },
        HEADING {
            @Override
            String render(List<Listing> papers) {
                StringBuilder out = new StringBuilder("# arXiv digest — 2025-05-13\n\n");
                int number = 1;
                for (Listing paper : papers) {
                    out.append("### %d. [%s](%s)\n**%s, et al.**  ·  `cs.LG`  ·  [abs](%s)\n\n> %s\n\n"
                            .formatted(
                                    number++,
                                    paper.title(),
                                    paper.links().arxiv(),
                                    String.join(", ", paper.authors()),
                                    paper.links().arxiv(),
                                    paper.summary()));
                }
                return out.toString();
            }

            @Override
            Listing kept(Listing paper) {
                return listing(paper, null, List.of(), paper.summary(), false, null);
            }
        },
        JSON_ARRAY {
            @Override
            String render(List<Listing> papers) throws IOException {
                List<Object> entries = new ArrayList<>();
                for (Listing paper : papers) {
                    List<Map<String, String>> authors = paper.authors().stream()
                            .map(name -> Map.of("name", name))
                            .toList();
                    entries.add(Map.of(
                            "paper",
                            Map.of(
                                    "id",
                                    paper.id().value(),
                                    "title",
                                    paper.title(),
                                    "summary",
                                    Objects.requireNonNull(paper.summary()),
                                    "authors",
                                    authors)));
                }
                return JSON.writeValueAsString(entries);
            }

            @Override
            Listing kept(Listing paper) {
                return listing(paper, null, List.of(), paper.summary(), true, null);
            }
        };

        abstract String render(List<Listing> papers) throws IOException;

        /** What the dialect can say about a paper. */
        abstract Listing kept(Listing paper);
    }

    @ParameterizedTest
    @EnumSource
    void renderedPaperIsReadAsItWas(Rendering rendering) throws IOException {
        List<Listing> papers = papers();

        DigestReading reading = DigestReader.standard()
                .read(DigestSource.of("2025-05-13.md", rendering.render(papers).getBytes(UTF_8)));

        assertThat(reading.rejects()).isEmpty();
        List<Listing> read = reading.listings().stream()
                .map(SectionedListing::listing)
                .map(listing -> listing(
                        listing,
                        listing.category(),
                        listing.labels(),
                        listing.summary(),
                        listing.links().huggingface() != null,
                        listing.links().code()))
                .toList();
        for (int i = 0; i < papers.size(); i++) {
            assertThat(read.get(i)).isEqualTo(rendering.kept(papers.get(i)));
        }
    }

    private static List<Listing> papers() {
        Random random = new Random(SEED);
        List<Listing> papers = new ArrayList<>();
        for (int i = 0; i < PAPERS; i++) {
            ArxivId id = new ArxivId("2505.%05d".formatted(i));
            List<String> authors = new ArrayList<>();
            for (int a = random.nextInt(4); a >= 0; a--) {
                authors.add(List.of("Ann Lee", "bo-li", "Zoë Müller", "0xkurt", "D. J. Trump")
                        .get(random.nextInt(5)));
            }
            String code = random.nextBoolean() ? "https://github.com/a/b" + i : null;
            papers.add(new Listing(
                    1,
                    id,
                    "T" + text(random, 3 + random.nextInt(12)),
                    authors,
                    "Robotics",
                    List.of("Question Answering", "Other"),
                    "S" + text(random, 10 + random.nextInt(60)) + ".",
                    DAY,
                    Links.of(id, false, code)));
        }
        return papers;
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(' ').append(random.nextInt(40) == 0 ? "|" : WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private static String bars(String text) {
        return text.replace("|", "\\|");
    }

    private static Listing listing(
            Listing paper, String category, List<String> labels, String summary, boolean onHuggingFace, String code) {
        return new Listing(
                1,
                paper.id(),
                paper.title(),
                paper.authors(),
                category,
                labels,
                summary,
                DAY,
                Links.of(paper.id(), onHuggingFace, code));
    }
}
