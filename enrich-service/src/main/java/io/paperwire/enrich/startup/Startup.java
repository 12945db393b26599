package io.paperwire.enrich.startup;

import java.util.concurrent.CountDownLatch;

/** How far the start of this instance has come. */
public final class Startup {
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile String waitingFor = "the database";

    /** Waits until everything is there. */
    public void await() throws InterruptedException {
        ready.await();
    }

    public boolean isReady() {
        return ready.getCount() == 0;
    }

    /** What is missing, in words. */
    public String waitingFor() {
        return isReady() ? "nothing" : waitingFor;
    }

    void waitFor(String what) {
        waitingFor = what;
    }

    void done() {
        ready.countDown();
    }
}
