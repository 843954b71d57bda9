/** The audit trail's pages for the auditor. */
package org.calink.audit.web;
