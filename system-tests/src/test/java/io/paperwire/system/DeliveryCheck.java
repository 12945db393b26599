package io.paperwire.system;

import static io.paperwire.system.Finding.Kind.DOUBLED;
import static io.paperwire.system.Finding.Kind.LOST;
import static io.paperwire.system.Finding.Kind.OUT_OF_ORDER;
import static io.paperwire.system.Finding.Kind.PHANTOM;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Compares what went in, what the outbox holds and what clients saw; nothing else of the system is asked.
 *
 * <p>Use it when the system has come to rest: what is still under way counts as lost.
 */
final class DeliveryCheck {
    private static final Set<String> OF_PAPERS = Set.of("paper", "withdrawn");

    private final List<OutboxEntry> outbox;
    private final List<Finding> findings = new ArrayList<>();

    private DeliveryCheck(List<OutboxEntry> outbox) {
        this.outbox = outbox;
    }

    /**
     * What is wrong with the outbox itself.
     *
     * @param wentIn how many times each paper was changed by what was put in: its revisions
     */
    static List<Finding> ofOutbox(Map<String, Integer> wentIn, List<OutboxEntry> outbox) {
        DeliveryCheck check = new DeliveryCheck(outbox);
        check.papers(wentIn);
        check.revisions();
        check.places();
        return check.findings;
    }

    /**
     * What is wrong with what a client saw that followed the whole feed.
     *
     * @param names the events that it asked for
     */
    static List<Finding> ofClient(String client, Set<String> names, List<OutboxEntry> outbox, List<StreamEvent> seen) {
        DeliveryCheck check = new DeliveryCheck(
                outbox.stream().filter(entry -> names.contains(entry.name())).toList());
        check.client(client, seen);
        return check.findings;
    }

    private void papers(Map<String, Integer> wentIn) {
        Map<String, Integer> stored = new HashMap<>();
        outbox.stream()
                .filter(entry -> OF_PAPERS.contains(entry.name()))
                .forEach(entry -> stored.merge(entry.key(), 1, Integer::sum));
        wentIn.forEach((id, changes) -> {
            int revisions = stored.getOrDefault(id, 0);
            if (revisions < changes) {
                say(LOST, "paper " + id + " has " + revisions + " of " + changes + " revisions in the outbox");
            } else if (revisions > changes) {
                say(
                        DOUBLED,
                        "paper " + id + " has " + revisions + " revisions in the outbox for " + changes + " changes");
            }
        });
        stored.keySet().stream()
                .filter(id -> !wentIn.containsKey(id))
                .forEach(id -> say(PHANTOM, "paper " + id + " is in the outbox and never went in"));
    }

    private void revisions() {
        Map<String, Integer> highest = new HashMap<>();
        for (OutboxEntry entry : outbox) {
            int before = highest.getOrDefault(counted(entry), 0);
            if (entry.revision() == before) {
                say(DOUBLED, entry + " repeats its revision");
            } else if (entry.revision() < before) {
                say(OUT_OF_ORDER, entry + " comes after revision " + before);
            } else if (entry.revision() > before + 1) {
                say(LOST, entry + " comes right after revision " + before);
            }
            highest.merge(counted(entry), entry.revision(), Math::max);
        }
    }

    private void places() {
        Set<String> taken = new HashSet<>();
        Map<String, Long> last = new HashMap<>();
        for (OutboxEntry entry : outbox) {
            OptionalLong offset = entry.offset();
            if (offset.isEmpty()) {
                say(LOST, entry + " was never sent to the feed");
                continue;
            }
            if (!taken.add(entry.feed() + "-" + offset.getAsLong())) {
                say(DOUBLED, entry + " stands where another stands");
            }
            Long before = last.put(counted(entry), offset.getAsLong());
            if (before != null && before > offset.getAsLong()) {
                say(OUT_OF_ORDER, entry + " stands before its earlier revision at " + before);
            }
        }
    }

    private void client(String client, List<StreamEvent> seen) {
        Map<String, Integer> times = new HashMap<>();
        long last = -1;
        for (StreamEvent event : seen) {
            times.merge(place(event), 1, Integer::sum);
            if (event.offset() < last) {
                say(OUT_OF_ORDER, client + " saw " + event.id() + " after offset " + last);
            }
            last = Math.max(last, event.offset());
        }
        Set<String> expected = new HashSet<>();
        for (OutboxEntry entry : outbox) {
            expected.add(place(entry));
            int count = times.getOrDefault(place(entry), 0);
            if (count == 0) {
                say(LOST, client + " never saw " + entry);
            } else if (count > 1) {
                say(DOUBLED, client + " saw " + count + " times " + entry);
            }
        }
        times.keySet().stream()
                .filter(place -> !expected.contains(place))
                .forEach(place -> say(PHANTOM, client + " saw " + place + ", which the outbox does not hold"));
    }

    /** A paper's revisions run on through its withdrawals. */
    private static String counted(OutboxEntry entry) {
        return (OF_PAPERS.contains(entry.name()) ? "paper" : entry.name()) + " " + entry.key();
    }

    private static String place(OutboxEntry entry) {
        String offset =
                entry.offset().isPresent() ? Long.toString(entry.offset().getAsLong()) : "unsent";
        return String.join(
                " ", entry.name(), entry.key(), "revision", Integer.toString(entry.revision()), "at", offset);
    }

    private static String place(StreamEvent event) {
        return String.join(
                " ",
                event.name(),
                event.key(),
                "revision",
                Integer.toString(event.revision()),
                "at",
                Long.toString(event.offset()));
    }

    private void say(Finding.Kind kind, String what) {
        findings.add(new Finding(kind, what));
    }
}
