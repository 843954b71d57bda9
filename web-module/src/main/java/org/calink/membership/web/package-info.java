/** Pages where identities are asked for and chosen; what the shell shows of the one acted in. */
package org.calink.membership.web;
