/** The agent's door: who may speak, and in which words. */
package org.calink.ukey.http;
