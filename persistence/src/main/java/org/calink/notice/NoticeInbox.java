package org.calink.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a notice was handed over to its provider, so that a message delivered twice reaches nobody twice. */
@Entity
@Table(name = "notice_inbox")
public class NoticeInbox {

    @Id
    @Column(name = "message_id")
    private String messageId;

    @Column(name = "handled_at", nullable = false)
    private Instant handledAt;

    protected NoticeInbox() {}

    public NoticeInbox(String messageId, Instant handledAt) {
        this.messageId = messageId;
        this.handledAt = handledAt;
    }
}
