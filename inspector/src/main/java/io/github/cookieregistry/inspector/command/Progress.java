package io.github.cookieregistry.inspector.command;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Tells whoever waits at a terminal that work goes on. */
final class Progress {

    private static final int SECONDS = 3;

    private Progress() {}

    /** Does work, and tells every few seconds that it is not done yet, if that is to be shown. */
    static <T> T shownDuring(boolean shown, Supplier<T> work) {
        if (!shown) {
            return work.get();
        }
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(ticking -> {
            Thread thread = new Thread(ticking, "progress");
            thread.setDaemon(true);
            return thread;
        });
        AtomicInteger waited = new AtomicInteger();
        try {
            var unused = clock.scheduleAtFixedRate(
                    () -> System.err.println("Looking at class files: " + waited.addAndGet(SECONDS) + " s"),
                    SECONDS,
                    SECONDS,
                    TimeUnit.SECONDS);
            return work.get();
        } finally {
            clock.shutdownNow();
        }
    }
}
