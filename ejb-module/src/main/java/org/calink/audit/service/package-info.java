/** Writes, shows and verifies the audit trail. */
package org.calink.audit.service;
