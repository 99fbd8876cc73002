package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.inspector.classfile.read.Signatures;
import io.github.cookieregistry.inspector.classfile.read.TypeFile;
import io.github.cookieregistry.inspector.classfile.read.Types;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.MethodNode;

/** What the lowering of a body asks of all that lies around it. */
public interface Surroundings {

    Types types();

    Signatures signatures();

    /**
     * What a call does to cookies; empty for almost all.
     *
     * @param object what the method is called on; null for none
     * @param objectType the canonical name of that one's type; empty where the code does not tell
     */
    List<CookieApi> apis(Signatures.Found called, @Nullable Code object, String objectType, List<Code> arguments);

    /** A parameter as its declaration has it. */
    Code.Variable variable(TypeFile type, MethodNode method, int index);

    /** A name that no other function has. */
    Method function(int parameters, String result);

    /** Whether code beside constructors and initializers gives a field a value. */
    boolean isGivenLater(Field field);

    /** The constants of an enum that the numbers in a table of a switch stand for; empty for every other field. */
    Map<Integer, Field> labels(Field table);
}
