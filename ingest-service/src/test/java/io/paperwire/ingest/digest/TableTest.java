package io.paperwire.ingest.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.model.Listing;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    private static final String LINK = "[p](https://arxiv.org/abs/2505.00001)";

    /** {@code @} stands for a link to the paper, {@code ;} for a line break, {@code !} for a bar. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    !Title!Link!;!--!--!;!T!@!                                    ~ T          ~ ''       ~
                    Title ! Link;--!--;T ! @                                      ~ T          ~ ''       ~
                    ! Paper ! PDF !;!:-:!--:!;! [T](http://x.org/1) ! @ !         ~ T          ~ ''       ~
                    ! 标题 ! 作者 ! 摘要 ! 链接 !;!-!-!-!-!;! T ! A,B ! S. ! @ !          ~ T          ~ A;B      ~ S.
                    ! Summary ! Authors ! Title !;!-!-!-!;! S. ! A et al. ! T @ !  ~ T @        ~ A        ~ S.
                    ! # ! Title ! Authors ! Link !;!-!-!-!-!;! 1 ! T ! A B ! @ !  ~ T          ~ A B      ~
                    ! Title ! Paper ! Abstract !;!-!-!-!;! T ! @ ! S !            ~ T          ~ ''       ~ S
                    ! 📄 Title ! 🔗 Link !;!-!-!;! **T** ! @ !                        ~ T          ~ ''       ~
                    ! Title ! Authors ! Link !;! T ! A ! @ !                      ~ T          ~ A        ~
                    ! Title ! Authors ! Link !;!-!-!-!;! T;  goes on ! A,; B ! @ ! ~ T goes on ~ A;B      ~
                    ! Title ! Authors ! Link !;!-!-!-!;! A!B $!x!$ ! A, B ! @ !   ~ A|B $|x|$  ~ A;B      ~
                    ! Title ! Authors ! Link !;!-!-!-!;! A ! B: a study ! A, B ! @ ! ~ A | B: a study ~ A;B ~
                    ! Title ! Summary ! Link !;!-!-!-!;! T ! One ! two; three. ! @ ! ~ T        ~ ''       ~ One | two three.
                    ! Title ! Authors ! Summary !;!-!-!-!;! T @ ! A ! S ! end;of it ! ~ T @     ~ A        ~ S | end of it
                    """)
    void rowIsReadWhateverTheTableLooksLike(String table, String title, String authors, String summary) {
        String digest =
                table.replace("; ", "\n ").replace(";", "\n").replace('!', '|').replace("@", LINK);

        List<SectionedListing> listings = read(digest).listings();

        assertThat(listings).hasSize(1);
        Listing listing = listings.get(0).listing();
        assertThat(listing.title()).isEqualTo(title.replace("@", LINK));
        assertThat(String.join(";", listing.authors())).isEqualTo(authors);
        assertThat(Objects.requireNonNullElse(listing.summary(), ""))
                .isEqualTo(Objects.requireNonNullElse(summary, ""));
    }

    private static DigestReading read(String digest) {
        try {
            return DigestReader.standard().read(DigestSource.of("x.md", digest.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }
}
