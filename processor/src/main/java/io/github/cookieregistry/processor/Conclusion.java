package io.github.cookieregistry.processor;

import io.github.cookieregistry.Consent;
import io.github.cookieregistry.core.declaration.DeclarationIndex;
import io.github.cookieregistry.core.declaration.KeptReview;
import io.github.cookieregistry.core.model.CodeReview;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.PolicyFiles;
import io.github.cookieregistry.core.render.RenderedFile;
import io.github.cookieregistry.core.render.language.Language;
import io.github.cookieregistry.processor.write.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;

/** Writes all that a compile publishes beside the registry, once what there is to say of the code is known. */
final class Conclusion {

    private final Outputs outputs;
    private final Published published;
    private final DeclarationIndex index;
    private final DeclarationIndex previous;
    private final List<Outputs.Claim> claims = new ArrayList<>();

    /**
     * What the files are made of.
     *
     * @param nothing whether the module declares nothing, and so has nothing to publish
     */
    record Published(CookieInventory inventory, List<Language> languages, Set<Consent> consents, boolean nothing) {}

    /** Keeps the files for us; they are written later. */
    Conclusion(
            Outputs outputs,
            Published published,
            DeclarationIndex index,
            DeclarationIndex previous,
            List<Element> originating) {
        this.outputs = outputs;
        this.published = published;
        this.index = index;
        this.previous = previous;
        if (!published.nothing()) {
            PolicyFiles.paths(published.inventory(), published.languages(), published.consents())
                    .forEach(path -> claims.add(outputs.claim(path, originating)));
            claims.add(outputs.claim(DeclarationIndex.PATH, originating));
            claims.add(outputs.claim(DeclarationIndex.EVIDENCE_PATH, originating));
        }
    }

    /**
     * Writes the policy and its companions, and deletes what an earlier compile wrote and this one did not.
     *
     * @param review of the code of this compile
     * @param earlier what earlier compiles found in code that this one was not given
     * @param types the top-level types of this compile
     */
    void write(CodeReview review, KeptReview earlier, Set<String> types) {
        KeptReview kept = earlier.heldAgainst(published.inventory().cookies());
        List<RenderedFile> files = published.nothing()
                ? List.of()
                : PolicyFiles.render(
                        published.inventory().reviewed(kept.whole(review)),
                        published.languages(),
                        published.consents());
        for (int file = 0; file < files.size(); file++) {
            RenderedFile rendered = files.get(file);
            index.files().put(rendered.path(), outputs.write(claims.get(file), rendered.text()));
        }
        previous.files().forEach((path, digest) -> {
            if (!index.files().containsKey(path) && PolicyFiles.canBeWritten(path)) {
                outputs.deleteResource(path, digest);
            }
        });
        if (!published.nothing()) {
            index.keep(KeptReview.of(review, types).and(kept));
            outputs.write(claims.get(files.size()), index.text());
            outputs.write(claims.get(files.size() + 1), index.evidenceText());
        } else if (!previous.files().isEmpty()) {
            outputs.deleteIndex();
        }
    }
}
