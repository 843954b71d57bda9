package org.calink.notice.port;

/** The SMS provider (短信通道). */
public interface SmsGateway {

    /** Hands a message over; throws {@link NotDelivered} when it was not taken. */
    void send(String mobile, String text);
}
