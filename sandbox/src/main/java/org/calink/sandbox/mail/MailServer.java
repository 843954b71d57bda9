package org.calink.sandbox.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;

/** The mail system of the world (邮件): takes every mail by SMTP on loopback and writes it into the books. */
public final class MailServer implements AutoCloseable {

    private final GreenMail greenMail;
    private final Mails mails;
    private final Clock clock;

    /** @param port where to listen; 0 takes a free one */
    public MailServer(Mails mails, int port, Clock clock) {
        this.mails = mails;
        this.clock = clock;
        this.greenMail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    public void start() {
        greenMail.start();
        greenMail.getUserManager().setMessageDeliveryHandler(this::delivered);
    }

    public int port() {
        return greenMail.getSmtp().getPort();
    }

    @Override
    public void close() {
        greenMail.stop();
    }

    private GreenMailUser delivered(MovingMessage message, MailAddress recipient)
            throws MessagingException, UserException {
        try {
            MimeMessage mime = message.getMessage();
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            mime.writeTo(source);
            String from = message.getReturnPath() == null
                    ? ""
                    : message.getReturnPath().getEmail();
            mails.add(recipient.getEmail(), from, ReadMail.of(mime), source.toByteArray(), clock.instant());
            return emptied(recipient);
        } catch (IOException e) {
            throw new MessagingException("The mail could not be read", e);
        }
    }

    /** GreenMail wants a mailbox to put the mail into as well: one a recipient, emptied before each mail. */
    private GreenMailUser emptied(MailAddress recipient) throws UserException, MessagingException {
        String address = recipient.getEmail();
        GreenMailUser user = greenMail.getUserManager().getUserByEmail(address);
        if (user == null) {
            return greenMail.getUserManager().createUser(address, address, address);
        }
        try {
            greenMail.getManagers().getImapHostManager().getInbox(user).deleteAllMessages();
            return user;
        } catch (FolderException e) {
            throw new MessagingException("The mailbox could not be emptied", e);
        }
    }
}
