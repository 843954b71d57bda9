package org.calink.kernel.service;

import org.eclipse.microprofile.config.Config;

/** Whether this installation serves the public, {@code calink.production}; without a word about it, it does not. */
public final class Production {

    private Production() {}

    public static boolean isOn(Config config) {
        return config.getOptionalValue("calink.production", Boolean.class).orElse(false);
    }
}
