/**
 * Making certificates (制证), writing them to tokens, showing them to their enterprise, and hearing what vendors do with them.
 */
package org.calink.certificate.service;
