/** The world's mail server, and the inbox that shows mails and short messages. */
package org.calink.sandbox.mail;
