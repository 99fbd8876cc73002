package io.github.cookieregistry.example.app.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The log-ins, kept on the server; the browser holds only a random id. Thread-safe. */
public final class Sessions {

    private record Session(String user, Instant end) {}

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration lifetime;

    /** Sessions that end after this time, whether used or not. */
    public Sessions(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** Begins a session with a new id, so that an id known from before the log-in is worth nothing. */
    public String begin(String user) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> !session.end().isAfter(now));
        String id = RandomIds.next();
        sessions.put(id, new Session(user, now.plus(lifetime)));
        return id;
    }

    /** The user who is logged in with this id. */
    public Optional<String> user(String id) {
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> session.end().isAfter(clock.instant()))
                .map(Session::user);
    }

    /** Ends a session; unknown ids are ignored. */
    public void end(String id) {
        sessions.remove(id);
    }
}
