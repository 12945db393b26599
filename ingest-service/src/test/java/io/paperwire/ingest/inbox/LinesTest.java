package io.paperwire.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.model.DigestId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final DigestId A = new DigestId("press", "a.md");
    private static final DigestId B = new DigestId("press", "b.md");

    private final Lines lines = new Lines();

    @Test
    void laterClaimOfADigestWaitsForTheEarlierOne() {
        assertThat(lines.join(A, claim("1"))).isTrue();
        assertThat(lines.join(A, claim("2"))).isFalse();
        assertThat(lines.hasOthers(A)).isTrue();

        assertThat(lines.leave(A)).contains(claim("2"));
        assertThat(lines.leave(A)).isEmpty();
        assertThat(lines.join(A, claim("3"))).isTrue();
    }

    @Test
    void otherDigestsDoNotWait() {
        lines.join(A, claim("1"));

        assertThat(lines.join(B, claim("2"))).isTrue();
        assertThat(lines.hasOthers(B)).isFalse();
    }

    private static Claims.Claim claim(String holder) {
        return new Claims.Claim(Path.of(holder), Path.of("press", "a.md"));
    }
}
