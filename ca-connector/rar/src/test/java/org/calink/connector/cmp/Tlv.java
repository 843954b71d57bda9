package org.calink.connector.cmp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A DER element that can be taken apart and put together again with lengths that fit. */
final class Tlv {

    private static final int CONSTRUCTED = 0x20;

    final List<Tlv> parts = new ArrayList<>();
    private final int start;
    private final byte tag;
    private final byte[] content;
    private final int header;

    private Tlv(byte[] der, int start) {
        this.start = start;
        this.tag = der[start];
        int first = der[start + 1] & 0xff;
        int more = first < 0x80 ? 0 : first & 0x7f;
        int length = first;
        if (more > 0) {
            length = 0;
            for (int at = 0; at < more; at++) {
                length = length << 8 | der[start + 2 + at] & 0xff;
            }
        }
        header = 2 + more;
        content = Arrays.copyOfRange(der, start + header, start + header + length);
        for (int at = 0;
                (tag & CONSTRUCTED) != 0 && at < length;
                at += parts.get(parts.size() - 1).size()) {
            parts.add(new Tlv(der, start + header + at));
        }
    }

    static Tlv of(byte[] der) {
        return new Tlv(der, 0);
    }

    /** This element and everything within it. */
    List<Tlv> all() {
        List<Tlv> all = new ArrayList<>(List.of(this));
        parts.forEach(part -> all.addAll(part.all()));
        return all;
    }

    /** Where its octets for tag and length stand in what was read. */
    List<Integer> frame() {
        List<Integer> octets = new ArrayList<>();
        for (int at = 0; at < header; at++) {
            octets.add(start + at);
        }
        return octets;
    }

    byte[] encoded() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] inside = content;
        if ((tag & CONSTRUCTED) != 0) {
            parts.forEach(part -> out.writeBytes(part.encoded()));
            inside = out.toByteArray();
            out.reset();
        }
        out.write(tag);
        if (inside.length < 0x80) {
            out.write(inside.length);
        } else {
            int octets = (39 - Integer.numberOfLeadingZeros(inside.length)) / 8;
            out.write(0x80 | octets);
            for (int at = octets - 1; at >= 0; at--) {
                out.write(inside.length >> 8 * at);
            }
        }
        out.writeBytes(inside);
        return out.toByteArray();
    }

    private int size() {
        return header + content.length;
    }
}
