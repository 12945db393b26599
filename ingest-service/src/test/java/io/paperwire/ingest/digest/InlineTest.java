package io.paperwire.ingest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    Plain                                              ~ Plain
                    T (Read more on [arXiv](https://x.org/1))          ~ T
                    T (read more on [a](b/c) or [d](e/f))              ~ T
                    T - read more on [arXiv](https://x.org/1)          ~ T
                    How to read more (in less time)                    ~ How to read more (in less time)
                    [T](https://x.org/1)                               ~ T
                    [T [a] b](https://x.org/1)                         ~ T [a] b
                    [T ]a](https://x.org/1)                            ~ T ]a
                    [T](https://x.org/1) [code](https://x.org/2)       ~ T
                    [T](https://x.org/1) <br> [![S](https://x.org/s)](https://x.org/2) ~ T
                    [Re] Doing (it) again                              ~ [Re] Doing (it) again
                    **[T](https://x.org/1)**                           ~ T
                    [**T**](https://x.org/1)                           ~ T
                    <b>T</b>                                           ~ T
                    **A** and **B**                                    ~ **A** and **B**
                    **A **b****                                        ~ A **b**
                    $^2$A_{b}^c \\textbf{d}                            ~ $^2$A_{b}^c \\textbf{d}
                    """)
    void titleLosesWhatIsAroundItAndKeepsItsOwn(String cell, String title) {
        assertThat(Inline.title(cell)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    a, b,c                    ~ a;b;c
                    Ann Lee et.al.            ~ Ann Lee
                    Ann Lee, Bo, et al.       ~ Ann Lee;Bo
                    Ann Lee et al             ~ Ann Lee
                    **Ann, Bo**               ~ Ann;Bo
                    Pascal, Chantal           ~ Pascal;Chantal
                    Ann (Uni, Dept)           ~ Ann (Uni;Dept)
                    [Ann](https://x.org/a), B ~ Ann;B
                    ''                        ~ ''
                    et al.                    ~ ''
                    """)
    void authorsAreSplitAtCommas(String cell, String authors) {
        assertThat(String.join(";", Inline.authors(cell))).isEqualTo(authors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    ['a', 'b c']       ~ a;b c
                    ['a', "it's"]      ~ a;it's
                    ['it\\'s']         ~ it's
                    []                 ~ ''
                    N/A                ~ ''
                    a, b               ~ a;b
                    `x`, `y`           ~ x;y
                    ['a', 'a']         ~ a;a
                    """)
    void labelsAreTheItemsOfAList(String cell, String labels) {
        assertThat(String.join(";", Inline.labels(cell))).isEqualTo(labels);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                    null                                     ~ -
                    N/A                                      ~ -
                    ''                                       ~ -
                    [Link](null)                             ~ -
                    **[link](https://github.com/a/b)**       ~ https://github.com/a/b
                    [Link](a.io/b), [Link](c.io/d)           ~ a.io/b
                    https://github.com/a/b                   ~ https://github.com/a/b
                    Code: https://github.com/a/b, and more   ~ https://github.com/a/b
                    [x](https://x.org/a_(b))                 ~ https://x.org/a_(b)
                    """)
    void addressIsTheFirstThatTheCellGives(String cell, String address) {
        assertThat(Inline.address(cell)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "https://arxiv.org/abs/2505.07608v2,2505.07608",
        "http://arxiv.org/pdf/2505.07608v2.pdf,2505.07608",
        "arXiv:2505.07608,2505.07608",
        "https://huggingface.co/papers/2505.07608,2505.07608",
        "https://arxiv.org/abs/cs/0112017v1,cs/0112017",
        "https://arxiv.org/abs/math.GT/0309136,math.GT/0309136",
        "https://doi.org/10.48550/arXiv.2505.07608,2505.07608",
        "https://x.org/abs/2505.07608,",
        "arxiv.org/abs/2513.07608,",
        "arxiv.org/abs/2505.076081,",
        "https://huggingface.co/papers/xyz,"
    })
    void arxivIdIsFoundInLinks(String link, String id) {
        assertThat(String.valueOf(PaperLinks.in("(" + link + ")").id())).isEqualTo(String.valueOf(id));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    Papers for 2025-05-13       ~ 2025-05-13
                    Updated 2025.5.3            ~ 2025-05-03
                    May 13, 2025                ~ 2025-05-13
                    13th of May 2025            ~ 2025-05-13
                    Sept 3rd, 2025              ~ 2025-09-03
                    2025年5月13日                 ~ 2025-05-13
                    2025-13-45                  ~ null
                    v1.2025.05                  ~ null
                    Maybe 12, 2025              ~ null
                    """)
    void dayIsFoundInWords(String text, String day) {
        assertThat(String.valueOf(Dates.find(text))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"'a  b',a b", "' a\u00a0\u2003b\n',a b", "a\u200bb,a\u200bb", "'',''"})
    void whiteSpaceRunsBecomeOneSpace(String text, String clean) {
        assertThat(List.of(Text.clean(text))).containsExactly(clean);
    }
}
