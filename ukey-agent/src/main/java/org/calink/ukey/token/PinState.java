package org.calink.ukey.token;

/**
 * The PIN as far as anybody may know it (SKF_GetPINInfo).
 *
 * @param factory still the one it was shipped with (111111)
 * @param triesLeft how many wrong ones are still borne; 0: locked
 */
public record PinState(boolean factory, int triesLeft) {

    public boolean locked() {
        return triesLeft <= 0;
    }
}
