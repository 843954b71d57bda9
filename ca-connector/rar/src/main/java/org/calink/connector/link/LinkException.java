package org.calink.connector.link;

/** 'We could not': no trustworthy answer was had. Its counterpart, 'the CA said no', is a value: {@code Refusal}. */
public final class LinkException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    public LinkException(Trouble trouble, String detail) {
        this(trouble, detail, null);
    }

    public LinkException(Trouble trouble, String detail, Throwable cause) {
        super(detail.isEmpty() ? trouble.words() : trouble.words() + " (" + detail + ")", cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
