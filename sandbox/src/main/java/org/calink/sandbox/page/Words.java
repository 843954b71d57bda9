package org.calink.sandbox.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a page, from a bundle beside the sandbox's packages. */
public record Words(ResourceBundle bundle) {

    /** The bundle {@code org.calink.sandbox.<name>}. */
    public static Words of(String name) {
        return new Words(ResourceBundle.getBundle("org.calink.sandbox." + name, Locale.SIMPLIFIED_CHINESE));
    }

    public String say(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.SIMPLIFIED_CHINESE).format(values);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
