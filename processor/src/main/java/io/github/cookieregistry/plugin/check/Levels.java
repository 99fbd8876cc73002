package io.github.cookieregistry.plugin.check;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Message;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** The levels of the checks that a {@code @CookiePolicy} can set. */
record Levels(Level undocumented, Level unresolved, Level implied) {

    /** The levels of a module that says nothing. */
    static final Levels DEFAULT = new Levels(
            DiagnosticKey.COOKIE_UNDOCUMENTED.level(),
            DiagnosticKey.COOKIE_UNRESOLVED.level(),
            DiagnosticKey.COOKIE_IMPLIED.level());

    /** The levels that the policy on this element sets; empty when it bears none. */
    static Optional<Levels> of(Element element) {
        return Annotations.find(element, "CookiePolicy")
                .map(policy -> new Levels(
                        level(policy, "undocumented", DEFAULT.undocumented),
                        level(policy, "unresolved", DEFAULT.unresolved),
                        level(policy, "implied", DEFAULT.implied)));
    }

    private static Level level(AnnotationMirror policy, String member, Level otherwise) {
        String given = Annotations.text(policy, member);
        for (Level level : Level.values()) {
            if (level.name().equals(given)) {
                return level;
            }
        }
        return otherwise;
    }

    /** The level of a message. */
    Level of(Message message) {
        return message.level() == message.key().level() ? of(message.key()) : message.level();
    }

    /** The level of a key's messages. */
    Level of(DiagnosticKey key) {
        return switch (key) {
            case COOKIE_UNDOCUMENTED -> undocumented;
            case COOKIE_UNRESOLVED -> unresolved;
            case COOKIE_IMPLIED -> implied;
            default -> key.level();
        };
    }
}
