package io.github.cookieregistry.inspector.command;

import io.github.cookieregistry.inspector.inspect.ReportFiles;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest tells. */
final class InspectorVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Cookie Registry inspector " + ReportFiles.version()};
    }
}
