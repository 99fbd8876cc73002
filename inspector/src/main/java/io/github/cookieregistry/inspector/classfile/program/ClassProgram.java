package io.github.cookieregistry.inspector.classfile.program;

import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.MethodCode;
import io.github.cookieregistry.core.code.ObjectHistory;
import io.github.cookieregistry.core.code.Program;
import io.github.cookieregistry.inspector.classfile.lower.Lowered;
import io.github.cookieregistry.inspector.classfile.lower.Surroundings;
import io.github.cookieregistry.inspector.classfile.read.Signatures;
import io.github.cookieregistry.inspector.classfile.read.TypeFile;
import io.github.cookieregistry.inspector.classfile.read.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Class files as a program: each body is lowered when it is asked for, and kept. */
public final class ClassProgram implements Program {

    private final Classes classes;
    private final Types types;
    private final Signatures signatures;
    private final Bodies bodies;
    private final Hierarchy hierarchy;
    private final Fields fieldReader;
    private final Map<Field, Optional<FieldCode>> fields = new HashMap<>();
    private final Map<Method, List<Call>> callers = new HashMap<>();

    public ClassProgram(Classes classes, Surroundings surroundings) {
        this.classes = classes;
        this.types = classes.types();
        this.signatures = surroundings.signatures();
        this.bodies = new Bodies(classes, surroundings);
        this.hierarchy = new Hierarchy(classes, signatures);
        this.fieldReader = new Fields(classes, signatures, bodies);
    }

    /** What a method of a class says; empty where its code is not to be followed. */
    public Optional<Lowered> lowered(ClassCode code, MethodNode method) {
        return bodies.lowered(code, method);
    }

    /** How many methods have been followed. */
    public int methods() {
        return bodies.count();
    }

    @Override
    public Optional<MethodCode> body(Method method) {
        return bodies.of(method).map(Lowered::code);
    }

    @Override
    public Optional<Creation> delegation(Method constructor) {
        return bodies.of(constructor).map(Lowered::delegation);
    }

    @Override
    public Optional<FieldCode> field(Field field) {
        Optional<FieldCode> known = fields.get(field);
        if (known == null) {
            known = fieldReader.read(field);
            fields.put(field, known);
        }
        return known;
    }

    @Override
    public Optional<List<Method>> targets(Method method) {
        return Optional.of(hierarchy.targets(method));
    }

    @Override
    public Optional<Method> target(Method method, String type) {
        return hierarchy.target(method, type).filter(target -> bodies.of(target).isPresent());
    }

    @Override
    public List<Call> callers(Method method) {
        List<Call> known = callers.get(method);
        if (known == null) {
            known = findCallers(method);
            callers.put(method, known);
        }
        return known;
    }

    private List<Call> findCallers(Method method) {
        Signatures.Found found = signatures.found(method);
        if (found == null) {
            return bodies.callsOf(method);
        }
        Set<Method> called = new LinkedHashSet<>(hierarchy.overridden(found));
        called.add(method);
        List<Call> calls = new ArrayList<>();
        for (ClassCode user : classes.users(method.name())) {
            for (MethodNode each : user.calls(method.name(), named -> called.contains(meant(named)))) {
                if (user.isForwarder(each) && classes.users(each.name).isEmpty()) {
                    continue;
                }
                bodies.lowered(user, each)
                        .ifPresent(lowered -> lowered.code().calls().stream()
                                .filter(call -> called.contains(call.method()))
                                .forEach(calls::add));
            }
        }
        return calls;
    }

    private Method meant(ClassCode.Named named) {
        return signatures
                .method(String.valueOf(named.owner()), named.name(), named.descriptor(), named.isStatic())
                .method();
    }

    @Override
    public boolean open(Method method) {
        Signatures.Found found = signatures.found(method);
        return found != null && hierarchy.open(found);
    }

    @Override
    public boolean overridesLibrary(Method method) {
        Signatures.Found found = signatures.found(method);
        return found != null && hierarchy.overridesLibrary(found);
    }

    @Override
    public Optional<Call> consumer(Method function) {
        return bodies.consumer(function);
    }

    @Override
    public Optional<ObjectHistory> history(Call call) {
        return bodies.history(call);
    }

    @Override
    public boolean declares(String type) {
        String name = types.internal(type);
        return name != null && types.isOwn(name);
    }

    @Override
    public List<Field> constants(String type) {
        String name = types.internal(type);
        TypeFile file = name != null && types.isOwn(name) ? types.find(name) : null;
        if (file == null || !file.isEnum()) {
            return List.of();
        }
        List<Field> constants = new ArrayList<>();
        for (FieldNode each : file.node().fields) {
            if ((each.access & Opcodes.ACC_ENUM) != 0) {
                constants.add(signatures
                        .field(file.name(), each.name, each.desc, true)
                        .field());
            }
        }
        return constants;
    }

    @Override
    public boolean isA(String type, String supertype) {
        return hierarchy.isA(type, supertype);
    }
}
