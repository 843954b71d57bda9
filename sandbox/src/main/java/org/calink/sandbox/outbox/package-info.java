/** What providers tell their customers, again and again until it is taken. */
package org.calink.sandbox.outbox;
