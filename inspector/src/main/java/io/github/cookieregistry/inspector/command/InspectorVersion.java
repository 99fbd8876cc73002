package io.github.cookieregistry.inspector.command;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest tells. */
final class InspectorVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Cookie Registry inspector " + text()};
    }

    /** The version alone; empty where the classes lie in no jar. */
    static String text() {
        String version = InspectorVersion.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }
}
