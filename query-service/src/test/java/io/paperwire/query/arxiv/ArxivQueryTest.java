package io.paperwire.query.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paperwire.query.filter.Filter;
import io.paperwire.query.filter.FilterException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivQueryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        electron                                  | text:"electron"
        all:electron                              | text:"electron"
        deep learning                             | text:"deep" AND text:"learning"
        ti:diffusion AND abs:video                | title:"diffusion" AND summary:"video"
        TI:a OR ti:b AND ti:c                     | title:"a" OR title:"b" AND title:"c"
        ti:a ANDNOT ti:b                          | title:"a" AND NOT title:"b"
        ti:a AND NOT (ti:b OR ti:c)               | title:"a" AND NOT (title:"b" OR title:"c")
        ti:"flow matching"                        | title:"flow matching"
        ti:flow_matching                          | title:"flow matching"
        ti:(flow OR "score matching")             | (title:"flow" OR title:"score matching")
        ti:diffus*                                | title:diffus*
        ti:pass@1*                                | title:pass\\@1*
        au:del_maestro                            | (author:"del" AND author:"maestro")
        au:He_K                                   | (author:"He" AND author:K*)
        au:"Kaiming He"                           | author:"Kaiming He"
        au:bengio                                 | author:"bengio"
        id:2505.07608v2                           | id:"2505.07608"
        id:nonsense                               | NOT *:*
        all:cs/0112017                            | (id:"cs/0112017" OR text:"cs/0112017")
        co:neurips                                | NOT *:*
        submittedDate:[202505130600 TO 202505312359] | date:[2025-05-13 TO 2025-05-31]
        submittedDate:[20240101 TO *]             | date:[2024-01-01 TO *]
        lastUpdatedDate:[2024 TO 202402]          | date:[2024-01-01 TO 2024-02-29]
        submittedDate:[2025-05-13 TO 2025-05-14]  | date:[2025-05-13 TO 2025-05-14]
        submittedDate:20250513                    | date:[2025-05-13 TO 2025-05-13]
        ti:say\\"x                                | title:"say\\\\\\"x"
        Attention: all                            | text:"Attention:" AND text:"all"
        ti:a AND -                                | title:"a" AND *:*
        """)
    void queryIsSaidInTheFilterLanguage(String query, String filter) throws Exception {
        assertThat(ArxivQuery.filter(query)).isEqualTo(filter);
        assertThatCode(() -> Filter.parse(ArxivQuery.filter(query))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat:cs.CV",
                "cat:cs.AI",
                "cat:cs.*",
                "cat:math.*",
                "cat:\"Computer Vision\"",
                "cat:stat.ML",
                "cat:x\"y"
            })
    void categoryIsAFilter(String query) {
        assertThatCode(() -> Filter.parse(ArxivQuery.filter(query))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        ti:a AND                  | 9
        AND ti:a                  | 1
        ti:a OR AND ti:b          | 9
        (ti:a                     | 6
        ti:a)                     | 5
        ()                        | 2
        ti:"a                     | 4
        nope:a                    | 1
        submittedDate:[2025 TO    | 15
        submittedDate:[x TO y]    | 15
        submittedDate:[20251301 TO *] | 15
        ti:[a TO b] AND (         | 18
        """)
    void whatIsNoQueryIsPointedAt(String query, int character) {
        assertThatThrownBy(() -> ArxivQuery.filter(query))
                .isInstanceOf(ArxivQueryException.class)
                .hasMessageStartingWith("search_query at character " + character + ": expected ");
    }

    @Test
    void depthAndLengthAreBounded() {
        assertThatThrownBy(() -> ArxivQuery.filter("(".repeat(4_000))).hasMessageContaining("at most 24");
        assertThatThrownBy(() -> ArxivQuery.filter("a ".repeat(4_000))).hasMessageContaining("at most 4096");
    }

    @Test
    void whateverIsAskedIsAFilterOrAnError() {
        List<String> pieces = List.of(
                "ti:",
                "au:",
                "cat:",
                "all:",
                "id:",
                "a",
                "B_c",
                "\"x y\"",
                "(",
                ")",
                " AND ",
                " OR ",
                " ANDNOT ",
                " NOT ",
                "*",
                "?",
                "[",
                "2025",
                " TO ",
                "]",
                "\\",
                "-",
                "+",
                "^2",
                "~",
                "é",
                "submittedDate:[2025 TO 2026]",
                "cs.CL",
                "2505.07608",
                ":",
                " ");
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder query = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                query.append(pieces.get(random.nextInt(pieces.size())));
            }
            check(query.toString(), seed);
        }
    }

    private static void check(String query, long seed) {
        try {
            Filter.parse(ArxivQuery.filter(query));
        } catch (ArxivQueryException e) {
            assertThat(e).hasMessageMatching("search_query at character \\d+: expected .+");
        } catch (FilterException e) {
            assertThat(e).as("seed %d: %s", seed, query).hasMessageContaining("expected at most");
        }
    }
}
