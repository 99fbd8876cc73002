package io.github.cookieregistry.core.follow;

import io.github.cookieregistry.core.code.Again;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.evaluate.Constants;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows what becomes of objects: texts that are built, collections that are filled, cookies that are given
 * attributes.
 */
public final class Objects {

    private static final Set<String> BUILDERS =
            Set.of("java.lang.StringBuilder", "java.lang.StringBuffer", "java.lang.AbstractStringBuilder");

    /** Their methods change nothing that they are given. */
    private static final Set<String> HARMLESS = Set.of(
            "java.lang.String",
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "java.lang.CharSequence",
            "java.lang.Object",
            "java.io.PrintStream");

    /** They hold what they are given, or change it, but for some of their methods. */
    private static final Set<String> HOLDERS = Set.of(
            "java.util.Objects",
            "java.util.List",
            "java.util.Set",
            "java.util.Map",
            "java.util.Arrays",
            "java.util.Optional");

    /** What neither changes an object nor keeps what it is given. */
    private static final Set<String> READING = Set.of(
            "get",
            "getOrDefault",
            "getFirst",
            "getLast",
            "getKey",
            "getValue",
            "contains",
            "containsAll",
            "containsKey",
            "containsValue",
            "keySet",
            "values",
            "entrySet",
            "size",
            "isEmpty",
            "indexOf",
            "lastIndexOf",
            "iterator",
            "listIterator",
            "spliterator",
            "subList",
            "next",
            "previous",
            "hasNext",
            "nextElement",
            "hasMoreElements",
            "stream",
            "parallelStream",
            "forEach",
            "toArray",
            "toString",
            "hashCode",
            "equals",
            "deepToString",
            "copyOf",
            "copyOfRange",
            "hash",
            "isNull",
            "nonNull",
            "peek",
            "peekFirst",
            "peekLast",
            "element",
            "first",
            "last",
            "headSet",
            "tailSet",
            "subSet",
            "descendingIterator",
            "length",
            "charAt",
            "substring",
            "subSequence",
            "chars",
            "compareTo");

    /** What a collection shows of another one. */
    private static final Set<String> VIEWS = Set.of(
            "iterator",
            "listIterator",
            "subList",
            "keySet",
            "values",
            "entrySet",
            "stream",
            "headSet",
            "tailSet",
            "subSet",
            "parallelStream",
            "descendingIterator");

    private final Following body;

    /** What several ways have left of one object, by the code that has given it. */
    private final IdentityHashMap<Code, Code> merged = new IdentityHashMap<>();

    /** What shows the elements of a collection or an array, by the code that has given that one. */
    private final IdentityHashMap<Code, List<Code>> views = new IdentityHashMap<>();

    public Objects(Following body) {
        this.body = body;
    }

    /** The object as it is by now. */
    public Code latest(Code code) {
        Code object = object(code);
        Code latest = body.latest(object);
        if (latest == null) {
            return code;
        }
        if (latest instanceof Code.Choice || latest instanceof Code.OneOf || latest instanceof Again) {
            merged.put(latest, object);
        }
        return latest;
    }

    /** The code that has given the object: what builders give back is the builder itself. */
    public Code object(Code code) {
        Code object = code;
        while (true) {
            Code before = merged.get(object);
            if (before != null && before != object) {
                object = before;
            } else if (object instanceof Code.Changed changed) {
                object = changed.object();
            } else if (object instanceof Code.Exposed exposed) {
                object = exposed.object();
            } else if (object instanceof Code.Compared compared) {
                object = compared.value();
            } else if (object instanceof Code.NameCompared compared) {
                object = compared.cookie();
            } else if (object instanceof Invocation call
                    && call.object() != null
                    && BUILDERS.contains(call.method().owner())
                    && BUILDERS.contains(call.method().result())) {
                object = call.object();
            } else {
                return object;
            }
        }
    }

    /** Notes a call on an object. */
    public void called(Invocation call) {
        Code on = call.object();
        if (on == null) {
            return;
        }
        String owner = call.method().owner();
        if (BUILDERS.contains(owner) || owner.startsWith("java.util.") && changes(owner)) {
            Code object = object(on);
            if (VIEWS.contains(call.method().name())) {
                views.computeIfAbsent(object, none -> new ArrayList<>()).add(call);
            }
            if (!READING.contains(call.method().name())) {
                touched(object);
            }
            changed(object, new Code.Changed(on, call));
        }
        Code root = root(on);
        if (root instanceof Call made && !made.apis().isEmpty()) {
            body.called(root, call);
        }
    }

    private static boolean changes(String owner) {
        return !owner.startsWith("java.util.stream.")
                && !owner.startsWith("java.util.function.")
                && !owner.startsWith("java.util.Optional");
    }

    /** Notes that an object is changed: what it has been taken out of has it, too, and what shows it shows it. */
    private void touched(Code object) {
        Code holder = holder(object);
        if (holder != object) {
            expose(holder);
        }
        for (Code view : views.getOrDefault(holder, List.of())) {
            if (!(body.latest(view) instanceof Code.Exposed)) {
                body.become(view, new Code.Exposed(view));
            }
        }
    }

