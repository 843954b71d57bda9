/** Short messages and mails to people: what may be said, and what was delivered already. */
package org.calink.notice;
