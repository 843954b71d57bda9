package org.calink.document;

/** Names of uploaded files, made harmless: no folders, no control characters, at most a hundred characters, right ending. */
final class FileNames {

    private static final int LONGEST = 100;

    private FileNames() {}

    static String safe(String typed, FileType type) {
        String name =
                typed == null ? "" : typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"'<>:*?|;%]", "")
                .strip();
        String kept = stem.length() > LONGEST ? stem.substring(0, LONGEST) : stem;
        return (kept.isEmpty() ? "file" : kept) + "." + type.extension();
    }
}
