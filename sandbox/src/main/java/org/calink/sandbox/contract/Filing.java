package org.calink.sandbox.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Puts papers into a folder that only its owner may read: what is there already stays as it is. */
public record Filing(Path folder) {

    /** The value kept under this name, made by {@code maker} when there is none yet. */
    public String keep(String name, Supplier<String> maker) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            write(file, maker.get());
        }
        return read(file);
    }

    /** Sets a value that may change between runs, such as an address; an equal one is not written again. */
    public String set(String name, String value) {
        Path file = folder.resolve(name);
        if (!Files.exists(file) || !read(file).equals(value)) {
            write(file, value);
        }
        return value;
    }

    public boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                createPrivate(file);
            }
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createPrivate(Path file) throws IOException {
        try {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException another) {
            throw new IOException(file + " is being written by another process", another);
        }
    }
}
