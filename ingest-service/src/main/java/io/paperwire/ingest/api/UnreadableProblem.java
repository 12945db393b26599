package io.paperwire.ingest.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.paperwire.ingest.version.DigestReport;
import io.paperwire.model.Reject;
import io.paperwire.platform.problem.Problem;
import io.paperwire.platform.problem.ProblemType;

/** The problem detail for a digest of which no row could be read, with the report as extension member. */
public record UnreadableProblem(@JsonUnwrapped Problem problem, DigestReport report) {

    static UnreadableProblem of(DigestReport report) {
        Reject first = report.rejects().get(0);
        String detail = "no row of %s could be read: line %d: %s (expected %s)"
                .formatted(report.digest(), first.line(), first.reason(), first.expected());
        return new UnreadableProblem(Problem.of(ProblemType.UNREADABLE_DIGEST, detail, "/api/v1/digests"), report);
    }
}
