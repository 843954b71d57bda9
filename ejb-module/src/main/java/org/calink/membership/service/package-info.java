/** Asking for identities, choosing among them, and acting in the chosen one. */
package org.calink.membership.service;