    /** The collection or array that an object has been taken out of, or shows. */
    private Code holder(Code code) {
        Code holder = object(code);
        while (true) {
            if (holder instanceof Code.ElementAt element) {
                holder = object(element.array());
            } else if (holder instanceof Code.ElementOf element) {
                holder = object(element.collection());
            } else if (holder instanceof Invocation call
                    && call.object() != null
                    && call.method().owner().startsWith("java.util.")) {
                holder = object(call.object());
            } else {
                return holder;
            }
        }
    }

    /** Notes what shows the elements of what it is given. */
    public void shown(Call call) {
        Method method = call.method();
        boolean shows = method.owner().equals("java.util.Arrays")
                        && method.name().equals("asList")
                        && !call.passed().oneByOne()
                || method.owner().equals("java.util.Collections")
                        && (method.name().startsWith("unmodifiable")
                                || method.name().startsWith("synchronized"));
        if (shows && !call.arguments().isEmpty()) {
            views.computeIfAbsent(holder(call.arguments().get(0)), none -> new ArrayList<>())
                    .add(call);
        }
    }

    /** Notes that something else may hand out a builder, a collection or an array from now on. */
    public void stored(Code code) {
        Code object = object(code);
        if (object instanceof Code.Elements || object instanceof Call call && isTracked(call)) {
            exposed(object);
        } else if (object instanceof Code.Choice choice) {
            stored(choice.yes());
            stored(choice.no());
        }
    }

    private void exposed(Code object) {
        Code latest = latest(object);
        if (!(latest instanceof Code.Exposed)) {
            body.become(object, new Code.Exposed(latest));
            touched(object);
        }
    }

    /** The code that gives an object, if it has become something else, or may; empty for all that do not change. */
    public Optional<Code> subject(Code value) {
        Code object = object(value);
        if (object instanceof Call call && isTracked(call) && body.latest(object) == null) {
            body.become(object, object);
        }
        return body.latest(object) == null ? Optional.empty() : Optional.of(object);
    }

    /** Notes that an element of an array has another value. */
    public void replace(Code array, @Nullable Code position, Code value) {
        Code object = object(array);
        Object at = position == null ? null : Constants.of(position);
        if (latest(object) instanceof Code.Elements elements
                && at instanceof Integer index
                && index >= 0
                && index < elements.codes().size()) {
            List<Code> codes = new ArrayList<>(elements.codes());
            codes.set(index, value);
            stored(value);
            body.become(object, new Code.Elements(codes));
            touched(object);
        } else {
            expose(array);
            touched(object);
        }
    }

    private void changed(Code object, Code value) {
        if (object instanceof Code.Choice choice) {
            expose(choice.yes());
            expose(choice.no());
        } else if (object instanceof Code.OneOf several) {
            several.codes().forEach(this::expose);
        }
        body.become(object, value);
    }

    /** The cookie or builder of cookies that a chain of calls began with. */
    private Code root(Code code) {
        Code root = object(code);
        while (root instanceof Invocation call
                && call.apis().isEmpty()
                && call.object() != null
                && isCookie(call.method())) {
            root = object(call.object());
        }
        return root;
    }

    private static boolean isCookie(Method method) {
        String result = Method.simpleName(method.result());
        return result.endsWith("Builder")
                || result.endsWith("Cookie")
                || method.result().equals(method.owner());
    }

    /** Notes that a call is given objects, which it may change. */
    public void passed(Method method, List<Code> arguments, boolean handsOver) {
        for (Code argument : arguments) {
            if (argument instanceof Code.Constant || argument instanceof Code.Joined) {
                continue;
            }
            Code root = root(argument);
            if (!handsOver && root instanceof Call made && !made.apis().isEmpty()) {
                body.handedOut(root);
            }
            if (HOLDERS.contains(method.owner())) {
                if (!READING.contains(method.name())) {
                    stored(argument);
                }
            } else if (!HARMLESS.contains(method.owner())) {
                expose(argument);
            }
        }
    }

    /**
     * Notes that code out of view may change an object from now on. What is one of many may be met on very many ways,
     * and is looked at once.
     */
    public void expose(Code code) {
        Set<Code> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Code> open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            Code each = open.removeLast();
            if (seen.add(each)) {
                exposeOne(each, open);
            }
        }
    }

    private void exposeOne(Code code, Deque<Code> open) {
        Code object = object(code);
        boolean tracked = body.latest(object) != null
                || object instanceof Code.Elements
                || object instanceof Call call && isTracked(call);
        if (tracked) {
            exposed(object);
        } else if (object instanceof Code.Choice choice) {
            open.addLast(choice.no());
            open.addLast(choice.yes());
        } else if (object instanceof Code.OneOf several) {
            open.addAll(several.codes());
        } else if (object instanceof Again again) {
            body.become(again, new Code.Exposed(again));
        }
        Code root = root(code);
        if (root instanceof Call made && !made.apis().isEmpty()) {
            body.handedOut(root);
        }
    }

    private static boolean isTracked(Call call) {
        String type = call.method().name().equals(Method.CONSTRUCTOR)
                ? call.method().owner()
                : call.method().result();
        return BUILDERS.contains(type) || type.startsWith("java.util.") || type.endsWith("[]");
    }
}
