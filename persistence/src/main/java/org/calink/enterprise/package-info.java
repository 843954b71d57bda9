/**
 * Enterprises (企业) and what they tell about themselves before certificates are made for them: basic data, invoice title,
 * shareholders, attachments; drafted by their administrator, approved by a reviewer.
 */
package org.calink.enterprise;
