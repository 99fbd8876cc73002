package io.github.cookieregistry.core.check.consent;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.model.AgreedConsent;
import io.github.cookieregistry.core.model.ConsentFacts;
import io.github.cookieregistry.core.model.Wordings;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of {@code cookie-consent.json}, which a build wrote and the sources keep.
 *
 * <p>Version 2 bears a seal, since a changed line would claim that visitors were told what they never were: git joins
 * the files of two branches without a conflict at times. A file without cookies claims nothing and needs no seal, so
 * that a person can write one: visitors are asked again then.
 *
 * <p>Version 1, which names no version, tells neither the party nor the controller, no translations, and no unstated
 * life from a session's. What it leaves open counts as agreed to until the first build of version 2 fills it in: that
 * visitors are asked once more for the sake of a file's form would teach them to click.
 */
public final class AgreedConsentFile {

    private AgreedConsentFile() {}

    /**
     * Reads the text of a file.
     *
     * @throws ConsentFileFault when it is not what a build of this version or a former one writes
     */
    public static AgreedConsent parse(String text) {
        if (text.lines().anyMatch(line -> line.startsWith("<<<<<<<"))) {
            throw new ConsentFileFault(Message.CONSENT_FILE_UNMERGED);
        }
        try {
            return consent(ReadObject.parse(text));
        } catch (ConsentFileFault e) {
            throw e;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ConsentFileFault(
                    Message.CONSENT_FILE,
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static AgreedConsent consent(ReadObject file) {
        int version = file.has("version") ? number(file, "version") : 1;
        if (version > AgreedConsent.VERSION) {
            throw new ConsentFileFault(
                    Message.CONSENT_FILE_NEWER, String.valueOf(version), String.valueOf(AgreedConsent.VERSION));
        }
        boolean isSealed = version == AgreedConsent.VERSION;
        List<ConsentFacts> cookies = new ArrayList<>();
        for (ReadObject cookie : file.objects("cookies")) {
            cookies.add(facts(cookie, isSealed));
        }
        int revision = number(file, "revision");
        if (version < 1 || revision < 0 || revision == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("its version or its revision is none that a build writes");
        }
        if (cookies.isEmpty() || !isSealed) {
            return new AgreedConsent(revision, cookies);
        }
        AgreedConsent consent = new AgreedConsent(revision, wordings(file), cookies);
        if (!consent.seal().equals(file.text("seal"))) {
            throw new ConsentFileFault(Message.CONSENT_FILE_EDITED);
        }
        return consent;
    }

    private static ConsentFacts facts(ReadObject cookie, boolean isSealed) {
        return new ConsentFacts(
                cookie.text("name"),
                Match.valueOf(cookie.text("match")),
                Storage.valueOf(cookie.text("storage")),
                cookie.text("domain"),
                Category.valueOf(cookie.text("category")),
                cookie.text("provider"),
                isSealed ? Party.valueOf(cookie.text("party")) : Party.THIRD,
                cookie.texts("recipients"),
                cookie.text("purpose"),
                seconds(cookie, isSealed),
                isSealed ? wordings(cookie) : Wordings.NONE);
    }

    private static long seconds(ReadObject cookie, boolean isSealed) {
        if (cookie.isNull("durationSeconds")) {
            return ConsentFacts.UNTIL_DELETED;
        }
        long seconds = cookie.number("durationSeconds");
        return isSealed || seconds > 0 ? seconds : ConsentFacts.UNSTATED;
    }

    private static Wordings wordings(ReadObject object) {
        List<Wordings.Wording> texts = new ArrayList<>();
        for (ReadObject wording : object.objects("wordings")) {
            texts.add(new Wordings.Wording(wording.text("member"), wording.text("language"), wording.text("text")));
        }
        return new Wordings(texts);
    }

    private static int number(ReadObject object, String name) {
        return Math.toIntExact(object.number(name));
    }
}
