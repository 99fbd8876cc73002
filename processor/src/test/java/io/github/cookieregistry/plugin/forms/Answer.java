package io.github.cookieregistry.plugin.forms;

import io.github.cookieregistry.plugin.PluginCompile.Said;
import io.github.cookieregistry.plugin.forms.Form.Kind;
import io.github.cookieregistry.plugin.forms.Form.Told;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the check tells of a form at a place.
 *
 * @param names that are told whole
 * @param beginnings of names, without their asterisk
 * @param unresolved whether a name cannot be known
 * @param elsewhere messages that stand beside the statement that sets the cookie
 * @param twice names that are told more than once
 */
public record Answer(
        Set<String> names, Set<String> beginnings, boolean unresolved, List<String> elsewhere, Set<String> twice) {

    /** Reads the messages about the sources of a form. */
    public static Answer of(Form form, Map<String, String> sources, List<Said> said) {
        Set<String> names = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        List<String> elsewhere = new ArrayList<>();
        boolean unresolved = false;
        Set<String> sinks = sinks(sources);
        for (Said each : said) {
            String name = each.quoted();
            if (each.key().equals("cookie-unresolved")) {
                unresolved = true;
            } else if (!each.key().equals("cookie-undocumented")) {
                elsewhere.add(each.text());
            } else if (name.endsWith("*")) {
                beginnings.add(name.substring(0, name.length() - 1));
            } else if (!names.add(name)) {
                twice.add(name);
            }
            if (form.kind() == Kind.NAME && !sinks.contains(each.file() + ":" + each.line())) {
                elsewhere.add(each.file() + ":" + each.line());
            }
        }
        return new Answer(names, beginnings, unresolved, elsewhere, twice);
    }

    /** The lines that hand the value to the response. */
    private static Set<String> sinks(Map<String, String> sources) {
        Set<String> sinks = new HashSet<>();
        sources.forEach((path, text) -> {
            String file = path.substring(path.lastIndexOf('/') + 1);
            List<String> lines = text.lines().toList();
            boolean inside = false;
            for (int i = 0; i < lines.size(); i++) {
                inside |= lines.get(i).contains("/*sink*/");
                if (inside) {
                    sinks.add(file + ":" + (i + 1));
                }
                inside &= !lines.get(i).contains("/*end*/");
            }
        });
        return sinks;
    }

    /** What is wrong with this answer, in words; empty when it is right. */
    public List<String> faults(Form form, Set<String> truth) {
        List<String> faults = new ArrayList<>();
        Set<String> wrong = new TreeSet<>(names);
        wrong.removeAll(truth);
        wrong.removeAll(form.also());
        if (!wrong.isEmpty()) {
            faults.add("a false name: " + wrong);
        }
        for (String beginning : beginnings) {
            if (truth.stream().noneMatch(name -> name.startsWith(beginning))) {
                faults.add("a false beginning: " + beginning + "*");
            }
        }
        Set<String> missing = new TreeSet<>(truth);
        missing.removeAll(names);
        if (form.told() != Told.KNOWN) {
            missing.removeIf(name -> beginnings.stream().anyMatch(name::startsWith));
        }
        if (!missing.isEmpty() && !unresolved) {
            String told = names.isEmpty() && beginnings.isEmpty() ? "silence: " : "names that are not told: ";
            faults.add(told + missing + (beginnings.isEmpty() ? "" : ", only beginnings: " + beginnings));
        }
        if (form.told() == Told.KNOWN && unresolved) {
            faults.add("unresolved, though it is known: " + truth);
        }
        if (form.told() == Told.UNKNOWN && !names.isEmpty() && wrong.isEmpty()) {
            faults.add("a name, though it depends on what is given: " + names);
        }
        if (form.once() && !twice.isEmpty()) {
            faults.add("told twice: " + twice);
        }
        if (!elsewhere.isEmpty()) {
            faults.add("at another place: " + elsewhere);
        }
        return faults;
    }

    /** This answer, so that those of different places can be compared: true names by their order. */
    public String comparable(Set<String> truth) {
        List<String> order = List.copyOf(truth);
        Set<String> all = new TreeSet<>();
        names.forEach(name -> all.add(order.contains(name) ? "name " + order.indexOf(name) : name));
        beginnings.forEach(beginning -> all.add(beginning + "*"));
        return all + (unresolved ? " unresolved" : "");
    }
}
