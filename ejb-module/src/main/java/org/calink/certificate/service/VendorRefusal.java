package org.calink.certificate.service;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calink.connector.FailInfo;

/**
 * A vendor's no, as the connector's note of it tells: the reasons of RFC 9810 in square brackets, then the vendor's own words. A
 * certificate that was signed otherwise than asked for is refused by us and has no brackets.
 *
 * @param ground what the maker can do about it
 * @param words the vendor's own words or our finding, unchanged; empty where there are none
 */
public record VendorRefusal(RefusalGround ground, String words) {

    private static final Pattern NOTE = Pattern.compile("[^\\[]*\\[([A-Z_, ]*)\\]:?(.*)", Pattern.DOTALL);

    /** Reads the note of the attempt's last move. */
    public static VendorRefusal read(String note) {
        Matcher told = NOTE.matcher(note);
        return told.matches()
                ? new VendorRefusal(ground(told.group(1)), told.group(2).strip())
                : new VendorRefusal(RefusalGround.OTHER, note.strip());
    }

    /** The first of the grounds named, in the order of what helps most. */
    private static RefusalGround ground(String named) {
        Set<RefusalGround> grounds = EnumSet.of(RefusalGround.OTHER);
        Arrays.stream(FailInfo.values())
                .filter(reason -> named.matches(".*\\b" + reason + "\\b.*"))
                .map(RefusalGround::of)
                .forEach(grounds::add);
        return grounds.iterator().next();
    }
}
