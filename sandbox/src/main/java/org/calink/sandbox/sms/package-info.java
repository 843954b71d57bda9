/** The SMS provider (短信通道). */
package org.calink.sandbox.sms;
