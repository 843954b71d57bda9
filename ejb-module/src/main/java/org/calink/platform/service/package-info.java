/** Telling platforms which certificates they are to accept. */
package org.calink.platform.service;
