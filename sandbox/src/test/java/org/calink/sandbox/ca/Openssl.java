package org.calink.sandbox.ca;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/** OpenSSL as an independent peer, in a folder of its own. */
record Openssl(Path folder) {

    record Outcome(int status, String text) {
        boolean good() {
            return status == 0;
        }
    }

    static boolean present() {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs a command written with blanks between its words. */
    Outcome run(String command) {
        return run(List.of(command.strip().split("\\s+")));
    }

    Outcome run(List<String> words) {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(words);
        try {
            Path output = Files.createTempFile(folder, "openssl", ".log");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new Outcome(process.waitFor(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    void writeKey(String name, Identity identity) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(new JcaPKCS8Generator(identity.key(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(name, text.toString());
    }

    void writeCertificate(String name, Identity identity) {
        try {
            write(name, VendorFoundation.pem(List.of(identity.certificate())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String text) {
        try {
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
