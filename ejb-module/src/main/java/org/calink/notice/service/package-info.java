/** Takes notices into the caller's transaction, delivers them after it. */
package org.calink.notice.service;
