package org.calink.ukey.token;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Properties;

/** The files of one soft token, and the counting of wrong PINs: the try is counted before the PIN is looked at. */
record SoftTokenFolder(Path path) {

    static final int TRIES = 6;
    private static final String KEYS = "token.p12";
    private static final String STATE = "token.properties";

    static SoftTokenFolder create(Path path, String label) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SoftTokenFolder folder = new SoftTokenFolder(path);
        Properties state = new Properties();
        state.setProperty("label", label);
        state.setProperty("factory-pin", "true");
        state.setProperty("tries-left", String.valueOf(TRIES));
        folder.write(state);
        return folder;
    }

    static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12-AES256-AES128", Crypto.PROVIDER);
        keys.load(null, null);
        return keys;
    }

    String label() {
        return state().getProperty("label");
    }

    PinState pin() {
        Properties state = state();
        return new PinState(
                Boolean.parseBoolean(state.getProperty("factory-pin")),
                Integer.parseInt(state.getProperty("tries-left")));
    }

    KeyStore open(char[] pin) {
        int left = pin().triesLeft();
        if (left <= 0) {
            throw new Refusal(Refusal.Reason.PIN_LOCKED, 0);
        }
        triesLeft(left - 1);
        try (InputStream in = Files.newInputStream(path.resolve(KEYS))) {
            KeyStore keys = KeyStore.getInstance("PKCS12-AES256-AES128", Crypto.PROVIDER);
            keys.load(in, pin);
            triesLeft(TRIES);
            return keys;
        } catch (IOException wrongPin) {
            throw left == 1
                    ? new Refusal(Refusal.Reason.PIN_LOCKED, 0)
                    : new Refusal(Refusal.Reason.PIN_WRONG, left - 1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same keys under another PIN. */
    KeyStore rekeyed(KeyStore keys, char[] oldPin, char[] newPin) throws GeneralSecurityException, IOException {
        KeyStore copy = empty();
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.isKeyEntry(alias)) {
                copy.setKeyEntry(alias, keys.getKey(alias, oldPin), newPin, keys.getCertificateChain(alias));
            }
        }
        return copy;
    }

    void save(KeyStore keys, char[] pin) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        keys.store(bytes, pin);
        publish(KEYS, bytes.toByteArray());
    }

    /** Writes a file so that it is either the old or the new one, also when the power fails. */
    void publish(String name, byte[] bytes) throws IOException {
        Path fresh = path.resolve(name + ".new");
        Files.write(fresh, bytes);
        Files.move(fresh, path.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void personalPin() {
        Properties state = state();
        state.setProperty("factory-pin", "false");
        write(state);
    }

    private void triesLeft(int tries) {
        Properties state = state();
        state.setProperty("tries-left", String.valueOf(tries));
        write(state);
    }

    private Properties state() {
        Properties state = new Properties();
        try (InputStream in = Files.newInputStream(path.resolve(STATE))) {
            state.load(in);
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Properties state) {
        Path fresh = path.resolve(STATE + ".new");
        try {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                state.store(out, null);
            }
            Files.move(fresh, path.resolve(STATE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
