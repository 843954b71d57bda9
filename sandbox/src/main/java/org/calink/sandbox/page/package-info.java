/** The common look of the sandbox's pages. */
package org.calink.sandbox.page;
