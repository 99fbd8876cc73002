package io.github.cookieregistry.inspector.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Enumeration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Opens archives, and keeps them open until all has been read. */
final class ArchiveReader implements AutoCloseable {

    private final Faults faults;
    private final Deque<ZipFile> open = new ArrayDeque<>();

    ArchiveReader(Faults faults) {
        this.faults = faults;
    }

    /** The entries of an archive; empty when it is none, which is told. */
    Optional<FileSet> read(Path file, String shown) {
        try {
            ZipFile zip = new ZipFile(file.toFile(), ZipFile.OPEN_READ, StandardCharsets.UTF_8);
            open.push(zip);
            return Optional.of(entries(zip, shown));
        } catch (IOException | RuntimeException e) {
            faults.add(shown, "is no whole zip archive");
            return Optional.empty();
        }
    }

    private FileSet entries(ZipFile zip, String shown) {
        TreeMap<String, Content> files = new TreeMap<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (files.size() >= Limits.FILES) {
                faults.add(shown, "holds more than " + Limits.FILES + " files, of which the rest was passed over");
                break;
            }
            if (leadsOut(name)) {
                faults.add(shown + "!/" + name, "has a name that leads out of the archive");
            } else if (!entry.isDirectory()) {
                if (name.endsWith(".class") && entry.getSize() > Limits.CLASS_BYTES) {
                    faults.add(shown + "!/" + name, "is larger than " + (Limits.CLASS_BYTES >> 20) + " MiB");
                } else {
                    files.putIfAbsent(name, () -> zip.getInputStream(entry));
                }
            }
        }
        return new FileSet(shown, "!/", files, faults);
    }

    /** Nothing is ever unpacked under such a name; but an archive that has one was made by nobody who means well. */
    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || name.length() > 1 && name.charAt(1) == ':'
                || ("/" + name + "/").contains("/../");
    }

    @Override
    public void close() {
        open.forEach(ArchiveReader::close);
        open.clear();
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            // It was only read.
            return;
        }
    }
}
