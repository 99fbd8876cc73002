package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Codes;
import io.github.cookieregistry.core.code.WrittenProgram;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A program, what is documented of it, and what a judge tells of its calls. */
final class Trial {

    final Codes codes = new Codes();
    final WrittenProgram program = new WrittenProgram();
    final Documented documented = new Documented();
    Levels levels = Levels.DEFAULT;
    Acceptances acceptances = (scope, name) -> false;

    void declare(String name) {
        documented.add(new Documented.Declaration(name, Documented.Form.EXACT, constant(name), Optional.empty()));
    }

    void declare(String name, DeclaredFacts facts) {
        documented.add(new Documented.Declaration(name, Documented.Form.EXACT, constant(name), Optional.of(facts)));
    }

    private static String constant(String name) {
        return "ShopCookies." + name.toUpperCase(Locale.ROOT);
    }

    Judge judge() {
        Judge judge = new Judge(program, documented, levels, acceptances);
        program.calls().forEach(judge::judge);
        return judge;
    }

    /** What is told, each as "key name @offset". */
    List<String> told() {
        return judge().findings().stream().map(Trial::shown).toList();
    }

    /** What is told of these calls alone. */
    List<String> told(Call... calls) {
        Judge judge = new Judge(program, documented, levels, acceptances);
        for (Call call : calls) {
            judge.judge(call);
        }
        return judge.findings().stream().map(Trial::shown).toList();
    }

    /** The messages. */
    List<String> messages() {
        return judge().findings().stream().map(Finding::message).toList();
    }

    static String shown(Finding finding) {
        return finding.key().key().substring("cookie-".length())
                + finding.name().map(name -> " " + name).orElse("")
                + " @" + finding.place().anchor().offset();
    }
}
