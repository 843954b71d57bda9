/**
 * Certificates (数字证书) of the three vendors: the attempts to have one made, what was issued, and what becomes of it.
 * Validity and identity are the vendor's word; what we sell, write to tokens and tell platforms is ours.
 */
package org.calink.certificate;
