package org.calink.certificate;

/**
 * The name a certificate is issued to, as RFC 4514 text: {@code CN=holder,O=enterprise,C=CN}. Letters that have a meaning
 * there are escaped, so that a holder's name can never become another part of the subject.
 */
public record SubjectName(String text) {

    private static final String SPECIAL = ",+\"\\<>;=";

    /** For an enterprise's own certificate. */
    public static SubjectName ofEnterprise(String name) {
        return new SubjectName("CN=" + escaped(name) + ",O=" + escaped(name) + ",C=CN");
    }

    static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean edge = i == 0 && (c == '#' || c == ' ') || i == value.length() - 1 && c == ' ';
            if (edge || SPECIAL.indexOf(c) >= 0) {
                text.append('\\');
            }
            text.append(c);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
