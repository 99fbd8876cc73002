package io.github.cookieregistry.core.check.consent;

/** Why a file does not tell what visitors agreed to; the message is the fault, in words. */
public final class ConsentFileFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String wayOut;

    ConsentFileFault(String fault, String wayOut) {
        super(fault);
        this.wayOut = wayOut;
    }

    /** What to do about it, as whole sentences. */
    public String wayOut() {
        return wayOut;
    }
}
