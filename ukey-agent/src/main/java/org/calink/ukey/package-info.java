/** The token agent: a small program between the browser and the tokens of this computer. */
package org.calink.ukey;
