package io.github.cookieregistry.inspector.classfile.find;

import io.github.cookieregistry.core.catalogue.ApiKind;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.catalogue.NamePlace;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.inspector.classfile.find.Roles.Role;
import io.github.cookieregistry.inspector.classfile.read.Signatures;
import io.github.cookieregistry.inspector.classfile.read.Types;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Takes a call for one that writes a header when it is given what may be the name {@code Set-Cookie}, followed by a
 * value, and can reach a response. No catalogue has every library's headers, nor those of the code at hand.
 */
final class Headers {

    private static final Pattern WRITES = Pattern.compile(
            "(add|set|put|append|with|insert|replace|write|send|header|field|entry|of|create|compute|merge|singletonMap"
                    + "|accept|apply).*");
    private static final Pattern WRITES_LINE = Pattern.compile("(append|print|send|write).*|.*([Hh]eader|[Ll]ine).*");
    private static final Pattern HEADER = Pattern.compile("(\\w*Header|\\w*HttpField|\\w*HeaderField)");
    private static final Set<String> CONVERTS =
            Set.of("toString", "getBytes", "name", "value", "getName", "getValue", "asString");
    private static final String SET_COOKIE = "set-cookie";
    private static final String LINE = "set-cookie:";

    private final Types types;
    private final Roles roles;

    Headers(Types types) {
        this.types = types;
        this.roles = new Roles(types);
    }

    /** Whether a text or a name in a class file says that the class may write the header. */
    static boolean hints(String text) {
        return text.length() >= "setcookie".length()
                && text.toLowerCase(Locale.ROOT)
                        .replace("-", "")
                        .replace("_", "")
                        .contains("setcookie");
    }

    /** What a call does, as an entry of a catalogue would have it; empty for almost all. */
    List<CookieApi> of(Signatures.Found called, @Nullable Code object, String objectType, List<Code> arguments) {
        Method method = called.method();
        boolean creation = method.name().equals(Method.CONSTRUCTOR);
        if (arguments.size() > 1 && (creation || WRITES.matcher(method.name()).matches())) {
            int header = header(arguments);
            if (header >= 0) {
                boolean further =
                        method.varargs() && header + 2 == method.parameters().size();
                NamePlace place = new NamePlace(header + 1, further, header, "");
                return reaches(called, object, objectType) ? List.of(api(method, ApiKind.HEADER, place)) : List.of();
            }
        }
        if (!creation && object != null && WRITES_LINE.matcher(method.name()).matches()) {
            for (int index = 0; index < arguments.size(); index++) {
                if (isLine(arguments.get(index)) && !isConsole(object) && !isText(method)) {
                    return List.of(api(method, ApiKind.PARSES, NamePlace.argument(index)));
                }
            }
        }
        return List.of();
    }

    private static CookieApi api(Method method, ApiKind kind, NamePlace place) {
        return new CookieApi("", kind, method.owner(), method.name(), List.of(), place);
    }

    private static boolean isText(Method method) {
        return method.isOf("java.lang.StringBuilder") || method.isOf("java.lang.StringBuffer");
    }

    /** {@code System.out} and its like go to people. */
    private static boolean isConsole(Code object) {
        return object instanceof Code.FieldUse use && use.field().owner().equals("java.lang.System");
    }

    private static int header(List<Code> arguments) {
        for (int header = 0; header < arguments.size() - 1; header++) {
            if (mayBeSetCookie(arguments.get(header)) && mayBeCookie(arguments.get(header + 1))) {
                return header;
            }
        }
        return -1;
    }

    private static boolean mayBeSetCookie(Code header) {
        if (header instanceof Code.Constant constant) {
            return constant.value() instanceof String text && text.equalsIgnoreCase(SET_COOKIE);
        }
        if (header instanceof Invocation call && call.object() != null) {
            return CONVERTS.contains(call.method().name()) && mayBeSetCookie(call.object());
        }
        return header instanceof Code.FieldUse use && hints(use.field().name());
    }

    /** A text without an equals sign names no cookie, and no other constant is a text. */
    private static boolean mayBeCookie(Code value) {
        return !(value instanceof Code.Constant constant)
                || constant.value() instanceof String text && text.indexOf('=') >= 0;
    }

