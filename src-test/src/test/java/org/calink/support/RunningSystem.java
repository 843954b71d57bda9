package org.calink.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What {@code ./run} has started: its data folder is given by the system property {@code calink.test.data}; addresses,
 * demo accounts and keys are read from there.
 */
public final class RunningSystem {

    private final Path data;

    private RunningSystem(Path data) {
        this.data = data;
    }

    public static RunningSystem standing() {
        String folder = System.getProperty("calink.test.data");
        if (folder == null) {
            throw new IllegalStateException(
                    "these tests need a system started by ./test: -Dcalink.test.data is not given");
        }
        return new RunningSystem(Path.of(folder));
    }

    public Path data() {
        return data;
    }

    public String portal() {
        return setting("calink.public.url");
    }

    public Sandbox sandbox() {
        return new Sandbox(setting("calink.sms.url").replaceFirst("/sms/.*", ""));
    }

    /** The password of a demo account, such as {@code reviewer}. */
    public String password(String account) {
        return setting("calink.demo." + account);
    }

    public String setting(String property) {
        try {
            return Files.readString(data.resolve("secrets").resolve(property)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("no " + property + " in " + data, unreadable);
        }
    }

    /** Changes a setting while the system runs; it is taken up within a minute. */
    public void set(String property, String value) {
        try {
            Files.writeString(data.resolve("secrets").resolve(property), value);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Takes a changed setting back. */
    public void unset(String property) {
        try {
            Files.deleteIfExists(data.resolve("secrets").resolve(property));
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
