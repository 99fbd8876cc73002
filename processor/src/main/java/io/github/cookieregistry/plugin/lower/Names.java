package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.follow.Expressed;
import io.github.cookieregistry.core.follow.FieldChanges;
import io.github.cookieregistry.core.follow.Objects;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads and writes variables and fields, and knows what code has compared. */
final class Names {

    /**
     * What an assignment gives a value: a variable or field, or an element of an array.
     *
     * @param position the position in an array; null for the others
     */
    record Target(
            @Nullable Element element,
            @Nullable Code object,
            @Nullable Code position) {

        Target(@Nullable Element element, @Nullable Code object) {
            this(element, object, null);
        }
    }

    private static final String GET_NAME = ".getName()";
    private static final String NAME = ".name()";

    private final Body body;
    private final Signatures signatures;
    private final Objects objects;
    private final Set<Object> knownFields = new HashSet<>();
    private final Expressed expressed = new Expressed();
    private boolean comparisons;

    Names(Body body, Signatures signatures, Objects objects) {
        this.body = body;
        this.signatures = signatures;
        this.objects = objects;
    }

    /** Whether an element is a variable, a parameter or a field, or the object itself. */
    static boolean isVariable(@Nullable Element element) {
        return element instanceof VariableElement;
    }

    Code read(IdentifierTree identifier) {
        Element element = body.source.element(identifier);
        if (!(element instanceof VariableElement variable)) {
            return Code.OPAQUE;
        }
        if (identifier.getName().contentEquals("this") || identifier.getName().contentEquals("super")) {
            return variable.asType() instanceof DeclaredType declared
                    ? new Code.This(signatures.name((TypeElement) declared.asElement()))
                    : Code.OPAQUE;
        }
        return compared(read(variable, null), identifier);
    }

    /** @param object what the field is selected from; null where that is a type */
    Code read(ExpressionTree select, @Nullable Code object) {
        if (!(body.source.element(select) instanceof VariableElement variable)) {
            return Code.OPAQUE;
        }
        if (variable.getSimpleName().contentEquals("this")
                || variable.getSimpleName().contentEquals("super")) {
            return variable.asType() instanceof DeclaredType declared
                    ? new Code.This(signatures.name((TypeElement) declared.asElement()))
                    : Code.OPAQUE;
        }
        return compared(read(variable, object), select);
    }

    private Code read(VariableElement variable, @Nullable Code object) {
        Object constant = variable.getConstantValue();
        if (constant != null) {
            return new Code.Constant(constant);
        }
        if (!variable.getKind().isField()) {
            Code value = body.state.get(variable);
            return value == null ? Code.OPAQUE : objects.latest(value);
        }
        if (!(variable.getEnclosingElement() instanceof TypeElement)) {
            return Code.OPAQUE;
        }
        Field field = signatures.field(variable);
        if (body.comesLater(field)) {
            return Code.OPAQUE;
        }
        Code self = field.isStatic() ? null : object == null ? new Code.This(field.owner()) : object;
        if (self == null || self instanceof Code.This) {
            Code known = body.state.get(field);
            if (known != null) {
                return objects.latest(known);
            }
        }
        return variable.getKind() == ElementKind.FIELD || variable.getKind() == ElementKind.ENUM_CONSTANT
                ? new Code.FieldUse(field, self)
                : Code.OPAQUE;
    }

    /** What an assignment's target holds before it: what it names is not lowered once more. */
    Code read(Target target, ExpressionTree variable) {
        if (target.element() instanceof VariableElement element) {
            return compared(read(element, target.object()), variable);
        }
        return target.object() == null || target.position() == null
                ? Code.OPAQUE
                : new Code.ElementAt(objects.latest(target.object()), target.position());
    }

    /** Notes that something else may hand out an object from now on. */
    void stored(Code object) {
        objects.stored(object);
    }

    void declare(VariableElement variable, Code value) {
        body.state.set(variable, value);
    }

    void write(Target target, Code value) {
        if (!(target.element() instanceof VariableElement variable)) {
            if (target.object() != null) {
                objects.replace(target.object(), target.position(), value);
                new FieldChanges(body::elementsChanged).changed(target.object());
            }
            return;
        }
        if (!variable.getKind().isField()) {
            body.state.set(variable, value);
            return;
        }
        Field field = signatures.field(variable);
        objects.expose(value);
        Code self = field.isStatic() ? null : target.object() == null ? new Code.This(field.owner()) : target.object();
        boolean own = self == null || self instanceof Code.This;
        if (own) {
            body.state.set(field, value);
            knownFields.add(field);
        }
        if (!own || !body.making(field)) {
            body.writes.add(new Body.Written(field, new FieldCode.Write(value, self, body.method, false)));
        }
    }

    /** After a call that may give fields other values. */
    void forgetFields() {
        for (Object field : knownFields) {
            if (body.state.get(field) != null && !isFinal((Field) field)) {
                if (body.making((Field) field)) {
                    body.state.set(field, Code.OPAQUE);
                } else {
                    body.state.forget(field);
                }
            }
        }
    }

    private boolean isFinal(Field field) {
        VariableElement element = signatures.element(field);
        return element != null && element.getModifiers().contains(Modifier.FINAL);
    }

    /** The fields that this body has given values to. */
    Set<Object> knownFields() {
        return knownFields;
    }

    /** Notes that an expression has been found equal to another one. */
    void equal(Code expression, Code other) {
        String key = expressed.key(expression);
        if (key != null && !(expression instanceof Code.Constant)) {
            comparisons = true;
            body.state.set(new State.Compared(key), other);
        }
    }

    /** Notes that one of several expressions is equal to the text at its position: known where all are the same one. */
    void anyEqual(List<Code> expressions, List<Code> texts) {
        Set<String> keys = new HashSet<>();
        for (Code each : expressions) {
            keys.add(String.valueOf(expressed.key(each)));
        }
        if (keys.size() == 1) {
            equal(expressions.get(0), new Code.OneOf(texts));
        }
    }

    /** The expression, with what code has compared it with. */
    Code compared(Code code, Tree expression) {
        if (!comparisons || code instanceof Code.Constant || code == Code.OPAQUE) {
            return code;
        }
        TypeMirror type = body.source.typeOf(expression);
        if (Conversions.isText(type)) {
            String key = expressed.key(code);
            Code equal = key == null ? null : body.state.get(new State.Compared(key));
            return equal == null || equal == Code.OPAQUE ? code : new Code.Compared(code, equal);
        }
        if (type instanceof DeclaredType declared
                && declared.asElement().getSimpleName().toString().endsWith("Cookie")) {
            String key = expressed.key(code);
            Code name = key == null ? null : body.state.get(new State.Compared(key + GET_NAME));
            if (name == null && key != null) {
                name = body.state.get(new State.Compared(key + NAME));
            }
            return name == null || name == Code.OPAQUE ? code : new Code.NameCompared(code, name);
        }
        return code;
    }
}