    private static boolean isLine(Code text) {
        if (text instanceof Code.Constant constant) {
            return constant.value() instanceof String value && hasLine(value, true);
        }
        if (text instanceof Code.Joined joined) {
            boolean begins = true;
            for (Code each : joined.parts()) {
                if (each instanceof Code.Constant constant && constant.value() instanceof String value) {
                    if (hasLine(value, begins)) {
                        return true;
                    }
                    begins = value.endsWith("\n");
                } else {
                    begins = false;
                }
            }
        }
        return text instanceof Invocation call
                && call.object() != null
                && call.method().isOf("java.lang.String")
                && (call.method().name().equals("getBytes")
                        || call.method().name().equals("formatted"))
                && isLine(call.object());
    }

    private static boolean hasLine(String text, boolean begins) {
        for (int at = 0; at >= 0 && at < text.length(); at = next(text, at)) {
            int word = at;
            while (word < text.length() && Character.isWhitespace(text.charAt(word))) {
                word++;
            }
            if ((begins || at > 0) && text.regionMatches(true, word, LINE, 0, LINE.length())) {
                return true;
            }
        }
        return false;
    }

    private static int next(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? -1 : end + 1;
    }

    /** Whether a call that is given a header's name and value reaches a response with them. */
    private boolean reaches(Signatures.Found called, @Nullable Code object, String objectType) {
        Role owner = roles.of(called.owner());
        if (called.method().name().equals(Method.CONSTRUCTOR)) {
            return owner == Role.RESPONSE
                    || owner == Role.CONTAINER
                    || owner == Role.OTHER
                            && HEADER.matcher(Method.simpleName(called.method().owner()))
                                    .matches();
        }
        String internal = types.internal(objectType);
        Role receiver = internal == null ? Role.OTHER : roles.of(internal);
        if (owner == Role.CLIENT || receiver == Role.CLIENT) {
            return false;
        }
        if (owner == Role.RESPONSE || receiver == Role.RESPONSE || holdsHeaders(object)) {
            return true;
        }
        if (owner == Role.CONTAINER || owner == Role.FUNCTION) {
            return true;
        }
        return !isReadWhereItStands(called) && namesHeader(called);
    }

    /** Whether a call only holds a header, in a map or its like: what becomes of it, the code around tells. */
    boolean isHeld(Call call) {
        String owner = types.internal(call.method().owner());
        Role role = owner == null ? Role.OTHER : roles.of(owner);
        return role == Role.CONTAINER || role == Role.FUNCTION;
    }

    /** Whether a call writes into a response. */
    boolean writesResponse(Call call) {
        if (isHeld(call)) {
            return false;
        }
        String owner = types.internal(call.method().owner());
        boolean listed = call.apis().stream().anyMatch(api -> api.kind() == ApiKind.HEADER);
        return listed
                || owner != null
                        && roles.of(owner) == Role.RESPONSE
                        && !call.arguments().isEmpty()
                        && !call.method().name().startsWith("get");
    }

    /** A method of the JDK writes no header, and a body in view says what it does by its own calls. */
    private boolean isReadWhereItStands(Signatures.Found called) {
        return called.owner().startsWith("java/")
                || types.isOwn(called.owner())
                        && called.node() != null
                        && (called.node().access & Opcodes.ACC_ABSTRACT) == 0;
    }

    private boolean namesHeader(Signatures.Found called) {
        if (called.method().name().toLowerCase(Locale.ROOT).contains("header")) {
            return true;
        }
        for (Type each : Type.getArgumentTypes(called.descriptor())) {
            if (each.getSort() == Type.OBJECT && roles.of(each.getInternalName()) == Role.RESPONSE) {
                return true;
            }
        }
        return false;
    }

    /** Whether a field or method says by its name, and by the type that it belongs to, that it holds headers. */
    private boolean holdsHeaders(@Nullable Code object) {
        String holder;
        String member;
        if (object instanceof Code.FieldUse use) {
            holder = use.field().owner();
            member = use.field().name();
        } else if (object instanceof Invocation call) {
            holder = call.method().owner();
            member = call.method().name();
        } else {
            return false;
        }
        String name = member.toLowerCase(Locale.ROOT);
        String internal = types.internal(holder);
        return name.contains("header")
                && !name.contains("request")
                && (name.contains("response") || internal != null && roles.of(internal) == Role.RESPONSE);
    }
}
