package io.paperwire.enrich.feed;

import io.paperwire.enrich.feed.FeedLog.FeedException;
import io.paperwire.enrich.feed.FeedLog.FencedException;
import io.paperwire.enrich.feed.FeedState.Parts;
import io.paperwire.enrich.store.Lease;
import io.paperwire.enrich.store.Outbox;
import io.paperwire.enrich.store.OutboxRow;
import io.paperwire.event.EventType;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A database and a Kafka in memory, with the faults that tests ask for. */
final class FeedWorld {
    enum Fault {
        /** Nothing is written, and the writer does not know. */
        LOST,
        /** All is written, and the writer does not know. */
        ANSWER_LOST,
        /** All is written, and the database fails before the mark. */
        NOT_MARKED
    }

    final List<OutboxRow> rows = new ArrayList<>();
    final Map<Long, Outbox.Sent> marks = new HashMap<>();
    final Map<String, Long> highest = new HashMap<>();
    final Deque<Fault> faults = new ArrayDeque<>();
    List<Outbox.Sent> log = new ArrayList<>();
    String feed = "feed-1";
    String leaseHolder = "";
    int opened;
    private boolean markFails;

    void append(String key, int revision) {
        rows.add(new OutboxRow(rows.size() + 1L, EventType.PAPER, key, revision, Instant.EPOCH, "{}"));
    }

    List<String> onFeed() {
        return log.stream().map(sent -> sent.key() + "@" + sent.revision()).toList();
    }

    void makeAnew(String name) {
        feed = name;
        log = new ArrayList<>();
    }

    Parts instance(String name) {
        return new Parts(new FakeLease(name), new FakeOutbox(), () -> new FakeWriter(++opened, feed));
    }

    private final class FakeLease implements Lease {
        private final String name;

        FakeLease(String name) {
            this.name = name;
        }

        @Override
        public boolean acquire() {
            if (leaseHolder.isEmpty()) {
                leaseHolder = name;
            }
            return leaseHolder.equals(name);
        }

        @Override
        public boolean keep() {
            return acquire();
        }

        @Override
        public void release() {
            leaseHolder = leaseHolder.equals(name) ? "" : leaseHolder;
        }
    }

    private final class FakeOutbox implements Outbox {
        @Override
        public long adopt(String name) {
            if (!highest.containsKey(name)) {
                highest.put(name, -1L);
                marks.clear();
            }
            return highest.get(name);
        }

        @Override
        public List<OutboxRow> unsent() {
            return rows.stream()
                    .filter(row -> !marks.containsKey(row.id()))
                    .limit(3)
                    .toList();
        }

        @Override
        public void mark(String name, List<Sent> events) {
            if (markFails) {
                markFails = false;
                throw new IllegalStateException("the database is away");
            }
            for (Sent event : events) {
                rows.stream()
                        .filter(row -> row.key().equals(event.key()) && row.revision() == event.revision())
                        .forEach(row -> marks.put(row.id(), event));
                highest.merge(name, event.offset(), Math::max);
            }
        }
    }

    private final class FakeWriter implements FeedLog.Writer {
        private final int number;
        private final String name;

        FakeWriter(int number, String name) {
            this.number = number;
            this.name = name;
        }

        @Override
        public String feed() {
            return name;
        }

        @Override
        public boolean isCurrent() {
            return feed.equals(name);
        }

        @Override
        public void readAfter(long offset, Consumer<List<Outbox.Sent>> page) {
            log.stream().filter(sent -> sent.offset() > offset).forEach(sent -> page.accept(List.of(sent)));
        }

        @Override
        public List<Outbox.Sent> send(List<OutboxRow> batch) {
            if (number != opened) {
                throw new FencedException(new IllegalStateException("writer " + opened + " is there"));
            }
            Fault fault = faults.poll();
            if (fault == Fault.LOST) {
                throw new FeedException("timeout", new IllegalStateException());
            }
            List<Outbox.Sent> sent = new ArrayList<>();
            for (OutboxRow row : batch) {
                sent.add(new Outbox.Sent(row.type().attribute(), row.key(), row.revision(), log.size()));
                log.add(sent.get(sent.size() - 1));
            }
            if (fault == Fault.ANSWER_LOST) {
                throw new FeedException("timeout", new IllegalStateException());
            }
            markFails = fault == Fault.NOT_MARKED;
            return sent;
        }

        @Override
        public void close() {}
    }
}
