package org.calink.kernel;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The keys that seal personal data, by reference: {@code calink.key.data} (base64, 32 bytes) seals,
 * {@code calink.key.data.previous} (comma-separated, optional) still opens what earlier keys sealed, and
 * {@code calink.key.lookup} makes the keyed hashes. A missing or short key stops the first use with a sentence that names
 * the property.
 */
public final class SealingKeys {

    private static final class Holder {
        private static final SealingKeys CONFIGURED = fromConfig(ConfigProvider.getConfig());
    }

    private final String currentId;
    private final Map<String, SecretKey> byId;
    private final SecretKey lookup;

    private SealingKeys(String currentId, Map<String, SecretKey> byId, SecretKey lookup) {
        this.currentId = currentId;
        this.byId = byId;
        this.lookup = lookup;
    }

    public static SealingKeys configured() {
        return Holder.CONFIGURED;
    }

    private static SealingKeys fromConfig(Config config) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        byte[] current = bytes("calink.key.data", config.getValue("calink.key.data", String.class));
        keys.put(idOf(current), new SecretKeySpec(current, "AES"));
        config.getOptionalValue("calink.key.data.previous", String[].class).ifPresent(previous -> {
            for (String encoded : previous) {
                byte[] key = bytes("calink.key.data.previous", encoded);
                keys.put(idOf(key), new SecretKeySpec(key, "AES"));
            }
        });
        byte[] lookup = bytes("calink.key.lookup", config.getValue("calink.key.lookup", String.class));
        return new SealingKeys(idOf(current), keys, new SecretKeySpec(lookup, "HmacSHA256"));
    }

    private static byte[] bytes(String property, String encoded) {
        byte[] key = Base64.getDecoder().decode(encoded.strip());
        if (key.length != 32) {
            throw new IllegalStateException(property + " must be 32 bytes in base64, it has " + key.length);
        }
        return key;
    }

    private static String idOf(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Names the key that seals now; kept beside what it sealed. */
    public String currentId() {
        return currentId;
    }

    public SecretKey current() {
        return byId.get(currentId);
    }

    /** The key of that name; an unknown name means that a previous key was taken out of the configuration too early. */
    public SecretKey named(String id) {
        SecretKey key = byId.get(id);
        if (key == null) {
            throw new IllegalStateException("no key " + id + ": add it to calink.key.data.previous");
        }
        return key;
    }

    public SecretKey lookup() {
        return lookup;
    }
}
