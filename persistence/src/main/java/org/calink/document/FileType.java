package org.calink.document;

import java.util.Arrays;
import java.util.Optional;

/** File types we accept, told by their first bytes and never by their name. */
public enum FileType {
    JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", "png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    PDF("application/pdf", "pdf", '%', 'P', 'D', 'F', '-');

    private final String contentType;
    private final String extension;
    private final int[] magic;

    FileType(String contentType, String extension, int... magic) {
        this.contentType = contentType;
        this.extension = extension;
        this.magic = magic;
    }

    /** The type whose first bytes these are. */
    public static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    public String contentType() {
        return contentType;
    }

    public String extension() {
        return extension;
    }
}
